#include <doctest/doctest.h>

#include "graph/sample_graph.h"
#include "graph/walk.h"

using namespace dragoman;

namespace {

constexpr Point kRight{1, 0}, kLeft{-1, 0}, kDown{0, 1}, kUp{0, -1};

// A -> B to its right; C stands below A, alone.
struct Corner {
    Diagram diagram = sample_diagram(sample_story({"A", "B", "C"}, {{0, 1, "meets"}}));
    Placement placement{{{0, 0}, {300, 0}, {10, 200}}, {{150, 20}}};

    Hit go(Hit from, Point direction) const { return walk(diagram, placement, from, direction); }
};

}  // namespace

TEST_CASE("walk: node, edge, node and back") {
    const Corner corner;
    const Hit a{HitKind::Node, 0};
    const Hit edge = corner.go(a, kRight);
    CHECK(edge.kind == HitKind::Label);
    CHECK(edge.index == 0);
    const Hit b = corner.go(edge, kRight);
    CHECK(b.kind == HitKind::Node);
    CHECK(b.index == 1);
    CHECK(corner.go(corner.go(b, kLeft), kLeft).index == 0);
}

TEST_CASE("walk: a node that hangs on nothing is reached too") {
    const Corner corner;
    CHECK(corner.go({HitKind::Node, 0}, kDown).index == 2);
    CHECK(corner.go({HitKind::Node, 2}, kUp).index == 0);
}

TEST_CASE("walk: where nothing lies one stays") {
    const Corner corner;
    const Hit stays = corner.go({HitKind::Node, 0}, kLeft);
    CHECK(stays.kind == HitKind::Node);
    CHECK(stays.index == 0);
    CHECK(corner.go({HitKind::Label, 0}, {0, 1}).kind == HitKind::Label);
}

TEST_CASE("walk: it begins at the node with the most edges") {
    const Diagram diagram =
        sample_diagram(sample_story({"A", "B", "C"}, {{1, 0, "x"}, {1, 2, "y"}}));
    const Placement placement{{{0, 0}, {100, 0}, {200, 0}}, {{50, 0}, {150, 0}}};
    CHECK(walk(diagram, placement, {}, kRight).index == 1);
    CHECK(walk({}, {}, {}, kRight).kind == HitKind::Nothing);
}
