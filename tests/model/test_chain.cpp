// The chain of labels against the definition: sums over every row of labels, written out here.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "model/chain.h"
#include "model/tensor_bytes.h"

using namespace dragoman;

namespace {

constexpr uint32_t kLabels = 3;
constexpr float kNever = -10000;
// Label 2 must follow 1 or 2, and stands at no first place.
const std::vector<float> kMoves = {0.5f,  -0.25f, kNever, -0.5f, 0, 1.5f,
                                   0.25f, -1,     0.75f,  0.5f,  0, kNever};

Result<Chain> make_chain(const std::vector<uint32_t>& shape, const std::vector<float>& moves) {
    const std::string bytes =
        write_container({{"moves", tensor_bytes(TensorKind::Float32, shape, moves)}});
    const Container file = *read_container(bytes);
    return read_chain(Tensors(file), "moves");
}

// The chance of each label at each place, by walking through all rows of labels.
std::vector<double> chances_of(const std::vector<float>& scores) {
    const size_t n = scores.size() / kLabels;
    std::vector<double> chances(scores.size());
    double total = 0;
    size_t rows = 1;
    for (size_t i = 0; i < n; ++i) rows *= kLabels;
    for (size_t row = 0; row < rows; ++row) {
        double score = 0;
        size_t rest = row, before = kLabels;
        std::vector<size_t> labels;
        for (size_t i = 0; i < n; ++i, rest /= kLabels) {
            const size_t label = rest % kLabels;
            score += kMoves[before * kLabels + label] + scores[i * kLabels + label];
            labels.push_back(before = label);
        }
        total += std::exp(score);
        for (size_t i = 0; i < n; ++i) chances[i * kLabels + labels[i]] += std::exp(score);
    }
    for (double& chance : chances) chance /= total;
    return chances;
}

}  // namespace

TEST_CASE("chain: the chances are those over all rows of labels") {
    const Result<Chain> chain = make_chain({kLabels + 1, kLabels}, kMoves);
    REQUIRE(chain);
    std::vector<float> scores;
    for (int i = 0; i < 5 * 3; ++i) scores.push_back(static_cast<float>(i * 7 % 11 - 5) / 2.0f);
    const std::vector<double> right = chances_of(scores);
    chain->spread(scores);
    for (size_t i = 0; i < scores.size(); ++i)
        CHECK(std::exp(static_cast<double>(scores[i])) == doctest::Approx(right[i]).epsilon(1e-4));
    CHECK(scores[2] < -60);
}

TEST_CASE("chain: scores far apart and long rows stay numbers") {
    const Result<Chain> chain = make_chain({kLabels + 1, kLabels}, kMoves);
    std::vector<float> scores;
    for (int i = 0; i < 2000 * 3; ++i) scores.push_back(i % 3 == 2 ? 1000.0f : -1000.0f);
    chain->spread(scores);
    for (float score : scores) CHECK(std::isfinite(score));
    std::vector<float> nothing;
    chain->spread(nothing);
    CHECK(nothing.empty());
}

TEST_CASE("chain: a damaged tensor is refused") {
    CHECK(make_chain({kLabels, kLabels}, std::vector<float>(9, 0.0f)).error() ==
          Error::ModelDamaged);
    std::vector<float> moves = kMoves;
    moves[4] = std::numeric_limits<float>::quiet_NaN();
    CHECK(make_chain({kLabels + 1, kLabels}, moves).error() == Error::ModelDamaged);
}
