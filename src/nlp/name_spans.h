// Where names begin and end: what the reader took along, left off, joined or cut apart.
#pragma once
#include <vector>

#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

// Moves a mention to those tokens, with its span and head.
void set_tokens(const Document& doc, Mention& mention, TokenRange tokens);

// One mark per token that a mention covers.
std::vector<bool> covered_tokens(const Document& doc);

// Each reads and writes the Name mentions, in this order; mentions stay sorted.

// "the White House's" -> "White House"; "President Joe Biden" -> "Joe Biden"; drops what is no
// name: "President", "Christmas".
void trim_names(const Lexicon& lexicon, Document& doc);
// "China's Defence Ministry" -> "China", "Defence Ministry"; "McDonald's" stays.
void split_possessive_names(const Lexicon& lexicon, Document& doc);
// "Ray" of "Ray-Ban" grows to the whole; "Texas Republican" are two; "Financial Times (FT)" gets
// its acronym.
void mend_name_spans(const Lexicon& lexicon, Document& doc);
// "Turkish" "Foreign Ministry" -> one name; "Biden" "administration" -> an organisation. Runs last,
// when the types are settled.
void join_name_parts(Document& doc);

}  // namespace dragoman
