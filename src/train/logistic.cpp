#include "train/logistic.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "model/math.h"

namespace dragoman {

namespace {

constexpr uint32_t kMostClasses = 32;
constexpr float kFirstGradient = 1e-3f;  // keeps the first steps finite

// Knuth's MMIX generator.
uint32_t next_random(uint64_t& state) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<uint32_t>(state >> 32);
}

std::vector<uint32_t> shuffled(size_t count, uint64_t& state) {
    std::vector<uint32_t> order(count);
    for (size_t i = 0; i < count; ++i) order[i] = static_cast<uint32_t>(i);
    for (size_t i = count; i > 1; --i) std::swap(order[i - 1], order[next_random(state) % i]);
    return order;
}

// The weights under training. The pull towards zero acts on a row when an example has it, and the
// stronger the fewer examples do, which in the mean is the same pull for all.
class Weights {
  public:
    Weights(uint32_t rows, uint32_t classes, const LearningOptions& options)
        : classes_(classes),
          options_(options),
          values_(size_t{rows} * classes),
          squares_(size_t{rows} * classes, kFirstGradient),
          seen_(rows) {}

    void count(const std::vector<RowValue>& features) {
        for (const RowValue& feature : features) ++seen_[feature.row];
    }
    void add_scores(const std::vector<RowValue>& features, float* scores) const {
        for (const RowValue& feature : features) {
            const float* row = &values_[size_t{feature.row} * classes_];
            for (uint32_t c = 0; c < classes_; ++c) scores[c] += feature.value * row[c];
        }
    }
    // `slopes`: the loss's derivative by each class's score.
    void step(const std::vector<RowValue>& features, const float* slopes) {
        for (const RowValue& feature : features) {
            const float pull = options_.pull / static_cast<float>(seen_[feature.row]);
            for (uint32_t c = 0; c < classes_; ++c) {
                const size_t at = size_t{feature.row} * classes_ + c;
                const float slope = slopes[c] * feature.value + pull * values_[at];
                squares_[at] += slope * slope;
                values_[at] -= options_.step * slope / std::sqrt(squares_[at]);
            }
        }
    }
    std::vector<float> take() { return std::move(values_); }

  private:
    uint32_t classes_;
    LearningOptions options_;
    std::vector<float> values_, squares_;
    std::vector<uint32_t> seen_;  // examples that have the row
};

}  // namespace

std::vector<float> learn_classes(const std::vector<LabelledExample>& examples, uint32_t rows,
                                 uint32_t classes, const LearningOptions& options) {
    assert(classes > 0 && classes <= kMostClasses);
    Weights weights(rows, classes, options);
    for (const LabelledExample& example : examples) weights.count(example.features);
    uint64_t state = options.seed;
    for (uint32_t epoch = 0; epoch < options.epochs; ++epoch) {
        for (uint32_t i : shuffled(examples.size(), state)) {
            const LabelledExample& example = examples[i];
            float chances[kMostClasses] = {}, wanted[kMostClasses] = {};
            weights.add_scores(example.features, chances);
            softmax(chances, classes);
            float right = 0;
            for (uint32_t c = 0; c < classes; ++c) right += example.right >> c & 1 ? chances[c] : 0;
            for (uint32_t c = 0; c < classes; ++c) {
                if (example.right >> c & 1) wanted[c] = chances[c] / right;
                chances[c] = (chances[c] - wanted[c]) * example.weight;
            }
            weights.step(example.features, chances);
        }
    }
    return weights.take();
}

std::vector<float> learn_choice(const std::vector<ChoiceExample>& examples, uint32_t rows,
                                const LearningOptions& options) {
    Weights weights(rows, 1, options);
    for (const ChoiceExample& example : examples)
        for (const auto& candidate : example.candidates) weights.count(candidate);
    uint64_t state = options.seed;
    std::vector<float> chances;
    for (uint32_t epoch = 0; epoch < options.epochs; ++epoch) {
        for (uint32_t i : shuffled(examples.size(), state)) {
            const ChoiceExample& example = examples[i];
            chances.assign(example.candidates.size(), 0);
            for (size_t c = 0; c < chances.size(); ++c)
                weights.add_scores(example.candidates[c], &chances[c]);
            softmax(chances.data(), static_cast<uint32_t>(chances.size()));
            float right = 0;
            for (size_t c = 0; c < chances.size(); ++c) right += example.right[c] ? chances[c] : 0;
            for (size_t c = 0; c < chances.size(); ++c) {
                const float wanted = example.right[c] ? chances[c] / right : 0;
                const float slope = chances[c] - wanted;
                if (std::fabs(slope) > 1e-4f) weights.step(example.candidates[c], &slope);
            }
        }
    }
    return weights.take();
}

}  // namespace dragoman
