// Dates and times among the words of a sentence.
#pragma once
#include "doc/document.h"
#include "nlp/value_words.h"

namespace dragoman {

// The DATE or TIME that begins at word i; not found() where there is none. Modifiers before it
// ("about", "more than") are not included.
//   "late October", "the past five years", "Friday night", "5 p.m. local time"
Value read_date(const Document& doc, const ValueSentence& words, uint32_t i);

// The age at word i, a DATE: "Smith, 65, said"; "aged 65".
Value read_age(const Document& doc, const ValueSentence& words, uint32_t i);

}  // namespace dragoman
