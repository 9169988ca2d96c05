// Words that are written as one and read as two: "don't", "cannot", "its a long way".
#pragma once

#include <cstdint>
#include <string_view>

#include "text/span.h"

namespace dragoman {

// Where the clitic at the end of `word` (bytes of `text`) starts, in bytes of the text; the word's
// end if there is none. "China's" -> 's, "don't" -> n't, "we'll" -> 'll
uint32_t find_clitic(std::string_view text, Span word);

// The length in bytes of the first part of a word that is written as one but read as two; 0 for
// others. Contractions without their apostrophe are such words; "Ive", "its" and "lets" may be
// something else, which the next word of the text decides.
uint32_t split_contraction(std::string_view text, Span word);

}  // namespace dragoman
