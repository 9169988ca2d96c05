// The form under which a word is looked up in a vocabulary.
#pragma once
#include <string>
#include <string_view>

namespace dragoman {

// Straight quotes and apostrophes for curly ones, "-" for every dash, every digit as 0.
//   "’s" -> "'s", "“" -> "\"", "2018" -> "0000"
std::string normal_word(std::string_view word);

// All letters small.
std::string lower_word(std::string_view word);

// A first letter that is small is made large ("china" -> "China"), the rest small.
std::string title_word(std::string_view word);

}  // namespace dragoman
