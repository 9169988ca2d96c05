// The classifier of events: which act it is that happens between two participants.
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
    // The likeliest type. `plover_only` leaves OTHER out, for sentences that are known to tell of
    // an act of politics. The model must be loaded.
    EventVerdict judge(const std::vector<NamedFeature>& features, bool plover_only) const;

  private:
    friend Result<EventModel> read_event_model(std::string_view bytes);
    Scorer scorer_;
    std::vector<RelationType> classes_;
};

// A DRGM file with the tensors of the scorer "events" (model/scorer.h) and a section "classes": the
// types' names, one a line. Errors: those of read_container; ModelDamaged.
Result<EventModel> read_event_model(std::string_view bytes);

}  // namespace dragoman
