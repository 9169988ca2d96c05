#include "ui/minimap.h"

#include <algorithm>

#include "ui/label_look.h"
#include "ui/platform.h"

namespace dragoman {

namespace {

constexpr size_t kFewNodes = 40;  // fewer are overlooked without a map
constexpr float kLargest = 150, kPad = 6;

}  // namespace

bool draw_minimap(DiagramView& view, Frame& frame, const Area& picture) {
    if (!ImGui::IsMouseDown(0)) view.holds_map = false;
    const Box whole = bounds_of(view.diagram, view.shown);
    const Plane plane = view.plane();
    const Box on_canvas = plane.to_canvas(whole);
    const bool all_seen = on_canvas.min.x >= picture.x - 1 && on_canvas.min.y >= picture.y - 1 &&
                          on_canvas.max.x <= picture.x + picture.width + 1 &&
                          on_canvas.max.y <= picture.y + picture.height + 1;
    if (view.diagram.nodes.size() < kFewNodes || all_seen || frame.state.narrow) return false;

    const float scale = kLargest / std::max({whole.width(), whole.height(), 1.0f});
    const float width = whole.width() * scale, height = whole.height() * scale;
    const Area map{picture.x + 12, picture.y + picture.height - height - 2 * kPad - 12,
                   width + 2 * kPad, height + 2 * kPad};
    auto to_map = [&](Point p) {
        return ImVec2(map.x + kPad + (p.x - whole.min.x) * scale,
                      map.y + kPad + (p.y - whole.min.y) * scale);
    };
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(map.min(), map.max(), with_alpha(frame.theme.raised, 235), 6);
    list->AddRect(map.min(), map.max(), frame.theme.line, 6);
    for (uint32_t n = 0; n < view.diagram.nodes.size(); ++n) {
        if (!view.shows_node(n)) continue;
        const Box box = node_box(view.diagram, view.shown, n);
        const ImVec2 min = to_map(box.min), max = to_map(box.max);
        list->AddRectFilled(min, {std::max(max.x, min.x + 1.5f), std::max(max.y, min.y + 1.5f)},
                            stroke_of(frame, frame.doc.entities[view.diagram.nodes[n].entity]));
    }
    const ImVec2 from = to_map(plane.to_plane({picture.x, picture.y}));
    const ImVec2 to =
        to_map(plane.to_plane({picture.x + picture.width, picture.y + picture.height}));
    list->PushClipRect(map.min(), map.max(), true);
    list->AddRect(from, to, frame.theme.accent, 2, 0, 1.5f);
    list->PopClipRect();
    frame.probe.add(ProbeKind::Area, 0, "minimap", map.x, map.y, map.width, map.height);

    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool inside = map.contains(mouse) && ImGui::IsWindowHovered();
    if (inside && ImGui::IsMouseClicked(0)) view.holds_map = true;
    if (view.holds_map) {
        const Point wanted =
            whole.min + Point{mouse.x - map.x - kPad, mouse.y - map.y - kPad} * (1 / scale);
        view.offset = Point{picture.x + picture.width * 0.5f, picture.y + picture.height * 0.5f} -
                      wanted * view.zoom;
        view.follows = false;
        view.flies_to.reset();
        platform::request_frames(2);
    }
    if (inside) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return inside || view.holds_map;
}

}  // namespace dragoman
