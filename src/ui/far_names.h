// What is written over a picture that is seen from so far away that the words in its boxes cannot
// be read: the names of the busiest and what the weightiest relations are called, as many as there
// is room for. Coming nearer brings more of them.
#pragma once
#include <string>
#include <vector>

#include "ui/diagram_view.h"
#include "ui/widgets.h"

namespace dragoman {

inline constexpr Type kFarType{Face::Plain, 11};

// Of these nodes: what is lit first, then who has most relations. No two boxes overlap, and all lie
// in the area. Who has no relations is named only when lit.
std::vector<FarWords> pick_far_names(const DiagramView& view, std::vector<uint32_t> nodes,
                                     const std::vector<bool>& lit, const Area& area);

// Of these bundles: what is lit first, then conflict and cooperation before what is neither, then
// what stands for most relations; where no box is in the way, at the label or elsewhere on the
// line.
std::vector<FarWords> pick_far_labels(const DiagramView& view, std::vector<uint32_t> bundles,
                                      const std::vector<bool>& lit, const Area& area,
                                      std::vector<Box> taken);

}  // namespace dragoman
