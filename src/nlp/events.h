// Events: pairs of entities that a word says something happened between, before they become
// relations.
//
//   "Chinese imports of Russian arms"  -> China, Russia, "imports", COOPERATE
#pragma once
#include <string>
#include <vector>

#include "nlp/actors.h"
#include "nlp/acts.h"
#include "nlp/clauses.h"
#include "nlp/modality.h"

namespace dragoman {

// A document with what the rules ask of it: made once per document.
struct EventContext {
    EventContext(const Lexicon& lexicon, const Document& doc)
        : lexicon(lexicon),
          doc(doc),
          dependents(doc),
          actors(lexicon, doc, dependents),
          clauses(lexicon, doc, dependents) {}
    EventContext(const EventContext&) = delete;
    const Lexicon& lexicon;
    const Document& doc;
    Dependents dependents;
    Actors actors;
    Clauses clauses;
};

struct Event {
    Actor source;
    Actor target;
    Act act;
    uint32_t trigger = kNone;  // token
    uint32_t clause = kNone;   // the predicate whose clause it is in
    Standing standing;
    std::string label;
    std::string why;
    uint16_t score = 0;  // thousandths
};

// Each appends the events that one token names, if it names any.
void find_verb_events(const EventContext& context, uint32_t verb, std::vector<Event>& events);
void find_noun_events(const EventContext& context, uint32_t noun, std::vector<Event>& events);
void find_kin_events(const EventContext& context, uint32_t noun, std::vector<Event>& events);
void find_adjective_events(const EventContext& context, uint32_t adjective,
                           std::vector<Event>& events);

// Helpers that they share.
// True for in, at, near ... with an entity that is a place or an occasion.
bool is_place_phrase(const EventContext& context, const std::string& preposition,
                     const Actor& target);
// "sued with the help of the union": the noun says how, and who helped.
bool is_help_phrase(const EventContext& context, uint32_t noun);
// Appends source x target, leaving out an entity with itself.
void add_events(const std::vector<Actor>& sources, const std::vector<Actor>& targets,
                const Event& pattern, std::vector<Event>& events);

}  // namespace dragoman
