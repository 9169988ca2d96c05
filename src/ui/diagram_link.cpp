#include "ui/diagram_link.h"

#include <cmath>

#include "ui/diagram_camera.h"
#include "ui/platform.h"

namespace dragoman {

namespace {

constexpr float kRadius = 8, kReach = 5;  // of the handle beside a box, and around it

Point handle_of(const DiagramView& view, uint32_t node) {
    const Box box = seen_box(view, node);
    return {box.max.x + kRadius + 3, box.centre().y};
}

uint32_t node_under(const DiagramView& view, Point at) {
    for (uint32_t i = 0; i < view.diagram.nodes.size(); ++i) {
        const Box box = seen_box(view, i);
        if (at.x >= box.min.x && at.x < box.max.x && at.y >= box.min.y && at.y < box.max.y)
            return i;
    }
    return kNone;
}

bool is_on_handle(const DiagramView& view, uint32_t node, Point at) {
    return node < view.diagram.nodes.size() &&
           length(at - handle_of(view, node)) <= kRadius + kReach;
}

void draw_handle(const Frame& frame, Point at, bool hot) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Color color = hot ? frame.theme.accent : frame.theme.faint;
    list->AddCircleFilled({at.x, at.y}, kRadius, frame.theme.raised);
    list->AddCircle({at.x, at.y}, kRadius, color, 0, 1.5f);
    list->AddLine({at.x - 4, at.y}, {at.x + 3, at.y}, color, 1.5f);
    list->AddLine({at.x, at.y - 3}, {at.x + 4, at.y}, color, 1.5f);
    list->AddLine({at.x, at.y + 3}, {at.x + 4, at.y}, color, 1.5f);
}

void draw_line(const DiagramView& view, Frame& frame, Point mouse, uint32_t target) {
    const Link& link = frame.state.edit.link;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddLine({link.x, link.y}, {mouse.x, mouse.y}, frame.theme.accent, 2.5f);
    list->AddCircleFilled({mouse.x, mouse.y}, 5, frame.theme.accent);
    if (target == kNone) return;
    const Box box = seen_box(view, target);
    list->AddRect({box.min.x - 3, box.min.y - 3}, {box.max.x + 3, box.max.y + 3},
                  frame.theme.accent, 8, 0, 2);
}

// The box whose handle is shown: the one on whose handle the pointer is, though that may lie on
// another box, or the one under the pointer, else the chosen one.
uint32_t node_with_handle(const DiagramView& view, const Frame& frame, Point mouse, bool inside) {
    if (inside && !frame.touch) {
        for (const Selection thing : {frame.state.selected, frame.state.hovered})
            if (thing.kind == SelectionKind::Entity &&
                is_on_handle(view, node_of(view.diagram, thing.index), mouse))
                return node_of(view.diagram, thing.index);
        const uint32_t under = node_under(view, mouse);
        if (under != kNone) return under;
    }
    const Selection selected = frame.state.selected;
    return selected.kind == SelectionKind::Entity ? node_of(view.diagram, selected.index) : kNone;
}

void open_card(DiagramView& view, Frame& frame, Point mouse) {
    UiState& state = frame.state;
    const Hit hit =
        hit_at(view.diagram, view.shown, view.curves, view.plane().to_plane(mouse), 7 / view.zoom);
    if (hit.kind == HitKind::Nothing) return;
    state.spot_x = mouse.x;
    state.spot_y = mouse.y;
    state.text_selection = {};
    if (hit.kind == HitKind::Node) {
        select(state, {SelectionKind::Entity, view.diagram.nodes[hit.index].entity});
        state.edit.popup_open = true;
    } else {
        const uint32_t relation = view.diagram.bundles[hit.index].relations[0];
        select(state, {SelectionKind::Relation, relation});
        edit_relation_here(state, frame.doc, relation, mouse.x, mouse.y);
    }
    platform::request_frames(2);
}

}  // namespace

bool act_on_link(DiagramView& view, Frame& frame, const Area& area) {
    const ImGuiIO& io = ImGui::GetIO();
    Link& link = frame.state.edit.link;
    const Point mouse{io.MousePos.x, io.MousePos.y};
    if (link.entity != kNone && link.mention == kNone) {
        const uint32_t node = node_under(view, mouse);
        const bool is_other = node != kNone && view.diagram.nodes[node].entity != link.entity;
        link.over_other = is_other;
        draw_line(view, frame, mouse, is_other ? node : kNone);
        if (!ImGui::IsMouseDown(0)) {
            if (is_other)
                draft_relation(frame.state, frame.doc, link.entity, view.diagram.nodes[node].entity,
                               kNone, kNone, mouse.x, mouse.y);
            link = {};
        }
        platform::request_frames(2);
        return true;
    }
    const bool inside = ImGui::IsWindowHovered() && area.contains(io.MousePos);
    if (ImGui::IsMouseDown(0) && !ImGui::IsMouseClicked(0)) return false;
    if (inside && ImGui::IsMouseClicked(1)) open_card(view, frame, mouse);
    const uint32_t node = node_with_handle(view, frame, mouse, inside);
    if (node == kNone) return false;
    const bool hot = inside && is_on_handle(view, node, mouse);
    const Point handle = handle_of(view, node);
    if (area.contains({handle.x, handle.y})) draw_handle(frame, handle, hot);
    if (!hot) return false;
    frame.hover_now = {SelectionKind::Entity, view.diagram.nodes[node].entity};
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (ImGui::IsMouseClicked(0)) {
        link = {view.diagram.nodes[node].entity, kNone, handle.x, handle.y, false};
        platform::request_frames(2);
    }
    return true;
}

}  // namespace dragoman
