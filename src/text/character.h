// What kind of character a code point is, as far as the tokeniser must know. No locale, no tables
// of the whole of Unicode: what is not known to be a space, a mark or a sign counts as a letter.
#pragma once

#include <string>
#include <string_view>

namespace dragoman {

bool is_space(char32_t c);
bool is_digit(char32_t c);   // 0-9 only
bool is_letter(char32_t c);  // any script
bool is_upper(char32_t c);   // Latin, Greek and Cyrillic capitals
bool is_lower(char32_t c);
bool is_ideograph(char32_t c);   // Han, Kana: words are not separated by spaces
bool is_apostrophe(char32_t c);  // ' and ’
bool is_open_quote(char32_t c);  // “ ‘ « „ and the straight "
bool is_close_quote(char32_t c);
bool is_dash(char32_t c);  // hyphens and dashes of every length

char32_t to_lower(char32_t c);  // Latin, Greek, Cyrillic

// `word` with A-Z in lower case; every other byte stays.
std::string lower_ascii(std::string_view word);

}  // namespace dragoman
