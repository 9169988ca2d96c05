#include "ui/app.h"

#include <algorithm>
#include <cmath>

#include "ui/commands.h"
#include "ui/diagram_export.h"
#include "ui/help_view.h"
#include "ui/platform.h"
#include "ui/story_view.h"
#include "ui/top_bar.h"
#include "ui/welcome.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr float kNarrow = 700;  // CSS pixels: below it, one column with tabs
constexpr float kDivider = 7;   // the strip that is dragged

// ---------------------------------------------------------------- keys

struct KeyName {
    ImGuiKey key;
    uint8_t sign, shifted;  // what a command's chord calls it
};
constexpr KeyName kSigns[] = {{ImGuiKey_Slash, '/', '?'},
                              {ImGuiKey_Equal, '=', '+'},
                              {ImGuiKey_Minus, '-', '_'},
                              {ImGuiKey_LeftBracket, '[', '{'},
                              {ImGuiKey_RightBracket, ']', '}'},
                              {ImGuiKey_KeypadAdd, '+', '+'},
                              {ImGuiKey_KeypadSubtract, '-', '-'},
                              {ImGuiKey_Escape, kKeyEscape, kKeyEscape},
                              {ImGuiKey_F1, kKeyF1, kKeyF1},
                              {ImGuiKey_LeftArrow, kKeyLeft, kKeyLeft},
                              {ImGuiKey_RightArrow, kKeyRight, kKeyRight},
                              {ImGuiKey_UpArrow, kKeyUp, kKeyUp},
                              {ImGuiKey_DownArrow, kKeyDown, kKeyDown},
                              {ImGuiKey_Space, kKeySpace, kKeySpace}};

uint8_t pressed_key() {
    const bool shift = ImGui::GetIO().KeyShift;
    for (const KeyName& entry : kSigns)
        if (ImGui::IsKeyPressed(entry.key, false)) return shift ? entry.shifted : entry.sign;
    for (int i = 0; i < 26; ++i)
        if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_A + i), false))
            return static_cast<uint8_t>('A' + i);
    for (int i = 0; i < 10; ++i)
        if (!shift && ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + i), false))
            return static_cast<uint8_t>('0' + i);
    return kNoKey;
}

void run_key(App& app) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput || io.KeyAlt) return;
    const uint8_t key = pressed_key();
    if (key == kNoKey) return;
    const Command* command = find_command(Chord{key, io.KeyCtrl || io.KeySuper});
    if (command && command->can_run(app.state, app.doc)) command->run(app.state, app.doc);
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

void draw_wide(App& app, Frame& frame, const Area& area, Area& source) {
    UiState& state = app.state;
    const float article = std::round(area.width * state.article_share), right = article + kDivider;
    const float ledger = std::round(area.height * state.ledger_share),
                upper = area.height - ledger - kDivider;
    draw_text_pane(app, frame, {area.x, area.y, article, upper}, source);
    draw_divider(frame, "divider", {area.x + article, area.y, kDivider, upper}, true, area.x,
                 area.width, state.article_share);
    draw_diagram_view(app.diagram, frame, {area.x + right, area.y, area.width - right, upper},
                      app.pinch);

    float upper_share = 1 - state.ledger_share;
    draw_divider(frame, "ledger divider", {area.x, area.y + upper, area.width, kDivider}, false,
                 area.y, area.height, upper_share);
    state.ledger_share = 1 - upper_share;
    const float inspector = std::min(std::round(area.width * 0.34f), 520.0f),
                y = area.y + upper + kDivider;
    draw_ledger_view(app.ledger, frame, {area.x, y, area.width - inspector, ledger});
    draw_inspector(app.inspector, frame, {area.x + area.width - inspector, y, inspector, ledger});
}

void draw_narrow(App& app, Frame& frame, const Area& area, Area& source) {
    const float strip = tab_strip_height();
    draw_tab_strip(frame, {area.x, area.y, area.width, strip});
    Area body{area.x, area.y + strip, area.width, area.height - strip};
    // What is chosen is told in a sheet at the lower edge.
    if (app.state.selected && !app.state.editing && !app.state.story.open) {
        const float sheet = std::round(std::min(300.0f, body.height * 0.42f));
        body.height -= sheet;
        draw_inspector(app.inspector, frame, {body.x, body.y + body.height, body.width, sheet});
    }
    if (app.state.tab == Tab::Article) draw_text_pane(app, frame, body, source);
    if (app.state.tab == Tab::Diagram) draw_diagram_view(app.diagram, frame, body, app.pinch);
    if (app.state.tab == Tab::Ledger) draw_ledger_view(app.ledger, frame, body);
}

void draw_panes(App& app, Frame& frame, float width, float height) {
    const float bar = top_bar_height(app.state.narrow);
    draw_top_bar(frame, {0, 0, width, bar});
    const Area body{0, bar, width, height - bar};
    Area source;
    if (!app.state.has_document && !app.state.editing)
        draw_welcome(frame, body);
    else if (app.state.narrow)
        draw_narrow(app, frame, body, source);
    else
        draw_wide(app, frame, body, source);
    draw_help(frame, {0, 0, width, height});

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
    app.state.selected = carried_over(app.doc, app.state.selected, doc);
    app.state.diagram = carried_over(app.doc, app.state.diagram, doc);
    app.state.story = {};
    app.state.hovered = {};
    app.state.text_selection = {};
    const bool same_text = app.doc.text == doc.text;
    app.doc = std::move(doc);
    app.state.has_document = !app.doc.text.empty();
    renew_article(app.article, app.doc);
    renew_diagram(app.diagram);
    renew_ledger(app.ledger);
    if (!same_text && !app.state.editing) app.article.scroller = {};
    platform::request_frames(3);
}

void clear_document(App& app) {
    set_document(app, Document());
}

void draw_app(App& app, float width, float height) {
    const Theme& theme = theme_for(app.state.dark);
    apply_style(theme);
    app.probe.clear();
    app.state.narrow = width < kNarrow;
    run_key(app);
    play_story(app.state, app.doc);

    Frame frame{app.doc,
                theme,
                app.state,
                focus_of(app.doc, app.state.selected),
                focus_of(app.doc, app.state.hovered),
                {},
                app.probe,
                ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen};
    draw_panes(app, frame, width, height);

    if (frame.hover_now != app.state.hovered) {  // the views show it in the next frame
        app.state.hovered = frame.hover_now;
        platform::request_frames(2);
    }
    export_diagram(app.diagram, frame);
    app.pinch = 1;
    tell_page(app);
}

bool work_between_frames(App& app) {
    return work_on_layout(app.diagram);
}

void forget_graphics(App&) {
    platform::forget_ink();
}

std::string_view copied_words(const App& app) {
    const Span span = app.state.text_selection;
    return app.state.has_document && span.end <= app.doc.text.size() ? app.doc.words(span)
                                                                     : std::string_view();
}

}  // namespace dragoman
