#include "ui/highlights.h"

#include <algorithm>

namespace dragoman {

Highlights find_highlights(const Document& doc) {
    Highlights out;
    std::vector<uint32_t> open;  // mentions that the current one may lie in
    uint32_t reach = 0;
    for (uint32_t i = 0; i < doc.mentions.size(); ++i) {
        const Span span = doc.mentions[i].span;
        while (!open.empty() && doc.mentions[open.back()].span.end <= span.begin) open.pop_back();
        uint32_t depth = 0;
        for (uint32_t outer : open) depth += doc.mentions[outer].span.overlaps(span);
        out.marks.push_back({i, depth});
        reach = std::max(reach, span.end);
        out.reach.push_back(reach);
        open.push_back(i);
    }
    return out;
}

std::vector<Mark> marks_in(const Document& doc, const Highlights& highlights, Span span) {
    std::vector<Mark> out;
    const auto first = std::partition_point(highlights.reach.begin(), highlights.reach.end(),
                                            [&](uint32_t reach) { return reach <= span.begin; });
    for (size_t i = first - highlights.reach.begin(); i < highlights.marks.size(); ++i) {
        const Span mention = doc.mentions[highlights.marks[i].mention].span;
        if (mention.begin >= span.end) break;
        if (mention.overlaps(span)) out.push_back(highlights.marks[i]);
    }
    return out;
}

uint32_t mention_at(const Document& doc, const Highlights& highlights, uint32_t byte) {
    uint32_t best = kNone;
    uint32_t least = UINT32_MAX;
    for (const Mark& mark : marks_in(doc, highlights, {byte, byte + 1})) {
        const uint32_t length = doc.mentions[mark.mention].span.length();
        if (length <= least) {
            least = length;
            best = mark.mention;
        }
    }
    return best;
}

}  // namespace dragoman
