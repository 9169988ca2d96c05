#include <doctest/doctest.h>

#include "train/logistic.h"

using namespace dragoman;

namespace {
constexpr LearningOptions kOptions = {50, 0.3f, 0.03f, 1};
}

TEST_CASE("logistic: tells three classes apart by their features") {
    std::vector<LabelledExample> examples;
    for (uint32_t i = 0; i < 60; ++i) examples.push_back({{{i % 3, 1}, {3, 1}}, 1u << (i % 3), 1});
    const std::vector<float> weights = learn_classes(examples, 4, 3, kOptions);
    REQUIRE(weights.size() == 12);
    for (uint32_t row = 0; row < 3; ++row)
        for (uint32_t c = 0; c < 3; ++c)
            if (c != row) CHECK(weights[row * 3 + row] > weights[row * 3 + c] + 1);
}

TEST_CASE("logistic: an example with two right classes pushes both over the third") {
    std::vector<LabelledExample> examples(40, {{{0, 1}}, 0b011, 1});
    const std::vector<float> weights = learn_classes(examples, 1, 3, kOptions);
    CHECK(weights[0] > weights[2] + 1);
    CHECK(weights[1] > weights[2] + 1);
}

TEST_CASE("logistic: chooses the candidate with the telling feature") {
    std::vector<ChoiceExample> examples;
    for (uint32_t i = 0; i < 30; ++i) {
        ChoiceExample example{{{{0, 1}}, {{0, 1}, {1, 1}}, {{0, 1}}}, {false, true, false}};
        if (i % 2)
            std::swap(example.candidates[0], example.candidates[1]),
                example.right = {true, false, false};
        examples.push_back(example);
    }
    const std::vector<float> weights = learn_choice(examples, 2, kOptions);
    CHECK(weights[1] > 1);
    CHECK(weights[1] > weights[0] + 1);
}

TEST_CASE("logistic: the same seed gives the same weights") {
    std::vector<LabelledExample> examples;
    for (uint32_t i = 0; i < 20; ++i) examples.push_back({{{i % 5, 0.5f}}, 1u << (i % 2), 1});
    CHECK(learn_classes(examples, 5, 2, kOptions) == learn_classes(examples, 5, 2, kOptions));
}
