// Draws the picture of a DiagramView: lines, arrowheads and boxes as ink, the words by ImGui's
// atlas.
#pragma once
#include "ui/diagram_view.h"

namespace dragoman {

// `area`: that of the picture.
void draw_picture(DiagramView& view, Frame& frame, const Area& area);

}  // namespace dragoman
