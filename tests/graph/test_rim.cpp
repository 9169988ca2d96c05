#include <doctest/doctest.h>

#include "graph/rim.h"

using namespace dragoman;

namespace {

Box around(const std::vector<Point>& places, Size size) {
    Box all = box_around(places[0], size);
    for (Point place : places) all = united(all, box_around(place, size));
    return all;
}

}  // namespace

TEST_CASE("rim: beside a high picture in a wide window, under a wide one in a high window") {
    const Size size{100, 30};
    std::vector<Size> sizes(6, size);
    Box high{{0, 0}, {300, 400}};
    CHECK(around(places_on_rim(sizes, high, 2), size).min.x > high.max.x);
    Box wide{{0, 0}, {400, 200}};
    CHECK(around(places_on_rim(sizes, wide, 0.8f), size).min.y > wide.max.y);
}

TEST_CASE("rim: alone it fills the window without overlaps") {
    const Size size{100, 30};
    for (size_t count : {1u, 5u, 40u}) {
        std::vector<Point> places = places_on_rim(std::vector<Size>(count, size), {}, 1.5f);
        REQUIRE(places.size() == count);
        for (size_t i = 0; i < count; ++i)
            for (size_t j = i + 1; j < count; ++j)
                CHECK_FALSE(box_around(places[i], size).overlaps(box_around(places[j], size)));
    }
    Box all = around(places_on_rim(std::vector<Size>(40, size), {}, 1.5f), size);
    CHECK(all.width() / all.height() > 0.9f);
    CHECK(all.width() / all.height() < 2.5f);
}

TEST_CASE("rim: what it takes away is left out of the inner ratio") {
    CHECK(aspect_inside_rim({}, 1e5f, 1.6f) == 1.6f);
    CHECK(aspect_inside_rim(std::vector<Size>(5, {120, 40}), 1e5f, 1.6f) != 1.6f);
}

TEST_CASE("rim: rows may be wider than a high picture, so that the window is filled") {
    const Size size{100, 30};
    const Box inner{{0, 0}, {180, 220}};
    const std::vector<Point> places = places_on_rim(std::vector<Size>(15, size), inner, 1.3f);
    const Box all = united(inner, around(places, size));
    CHECK(all.width() / all.height() > 1.0f);
    CHECK(all.width() / all.height() < 1.7f);
    for (Point place : places) CHECK_FALSE(box_around(place, size).overlaps(inner));
}
