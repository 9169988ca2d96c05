#include "ui/diagram_buttons.h"

#include "ui/commands.h"
#include "ui/diagram_export.h"
#include "ui/filter_view.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr float kButton = 32, kGap = 5, kMargin = 12;
constexpr float kNarrowColumn = 68;  // of a screen that lies

ButtonLook look_of(bool chosen, ButtonLook otherwise) {
    return chosen ? ButtonLook::Chosen : otherwise;
}

void draw_find_button(Frame& frame, const Area& area, ButtonLook look) {
    if (button(frame, "find-entity", "Find", area, look,
               "Find somebody in the diagram and fly there  (/)"))
        run_command("find-entity", frame.state, frame.doc);
}

// Where a thumb is, as long as there is something to take back.
void draw_undo(Frame& frame, const Area& picture) {
    if (!frame.state.edit.can_undo) return;
    const float width = button_width("Undo");
    command_button(frame, "undo",
                   {picture.x + picture.width - width - kMargin,
                    picture.y + picture.height - kNarrowRow - kMargin, width, kNarrowRow},
                   ButtonLook::Outlined);
}

void draw_narrow_buttons(Frame& frame, const Area& pane) {
    constexpr int kCount = 6;
    const UiState& state = frame.state;
    const Area rest = beside_narrow_buttons(state, pane);
    const Area strip = state.lies ? Area{rest.x + rest.width, pane.y, kNarrowColumn, pane.height}
                                  : Area{pane.x, rest.y + rest.height, pane.width, kNarrowRow};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(strip.min(), strip.max(), frame.theme.panel);
    list->AddLine(strip.min(),
                  state.lies ? ImVec2(strip.x, strip.y + strip.height)
                             : ImVec2(strip.x + strip.width, strip.y),
                  frame.theme.line);
    Area place = strip;
    (state.lies ? place.height : place.width) /= kCount;
    auto next = [&] {
        (state.lies ? place.y : place.x) += state.lies ? place.height : place.width;
    };
    command_button(frame, "legend", place, look_of(state.legend_open, ButtonLook::Quiet));
    next();
    draw_filter_button(frame, place, ButtonLook::Quiet);
    next();
    draw_find_button(frame, place, ButtonLook::Quiet);
    next();
    command_button(frame, "story", place, look_of(state.story.open, ButtonLook::Quiet));
    next();
    command_button(frame, "fit", place, ButtonLook::Quiet);
    next();
    draw_export_button(frame, place, ButtonLook::Quiet);
}

void draw_wide_buttons(Frame& frame, const Area& pane) {
    constexpr float kWidth = kDiagramButtons - kMargin;
    const float left = pane.x + pane.width - kDiagramButtons;
    Area place{left, pane.y + 10, (kWidth - kGap) * 0.5f, kButton};
    constexpr const char* kNames[] = {"zoom-in", "zoom-out"};
    constexpr const char* kLabels[] = {"+", "–"};
    for (int i = 0; i < 2; ++i) {
        if (button(frame, kNames[i], kLabels[i], place, ButtonLook::Outlined,
                   find_command(std::string_view(kNames[i]))->help))
            run_command(kNames[i], frame.state, frame.doc);
        place.x += place.width + kGap;
    }
    place = {left, place.y, kWidth, kButton};
    auto next = [&] { place.y += kButton + kGap; };
    next();
    command_button(frame, "fit", place, ButtonLook::Outlined);
    next();
    draw_filter_button(frame, place, ButtonLook::Outlined);
    next();
    command_button(frame, "story", place, look_of(frame.state.story.open, ButtonLook::Outlined));
    next();
    draw_find_button(frame, place, ButtonLook::Outlined);
    next();
    draw_export_button(frame, place, ButtonLook::Outlined);
}

}  // namespace

Area beside_narrow_buttons(const UiState& state, const Area& pane) {
    if (!state.narrow) return pane;
    return state.lies ? Area{pane.x, pane.y, pane.width - kNarrowColumn, pane.height}
                      : Area{pane.x, pane.y, pane.width, pane.height - kNarrowRow};
}

void draw_diagram_buttons(Frame& frame, const Area& pane, const Area& picture) {
    if (!frame.state.narrow) return draw_wide_buttons(frame, pane);
    draw_narrow_buttons(frame, pane);
    draw_undo(frame, picture);
}

}  // namespace dragoman
