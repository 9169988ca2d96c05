// Which part of the plane a DiagramView shows: all of it, a place flown to, or what the reader
// chose. What moves goes a part of the way in each frame.
#pragma once
#include "ui/diagram_view.h"

namespace dragoman {

// That part, of a way that is so many pixels of the canvas long: half of it in a sixtieth of a second
// and a little more, so that it comes to an end; more where frames are slower.
float glide_part(float pixels);

// Brings the whole picture into the area; true while the view still moves.
bool fit(DiagramView& view, const Area& area, bool at_once);

// Brings the place that the view flies to into the middle; true while it moves.
bool fly(DiagramView& view, const Area& area);

// Zooms; what lies at the place `fixed` of the canvas stays there.
void zoom_about(DiagramView& view, Point fixed, float factor);

// The fan of view.fanned as it is drawn: its words can be read however small the picture is, and it
// lies in the area if there is room for it.
float fan_zoom(const DiagramView& view);  // pixels of the canvas for each one of its sizes
Fan shown_fan(const DiagramView& view, const Area& area);

// Where a node is seen: its box in the picture, or the larger one with words that can be read.
Box seen_box(const DiagramView& view, uint32_t node);

}  // namespace dragoman
