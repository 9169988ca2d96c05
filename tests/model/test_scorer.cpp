#include <doctest/doctest.h>

#include "model/scorer.h"

using namespace dragoman;

namespace {

Result<Scorer> round_trip(const ScorerRows& rows) {
    const Result<Container> file = read_container(write_container(write_scorer(rows, "test")));
    REQUIRE(file);
    return read_scorer(Tensors(*file), "test");
}

}  // namespace

TEST_CASE("scorer: sums the rows of known features by their values") {
    const uint32_t war = feature_key("war"), peace = feature_key("peace");
    const Result<Scorer> scorer = round_trip({2, {war, peace}, {2.0f, -1.0f, -0.5f, 1.0f}});
    REQUIRE(scorer);
    CHECK(scorer->classes() == 2);
    CHECK(scorer->features() == 2);
    int64_t sums[2] = {};
    scorer->add({war, Feature::kOne}, sums);
    scorer->add({peace, Feature::kOne / 2}, sums);
    scorer->add({feature_key("unknown"), Feature::kOne}, sums);
    CHECK(scorer->score(sums[0]) == doctest::Approx(1.75).epsilon(0.02));
    CHECK(scorer->score(sums[1]) == doctest::Approx(-0.5).epsilon(0.02));
}

TEST_CASE("scorer: rows that round to nothing are left out") {
    const Result<Scorer> scorer = round_trip({1, {1, 2, 3}, {5.0f, 0.001f, -5.0f}});
    REQUIRE(scorer);
    CHECK(scorer->features() == 2);
    CHECK(scorer->find(2) == nullptr);
    REQUIRE(scorer->find(3) != nullptr);
    CHECK(*scorer->find(3) == -127);
}

TEST_CASE("scorer: finds each of many keys") {
    ScorerRows rows{1, {}, {}};
    for (uint32_t i = 0; i < 3000; ++i) {
        rows.keys.push_back(feature_key("feature " + std::to_string(i)));
        rows.weights.push_back(static_cast<float>(i % 100 + 1));
    }
    const Result<Scorer> scorer = round_trip(rows);
    REQUIRE(scorer);
    for (uint32_t i = 0; i < 3000; ++i) REQUIRE(scorer->find(rows.keys[i]) != nullptr);
    CHECK(scorer->find(feature_key("feature 3000")) == nullptr);
}

TEST_CASE("scorer: a file whose parts do not fit is damaged") {
    std::vector<Section> sections = write_scorer({2, {1, 2}, {1, 2, 3, 4}}, "test");
    sections[1].bytes = write_scorer({2, {1}, {1, 2}}, "test")[1].bytes;
    const Result<Container> file = read_container(write_container(sections));
    REQUIRE(file);
    const Result<Scorer> scorer = read_scorer(Tensors(*file), "test");
    REQUIRE_FALSE(scorer);
    CHECK(scorer.error() == Error::ModelDamaged);
    CHECK_FALSE(read_scorer(Tensors(*file), "other"));
}
