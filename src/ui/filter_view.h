// Which relations the diagram shows: who says so, how certain, how sure, told where, around whom.
#pragma once
#include "ui/widgets.h"

namespace dragoman {

// The button that opens the panel; chosen while something is left out.
void draw_filter_button(Frame& frame, const Area& area, ButtonLook look);

}  // namespace dragoman
