#include "model/chain.h"

#include <algorithm>

#include "model/math.h"

namespace dragoman {

namespace {

constexpr float kImpossible = -80.0f;
// A score this far under the best of its place counts as this far, so that no product vanishes.
constexpr float kLowest = -40.0f;
constexpr float kSmallest = 1e-30f;

void scale_to_one(float* values, uint32_t count) {
    float sum = 0;
    for (uint32_t k = 0; k < count; ++k) sum += values[k];
    if (sum < kSmallest) {
        // Nothing that is likely here may follow what is likely before: all is as likely.
        std::fill(values, values + count, 1.0f / static_cast<float>(count));
        return;
    }
    for (uint32_t k = 0; k < count; ++k) values[k] /= sum;
}

// Scores of one place to factors, the best of them 1.
void to_factors(float* scores, uint32_t count) {
    const float best = *std::max_element(scores, scores + count);
    for (uint32_t k = 0; k < count; ++k)
        scores[k] = exponential(std::max(scores[k] - best, kLowest));
}

}  // namespace

void Chain::step_ahead(const float* from, const float* here, float* to) const {
    std::fill(to, to + labels_, 0.0f);
    for (uint32_t before = 0; before < labels_; ++before) {
        const float* move = &moves_[size_t{before} * labels_];
        for (uint32_t k = 0; k < labels_; ++k) to[k] += from[before] * move[k];
    }
    for (uint32_t k = 0; k < labels_; ++k) to[k] *= here[k];
    scale_to_one(to, labels_);
}

void Chain::step_back(const float* from, float* to) const {
    for (uint32_t before = 0; before < labels_; ++before) {
        const float* move = &moves_[size_t{before} * labels_];
        to[before] = 0;
        for (uint32_t k = 0; k < labels_; ++k) to[before] += from[k] * move[k];
    }
    scale_to_one(to, labels_);
}

void Chain::spread(std::vector<float>& scores) const {
    const size_t n = scores.size() / labels_;
    if (n == 0) return;
    for (size_t i = 0; i < n; ++i) to_factors(&scores[i * labels_], labels_);

    std::vector<float> ahead(scores.size());
    for (uint32_t k = 0; k < labels_; ++k) ahead[k] = first_[k] * scores[k];
    scale_to_one(ahead.data(), labels_);
    for (size_t i = 1; i < n; ++i)
        step_ahead(&ahead[(i - 1) * labels_], &scores[i * labels_], &ahead[i * labels_]);

    std::vector<float> back(labels_, 1.0f), behind(labels_);
    for (size_t i = n; i-- > 0;) {
        float* here = &scores[i * labels_];
        for (uint32_t k = 0; k < labels_; ++k) {
            behind[k] = here[k] * back[k];
            here[k] = ahead[i * labels_ + k] * back[k];
        }
        scale_to_one(here, labels_);
        for (uint32_t k = 0; k < labels_; ++k) here[k] = logarithm(std::max(here[k], kSmallest));
        step_back(behind.data(), back.data());
    }
}

Result<Chain> read_chain(const Tensors& tensors, const std::string& name) {
    const Result<Tensor> moves = tensors.find(name, TensorKind::Float32, 2);
    if (!moves) return moves.error();
    Chain chain;
    chain.labels_ = moves->shape[1];
    if (chain.labels_ == 0 || moves->shape[0] != chain.labels_ + 1) return Error::ModelDamaged;
    const uint32_t inner = chain.labels_ * chain.labels_;
    for (uint32_t i = 0; i < moves->size(); ++i) {
        const float score = moves->real(i);
        if (!(score < -kImpossible)) return Error::ModelDamaged;
        const float factor = score < kImpossible ? 0.0f : exponential(score);
        (i < inner ? chain.moves_ : chain.first_).push_back(factor);
    }
    return chain;
}

}  // namespace dragoman
