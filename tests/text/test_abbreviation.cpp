#include "text/abbreviation.h"

#include <doctest/doctest.h>

using namespace dragoman;

TEST_CASE("abbreviation: titles need a word after them") {
    // First, last and middle of the list, so that a wrong order shows.
    for (const char* word : {"Adm", "Gen", "Mr", "Sr", "St", "vs"}) {
        CAPTURE(word);
        CHECK(find_abbreviation(word) == Abbreviation::Prefix);
    }
}

TEST_CASE("abbreviation: months, states and firms may end a sentence") {
    for (const char* word : {"Apr", "Inc", "Nov", "Corp", "Ph.D", "etc", "yrs"}) {
        CAPTURE(word);
        CHECK(find_abbreviation(word) == Abbreviation::Suffix);
    }
}

TEST_CASE("abbreviation: other words are none") {
    for (const char* word : {"", "minister", "mr", "MR", "Mister"}) {
        CAPTURE(word);
        CHECK(find_abbreviation(word) == Abbreviation::None);
    }
    CHECK(is_sentence_opener("The"));
    CHECK(is_sentence_opener("You"));
    CHECK_FALSE(is_sentence_opener("Bush"));
    CHECK_FALSE(is_sentence_opener("the"));
}
