// Relations that no rule saw, where the words between two entities speak for one.
#pragma once
#include "doc/document.h"
#include "nlp/event_model.h"
#include "nlp/lexicon.h"

namespace dragoman {

// reads: tokens with trees, mentions, entities, quotes, the relations of the rules. writes: further
// relations of Origin::Model, with the classifier's chance as score. Without a loaded model that
// knows pairs nothing is done.
void find_likely_relations(const Lexicon& lexicon, const EventModel& model, Document& doc);

}  // namespace dragoman
