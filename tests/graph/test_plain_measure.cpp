#include <doctest/doctest.h>

#include "graph/plain_measure.h"

using namespace dragoman;

TEST_CASE("plain measure: wide letters are wider, marks that combine have no width") {
    auto width = [](std::string_view words) {
        return measure_plainly(words, false, nullptr).width;
    };
    CHECK(width("") == 0);
    CHECK(width("ii") < width("nn"));
    CHECK(width("nn") < width("mm"));
    CHECK(width("nn") < width("李李"));
    CHECK(width("e\u0301") == width("e"));
    CHECK(measure_plainly("n", true, nullptr).height < measure_plainly("n", false, nullptr).height);
}
