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

TEST_CASE("picture: a strongly bent line goes into its arrowhead, which looks the same way") {
    const Curve curve = curve_through({0, 0}, {280, 160}, {300, 0});
    const Arrow arrow = arrow_along(curve, 10);
    CHECK(length(arrow.line.points[3] - arrow.tip) < 10);
    CHECK(length(arrow.line.points[3] - arrow.tip) > 5);
    const Point way = arrow.tip - arrow.line.points[3];
    CHECK(dot(way * (1 / length(way)), arrow.direction) > 0.99f);
}

TEST_CASE(
    "picture: the cross of a denial lies on the curve, clear of labels, boxes and arrowhead") {
    Diagram diagram = sample_diagram(sample_story({"A", "B", "C"}, {{0, 1, "meets"}, {0, 2, "x"}}));
    const Placement near{{{0, 0}, {160, 0}, {40, 200}}, {{60, 0}, {40, 120}}};
    const Placement far{{{0, 0}, {300, 0}, {40, 200}}, {{200, 20}, {60, 0}}};
    for (const Placement& placement : {near, far}) {
        const Curve curve = curve_of(diagram, placement, 0);
        const Point at = cross_place(diagram, placement, 0, curve);
        const Box cross = box_around(at, {2 * kCrossReach, 2 * kCrossReach});
        CHECK(distance(curve, at) < 0.5f);
        for (uint32_t n = 0; n < 3; ++n)
            CHECK_FALSE(cross.overlaps(node_box(diagram, placement, n)));
        for (uint32_t b = 0; b < 2; ++b)
            CHECK_FALSE(cross.overlaps(label_box(diagram, placement, b)));
        CHECK(length(at - curve.points[3]) > 10);
    }
}

TEST_CASE("picture: a label's lines share its box, in their order") {
    const Diagram diagram = sample_diagram(
        sample_story({"A", "B"}, {{0, 1, "withdraws complaint against"}, {0, 1, "meets"}}));
    const Placement placement{{{0, 0}, {300, 0}}, {{150, 0}}};
    const Box whole = label_box(diagram, placement, 0);
    const Box first = line_box(diagram, placement, 0, 0),
              second = line_box(diagram, placement, 0, 1);
    CHECK(first.min.y == doctest::Approx(whole.min.y));
    CHECK(first.max.y == doctest::Approx(second.min.y));
    CHECK(second.max.y == doctest::Approx(whole.max.y));
    CHECK(first.height() > second.height());
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
        const Fan fan = fan_of(diagram, placement, 0, {placement.labels[0]});
        REQUIRE(fan.labels.size() == 6);
        REQUIRE(fan.curves.size() == 6);
        for (size_t i = 0; i < 6; ++i) {
            for (size_t j = i + 1; j < 6; ++j) CHECK_FALSE(fan.labels[i].overlaps(fan.labels[j]));
            CHECK(distance(fan.curves[i], fan.labels[i].centre()) < 1);
        }
    }
    // In a narrow window they lie below each other, whichever way the line goes.
    const Placement upright{{{0, 0}, {0, 400}}, {{0, 200}}};
    const Fan narrow = fan_of(diagram, upright, 0, {{0, 200}, 1.5f, 120});
    for (size_t i = 1; i < 6; ++i) CHECK(narrow.labels[i].min.y > narrow.labels[i - 1].max.y);
}
