// Words to their dictionary forms, as UD's English treebanks write them.
#pragma once
#include <string>
#include <string_view>

#include "doc/labels.h"
#include "nlp/lexicon.h"

namespace dragoman {

// The lemma of a word with its tags: "was" AUX -> "be", "children" NOUN -> "child", "Rejects" VERB
// -> "reject", "States" PROPN -> "State". Looks first into the table "lemmas" ("children/NOUN"),
// then takes endings off by rule, choosing a base that is a known verb ("making" -> "make", not
// "mak").
std::string lemmatise(const Lexicon& lexicon, std::string_view word, Upos upos, Xpos xpos);

}  // namespace dragoman
