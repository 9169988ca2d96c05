// Spans as elements of markup, which may stand inside one another but not cross.
#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/span.h"

namespace dragoman {

// Goes over the bytes of `stretch` with those of `spans` (sorted by begin, then longer first) that
// lie inside of it: calls text(Span) for what stands between, open(index) and close(index), nested
// as markup wants it. Returns the spans that cross others or the stretch's ends and were left out.
template <class Text, class Open, class Close>
std::vector<uint32_t> walk_nested(Span stretch, const std::vector<Span>& spans, Text text,
                                  Open open, Close close) {
    std::vector<uint32_t> crossing, standing;
    uint32_t at = stretch.begin;
    const auto go_to = [&](uint32_t byte) {
        if (byte > at) text(Span{at, byte});
        at = std::max(at, byte);
    };
    const auto close_before = [&](uint32_t byte) {
        while (!standing.empty() && spans[standing.back()].end <= byte) {
            go_to(spans[standing.back()].end);
            close(standing.back());
            standing.pop_back();
        }
    };
    auto next = std::lower_bound(spans.begin(), spans.end(), stretch.begin,
                                 [](Span span, uint32_t byte) { return span.begin < byte; });
    for (; next != spans.end() && next->begin < stretch.end; ++next) {
        const uint32_t index = static_cast<uint32_t>(next - spans.begin());
        close_before(next->begin);
        const uint32_t limit = standing.empty() ? stretch.end : spans[standing.back()].end;
        if (next->end > limit) {
            crossing.push_back(index);
            continue;
        }
        go_to(next->begin);
        open(index);
        standing.push_back(index);
    }
    close_before(stretch.end);
    go_to(stretch.end);
    return crossing;
}

}  // namespace dragoman
