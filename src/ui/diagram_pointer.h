// What the pointer does in the picture: it shows what lies under it, chooses, drags nodes and the
// plane, spreads out the relations of a pair, zooms.
#pragma once
#include "ui/diagram_view.h"

namespace dragoman {

// `area`: that of the picture; `pinch`: how far two fingers spread since the last frame.
void act_on_pointer(DiagramView& view, Frame& frame, const Area& area, float pinch);

}  // namespace dragoman
