// Whether what a word says happens: denied, possible, planned, desired, hypothetical or asserted.
//
//   "has no plans to remove the sanctions"   remove: negated, planned
//   "is hesitant to receive Blinken"         receive: refused by "hesitant"
//   "may release a report"                   release: possible
#pragma once
#include "nlp/acts.h"
#include "nlp/clauses.h"

namespace dragoman {

struct Standing {
    Modality modality = Modality::Asserted;
    bool negated = false;
    uint32_t refuser = kNone;   // the word that refuses it: "declined", "hesitant"
    uint32_t governor = kNone;  // the word that the modality comes from, for explanations
};

// reads: tokens. `token` is the head of a clause or a noun that names an act.
Standing standing_of(const Lexicon& lexicon, const Document& doc, const Dependents& dependents,
                     const Clauses& clauses, uint32_t token);

}  // namespace dragoman
