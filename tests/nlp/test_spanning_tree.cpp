// The best tree, against trying all of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>

#include "nlp/spanning_tree.h"

using namespace dragoman;

namespace {

bool is_tree(const std::vector<uint32_t>& heads) {
    uint32_t roots = 0;
    for (uint32_t node = 1; node < heads.size(); ++node) {
        roots += heads[node] == 0;
        uint32_t at = node, steps = 0;
        while (at != 0 && steps++ <= heads.size()) at = heads[at];
        if (at != 0) return false;
    }
    return roots == 1;
}

float total(const std::vector<float>& scores, const std::vector<uint32_t>& heads) {
    float sum = 0;
    for (std::size_t node = 1; node < heads.size(); ++node)
        sum += scores[node * heads.size() + heads[node]];
    return sum;
}

float best_total(const std::vector<float>& scores, uint32_t n) {
    std::vector<uint32_t> heads(n, 0);
    float best = -1e9f;
    while (true) {
        if (is_tree(heads)) best = std::max(best, total(scores, heads));
        uint32_t node = 1;
        while (node < n && ++heads[node] == n) heads[node++] = 0;
        if (node == n) return best;
    }
}

}  // namespace

TEST_CASE("spanning tree: as good as the best of all trees") {
    uint32_t seed = 7;
    auto random = [&] {
        seed = seed * 1664525u + 1013904223u;
        return static_cast<float>(seed >> 20);
    };
    for (int round = 0; round < 300; ++round) {
        const uint32_t n = 2 + round % 4;
        std::vector<float> scores(n * n);
        for (float& score : scores) score = random();
        for (uint32_t node = 0; node < n; ++node) scores[node * n + node] = -1e9f;
        const std::vector<uint32_t> heads = find_spanning_tree(scores, n);
        REQUIRE(is_tree(heads));
        REQUIRE(total(scores, heads) == doctest::Approx(best_total(scores, n)));
    }
}

TEST_CASE("spanning tree: always one root and no cycle, in long sentences too") {
    uint32_t seed = 3;
    const uint32_t n = 150;
    std::vector<float> scores(n * n);
    for (float& score : scores) {
        seed = seed * 1664525u + 1013904223u;
        score = static_cast<float>(seed >> 24);
    }
    CHECK(is_tree(find_spanning_tree(scores, n)));
    CHECK(find_spanning_tree({0}, 1).size() == 1);
}
