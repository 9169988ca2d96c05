// Names beside boxes that are seen from so far away that their own words cannot be read: the
// busiest ones, as many as there is room for. Coming nearer brings more of them.
#pragma once
#include <string>
#include <vector>

#include "ui/diagram_view.h"
#include "ui/widgets.h"

namespace dragoman {

inline constexpr Type kFarType{Face::Plain, 11};

struct FarName {
    uint32_t node = 0;
    std::string words;
    Box box;  // on the canvas
};

// Of these nodes: what is lit first, then who has most relations. No two boxes overlap, and all lie
// in the area. Who has no relations is named only when lit.
std::vector<FarName> pick_far_names(const DiagramView& view, std::vector<uint32_t> nodes,
                                    const std::vector<bool>& lit, const Area& area);

}  // namespace dragoman
