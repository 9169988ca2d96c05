#include "text/normal.h"

#include <doctest/doctest.h>

using namespace dragoman;

TEST_CASE("normal: quotes, dashes and digits have one form") {
    CHECK(normal_word("\u2019s") == "'s");
    CHECK(normal_word("\u201C") == "\"");
    CHECK(normal_word("\u2014") == "-");
    CHECK(normal_word("2018") == "0000");
    CHECK(normal_word("Li") == "Li");
}

TEST_CASE("normal: small and large letters") {
    CHECK(lower_word("NATO") == "nato");
    CHECK(lower_word("\u00C9lys\u00E9e") == "\u00E9lys\u00E9e");
    CHECK(title_word("CHINA") == "China");
    CHECK(title_word("china") == "China");
}
