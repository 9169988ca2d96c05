#include <doctest/doctest.h>

#include "graph/picture.h"
#include "graph/sample_graph.h"

using namespace dragoman;

namespace {

// A at 0,0 and B at 300,0 with the label at 150,40.
struct Pair {
    Diagram diagram = sample_diagram(sample_story({"A", "B"}, {{0, 1, "meets"}}));
    Placement placement{{{0, 0}, {300, 0}}, {{150, 40}}};
};

}  // namespace

TEST_CASE("picture: a curve begins and ends on the outlines and passes its label") {
    Pair p;
    Curve curve = curve_of(p.diagram, p.placement, 0);
    CHECK_FALSE(grown(node_box(p.diagram, p.placement, 0), -0.1f).contains(curve.points[0]));
    CHECK(grown(node_box(p.diagram, p.placement, 0), 0.1f).contains(curve.points[0]));
    CHECK(grown(node_box(p.diagram, p.placement, 1), 0.1f).contains(curve.points[3]));
    CHECK(distance(curve, {150, 40}) < 0.5f);
}

TEST_CASE("picture: hits nodes, labels and edges") {
    Pair p;
    CHECK(hit_at(p.diagram, p.placement, curves_of(p.diagram, p.placement), {2, 2}).kind ==
          HitKind::Node);
    CHECK(hit_at(p.diagram, p.placement, curves_of(p.diagram, p.placement), {300, 2}).index == 1);
    CHECK(hit_at(p.diagram, p.placement, curves_of(p.diagram, p.placement), {150, 42}).kind ==
          HitKind::Label);
    Point on_edge = point_on(curve_of(p.diagram, p.placement, 0), 0.15f);
    CHECK(hit_at(p.diagram, p.placement, curves_of(p.diagram, p.placement), on_edge + Point{0, 3})
              .kind == HitKind::Edge);
    CHECK(hit_at(p.diagram, p.placement, curves_of(p.diagram, p.placement), {150, 200}).kind ==
          HitKind::Nothing);
}

TEST_CASE("picture: counts an overlap") {
    Pair p;
    CHECK(count_faults(p.diagram, p.placement).overlaps == 0);
    p.placement.labels[0] = {5, 5};
    CHECK(count_faults(p.diagram, p.placement).overlaps == 1);
}

TEST_CASE("picture: counts crossings and edges through boxes") {
    Diagram diagram =
        sample_diagram(sample_story({"A", "B", "C", "D"}, {{0, 1, "x"}, {2, 3, "y"}}));
    // A-B level, C-D upright through it, below A-B's label and beside it.
    Placement placement{{{0, 0}, {400, 0}, {300, -200}, {300, 200}}, {{100, 0}, {300, 100}}};
    Faults faults = count_faults(diagram, placement);
    CHECK(faults.crossings == 1);
    CHECK(faults.edges_through_labels == 0);
    CHECK(faults.edges_through_nodes == 0);
    placement.labels[0] = {300, 0};
    CHECK(count_faults(diagram, placement).edges_through_labels == 1);
    placement.nodes[2] = {200, 0};
    CHECK(count_faults(diagram, placement).edges_through_nodes == 1);
}

TEST_CASE("picture: the smallest angle at a node") {
    Diagram diagram = sample_diagram(sample_story({"A", "B", "C"}, {{0, 1, "x"}, {0, 2, "y"}}));
    Placement right{{{0, 0}, {300, 0}, {0, 300}}, {{150, 0}, {0, 150}}};
    CHECK(count_faults(diagram, right).smallest_chord == doctest::Approx(1.4142f).epsilon(0.001));
}

TEST_CASE("picture: degenerate curves have no length but are there") {
    Diagram diagram = sample_diagram(sample_story({"A", "B"}, {{0, 1, "x"}, {0, 0, "y"}}));
    Placement same{{{0, 0}, {0, 0}}, {{0, 0}, {0, 0}}};
    for (uint32_t b = 0; b < 2; ++b) {
        Curve curve = curve_of(diagram, same, b);
        for (Point p : curve.points) CHECK(p.x == p.x);
    }
    CHECK(bounds_of(diagram, same).contains({0, 0}));
    CHECK(bounds_of({}, {}).width() == 0);
}

TEST_CASE("picture: a fan gives each relation of a bundle its own label and curve") {
    const Diagram diagram = sample_diagram(sample_story({"A", "B"}, {{0, 1, "meets"},
                                                                     {0, 1, "calls"},
                                                                     {0, 1, "thanks"},
                                                                     {0, 1, "x"},
                                                                     {0, 1, "y"},
                                                                     {0, 1, "z"}}));
    for (const Point to : {Point{400, 0}, Point{0, 400}}) {
        const Placement placement{{{0, 0}, to}, {to * 0.5f}};
        const Fan fan = fan_of(diagram, placement, 0);
        REQUIRE(fan.labels.size() == 6);
        REQUIRE(fan.curves.size() == 6);
        for (size_t i = 0; i < 6; ++i) {
            for (size_t j = i + 1; j < 6; ++j) CHECK_FALSE(fan.labels[i].overlaps(fan.labels[j]));
            CHECK(distance(fan.curves[i], fan.labels[i].centre()) < 1);
        }
    }
}
