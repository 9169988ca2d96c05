// The bar above everything: the name, the commands to get a text in, how far the work is.
#pragma once
#include "ui/frame.h"

namespace dragoman {

float top_bar_height(const UiState& state);
void draw_top_bar(Frame& frame, const Area& area);

// The tabs of a narrow screen, under the bar; of one that lies they stand in it.
float tab_strip_height();
void draw_tab_strip(Frame& frame, const Area& area);

}  // namespace dragoman
