// The course of a layout: stress layouts from several starts, of which the cheapest wins; then the
// local search. When most nodes are known from an earlier picture there are no starts: the known
// ones keep their places, new ones go beside their neighbours, and a short search mends the rest.
#include "graph/layout.h"

#include <algorithm>

#include "graph/layout_work.h"
#include "graph/penalties.h"
#include "graph/rim.h"

namespace dragoman {

namespace {

constexpr int64_t kWorkUnseen = 800'000;  // a first start this cheap is waited for
constexpr uint32_t kMovesPerVertex = 600;
constexpr uint32_t kLeastMoves = 12'000;
constexpr int64_t kWorkOfSearch = 26'000'000;  // a large diagram's search is as long as this allows
constexpr float kHeat = 4;
constexpr uint32_t kMostRuns = 3;           // searches from different starts,
constexpr int64_t kWorkOfRuns = 6'000'000;  // as long as all together stay below this
constexpr uint32_t kMendingMovesPerVertex = 300;
constexpr int64_t kWorkOfMending = 4'000'000;
constexpr float kMendingHeat = 1.5f;  // where something is new, else 0
// While a node is dragged: cost of the others for each pixel that they give way.
constexpr float kDragPull = 0.12f, kDragLabelPull = 0.02f;

}  // namespace

// Nodes with relations, and pinned ones, are in the scene; the others are on the rim.
void Layout::Work::build_scene(const Diagram& diagram) {
    aspect = std::clamp(options.aspect, 0.2f, 5.0f);
    vertex_of_node.assign(diagram.nodes.size(), kNone);
    for (uint32_t n = 0; n < diagram.nodes.size(); ++n) {
        const Node& node = diagram.nodes[n];
        auto at = known_at.find(node.key);
        bool pinned = at != known_at.end() && known[at->second].pinned;
        if (node.bundles == 0 && !pinned) {
            rim.push_back(n);
            rim_sizes.push_back(node.size);
            continue;
        }
        vertex_of_node[n] = scene.nodes++;
        node_of_vertex.push_back(n);
        scene.places.push_back(pinned ? known[at->second].place : Point{});
        scene.halves.push_back({node.size.width * 0.5f, node.size.height * 0.5f});
        scene.fixed.push_back(pinned);
        this->pinned.push_back(pinned);
        scene.anchors.push_back({});
        scene.pulls.push_back(0);
    }
    for (const Bundle& bundle : diagram.bundles)
        add_edge(scene, vertex_of_node[bundle.source],
                 bundle.target == kNone ? kNone : vertex_of_node[bundle.target], bundle.label_size,
                 static_cast<float>(bundle.count()));
    find_parts(scene);
    scene.aspect = aspect_inside_rim(rim_sizes, expected_area(scene), aspect);
    placement.nodes.resize(diagram.nodes.size());
    placement.labels.resize(diagram.bundles.size());
}

void Layout::Work::show(const std::vector<Point>& places) {
    scene.places = places;
    update_all_edges(scene);
}

void Layout::Work::begin_search() {
    show(pictures[runs_done].places);
    float effort = std::clamp(options.effort, 0.0f, 100.0f);
    float moves = static_cast<float>(std::max(scene.vertices() * kMovesPerVertex, kLeastMoves));
    search->plan(options.seed + 1 + runs_done, static_cast<uint32_t>(moves * effort),
                 static_cast<int64_t>(kWorkOfSearch * effort), 160, 4, kHeat);
    phase = LayoutPhase::Search;
}

// A shorter search around the picture at hand.
void Layout::Work::begin_mending(float heat) {
    if (placement.lanes != Lanes::None) return;  // there everything has its place
    stress.reset();
    pictures.clear();
    best = {};
    search->plan(options.seed + 1, scene.vertices() * kMendingMovesPerVertex, kWorkOfMending, 120,
                 4, heat);
    phase = LayoutPhase::Search;
}

// Another run from the next best start while that is cheap; then the best picture stands.
void Layout::Work::end_search() {
    phase = LayoutPhase::Settled;
    if (pictures.empty()) return;  // it was a mending
    ++runs_done;
    run_work += search->work_done();
    bool go_on = runs_done < std::min<size_t>(kMostRuns, pictures.size()) &&
                 run_work + run_work / runs_done <= kWorkOfRuns;
    if (!go_on && best.places.empty()) {  // the only run: its cost, slow to find, decides nothing
        pictures.clear();
        return;
    }
    double cost = search->cost();
    if (best.places.empty() || cost < best.cost) best = {cost, scene.places};
    if (go_on) {
        begin_search();
    } else {
        show(best.places);
        pictures.clear();
        best = {};
    }
}

// What is to be shown and what a drag begins with, while several pictures are tried out.
const std::vector<Point>& Layout::Work::best_places() const {
    if (!best.places.empty()) return best.places;
    if ((phase == LayoutPhase::Starts || phase == LayoutPhase::Scales) && !pictures.empty()) {
        size_t least = 0;
        for (size_t i = 1; i < pictures.size(); ++i)
            if (pictures[i].cost < pictures[least].cost) least = i;
        return pictures[least].places;
    }
    return scene.places;
}

// Places the nodes by a rule; only labels are searched for then. What the reader pinned stays.
void Layout::Work::arrange(const Diagram& diagram) {
    const std::vector<Point> before = scene.places;
    std::vector<uint32_t> moments;
    for (const Bundle& bundle : diagram.bundles) moments.push_back(bundle.sentence);
    if (options.kind == LayoutKind::Layered) arrange_in_layers(scene);
    if (options.kind == LayoutKind::Radial)
        placement.centre = node_of_vertex[arrange_in_rings(
            scene,
            options.centre < vertex_of_node.size() ? vertex_of_node[options.centre] : kNone)];
    if (options.kind == LayoutKind::Timeline) guides = arrange_by_time(scene, moments);
    if (!guides.empty()) placement.lanes = guides[0].upright ? Lanes::Level : Lanes::Upright;
    for (uint32_t n = 0; n < scene.nodes; ++n) {
        if (pinned[n]) scene.places[n] = before[n];
        scene.fixed[n] = true;
    }
    update_all_edges(scene);
    begin_mending(kHeat);
}

void Layout::Work::begin(const Diagram& diagram) {
    for (uint32_t i = 0; i < known.size(); ++i)
        (known[i].on_rim ? known_rim_at : known_at).try_emplace(known[i].key, i);
    build_scene(diagram);
    search = std::make_unique<Search>(scene);
    if (scene.nodes == 0) {
        know_rim(diagram);
    } else {
        if (options.kind != LayoutKind::Free) {
            arrange(diagram);
        } else if (place_known(diagram)) {
            begin_mending(something_is_new ? kMendingHeat : 0);
        } else {
            phase = LayoutPhase::Starts;
            build_stress();
            // A heap in a circle, until the first start is done.
            for (uint32_t v = 0; v < scene.vertices(); ++v)
                if (!scene.fixed[v])
                    scene.places[v] =
                        Random(v + 1).in_disc() * (40 * std::sqrt(float(scene.vertices())));
            update_all_edges(scene);
        }
    }
    publish();
}

void Layout::Work::run(int64_t budget) {
    while (phase == LayoutPhase::Starts || phase == LayoutPhase::Scales) {
        if (budget <= 0) return;
        if (phase == LayoutPhase::Scales) {
            try_scale();
            budget -= search->take_work();
        } else if (stress->step(budget)) {
            use_start();
        }
    }
    while (phase == LayoutPhase::Search && budget > 0)
        if (search->step(budget)) end_search();
}

void Layout::Work::publish() {
    const std::vector<Point>& shown = best_places();
    for (uint32_t n = 0; n < scene.nodes; ++n) placement.nodes[node_of_vertex[n]] = shown[n];
    for (uint32_t e = 0; e < scene.edges.size(); ++e)
        placement.labels[e] = shown[scene.edges[e].label];
    Box inner;
    for (uint32_t v = 0; v < scene.vertices(); ++v) {
        Box box{shown[v] - scene.halves[v], shown[v] + scene.halves[v]};
        inner = v == 0 ? box : united(inner, box);
    }
    place_rim(inner);
}

Layout::Layout(const Diagram& diagram, const LayoutOptions& options,
               const std::vector<KnownPlace>& known)
    : work_(std::make_unique<Work>()) {
    work_->options = options;
    work_->known = known;
    work_->begin(diagram);
}

Layout::~Layout() = default;
Layout::Layout(Layout&&) noexcept = default;
Layout& Layout::operator=(Layout&&) noexcept = default;

bool Layout::step(uint32_t work) {
    if (work_->phase == LayoutPhase::Settled) return false;
    work_->run(work);
    work_->publish();
    return work_->phase != LayoutPhase::Settled;
}

bool Layout::settled() const {
    return work_->phase == LayoutPhase::Settled;
}

bool Layout::is_drawable() const {
    const bool has_picture =
        work_->phase == LayoutPhase::Search || settled() || work_->starts_done > 0;
    return has_picture || work_->start_work > kWorkUnseen;
}

float Layout::progress() const {
    if (work_->phase == LayoutPhase::Settled) return 1;
    if (work_->phase != LayoutPhase::Search)
        return 0.2f * static_cast<float>(work_->starts_done) / static_cast<float>(work_->starts);
    return 1 - 0.8f * work_->search->left() / static_cast<float>(1 + work_->runs_done);
}

const Placement& Layout::placement() const {
    return work_->placement;
}

double Layout::cost() const {
    return work_->search->cost();
}

const std::vector<LayoutGuide>& Layout::guides() const {
    return work_->guides;
}

void Layout::pin(uint32_t node, Point place) {
    Work& work = *work_;
    Scene& scene = work.scene;
    uint32_t vertex = work.vertex_of_node[node];
    if (vertex == kNone) {
        work.rim_pins[node] = place;  // no edges hang on it, so nothing gives way
        work.publish();
        return;
    }
    work.show(std::vector<Point>(work.best_places()));
    if (work.dragged != node) {
        work.dragged = node;
        work.before_drag = scene.places;
    }
    Point shift = place - scene.places[vertex];  // of what hangs on it
    scene.fixed[vertex] = true;
    work.pinned[vertex] = true;
    scene.places[vertex] = place;
    // What is told at a time stays at its time.
    if (work.placement.lanes == Lanes::Level) shift.x = 0;
    if (work.placement.lanes == Lanes::Upright) shift.y = 0;
    for (uint32_t e : scene.edges_of[vertex]) {
        const SceneEdge& edge = scene.edges[e];
        bool whole = edge.is_loop() || edge.is_loose();
        scene.places[edge.label] = scene.places[edge.label] + shift * (whole ? 1.0f : 0.5f);
        update_edge(scene, e);
    }
    // What hangs on the node may follow it, everything else keeps its place if it can.
    for (uint32_t v = 0; v < scene.vertices(); ++v) {
        scene.anchors[v] = work.before_drag[v];  // not where the last step of the drag pushed it
        scene.pulls[v] = scene.fixed[v] ? 0 : scene.is_node(v) ? kDragPull : kDragLabelPull;
    }
    for (uint32_t e : scene.edges_of[vertex]) scene.pulls[scene.edges[e].label] = 0;
    work.begin_mending(0);
    work.publish();
}

void Layout::let_go() {
    work_->dragged = kNone;
}

void Layout::unpin(uint32_t node) {
    uint32_t vertex = work_->vertex_of_node[node];
    if (vertex != kNone) {
        work_->pinned[vertex] = false;
        work_->scene.fixed[vertex] = work_->options.kind != LayoutKind::Free;
    }
    work_->rim_pins.erase(node);
    work_->publish();
}

bool Layout::is_pinned(uint32_t node) const {
    uint32_t vertex = work_->vertex_of_node[node];
    return vertex == kNone ? work_->rim_pins.count(node) > 0 : work_->pinned[vertex] != 0;
}

}  // namespace dragoman
