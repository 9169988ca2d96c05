// The types of names: by lists, by their own words, by what stands around them, by the vote of the
// document.
#pragma once
#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

inline bool is_name(const Mention& mention) {
    return mention.kind == MentionKind::Name && !is_value(mention.type);
}

// What the gazetteer knows of the name that these tokens spell.
NameFacts facts_of(const Lexicon& lexicon, const Document& doc, TokenRange tokens);

// The type of a name that the gazetteer knows as a country, person, body or city; else `otherwise`.
EntityType type_of_facts(const NameFacts& facts, EntityType otherwise);

// reads, writes: types of Name mentions, one by one. Lists know countries, nationalities and seas
// better than the reader does; "Foreign Agents Law" and "Summit of the Americas" say what they are.
void correct_types(const Lexicon& lexicon, Document& doc);

// reads, writes: types of Name mentions, over the whole document: full names decide their short
// forms, then one string has one type, by vote.
void agree_types(const Lexicon& lexicon, Document& doc);

}  // namespace dragoman
