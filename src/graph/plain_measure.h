// Sizes of words without a font: for pictures that are made where none is at hand, on the command
// line and in tests. The page measures with the reader's own fonts.
#pragma once
#include <string_view>

#include "graph/geometry.h"

namespace dragoman {

// As of a common sans serif, rather too wide than too narrow. A Measure (graph/diagram.h).
Size measure_plainly(std::string_view line, bool is_label, void* user);

}  // namespace dragoman
