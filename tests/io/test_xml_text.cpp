#include <doctest/doctest.h>

#include "io/xml_text.h"

using namespace dragoman;

namespace {
std::string escaped(std::string_view text) {
    std::string out;
    append_xml(out, text);
    return out;
}
std::string tenths(float value) {
    std::string out;
    append_tenths(out, value);
    return out;
}
}  // namespace

TEST_CASE("xml text: marks become references, letters stay") {
    CHECK(escaped("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; 'd'");
    CHECK(escaped("a\tb\nc\r") == "a&#9;b&#10;c&#13;");
    CHECK(escaped("Zoë 李 😊") == "Zoë 李 😊");
}

TEST_CASE("xml text: what XML has no place for is replaced") {
    CHECK(escaped(std::string_view("\x01\0x", 3)) == "\uFFFD\uFFFDx");
    CHECK(escaped("\uFFFE") == "\uFFFD");
}

TEST_CASE("xml text: numbers in tenths") {
    CHECK(tenths(12.34f) == "12.3");
    CHECK(tenths(-12.36f) == "-12.4");
    CHECK(tenths(3) == "3");
    CHECK(tenths(-0.02f) == "0");
    CHECK(tenths(-0.5f) == "-0.5");
}
