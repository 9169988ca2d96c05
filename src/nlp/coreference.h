// Which mentions mean the same entity.
#pragma once
#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

// reads: tokens, trees, Name mentions. writes: entities, Mention::entity of names; replaces what
// was there.
//
// Full and short names, acronyms in brackets and by their letters, demonyms ("Chinese" -> China),
// capitals and seats that stand for a government ("Beijing is hesitant" -> China; "in Beijing" is
// the city), spelling variants. Known countries, organisations and persons get their Wikidata ids.
void link_names(const Lexicon& lexicon, Document& doc);

// reads: tokens, trees, mentions, entities, roles. writes: Nominal mentions ("the Chinese leader",
// "the company"). Needs roles: runs after find_roles.
void find_nominals(const Lexicon& lexicon, Document& doc);

// reads: tokens, trees, mentions, entities. writes: Pronoun mentions of the third person, with
// their entity where it is clear, kNone else. Mentions are added: nothing may point at mentions
// yet.
void resolve_pronouns(const Lexicon& lexicon, Document& doc);

// reads: quotes, roles, entities. writes: Pronoun mentions "I", "we", "my" inside quotes, with the
// quote's speaker or whom he speaks for; indices of mentions in quotes are kept right.
void resolve_speech_pronouns(const Lexicon& lexicon, Document& doc);

}  // namespace dragoman
