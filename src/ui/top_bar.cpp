#include "ui/top_bar.h"

#include <algorithm>

#include "ui/commands.h"
#include "ui/ledger_rows.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr const char* kMenu[] = {"undo",         "redo",      "palette",       "open-file",
                                 "library",      "gather",    "sample",        "edit-text",
                                 "reader-view",  "copy-link", "download-json", "export",
                                 "toggle-theme", "help",      "about"};

constexpr float kTitled = 700;  // narrower bars with tabs in them leave the name out

// Two people and what passes between them.
void draw_mark(ImDrawList* list, const Theme& theme, ImVec2 at, float size) {
    const float r = size * 0.2f;
    const ImVec2 left(at.x + r, at.y + size * 0.68f), right(at.x + size - r, at.y + size * 0.32f);
    list->AddLine(left, right, theme.accent, 2);
    list->AddCircleFilled(left, r, theme.type(EntityType::Gpe));
    list->AddCircleFilled(right, r, theme.type(EntityType::Person));
}

// "25 relations", "12 of 25 relations" where the legend hides some.
std::string counted(const Frame& frame, LedgerTab tab, const char* one, const char* many) {
    return count_words(frame.doc, frame.state, tab) + " " +
           (row_count(frame.doc, tab) == 1 ? one : many);
}

std::string status_words(const Frame& frame) {
    const UiState& state = frame.state;
    if (!state.message.empty()) return state.message;
    switch (state.stage) {
        case Stage::Loading:
            return "Loading…";
        case Stage::Analysing:
            return "Reading the text…";
        case Stage::Done:
            return counted(frame, LedgerTab::Entities, "entity", "entities") + " · " +
                   counted(frame, LedgerTab::Relations, "relation", "relations") + " · " +
                   counted(frame, LedgerTab::Quotes, "quote", "quotes");
        default:
            return "";
    }
}

void draw_progress(const Frame& frame, const Area& area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float y = area.y + area.height;
    list->AddRectFilled({area.x, y - 1}, {area.x + area.width, y}, frame.theme.line);
    const UiState& state = frame.state;
    if (state.stage == Stage::Failed) {
        list->AddRectFilled({area.x, y - 3}, {area.x + area.width, y},
                            frame.theme.polarity(Polarity::Conflict));
    } else if (state.stage == Stage::Loading || state.stage == Stage::Analysing) {
        const float part = std::min(state.permille, 1000u) / 1000.0f;
        list->AddRectFilled({area.x, y - 3}, {area.x + area.width * part, y}, frame.theme.accent);
        frame.probe.add(ProbeKind::Area, 0, "progress", area.x, y - 3, area.width * part, 3);
    }
}

// From right to left; returns the left end.
float draw_right_buttons(Frame& frame, const Area& area, const char* const* names, int count,
                         float height) {
    float x = area.x + area.width - 12;
    for (int i = 0; i < count; ++i) {
        const float width = button_width(find_command(std::string_view(names[i]))->label);
        x -= width;
        command_button(frame, names[i], {x, area.y + (area.height - height) * 0.5f, width, height},
                       ButtonLook::Quiet);
        x -= 2;
    }
    return x;
}

void draw_menu(Frame& frame, const Area& opener) {
    if (button(frame, "menu", "Menu", opener, ButtonLook::Outlined)) ImGui::OpenPopup("menu");
    command_menu(frame, "menu", kMenu, {210, 44}, place_popup(frame, opener));
}

// The tabs of a narrow screen side by side.
void draw_tabs(Frame& frame, const Area& area) {
    constexpr const char* kTabs[] = {"show-article", "show-diagram", "show-ledger"};
    static_assert(std::size(kTabs) == static_cast<size_t>(Tab::Count));
    const float width = area.width / std::size(kTabs);
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (int i = 0; i < static_cast<int>(std::size(kTabs)); ++i) {
        const Area tab{area.x + width * i, area.y, width, area.height};
        const bool chosen = frame.state.tab == static_cast<Tab>(i);
        const Click click = click_area(kTabs[i], 0, tab);
        const Command* command = find_command(std::string_view(kTabs[i]));
        const Color color = chosen ? frame.theme.accent : frame.theme.faint;
        draw_words_centred(list, {chosen ? Face::Bold : Face::Plain, 15}, tab, color,
                           command->label);
        if (chosen)
            list->AddRectFilled({tab.x + 12, area.y + area.height - 3},
                                {tab.x + width - 12, area.y + area.height}, frame.theme.accent, 2);
        frame.probe.add(ProbeKind::Button, 0, kTabs[i], tab.x, tab.y, tab.width, tab.height);
        if (click.clicked) run_command(kTabs[i], frame.state, frame.doc);
    }
}

// `x`: where the title ends. A screen that lies has its tabs here too.
void draw_narrow_bar(Frame& frame, const Area& area, float x) {
    constexpr float kHeight = 44;
    const float y = area.y + (area.height - kHeight) * 0.5f;
    const float menu = button_width("Menu");
    const Area opener{area.x + area.width - 8 - menu, y, menu, kHeight};
    const char* first = frame.state.editing ? "done-editing" : "paste";
    const float width = button_width(find_command(std::string_view(first))->label);
    const Area paste{opener.x - 8 - width, y, width, kHeight};
    command_button(frame, first, paste, ButtonLook::Primary);
    if (frame.state.lies && frame.state.has_document)
        draw_tabs(frame, {x, area.y, std::min(paste.x - 12 - x, 360.0f), area.height});
    draw_menu(frame, opener);
}

}  // namespace

float top_bar_height(const UiState& state) {
    return state.lies ? 48 : state.narrow ? 56 : 54;
}

void draw_top_bar(Frame& frame, const Area& area) {
    begin_pane("top bar", area, frame.theme.panel);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float middle = area.y + area.height * 0.5f;
    draw_mark(list, frame.theme, {area.x + 14, middle - 13}, 26);
    const Type title{Face::Bold, 18};
    float x = area.x + 50;
    if (!frame.state.lies || area.width >= kTitled)
        x += draw_words(list, title, {x, middle - height_of(title) * 0.5f}, frame.theme.text,
                        "Dragoman") +
             20;

    if (frame.state.narrow) {
        draw_narrow_bar(frame, area, x);
    } else {
        constexpr float kHeight = 34;
        const char* kIn[] = {"paste", "open-file", "sample",
                             frame.state.editing ? "done-editing" : "edit-text"};
        for (const char* name : kIn) {
            const float width = button_width(find_command(std::string_view(name))->label);
            const bool strong =
                name == kIn[0] ? !frame.state.has_document : frame.state.editing && name == kIn[3];
            command_button(frame, name, {x, middle - kHeight * 0.5f, width, kHeight},
                           strong ? ButtonLook::Primary : ButtonLook::Outlined);
            x += width + 6;
        }
        constexpr const char* kRight[] = {"help",    "toggle-theme", "reader-view",
                                          "palette", "redo",         "undo"};
        // Narrower windows leave those out that have keys and a place in the palette.
        const int count = area.width < 1000 ? 4 : 6;
        const float end = draw_right_buttons(frame, area, kRight, count, kHeight);
        const Type small{Face::Plain, 13};
        const std::string words =
            shortened(small, status_words(frame), std::max(0.0f, end - x - 20));
        const Color color = frame.state.stage == Stage::Failed
                                ? frame.theme.polarity(Polarity::Conflict)
                                : frame.theme.faint;
        draw_words(list, small,
                   {end - 10 - width_of(small, words), middle - height_of(small) * 0.5f}, color,
                   words);
    }
    draw_progress(frame, area);
    end_pane();
}

float tab_strip_height() {
    return 46;
}

void draw_tab_strip(Frame& frame, const Area& area) {
    begin_pane("tabs", area, frame.theme.panel);
    draw_tabs(frame, area);
    ImGui::GetWindowDrawList()->AddRectFilled({area.x, area.y + area.height - 1},
                                              {area.x + area.width, area.y + area.height},
                                              frame.theme.line);
    end_pane();
}

}  // namespace dragoman
