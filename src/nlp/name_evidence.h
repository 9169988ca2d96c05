// What the text tells of a name's kind: who smiles is a person, what has shares is a company.
#pragma once
#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

// reads: tokens with their trees, Name mentions. writes: types of Name mentions.
//
// Every place where a name stands gives points to the kinds that it speaks for ("shares in X", "X's
// wife", "X, 47,", "northern X"); all places of one name in the document are added up, and the kind
// that wins clearly becomes the type of all of them. Names that the gazetteer knows as more than a
// first name or surname keep their types.
void weigh_evidence(const Lexicon& lexicon, Document& doc);

}  // namespace dragoman
