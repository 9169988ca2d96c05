// Names and labels as they are written into boxes: on one line, shortened, broken in two.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "doc/labels.h"

namespace dragoman {

// The first `letters` code points, "…" in place of the last one if something is left out.
std::string shortened(std::string_view text, uint32_t letters);

// Runs of white space become one space: a name that spans two lines of the article is one line.
std::string one_line(std::string_view text);

// In as few rows of at most `letters` code points as it takes, nearly equally long, never more than
// `most`; "…" where something is left out.
// "withdraw complaint against" -> {"withdraw", "complaint against"}
std::vector<std::string> wrapped(std::string_view text, uint32_t letters, uint32_t most);

// "Democratic People's Republic of Korea" -> {"Democratic People's", "Republic of Korea"}
std::vector<std::string> name_lines(std::string_view name, uint32_t letters);

// "agrees with" for AGREE: what a relation is called that has no words of its own, and its kind.
const char* words_of(RelationType type);

}  // namespace dragoman
