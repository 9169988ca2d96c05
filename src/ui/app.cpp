#include "ui/app.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/commands.h"
#include "ui/diagram_buttons.h"
#include "ui/diagram_export.h"
#include "ui/edit_popup.h"
#include "ui/help_view.h"
#include "ui/label_look.h"
#include "ui/left_out.h"
#include "ui/platform.h"
#include "ui/relation_editor.h"
#include "ui/story_view.h"
#include "ui/top_bar.h"
#include "ui/welcome.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr float kNarrow = 700, kLow = 480;  // CSS pixels: below one of them, one column with tabs
constexpr float kMostSheet = 300, kLeastSheet = 180, kWidestSheet = 360;
constexpr float kDivider = 7;  // the strip that is dragged

// ---------------------------------------------------------------- keys

struct KeyName {
    ImGuiKey key;
    uint8_t sign, shifted;  // what a command's chord calls it
};
constexpr KeyName kSigns[] = {
    {ImGuiKey_Slash, '/', '?'},          {ImGuiKey_Equal, '=', '+'},
    {ImGuiKey_Minus, '-', '_'},          {ImGuiKey_LeftBracket, '[', '{'},
    {ImGuiKey_RightBracket, ']', '}'},   {ImGuiKey_KeypadAdd, '+', '+'},
    {ImGuiKey_KeypadSubtract, '-', '-'}, {ImGuiKey_Escape, kKeyEscape, kKeyEscape},
    {ImGuiKey_F1, kKeyF1, kKeyF1},       {ImGuiKey_Comma, ',', '<'},
    {ImGuiKey_Period, '.', '>'}};

constexpr struct {
    ImGuiKey key;
    uint8_t name;
} kNamedKeys[] = {{ImGuiKey_Enter, kKeyEnter},      {ImGuiKey_Delete, kKeyDelete},
                  {ImGuiKey_Backspace, kKeyDelete}, {ImGuiKey_Space, kKeySpace},
                  {ImGuiKey_LeftArrow, kKeyLeft},   {ImGuiKey_RightArrow, kKeyRight},
                  {ImGuiKey_UpArrow, kKeyUp},       {ImGuiKey_DownArrow, kKeyDown}};

Chord pressed_chord() {
    const ImGuiIO& io = ImGui::GetIO();
    const bool ctrl = io.KeyCtrl || io.KeySuper, shift = io.KeyShift;
    for (const KeyName& entry : kSigns)
        if (ImGui::IsKeyPressed(entry.key, false))
            return {shift ? entry.shifted : entry.sign, ctrl, false};
    for (const auto& entry : kNamedKeys)
        if (ImGui::IsKeyPressed(entry.key, entry.name >= kKeyLeft && entry.name <= kKeyDown))
            return {entry.name, ctrl, shift};
    for (int i = 0; i < 26; ++i)
        if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_A + i), ctrl))
            return {static_cast<uint8_t>('A' + i), ctrl, shift};
    for (int i = 0; i < 10; ++i)
        if (!shift && ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + i), false))
            return {static_cast<uint8_t>('0' + i), ctrl, false};
    return {};
}

bool is_letter(Chord chord) {
    return chord.key >= 'A' && chord.key <= 'Z' && !chord.ctrl;
}

const Command* command_of(Chord chord) {
    const Command* command = find_command(chord);
    return command || chord.ctrl ? command : find_command(Chord{chord.key});
}

// While words are selected or a card is open, a letter says what they are. On the card of a name a
// letter that does not stand there does nothing.
bool run_word_key(App& app, Chord chord) {
    const UiState& state = app.state;
    const bool has_words = !chosen_words(state, app.doc).empty();
    if (chord.ctrl || state.editing || (!has_words && !state.edit.popup_open)) return false;
    const EntityLabel* label = label_of_key(state.schema, chord.key);
    if (label && (has_words || card_has_label(state, app.doc, *label))) {
        mark(app.state, app.doc, label->like, chord.shift, tag_of(*label));
        return true;
    }
    const Command* command = has_words ? find_word_command(chord.key) : command_of(chord);
    if (has_words && (!command || !command->can_run(state, app.doc))) return false;
    if (!has_words)
        return is_letter(chord) && !(command && card_has_command(state, app.doc, *command));
    run_command(*command, app.state, app.doc);
    return true;
}

// A letter that is a label's too does not mark a chosen name: its card has to be open.
void tell_of_card(App& app, Chord chord) {
    const EntityLabel* label = label_of_key(app.state.schema, chord.key);
    if (app.told_of_card || !is_letter(chord) || !label || is_value(label->like)) return;
    app.told_of_card = true;
    platform::tell_hint("To mark the chosen name as “" + title_of(*label) +
                        "”, open its card first: Enter, then " + (chord.shift ? "Shift+" : "") +
                        static_cast<char>(label->key) + ".");
}

bool has_card(const Editing& edit) {
    return (edit.popup_open || edit.relation.open) && edit.chooser.kind == ChooserKind::None;
}

// While a menu or a card is open the arrow keys, Tab, space and Enter go through it, from the next
// frame on.
void let_keys_go_through(bool menu_or_card) {
    ImGuiIO& io = ImGui::GetIO();
    if (menu_or_card)
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    else
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
}

// A menu has all keys; ImGui has closed it when Escape is seen here, so the frame after counts too.
bool keys_are_for_menu(App& app) {
    const bool was_open = app.menu_is_open;
    app.menu_is_open = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
    return was_open || app.menu_is_open;
}

// A card has the keys that go through it; Enter and space once they are on something.
bool is_for_card(const Editing& edit, Chord chord) {
    if (!has_card(edit) || chord.ctrl) return false;
    if (chord.key == kKeyEnter || chord.key == kKeySpace) return ImGui::GetIO().NavVisible;
    return chord.key >= kKeyLeft && chord.key <= kKeyDown && !chord.shift;
}

void run_key(App& app) {
    const Editing& edit = app.state.edit;
    if (keys_are_for_menu(app)) return;
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput || io.KeyAlt || edit.chooser.kind != ChooserKind::None) return;
    Chord chord = pressed_chord();
    if (chord.key == kNoKey || is_for_card(edit, chord) || run_word_key(app, chord)) return;
    // The search has the letters before its field is ready for them.
    if (app.state.find_open && !chord.ctrl && chord.key != kKeyEscape) return;
    // The card of a relation has the letters; what has Ctrl, and Escape, is for all.
    if (edit.relation.open && !chord.ctrl && chord.key != kKeyEscape) return;
    if (chord == Chord{'Y', true}) chord = {'Z', true, true};
    const Command* command = command_of(chord);
    const bool acts_on_name = command && card_has_command(app.state, app.doc, *command);
    if (active_mention(app.state, app.doc) == edit.mention && edit.mention != kNone &&
        !acts_on_name)
        tell_of_card(app, chord);
    if (command && command->can_run(app.state, app.doc))
        return run_command(*command, app.state, app.doc);
    // The arrows belong to the diagram after a click there, else to the words of the article.
    if (chord == Chord{kKeyRight}) run_command("next-word", app.state, app.doc);
    if (chord == Chord{kKeyLeft}) run_command("previous-word", app.state, app.doc);
}

// ---------------------------------------------------------------- corrections

constexpr size_t kMostArticles = 20;  // that undo leads back to

// Everything that is made from the document is made again.
void renew_views(App& app, const Document& before) {
    const Selection chosen = app.state.selected;
    const std::vector<uint32_t> now = entities_now(before, app.doc);
    app.state.selected = carried_over(before, chosen, app.doc);
    // Under another name or type it is still what was chosen.
    if (!app.state.selected && chosen.kind == SelectionKind::Entity && chosen.index < now.size() &&
        now[chosen.index] != kNone)
        app.state.selected = {chosen.kind, now[chosen.index]};
    app.state.diagram = carried_over(before, app.state.diagram, app.doc);
    app.state.hovered = {};
    app.state.has_document = !app.doc.text.empty();
    app.state.edit.popup_open = false;
    app.state.edit.relation.open = false;
    app.state.edit.link = {};
    if (app.state.text_selection.end > app.doc.text.size()) app.state.text_selection = {};
    const bool same_lines = before.text == app.doc.text && before.title == app.doc.title &&
                            before.sentences == app.doc.sentences;
    if (same_lines)
        app.article.highlights = find_highlights(app.doc);  // the lines stay as they were laid
    else
        renew_article(app.article, app.doc);
    renew_diagram(app.diagram, now);
    renew_ledger(app.ledger);
    platform::request_frames(3);
}

// Another article: nothing of the old one is chosen any more.
void forget_choices(App& app) {
    app.state.text_selection = {};
    app.state.story = {};
    app.moves.clear();
    app.state.edit.mention = kNone;
    close_chooser(app.state);
}

// The analysis as the schema sees it now.
Document projected(App& app) {
    Document doc = project(app.analysis, app.state.schema);
    app.state.left_out = {
        static_cast<uint32_t>(app.analysis.entities.size() - doc.entities.size()),
        static_cast<uint32_t>(app.analysis.relations.size() - doc.relations.size())};
    return doc;
}

void leave_article(App& app, std::vector<LeftArticle>& list) {
    if (app.doc.text.empty()) return;
    list.push_back({app.analysis, app.doc, app.history, app.inherited});
    if (list.size() > kMostArticles) list.erase(list.begin());
}

void enter_article(App& app, std::vector<LeftArticle>& list) {
    const Document before = std::move(app.doc);
    app.analysis = std::move(list.back().analysis);
    app.doc = std::move(list.back().doc);
    app.history = std::move(list.back().history);
    app.inherited = list.back().inherited;
    list.pop_back();
    app.history.renew(projected(app), app.doc);
    forget_choices(app);
    renew_views(app, before);
}

// A move is taken back, or made again.
void step_move(App& app, bool back) {
    const std::string words = app.moves.all()[app.moves.done() - (back ? 1 : 0)].words;
    std::vector<KnownPlace> now = app.diagram.layout->known_places(app.diagram.diagram);
    place_diagram(app.diagram,
                  back ? app.moves.undo(std::move(now)) : app.moves.redo(std::move(now)), true);
    platform::request_frames(3);
    platform::tell_edit(back ? "Undone: " + words : words, false);
}

// One step through the history; false at its end.
bool step_history(App& app, bool back) {
    const Document before = app.doc;
    if (back ? app.moves.is_last(app.history.done()) : app.moves.is_next(app.history.done())) {
        step_move(app, back);
    } else if (back && app.history.done() > app.inherited) {
        const std::string words = app.history.in_words(app.history.done() - 1);
        app.history.undo(app.doc);
        renew_views(app, before);
        platform::tell_edit("Undone: " + words, false);
    } else if (!back && app.history.done() < app.history.edits().size()) {
        app.history.redo(app.doc);
        renew_views(app, before);
        platform::tell_edit(app.history.in_words(app.history.done() - 1), false);
    } else {
        std::vector<LeftArticle>&from = back ? app.earlier : app.later,
        &to = back ? app.later : app.earlier;
        if (from.empty()) return false;
        leave_article(app, to);
        enter_article(app, from);
        platform::tell_edit(back ? "Back to the text before." : "On to the text after.", true);
    }
    return true;
}

// The schema or the analysis is another one: the corrections are made again.
void project_anew(App& app) {
    const Document before = std::move(app.doc);
    app.history.renew(projected(app), app.doc);
    app.state.text_selection = {};
    app.state.story = {};
    renew_views(app, before);
}

// What the views show of the history.
void list_steps(App& app) {
    Editing& edit = app.state.edit;
    const uint32_t done = app.history.done();
    const std::vector<Move>& moves = app.moves.all();
    edit.can_undo = app.moves.is_last(done) || done > app.inherited || !app.earlier.empty();
    edit.can_redo =
        app.moves.is_next(done) || done < app.history.edits().size() || !app.later.empty();
    edit.done = done + app.moves.done();
    edit.steps.clear();
    auto list_moves = [&](uint32_t after) {
        for (const Move& move : moves)
            if (move.after == after) edit.steps.push_back(move.words);
    };
    list_moves(0);
    for (uint32_t i = 0; i < app.history.edits().size(); ++i) {
        edit.steps.push_back(app.history.in_words(i));
        if (i < done && !app.history.conflict(i).empty())
            edit.steps.back() += " – " + app.history.conflict(i);
        list_moves(i + 1);
    }
}

// What was moved in the diagram becomes a step. Another layout has other places.
void take_moves(App& app) {
    const DiagramChoice& choice = app.state.diagram;
    if (choice.layout != app.moved_in.layout || choice.centre != app.moved_in.centre)
        app.moves.clear();
    app.moved_in = choice;
    std::optional<Move> moved = std::exchange(app.diagram.moved_now, std::nullopt);
    if (!moved || moved->places.empty()) return;
    moved->after = app.history.done();
    app.moves.add(std::move(*moved));
    list_steps(app);
    platform::request_frames(2);
}

// ---------------------------------------------------------------- panes

// A strip between two panes; `share` is the first pane's part of `whole`.
void draw_divider(Frame& frame, const char* name, const Area& area, bool upright, float begin,
                  float whole, float& share) {
    begin_pane(name, area, frame.theme.panel);
    click_area(name, 0, area);
    const bool hot = ImGui::IsItemHovered() || ImGui::IsItemActive();
    if (hot) ImGui::SetMouseCursor(upright ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
    if (ImGui::IsItemActive()) {
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        share = std::clamp(((upright ? mouse.x : mouse.y) - begin) / whole, 0.15f, 0.85f);
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Color color = hot ? frame.theme.accent : frame.theme.line;
    const float middle = upright ? area.x + area.width * 0.5f : area.y + area.height * 0.5f;
    const float half = hot ? 1.0f : 0.5f;
    if (upright)
        list->AddRectFilled({middle - half, area.y}, {middle + half, area.y + area.height}, color);
    else
        list->AddRectFilled({area.x, middle - half}, {area.x + area.width, middle + half}, color);
    frame.probe.add(ProbeKind::Area, 0, name, area.x, area.y, area.width, area.height);
    end_pane();
}

// The article, or the hole in which the page's textarea lies.
void draw_text_pane(App& app, Frame& frame, const Area& area, Area& source) {
    if (!app.state.editing) return draw_article_view(app.article, frame, area);
    begin_pane("source", area, frame.theme.paper);
    frame.probe.add(ProbeKind::Area, 0, "source", area.x, area.y, area.width, area.height);
    end_pane();
    source = area;
}

void draw_diagram_pane(App& app, Frame& frame, const Area& area) {
    const Area rest = draw_left_out(frame, area);
    if (rest.height > 0) draw_diagram_view(app.diagram, frame, rest, app.pinch);
}

void draw_wide(App& app, Frame& frame, const Area& area, Area& source) {
    UiState& state = app.state;
    const float article = std::round(area.width * state.article_share), right = article + kDivider;
    const float ledger = std::round(area.height * state.ledger_share),
                upper = area.height - ledger - kDivider;
    draw_text_pane(app, frame, {area.x, area.y, article, upper}, source);
    draw_divider(frame, "divider", {area.x + article, area.y, kDivider, upper}, true, area.x,
                 area.width, state.article_share);
    draw_diagram_pane(app, frame, {area.x + right, area.y, area.width - right, upper});

    float upper_share = 1 - state.ledger_share;
    draw_divider(frame, "ledger divider", {area.x, area.y + upper, area.width, kDivider}, false,
                 area.y, area.height, upper_share);
    state.ledger_share = 1 - upper_share;
    const float inspector = std::min(std::round(area.width * 0.34f), 520.0f),
                y = area.y + upper + kDivider;
    draw_ledger_view(app.ledger, frame, {area.x, y, area.width - inspector, ledger});
    draw_inspector(app.inspector, frame, {area.x + area.width - inspector, y, inspector, ledger});
}

// What is chosen is told in a sheet at the lower edge, or at the right of a screen that lies. The
// diagram keeps half of the screen.
Area take_sheet(const UiState& state, Area& body) {
    Area sheet = body;
    if (state.lies) {
        sheet.width = std::round(std::min(kWidestSheet, body.width * 0.38f));
        body.width -= sheet.width;
        sheet.x += body.width;
    } else {
        const float below_half = body.height - kNarrowRow - (body.y + body.height) * 0.5f;
        sheet.height = std::round(std::clamp(below_half, kLeastSheet, kMostSheet));
        body.height -= sheet.height;
        sheet.y += body.height;
    }
    return sheet;
}

void draw_narrow(App& app, Frame& frame, const Area& area, Area& source) {
    const UiState& state = app.state;
    Area body = area;
    if (!state.lies) {
        const float strip = tab_strip_height();
        draw_tab_strip(frame, {area.x, area.y, area.width, strip});
        body = {area.x, area.y + strip, area.width, area.height - strip};
    }
    const bool legend_lies_there = state.tab == Tab::Diagram && state.legend_open;
    if (state.selected && !state.editing && !state.story.open && !legend_lies_there)
        draw_inspector(app.inspector, frame, take_sheet(state, body));
    if (state.tab == Tab::Article) draw_text_pane(app, frame, body, source);
    if (state.tab == Tab::Diagram) draw_diagram_pane(app, frame, body);
    if (state.tab == Tab::Ledger) draw_ledger_view(app.ledger, frame, body);
}

void draw_panes(App& app, Frame& frame, float width, float height) {
    const float bar = top_bar_height(app.state);
    draw_top_bar(frame, {0, 0, width, bar});
    const Area body{0, bar, width, height - bar};
    Area source;
    if (!app.state.has_document && !app.state.editing)
        draw_welcome(frame, body);
    else if (app.state.narrow)
        draw_narrow(app, frame, body, source);
    else
        draw_wide(app, frame, body, source);
    const Area screen{0, 0, width, height};
    draw_edit_popup(frame, screen);
    draw_relation_editor(frame, screen);
    draw_help(frame, screen);
    draw_chooser(app.chooser, frame, screen);

    if (source.width != app.source.width || source.height != app.source.height ||
        source.x != app.source.x || source.y != app.source.y) {
        app.source = source;
        platform::place_source(source.width > 0, source.x, source.y, source.width, source.height);
    }
}

void tell_page(App& app) {
    std::vector<const char*> for_page;
    for_page.swap(app.state.for_page);
    for (const char* command : for_page) platform::run_on_page(command);
    Editing& edit = app.state.edit;
    if (edit.open_kept != 0) platform::open_kept(edit.open_kept);
    if (edit.delete_kept != 0) platform::delete_kept(edit.delete_kept);
    edit.open_kept = edit.delete_kept = 0;
    if (app.told_selection != app.state.selected) {
        app.told_selection = app.state.selected;
        platform::tell_selection(app.state.selected);
        platform::request_frames(2);
    }
    if (app.told_hover != app.state.hovered) {
        app.told_hover = app.state.hovered;
        platform::tell_hover(app.state.hovered);
    }
}

}  // namespace

void set_document(App& app, Document doc) {
    leave_article(app, app.earlier);
    restore_document(app, std::move(doc), {}, 0);
}

void restore_document(App& app, Document doc, std::vector<Edit> edits, uint32_t done) {
    const Document before = std::move(app.doc);
    app.later.clear();
    app.inherited = 0;
    app.text_is_kept = false;
    app.analysis = std::move(doc);
    app.history.restore(projected(app), std::move(edits), done, app.doc);
    forget_choices(app);
    renew_views(app, before);
    if (before.text != app.doc.text && !app.state.editing) app.article.scroller = {};
    list_steps(app);
}

void renew_document(App& app, Document doc) {
    if (doc.text != app.doc.text && !app.text_is_kept) {
        leave_article(app, app.earlier);
        app.later.clear();
        app.inherited = app.history.done();
        app.moves.clear();
        app.text_is_kept = true;
    }
    app.analysis = std::move(doc);
    project_anew(app);
    const uint32_t conflicts = app.history.count_conflicts();
    if (conflicts > 0)
        platform::tell_refusal(std::to_string(conflicts) +
                               (conflicts == 1 ? " correction no longer fits this text"
                                               : " corrections no longer fit this text") +
                               "; the history (H) says which.");
    list_steps(app);
}

void set_schema(App& app, Schema schema) {
    if (schema == app.state.schema) return;
    app.state.schema = std::move(schema);
    app.state.hidden_types = 0;
    app.state.hidden_tags.clear();
    close_chooser(app.state);
    project_anew(app);
    list_steps(app);
}

void carry_out_edits(App& app) {
    Editing& edit = app.state.edit;
    std::vector<Edit> wanted;
    wanted.swap(edit.wanted);
    const bool card_stays = edit.popup_open;  // while a boundary is moved word by word
    for (Edit& next : wanted) {
        const Document before = app.doc;
        std::string refusal = objection(app.state.schema, app.doc, next);
        if (refusal.empty()) refusal = app.history.add(std::move(next), app.doc);
        if (!refusal.empty()) {
            platform::tell_refusal(refusal);
            continue;
        }
        app.later.clear();
        app.moves.forget_undone();
        renew_views(app, before);
        platform::tell_edit(app.history.in_words(app.history.done() - 1), false);
    }
    if (!wanted.empty() && !edit.choose_after.empty()) {
        const uint32_t mention = find_mention(app.doc, edit.choose_after);
        if (mention != kNone) {
            const uint32_t entity = app.doc.mentions[mention].entity;
            select(app.state,
                   entity == kNone ? Selection{SelectionKind::Mention, mention}
                                   : Selection{SelectionKind::Entity, entity},
                   true);
            edit.mention = mention;
            edit.popup_open = card_stays;
        }
    }
    edit.choose_after = {};
    for (; edit.wanted_steps != 0; edit.wanted_steps += edit.wanted_steps < 0 ? 1 : -1)
        if (!step_history(app, edit.wanted_steps < 0)) {
            edit.wanted_steps = 0;
            break;
        }
    if (!app.state.editing) app.text_is_kept = false;
    list_steps(app);
}

void draw_app(App& app, float width, float height) {
    const Theme& theme = theme_for(app.state.dark);
    apply_style(theme);
    app.probe.clear();
    app.state.narrow = width < kNarrow || height < kLow;
    app.state.lies = app.state.narrow && width > height;
    run_key(app);
    play_story(app.state, app.doc);
    carry_out_edits(app);

    Frame frame{app.doc,
                theme,
                app.state,
                focus_of(app.doc, app.state.selected),
                focus_of(app.doc, app.state.hovered),
                {},
                app.probe,
                ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen};
    const uint32_t mention = active_mention(app.state, app.doc);
    if (app.state.selected.kind == SelectionKind::Entity && mention != kNone)
        frame.selected.place = app.doc.mentions[mention].span;
    draw_panes(app, frame, width, height);

    if (frame.hover_now != app.state.hovered) {  // the views show it in the next frame
        app.state.hovered = frame.hover_now;
        platform::request_frames(2);
    }
    take_moves(app);
    export_diagram(app.diagram, frame);
    app.pinch = 1;
    if (!app.state.edit.wanted.empty() || app.state.edit.wanted_steps != 0)
        platform::request_frames(2);  // a view asked for a correction: the next frame shows it
    let_keys_go_through(ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup) ||
                        has_card(app.state.edit));
    tell_page(app);
}

bool work_between_frames(App& app) {
    return work_on_layout(app.diagram);
}

std::string_view copied_words(const App& app) {
    const Span span = app.state.text_selection;
    return app.state.has_document && span.end <= app.doc.text.size() ? app.doc.words(span)
                                                                     : std::string_view();
}

}  // namespace dragoman
