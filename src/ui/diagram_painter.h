// Draws the picture of a DiagramView: lines, arrowheads and boxes as ink, the words by ImGui's
// atlas.
#pragma once
#include "ui/diagram_view.h"

namespace dragoman {

inline constexpr float kNodeType = 14, kLabelType = 12;  // ems at zoom 1

void draw_picture(DiagramView& view, Frame& frame);

}  // namespace dragoman
