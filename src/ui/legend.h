// What the colours, shapes and lines mean; a click on a kind hides or shows it.
#pragma once
#include "ui/frame.h"

namespace dragoman {

float legend_height(const Frame& frame, float width);
void draw_legend(Frame& frame, const Area& area);

}  // namespace dragoman
