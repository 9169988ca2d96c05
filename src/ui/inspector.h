// Everything about the one thing that is chosen: what it is, why it was found, where the text says
// so.
#pragma once
#include "ui/frame.h"
#include "ui/widgets.h"

namespace dragoman {

struct InspectorView {
    Scroller scroller;
    float content = 0;  // height of all that was drawn in the last frame
    Selection shown;    // whose scroll position this is
};

void draw_inspector(InspectorView& view, Frame& frame, const Area& area);

}  // namespace dragoman
