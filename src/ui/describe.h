// Names of kinds and scores in plain English; relations and roles are in graph/describe.h.
#pragma once
#include <string>

#include "doc/document.h"
#include "graph/describe.h"
#include "graph/wording.h"

namespace dragoman {

// "Person", "Country, city or state", "Nationality or group" ...
const char* kind_name(EntityType type);

// "Fact", "Planned" ...
const char* certainty_name(Modality modality);

// 905 -> "91 %"
std::string percent(uint16_t score);

// What kind of thing it is: the reader's own label, or ours in words.
std::string kind_of(const Relation& relation);

}  // namespace dragoman
