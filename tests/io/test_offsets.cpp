#include <doctest/doctest.h>

#include "base/utf8.h"
#include "io/offsets.h"

using namespace dragoman;

namespace {
constexpr std::string_view kFirefighter =
    "a😊👨‍🚒e\u0301李 z";  // emoji, joined emoji, combining mark, Han, NBSP
}

TEST_CASE("offsets: code points and UTF-16 units of an emoji") {
    const std::string_view text = "a😊b";
    const OffsetTable points(text, OffsetUnit::CodePoint), units(text, OffsetUnit::Utf16),
        bytes(text, OffsetUnit::Utf8);
    CHECK(points.from_byte(1) == 1);
    CHECK(points.from_byte(5) == 2);
    CHECK(points.from_byte(6) == 3);
    CHECK(units.from_byte(5) == 3);
    CHECK(units.from_byte(6) == 4);
    CHECK(bytes.from_byte(5) == 5);
    CHECK(points.to_byte(2) == 5);
    CHECK(units.to_byte(3) == 5);
}

TEST_CASE("offsets: every code point goes there and back in every unit") {
    for (const OffsetUnit unit : {OffsetUnit::CodePoint, OffsetUnit::Utf8, OffsetUnit::Utf16}) {
        const OffsetTable table(kFirefighter, unit);
        uint32_t count = 0;
        for (size_t byte = 0; byte < kFirefighter.size();
             byte += decode(kFirefighter, byte).length) {
            const uint32_t offset = table.from_byte(static_cast<uint32_t>(byte));
            if (unit == OffsetUnit::CodePoint) CHECK(offset == count);
            CHECK(table.to_byte(offset) == byte);
            ++count;
        }
        const uint32_t size = static_cast<uint32_t>(kFirefighter.size());
        CHECK(table.to_byte(table.from_byte(size)) == size);
    }
}

TEST_CASE("offsets: places inside a character or outside the text are none") {
    CHECK(OffsetTable("a😊b", OffsetUnit::Utf16).to_byte(2) == kNone);
    CHECK(OffsetTable("a😊b", OffsetUnit::Utf8).to_byte(3) == kNone);
    CHECK(OffsetTable("a😊b", OffsetUnit::CodePoint).to_byte(4) == kNone);
    CHECK(OffsetTable("ab", OffsetUnit::CodePoint).to_byte(3) == kNone);
    CHECK(OffsetTable("ab", OffsetUnit::Utf8).to_byte(UINT64_MAX) == kNone);
    CHECK(OffsetTable("a😊b", OffsetUnit::Utf16).to_byte(UINT64_MAX) == kNone);
    CHECK(OffsetTable("", OffsetUnit::Utf16).to_byte(0) == 0);
}

TEST_CASE("offsets: units have names") {
    CHECK(name(OffsetUnit::Utf16) == "utf16");
    CHECK(offset_unit_named("codepoint", OffsetUnit::Count) == OffsetUnit::CodePoint);
    CHECK(offset_unit_named("utf-8", OffsetUnit::Count) == OffsetUnit::Count);
}
