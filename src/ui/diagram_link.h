// Correcting in the diagram: a line drawn from one box to another is a new relation; the second
// button opens the card of what is under the pointer.
#pragma once
#include "ui/diagram_view.h"

namespace dragoman {

// True while a line is being drawn: the pointer means nothing else then.
bool act_on_link(DiagramView& view, Frame& frame, const Area& area);

}  // namespace dragoman
