// Relations and roles in plain English, for tooltips, rows, the inspector and exported pictures.
#pragma once
#include <string>

#include "doc/document.h"

namespace dragoman {

const std::string& name_of(const Document& doc, uint32_t entity);  // "" for kNone

// "China rejects meeting with United States (planned, says Financial Times)"
std::string describe_relation(const Document& doc, uint32_t relation);
// "not", "planned", "says Financial Times": what stands in the brackets above; may be empty.
std::string describe_reservations(const Document& doc, const Relation& relation);
// "Lloyd Austin: Defense Secretary, United States"
std::string describe_role(const Document& doc, uint32_t role);

// The words of a relation: its label, or what names the act in the text.
std::string label_of(const Document& doc, const Relation& relation);

// The sentence in which the act is named, from 0; 0 in a document without sentences.
uint32_t sentence_of(const Document& doc, const Relation& relation);

}  // namespace dragoman
