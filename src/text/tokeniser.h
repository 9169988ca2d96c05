// Words and sentences of an article, by rules, as Universal Dependencies' English treebanks cut
// them.
#pragma once
#include <string_view>
#include <vector>

#include "text/span.h"

namespace dragoman {

// The tokens of a text, in order. Splits at spaces and around punctuation; keeps abbreviations
// (U.S., St., a.m.), numbers (3.5, 1,000), telephone numbers, URLs, e-mail addresses, file names,
// smileys and o'clock whole; splits hyphens ("high", "-", "level"), a unit from its number ("5",
// "pm"), final 's and n't, also where the apostrophe was forgotten ("do", "nt"); quotes of every
// shape are tokens of their own.
std::vector<Span> tokenise(std::string_view text);

// One sentence as a range of tokens.
struct SentenceRange {
    TokenRange tokens;
    uint32_t paragraph = 0;
    bool headline = false;  // a line of its own, without closing punctuation
};

inline constexpr uint32_t kMaxSentenceTokens =
    150;  // longer ones are cut, at punctuation if there is any

// Cuts tokens into sentences. A line end always ends a sentence; a full stop does not after a known
// abbreviation or inside quotation marks that go on.
std::vector<SentenceRange> split_sentences(std::string_view text, const std::vector<Span>& tokens);

}  // namespace dragoman
