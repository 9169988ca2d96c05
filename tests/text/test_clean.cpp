#include "text/clean.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

using namespace dragoman;

namespace {
std::string cleaned(std::string_view bytes) {
    const Result<std::string> text = clean_text(bytes);
    REQUIRE(text);
    return *text;
}
}  // namespace

TEST_CASE("clean: an empty article is an article") { CHECK(cleaned("") == ""); }

TEST_CASE("clean: drops a byte order mark, and only at the begin") {
    CHECK(cleaned("\xEF\xBB\xBFNews") == "News");
    CHECK(cleaned("Ne\xEF\xBB\xBFws") == "Ne\xEF\xBB\xBFws");
}

TEST_CASE("clean: every line end is one LF") {
    CHECK(cleaned("one\r\ntwo\rthree\nfour\r") == "one\ntwo\nthree\nfour\n");
    CHECK(cleaned("one\r\n\r\ntwo") == "one\n\ntwo");
}

TEST_CASE("clean: invalid bytes become U+FFFD") {
    CHECK(cleaned("a long enough caf\xE9 line") == "a long enough caf\xEF\xBF\xBD line");
    CHECK(cleaned("the text breaks off \xE6\x9D") == "the text breaks off \xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("clean: control characters become spaces, so that nothing joins") {
    CHECK(cleaned("one\x07two, and more words") == "one two, and more words");
    CHECK(cleaned("tab\tstays") == "tab\tstays");
}

TEST_CASE("clean: does not normalise") {
    CHECK(cleaned("Zu\xCC\x88rich") == "Zu\xCC\x88rich");
}

TEST_CASE("clean: tells binary and too long from text") {
    CHECK(clean_text(std::string(100, '\0')).error() == Error::TextIsBinary);
    CHECK(clean_text("\x89PNG\r\n\x1A\n\0\0\0\x0D").error() == Error::TextIsBinary);
    CHECK(clean_text(std::string(kMaxArticleBytes + 1, 'a')).error() == Error::TextTooLong);
    CHECK(clean_text(std::string(kMaxArticleBytes, 'a')));
}

TEST_CASE("clean: cleaning twice changes nothing more") {
    const std::string once = cleaned("\xEF\xBB\xBFOne\r\ntwo \xFF three, four, five, six, seven");
    CHECK(cleaned(once) == once);
    CHECK(is_valid_utf8(once));
}
