// A local search: moves a few vertices at a time and keeps what makes the picture better. While it
// is hot it also keeps small changes for the worse, so that it leaves poor valleys.
#pragma once
#include <cstdint>
#include <vector>

#include "graph/penalties.h"
#include "graph/random.h"
#include "graph/scene.h"

namespace dragoman {

class Search {
  public:
    explicit Search(Scene& scene);

    // Plans `moves` tries, or fewer that make up `work`, with jumps from first_radius down to
    // last_radius pixels; heat: how much worse a kept change may be at the beginning, 0 for a
    // search that only improves.
    void plan(uint64_t seed, uint32_t moves, int64_t work, float first_radius, float last_radius,
              float heat);

    // Tries moves until `budget` is used up. True when the plan is done.
    bool step(int64_t& budget);

    float left() const;  // of the plan, 1..0
    int64_t work_done() const { return work_done_; }
    bool is_done() const { return moves_done_ >= moves_ || work_done_ >= work_; }
    int64_t take_work() { return penalties_.take_work(); }  // of cost()
    double cost() { return penalties_.whole(); }

    // To be called before place_near_neighbours() when the scene was changed from outside.
    void refresh() { penalties_.refresh(); }

    // Puts a node, and the labels of its straight edges, to the best of some places around its
    // neighbours that are already placed; for what is new in a picture that is known.
    void place_near_neighbours(uint32_t node, const std::vector<uint8_t>& is_placed);

  private:
    void try_move(float radius, float heat);
    uint32_t worse_of_two(uint32_t first, uint32_t count);
    void take(uint32_t vertex);
    void take_edge(uint32_t edge);
    void take_edges_of(uint32_t node);
    void move_label(uint32_t label, float radius);
    void move_node(uint32_t node, float radius);
    void swing_node(uint32_t node);
    void swap_nodes(uint32_t a, uint32_t b);
    void move_part(uint32_t part, float radius);
    double try_and_decide(float slack);

    Scene& scene_;
    Penalties penalties_;
    size_t most_edges_;  // of a node that may move
    Random random_{1};
    std::vector<std::vector<uint32_t>>
        members_;  // connected part -> vertices; empty if it is the only one
    uint32_t moves_ = 0;
    uint32_t moves_done_ = 0;
    int64_t work_ = 0, work_done_ = 0;
    float first_radius_ = 0, last_radius_ = 0, heat_ = 0;

    // The change at hand: what moves, where it was, and where it is to go.
    std::vector<uint32_t> vertices_, edges_;
    std::vector<Point> before_, after_;
    std::vector<uint8_t> is_taken_, edge_is_taken_;
    std::vector<float> last_cost_;  // vertex -> cost around it when it was last tried
};

}  // namespace dragoman
