// Forms of a name: its words, its acronym, and whether two forms may stand for one bearer.
//
// Words are in small letters; none of these functions knows of a text.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

using Words = std::vector<std::string>;

Words words_in(std::string_view name);  // split at spaces
// Empty words of names, which acronyms and comparisons leave out.
bool is_filler(std::string_view word);
// Company tails: "VF Corp." and "VF" are one.
bool is_tail(std::string_view word);

// The letters that an acronym of these words would have: "Organization for Economic Cooperation and
// Development" -> "oecd".
std::string initials(const Words& words);
std::string letters_of(std::string_view name);  // ASCII letters, small: "V.F. Corp" -> "vfcorp"
bool is_acronym(std::string_view name);         // "OECD", "U.N."; 2 to 8 capitals
// True when the letters come in this order in the name's words: "vfc" in "VF Corp."
bool spells(std::string_view letters, std::string_view name);

bool is_prefix(const Words& part, const Words& whole);
bool is_suffix(const Words& part, const Words& whole);
bool is_subsequence(const Words& part, const Words& whole);
// Spelling variants of one word: "Zelensky", "Zelenski", "Zelenskyy" (edit distance of at most 1,
// of long words 2, with the first four bytes equal).
bool is_variant(std::string_view a, std::string_view b);

}  // namespace dragoman
