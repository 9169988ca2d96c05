// The lexicon's tables of acts, stance and saying (nlp/acts.h, nlp/quotes.h).
#pragma once
#include <string>

#include "train/lexicon_builder.h"

namespace dragoman {

// in:  `own` acts.tsv, stance.tsv, saying.tsv, noun_kinds.tsv (assets/lexicons); `shared` the verbs
// of
//      CAMEO, the report verbs and WordNet's noun-verb pairs (knowledge/). Both end with '/'.
// out: tables acts_verb, acts_noun, acts_adjective, stance, saying, actor_nouns, place_nouns,
//      body_nouns, saying_nouns, saying_documents. Our own lists win over the others.
// Errors: FileUnreadable; CorpusFormat where a list has a type or class that is none.
Error add_acts(const std::string& shared, const std::string& own, LexiconTables& tables);

}  // namespace dragoman
