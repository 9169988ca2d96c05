#include <doctest/doctest.h>

#include "train/tally.h"

using namespace dragoman;

TEST_CASE("tally: precision, recall and F1 in percent") {
    const Tally tally{3, 4, 6};
    CHECK(tally.precision() == doctest::Approx(75));
    CHECK(tally.recall() == doctest::Approx(50));
    CHECK(tally.f1() == doctest::Approx(60));
    CHECK(Tally{}.f1() == 0);
    CHECK(sum({{1, 2, 3}, {4, 5, 6}}).gold == 9);
}

TEST_CASE("tally: the interval is the same every time and holds the score") {
    const std::vector<Tally> units = {{1, 2, 2}, {5, 5, 6}, {0, 1, 1}, {7, 9, 8}, {2, 2, 2}};
    const Interval first = bootstrap_f1(units), second = bootstrap_f1(units);
    CHECK(first.low == second.low);
    CHECK(first.high == second.high);
    CHECK(first.low < sum(units).f1());
    CHECK(first.high > sum(units).f1());
    CHECK(bootstrap_f1({}).high == 0);
}

TEST_CASE("tally: equal units leave no doubt") {
    const Interval interval = bootstrap_f1(std::vector<Tally>(10, Tally{1, 2, 2}));
    CHECK(interval.low == doctest::Approx(50));
    CHECK(interval.high == doctest::Approx(50));
}
