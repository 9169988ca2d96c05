// Who says what: direct, indirect and mixed speech.
#pragma once
#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

// reads: tokens with trees, mentions, entities. writes: quotes, replacing all but those of
// Origin::User. The conventions are those of gold/GUIDELINES §3: marks included, without cue and
// "that".
void find_quotes(const Lexicon& lexicon, Document& doc);

}  // namespace dragoman
