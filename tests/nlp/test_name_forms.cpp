#include <doctest/doctest.h>

#include "nlp/name_forms.h"

using namespace dragoman;

TEST_CASE("name forms: an acronym is made of the words that count") {
    CHECK(initials(words_in("Organization for Economic Cooperation and Development")) == "oecd");
    CHECK(is_acronym("OECD"));
    CHECK(is_acronym("U.N."));
    CHECK_FALSE(is_acronym("Oecd"));
    CHECK_FALSE(is_acronym("A"));
    CHECK_FALSE(is_acronym("UN OCHA"));
}

TEST_CASE("name forms: letters in the name's order spell it") {
    CHECK(spells("vfc", "VF Corp."));
    CHECK_FALSE(spells("fvc", "VF Corp."));
    CHECK_FALSE(spells("", "VF Corp."));
    CHECK_FALSE(spells("vfc", ""));
}

TEST_CASE("name forms: one word may be spelled in two ways, another word is another name") {
    CHECK(is_variant("zelensky", "zelenskyy"));
    CHECK(is_variant("zelenskyy", "zelenskiy"));
    CHECK_FALSE(is_variant("austria", "australia"));
    CHECK_FALSE(is_variant("iran", "iraq"));  // short names differ by a letter
}

TEST_CASE("name forms: parts of a name") {
    const Words name = words_in("united states of america");
    CHECK(is_prefix(words_in("united states"), name));
    CHECK(is_suffix(words_in("america"), name));
    CHECK(is_subsequence(words_in("united america"), name));
    CHECK_FALSE(is_subsequence(words_in("america united"), name));
    CHECK(words_in("  Ada   Brown ") == Words{"ada", "brown"});
}
