// Rows and columns of boxes: where the entities without relations go.
#pragma once
#include <vector>

#include "graph/geometry.h"

namespace dragoman {

// Centres of the boxes, in order, in centred rows under `inner` or in columns to its right,
// whichever fits the wanted aspect ratio better. Without an inner picture (an empty box) the rows
// fill a window of that aspect ratio around 0, 0.
std::vector<Point> places_on_rim(const std::vector<Size>& sizes, const Box& inner, float aspect);

// The aspect ratio that an inner picture of about this area should have, so that it and its rim
// together fill a window of the wanted ratio.
float aspect_inside_rim(const std::vector<Size>& sizes, float inner_area, float aspect);

}  // namespace dragoman
