// What kind of act a relation is, where the rules are unsure.
#pragma once
#include "doc/document.h"
#include "nlp/acts.h"
#include "nlp/event_model.h"
#include "nlp/lexicon.h"

namespace dragoman {

// reads: tokens with trees, mentions, relations. writes: type, polarity, intensity, origin, score
// and why of relations whose act no list names ("handed Ethiopia a list"), where the classifier is
// sure enough. Without a loaded model nothing is done.
void judge_relations(const Lexicon& lexicon, const EventModel& model, Document& doc);

// An act of that type with the type's usual strength.
Act act_of_type(RelationType type);

// A feature's name in plain words: "path:hand" -> "the word 'hand' between the two".
std::string describe_feature(std::string_view feature);

}  // namespace dragoman
