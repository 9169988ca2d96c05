// Pairs of entities that one sentence names: whom the classifier is asked about.
#pragma once
#include <string>
#include <vector>

#include "nlp/events.h"
#include "nlp/tree_path.h"

namespace dragoman {

// Two entities of a sentence in one direction, by those of their mentions that are nearest to each
// other in the tree.
struct EntityPair {
    uint32_t source = kNone;  // entities
    uint32_t target = kNone;
    uint32_t source_mention = kNone;
    uint32_t target_mention = kNone;
    uint32_t sentence = kNone;
    TreePath path;  // from the head of the source's mention to that of the target's
};

// All pairs of a sentence, in both directions, in the order of the entities' numbers. Of sentences
// that name more than twelve entities the first twelve, of each its first four mentions. Datelines
// and sources of headlines are no part of what is told.
std::vector<EntityPair> find_pairs(const EventContext& context, uint32_t sentence);

// What the clauses of a sentence say of a pair: the source acts in a verb that the target stands
// beside, though neither may hang on it.  "Beijing is hesitant to receive Blinken": receive
struct ClauseClue {
    uint32_t verb = kNone;
    uint32_t source = kNone;  // entities
    uint32_t target = kNone;
    std::string preposition;  // the target's
    bool direct = true;       // both are named themselves, not as owners of what acts
};

// The clues of a sentence, in the order of its verbs.
std::vector<ClauseClue> find_clues(const EventContext& context, uint32_t sentence);

}  // namespace dragoman
