// "SEOUL — ", "LIMA, Peru (Red Sea Wire) - ", "CAIRO, March 14 — ": where an article was written
// and by whose agency, before its first sentence.
#pragma once
#include "doc/document.h"

namespace dragoman {

// The tokens of a sentence's dateline with its dash; empty where it has none. Needs words alone.
TokenRange dateline_of(const Document& doc, const Sentence& sentence);

// Where an article was written and by whose agency: nobody who acts, nobody who is meant by "it".
bool is_in_dateline(const Document& doc, const Mention& mention);

// What stands in brackets in a dateline is an organisation. reads and writes: Name mentions.
void find_agencies(Document& doc);

}  // namespace dragoman
