#include "ui/relation_editor.h"

#include <algorithm>
#include <cmath>

#include "ui/describe.h"
#include "ui/label_look.h"
#include "ui/platform.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr float kPad = 14, kNames = 96;

constexpr Polarity kPolarities[] = {Polarity::Cooperation, Polarity::Conflict, Polarity::Neutral};
constexpr const char* kPolarityNames[] = {"Cooperation", "Conflict", "Neutral"};

struct Card {
    Frame& frame;
    ImDrawList* list;
    Area area;
    float y, row;

    // What a row is, and behind it the letter that does the same.
    void caption(const char* words, const char* letter) {
        const Type small{Face::Plain, kSmallSize}, bold{Face::Bold, kSmallSize};
        const float top = y + (row - 4 - height_of(small)) * 0.5f;
        draw_words(list, small, {area.x + kPad, top}, frame.theme.faint, words);
        if (!frame.state.narrow)
            draw_words(list, bold, {area.x + kPad + kNames - 14, top}, frame.theme.accent, letter);
    }
    // Buttons in a row, as many as have room; goes on in the next row.
    float x = 0;
    void begin_row(const char* words, const char* letter) {
        caption(words, letter);
        x = area.x + kPad + kNames;
    }
    bool option(const char* name, const std::string& label, bool chosen) {
        const float width = std::min(button_width(label) - 6, area.width - 2 * kPad - kNames);
        if (x + width > area.x + area.width - kPad && x > area.x + kPad + kNames) end_row();
        const Area place{x, y, width, row - 4};
        x += width + 4;
        return button(frame, name, shortened({Face::Plain, kTextSize}, label, width - 12), place,
                      chosen ? ButtonLook::Chosen : ButtonLook::Outlined);
    }
    void end_row() {
        y += row;
        x = area.x + kPad + kNames;
    }
};

std::string heading(const Document& doc, const RelationDraft& draft) {
    std::string out = name_of(doc, draft.source) + " → ";
    return out + (draft.target == kNone ? "nobody" : name_of(doc, draft.target));
}

std::string act_words(const UiState& state, const RelationDraft& draft) {
    const RelationLabel* act = label_for(state.schema, draft.type, draft.tag);
    return act ? title_of(*act) : words_of(draft.type);
}

// The words on the arrow.
std::string label_in(const UiState& state, const RelationDraft& draft) {
    return draft.label.empty() ? act_words(state, draft) : draft.label;
}

void draw_fields(Card& card, RelationDraft& draft) {
    UiState& state = card.frame.state;
    const Document& doc = card.frame.doc;
    card.begin_row("Act", "A");
    if (card.option("relation-type", act_words(state, draft) + " ▾", false))
        open_chooser(state, ChooserKind::RelationType);
    card.end_row();
    card.begin_row("Words", "W");
    const std::string label = label_in(state, draft);
    if (card.option("relation-label", label, false))
        open_field(state, ChooserKind::Label, kNone, label);
    card.end_row();
    card.begin_row("Tone", "T");
    for (size_t i = 0; i < std::size(kPolarities); ++i)
        if (card.option(kPolarityNames[i], kPolarityNames[i], draft.polarity == kPolarities[i]))
            draft.polarity = kPolarities[i];
    card.end_row();
    card.begin_row("Said to be", "F");
    for (int i = 0; i < static_cast<int>(Modality::Count); ++i) {
        const Modality modality = static_cast<Modality>(i);
        if (card.option(certainty_name(modality), certainty_name(modality),
                        draft.modality == modality))
            draft.modality = modality;
    }
    const char* denied = card.frame.state.narrow ? "Denied" : "Denied (D)";
    if (card.option("Denied", denied, draft.negated)) draft.negated = !draft.negated;
    card.end_row();
    card.begin_row("Says", "S");
    const std::string claimant =
        draft.attributed_to == kNone ? "The article" : name_of(doc, draft.attributed_to);
    if (card.option("relation-claimant", claimant + " ▾", false))
        open_chooser(state, ChooserKind::Claimant, draft.source);
    card.end_row();
}

// Letters for what the buttons do; the card has the keys while it is open.
void act_on_keys(UiState& state, const Document& doc, RelationDraft& draft) {
    if (state.edit.chooser.kind != ChooserKind::None || ImGui::GetIO().KeyCtrl ||
        ImGui::GetIO().WantTextInput)
        return;
    auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); };
    if (pressed(ImGuiKey_A)) open_chooser(state, ChooserKind::RelationType);
    if (pressed(ImGuiKey_W)) open_field(state, ChooserKind::Label, kNone, label_in(state, draft));
    if (pressed(ImGuiKey_S)) open_chooser(state, ChooserKind::Claimant, draft.source);
    if (pressed(ImGuiKey_D)) draft.negated = !draft.negated;
    if (pressed(ImGuiKey_T))
        draft.polarity = static_cast<Polarity>((static_cast<int>(draft.polarity) + 1) %
                                               static_cast<int>(Polarity::Count));
    if (pressed(ImGuiKey_F))
        draft.modality = static_cast<Modality>((static_cast<int>(draft.modality) + 1) %
                                               static_cast<int>(Modality::Count));
    if (pressed(ImGuiKey_V) && state.edit.relation.relation == kNone && draft.target != kNone)
        std::swap(draft.source, draft.target);
    const bool on_button = ImGui::GetIO().NavVisible;  // Enter is that button's then
    if (!on_button && (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)))
        save_relation(state, doc);
}

}  // namespace

void draw_relation_editor(Frame& frame, const Area& screen) {
    RelationEditor& editor = frame.state.edit.relation;
    if (!editor.open) return;
    const Document& doc = frame.doc;
    if (editor.draft.source >= doc.entities.size() || editor.draft.trigger.end > doc.text.size()) {
        editor.open = false;
        return;
    }
    const bool narrow = frame.state.narrow, is_new = editor.relation == kNone;
    const float row = narrow ? 48 : 34;
    const float width = std::min(520.0f, screen.width - 16);
    const float height = 78 + row * 6 + 46;
    const Area card{
        std::round(
            std::clamp(editor.x - width * 0.3f, 8.0f, std::max(8.0f, screen.width - width - 8))),
        std::round(std::clamp(editor.y + 12, 8.0f, std::max(8.0f, screen.height - height - 8))),
        width, height};
    begin_pane("relation editor", card, frame.theme.raised, true);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRect(card.min(), card.max(), frame.theme.polarity(editor.draft.polarity), 0, 0, 2);
    frame.probe.add(ProbeKind::Area, 0, "relation editor", card.x, card.y, card.width, card.height);
    const Type bold{Face::Bold, 15}, small{Face::Plain, kSmallSize};
    draw_words(list, bold, {card.x + kPad, card.y + 11}, frame.theme.text,
               shortened(bold, heading(doc, editor.draft), width - 2 * kPad));
    const std::string proof = "“" + one_line(doc.words(editor.draft.trigger)) + "”";
    draw_words(list, small, {card.x + kPad, card.y + 38}, frame.theme.faint,
               shortened(small, proof, width - 2 * kPad));
    Card page{frame, list, card, card.y + 64, row};
    draw_fields(page, editor.draft);

    const float button_height = narrow ? 44 : 34;
    float x = card.x + kPad;
    const float y = card.y + height - button_height - 12;
    auto action = [&](const char* name, const char* label, ButtonLook look) {
        const Area place{x, y, button_width(label), button_height};
        x += place.width + 6;
        return button(frame, name, label, place, look);
    };
    const bool save = action("relation-save", is_new ? "Add" : "Save", ButtonLook::Primary);
    const bool cancel = action("relation-cancel", "Cancel", ButtonLook::Outlined);
    const bool turn =
        is_new && editor.draft.target != kNone &&
        action("relation-turn", narrow ? "Turn round" : "Turn round (V)", ButtonLook::Outlined);
    const bool merge = is_new && editor.draft.target != kNone &&
                       action("relation-merge", "Merge", ButtonLook::Outlined);
    const bool remove = !is_new && action("relation-delete", "Delete", ButtonLook::Outlined);
    if (turn) std::swap(editor.draft.source, editor.draft.target);
    if (merge) {
        frame.state.edit.wanted.push_back(
            merge_entities(doc, editor.draft.source, editor.draft.target));
        editor.open = false;
    }
    if (remove && editor.relation < doc.relations.size()) {
        frame.state.edit.wanted.push_back(
            change_relation(doc, EditKind::DeleteRelation, editor.relation));
        editor.open = false;
    }
    if (cancel) editor.open = false;
    if (save) save_relation(frame.state, doc);
    if (editor.open && !editor.fresh) act_on_keys(frame.state, doc, editor.draft);
    if (!editor.refusal.empty()) {
        platform::tell_refusal(editor.refusal);
        editor.refusal.clear();
    }
    editor.fresh = false;
    end_pane();
}

}  // namespace dragoman
