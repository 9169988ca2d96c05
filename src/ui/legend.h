// What the colours, shapes and lines mean; a click on a kind hides or shows it.
#pragma once
#include "graph/marks.h"
#include "ui/frame.h"
#include "ui/paint.h"
#include "ui/widgets.h"

namespace dragoman {

// A sample of a mark on a line through the middle of the area.
void draw_mark(ImDrawList* list, LineMark mark, const Area& area, Color color, Color ground);

float legend_height(const Frame& frame, float width);
void draw_legend(Scroller& scroller, Frame& frame, const Area& area);  // scrolls where it is higher

}  // namespace dragoman
