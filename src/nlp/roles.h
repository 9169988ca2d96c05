// What persons are: titles, posts and affiliations that the text gives them.
#pragma once
#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

// reads: tokens with trees, mentions, entities. writes: roles, replacing all but those of
// Origin::User.
//
//   "U.S. Defense Secretary Lloyd Austin"                        Defense Secretary, org United
//   States "Bonnie Glaser, a China expert at the German Marshall Fund"  China expert, org the Fund
//   "President Joe Biden's top adviser for regional affairs, Juan González"
//   "He is the author of several books"                          by the pronoun's entity
//
// One role per person and title, at its first mention; org only where the phrase gives it.
// Runs after link_names and resolve_pronouns.
void find_roles(const Lexicon& lexicon, Document& doc);

}  // namespace dragoman
