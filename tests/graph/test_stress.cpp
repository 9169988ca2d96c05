#include <doctest/doctest.h>

#include "graph/stress.h"

using namespace dragoman;

namespace {

void finish(Stress& stress, int64_t slice) {
    for (int i = 0; i < 1'000'000; ++i) {
        int64_t budget = slice;
        if (stress.step(budget)) return;
    }
    FAIL("the stress layout does not end");
}

}  // namespace

TEST_CASE("stress: a path becomes a line of the wanted lengths") {
    Stress stress(4, {{0, 1, 50}, {1, 2, 50}, {2, 3, 50}});
    stress.start(5);
    finish(stress, 100'000);
    const std::vector<Point>& places = stress.places();
    CHECK(length(places[0] - places[1]) == doctest::Approx(50).epsilon(0.05));
    CHECK(length(places[0] - places[3]) == doctest::Approx(150).epsilon(0.05));
}

TEST_CASE("stress: the places do not depend on the slices") {
    std::vector<StressEdge> ring;
    for (uint32_t i = 0; i < 12; ++i) ring.push_back({i, (i + 1) % 12, 40});
    Stress one(12, ring), other(12, ring);
    one.start(9);
    other.start(9);
    finish(one, 7);
    finish(other, 1'000'000);
    CHECK(one.places() == other.places());
}

TEST_CASE("stress: many vertices are placed with pivots") {
    std::vector<StressEdge> path;
    for (uint32_t i = 0; i + 1 < 1000; ++i) path.push_back({i, i + 1, 10});
    Stress stress(1000, path);
    stress.start(1);
    finish(stress, 1'000'000);
    CHECK(length(stress.places()[0] - stress.places()[1]) < 40);
    CHECK(length(stress.places()[0] - stress.places()[999]) > 1000);
}

TEST_CASE("stress: nothing, one vertex, vertices without edges") {
    for (uint32_t count : {0u, 1u, 3u}) {
        Stress stress(count, {});
        stress.start(1);
        finish(stress, 100);
        CHECK(stress.places().size() == count);
    }
}
