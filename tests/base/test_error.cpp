#include "base/error.h"

#include <doctest/doctest.h>

#include <string>

using namespace dragoman;

TEST_CASE("error: every error is one whole sentence") {
    for (int i = 1; i < static_cast<int>(Error::Count); ++i) {
        CAPTURE(i);
        const std::string words = sentence(static_cast<Error>(i));
        REQUIRE_FALSE(words.empty());
        CHECK(words.back() == '.');
        CHECK(words.find(' ') != std::string::npos);
        CHECK(words[0] != ' ');
    }
}

TEST_CASE("error: no two errors have the same sentence") {
    for (int i = 1; i < static_cast<int>(Error::Count); ++i) {
        for (int k = 1; k < i; ++k) {
            CAPTURE(i);
            CHECK(std::string(sentence(static_cast<Error>(i))) != sentence(static_cast<Error>(k)));
        }
    }
}

TEST_CASE("result: holds a value or an error") {
    const Result<std::string> value = std::string("text");
    REQUIRE(value);
    CHECK(*value == "text");
    CHECK(value.error() == Error::None);
    const Result<std::string> failure = Error::FileUnreadable;
    CHECK_FALSE(failure);
    CHECK(failure.error() == Error::FileUnreadable);
}
