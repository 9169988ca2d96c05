#include "ui/article_lines.h"

#include <algorithm>

namespace dragoman {

bool extent(const ShownLine& shown, Span span, float& left, float& right) {
    if (!shown.line->span.overlaps(span)) return false;
    left = 1e30f;
    right = -1e30f;
    for (const PlacedCluster& cluster : shown.clusters) {
        if (!span.overlaps(cluster.span)) continue;
        left = std::min(left, shown.at.x + cluster.x);
        right = std::max(right, shown.at.x + cluster.x + cluster.width);
    }
    return left < right;
}

Span without_trailing_space(std::string_view text, const ShownLine& shown, Span span) {
    span.end = std::min(span.end, shown.line->span.end);
    while (span.end > span.begin && text[span.end - 1] == ' ') --span.end;
    return span;
}

}  // namespace dragoman
