// How kinds of things look wherever they are drawn, on the screen and in exported pictures: hues,
// outlines of nodes, dashes and widths of edges. A kind is never told by its colour alone: types
// have a node shape too, modality has dashes, negation a cross.
#pragma once
#include <cstdint>

#include "doc/labels.h"

namespace dragoman {

// How the corners of a node are cut.
enum class NodeShape : uint8_t {
    Pill,
    Rectangle,
    Octagon,
    Rounded,
    Notched,
    Hexagon,
    Folded,
    Count
};
NodeShape shape_of(EntityType type);

// The radius or the cut of a node's corners, in pixels at scale 1.
float corner_of(NodeShape shape);

// Node boxes are taken to have corners of this radius where curves end at them.
inline constexpr float kNodeCornerRadius = 8;

// Ems of the type in nodes and in labels, in pixels at scale 1.
inline constexpr float kNodeType = 14, kLabelType = 12;

// Lengths along a line at scale 1; gap 0: a whole line.
struct Dashes {
    float dash = 0;
    float gap = 0;
};
Dashes dashes_of(Modality modality);

// The width of the line that stands for so many relations, and the length of its arrowhead, which
// is as wide as it is long.
float edge_width(uint32_t relations);
float arrowhead_length(float width);

// Colours as 0xRRGGBB.
struct Palette {
    uint32_t paper;    // behind the article
    uint32_t surface;  // behind the diagram
    uint32_t raised;   // behind labels
    uint32_t text;
    uint32_t types[static_cast<int>(EntityType::Count)];     // outlines of nodes, underlines
    uint32_t fills[static_cast<int>(EntityType::Count)];     // in nodes, behind mentions
    uint32_t polarities[static_cast<int>(Polarity::Count)];  // edges and their words

    uint32_t type(EntityType value) const { return types[static_cast<int>(value)]; }
    uint32_t fill(EntityType value) const { return fills[static_cast<int>(value)]; }
    uint32_t polarity(Polarity value) const { return polarities[static_cast<int>(value)]; }
};
const Palette& palette(bool dark);

// A colour between two; part 0: a, 1: b.
uint32_t mixed_colour(uint32_t a, uint32_t b, float part);

}  // namespace dragoman
