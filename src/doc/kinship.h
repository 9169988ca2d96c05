// What belongs together: one name for several mentions, several entities that are one. The
// consequences of an edit are made of these. Only for the files of doc.
#pragma once
#include <string>
#include <string_view>

#include "doc/document.h"

namespace dragoman {

// The one other entity of that type that these words can only mean: of the same name or, for
// people, of a name that begins or ends with it. kNone where there is none or a choice.
//   "Austin", PERSON -> {Lloyd Austin}
uint32_t find_namesake(const Document& doc, std::string_view words, EntityType type,
                       uint32_t except = kNone);

// `entity` becomes part of `into`: mentions, roles, quotes and relations. Returns where `into`
// stands afterwards.
uint32_t merge(Document& doc, uint32_t entity, uint32_t into);

// The entity and those of its mentions that shared its type get a new one, and its tag; what only
// held for the old one (Wikidata id, offices of a person) goes, and a namesake of that type becomes
// one with it.
void change_type(Document& doc, uint32_t entity, EntityType type, const std::string& tag);

// Gives a mention without entity its namesake, or an entity of its own.
void find_home(Document& doc, uint32_t mention);

// The mention leaves its entity, which stays as it is.
void make_independent(Document& doc, uint32_t mention);

// Takes out those of these entities that nothing in the text mentions any more. An entity whose
// name was `words`, and is called so nowhere now, is named after its longest other name, else after
// its longest description, without the Wikidata id, which was that of the old name; where only
// pronouns are left it goes, and they stand for nobody.
void tidy_up(Document& doc, const std::vector<uint32_t>& entities, std::string_view words);

}  // namespace dragoman
