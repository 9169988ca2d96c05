// Where a card or a tooltip covers nothing of what it explains.
#pragma once
#include <vector>

#include "graph/geometry.h"
#include "ui/paint.h"

namespace dragoman {

// The upper left corner for something of this size, on the screen: below, above, to the right or to
// the left of the anchor, wherever it covers least of these boxes.
Point clear_place(Size size, const Box& anchor, const std::vector<Box>& boxes, const Area& screen);

}  // namespace dragoman
