// In a picture that is seen from so far away that the words in its boxes cannot be read, some boxes
// grow with their words: those of the busiest and of the weightiest relations, as many as there is
// room for. Coming nearer brings more of them.
#pragma once
#include <string>
#include <vector>

#include "ui/diagram_view.h"
#include "ui/widgets.h"

namespace dragoman {

inline constexpr Type kFarType{Face::Plain, 11};

// Of these nodes: what is lit first, then who has most relations. No two boxes overlap, none covers
// a node that is more than a dot, unless it is lit, and all lie in the area. Who has no relations
// is named only when lit.
std::vector<FarWords> pick_far_names(const DiagramView& view, std::vector<uint32_t> nodes,
                                     const std::vector<bool>& lit, const Area& area);

// Boxes that no label covers, and those of nodes that step back behind what is lit.
struct TakenBoxes {
    std::vector<Box> all, behind;
};

// Of these bundles: what is lit first, then conflict and cooperation before what is neither, then
// what stands for most relations; where no box is in the way, at the label or elsewhere on the
// line.
std::vector<FarWords> pick_far_labels(const DiagramView& view, std::vector<uint32_t> bundles,
                                      const std::vector<bool>& lit, const Area& area,
                                      TakenBoxes taken);

}  // namespace dragoman
