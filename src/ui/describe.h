// Found things in plain English, for tooltips, rows and the inspector.
#pragma once
#include <string>

#include "doc/document.h"
#include "graph/wording.h"

namespace dragoman {

// "Person", "Country, city or state", "Nationality or group" ...
const char* kind_name(EntityType type);
// "PERSON" -> "Person": short, for legends and chips.
const char* short_name(EntityType type);

const std::string& name_of(const Document& doc, uint32_t entity);  // "" for kNone

// "China rejects meeting with United States (planned, says Financial Times)"
std::string describe_relation(const Document& doc, uint32_t relation);
// "not", "planned", "says Financial Times": what stands in the brackets above; may be empty.
std::string describe_reservations(const Document& doc, const Relation& relation);
// "Lloyd Austin: Defense Secretary, United States"
std::string describe_role(const Document& doc, uint32_t role);
// 905 -> "91 %"
std::string percent(uint16_t score);

}  // namespace dragoman
