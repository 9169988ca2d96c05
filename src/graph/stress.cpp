#include "graph/stress.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace dragoman {

namespace {

constexpr int kRoundRoots = 5;  // 2^5 + 1 rounds: the rate's factor is five square roots
constexpr int kRounds = (1 << kRoundRoots) + 1;
constexpr float kLastRate = 0.1f;  // Zheng et al., section 2.2
constexpr uint32_t kPivots = 48;
constexpr int64_t kWorkOfPair = 2;

}  // namespace

Stress::Stress(uint32_t vertices, std::vector<StressEdge> edges)
    : vertices_(vertices), edges_(std::move(edges)), edges_of_(vertices), places_(vertices) {
    for (uint32_t e = 0; e < edges_.size(); ++e) {
        edges_of_[edges_[e].a].push_back(e);
        edges_of_[edges_[e].b].push_back(e);
    }
    uint32_t step = vertices_ <= kAllPairs ? 1 : vertices_ / kPivots;
    for (uint32_t v = 0; v < vertices_; v += step) sources_.push_back(v);
    if (step > 1)
        for (const StressEdge& edge : edges_) pairs_.push_back({edge.a, edge.b, edge.length});
}

// Shortest paths from one vertex (Dijkstra).
void Stress::add_pairs_from(uint32_t source) {
    std::vector<float> distance(vertices_, -1);
    using Reach = std::pair<float, uint32_t>;
    std::priority_queue<Reach, std::vector<Reach>, std::greater<Reach>> queue;
    queue.push({0, source});
    while (!queue.empty()) {
        auto [far, v] = queue.top();
        queue.pop();
        if (distance[v] >= 0) continue;
        distance[v] = far;
        for (uint32_t e : edges_of_[v]) {
            uint32_t other = edges_[e].a == v ? edges_[e].b : edges_[e].a;
            if (distance[other] < 0) queue.push({far + edges_[e].length, other});
        }
    }
    bool all_pairs = vertices_ <= kAllPairs;
    for (uint32_t v = 0; v < vertices_; ++v)
        if (distance[v] > 0 && (v > source || !all_pairs))
            pairs_.push_back({source, v, distance[v]});
}

void Stress::start(uint64_t seed) {
    random_ = Random(seed);
    float mean = 0;
    for (const StressEdge& edge : edges_) mean += edge.length;
    mean = edges_.empty() ? 1 : mean / static_cast<float>(edges_.size());
    float radius = mean * std::sqrt(static_cast<float>(vertices_));
    for (Point& place : places_) place = random_.in_disc() * radius;
    round_ = 0;
    next_pair_ = 0;
}

bool Stress::step(int64_t& budget) {
    while (sources_done_ < sources_.size()) {
        if (budget <= 0) return false;
        add_pairs_from(sources_[sources_done_++]);
        budget -= 8 * static_cast<int64_t>(vertices_ + edges_.size());
    }
    while (round_ < kRounds && !pairs_.empty()) {
        if (round_ == 0 && next_pair_ == 0) {
            float least = pairs_[0].distance, most = least;
            for (const Pair& pair : pairs_) {
                least = std::min(least, pair.distance);
                most = std::max(most, pair.distance);
            }
            rate_ = most * most;
            rate_factor_ = kLastRate * least * least / rate_;
            for (int i = 0; i < kRoundRoots; ++i) rate_factor_ = std::sqrt(rate_factor_);
        }
        // Shuffle and use in one go: the pairs before next_pair_ are this round's, already used.
        uint32_t count = static_cast<uint32_t>(pairs_.size());
        for (; next_pair_ < count && budget > 0; ++next_pair_, budget -= kWorkOfPair) {
            uint32_t first = static_cast<uint32_t>(next_pair_);
            std::swap(pairs_[first], pairs_[first + random_.below(count - first)]);
            const Pair& pair = pairs_[first];
            Point apart = places_[pair.a] - places_[pair.b];
            float far = length(apart);
            if (far < 1e-3f) apart = random_.direction() * 1e-3f, far = 1e-3f;
            float step = std::min(rate_ / (pair.distance * pair.distance), 1.0f);
            Point move = apart * (step * 0.5f * (pair.distance - far) / far);
            places_[pair.a] = places_[pair.a] + move;
            places_[pair.b] = places_[pair.b] - move;
        }
        if (next_pair_ < count) return false;
        next_pair_ = 0;
        ++round_;
        rate_ *= rate_factor_;
    }
    return true;
}

int64_t Stress::work_of_layout() const {
    int64_t pairs =
        vertices_ <= kAllPairs ? int64_t{vertices_} * vertices_ / 2 : int64_t{vertices_} * kPivots;
    return pairs * kRounds * kWorkOfPair;
}

}  // namespace dragoman
