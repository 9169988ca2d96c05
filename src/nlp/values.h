// Dates, times, sums, shares, measures and numbers.
#pragma once
#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

// reads: tokens, sentences, Name mentions (which values never overlap).
// writes: mentions of the seven value types, origin Rule, entity kNone; mentions stay sorted.
// Spans keep their modifiers: "nearly one year", "more than 100". Ages and holidays are DATE.
void find_values(const Lexicon& lexicon, Document& doc);

// Sorts mentions as the record promises: by span.begin, then longer first. Indices of mentions
// change: only for stages that run before anything points at mentions.
void sort_mentions(Document& doc);

}  // namespace dragoman
