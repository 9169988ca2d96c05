// The words that the formats for people (Markdown, HTML) share. All are plain text: who writes them
// into markup escapes them.
#pragma once
#include <string>
#include <string_view>

#include "doc/document.h"

namespace dragoman {

std::string title_words(const Document& doc, std::string_view otherwise);
std::string type_words(EntityType type);                     // "work of art"
std::string roles_of(const Document& doc, uint32_t entity);  // "Defense Secretary, U.S."
uint32_t count_mentions(const Document& doc, uint32_t entity);
std::string act_words(const Relation& relation);                            // "not: meets with"
std::string standing_words(const Document& doc, const Relation& relation);  // "conflict, says Li"
std::string_view evidence_words(const Document& doc, const Relation& relation);
std::string speaker_words(const Document& doc, const Quote& quote);  // "somebody" where unknown

}  // namespace dragoman
