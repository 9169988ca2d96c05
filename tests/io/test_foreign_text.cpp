#include <doctest/doctest.h>

#include "io/foreign_text.h"

using namespace dragoman;

namespace {

std::string words(const ForeignText& text, uint64_t begin, uint64_t end) {
    const Span span = text.span(begin, end);
    return text.text().substr(span.begin, span.length());
}

}  // namespace

TEST_CASE("foreign text: offsets count what stands in the file") {
    const ForeignText text(
        "\xEF\xBB\xBF"
        "a\r\n😊b\rc",
        OffsetUnit::CodePoint);
    CHECK(text.text() == "a\n😊b\nc");
    CHECK(words(text, 1, 2) == "a");
    CHECK(words(text, 2, 4) == "\n");
    CHECK(words(text, 4, 5) == "😊");
    CHECK(words(text, 5, 8) == "b\nc");
    CHECK(text.span(8, 9).empty());
    CHECK(text.span(3, 3).empty());
    CHECK(text.span(5, 4).empty());
    CHECK(text.span(0, 18446744073709551615ull).empty());
}

TEST_CASE("foreign text: UTF-16 units of characters outside the first plane") {
    const ForeignText text("😊b", OffsetUnit::Utf16);
    CHECK(words(text, 0, 2) == "😊");
    CHECK(words(text, 2, 3) == "b");
    CHECK(text.span(1, 3).empty());
}

TEST_CASE("foreign text: control characters become spaces, one for one") {
    const ForeignText text("Li said\x01no.", OffsetUnit::Utf8);
    CHECK(text.text() == "Li said no.");
    CHECK(words(text, 8, 10) == "no");
}

TEST_CASE("foreign text: what is no text is refused at the door") {
    CHECK(ForeignText(std::string(100, '\x01'), OffsetUnit::Utf8).error() == Error::TextIsBinary);
    CHECK(ForeignText("", OffsetUnit::Utf16).error() == Error::None);
}
