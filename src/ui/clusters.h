// What a reader sees as one character, and how it gets into a glyph atlas that knows code points
// only.
//
// A cluster is a base with its marks, an emoji sequence, or a whole word of a script whose letters
// join or stack (Arabic, Hebrew, Devanagari ...): the browser shapes it as one picture.
//   "e" + U+0301 -> one cluster;  flag of two letters -> one cluster;  one Arabic word -> one
//   cluster
// Clusters of more than one code point are numbered in the private use area U+E000..U+F8FF; the
// font loader asks cluster_text() for the words behind such a number.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

struct Cluster {
    uint32_t length = 0;  // bytes
    char32_t first = 0;   // its first code point
    bool right_to_left = false;
};

// The cluster that starts at text[at]; at < text.size(). A newline, a tab and a space stand alone.
Cluster cluster_at(std::string_view text, size_t at);

bool is_break_space(char32_t c);  // a place to break a line; not the no-break space
bool is_spaceless(char32_t c);    // written without spaces: Han, kana, Hangul, full-width forms

// The code point that stands for a cluster in the atlas: itself for a single code point, else its
// number. When the 6 400 numbers are used up, its first code point.
char32_t glyph_of(std::string_view cluster);

// The words behind a code point that glyph_of() gave; empty for every other code point.
std::string_view cluster_text(char32_t glyph);

// A text for display with every cluster replaced by its glyph, for widgets that draw UTF-8.
// Runs of right-to-left words are turned round, so that they read right when drawn left to right.
std::string displayed(std::string_view text);

}  // namespace dragoman
