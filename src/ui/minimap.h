// The whole picture in a corner, while only a part of a large one is on the screen.
#pragma once
#include "ui/diagram_view.h"

namespace dragoman {

// True while the pointer is on it: the picture below takes no notice then.
bool draw_minimap(DiagramView& view, Frame& frame, const Area& picture);

}  // namespace dragoman
