// The lines of the article that are on the screen.
#pragma once
#include <string_view>
#include <vector>

#include "ui/text_layout.h"
#include "ui/widgets.h"

namespace dragoman {

// One visible line and where it stands on the screen.
struct ShownLine {
    const TextLine* line;
    Type type;
    ImVec2 at;       // upper left corner of the line
    float baseline;  // y
    std::vector<PlacedCluster> clusters;
};

// The part of a line that a span covers, as left and right edge; false if there is none.
bool extent(const ShownLine& shown, Span span, float& left, float& right);

// Spaces at the end of a span on this line, where the line was broken, carry no colour.
Span without_trailing_space(std::string_view text, const ShownLine& shown, Span span);

}  // namespace dragoman
