// What makes a picture bad, as one number, and how that number changes when a few things move.
//
// Counted: boxes that overlap or nearly touch, edges through foreign nodes and labels, crossings
// (sharp ones more), edges that leave a node in nearly the same direction, bends and detours, legs
// too short for an arrowhead, distances that do not fit the graph (stress), the size of the whole
// in a window of the wanted aspect ratio, and known vertices away from where they were.
#pragma once
#include <cstdint>
#include <vector>

#include "graph/grid.h"
#include "graph/scene.h"

namespace dragoman {

// The area of a good picture of the scene, in square pixels.
float expected_area(const Scene& scene);

class Penalties {
  public:
    // Keeps a reference to the scene, whose number of nodes and edges must not change any more.
    explicit Penalties(const Scene& scene);

    // Looks at the whole scene anew. To be called before around() when places were changed that
    // moved() was not told of.
    void refresh();

    // The part of the cost in which one of these vertices, or of the edges that follow them, has a
    // share. The difference before and after moving them is the difference of the whole cost. Adds up
    // no further once it is more than `enough`.
    double around(const std::vector<uint32_t>& vertices, const std::vector<uint32_t>& edges,
                  double enough = 1e300);

    // These vertices and edges have moved for good.
    void moved(const std::vector<uint32_t>& vertices, const std::vector<uint32_t>& edges);

    double whole();

    // Comparisons made since the last call.
    int64_t take_work();

  private:
    double of_boxes(uint32_t a, uint32_t b) const;
    double of_edge_and_box(const SceneEdge& edge, uint32_t vertex) const;
    double of_two_edges(const SceneEdge& a, const SceneEdge& b) const;
    double of_shape(const SceneEdge& edge) const;
    double of_angles(uint32_t edge, bool only_before);
    double of_stress(uint32_t node, bool only_before);
    double of_place(uint32_t vertex) const;
    double of_extent(const std::vector<uint32_t>& vertices) const;
    double with_others(const std::vector<uint32_t>& vertices, const std::vector<uint32_t>& edges,
                       double enough = 1e300);
    double among_each_other(const std::vector<uint32_t>& vertices,
                            const std::vector<uint32_t>& edges);
    void add_to_grid(uint32_t item);
    void find_hops();

    const Scene& scene_;
    float expected_size_ = 1;    // width of a good picture
    std::vector<float> wanted_;  // node x node -> distance; 0: not connected. Empty: too many
    std::vector<uint8_t> has_vertex_, has_edge_;  // in the set at hand
    Grid grid_;                                   // vertices, then edges
    std::vector<Box> settled_;  // vertex -> its box when the grid last heard of it
    Box extent_;                // around all of settled_
    std::vector<uint32_t> near_;
    int64_t work_ = 0;
};

}  // namespace dragoman
