#include <doctest/doctest.h>

#include "model/vocabulary.h"

using namespace dragoman;

TEST_CASE("vocabulary: finds each word under its number and no other") {
    std::string lines;
    for (int i = 0; i < 5000; ++i) lines += "word" + std::to_string(i) + "\n";
    const Vocabulary vocabulary(lines);
    CHECK(vocabulary.size() == 5000);
    for (int i = 0; i < 5000; ++i)
        REQUIRE(vocabulary.find("word" + std::to_string(i)) == static_cast<uint32_t>(i));
    CHECK(vocabulary.find("word5000") == Vocabulary::kUnknown);
    CHECK(vocabulary.find("") == Vocabulary::kUnknown);
}

TEST_CASE("vocabulary: an empty list and a list without a last line end") {
    CHECK(Vocabulary("").find("a") == Vocabulary::kUnknown);
    CHECK(Vocabulary().size() == 0);
    CHECK(Vocabulary("a\nb").find("b") == 1);
}
