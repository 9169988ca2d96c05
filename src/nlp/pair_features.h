// What speaks for a sentence telling of something between two of its entities, as features.
//
//   "Zarif has condemned a U.S. decision"   shape:nsubj|VERB|obj<compound  top:condemn ...
#pragma once
#include <string_view>
#include <vector>

#include "nlp/event_features.h"
#include "nlp/pairs.h"

namespace dragoman {

// `clues` are those of the pair's sentence; `ruled` and `ruled_back` are the types that the rules
// found for the pair in this direction and in the other, "" for none. Each name once, in the order
// of first use; "path_mean:" as in event_features.h.
std::vector<NamedFeature> pair_features(const EventContext& context, const EntityPair& pair,
                                        const std::vector<ClauseClue>& clues,
                                        std::string_view ruled, std::string_view ruled_back);

// What speaks for one act or another between the two: the features of event_features.h, and the
// kinds of the two, the shape of the way between them and the clauses they act in.
std::vector<NamedFeature> act_features(const EventContext& context, const EntityPair& pair,
                                       const std::vector<ClauseClue>& clues,
                                       std::string_view ruled);

}  // namespace dragoman
