// What a reader would complain about, as numbers.
#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <initializer_list>

#include "graph/layout.h"
#include "graph/picture.h"
#include "graph/random.h"
#include "graph/sample_graph.h"

using namespace dragoman;

namespace {

void check_no_faults(const Diagram& diagram, const Placement& placement) {
    Faults faults = count_faults(diagram, placement);
    CHECK(faults.overlaps == 0);
    CHECK(faults.edges_through_nodes == 0);
    CHECK(faults.edges_through_labels == 0);
}

uint32_t crossings_of(const Document& doc) {
    Diagram diagram = sample_diagram(doc);
    Layout layout(diagram);
    settle(layout);
    check_no_faults(diagram, layout.placement());
    return count_faults(diagram, layout.placement()).crossings;
}

Document complete_graph(uint32_t nodes) {
    std::vector<SampleRelation> relations;
    for (uint32_t a = 0; a < nodes; ++a)
        for (uint32_t b = a + 1; b < nodes; ++b) relations.push_back({a, b});
    return sample_story(sample_names(nodes), relations);
}

// A connected graph in which a few nodes have many edges, as in news.
Document large_graph(uint32_t nodes, uint32_t edges) {
    Random random(7);
    std::vector<SampleRelation> relations;
    for (uint32_t n = 1; n < nodes; ++n) relations.push_back({n, random.below(n)});
    while (relations.size() < edges) {
        uint32_t a = random.below(nodes), b = random.below(random.below(nodes) + 1);
        if (a != b) relations.push_back({a, b});
    }
    return sample_story(sample_names(nodes), relations);
}

// How far the nodes of the same key are apart in two pictures, in order of size.
std::vector<float> shifts(const Diagram& a, const Placement& in_a, const Diagram& b,
                          const Placement& in_b) {
    std::vector<float> all;
    for (size_t i = 0; i < a.nodes.size(); ++i)
        for (size_t j = 0; j < b.nodes.size(); ++j)
            if (a.nodes[i].key == b.nodes[j].key)
                all.push_back(length(in_a.nodes[i] - in_b.nodes[j]));
    std::sort(all.begin(), all.end());
    return all;
}

}  // namespace

TEST_CASE("layout: an empty document is an empty picture") {
    Diagram diagram = sample_diagram({});
    Layout layout(diagram);
    CHECK(layout.settled());
    CHECK_FALSE(layout.step(kSliceWork));
    CHECK(layout.placement().nodes.empty());
    CHECK(layout.progress() == 1);
}

TEST_CASE("layout: one node, two nodes without relation") {
    for (uint32_t count : {1u, 2u, 9u}) {
        Diagram diagram = sample_diagram(sample_story(sample_names(count), {}));
        Layout layout(diagram);
        settle(layout);
        CHECK(layout.placement().nodes.size() == count);
        CHECK(count_faults(diagram, layout.placement()).overlaps == 0);
    }
}

TEST_CASE("layout: a self-relation, and one without target") {
    Diagram diagram = sample_diagram(
        sample_story({"A", "B"},
                     {{0, 0, "blames itself"}, {0, kNone, "resigns"}, {0, 1, "thanks"}}),
        {.show_without_target = true});
    Layout layout(diagram);
    settle(layout);
    check_no_faults(diagram, layout.placement());
    for (Point p : layout.placement().labels) CHECK(length(p) < 1000);
}

TEST_CASE("layout: planar graphs are drawn without crossings") {
    CHECK(crossings_of(complete_graph(3)) == 0);
    CHECK(crossings_of(complete_graph(4)) == 0);
    // A wheel: a hub with eight neighbours in a ring.
    std::vector<SampleRelation> wheel;
    for (uint32_t i = 0; i < 8; ++i) {
        wheel.push_back({8, i});
        wheel.push_back({i, (i + 1) % 8});
    }
    CHECK(crossings_of(sample_story(sample_names(9), wheel)) == 0);
    // The way there and the way back do not cross each other.
    CHECK(crossings_of(sample_story(sample_names(2), {{0, 1}, {1, 0}})) == 0);
}

TEST_CASE("layout: the complete graph of five has its one crossing") {
    CHECK(crossings_of(complete_graph(5)) == 1);
}

TEST_CASE("layout: a real story has no faults, and readable angles") {
    Diagram diagram = sample_diagram(sample_summit());
    for (float aspect : {0.5f, 1.0f, 1.6f, 2.4f}) {
        Layout layout(diagram, {.aspect = aspect});
        settle(layout);
        check_no_faults(diagram, layout.placement());
        Faults faults = count_faults(diagram, layout.placement());
        CHECK(faults.crossings == 0);
        CHECK(faults.smallest_chord > 0.209f);  // 12 degrees
        Box all = bounds_of(diagram, layout.placement());
        float shape = all.width() / all.height();
        CHECK(shape > aspect * 0.6f);
        CHECK(shape < aspect * 1.7f);
    }
}

TEST_CASE("layout: the same input gives the same picture, however it is sliced") {
    Diagram diagram = sample_diagram(sample_summit());
    Layout one(diagram), other(diagram);
    settle(one, 1000);
    settle(other, 1'000'000);
    CHECK(one.placement() == other.placement());
}

TEST_CASE("layout: these bits come out of every compiler, native and wasm") {
    // FNV-1a over the places of all nodes and labels. A change of the layout changes it: then put
    // in the number that a native and a wasm program agree on.
    Diagram diagram = sample_diagram(sample_summit());
    Layout layout(diagram);
    settle(layout);
    uint32_t hash = 2166136261u;
    for (const std::vector<Point>* places : {&layout.placement().nodes, &layout.placement().labels})
        for (Point p : *places)
            for (float value : {p.x, p.y})
                hash = (hash ^ std::bit_cast<uint32_t>(value)) * 16777619u;
    CHECK(hash == 3052018520u);
}

TEST_CASE("layout: drawable after the constructor and after every step") {
    Diagram diagram = sample_diagram(large_graph(60, 90));
    Layout layout(diagram);
    for (int i = 0; i < 20; ++i) {
        REQUIRE(layout.placement().nodes.size() == diagram.nodes.size());
        REQUIRE(layout.placement().labels.size() == diagram.bundles.size());
        for (Point p : layout.placement().nodes) CHECK(length(p) < 100'000);
        layout.step(20'000);
    }
}

TEST_CASE("layout: the first picture of a small diagram is soon there, and is one already") {
    Diagram diagram = sample_diagram(sample_summit());
    Layout layout(diagram);
    uint32_t slices = 0;
    for (; !layout.is_drawable(); ++slices) REQUIRE(layout.step(kSliceWork));
    CHECK(slices <= 8);
    CHECK_FALSE(layout.settled());
    CHECK(count_faults(diagram, layout.placement()).overlaps <= 3);
    CHECK(count_faults(diagram, layout.placement()).crossings <= 3);
}

TEST_CASE("layout: known entities keep their places when the text changes") {
    Document before = sample_summit();
    Diagram diagram = sample_diagram(before);
    Layout layout(diagram);
    settle(layout);

    Document after = before;
    after.entities.push_back({"Japan", EntityType::Gpe, ""});
    after.relations.push_back(after.relations[0]);
    after.relations.back().source = static_cast<uint32_t>(after.entities.size() - 1);
    after.relations.back().target = 6;
    Diagram changed = sample_diagram(after);
    Layout next(changed, {}, layout.known_places(diagram));
    settle(next);
    check_no_faults(changed, next.placement());
    std::vector<float> moved = shifts(diagram, layout.placement(), changed, next.placement());
    CHECK(moved[moved.size() / 2] < 5);
    CHECK(moved.back() < 80);

    // Nothing changed: nothing moves.
    Layout again(diagram, {}, layout.known_places(diagram));
    settle(again);
    CHECK(shifts(diagram, layout.placement(), diagram, again.placement()).back() < 5);
}

TEST_CASE("layout: who is in no relation stays too, unless the picture comes there") {
    const Document before = sample_summit();
    Document after = before;
    after.entities.push_back({"Japan", EntityType::Gpe, ""});
    const Diagram diagram = sample_diagram(before), changed = sample_diagram(after);
    Layout layout(diagram);
    settle(layout);
    Layout next(changed, {}, layout.known_places(diagram));
    settle(next);
    check_no_faults(changed, next.placement());
    for (uint32_t n = 0; n < diagram.nodes.size(); ++n)
        if (diagram.nodes[n].is_alone())
            CHECK(next.placement().nodes[n] == layout.placement().nodes[n]);
}

TEST_CASE("layout: what a filter hides comes back where it was") {
    Document doc = sample_summit();
    Diagram all = sample_diagram(doc);
    Layout layout(all);
    settle(layout);
    Diagram few = sample_diagram(doc, {.polarities = 1u << static_cast<int>(Polarity::Conflict)});
    Layout filtered(few, {}, layout.known_places(all));
    settle(filtered);
    Layout back(all, {}, filtered.known_places(few));
    settle(back);
    check_no_faults(all, back.placement());
    std::vector<float> moved = shifts(all, layout.placement(), all, back.placement());
    CHECK(moved[moved.size() / 2] < 10);
    CHECK(moved.back() < 40);
}

TEST_CASE("layout: a pinned node stays where it was put, and the rest gives way") {
    Diagram diagram = sample_diagram(sample_summit());
    Layout layout(diagram);
    settle(layout);
    Point place = layout.placement().nodes[4] + Point{3, 2};  // onto another node
    layout.pin(0, place);
    CHECK(layout.is_pinned(0));
    CHECK_FALSE(layout.settled());
    settle(layout);
    CHECK(layout.placement().nodes[0] == place);
    CHECK(count_faults(diagram, layout.placement()).overlaps == 0);

    // Also in the next picture, and while the first one is still being made.
    Layout next(diagram, {}, layout.known_places(diagram));
    settle(next);
    CHECK(next.is_pinned(0));
    CHECK(next.placement().nodes[0] == place);
    Layout fresh(diagram);
    fresh.pin(0, {500, 500});
    settle(fresh);
    CHECK(fresh.placement().nodes[0] == Point{500, 500});
    fresh.unpin(0);
    CHECK_FALSE(fresh.is_pinned(0));
}

TEST_CASE("layout: a drag there and back leaves the others where they were") {
    Diagram diagram = sample_diagram(sample_summit());
    Layout layout(diagram);
    settle(layout);
    const Placement before = layout.placement();
    const Point home = before.nodes[0];
    for (int i = 1; i <= 40; ++i) {
        const float away = 8.0f * static_cast<float>(i <= 20 ? i : 40 - i);
        layout.pin(0, home + Point{away, away * 0.5f});
        layout.step(kSliceWork);
    }
    layout.let_go();
    settle(layout);
    CHECK(layout.placement().nodes[0] == home);
    std::vector<float> moved = shifts(diagram, before, diagram, layout.placement());
    std::sort(moved.begin(), moved.end());
    CHECK(moved[moved.size() / 2] < 2);
    CHECK(moved.back() < 60);
}

TEST_CASE("layout: a pinned node of the rim stays too") {
    Diagram diagram = sample_diagram(sample_summit());
    uint32_t loner = node_of(diagram, 8);  // the White House
    Layout layout(diagram);
    layout.pin(loner, {-900, -900});
    settle(layout);
    CHECK(layout.placement().nodes[loner] == Point{-900, -900});
    Layout next(diagram, {}, layout.known_places(diagram));
    settle(next);
    CHECK(next.placement().nodes[loner] == Point{-900, -900});
}

TEST_CASE("layout: disconnected parts and unconnected entities lie beside each other") {
    std::vector<SampleRelation> relations;
    for (uint32_t part = 0; part < 5; ++part) {
        relations.push_back({part * 3, part * 3 + 1});
        relations.push_back({part * 3 + 1, part * 3 + 2});
    }
    Diagram diagram = sample_diagram(sample_story(sample_names(21), relations));
    Layout layout(diagram);
    settle(layout);
    check_no_faults(diagram, layout.placement());
    CHECK(count_faults(diagram, layout.placement()).crossings == 0);
}

TEST_CASE("layout: 200 nodes and 400 edges settle in a bounded number of steps") {
    Diagram diagram = sample_diagram(large_graph(200, 400));
    Layout layout(diagram, {.effort = 0.05f});
    uint32_t first_overlaps = count_faults(diagram, layout.placement()).overlaps;
    uint32_t steps = settle(layout);
    CHECK(layout.settled());
    CHECK(steps < 2000);
    CHECK(count_faults(diagram, layout.placement()).overlaps < first_overlaps / 4);
}

TEST_CASE("layout: hundreds of disconnected pairs fill the window without faults") {
    std::vector<SampleRelation> relations;
    for (uint32_t pair = 0; pair < 150; ++pair) relations.push_back({pair * 2, pair * 2 + 1});
    Diagram diagram = sample_diagram(sample_story(sample_names(300), relations));
    Layout layout(diagram, {.effort = 0.1f});
    settle(layout);
    check_no_faults(diagram, layout.placement());
    Box all = bounds_of(diagram, layout.placement());
    CHECK(all.width() / all.height() > 0.6f);
    CHECK(all.width() / all.height() < 3);
}

TEST_CASE("layout: 2000 nodes are placed without all pairs") {
    Diagram diagram = sample_diagram(large_graph(2000, 3000));
    Layout layout(diagram, {.effort = 0});
    settle(layout);
    CHECK(layout.settled());
    Box all = bounds_of(diagram, layout.placement());
    CHECK(all.width() > 1000);
    CHECK(all.height() > 300);
}

TEST_CASE("layout: who has no relations does not stay far away when the picture is smaller") {
    // Twelve in a chain and one alone; then three of the chain.
    std::vector<SampleRelation> chain;
    for (uint32_t n = 0; n + 1 < 12; ++n) chain.push_back({n, n + 1, "negotiates with"});
    Document doc = sample_story(sample_names(13), chain);
    const Diagram large = sample_diagram(doc);
    Layout first(large);
    settle(first);
    doc.entities.erase(doc.entities.begin() + 3, doc.entities.begin() + 12);
    doc.relations.resize(2);
    const Diagram small = sample_diagram(doc);
    std::vector<KnownPlace> known = first.known_places(large);
    for (KnownPlace& place : known)
        if (place.key == small.nodes[3].key) place.place = {3000, 2000};
    Layout second(small, {}, known);
    settle(second);
    const Box all = bounds_of(small, second.placement());
    CHECK(all.width() < 900);
    CHECK(all.height() < 900);
}
