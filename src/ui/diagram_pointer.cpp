#include "ui/diagram_pointer.h"

#include <algorithm>
#include <cmath>

#include "ui/describe.h"
#include "ui/diagram_camera.h"
#include "ui/diagram_link.h"
#include "ui/platform.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr float kFanReach = 14;  // pixels beside a fan that keep it open
constexpr float kReach = 7;      // pixels beside a line that still mean it

// The line of the fan under the pointer; kNone if there is none.
uint32_t fan_line_at(const DiagramView& view, Point at) {
    const Fan fan = fan_of(view.pictured(), view.shown, view.fanned);
    for (uint32_t i = 0; i < fan.labels.size(); ++i)
        if (fan.labels[i].contains(at)) return i;
    return kNone;
}

// A bundle of several relations spreads them out under the pointer, until the pointer leaves them.
void open_fan(DiagramView& view, const Hit& hit, Point at) {
    const bool on_bundle = hit.kind == HitKind::Label || hit.kind == HitKind::Edge;
    if (view.fanned != kNone && !(on_bundle && hit.index == view.fanned)) {
        const Fan fan = fan_of(view.pictured(), view.shown, view.fanned);
        Box all = fan.labels[0];
        for (const Box& box : fan.labels) all = united(all, box);
        if (!grown(all, kFanReach).contains(at)) view.fanned = kNone;
    }
    if (view.fanned == kNone && on_bundle && view.pictured().bundles[hit.index].target != kNone &&
        view.pictured().bundles[hit.index].all_lines.size() > 1)
        view.fanned = hit.index;
}

// What lies under the pointer and is shown.
Hit shown_hit(const DiagramView& view, Point at, float reach) {
    if (view.fanned != kNone && fan_line_at(view, at) != kNone)
        return {HitKind::Label, view.fanned};
    const Hit hit = hit_at(view.pictured(), view.shown, view.curves, at, reach);
    const bool shown =
        hit.kind == HitKind::Nothing ||
        (hit.kind == HitKind::Node ? view.shows_node(hit.index) : view.shows_bundle(hit.index));
    return shown ? hit : Hit{};
}

// The relation under the pointer: that of the label's line, or the bundle's first.
uint32_t relation_at(const DiagramView& view, const Hit& hit, Point at) {
    const Bundle& bundle = view.pictured().bundles[hit.index];
    if (hit.index == view.fanned && hit.kind == HitKind::Label) {
        const uint32_t line = fan_line_at(view, at);
        return bundle.all_lines[line == kNone ? 0 : line].relations[0];
    }
    if (hit.kind == HitKind::Label)
        for (uint32_t i = 0; i < bundle.lines.size(); ++i)
            if (line_box(view.pictured(), view.shown, hit.index, i).contains(at))
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

void draw_bundle_tooltip(const DiagramView& view, const Frame& frame, uint32_t index) {
    const Bundle& bundle = view.pictured().bundles[index];
    // Beside the label, not over it.
    const Box box = view.plane().to_canvas(label_box(view.pictured(), view.shown, index));
    const bool above = box.max.y > ImGui::GetIO().DisplaySize.y * 0.6f;
    ImGui::SetNextWindowPos({box.min.x, above ? box.min.y - 8 : box.max.y + 8}, ImGuiCond_Always,
                            {0, above ? 1.0f : 0.0f});
    begin_tooltip(frame);
    constexpr size_t kMost = 8;
    for (size_t i = 0; i < bundle.relations.size() && i < kMost; ++i)
        tooltip_words(frame, describe_relation(frame.doc, bundle.relations[i]));
    if (bundle.relations.size() > kMost)
        tooltip_words(frame, "and " + std::to_string(bundle.relations.size() - kMost) + " more");
    end_tooltip();
}

void click(DiagramView& view, Frame& frame, const Hit& hit, Point at) {
    UiState& state = frame.state;
    state.tab = Tab::Diagram;  // the arrow keys walk here now
    if (hit.kind == HitKind::Node) {
        const Selection entity{SelectionKind::Entity, view.pictured().nodes[hit.index].entity};
        if (ImGui::GetIO().MouseClickedCount[0] >= 2 && view.layout->is_pinned(hit.index))
            view.layout->unpin(hit.index);
        select(state, entity);
    } else if (hit.kind != HitKind::Nothing) {
        const Bundle& bundle = view.pictured().bundles[hit.index];
        select(state, {SelectionKind::Relation,
                       next_relation(frame, bundle.relations, relation_at(view, hit, at))});
    } else if (ImGui::GetIO().MouseClickedCount[0] >= 2) {
        view.follows = true;
        platform::request_frames(3);
    } else {
        select(state, {});
    }
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
    if (inside && ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0)) {
        const Hit hit = shown_hit(view, at, reach);
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
        if (!view.moved && inside) click(view, frame, shown_hit(view, at, reach), at);
        if (view.held_node != kNone) view.layout->let_go();
        view.held_node = kNone;
        view.holds_plane = false;
        return;
    }
    if (!inside || frame.touch || !ImGui::IsWindowHovered()) {
        view.fanned = kNone;
        return;
    }
    const Hit hit = shown_hit(view, at, reach);
    open_fan(view, hit, at);
    if (hit.kind == HitKind::Nothing) return;
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (hit.kind == HitKind::Node) {
        frame.hover_now = {SelectionKind::Entity, view.pictured().nodes[hit.index].entity};
    } else {
        frame.hover_now = {SelectionKind::Relation, relation_at(view, hit, at)};
        if (view.fanned == kNone) draw_bundle_tooltip(view, frame, hit.index);
    }
}

}  // namespace dragoman
