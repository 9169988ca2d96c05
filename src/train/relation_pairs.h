// Annotated articles as examples: each pair of entities that a sentence names, with what the rules
// found for it and whether it is annotated.
#pragma once
#include <vector>

#include "nlp/event_features.h"
#include "nlp/models.h"
#include "train/annotated_articles.h"

namespace dragoman {

struct PairExample {
    std::vector<NamedFeature> features;  // of nlp/pair_features.h
    std::vector<NamedFeature> acts;      // of nlp/event_features.h; only where it is related
    bool related = false;
    RelationType type = RelationType::Other;        // of the annotation, where related
    RelationType ruled_type = RelationType::Other;  // of the rules' relation
    bool ruled = false;                             // the rules found it
    EventVerdict verdict;                           // what the classifier takes it for
};

// The pairs of one article. The models' classifier of events has no say in what the rules find.
std::vector<PairExample> read_pairs(const Models& models, const AnnotatedArticle& article);

}  // namespace dragoman
