// Pictures by a rule, which say something by where things stand: who acts stands before whom he
// acts on, who is near somebody stands near him, what is told first stands first. Only nodes are
// placed; the labels are put on the straight lines between them, for a search to improve.
#pragma once
#include <cstdint>
#include <vector>

#include "graph/scene.h"

namespace dragoman {

enum class LayoutKind : uint8_t {
    Free,      // as is seen best (stress, then search)
    Layered,   // who acts on the left or above, whom he acts on to the right or below
    Radial,    // rings around one node
    Timeline,  // columns or rows by the sentence in which a node first takes part
    Count
};

// A line across the picture at which a sentence stands, in a timeline.
struct LayoutGuide {
    bool upright = true;  // `at` is an x, else a y
    float at = 0;
    uint32_t sentence = 0;
};

// Layers from left to right or from top to bottom, whichever can be drawn larger. Ways back are the
// fewest that a greedy choice finds. Connected parts lie beside each other.
void arrange_in_layers(Scene& scene);

// Rings around `centre` (a node of the scene); other connected parts around their busiest node.
void arrange_in_rings(Scene& scene, uint32_t centre);

// moments: the sentence of each edge. Returns a guide for each sentence that has nodes.
std::vector<LayoutGuide> arrange_by_time(Scene& scene, const std::vector<uint32_t>& moments);

}  // namespace dragoman
