// The layout's working copy of a diagram: boxes that can be moved and edges that follow.
//
// Vertices [0, nodes) are nodes, vertex nodes + e is the label of edge e. What is always true: the
// line of every edge fits the places of its vertices (update_edge after moving one of them).
#pragma once
#include <cstdint>
#include <vector>

#include "graph/geometry.h"
#include "text/span.h"

namespace dragoman {

// Lines that stand for an edge's curve during the search; the label lies on the middle joint.
inline constexpr int kEdgeParts = 4;

struct SceneEdge {
    uint32_t source = 0;  // vertex
    uint32_t target = 0;  // vertex; the source itself for a loop, kNone for a loose end
    uint32_t label = 0;   // vertex
    float weight = 1;     // how many relations it stands for
    Point line[kEdgeParts + 1];
    Box parts[kEdgeParts];  // around each part of the line
    Box box;                // around all of it
    Point leaves_source;  // unit vector, the direction at the source
    Point leaves_target;  // unit vector, from the target back along the edge
    bool is_loop() const { return source == target; }
    bool is_loose() const { return target == kNone; }
    bool joins_two() const { return !is_loop() && !is_loose(); }
    uint32_t other_end(uint32_t node) const { return source == node ? target : source; }
};

struct Scene {
    uint32_t nodes = 0;
    std::vector<Point> places;   // centres
    std::vector<Point> halves;   // half width, half height
    std::vector<bool> fixed;     // pinned by the reader: never moved
    std::vector<Point> anchors;  // where known vertices were
    std::vector<float> pulls;    // how strongly a vertex is held at its anchor; 0: free
    std::vector<SceneEdge> edges;
    std::vector<std::vector<uint32_t>> edges_of;  // node -> edges
    std::vector<uint32_t> part_of;                // node -> connected part
    uint32_t parts = 0;
    float aspect = 1.6f;
    Point centre;  // the picture is drawn together around this point

    uint32_t vertices() const { return static_cast<uint32_t>(places.size()); }
    bool is_node(uint32_t vertex) const { return vertex < nodes; }
    Box box(uint32_t vertex) const {
        return {places[vertex] - halves[vertex], places[vertex] + halves[vertex]};
    }
};

// Adds an edge together with its label vertex. All nodes must have been added before.
void add_edge(Scene& scene, uint32_t source, uint32_t target, Size label, float weight);

// Numbers the connected parts. After the last add_edge.
void find_parts(Scene& scene);

void update_edge(Scene& scene, uint32_t edge);
void update_all_edges(Scene& scene);

// The place of a label on what is seen of the straight line between its nodes, in its middle or so
// far along it.
Point straight_label_place(const Scene& scene, uint32_t edge, float part = 0.5f);

// How far the outline of a vertex's box is from its centre in a direction (unit vector).
float reach(const Scene& scene, uint32_t vertex, Point direction);

Box bounds(const Scene& scene);

// Moves whole connected parts so that they lie beside each other, close together, in a picture of
// the wanted aspect ratio.
void pack_parts(Scene& scene);

}  // namespace dragoman
