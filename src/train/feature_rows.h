// The rows of a linear scorer under training: features by name, and words by what their vectors
// mean.
#pragma once
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "model/scorer.h"
#include "nlp/event_features.h"
#include "train/logistic.h"

namespace dragoman {

struct WordVectors {
    uint32_t size = 0;
    std::unordered_map<std::string, std::vector<float>> of;  // of length 1
};

// fastText's vectors of the words that are in `words`. Errors: FileUnreadable, CorpusFormat.
Result<WordVectors> read_word_vectors(const std::string& path, const std::set<std::string>& words);

// "path_mean:condemn" -> 0, "condemn": its place in kMeanKinds; kNone for other features.
uint32_t mean_kind(const std::string& name, std::string& word);

// First the numbers of the vectors, one block for each kind of mean, then the listed features in
// the order of their keys.
class FeatureRows {
  public:
    // `vectors` must outlive it.
    explicit FeatureRows(const WordVectors& vectors) : vectors_(vectors) {}

    // Counts the features of an example `times` times; finish() keeps those counted `least` times.
    void count(const std::vector<NamedFeature>& features, uint32_t times);
    void finish(uint32_t least);

    uint32_t size() const { return first_listed() + static_cast<uint32_t>(listed_.size()); }
    size_t listed() const { return listed_.size(); }
    LabelledExample read(const std::vector<NamedFeature>& features, uint32_t right,
                         float weight) const;
    // The weights of all features that ship: the listed ones, and of each word in each kind of mean
    // what its vector gives.
    ScorerRows scorer_rows(const std::vector<float>& weights, uint32_t classes) const;

  private:
    uint32_t block(uint32_t kind) const { return kind * vectors_.size; }
    uint32_t first_listed() const {
        return static_cast<uint32_t>(std::size(kMeanKinds)) * vectors_.size;
    }

    const WordVectors& vectors_;
    std::map<uint32_t, uint32_t> counts_;  // key -> examples
    std::map<uint32_t, uint32_t> listed_;  // key -> row
};

}  // namespace dragoman
