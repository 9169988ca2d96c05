// Sentences with two given participants, made into documents with these two as the only entities.
#pragma once
#include "doc/document.h"
#include "nlp/event_features.h"
#include "nlp/models.h"
#include "train/corpus_json.h"

namespace dragoman {

inline constexpr uint32_t kEventSource = 0, kEventTarget = 1;  // their entities

// The sentence read, with its two participants and what the rules alone find between them: no
// classifier has a say in its relations.
Document read_event(const Models& models, const EventSentence& event);

// The surest relation from one participant to the other; null if there is none.
const Relation* find_relation(const Document& doc, uint32_t source, uint32_t target);

// The first mention of a participant; null where it has no token of its own.
const Mention* find_participant(const Document& doc, uint32_t entity);

// The features for what the first of the two does to the second (nlp/pair_features.h); where
// `swapped`, the second to the first. None where a participant has no token.
std::vector<NamedFeature> participant_features(const Lexicon& lexicon, const Document& doc,
                                               bool swapped);

// The relation's type between the two, in either direction, as the classifier's feature has it; ""
// without a relation.
std::string_view ruled_type(const Document& doc);

// One sentence of five is held out: nothing is trained on it. By the text's hash, so that it stays
// the same whatever the file's order.
bool is_held_out(const EventSentence& event);

// PLOVER's quad class, 1..4: verbal or material cooperation, verbal or material conflict; 0 for the
// types outside of PLOVER. REQUEST counts as verbal conflict there.
uint32_t quad_of(RelationType type);

}  // namespace dragoman
