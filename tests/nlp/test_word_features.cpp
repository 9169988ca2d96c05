#include <doctest/doctest.h>

#include "nlp/word_features.h"

using namespace dragoman;

TEST_CASE("word features: a word is found as written, then small, then with a capital") {
    const Vocabulary vocabulary("the\nChina\n'\n0000\n");
    CHECK(find_features(vocabulary, "the").word == kFirstWord);
    CHECK(find_features(vocabulary, "The").word == kFirstWord);
    CHECK(find_features(vocabulary, "THE").word == kFirstWord);
    CHECK(find_features(vocabulary, "china").word == kFirstWord + 1);
    CHECK(find_features(vocabulary, "CHINA").word == kFirstWord + 1);
    CHECK(find_features(vocabulary, "’").word == kFirstWord + 2);
    CHECK(find_features(vocabulary, "2018").word == kFirstWord + 3);
    CHECK(find_features(vocabulary, "Lichtenstein").word == kUnknownWord);
}

TEST_CASE("word features: shapes tell capitals, digits and signs apart") {
    const Vocabulary none;
    const std::string_view words[] = {"NATO", "China", "2018", "3.5", "talks", "!"};
    for (uint8_t shape = 1; shape <= 3; ++shape)
        CHECK(find_features(none, words[shape - 1]).shape == shape);
    CHECK(find_features(none, "3.5").shape == 4);
    CHECK(find_features(none, "talks").shape == 5);
    CHECK(find_features(none, "!").shape == 6);
    CHECK(find_features(none, "Élysée").shape == 2);
}

TEST_CASE("word features: a long word keeps its first and last characters") {
    const Vocabulary none;
    const WordFeatures whole = find_features(none, "abcdefghijklmnopqrst");
    CHECK(whole.characters[0] == 'a' - '!' + 2);
    CHECK(whole.characters[19] == 't' - '!' + 2);
    const WordFeatures cut = find_features(none, "abcdefghXXXXXXXXXXijklmnopqrst");
    CHECK(cut.characters == whole.characters);
    CHECK(find_features(none, std::string(100000, 'a')).characters[19] == 'a' - '!' + 2);
}
