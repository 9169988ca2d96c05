// Who did what to whom.
#pragma once
#include "doc/document.h"
#include "nlp/events.h"
#include "nlp/lexicon.h"

namespace dragoman {

// reads: tokens with trees, mentions, entities, quotes. writes: relations, replacing all of
// Origin::Rule or Model; those of Origin::User stay. One relation per clause and ordered pair of
// entities.
void find_relations(const Lexicon& lexicon, Document& doc);

// One event as a relation of the document: with its evidence, time, place, quote and who says so.
Relation relation_of(const EventContext& context, const Event& event);

}  // namespace dragoman
