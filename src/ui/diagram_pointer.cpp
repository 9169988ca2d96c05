#include "ui/diagram_pointer.h"

#include <algorithm>
#include <cmath>

#include "ui/clear_place.h"
#include "ui/describe.h"
#include "ui/diagram_camera.h"
#include "ui/diagram_link.h"
#include "ui/platform.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr float kFanReach = 14;   // pixels beside a fan that keep it open
constexpr float kReach = 7;       // pixels beside a line that still mean it
constexpr Size kPointer{24, 28};  // pixels around its tip

// Where the pointer is, on the plane, and how far beside lines and lines of a fan it still means
// them.
struct Spot {
    Area area;  // of the picture, on the canvas
    Point at;
    float line_reach, fan_reach;
};

// The line of the fan under the pointer, or the nearest within reach; kNone if there is none.
uint32_t fan_line_at(const DiagramView& view, const Spot& spot) {
    const Fan fan = shown_fan(view, spot.area);
    const Point at = spot.at;
    float reach = spot.fan_reach;
    uint32_t nearest = kNone;
    for (uint32_t i = 0; i < fan.labels.size(); ++i) {
        const Box& box = fan.labels[i];
        const float far = std::max(
            {box.min.x - at.x, at.x - box.max.x, box.min.y - at.y, at.y - box.max.y, 0.0f});
        if (far > reach || (nearest != kNone && far >= reach)) continue;
        nearest = i;
        reach = far;
    }
    return nearest;
}

bool can_be_fanned(const DiagramView& view, const Hit& hit) {
    if (hit.kind != HitKind::Label && hit.kind != HitKind::Edge) return false;
    const Bundle& bundle = view.pictured().bundles[hit.index];
    return bundle.target != kNone && bundle.all_lines.size() > 1;
}

// A bundle of several relations spreads them out under the pointer, until the pointer leaves them.
void open_fan(DiagramView& view, const Hit& hit, const Spot& spot) {
    const bool on_bundle = hit.kind == HitKind::Label || hit.kind == HitKind::Edge;
    if (view.fanned != kNone && !(on_bundle && hit.index == view.fanned)) {
        const Fan fan = shown_fan(view, spot.area);
        Box all = fan.labels[0];
        for (const Box& box : fan.labels) all = united(all, box);
        if (!grown(all, kFanReach / view.zoom).contains(spot.at)) view.fanned = kNone;
    }
    if (view.fanned == kNone && can_be_fanned(view, hit)) view.fanned = hit.index;
}

// What lies under the pointer and is shown.
Hit shown_hit(const DiagramView& view, const Spot& spot) {
    if (view.fanned != kNone && fan_line_at(view, spot) != kNone)
        return {HitKind::Label, view.fanned};
    const Point mouse = view.plane().to_canvas(spot.at);
    for (const FarWords& name : view.far_names)
        if (name.box.contains(mouse)) return {HitKind::Node, name.index};
    for (const FarWords& label : view.far_labels)
        if (label.box.contains(mouse)) return {HitKind::Label, label.index};
    const Hit hit = hit_at(view.pictured(), view.shown, view.curves, spot.at, spot.line_reach);
    const bool shown =
        hit.kind == HitKind::Nothing ||
        (hit.kind == HitKind::Node ? view.shows_node(hit.index) : view.shows_bundle(hit.index));
    return shown ? hit : Hit{};
}

// The relation under the pointer: that of the label's line, or the bundle's first.
uint32_t relation_at(const DiagramView& view, const Hit& hit, const Spot& spot) {
    const Bundle& bundle = view.pictured().bundles[hit.index];
    if (hit.index == view.fanned && hit.kind == HitKind::Label) {
        const uint32_t line = fan_line_at(view, spot);
        return bundle.all_lines[line == kNone ? 0 : line].relations[0];
    }
    if (hit.kind == HitKind::Label)
        for (uint32_t i = 0; i < bundle.lines.size(); ++i)
            if (line_box(view.pictured(), view.shown, hit.index, i).contains(spot.at))
                return bundle.lines[i].relations[0];
    return bundle.relations[0];
}

// A second click on the same edge goes on to its next relation.
uint32_t next_relation(const Frame& frame, const std::vector<uint32_t>& relations, uint32_t first) {
    if (frame.state.selected.kind != SelectionKind::Relation) return first;
    const auto chosen = std::find(relations.begin(), relations.end(), frame.state.selected.index);
    if (chosen == relations.end()) return first;
    return chosen + 1 == relations.end() ? relations.front() : chosen[1];
}

// Of a line: its label, its ends and all of the way between them.
std::vector<Box> boxes_of_bundle(const DiagramView& view, uint32_t index) {
    const Bundle& bundle = view.pictured().bundles[index];
    const Plane plane = view.plane();
    std::vector<Box> boxes{plane.to_canvas(label_box(view.pictured(), view.shown, index)),
                           seen_box(view, bundle.source)};
    if (bundle.target != kNone) boxes.push_back(seen_box(view, bundle.target));
    constexpr int kParts = 24;
    for (int i = 0; i <= kParts; ++i) {
        const Point on = point_on(view.curves[index], static_cast<float>(i) / kParts);
        boxes.push_back(box_around(plane.to_canvas(on), {6, 6}));
    }
    return boxes;
}

// Beside the label or, on the line, beside the pointer.
void draw_bundle_tooltip(const DiagramView& view, const Frame& frame, const Hit& hit) {
    const Bundle& bundle = view.pictured().bundles[hit.index];
    constexpr size_t kMost = 8;
    std::vector<std::string> lines;
    for (size_t i = 0; i < bundle.relations.size() && i < kMost; ++i)
        lines.push_back(describe_relation(frame.doc, bundle.relations[i]));
    if (bundle.relations.size() > kMost)
        lines.push_back("and " + std::to_string(bundle.relations.size() - kMost) + " more");
    const std::vector<Box> boxes = boxes_of_bundle(view, hit.index);
    const ImVec2 mouse = ImGui::GetIO().MousePos, screen = ImGui::GetIO().DisplaySize;
    const Box anchor = hit.kind == HitKind::Label
                           ? united(boxes[0], box_around({mouse.x, mouse.y}, {1, 1}))
                           : box_around({mouse.x, mouse.y}, kPointer);
    const Point at = clear_place(tooltip_size(lines), anchor, boxes, {0, 0, screen.x, screen.y});
    ImGui::SetNextWindowPos({at.x, at.y});
    begin_tooltip(frame);
    for (const std::string& line : lines) tooltip_words(frame, line);
    end_tooltip();
}

void click(DiagramView& view, Frame& frame, const Hit& hit, const Spot& spot) {
    UiState& state = frame.state;
    state.tab = Tab::Diagram;  // the arrow keys walk here now
    if (hit.kind == HitKind::Node) {
        const Selection entity{SelectionKind::Entity, view.pictured().nodes[hit.index].entity};
        if (ImGui::GetIO().MouseClickedCount[0] >= 2 && view.layout->is_pinned(hit.index)) {
            begin_move(view);
            view.layout->unpin(hit.index);
            end_move(view, "Let go of " + name_of(frame.doc, entity.index));
        }
        select(state, entity);
    } else if (hit.kind != HitKind::Nothing) {
        const Bundle& bundle = view.pictured().bundles[hit.index];
        select(state, {SelectionKind::Relation,
                       next_relation(frame, bundle.relations, relation_at(view, hit, spot))});
    } else if (ImGui::GetIO().MouseClickedCount[0] >= 2) {
        view.follows = true;
        platform::request_frames(3);
    } else {
        select(state, {});
    }
}

// A finger does not hover: its first tap on several relations spreads them out, the next one
// chooses one of them, and a tap elsewhere lays them together again.
void tap_or_click(DiagramView& view, Frame& frame, const Spot& spot) {
    const Hit hit = shown_hit(view, spot);
    const bool is_open = hit.kind == HitKind::Label && hit.index == view.fanned;
    if (frame.touch && !is_open) {
        view.fanned = can_be_fanned(view, hit) ? hit.index : kNone;
        if (view.fanned != kNone) return platform::request_frames(2);
    }
    click(view, frame, hit, spot);
}

}  // namespace

void act_on_pointer(DiagramView& view, Frame& frame, const Area& area, float pinch) {
    const ImGuiIO& io = ImGui::GetIO();
    const Plane plane = view.plane();
    const Point mouse{io.MousePos.x, io.MousePos.y};
    const bool inside = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                        area.contains(io.MousePos);
    if (inside && io.MouseWheel != 0) zoom_about(view, mouse, std::exp(io.MouseWheel * 0.18f));
    if (inside && pinch != 1) {
        zoom_about(view, mouse, pinch);
        view.holds_plane = false;
        view.held_node = kNone;
    }

    if (act_on_link(view, frame, area)) return;
    const Point at = plane.to_plane(mouse);
    const float reach = (frame.touch ? 2 : 1) * kReach / view.zoom;
    const Spot spot{area, at, reach, frame.touch ? reach : 0};
    if (inside && ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0)) {
        const Hit hit = shown_hit(view, spot);
        view.flies_to.reset();
        view.moved = false;
        view.held_node = hit.kind == HitKind::Node ? hit.index : kNone;
        view.holds_plane = hit.kind != HitKind::Node;
        if (view.held_node != kNone) view.held_at = at - view.shown.nodes[view.held_node];
    }
    const bool holds = view.held_node != kNone || view.holds_plane;
    if (holds && ImGui::IsMouseDown(0) && ImGui::IsMousePosValid()) {
        const ImVec2 drag = ImGui::GetMouseDragDelta(0, frame.touch ? 8.0f : 4.0f);
        view.moved |= drag.x != 0 || drag.y != 0;
        if (view.moved && view.held_node != kNone) {
            if (view.before_hold.empty()) begin_move(view);
            view.layout->pin(view.held_node, at - view.held_at);
            view.shown.nodes[view.held_node] = at - view.held_at;
            view.follows = false;
            ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
        } else if (view.moved) {
            view.offset = view.offset + Point{io.MouseDelta.x, io.MouseDelta.y};
            view.follows = false;
            ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
        }
        platform::request_frames(2);
        return;
    }
    if (holds && ImGui::IsMouseReleased(0)) {
        if (!view.moved && inside) tap_or_click(view, frame, spot);
        if (view.held_node != kNone) view.layout->let_go();
        if (view.held_node != kNone && view.moved)
            end_move(view, "Move " + name_of(frame.doc, view.diagram.nodes[view.held_node].entity));
        view.before_hold.clear();
        view.held_node = kNone;
        view.holds_plane = false;
        return;
    }
    if (frame.touch) return;  // a fan stays until the next tap
    if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0) view.by_keys = false;
    if (!inside || view.by_keys || !ImGui::IsWindowHovered()) {
        view.fanned = kNone;
        return;
    }
    const Hit hit = shown_hit(view, spot);
    open_fan(view, hit, spot);
    if (hit.kind == HitKind::Nothing) return;
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (hit.kind == HitKind::Node) {
        frame.hover_now = {SelectionKind::Entity, view.pictured().nodes[hit.index].entity};
    } else {
        frame.hover_now = {SelectionKind::Relation, relation_at(view, hit, spot)};
        if (view.fanned == kNone) draw_bundle_tooltip(view, frame, hit);
    }
}

}  // namespace dragoman
