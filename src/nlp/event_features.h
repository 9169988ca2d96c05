// What stands between two participants of a sentence, as features for the classifier of events.
//
//   "Zarif has condemned a U.S. decision"  path:condemn path_act:ACCUSE near:decision word:have ...
#pragma once
#include <string>
#include <vector>

#include "model/scorer.h"
#include "nlp/dependents.h"
#include "nlp/lexicon.h"

namespace dragoman {

// A feature with its name "kind:what"; the value counts in 256ths.
struct NamedFeature {
    std::string name;
    int32_t value = Feature::kOne;
    Feature feature() const { return {feature_key(name), value}; }
};

// Words whose meaning a vector knows are given a second time, as the mean of their places:
// "path_mean:condemn" and "all_mean:condemn" with 1/n each. Training computes their weights from
// word vectors, so that words which the examples lack are known too.
inline constexpr const char* kMeanKinds[] = {"path_mean", "all_mean"};

// What happens between the participants. `source` and `target` are ranges of tokens; the features
// come from the sentences that hold them. reads: tokens with trees. `ruled` is what the rules take
// the act for, "" if they found nothing. Each name once, in the order of first use.
std::vector<NamedFeature> event_features(const Lexicon& lexicon, const Document& doc,
                                         const Dependents& dependents, TokenRange source,
                                         TokenRange target, std::string_view ruled);

}  // namespace dragoman
