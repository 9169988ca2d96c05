#include "ui/diagram_view.h"

#include <algorithm>
#include <cmath>

#include "graph/walk.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/diagram_buttons.h"
#include "ui/diagram_camera.h"
#include "ui/diagram_painter.h"
#include "ui/diagram_pointer.h"
#include "ui/legend.h"
#include "ui/minimap.h"
#include "ui/platform.h"
#include "ui/story_view.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr float kUsualAspect = 1.6f;       // of a picture that is not on the screen
constexpr uint32_t kMostUnconnected = 24;  // shown; of more, those mentioned most
constexpr float kLeastSeen = 0.3f;         // zoom at which somebody who was found is seen
constexpr float kNoteHeight = 22;          // of the sentence about the others
constexpr double kSlice = 4;               // milliseconds at a time for the layout
constexpr double kLeastPause = 33, kMostPause = 150;  // milliseconds between two frames meanwhile

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
           view.hidden_tags != frame.state.hidden_tags ||
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
    options.hidden_tags = frame.state.hidden_tags;
    options.polarities = ~frame.state.hidden_polarities;
    options.show_without_target = true;
    const DiagramChoice& choice = frame.state.diagram;
    options.modalities = ~choice.hidden_modalities;
    options.hidden_articles = choice.hidden_articles;
    options.voice = choice.voice;
    options.speaker = choice.speaker;
    options.least_score = choice.least_score;
    options.first_sentence = choice.first_sentence;
    options.end_sentence = choice.end_sentence;
    options.focus = choice.focus;
    options.show_unconnected = choice.show_unconnected;
    options.most_unconnected = kMostUnconnected;
    if (choice.layout == LayoutKind::Timeline) make_for_timeline(options);
    const Diagram before = std::move(view.diagram);
    view.diagram = build_diagram(frame.doc, options, measure_line);
    view.marks = article_marks(frame.doc, view.diagram);
    view.options = std::move(options);
    view.told_sentence = kNone;
    rename_places(before, view.diagram, view.now, known);
    view.now.clear();
    if (!is_same_story(view.diagram, known)) known.clear();
    const bool is_given = !view.given.empty();
    if (is_given) known = std::move(view.given);
    view.given.clear();
    const bool rearranged =
        !is_given && (view.choice.layout != choice.layout || view.choice.centre != choice.centre);
    // Each layout has its own places; the free one finds its own again.
    if (rearranged) {
        if (view.choice.layout == LayoutKind::Free) view.free_places = std::move(known);
        known.clear();
        if (choice.layout == LayoutKind::Free) known = std::move(view.free_places);
        if (!is_same_story(view.diagram, known)) known.clear();
    }
    const uint32_t centre = choice.centre == kNone ? kNone : node_of(view.diagram, choice.centre);
    view.layout.emplace(view.diagram,
                        LayoutOptions{.aspect = aspect, .kind = choice.layout, .centre = centre},
                        known);
    // Back from a move things go to their places as they are seen to go from them.
    const Placement& placement = view.layout->placement();
    if (!is_given || !view.given_stays || placement.nodes.size() != view.shown.nodes.size() ||
        placement.labels.size() != view.shown.labels.size())
        view.shown = placement;
    view.is_unseen = !view.layout->is_drawable();
    view.hidden_types = frame.state.hidden_types;
    view.hidden_tags = frame.state.hidden_tags;
    view.hidden_polarities = frame.state.hidden_polarities;
    view.choice = choice;
    view.is_stale = false;
    view.fanned = kNone;
    view.curves.clear();
    if (known.empty() || rearranged || (is_given && !view.given_stays)) view.follows = true;
    view.held_node = kNone;
}

struct Glide {
    bool moved = false;    // something did, in this frame
    bool goes_on = false;  // something is not yet where it belongs
};

// Moves what is shown towards where it belongs.
Glide follow(std::vector<Point>& shown, const std::vector<Point>& places, float zoom) {
    Glide glide;
    for (size_t i = 0; i < shown.size(); ++i) {
        const Point way = places[i] - shown[i];
        if (way == Point{}) continue;
        const float part = glide_part(length(way) * zoom);
        shown[i] = part < 1 ? shown[i] + way * part : places[i];
        glide.moved = true;
        glide.goes_on |= part < 1;
    }
    return glide;
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

// All of its box, and not as a dot.
bool is_in_sight(const DiagramView& view, uint32_t node, const Area& area) {
    const Box box = view.plane().to_canvas(node_box(view.diagram, view.shown, node));
    return view.zoom >= kLeastSeen && area.contains({box.min.x, box.min.y}) &&
           area.contains({box.max.x, box.max.y});
}

// What was chosen elsewhere, by a key or in a list, comes into view.
void make_room(DiagramView& view, UiState& state, const Area& area) {
    if (state.fly_to != kNone) {
        const Hit hit = hit_of(view, {SelectionKind::Entity, state.fly_to});
        if (hit.kind != HitKind::Nothing && !is_in_sight(view, hit.index, area))
            view.flies_to = place_of(view, hit);
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
    view.by_keys = true;
    const Hit hit =
        walk(view.diagram, view.layout->placement(), hit_of(view, state.selected), direction);
    if (hit.kind == HitKind::Node)
        select(state, {SelectionKind::Entity, view.diagram.nodes[hit.index].entity});
    else if (hit.kind != HitKind::Nothing)
        select(state, {SelectionKind::Relation, view.diagram.bundles[hit.index].relations[0]});
}

// What the story has told up to its sentence.
void find_told(DiagramView& view, const Frame& frame) {
    const uint32_t now = frame.state.story.open ? frame.state.story.sentence : kNone;
    if (now == view.told_sentence) return;
    view.told_sentence = now;
    view.told_nodes.clear();
    view.told_bundles.clear();
    view.curves.clear();
    if (now == kNone) return;
    view.told = told_diagram(frame.doc, view.diagram, now, view.options, measure_line);
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

// Under the picture: that it does not show everybody.
void draw_note(const DiagramView& view, const Frame& frame, const Area& area) {
    const Type small{Face::Plain, kSmallSize};
    const std::string words = std::to_string(view.diagram.left_out) +
                              (frame.state.narrow ? " more are in the table"
                                                  : " more without relations are in the table");
    draw_words(ImGui::GetWindowDrawList(), small,
               {area.x + 12, area.y + (area.height - height_of(small)) * 0.5f}, frame.theme.faint,
               words);
}

// Under the story, as high as it is; on a narrow screen only when it is asked for, and then no
// higher than leaves half of the screen to the picture.
Area legend_area(const DiagramView& view, const Frame& frame, const Area& area, float story) {
    const UiState& state = frame.state;
    float width = area.width, height = 0;
    if (!state.narrow || state.legend_open)
        height = legend_height(frame, view.marks.articles, width);
    if (state.narrow)
        height = std::min(height, area.height - story - ImGui::GetIO().DisplaySize.y * 0.5f);
    // Not under the buttons, where they reach down so far.
    if (!state.narrow && area.height - story - height < kDiagramButtonsHeight) {
        width -= kDiagramButtons;
        height = legend_height(frame, view.marks.articles, width);
    }
    height = std::max(height, 0.0f);
    return {area.x, area.y + area.height - height, width, height};
}

void obey_commands(DiagramView& view, UiState& state, const Area& area) {
    if (state.zoom_diagram != 1)
        zoom_about(view, {area.x + area.width * 0.5f, area.y + area.height * 0.5f},
                   state.zoom_diagram);
    if (state.fit_diagram) view.follows = true;
    if (state.unpin_nodes) {
        begin_move(view);
        for (uint32_t i = 0; i < view.diagram.nodes.size(); ++i)
            if (view.layout->is_pinned(i)) view.layout->unpin(i);
        end_move(view, "Let go of nodes");
    }
    take_step(view, state);
    make_room(view, state, area);
    state.zoom_diagram = 1;
    state.fit_diagram = state.unpin_nodes = false;
}

}  // namespace

void begin_move(DiagramView& view) {
    view.before_hold = view.layout->known_places(view.diagram);
}

void end_move(DiagramView& view, std::string words) {
    view.moved_now = Move{std::move(words), 0, std::move(view.before_hold)};
}

void place_diagram(DiagramView& view, std::vector<KnownPlace> places, bool stays) {
    view.given = std::move(places);
    view.given_stays = stays;
    view.is_stale = true;
}

bool work_on_layout(DiagramView& view) {
    if (view.is_stale || !view.layout || view.layout->settled()) return false;
    const double begin = platform::milliseconds();
    while (view.layout->step(kSliceOfFrame) && platform::milliseconds() - begin < kSlice) {
    }
    if (view.layout->settled()) platform::request_frames(1);
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
    const Area beside_buttons = beside_narrow_buttons(frame.state, area);
    const float story = story_height(frame.state);
    const Area legend = legend_area(view, frame, beside_buttons, story);
    const Area whole{area.x, area.y, beside_buttons.width,
                     beside_buttons.height - legend.height - story};
    const float note = view.diagram.left_out > 0 ? kNoteHeight : 0;
    const Area picture{whole.x, whole.y, whole.width, whole.height - note};
    bool is_new = view.shown.nodes.empty();
    // The picture as fitted leaves the buttons free.
    const float beside = narrow ? 0 : kDiagramButtons;
    const Area free{picture.x, picture.y, picture.width - beside, picture.height};
    if (is_outdated(view, frame))
        make_diagram(view, frame, free.width / std::max(free.height, 1.0f));
    obey_commands(view, frame.state, picture);
    if (work_on_layout(view)) {
        // Twice as much time goes to the layout as to drawing, however slow that is.
        platform::work_soon();
        platform::wake_after(static_cast<int>(
            std::clamp(ImGui::GetIO().DeltaTime * 1000.0, kLeastPause, kMostPause)));
    }
    if (view.is_unseen && view.layout->is_drawable()) {
        view.shown = view.layout->placement();
        view.is_unseen = false;
        is_new = true;
    }
    // A story begins with all of it in view.
    if (frame.state.story.open && !view.in_story) view.follows = true;
    view.in_story = frame.state.story.open;
    find_told(view, frame);
    const Glide nodes = follow(view.shown.nodes, view.layout->placement().nodes, view.zoom);
    const Glide labels = follow(view.shown.labels, view.layout->placement().labels, view.zoom);
    if (nodes.moved || labels.moved || view.held_node != kNone ||
        view.curves.size() != view.diagram.bundles.size())
        view.curves = curves_of(view.pictured(), view.shown);
    const bool view_moves = fly(view, free) || (view.follows && fit(view, free, is_new));
    view.rests = view.layout->settled() && !nodes.goes_on && !labels.goes_on && !view_moves;
    if (!view.rests && view.layout->settled()) platform::request_frames(2);

    if (view.diagram.nodes.empty()) {
        const bool filtered = frame.state.hidden_types != 0 || !frame.state.hidden_tags.empty() ||
                              !(frame.state.diagram == DiagramChoice{});
        draw_words_centred(
            ImGui::GetWindowDrawList(), {Face::Plain, 15}, picture, frame.theme.faint,
            filtered ? "Everything is filtered out; press 0 to show all."
                     : "No people, organisations or places were found in this text.");
    }
    ImGui::PushClipRect(picture.min(), picture.max(), true);
    frame.probe.limit(picture.x, picture.y, picture.width, picture.height);
    if (!view.is_unseen) draw_picture(view, frame, picture);
    frame.probe.no_limit();
    ImGui::PopClipRect();
    if (note > 0) draw_note(view, frame, {area.x, picture.y + picture.height, area.width, note});
    draw_story(frame, {area.x, whole.y + whole.height, whole.width, story});
    draw_legend(view.legend, frame, view.marks.articles, legend);
    draw_diagram_buttons(frame, area, picture);
    if (!view.is_unseen && !draw_minimap(view, frame, picture))
        act_on_pointer(view, frame, picture, pinch);
    end_pane();
    draw_find(view.find, frame, picture);
}

}  // namespace dragoman
