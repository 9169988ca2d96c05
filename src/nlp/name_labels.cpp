#include "nlp/name_labels.h"

#include <algorithm>

#include "model/math.h"

namespace dragoman {

namespace {

constexpr float kImpossible = -1e30f;
// Scores are divided by this before they become probabilities, so that a probability of 0.8 is
// right about four times of five (Guo et al. 2017); fitted to dwie.dev and worldwide.dev.
constexpr float kTemperature = 1.3f;

bool follows(uint32_t before, uint32_t after) {
    return after == 0 || after % 2 == 1 || before == after || before + 1 == after;
}

// The best path through the labels.
std::vector<uint32_t> find_path(std::span<const float> scores, uint32_t labels) {
    const uint32_t n = static_cast<uint32_t>(scores.size()) / labels;
    std::vector<float> best(scores.size());
    std::vector<uint32_t> from(scores.size(), 0);
    for (uint32_t i = 0; i < n; ++i) {
        for (uint32_t k = 0; k < labels; ++k) {
            const size_t here = size_t{i} * labels + k;
            float highest = kImpossible;
            for (uint32_t before = 0; before < labels; ++before) {
                const float score =
                    i ? best[size_t{i - 1} * labels + before] : (before == 0 ? 0.0f : kImpossible);
                if (!follows(before, k) || score <= highest) continue;
                highest = score;
                from[here] = before;
            }
            best[here] = highest + scores[here];
        }
    }
    std::vector<uint32_t> path(n);
    if (n == 0) return path;
    const float* last = &best[size_t{n - 1} * labels];
    path[n - 1] = static_cast<uint32_t>(std::max_element(last, last + labels) - last);
    for (uint32_t i = n - 1; i > 0; --i) path[i - 1] = from[size_t{i} * labels + path[i]];
    return path;
}

}  // namespace

std::vector<NameSpan> decode_names(std::span<const float> scores,
                                   std::span<const EntityType> types) {
    const uint32_t labels = 1 + 2 * static_cast<uint32_t>(types.size());
    const std::vector<uint32_t> path = find_path(scores, labels);
    std::vector<NameSpan> names;
    for (uint32_t i = 0; i < path.size(); ++i) {
        if (path[i] == 0) continue;
        const float* row = &scores[size_t{i} * labels];
        std::vector<float> chances(row, row + labels);
        for (float& chance : chances) chance /= kTemperature;
        softmax(chances.data(), labels);
        const uint16_t score = static_cast<uint16_t>(chances[path[i]] * 1000.0f);
        if (path[i] % 2 == 1) {
            names.push_back({i, i + 1, types[path[i] / 2], score});
        } else {
            names.back().end = i + 1;
            names.back().score = std::min(names.back().score, score);
        }
    }
    return names;
}

}  // namespace dragoman
