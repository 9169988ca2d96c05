#include "ui/edit_popup.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/label_look.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr float kPad = 12;
constexpr const char* kForWords[] = {"speaker", "more-words", "fewer-words"};
constexpr const char* kForName[] = {"rename",     "merge",        "relate",     "split",   "unmark",
                                    "grow-begin", "shrink-begin", "shrink-end", "grow-end"};
constexpr const char* kForNameEverywhere[] = {"rename", "merge", "relate", "split-everywhere",
                                              "unmark-everywhere"};

// One label with its sign and its letter.
void draw_label(Frame& frame, const EntityLabel& label, const Area& area, bool chosen) {
    const EntityType type = label.like;
    const Schema& schema = frame.state.schema;
    const std::string tag = tag_of(label);
    const Click click =
        click_area("mark", static_cast<uint32_t>(&label - schema.entities.data()), area);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (click.hovered || chosen)
        list->AddRectFilled(
            area.min(), area.max(),
            chosen ? mix(frame.theme.raised, frame.theme.accent, 0.2f) : frame.theme.hover, 6);
    if (click.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const float middle = area.y + area.height * 0.5f;
    draw_shape(list, shape_of(type), {area.x + 6, middle - 6, 18, 12},
               fill_of(frame.theme, schema, type, tag), stroke_of(frame.theme, schema, type, tag),
               1.2f);
    const Type plain{Face::Plain, kTextSize}, small{Face::Plain, kSmallSize};
    const bool has_letter = label.key && !frame.touch;
    const std::string letter = has_letter ? std::string(1, label.key) : std::string();
    draw_words(list, plain, {area.x + 32, middle - height_of(plain) * 0.5f}, frame.theme.text,
               shortened(plain, title_of(label), area.width - 56));
    draw_words(
        list, small,
        {area.x + area.width - 8 - width_of(small, letter), middle - height_of(small) * 0.5f},
        frame.theme.faint, letter);
    frame.probe.add(ProbeKind::Button, 0, "mark " + label.name, area.x, area.y, area.width,
                    area.height);
    if (click.clicked)
        mark(frame.state, frame.doc, type, ImGui::GetIO().KeyShift || frame.state.edit.everywhere,
             tag);
}

// Buttons from left to right, in as many rows as they need; the height that they took.
float draw_buttons(Frame& frame, const std::vector<const char*>& names, Area area, float height,
                   bool measure) {
    float x = area.x, y = area.y;
    for (const char* name : names) {
        const Command* command = find_command(std::string_view(name));
        if (!command->can_run(frame.state, frame.doc)) continue;
        const float width = button_width(command->label);
        if (x + width > area.x + area.width && x > area.x) {
            x = area.x;
            y += height + 4;
        }
        if (!measure) command_button(frame, name, {x, y, width, height}, ButtonLook::Outlined);
        x += width + 4;
    }
    return y + height - area.y;
}

std::vector<const char*> commands_for(Span words, bool everywhere) {
    if (!words.empty()) return {std::begin(kForWords), std::end(kForWords)};
    if (everywhere) return {std::begin(kForNameEverywhere), std::end(kForNameEverywhere)};
    return {std::begin(kForName), std::end(kForName)};
}

// A name does not become a date or a number by a letter: where one is meant, its words are
// selected. Values have no room where there is little.
std::vector<const EntityLabel*> labels_for_card(const UiState& state, const Document& doc) {
    std::vector<const EntityLabel*> out;
    for (const EntityLabel& label : state.schema.entities)
        if (card_has_label(state, doc, label)) out.push_back(&label);
    return out;
}

// A finger has no Esc and no Shift. True where the card is to be closed.
bool draw_bottom(Frame& frame, const Area& area, const std::string& in_all) {
    bool& everywhere = frame.state.edit.everywhere;
    const float close = in_all.empty() ? area.width : std::min(110.0f, area.width * 0.4f);
    if (!in_all.empty() &&
        button(frame, "popup-everywhere", in_all, {area.x, area.y, area.width - close - 4, 44},
               everywhere ? ButtonLook::Chosen : ButtonLook::Outlined))
        everywhere = !everywhere;
    return button(frame, "popup-close", "Close", {area.x + area.width - close, area.y, close, 44},
                  ButtonLook::Outlined);
}

}  // namespace

bool card_has_label(const UiState& state, const Document& doc, const EntityLabel& label) {
    return !is_value(label.like) || (!state.narrow && !chosen_words(state, doc).empty());
}

bool card_has_command(const UiState& state, const Document& doc, const Command& command) {
    const Span words = chosen_words(state, doc);
    for (bool everywhere : {false, true})
        for (std::string_view name : commands_for(words, everywhere))
            if (name == command.name) return true;
    return false;
}

void draw_edit_popup(Frame& frame, const Area& screen) {
    UiState& state = frame.state;
    if (!state.edit.popup_open) {
        state.edit.everywhere = false;
        return;
    }
    const Span words = chosen_words(state, frame.doc);
    const uint32_t mention = active_mention(state, frame.doc);
    if (words.empty() && mention == kNone) {
        state.edit.popup_open = false;
        return;
    }
    const bool narrow = state.narrow;
    const float row = narrow ? 44 : 30, button_height = narrow ? 44 : 30;
    const bool low = narrow && screen.width > screen.height;  // a phone that lies
    const float width = std::min(low ? 800.0f : narrow ? 420.0f : 380.0f, screen.width - 16);
    const std::vector<const EntityLabel*> labels = labels_for_card(state, frame.doc);
    const int types = static_cast<int>(labels.size());
    const int columns = low ? 4 : 2, rows = std::max(1, (types + columns - 1) / columns);
    const std::vector<const char*> names = commands_for(words, state.edit.everywhere);
    const Area inside{0, 0, width - 2 * kPad, 0};
    const float buttons = draw_buttons(frame, names, inside, button_height, true);
    const float height = 40 + rows * row + 8 + buttons + (narrow ? 60 : 30);

    // Under the words; over them where there is no room.
    float x = std::clamp(state.spot_x, 8.0f, std::max(8.0f, screen.width - width - 8));
    float y = state.spot_y + 8;
    if (y + height > screen.height - 8) y = state.spot_y - 36 - height;
    if (y < 8) {
        y = std::max(8.0f, screen.height - height - 8);
        if (x + width + 200 < screen.width) x += 200;
    }
    const Area card{std::round(x), std::round(y), width, height};
    begin_pane("edit popup", card, frame.theme.raised, true);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRect(card.min(), card.max(), frame.theme.line, 0, 0, 1.5f);
    frame.probe.add(ProbeKind::Area, 0, "popup", card.x, card.y, card.width, card.height);
    const Type bold{Face::Bold, 15}, small{Face::Plain, kSmallSize};
    const Span span = words.empty() ? frame.doc.mentions[mention].span : words;
    const std::string said = one_line(frame.doc.words(span));
    draw_words(list, bold, {card.x + kPad, card.y + 11}, frame.theme.text,
               shortened(bold, said, width - 2 * kPad));
    float top = card.y + 38;
    const float column = (width - 2 * kPad) / columns;
    for (int i = 0; i < types; ++i) {
        const Area place{card.x + kPad + (i / rows) * column, top + (i % rows) * row, column - 4,
                         row - 2};
        const bool chosen =
            words.empty() && label_for(state.schema, frame.doc.mentions[mention].type,
                                       frame.doc.mentions[mention].tag) == labels[i];
        draw_label(frame, *labels[i], place, chosen);
    }
    if (labels.empty())
        draw_words(list, small, {card.x + kPad, top + 8}, frame.theme.faint,
                   "These labels have none for names; Labels in the palette has others.");
    top += rows * row + 8;
    draw_buttons(frame, names, {card.x + kPad, top, width - 2 * kPad, 0}, button_height, false);
    const size_t places = places_of(frame.doc, span).size();
    const std::string in_all = "in all " + std::to_string(places) + " places";
    if (!narrow)
        draw_words(list, small, {card.x + kPad, card.y + height - 23}, frame.theme.faint,
                   places > 1 ? "Shift: " + in_all : "Esc: close");
    else if (draw_bottom(frame, {card.x + kPad, card.y + height - 56, width - 2 * kPad, 44},
                         places > 1 ? "I" + in_all.substr(1) : ""))
        state.edit.popup_open = false;
    const bool outside = ImGui::IsMouseClicked(0) && !card.contains(ImGui::GetIO().MousePos);
    end_pane();
    if (outside && state.edit.popup_open) state.edit.popup_open = false;
}

}  // namespace dragoman
