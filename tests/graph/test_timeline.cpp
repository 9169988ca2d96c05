#include <doctest/doctest.h>

#include "graph/picture.h"
#include "graph/sample_graph.h"

using namespace dragoman;

namespace {

// A story of which every sentence tells one relation, in their order.
Document told(const std::vector<std::string>& names, const std::vector<SampleRelation>& relations) {
    Document doc = sample_story(names, relations);
    doc.text = std::string(relations.size() * 30, ' ');
    for (uint32_t s = 0; s < relations.size(); ++s) {
        doc.sentences.push_back({{s * 30, s * 30 + 29}, {}, false, 0});
        doc.relations[s].trigger = {s * 30 + 5, s * 30 + 8};
    }
    return doc;
}

Document told_summit() {
    const Document summit = sample_summit();
    Document doc = told({}, std::vector<SampleRelation>(summit.relations.size()));
    for (size_t r = 0; r < doc.relations.size(); ++r) {
        const Span trigger = doc.relations[r].trigger;
        doc.relations[r] = summit.relations[r];
        doc.relations[r].trigger = trigger;
    }
    doc.entities = summit.entities;
    return doc;
}

Diagram timeline_diagram(const Document& doc) {
    DiagramOptions options;
    make_for_timeline(options);
    options.show_without_target = true;
    return sample_diagram(doc, options);
}

Layout timeline(const Diagram& diagram, float aspect = 1.6f) {
    Layout layout(diagram, {.aspect = aspect, .kind = LayoutKind::Timeline});
    settle(layout);
    return layout;
}

}  // namespace

TEST_CASE("timeline: everything stands at its sentence, in a wide window and in a high one") {
    const Diagram diagram = timeline_diagram(
        told({"A", "B", "C", "D"}, {{0, 1}, {1, 2}, {3, 0}, {2, kNone, "declines"}, {1, 1}}));
    for (const float aspect : {1.6f, 0.5f}) {
        const Layout layout = timeline(diagram, aspect);
        const Placement& placement = layout.placement();
        REQUIRE(layout.guides().size() == 5);
        const bool level = placement.lanes == Lanes::Level;
        CHECK(layout.guides()[0].upright == level);
        auto time = [&](Point p) { return level ? p.x : p.y; };
        for (uint32_t b = 0; b < diagram.bundles.size(); ++b) {
            const LayoutGuide& guide = layout.guides()[b];
            CHECK(guide.sentence == diagram.bundles[b].sentence);
            CHECK(time(placement.labels[b]) > guide.begin);
            if (b + 1 < layout.guides().size())
                CHECK(time(placement.labels[b]) < layout.guides()[b + 1].begin);
            // Who takes part stands there before.
            CHECK(time(placement.nodes[diagram.bundles[b].source]) < time(placement.labels[b]));
        }
    }
}

TEST_CASE("timeline: what a pair has to do in two sentences is told twice, else once") {
    const Document doc = told({"A", "B"}, {{0, 1, "praises"}, {0, 1, "sues"}});
    CHECK(timeline_diagram(doc).bundles.size() == 2);
    CHECK(timeline_diagram(doc).bundles[0].key != timeline_diagram(doc).bundles[1].key);
    CHECK(sample_diagram(doc).bundles.size() == 1);
}

TEST_CASE("timeline: nothing lies over anything else") {
    const Diagram diagram = timeline_diagram(told_summit());
    for (const float aspect : {2.0f, 0.5f}) {
        const Faults faults = count_faults(diagram, timeline(diagram, aspect).placement());
        CHECK(faults.overlaps == 0);
        CHECK(faults.edges_through_nodes == 0);
        CHECK(faults.edges_through_labels == 0);
        CHECK(faults.crossings == 0);
    }
}

TEST_CASE("timeline: an edge goes straight from lane to lane, and a lane ends with its last edge") {
    const Diagram diagram = timeline_diagram(told({"A", "B", "C"}, {{0, 1}, {2, 0}}));
    const Layout layout = timeline(diagram);
    const Placement& placement = layout.placement();
    REQUIRE(placement.lanes == Lanes::Level);
    const Curve curve = curve_of(diagram, placement, 1);
    CHECK(curve.points[0] == Point{placement.labels[1].x, placement.nodes[2].y});
    CHECK(curve.points[3] == Point{placement.labels[1].x, placement.nodes[0].y});
    CHECK(lanes_of(diagram, placement)[0].to.x == placement.labels[1].x);
    CHECK(lanes_of(diagram, placement)[1].to.x == placement.labels[0].x);
}

TEST_CASE("timeline: who leaves before others come gives his row to one of them") {
    std::vector<SampleRelation> relations;
    for (uint32_t pair = 0; pair < 6; ++pair) relations.push_back({2 * pair, 2 * pair + 1});
    const Diagram diagram = timeline_diagram(told(sample_names(12), relations));
    const Layout layout = timeline(diagram, 3);
    REQUIRE(layout.placement().lanes == Lanes::Level);
    const Box all = bounds_of(diagram, layout.placement());
    CHECK(all.height() < 3 * (diagram.nodes[0].size.height + 40));  // not twelve rows
}

TEST_CASE("timeline: who is dragged away keeps his place in time") {
    const Diagram diagram = timeline_diagram(told({"A", "B", "C"}, {{0, 1}, {2, 0}, {1, 2}}));
    Layout layout = timeline(diagram);
    const bool level = layout.placement().lanes == Lanes::Level;
    const std::vector<Point> before = layout.placement().labels;
    layout.pin(0, layout.placement().nodes[0] + Point{-200, -80});
    layout.let_go();
    settle(layout);
    CHECK_FALSE(layout.placement().labels == before);
    for (uint32_t b = 0; b < diagram.bundles.size(); ++b) {
        const Point now = layout.placement().labels[b];
        CHECK((level ? now.x == before[b].x : now.y == before[b].y));
    }
}

TEST_CASE("timeline: a thousand who meet in one sentence are laid out as well") {
    std::vector<SampleRelation> relations;
    for (uint32_t n = 0; n < 1000; ++n)
        for (uint32_t other : {n * 7 + 1, n * 13 + 5}) relations.push_back({n, other % 1000});
    const Diagram diagram = timeline_diagram(sample_story(sample_names(1000), relations));
    const Layout layout = timeline(diagram);
    REQUIRE(layout.guides().size() == 1);
    const Placement& placement = layout.placement();
    uint32_t overlaps = 0;
    for (uint32_t a = 0; a < 1000; ++a)
        for (uint32_t b = a + 1; b < 1000; ++b)
            overlaps += node_box(diagram, placement, a).overlaps(node_box(diagram, placement, b));
    CHECK(overlaps == 0);
}

TEST_CASE(
    "timeline: a long one is not shrunk until it cannot be read, a short one shows all of it") {
    CHECK(timeline_zoom(0.2f, 2) == 0.75f);
    CHECK(timeline_zoom(0.2f, 0.5f) == 0.5f);  // its lanes fit at least
    CHECK(timeline_zoom(0.65f, 2) == 0.65f);
    CHECK(timeline_zoom(1.5f, 2) == 1.5f);
}
