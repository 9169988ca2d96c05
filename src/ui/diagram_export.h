// The diagram as files that the page offers to the reader: commands "download-..." ask for them.
#pragma once
#include "ui/diagram_view.h"
#include "ui/widgets.h"

namespace dragoman {

// Carries out state.wanted_export, if there is one: makes the file from the picture as it is
// filtered and placed now, and hands it to the page.
void export_diagram(DiagramView& view, Frame& frame);

// The button that opens the list of formats.
void draw_export_button(Frame& frame, const Area& area, ButtonLook look);

}  // namespace dragoman
