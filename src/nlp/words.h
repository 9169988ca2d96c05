// Small questions about the words of a document that several stages ask.
#pragma once
#include <string>
#include <string_view>

#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

// True when the word stands in a list of words with single spaces between: "a an the".
bool is_in_list(std::string_view word, std::string_view list);

// The word of a token in small letters with straight apostrophes; "" for kNone or beyond the end.
std::string small_word(const Document& doc, uint32_t token);

// True when the token begins with a capital letter.
bool is_capitalised(const Document& doc, uint32_t token);

// True when the token is its sentence's first word (after opening marks).
bool is_sentence_begin(const Document& doc, uint32_t token);

// True when the table "cues" lists the word under that class, as written or as a title
// ("minister").
bool is_cue(const Lexicon& lexicon, std::string_view word, std::string_view cue);

// A mention's words in one spelling: straight apostrophes, one space between, shouted words as
// titles.
std::string plain_name(const Document& doc, TokenRange tokens);

// 's, ’s or a bare ' behind a plural.
bool is_possessive(const Document& doc, uint32_t token);

// The token of a range whose head lies outside of it; the last one if trees are missing.
uint32_t head_token(const Document& doc, TokenRange tokens);

// A mention over those tokens with its span and head set.
Mention make_mention(const Document& doc, TokenRange tokens, MentionKind kind, EntityType type,
                     Origin origin);

}  // namespace dragoman
