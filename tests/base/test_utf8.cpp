#include "base/utf8.h"

#include <doctest/doctest.h>

using namespace dragoman;

TEST_CASE("utf8: decodes one to four bytes") {
    const struct {
        const char* bytes;
        char32_t value;
        uint32_t length;
    } rows[] = {{"a", U'a', 1}, {"\xC3\xA9", U'\u00E9', 2}, {"\xE6\x9D\x8E", U'\u674E', 3},
                {"\xF0\x9F\x98\x80", U'\U0001F600', 4}};
    for (const auto& row : rows) {
        const CodePoint c = decode(row.bytes, 0);
        CHECK(c.valid);
        CHECK(c.value == row.value);
        CHECK(c.length == row.length);
    }
}

TEST_CASE("utf8: a wrong byte is U+FFFD of length 1") {
    // A lone continuation, an overlong slash, a surrogate, a value over U+10FFFF, a cut sequence.
    for (const char* bytes : {"\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE6\x9D"}) {
        const CodePoint c = decode(bytes, 0);
        CHECK_FALSE(c.valid);
        CHECK(c.value == 0xFFFD);
        CHECK(c.length == 1);
        CHECK_FALSE(is_valid_utf8(bytes));
    }
}

TEST_CASE("utf8: append writes what decode reads") {
    for (char32_t value : {0x24u, 0x7FFu, 0x800u, 0xFFFDu, 0x10000u, 0x10FFFFu}) {
        std::string bytes;
        append(bytes, value);
        CHECK(is_valid_utf8(bytes));
        CHECK(decode(bytes, 0).value == value);
        CHECK(decode(bytes, 0).length == bytes.size());
    }
}

TEST_CASE("utf8: counts code points, not bytes") {
    CHECK(count_code_points("") == 0);
    CHECK(count_code_points("Li \xE6\x9D\x8E") == 4);
}
