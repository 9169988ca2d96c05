// A stress layout by stochastic gradient descent (Zheng, Pawar, Goodman: Graph Drawing by
// Stochastic Gradient Descent, 2019): every pair of vertices is pulled or pushed towards its
// distance in the graph, pair by pair in random order, with steps that grow smaller.
//
// Works in slices: each step() takes its work out of a budget and returns when that is used up.
#pragma once
#include <cstdint>
#include <vector>

#include "graph/geometry.h"
#include "graph/random.h"

namespace dragoman {

struct StressEdge {
    uint32_t a = 0;
    uint32_t b = 0;
    float length = 1;  // wanted distance of the two ends
};

class Stress {
  public:
    // All pairs are used up to kAllPairs vertices, else neighbours and pairs with some pivots.
    static constexpr uint32_t kAllPairs = 600;

    Stress(uint32_t vertices, std::vector<StressEdge> edges);

    // Begins a new layout from random places.
    void start(uint64_t seed);

    // Goes on; takes what it used out of `budget`. True when the layout is finished.
    bool step(int64_t& budget);

    const std::vector<Point>& places() const { return places_; }

    // The work of one whole layout, in the units of the budget.
    int64_t work_of_layout() const;

  private:
    struct Pair {
        uint32_t a;
        uint32_t b;
        float distance;
    };
    void add_pairs_from(uint32_t source);

    uint32_t vertices_;
    std::vector<StressEdge> edges_;
    std::vector<std::vector<uint32_t>> edges_of_;  // vertex -> edges_
    std::vector<uint32_t> sources_;                // whose distances make the pairs
    size_t sources_done_ = 0;
    std::vector<Pair> pairs_;
    std::vector<Point> places_;
    Random random_{1};
    int round_ = 0;
    size_t next_pair_ = 0;
    float rate_ = 0;
    float rate_factor_ = 1;
};

}  // namespace dragoman
