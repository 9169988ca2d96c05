// Where names begin and end: what the reader took along or cut apart.
#pragma once
#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

// Each reads and writes the Name mentions, in this order; mentions stay sorted.

// "the White House's" -> "White House"; "President Joe Biden" -> "Joe Biden"; drops what is no
// name: "President", "Christmas".
void trim_names(const Lexicon& lexicon, Document& doc);
// "Turkish" "Foreign Ministry" -> one name; "Biden" "administration" -> an organisation. Runs last,
// when the types are settled.
void join_name_parts(Document& doc);

}  // namespace dragoman
