#include <doctest/doctest.h>

#include "ui/ink.h"

using namespace dragoman;

TEST_CASE("ink: keeps the order of lines and shapes in as few batches as it can") {
    Ink ink;
    ink.line({0, 0}, {1, 0}, {});
    ink.line({0, 0}, {1, 0}, {});
    ink.shape(NodeShape::Pill, {{0, 0}, {4, 2}}, {});
    ink.line({0, 0}, {1, 0}, {});
    REQUIRE(ink.batches().size() == 3);
    CHECK(ink.batches()[0].count == 2);
    CHECK_FALSE(ink.batches()[1].is_strokes);
    CHECK(ink.batches()[2].first == 2);
    ink.clear();
    CHECK(ink.batches().empty());
}

TEST_CASE("ink: dashes run on from one piece of a path to the next") {
    Ink ink;
    ink.path({{0, 0}, {3, 4}, {3, 10}}, {2, 4, 4, 0});
    REQUIRE(ink.strokes().size() == 2);
    CHECK(ink.strokes()[0].way == 0);
    CHECK(ink.strokes()[1].way == 5);
}

TEST_CASE("ink: a shape is its centre and half its size") {
    Ink ink;
    ink.shape(NodeShape::Octagon, {{10, 20}, {30, 26}}, {});
    CHECK(ink.shapes()[0].x == 20);
    CHECK(ink.shapes()[0].y == 23);
    CHECK(ink.shapes()[0].half_width == 10);
    CHECK(ink.shapes()[0].half_height == 3);
}
