// The reader's scores for names, word by word, and the names that follow from them.
//
// A word has one score a label: label 0 is no name, label 1 + 2k begins a name of type k, label
// 2 + 2k goes on with it (BIO). Scores are logarithms of probabilities up to a constant a word.
#pragma once
#include <span>
#include <vector>

#include "doc/document.h"

namespace dragoman {

struct NameSpan {
    uint32_t begin = 0;  // words of the sentence
    uint32_t end = 0;
    EntityType type = EntityType::Org;
    uint16_t score = 0;  // thousandths: the probability of its least sure word
};

// The names of one sentence: the best well-formed row of labels (Viterbi; a label that goes on
// must follow one of its type). `scores` holds 1 + 2 * types.size() numbers a word.
std::vector<NameSpan> decode_names(std::span<const float> scores,
                                   std::span<const EntityType> types);

}  // namespace dragoman
