// Abbreviations that end in a full stop, and how they behave at the end of a sentence.
#pragma once
#include <string_view>

namespace dragoman {

enum class Abbreviation {
    None,
    Prefix,  // Mr. Dr. Gen. No.: something always follows, never ends a sentence
    Suffix,  // Inc. Jr. etc. a.m.: may end a sentence
};

// `word` without its full stop, as written: "Mr", "Inc", "Sept".
Abbreviation find_abbreviation(std::string_view word);

// A word that often opens a sentence and seldom follows an abbreviation inside one: "The",
// "However".
bool is_sentence_opener(std::string_view word);

}  // namespace dragoman
