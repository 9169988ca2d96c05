// Pictures by a rule, which say something by where things stand: who acts stands before whom he
// acts on, who is near somebody stands near him, what is told first stands first. Nodes are placed;
// the labels are put on the straight lines between them for a search to improve, or stay where the
// time puts them.
#pragma once
#include <cstdint>
#include <vector>

#include "graph/scene.h"

namespace dragoman {

enum class LayoutKind : uint8_t {
    Free,      // as is seen best (stress, then search)
    Layered,   // who acts on the left or above, whom he acts on to the right or below
    Radial,    // rings around one node
    Timeline,  // a lane for each node along the time, arrows from lane to lane
    Count
};

// A sentence in a timeline: a column, or a row, which ends where the next one begins.
struct LayoutGuide {
    bool upright = true;  // a column: begin, end and middle are x, else y
    float begin = 0, end = 0;
    float middle = 0;  // of what is told there
    uint32_t sentence = 0;
};

// Layers from left to right or from top to bottom, whichever can be drawn larger. Ways back are the
// fewest that a greedy choice finds. Connected parts lie beside each other.
void arrange_in_layers(Scene& scene);

// Rings around `centre`, a node of the scene, or else the busiest; other connected parts around
// their busiest node. Returns the centre. There must be a node.
uint32_t arrange_in_rings(Scene& scene, uint32_t centre);

// Lanes along the time, from left to right or downwards. A node stands where it first takes part,
// and its lane goes on from there to where it last does; lanes that are not needed at the same time
// share a row. Each edge goes straight from lane to lane at the time at which it is told, in the
// order of the sentences, with its label between two lanes; nothing of it is left to be searched.
//
// moments: the sentence of each edge. Returns a guide for each sentence that has edges.
std::vector<LayoutGuide> arrange_by_time(Scene& scene, const std::vector<uint32_t>& moments);

// At which zoom a timeline is seen first, given those at which all of it fits into the window, and
// its lanes do: not so small that it could not be read, for it may be moved along the time.
float timeline_zoom(float whole, float across);

}  // namespace dragoman
