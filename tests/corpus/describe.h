// What a stage found, in the words that the examples of tests/corpus use.
#pragma once
#include <string>
#include <string_view>

#include "doc/document.h"

namespace dragoman {

// The stage's findings; "" where the stage is not known.
//   stage: tokens, sentences, tags, lemmas, trees, names, values, roles, entities, quotes, relations
std::string describe(std::string_view stage, const Document& doc);

// Whether findings are what an example expects: tokens and tags word for word, the other stages
// line by line in any order. An expected line "..." allows further lines; trees allow them always.
bool meets(std::string_view stage, const std::string& expected, const std::string& found);

}  // namespace dragoman
