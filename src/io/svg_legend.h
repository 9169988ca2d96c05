// What the colours, shapes and lines of an exported picture mean.
#pragma once
#include "io/diagram_formats.h"
#include "io/svg_text.h"

namespace dragoman {

// Rows of what the picture shows from the upper left corner on: kinds of things, tones, marks.
// Returns the height of them all.
float write_svg_legend(SvgText& svg, const Drawing& drawing, Point corner, float width);

}  // namespace dragoman
