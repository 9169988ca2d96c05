#include "ui/diagram_view.h"

#include <algorithm>
#include <cmath>

#include "graph/walk.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/diagram_export.h"
#include "ui/diagram_link.h"
#include "ui/diagram_painter.h"
#include "ui/filter_view.h"
#include "ui/legend.h"
#include "ui/minimap.h"
#include "ui/platform.h"
#include "ui/story_view.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr float kLeastZoom = 0.08f, kMostZoom = 4;
constexpr float kLeastFlown = 0.7f;                   // zoom at which a name can be read
constexpr float kUsualAspect = 1.6f;                  // of a picture that is not on the screen
constexpr float kMostFit = 1.7f;                      // a small picture is not blown up further
constexpr double kSlice = 4;                          // milliseconds at a time for the layout
constexpr double kLeastPause = 16, kMostPause = 150;  // milliseconds between two frames meanwhile
constexpr float kFollow = 0.25f;  // part of the way to the new place in one frame
constexpr float kFanReach = 14;   // pixels beside a fan that keep it open
constexpr float kReach = 7;       // pixels beside a line that still mean it

Size measure_line(std::string_view line, bool is_label, void*) {
    const Type type{Face::Plain, is_label ? kLabelType : kNodeType};
    return {width_of(type, line), std::round(height_of(type) * (is_label ? 0.95f : 1.0f))};
}

// ---------------------------------------------------------------- making and placing

// Another article is drawn anew; the same one, edited or filtered, keeps its places.
bool is_same_story(const Diagram& diagram, const std::vector<KnownPlace>& known) {
    size_t met = 0;
    for (const Node& node : diagram.nodes)
        met += std::any_of(known.begin(), known.end(),
                           [&](const KnownPlace& place) { return place.key == node.key; });
    return met * 2 > diagram.nodes.size();
}

bool is_outdated(const DiagramView& view, const Frame& frame) {
    return view.is_stale || view.hidden_types != frame.state.hidden_types ||
           view.hidden_polarities != frame.state.hidden_polarities ||
           !(view.choice == frame.state.diagram);
}

// Entities that were given another name or type keep their places.
void rename_places(const Diagram& before, const Diagram& after, const std::vector<uint32_t>& now,
                   std::vector<KnownPlace>& known) {
    for (const Node& node : before.nodes) {
        if (node.entity >= now.size() || now[node.entity] == kNone) continue;
        const uint32_t index = node_of(after, now[node.entity]);
        if (index == kNone || after.nodes[index].key == node.key) continue;
        for (KnownPlace& place : known)
            if (place.key == node.key) place.key = after.nodes[index].key;
    }
}

void make_diagram(DiagramView& view, const Frame& frame, float aspect) {
    std::vector<KnownPlace> known;
    if (view.layout) known = view.layout->known_places(view.diagram);
    DiagramOptions options;
    options.entity_types = ~frame.state.hidden_types;
    options.polarities = ~frame.state.hidden_polarities;
    options.show_without_target = true;
    const DiagramChoice& choice = frame.state.diagram;
    options.modalities = ~choice.hidden_modalities;
    options.voice = choice.voice;
    options.speaker = choice.speaker;
    options.least_score = choice.least_score;
    options.first_sentence = choice.first_sentence;
    options.end_sentence = choice.end_sentence;
    options.focus = choice.focus;
    options.show_unconnected = choice.show_unconnected;
    const Diagram before = std::move(view.diagram);
    view.diagram = build_diagram(frame.doc, options, measure_line);
    rename_places(before, view.diagram, view.now, known);
    view.now.clear();
    if (!is_same_story(view.diagram, known)) known.clear();
    const bool rearranged =
        view.choice.layout != choice.layout || view.choice.centre != choice.centre;
    if (rearranged) std::erase_if(known, [](const KnownPlace& place) { return !place.pinned; });
    const uint32_t centre = choice.centre == kNone ? kNone : node_of(view.diagram, choice.centre);
    view.layout.emplace(view.diagram,
                        LayoutOptions{.aspect = aspect, .kind = choice.layout, .centre = centre},
                        known);
    view.shown = view.layout->placement();
    view.hidden_types = frame.state.hidden_types;
    view.hidden_polarities = frame.state.hidden_polarities;
    view.choice = choice;
    view.is_stale = false;
    view.fanned = kNone;
    view.curves.clear();
    if (known.empty() || rearranged) view.follows = true;
    view.held_node = kNone;
}

// Moves what is shown towards where it belongs; true while something moved.
bool follow(std::vector<Point>& shown, const std::vector<Point>& places) {
    bool moves = false;
    for (size_t i = 0; i < shown.size(); ++i) {
        const Point way = places[i] - shown[i];
        if (way == Point{}) continue;
        const bool near = dot(way, way) < 0.25f;
        shown[i] = near ? places[i] : shown[i] + way * kFollow;
        moves = true;
    }
    return moves;
}

// True while the view still moves.
bool fit(DiagramView& view, const Area& area, bool at_once) {
    const Box bounds = bounds_of(view.diagram, view.shown);
    if (bounds.width() <= 0 || area.width < 60 || area.height < 60) return false;
    constexpr float kMargin = 28;
    const float zoom = std::clamp(std::min((area.width - kMargin) / bounds.width(),
                                           (area.height - kMargin) / bounds.height()),
                                  kLeastZoom, kMostFit);
    const Point centre{area.x + area.width * 0.5f, area.y + area.height * 0.5f};
    const Point offset = centre - bounds.centre() * zoom;
    const float part = at_once ? 1 : kFollow;
    const bool near = std::fabs(zoom - view.zoom) < 0.001f && length(offset - view.offset) < 0.5f;
    if (near) return false;
    view.zoom += (zoom - view.zoom) * part;
    view.offset = mix(view.offset, offset, part);
    return true;
}

// Brings a place of the plane into the middle, a part of the way in each frame; true while it
// moves.
bool fly(DiagramView& view, const Area& area) {
    if (!view.flies_to) return false;
    view.follows = false;
    const float zoom = std::max(view.zoom, kLeastFlown);
    const Point centre{area.x + area.width * 0.5f, area.y + area.height * 0.5f};
    const Point offset = centre - *view.flies_to * zoom;
    if (std::fabs(zoom - view.zoom) < 0.001f && length(offset - view.offset) < 0.5f) {
        view.flies_to.reset();
        return false;
    }
    view.zoom += (zoom - view.zoom) * kFollow;
    view.offset = mix(view.offset, offset, kFollow);
    return true;
}

// What stands for a selection in the picture; Nothing if it is not there.
Hit hit_of(const DiagramView& view, Selection selection) {
    const bool is_entity = selection.kind == SelectionKind::Entity;
    const bool is_relation = selection.kind == SelectionKind::Relation;
    const uint32_t node = is_entity ? node_of(view.diagram, selection.index) : kNone;
    const uint32_t bundle = is_relation ? bundle_of(view.diagram, selection.index) : kNone;
    if (node != kNone) return {HitKind::Node, node};
    if (bundle != kNone) return {HitKind::Label, bundle};
    return {};
}

Point place_of(const DiagramView& view, const Hit& hit) {
    const Placement& placement = view.layout->placement();
    return hit.kind == HitKind::Node ? placement.nodes[hit.index] : placement.labels[hit.index];
}

// What was chosen elsewhere, by a key or in a list, comes into view.
void make_room(DiagramView& view, UiState& state, const Area& area) {
    if (state.fly_to != kNone) {
        const Hit hit = hit_of(view, {SelectionKind::Entity, state.fly_to});
        if (hit.kind != HitKind::Nothing) view.flies_to = place_of(view, hit);
        state.fly_to = kNone;
        view.seen = state.selected;
    }
    if (view.seen == state.selected) return;
    view.seen = state.selected;
    const Hit hit = hit_of(view, state.selected);
    if (hit.kind == HitKind::Nothing || view.follows) return;
    const Point at = view.plane().to_canvas(place_of(view, hit));
    if (!area.inset(24).contains({at.x, at.y})) view.flies_to = place_of(view, hit);
}

// A step by an arrow key, from what is chosen.
void take_step(DiagramView& view, UiState& state) {
    const Point direction{static_cast<float>(state.walk_x), static_cast<float>(state.walk_y)};
    state.walk_x = state.walk_y = 0;
    if (direction == Point{}) return;
    const Hit hit =
        walk(view.diagram, view.layout->placement(), hit_of(view, state.selected), direction);
    if (hit.kind == HitKind::Node)
        select(state, {SelectionKind::Entity, view.diagram.nodes[hit.index].entity});
    else if (hit.kind != HitKind::Nothing)
        select(state, {SelectionKind::Relation, view.diagram.bundles[hit.index].relations[0]});
}

// What the story has told up to its sentence.
void find_told(DiagramView& view, const Frame& frame) {
    view.told_nodes.clear();
    view.told_bundles.clear();
    if (!frame.state.story.open) return;
    const uint32_t now = frame.state.story.sentence;
    const std::vector<uint32_t> first = first_sentences(frame.doc);
    for (const Node& node : view.diagram.nodes)
        view.told_nodes.push_back(first[node.entity] <= now);
    for (const Bundle& bundle : view.diagram.bundles) {
        const bool told = std::any_of(
            bundle.relations.begin(), bundle.relations.end(),
            [&](uint32_t r) { return sentence_of(frame.doc, frame.doc.relations[r]) <= now; });
        view.told_bundles.push_back(told);
        if (!told) continue;
        view.told_nodes[bundle.source] = true;
        if (bundle.target != kNone) view.told_nodes[bundle.target] = true;
    }
}

void zoom_about(DiagramView& view, Point fixed, float factor) {
    const float zoom = std::clamp(view.zoom * factor, kLeastZoom, kMostZoom);
    view.offset = fixed + (view.offset - fixed) * (zoom / view.zoom);
    view.zoom = zoom;
    view.follows = false;
    view.flies_to.reset();
}

// ---------------------------------------------------------------- the pointer

// The line of the fan under the pointer; kNone if there is none.
uint32_t fan_line_at(const DiagramView& view, Point at) {
    const Fan fan = fan_of(view.diagram, view.shown, view.fanned);
    for (uint32_t i = 0; i < fan.labels.size(); ++i)
        if (fan.labels[i].contains(at)) return i;
    return kNone;
}

// A bundle of several relations spreads them out under the pointer, until the pointer leaves them.
void open_fan(DiagramView& view, const Hit& hit, Point at) {
    const bool on_bundle = hit.kind == HitKind::Label || hit.kind == HitKind::Edge;
    if (view.fanned != kNone && !(on_bundle && hit.index == view.fanned)) {
        const Fan fan = fan_of(view.diagram, view.shown, view.fanned);
        Box all = fan.labels[0];
        for (const Box& box : fan.labels) all = united(all, box);
        if (!grown(all, kFanReach).contains(at)) view.fanned = kNone;
    }
    if (view.fanned == kNone && on_bundle && view.diagram.bundles[hit.index].target != kNone &&
        view.diagram.bundles[hit.index].all_lines.size() > 1)
        view.fanned = hit.index;
}

// What lies under the pointer and is shown.
Hit shown_hit(const DiagramView& view, Point at, float reach) {
    if (view.fanned != kNone && fan_line_at(view, at) != kNone)
        return {HitKind::Label, view.fanned};
    const Hit hit = hit_at(view.diagram, view.shown, view.curves, at, reach);
    const bool shown =
        hit.kind == HitKind::Nothing ||
        (hit.kind == HitKind::Node ? view.shows_node(hit.index) : view.shows_bundle(hit.index));
    return shown ? hit : Hit{};
}

// The relation under the pointer: that of the label's line, or the bundle's first.
uint32_t relation_at(const DiagramView& view, const Hit& hit, Point at) {
    const Bundle& bundle = view.diagram.bundles[hit.index];
    if (hit.index == view.fanned && hit.kind == HitKind::Label) {
        const uint32_t line = fan_line_at(view, at);
        return bundle.all_lines[line == kNone ? 0 : line].relations[0];
    }
    if (hit.kind == HitKind::Label && bundle.line_height > 0) {
        const Box box = label_box(view.diagram, view.shown, hit.index);
        const float top = box.centre().y - bundle.line_height * bundle.lines.size() * 0.5f;
        const int line = static_cast<int>((at.y - top) / bundle.line_height);
        if (line >= 0 && line < static_cast<int>(bundle.lines.size()))
            return bundle.lines[line].relations[0];
    }
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
    const Bundle& bundle = view.diagram.bundles[index];
    // Beside the label, not over it.
    const Box box = view.plane().to_canvas(label_box(view.diagram, view.shown, index));
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
        const Selection entity{SelectionKind::Entity, view.diagram.nodes[hit.index].entity};
        if (ImGui::GetIO().MouseClickedCount[0] >= 2 && view.layout->is_pinned(hit.index))
            view.layout->unpin(hit.index);
        select(state, entity);
    } else if (hit.kind != HitKind::Nothing) {
        const Bundle& bundle = view.diagram.bundles[hit.index];
        select(state, {SelectionKind::Relation,
                       next_relation(frame, bundle.relations, relation_at(view, hit, at))});
    } else if (ImGui::GetIO().MouseClickedCount[0] >= 2) {
        view.follows = true;
        platform::request_frames(3);
    } else {
        select(state, {});
    }
}

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
        frame.hover_now = {SelectionKind::Entity, view.diagram.nodes[hit.index].entity};
    } else {
        frame.hover_now = {SelectionKind::Relation, relation_at(view, hit, at)};
        if (view.fanned == kNone) draw_bundle_tooltip(view, frame, hit.index);
    }
}

constexpr float kButton = 32, kColumn = 69, kNarrowRow = 44;

// In a row under the picture.
void draw_narrow_buttons(Frame& frame, const Area& area) {
    const Area row{area.x, area.y + area.height - kNarrowRow, area.width, kNarrowRow};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(row.min(), row.max(), frame.theme.panel);
    list->AddLine(row.min(), {row.x + row.width, row.y}, frame.theme.line);
    Area place{row.x, row.y, row.width / 5, row.height};
    command_button(frame, "legend", place,
                   frame.state.legend_open ? ButtonLook::Chosen : ButtonLook::Quiet);
    place.x += place.width;
    draw_filter_button(frame, place, ButtonLook::Quiet);
    place.x += place.width;
    command_button(frame, "story", place,
                   frame.state.story.open ? ButtonLook::Chosen : ButtonLook::Quiet);
    place.x += place.width;
    command_button(frame, "fit", place, ButtonLook::Quiet);
    place.x += place.width;
    draw_export_button(frame, place, ButtonLook::Quiet);
}

// In a column beside the picture.
void draw_buttons(Frame& frame, const Area& area) {
    const float width = kColumn, right = area.x + area.width - 12;
    Area place{right - width, area.y + 10, (width - 5) * 0.5f, kButton};
    constexpr const char* kNames[] = {"zoom-in", "zoom-out"};
    constexpr const char* kLabels[] = {"+", "–"};
    for (int i = 0; i < 2; ++i) {
        if (button(frame, kNames[i], kLabels[i], place, ButtonLook::Outlined,
                   find_command(std::string_view(kNames[i]))->help))
            run_command(kNames[i], frame.state, frame.doc);
        place.x += place.width + 5;
    }
    place = {right - width, place.y + kButton + 5, width, kButton};
    command_button(frame, "fit", place, ButtonLook::Outlined);
    place.y += kButton + 5;
    draw_filter_button(frame, place, ButtonLook::Outlined);
    place.y += kButton + 5;
    command_button(frame, "story", place,
                   frame.state.story.open ? ButtonLook::Chosen : ButtonLook::Outlined);
    place.y += kButton + 5;
    if (button(frame, "find-entity", "Find", place, ButtonLook::Outlined,
               "Find somebody in the diagram and fly there  (/)"))
        run_command("find-entity", frame.state, frame.doc);
    place.y += kButton + 5;
    draw_export_button(frame, place, ButtonLook::Outlined);
}

void obey_commands(DiagramView& view, UiState& state, const Area& area) {
    if (state.zoom_diagram != 1)
        zoom_about(view, {area.x + area.width * 0.5f, area.y + area.height * 0.5f},
                   state.zoom_diagram);
    if (state.fit_diagram) view.follows = true;
    if (state.unpin_nodes)
        for (uint32_t i = 0; i < view.diagram.nodes.size(); ++i)
            if (view.layout->is_pinned(i)) view.layout->unpin(i);
    take_step(view, state);
    make_room(view, state, area);
    state.zoom_diagram = 1;
    state.fit_diagram = state.unpin_nodes = false;
}

}  // namespace

bool work_on_layout(DiagramView& view) {
    if (view.is_stale || !view.layout || view.layout->settled()) return false;
    const double begin = platform::milliseconds();
    while (view.layout->step(kSliceOfFrame) && platform::milliseconds() - begin < kSlice) {
    }
    return !view.layout->settled();
}

void renew_diagram(DiagramView& view, std::vector<uint32_t> now) {
    // Told twice before the picture was made: names have to do.
    view.now = view.is_stale ? std::vector<uint32_t>() : std::move(now);
    view.is_stale = true;
}

void settle_diagram(DiagramView& view, const Frame& frame) {
    if (is_outdated(view, frame)) make_diagram(view, frame, kUsualAspect);
    while (view.layout->step(kSliceWork)) {
    }
}

void draw_diagram_view(DiagramView& view, Frame& frame, const Area& area, float pinch) {
    begin_pane("diagram", area, frame.theme.surface);
    frame.probe.add(ProbeKind::Area, 0, "diagram", area.x, area.y, area.width, area.height);
    const bool narrow = frame.state.narrow;
    const float legend = narrow && !frame.state.legend_open ? 0 : legend_height(frame, area.width);
    const float story = story_height(frame.state);
    const Area picture{area.x, area.y, area.width,
                       area.height - legend - story - (narrow ? kNarrowRow : 0)};
    const bool is_new = view.shown.nodes.empty();
    if (is_outdated(view, frame))
        make_diagram(view, frame, picture.width / std::max(picture.height, 1.0f));
    obey_commands(view, frame.state, picture);
    if (work_on_layout(view)) {
        // As much time goes to the layout as to drawing, however slow that is.
        platform::work_soon();
        platform::wake_after(static_cast<int>(
            std::clamp(ImGui::GetIO().DeltaTime * 500.0, kLeastPause, kMostPause)));
    }
    const bool nodes_move = follow(view.shown.nodes, view.layout->placement().nodes);
    const bool labels_move = follow(view.shown.labels, view.layout->placement().labels);
    if (nodes_move || labels_move || view.held_node != kNone ||
        view.curves.size() != view.diagram.bundles.size())
        view.curves = curves_of(view.diagram, view.shown);
    const float beside =
        narrow ? 0 : kColumn + 12;  // the picture as fitted leaves the buttons free
    const Area free{picture.x, picture.y, picture.width - beside, picture.height};
    const bool view_moves = fly(view, free) || (view.follows && fit(view, free, is_new));
    find_told(view, frame);
    view.rests = view.layout->settled() && !nodes_move && !labels_move && !view_moves;
    if (!view.rests && view.layout->settled()) platform::request_frames(2);

    if (view.diagram.nodes.empty()) {
        const bool filtered =
            frame.state.hidden_types != 0 || !(frame.state.diagram == DiagramChoice{});
        draw_words_centred(
            ImGui::GetWindowDrawList(), {Face::Plain, 15}, picture, frame.theme.faint,
            filtered ? "Everything is filtered out; press 0 to show all."
                     : "No people, organisations or places were found in this text.");
    }
    ImGui::PushClipRect(picture.min(), picture.max(), true);
    frame.probe.limit(picture.x, picture.y, picture.width, picture.height);
    draw_picture(view, frame, picture);
    frame.probe.no_limit();
    ImGui::PopClipRect();
    draw_story(frame, {area.x, picture.y + picture.height, area.width, story});
    draw_legend(frame, {area.x, picture.y + picture.height + story, area.width, legend});
    if (narrow)
        draw_narrow_buttons(frame, area);
    else
        draw_buttons(frame, area);
    if (!draw_minimap(view, frame, picture)) act_on_pointer(view, frame, picture, pinch);
    end_pane();
    draw_find(view.find, frame, picture);
}

}  // namespace dragoman
