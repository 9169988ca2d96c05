#include <doctest/doctest.h>

#include "graph/penalties.h"
#include "graph/random.h"

using namespace dragoman;

namespace {

// Nodes of 80 x 30 in a row of the given places, labels of 50 x 20 in the middle of their edges.
Scene scene_of(const std::vector<Point>& places,
               const std::vector<std::pair<uint32_t, uint32_t>>& edges) {
    Scene scene;
    scene.nodes = static_cast<uint32_t>(places.size());
    scene.places = places;
    scene.halves.assign(places.size(), {40, 15});
    scene.fixed.assign(places.size(), false);
    scene.anchors.assign(places.size(), {});
    scene.pulls.assign(places.size(), 0);
    for (auto [source, target] : edges) add_edge(scene, source, target, {50, 20}, 1);
    find_parts(scene);
    for (uint32_t e = 0; e < scene.edges.size(); ++e)
        scene.places[scene.edges[e].label] = straight_label_place(scene, e);
    update_all_edges(scene);
    return scene;
}

double cost_of(const Scene& scene) {
    return Penalties(scene).whole();
}

}  // namespace

TEST_CASE("penalties: the difference around a move is the difference of the whole") {
    Random random(3);
    std::vector<Point> places;
    std::vector<std::pair<uint32_t, uint32_t>> edges;
    for (uint32_t n = 0; n < 25; ++n) {
        places.push_back(random.in_disc() * 300);
        if (n > 0) edges.push_back({n, random.below(n)});
        if (n > 5) edges.push_back({random.below(n), n});
    }
    edges.push_back({3, 3});
    edges.push_back({4, kNone});
    Scene scene = scene_of(places, edges);
    Penalties penalties(scene);
    double whole = penalties.whole();
    for (int i = 0; i < 60; ++i) {
        std::vector<uint32_t> vertices{random.below(scene.nodes)}, moved_edges;
        moved_edges = scene.edges_of[vertices[0]];
        for (uint32_t e : moved_edges) vertices.push_back(scene.edges[e].label);
        double before = penalties.around(vertices, moved_edges);
        for (uint32_t v : vertices) scene.places[v] = scene.places[v] + random.in_disc() * 120;
        for (uint32_t e : moved_edges) update_edge(scene, e);
        double after = penalties.around(vertices, moved_edges);
        penalties.moved(vertices, moved_edges);
        double whole_after = cost_of(scene);
        CHECK(after - before == doctest::Approx(whole_after - whole).epsilon(0.001));
        whole = whole_after;
    }
}

TEST_CASE("penalties: overlaps, edges through boxes and crossings cost") {
    std::vector<std::pair<uint32_t, uint32_t>> pair{{0, 1}};
    // The third node lies far off, beside, and on the edge of the first two.
    double off = cost_of(scene_of({{0, 0}, {400, 0}, {100, 120}}, pair));
    double on_edge = cost_of(scene_of({{0, 0}, {400, 0}, {100, 0}}, pair));
    double on_node = cost_of(scene_of({{0, 0}, {400, 0}, {30, 5}}, pair));
    CHECK(on_edge > off + 5);
    CHECK(on_node > off + 10);

    std::vector<std::pair<uint32_t, uint32_t>> two{{0, 1}, {2, 3}};
    double apart = cost_of(scene_of({{0, 0}, {400, 0}, {0, 200}, {400, 200}}, two));
    double crossed = cost_of(scene_of({{0, 0}, {400, 200}, {0, 200}, {400, 0}}, two));
    CHECK(crossed > apart + 4);
}

TEST_CASE("penalties: a bent edge costs more than a straight one") {
    Scene scene = scene_of({{0, 0}, {400, 0}}, {{0, 1}});
    double straight = cost_of(scene);
    scene.places[2] = {200, 150};
    update_all_edges(scene);
    CHECK(cost_of(scene) > straight + 1);
}

TEST_CASE(
    "penalties: an edge through its own target, to come back to it, is worse than around it") {
    Scene scene = scene_of({{0, 0}, {200, 0}}, {{0, 1}});
    auto cost_with_label = [&](Point place) {
        scene.places[2] = place;
        update_all_edges(scene);
        return cost_of(scene);
    };
    CHECK(cost_with_label({290, 4}) > cost_with_label({250, 90}) + 5);
}

TEST_CASE("penalties: what is known is drawn home") {
    Scene scene = scene_of({{0, 0}, {400, 0}}, {{0, 1}});
    double free = cost_of(scene);
    scene.pulls[0] = 0.1f;
    scene.anchors[0] = {0, -200};
    CHECK(cost_of(scene) == doctest::Approx(free + 20).epsilon(0.001));
}
