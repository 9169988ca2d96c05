// The first pictures of a layout: stress layouts from several random starts, each at the scale and
// in the mirror image that suit it best.
#include <algorithm>
#include <iterator>

#include "graph/layout_work.h"
#include "graph/penalties.h"

namespace dragoman {

namespace {

constexpr uint32_t kMostLabelVertices = 700;   // more: the stress layout leaves labels out
constexpr int64_t kWorkOfStarts = 12'000'000;  // all starts together; at least one is made
constexpr float kLeg = 34;                     // wanted pixels seen between a box and the next
constexpr float kStretchWide = 1.5f;           // boxes are wide: laid out narrower, then stretched
constexpr uint32_t kMostWeighed = 1500;  // more vertices: the scale is not searched but reckoned
constexpr float kRoomy = 1.5f;           // then: the picture's area in good areas
constexpr float kScales[] = {0.75f, 0.9f, 1.1f, 1.35f, 1.7f, 2.2f};

}  // namespace

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
    starts = static_cast<uint32_t>(std::clamp<int64_t>(
        kWorkOfStarts / std::max<int64_t>(start_work, 1), 1, std::max(options.starts, 1u)));
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
    phase = LayoutPhase::Scales;
}

// Draws the start at hand together or apart by the next scale and keeps its cheapest picture.
void Layout::Work::try_scale() {
    bool is_huge = scene.vertices() > kMostWeighed;
    Box all = bounds(scene);
    float scale =
        is_huge
            ? std::sqrt(kRoomy * expected_area(scene) / std::max(all.width() * all.height(), 1.0f))
            : kScales[scales_tried];
    for (uint32_t v = 0; v < scene.vertices(); ++v)
        if (!scene.fixed[v]) scene.places[v] = scene.centre + (unscaled[v] - scene.centre) * scale;
    update_all_edges(scene);
    double cost = is_huge ? 0 : search->cost();
    if (scales_tried++ == 0) pictures.push_back({cost, scene.places});
    if (cost < pictures.back().cost) pictures.back() = {cost, scene.places};
    if (!is_huge && scales_tried < std::size(kScales)) return;
    ++starts_done;
    if (starts_done < starts) {
        stress->start(options.seed + starts_done);
        phase = LayoutPhase::Starts;
        return;
    }
    stress.reset();
    for (float& pull : scene.pulls) pull = 0;  // too little was known to hold it there
    std::stable_sort(pictures.begin(), pictures.end(),
                     [](const TriedPicture& a, const TriedPicture& b) { return a.cost < b.cost; });
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

}  // namespace dragoman
