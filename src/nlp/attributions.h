// Who says, thinks, wants or means what: attributions in the wide sense of the corpus PolNeAR, by
// choices that were learned from it. Wider than the quotes of the story (nlp/quotes.h): beliefs,
// hopes, plans, criticism, polls and documents count too.
//
//   "Carson hopes to win, a poll shows."   hopes: Carson, "to win"; shows: "a poll", "Carson hopes
//   to win"
#pragma once
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/scorer.h"
#include "nlp/attribution_features.h"

namespace dragoman {

struct Attribution {
    TokenRange source;  // empty: nobody is named
    TokenRange cue;
    std::vector<TokenRange> contents;  // one or two pieces, in the order of the text
    uint32_t cue_head = kNone;
    uint16_t score = 0;  // thousandths: how likely the cue is one
};

class AttributionModel {
  public:
    bool is_loaded() const { return scorer_.is_loaded(); }
    // The chances of candidates to be the right one, by their features; they sum to 1.
    std::vector<float> chances(const std::vector<std::vector<uint32_t>>& candidates) const;
    // The chance of a word to be a cue.
    float cue_chance(const std::vector<uint32_t>& features) const;

  private:
    friend Result<AttributionModel> read_attribution_model(std::string_view bytes);
    float score(const std::vector<uint32_t>& features) const;
    Scorer scorer_;
};

// A DRGM file with the tensors of the scorer "attributions" (one class). Errors: those of
// read_container; ModelDamaged.
Result<AttributionModel> read_attribution_model(std::string_view bytes);

// reads: tokens with trees, names. The attributions in the order of their cues. The model must be
// loaded.
std::vector<Attribution> find_attributions(const Lexicon& lexicon, const AttributionModel& model,
                                           const Document& doc);

}  // namespace dragoman
