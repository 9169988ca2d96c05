// The classifiers of events: whether anything happens between two participants, and which act it
// is.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "nlp/event_features.h"

namespace dragoman {

struct EventVerdict {
    RelationType type = RelationType::Other;
    uint16_t score = 0;   // thousandths: how likely the type is
    std::string because;  // the feature that spoke loudest for it: "path:condemn"; "" if none did
};

class EventModel {
  public:
    bool is_loaded() const { return scorer_.is_loaded(); }
    bool knows_pairs() const { return pairs_.is_loaded(); }
    // Thousandths: how likely it is that a sentence tells of something that the first of a pair
    // does to the second, by the pair's features (nlp/pair_features.h). The model must know pairs.
    uint16_t chance(const std::vector<NamedFeature>& features) const;
    // The likeliest type. `plover_only` leaves the types outside of PLOVER out, for sentences that
    // are known to tell of an act of politics. The model must be loaded.
    EventVerdict judge(const std::vector<NamedFeature>& features, bool plover_only) const;

  private:
    friend Result<EventModel> read_event_model(std::string_view bytes);
    Scorer scorer_;
    Scorer pairs_;
    std::vector<RelationType> classes_;
};

// A DRGM file with the tensors of the scorer "events" (model/scorer.h) and a section "classes": the
// types' names, one a line; with the scorer "pairs" of two classes, unrelated and related, it knows
// pairs too. Errors: those of read_container; ModelDamaged.
Result<EventModel> read_event_model(std::string_view bytes);

}  // namespace dragoman
