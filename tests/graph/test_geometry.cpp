#include <doctest/doctest.h>

#include <initializer_list>

#include "graph/geometry.h"

using namespace dragoman;

TEST_CASE("geometry: a curve passes through its middle point") {
    Point from{0, 0}, through{70, -40}, to{200, 10};
    CHECK(distance(curve_through(from, through, to), through) < 0.5f);
    CHECK(point_on(curve_through(from, through, to), 0) == from);
    CHECK(point_on(curve_through(from, through, to), 1) == to);
}

TEST_CASE("geometry: three points in line give a straight curve") {
    Curve curve = curve_through({0, 0}, {30, 15}, {100, 50});
    const float places[] = {0.1f, 0.3f, 0.6f, 0.9f};
    for (float at : places) {
        Point p = point_on(curve, at);
        CHECK(p.y == doctest::Approx(p.x * 0.5f).epsilon(0.001));
        CHECK(p.x > 0);
        CHECK(p.x < 100);
    }
}

TEST_CASE("geometry: a part of a curve lies on the curve") {
    Curve curve{{{0, 0}, {40, 90}, {120, -60}, {200, 30}}};
    Curve part = part_of(curve, 0.25f, 0.75f);
    CHECK(length(point_on(part, 0) - point_on(curve, 0.25f)) < 0.01f);
    CHECK(length(point_on(part, 0.5f) - point_on(curve, 0.5f)) < 0.01f);
    CHECK(length(point_on(part, 1) - point_on(curve, 0.75f)) < 0.01f);
}

TEST_CASE("geometry: the place near a curve's end, however the curve bends") {
    for (Point through : {Point{100, 0}, Point{100, 90}, Point{30, 200}}) {
        const Curve curve = curve_through({0, 0}, through, {200, 0});
        const float at = near_end(curve, 12);
        CHECK(length(point_on(curve, at) - Point{200, 0}) == doctest::Approx(12).epsilon(0.02));
    }
    CHECK(near_end(curve_through({0, 0}, {4, 0}, {8, 0}), 12) == 0);
}

TEST_CASE("geometry: a loop comes back to its node and passes its label") {
    Point node{10, 20}, label{10, 100};
    Curve loop = curve_around(node, label);
    CHECK(length(loop.points[0] - node) < 20);
    CHECK(length(loop.points[3] - node) < 20);
    CHECK(length(point_on(loop, 0.5f) - label) < 0.01f);
}

TEST_CASE("geometry: length of a line inside a box") {
    Box box{{0, 0}, {10, 10}};
    CHECK(length_inside(box, {-5, 5}, {15, 5}) == doctest::Approx(10));
    CHECK(length_inside(box, {5, 5}, {5, 50}) == doctest::Approx(5));
    CHECK(length_inside(box, {2, 2}, {4, 2}) == doctest::Approx(2));
    CHECK(length_inside(box, {-5, 11}, {15, 11}) == 0);
    CHECK(length_inside(box, {11, -5}, {11, 15}) == 0);
    CHECK(length_inside(box, {-9, 5}, {-1, 5}) == 0);
}

TEST_CASE("geometry: lines cross, also in the joint of a longer line") {
    CHECK(lines_cross({0, 0}, {10, 10}, {0, 10}, {10, 0}));
    bool first = lines_cross({0, 0}, {5, 5}, {0, 10}, {10, 0});
    bool second = lines_cross({5, 5}, {10, 10}, {0, 10}, {10, 0});
    CHECK(first != second);
    CHECK_FALSE(lines_cross({0, 0}, {10, 0}, {0, 1}, {10, 1}));
    CHECK_FALSE(lines_cross({0, 0}, {10, 0}, {20, -5}, {20, 5}));
}
