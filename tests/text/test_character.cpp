#include "text/character.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>

using namespace dragoman;

TEST_CASE("character: capitals and their small letters, in three alphabets") {
    const struct {
        char32_t large, small;
    } pairs[] = {{U'A', U'a'}, {U'Z', U'z'}, {U'\u00C9', U'\u00E9'}, {U'\u0160', U'\u0161'},
                 {U'\u0141', U'\u0142'}, {U'\u0178', U'\u00FF'}, {U'\u0391', U'\u03B1'},
                 {U'\u0416', U'\u0436'}, {U'\u0404', U'\u0454'}};
    for (const auto& pair : pairs) {
        CAPTURE(static_cast<uint32_t>(pair.large));
        CHECK(to_lower(pair.large) == pair.small);
        CHECK(to_lower(pair.small) == pair.small);
        CHECK(is_upper(pair.large));
        CHECK_FALSE(is_upper(pair.small));
        CHECK(is_lower(pair.small));
        CHECK_FALSE(is_lower(pair.large));
        CHECK(is_letter(pair.large));
    }
}

TEST_CASE("character: signs and spaces are no letters") {
    for (char32_t c : {U' ', U'\u00A0', U'\u2003', U'\u3000', U'\uFEFF', U'\u2028'}) {
        CHECK(is_space(c));
        CHECK_FALSE(is_letter(c));
    }
    for (char32_t c : {U'.', U'\u2014', U'\u201C', U'\u20AC', U'\u00D7', U'\u3002', U'\uFFFD', U'\U0001F600'}) {
        CHECK_FALSE(is_letter(c));
        CHECK_FALSE(is_space(c));
    }
}

TEST_CASE("character: letters of scripts without capitals") {
    for (char32_t c : {U'\u0645', U'\u05D0', U'\u0905', U'\u674E'}) {
        CHECK(is_letter(c));
        CHECK_FALSE(is_upper(c));
    }
    CHECK(is_ideograph(U'\u674E'));
    CHECK(is_ideograph(U'\u3042'));
    CHECK_FALSE(is_ideograph(U'\u0645'));
}
