#include <doctest/doctest.h>

#include "quality/floors.h"

using namespace dragoman;

TEST_CASE("floors: the table is read without its header and comments") {
    const auto floors = parse_floors(
        "# about\nwhat\tgold\tscore\tfloor\tmeasured\nnames\tnames/a.iob2\tall\t70.5\t72.1\n\n");
    REQUIRE(floors.size() == 1);
    CHECK(floors[0].what == "names");
    CHECK(floors[0].gold == "names/a.iob2");
    CHECK(floors[0].score == "all");
    CHECK(floors[0].floor == doctest::Approx(70.5));
}

TEST_CASE("floors: the story scorer's answer") {
    std::map<std::string, double> scores;
    add_story_scores(
        "{\"docs\": 9, \"story\": 0.47, \"names\": {\"p\": 0.5, \"r\": 0.6, \"f\": 0.55}}",
        "all: ", scores);
    CHECK(scores.size() == 2);
    CHECK(scores["all: story"] == doctest::Approx(47));
    CHECK(scores["all: names"] == doctest::Approx(55));
}
