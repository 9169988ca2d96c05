// A diagram and a placement together: the curves to draw, what lies under the pointer, and the
// faults that a reader would see, as numbers.
#pragma once
#include <cstdint>
#include <vector>

#include "graph/diagram.h"
#include "graph/geometry.h"
#include "graph/layout.h"
#include "graph/look.h"

namespace dragoman {

Box node_box(const Diagram& diagram, const Placement& placement, uint32_t node);
Box label_box(const Diagram& diagram, const Placement& placement, uint32_t bundle);
// The part of the label in which one of its lines is written.
Box line_box(const Diagram& diagram, const Placement& placement, uint32_t bundle, uint32_t line);

// The smallest box around a curve's four points, which holds the curve.
Box box_of(const Curve& curve);

// The smallest box around everything; an empty box at 0, 0 for an empty diagram.
Box bounds_of(const Diagram& diagram, const Placement& placement);

// The lanes of the nodes in a timeline: from its box to where it last takes part.
struct Lane {
    Point from, to;
};
std::vector<Lane> lanes_of(const Diagram& diagram, const Placement& placement);

// Around the node in the middle of rings goes a second line, so far outside of its own.
inline constexpr float kCentreLine = 5;

// The curve of a bundle, from the outline of its source, through the centre of its label, to the
// outline of its target. A self-relation leaves its node and comes back; a bundle without target
// ends at its label. In a timeline it goes straight from lane to lane. The arrowhead's tip is
// points[3], its direction points[3] - points[2]. The label is drawn over the curve.
Curve curve_of(const Diagram& diagram, const Placement& placement, uint32_t bundle);

// What of a curve lies outside a box around its start, or around its end; its last bit if that is
// nothing.
Curve part_outside(const Curve& curve, const Box& box, bool at_start);

// A curve as it is drawn: the line ends within its arrowhead, which looks where the line goes.
struct Arrow {
    Curve line;
    Point tip, direction;
};
Arrow arrow_along(const Curve& curve, float head);  // its length; 0: none

// Where the cross of a denied bundle is seen: at the first place of its curve that no box covers
// and no arrowhead, or else the clearest.
inline constexpr float kCrossReach = 5;  // from its middle
Point cross_place(const Diagram& diagram, const Placement& placement, uint32_t bundle,
                  const Curve& curve);

// The relations of a bundle side by side: a label and a curve of its own for each of all_lines.
struct Fan {
    std::vector<Box> labels;
    std::vector<Curve> curves;
};
struct FanRoom {
    Point middle;        // where the labels gather, as a rule placement.labels[bundle]
    float scale = 1;     // of their sizes
    float width = 1e6f;  // where they would be wider side by side, they lie below each other
};
Fan fan_of(const Diagram& diagram, const Placement& placement, uint32_t bundle,
           const FanRoom& room);

// The curves of all bundles, in their order.
std::vector<Curve> curves_of(const Diagram& diagram, const Placement& placement);

enum class HitKind : uint8_t { Nothing, Node, Label, Edge, Count };
struct Hit {
    HitKind kind = HitKind::Nothing;
    uint32_t index = kNone;  // node for Node, bundle for Label and Edge
};

// What lies at a point: nodes before labels before edges, the nearest edge within `reach` pixels.
Hit hit_at(const Diagram& diagram, const Placement& placement, const std::vector<Curve>& curves,
           Point point, float reach = 6);

// What is wrong with a picture, counted on the boxes and curves as they are drawn.
struct Faults {
    uint32_t overlaps = 0;              // pairs of boxes (nodes, labels) that overlap
    uint32_t edges_through_nodes = 0;   // pairs of a curve and a node that is no end of it
    uint32_t edges_through_labels = 0;  // pairs of a curve and another bundle's label
    uint32_t crossings = 0;             // pairs of curves that cross
    float smallest_chord = 2;  // of two edges at a node: 2 sin(angle / 2); 2 if there is none
};
Faults count_faults(const Diagram& diagram, const Placement& placement);

}  // namespace dragoman
