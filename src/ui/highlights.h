// The mentions of a document as marks to be drawn, with the depth of those that lie in others, and
// quick to ask for a line of text.
#pragma once
#include <cstdint>
#include <vector>

#include "doc/document.h"

namespace dragoman {

struct Mark {
    uint32_t mention = kNone;
    uint32_t depth = 0;  // how many other marks it lies in: "[Embassy of [China]]" -> 0, 1
};

struct Highlights {
    std::vector<Mark> marks;      // one per mention, in the order of the document's mentions
    std::vector<uint32_t> reach;  // reach[i]: the greatest end byte among marks 0..i
};

Highlights find_highlights(const Document& doc);

// The marks that overlap a span, outer ones first.
std::vector<Mark> marks_in(const Document& doc, const Highlights& highlights, Span span);

// The innermost mention that holds a byte; kNone if there is none.
uint32_t mention_at(const Document& doc, const Highlights& highlights, uint32_t byte);

}  // namespace dragoman
