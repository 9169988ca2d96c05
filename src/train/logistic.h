// Learns the weights of a linear scorer by logistic regression: stochastic gradient steps with
// AdaGrad's step lengths and a pull towards zero, in an order that a fixed seed decides.
#pragma once
#include <cstdint>
#include <vector>

namespace dragoman {

// A feature of an example by its row in the weights.
struct RowValue {
    uint32_t row = 0;
    float value = 1;
};

// One example: which classes are right (bit c for class c; several where the corpus does not tell
// them apart) and how much it counts.
struct LabelledExample {
    std::vector<RowValue> features;
    uint32_t right = 0;
    float weight = 1;
};

// Several candidates, of which those marked are right: the best is to get the highest score.
struct ChoiceExample {
    std::vector<std::vector<RowValue>> candidates;
    std::vector<bool> right;  // at least one
};

struct LearningOptions {
    uint32_t epochs = 20;
    float step = 0.3f;
    float pull = 1;  // strength of the pull towards zero, beside the sum of all losses
    uint64_t seed = 1;
};

// rows x classes weights; at most 32 classes.
std::vector<float> learn_classes(const std::vector<LabelledExample>& examples, uint32_t rows,
                                 uint32_t classes, const LearningOptions& options);

// One weight a row.
std::vector<float> learn_choice(const std::vector<ChoiceExample>& examples, uint32_t rows,
                                const LearningOptions& options);

}  // namespace dragoman
