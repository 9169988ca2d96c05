// Documents for tests, written as a few lines of words.
#pragma once
#include <string>
#include <string_view>

#include "doc/document.h"

namespace dragoman {

// One sentence a line, one word a field between spaces:
//   form|UPOS|XPOS|head|dep|lemma       head counts from 1 within the sentence, 0 is the root
// Fields may be left out from the right: "China|PROPN". A missing lemma is the form, in small letters
// unless it is a PROPN. The text is the forms with a space between words, none before , . ; : ? ! ) '
// or n't, none after ( or $; sentences are joined by a space, and by a line end where a line is
// empty. Quotes are written as “ and ”.
Document plain_document(std::string_view lines);

// Adds a Name mention (or another kind) over the n-th occurrence of `words` at token borders, and keeps
// the mentions sorted. The head is the first token whose head lies outside. Returns its index.
// Fails the test when the words are not there.
uint32_t add_mention(Document& doc, std::string_view words, EntityType type,
                     MentionKind kind = MentionKind::Name, uint32_t nth = 1);

// The index of the mention with these words, kNone if there is none.
uint32_t find_mention(const Document& doc, std::string_view words, uint32_t nth = 1);

// All mentions as "words/TYPE", joined by "; ".
std::string list_mentions(const Document& doc);

}  // namespace dragoman
