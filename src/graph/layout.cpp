// The course of a layout: stress layouts from several starts, of which the cheapest wins; then the
// local search. When most nodes are known from an earlier picture there are no starts: the known
// ones keep their places, new ones go beside their neighbours, and a short search mends the rest.
#include "graph/layout.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "graph/penalties.h"
#include "graph/rim.h"
#include "graph/scene.h"
#include "graph/search.h"
#include "graph/stress.h"

namespace dragoman {

namespace {

constexpr uint32_t kMostLabelVertices = 700;   // more vertices: the stress layout leaves labels out
constexpr int64_t kWorkOfStarts = 12'000'000;  // all starts together; at least one is made
constexpr int64_t kWorkAtOnce = 800'000;       // the constructor finishes a start this cheap,
constexpr int64_t kWorkOfPart = 20'000;        // in parts of this size
constexpr float kLeg = 34;                     // wanted pixels seen between a box and the next
constexpr float kStretchWide = 1.5f;           // boxes are wide: pictures are laid out narrower and stretched
constexpr uint32_t kMovesPerVertex = 600;
constexpr uint32_t kLeastMoves = 12'000;
constexpr int64_t kWorkOfSearch = 32'000'000;  // a large diagram's search is as long as this allows
constexpr uint32_t kMostRuns = 4;             // searches from different starts,
constexpr int64_t kWorkOfRuns = 9'000'000;    // as long as all together stay below this
constexpr uint32_t kMendingMovesPerVertex = 300;
constexpr int64_t kWorkOfMending = 4'000'000;
constexpr float kMendingHeat = 1.5f;           // where something is new, else 0
constexpr float kScales[] = {0.75f, 0.9f, 1.1f, 1.35f, 1.7f, 2.2f};
constexpr float kHeat = 4;
// Cost of a known vertex for each pixel away from home. After an edit of the text, and while the
// reader drags a node: then what is not concerned should lie still.
constexpr float kPull = 0.015f, kLabelPull = 0.005f;
constexpr float kDragPull = 0.08f, kDragLabelPull = 0.02f;
constexpr size_t kMostRemembered = 20'000;     // known places kept for things that are not shown

enum class Phase : uint8_t { Starts, Scales, Search, Settled };

struct Picture {
    double cost = 0;
    std::vector<Point> places;
};

}  // namespace

struct Layout::Work {
    LayoutOptions options;
    Scene scene;
    std::vector<uint32_t> node_of_vertex;  // scene node -> diagram node
    std::vector<uint32_t> vertex_of_node;  // diagram node -> scene node, kNone on the rim
    std::vector<uint32_t> rim;             // diagram nodes
    std::vector<Size> rim_sizes;
    float aspect = 1;                      // of the window, rim and all
    std::unordered_map<uint32_t, Point> rim_pins;  // diagram node -> where the reader put it
    std::vector<KnownPlace> known;
    std::unordered_map<uint64_t, uint32_t> known_at;  // key -> known

    bool something_is_new = false;         // beside what is known
    Phase phase = Phase::Settled;
    std::unique_ptr<Stress> stress;
    bool stress_has_labels = true;
    uint32_t starts = 0, starts_done = 0;
    int64_t start_work = 0;
    size_t scales_tried = 0;
    std::vector<Point> unscaled;  // the picture that is tried at several scales
    std::vector<Picture> pictures;  // the best scale of each start; after the starts: cheapest first
    std::unique_ptr<Search> search;
    uint32_t runs_done = 0;         // searches from different starts
    int64_t run_work = 0;           // of all of them
    Picture best;                   // the cheapest of those that are done; while there is none, empty
    Placement placement;

    void build_scene(const Diagram& diagram);
    void build_stress();
    void begin(const Diagram& diagram);
    bool place_known(const Diagram& diagram);
    void use_start();
    void orient();
    void try_scale();
    void begin_search();
    void begin_mending(float heat);
    void end_search();
    void show(const std::vector<Point>& places);
    const std::vector<Point>& best_places() const;
    void run(int64_t budget);
    void publish();
};

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

// The stress layout sees a plane that is stretched afterwards, so boxes count as narrower there.
void Layout::Work::build_stress() {
    stress_has_labels = scene.vertices() <= kMostLabelVertices;
    auto radius = [&](uint32_t v) {
        return (scene.halves[v].x / kStretchWide + scene.halves[v].y) * 0.5f;
    };
    std::vector<StressEdge> edges;
    for (const SceneEdge& edge : scene.edges) {
        float first = radius(edge.source) + kLeg + radius(edge.label);
        if (edge.is_loop() || edge.is_loose()) {
            if (stress_has_labels) edges.push_back({edge.source, edge.label, first});
            continue;
        }
        float last = radius(edge.target) + kLeg + radius(edge.label);
        if (stress_has_labels) {
            edges.push_back({edge.source, edge.label, first});
            edges.push_back({edge.label, edge.target, last});
        } else {
            edges.push_back({edge.source, edge.target, first + last});
        }
    }
    stress = std::make_unique<Stress>(stress_has_labels ? scene.vertices() : scene.nodes,
                                      std::move(edges));
    start_work = stress->work_of_layout();
    starts = static_cast<uint32_t>(
        std::clamp<int64_t>(kWorkOfStarts / std::max<int64_t>(start_work, 1), 1,
                            std::max(options.starts, 1u)));
    stress->start(options.seed);
}

// Takes over a finished stress layout.
void Layout::Work::use_start() {
    const std::vector<Point>& places = stress->places();
    Point shift{};  // brings the new places to where the pinned nodes are
    float pinned = 0;
    for (uint32_t v = 0; v < places.size(); ++v) {
        if (!scene.fixed[v]) continue;
        shift = shift + scene.places[v] - Point{places[v].x * kStretchWide, places[v].y};
        ++pinned;
    }
    if (pinned > 0) shift = shift * (1 / pinned);
    for (uint32_t v = 0; v < places.size(); ++v)
        if (!scene.fixed[v])
            scene.places[v] = Point{places[v].x * kStretchWide, places[v].y} + shift;
    if (!stress_has_labels)
        for (uint32_t e = 0; e < scene.edges.size(); ++e)
            scene.places[scene.edges[e].label] = straight_label_place(scene, e);
    update_all_edges(scene);
    if (pinned == 0) {
        pack_parts(scene);
        orient();
    }
    unscaled = scene.places;
    scales_tried = 0;
    phase = Phase::Scales;
}

// Draws the start at hand together or apart by the next scale and keeps its cheapest picture.
void Layout::Work::try_scale() {
    float scale = kScales[scales_tried];
    for (uint32_t v = 0; v < scene.vertices(); ++v)
        if (!scene.fixed[v])
            scene.places[v] = scene.centre + (unscaled[v] - scene.centre) * scale;
    update_all_edges(scene);
    double cost = search->cost();
    if (scales_tried++ == 0) pictures.push_back({cost, scene.places});
    if (cost < pictures.back().cost) pictures.back() = {cost, scene.places};
    if (scales_tried < std::size(kScales)) return;
    ++starts_done;
    if (starts_done < starts) {
        stress->start(options.seed + starts_done);
        phase = Phase::Starts;
        return;
    }
    stress.reset();
    for (float& pull : scene.pulls) pull = 0;  // too little was known to hold it there
    std::stable_sort(pictures.begin(), pictures.end(),
                     [](const Picture& a, const Picture& b) { return a.cost < b.cost; });
    begin_search();
}

// Of the four mirror images the one that is nearest to what was known, else the one in which who
// acts lies to the left and above.
void Layout::Work::orient() {
    Point flow{}, near{};
    for (const SceneEdge& edge : scene.edges)
        if (!edge.is_loop() && !edge.is_loose())
            flow = flow + (scene.places[edge.target] - scene.places[edge.source]) * edge.weight;
    Point known_centre{}, centre{};
    float count = 0;
    for (int pass = 0; pass < 2; ++pass) {
        for (uint32_t n = 0; n < scene.nodes; ++n) {
            if (scene.pulls[n] == 0) continue;
            Point was = scene.anchors[n] - known_centre, is = scene.places[n] - centre;
            if (pass == 0) {
                known_centre = known_centre + scene.anchors[n];
                centre = centre + scene.places[n];
                ++count;
            } else {
                near = near + Point{was.x * is.x, was.y * is.y};
            }
        }
        if (count > 0 && pass == 0) {
            known_centre = known_centre * (1 / count);
            centre = centre * (1 / count);
        }
    }
    Point sign = count > 1 ? near : flow;
    for (Point& place : scene.places) {
        if (sign.x < 0) place.x = scene.centre.x * 2 - place.x;
        if (sign.y < 0) place.y = scene.centre.y * 2 - place.y;
    }
    update_all_edges(scene);
}

// Puts what is known where it was. False if that is less than half of the nodes: then a new
// picture is made, which only looks at the old one to choose its mirror image.
bool Layout::Work::place_known(const Diagram& diagram) {
    uint32_t found = 0;
    std::vector<uint8_t> is_placed(scene.vertices(), false);
    auto use = [&](uint64_t key, uint32_t vertex) {
        auto at = known_at.find(key);
        if (at == known_at.end()) return;
        scene.anchors[vertex] = known[at->second].place;
        scene.pulls[vertex] = scene.is_node(vertex) ? kPull : kLabelPull;
        is_placed[vertex] = true;
    };
    for (uint32_t n = 0; n < scene.nodes; ++n) {
        use(diagram.nodes[node_of_vertex[n]].key, n);
        found += is_placed[n];
    }
    if (found == 0 || found * 2 < scene.nodes) return false;
    for (uint32_t e = 0; e < scene.edges.size(); ++e)
        use(diagram.bundles[e].key, scene.edges[e].label);

    Box all;
    bool any = false;
    for (uint32_t v = 0; v < scene.vertices(); ++v) {
        something_is_new |= !is_placed[v];
        if (!is_placed[v]) continue;
        scene.places[v] = scene.anchors[v];
        all = any ? united(all, scene.box(v)) : scene.box(v);
        any = true;
    }
    scene.centre = all.centre();
    for (uint32_t v = 0; v < scene.vertices(); ++v)
        if (!is_placed[v]) scene.places[v] = scene.centre;
    for (uint32_t e = 0; e < scene.edges.size(); ++e)
        if (!is_placed[scene.edges[e].label])
            scene.places[scene.edges[e].label] = straight_label_place(scene, e);
    update_all_edges(scene);

    search->refresh();
    // New nodes, those with the most placed neighbours first.
    for (;;) {
        uint32_t best = kNone, most = 0;
        for (uint32_t n = 0; n < scene.nodes; ++n) {
            if (is_placed[n]) continue;
            uint32_t placed = 1;
            for (uint32_t e : scene.edges_of[n])
                for (uint32_t end : {scene.edges[e].source, scene.edges[e].target})
                    placed += end != kNone && end != n && is_placed[end];
            if (placed > most) best = n, most = placed;
        }
        if (best == kNone) break;
        search->place_near_neighbours(best, is_placed);
        is_placed[best] = true;
    }
    return true;
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
    phase = Phase::Search;
}

// A shorter search around the picture at hand.
void Layout::Work::begin_mending(float heat) {
    stress.reset();
    pictures.clear();
    best = {};
    search->plan(options.seed + 1, scene.vertices() * kMendingMovesPerVertex, kWorkOfMending, 120, 4,
                 heat);
    phase = Phase::Search;
}

// Another run from the next best start while that is cheap; then the best picture stands.
void Layout::Work::end_search() {
    phase = Phase::Settled;
    if (pictures.empty()) return;  // it was a mending
    ++runs_done;
    run_work += search->work_done();
    double cost = search->cost();
    if (best.places.empty() || cost < best.cost) best = {cost, scene.places};
    bool go_on = runs_done < std::min<size_t>(kMostRuns, pictures.size()) &&
                 run_work + run_work / runs_done <= kWorkOfRuns;
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
    if ((phase == Phase::Starts || phase == Phase::Scales) && !pictures.empty()) {
        size_t least = 0;
        for (size_t i = 1; i < pictures.size(); ++i)
            if (pictures[i].cost < pictures[least].cost) least = i;
        return pictures[least].places;
    }
    return scene.places;
}

void Layout::Work::begin(const Diagram& diagram) {
    for (uint32_t i = 0; i < known.size(); ++i) known_at.try_emplace(known[i].key, i);
    build_scene(diagram);
    search = std::make_unique<Search>(scene);
    if (scene.nodes > 0) {
        if (place_known(diagram)) {
            begin_mending(something_is_new ? kMendingHeat : 0);
        } else {
            phase = Phase::Starts;
            build_stress();
            // Drawable at once: a circle, until the first start is done.
            if (start_work > kWorkAtOnce) {
                for (uint32_t v = 0; v < scene.vertices(); ++v)
                    if (!scene.fixed[v])
                        scene.places[v] =
                            Random(v + 1).in_disc() * (40 * std::sqrt(float(scene.vertices())));
                update_all_edges(scene);
            } else {
                while (starts_done == 0) run(kWorkOfPart);
            }
        }
    }
    publish();
}

void Layout::Work::run(int64_t budget) {
    while (phase == Phase::Starts || phase == Phase::Scales) {
        if (budget <= 0) return;
        if (phase == Phase::Scales) {
            try_scale();
            budget -= search->take_work();
        } else if (stress->step(budget)) {
            use_start();
        }
    }
    while (phase == Phase::Search && budget > 0)
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
    std::vector<Point> places = places_on_rim(rim_sizes, inner, aspect);
    for (size_t i = 0; i < rim.size(); ++i) {
        auto pin = rim_pins.find(rim[i]);
        placement.nodes[rim[i]] = pin == rim_pins.end() ? places[i] : pin->second;
    }
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
    if (work_->phase == Phase::Settled) return false;
    work_->run(work);
    work_->publish();
    return work_->phase != Phase::Settled;
}

bool Layout::settled() const { return work_->phase == Phase::Settled; }

float Layout::progress() const {
    if (work_->phase == Phase::Settled) return 1;
    if (work_->phase != Phase::Search)
        return 0.2f * static_cast<float>(work_->starts_done) / static_cast<float>(work_->starts);
    return 1 - 0.8f * work_->search->left() / static_cast<float>(1 + work_->runs_done);
}

const Placement& Layout::placement() const { return work_->placement; }

double Layout::cost() const { return work_->search->cost(); }

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
    Point shift = place - scene.places[vertex];
    scene.fixed[vertex] = true;
    scene.places[vertex] = place;
    for (uint32_t e : scene.edges_of[vertex]) {
        const SceneEdge& edge = scene.edges[e];
        bool whole = edge.is_loop() || edge.is_loose();
        scene.places[edge.label] = scene.places[edge.label] + shift * (whole ? 1.0f : 0.5f);
        update_edge(scene, e);
    }
    // What hangs on the node may follow it, everything else keeps its place if it can.
    for (uint32_t v = 0; v < scene.vertices(); ++v) {
        scene.anchors[v] = scene.places[v];
        scene.pulls[v] = scene.fixed[v] ? 0 : scene.is_node(v) ? kDragPull : kDragLabelPull;
    }
    for (uint32_t e : scene.edges_of[vertex]) scene.pulls[scene.edges[e].label] = 0;
    work.begin_mending(0);
    work.publish();
}

void Layout::unpin(uint32_t node) {
    uint32_t vertex = work_->vertex_of_node[node];
    if (vertex != kNone) work_->scene.fixed[vertex] = false;
    work_->rim_pins.erase(node);
    work_->publish();
}

bool Layout::is_pinned(uint32_t node) const {
    uint32_t vertex = work_->vertex_of_node[node];
    return vertex == kNone ? work_->rim_pins.count(node) > 0 : work_->scene.fixed[vertex];
}

std::vector<KnownPlace> Layout::known_places(const Diagram& diagram) const {
    const Work& work = *work_;
    std::vector<KnownPlace> places;
    std::unordered_map<uint64_t, bool> written;
    for (uint32_t n = 0; n < work.scene.nodes; ++n)
        places.push_back({diagram.nodes[work.node_of_vertex[n]].key, work.scene.places[n],
                          work.scene.fixed[n]});
    for (uint32_t n : work.rim) {
        auto pin = work.rim_pins.find(n);
        if (pin != work.rim_pins.end())
            places.push_back({diagram.nodes[n].key, pin->second, true});
    }
    for (uint32_t e = 0; e < work.scene.edges.size(); ++e)
        places.push_back(
            {diagram.bundles[e].key, work.scene.places[work.scene.edges[e].label], false});
    for (const KnownPlace& place : places) written[place.key] = true;
    // What is hidden by a filter or a passing edit comes back where it was.
    for (const KnownPlace& place : work.known)
        if (places.size() < kMostRemembered && !written[place.key]) places.push_back(place);
    return places;
}

}  // namespace dragoman
