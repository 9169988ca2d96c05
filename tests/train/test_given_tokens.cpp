#include <doctest/doctest.h>

#include "train/given_tokens.h"

using namespace dragoman;

TEST_CASE("given tokens: words keep their cuts, headlines stand alone") {
    const Document doc = document_of_words(
        {{"Verdict", "postponed"}, {"A", "31-year", "-", "old", "."}, {}, {"He", "said", "."}});
    CHECK(find_fault(doc) == nullptr);
    CHECK(doc.text == "Verdict postponed\nA 31-year - old . He said .");
    REQUIRE(doc.sentences.size() == 3);
    CHECK(doc.words(doc.tokens[3]) == "31-year");
    CHECK(doc.sentences[0].headline);
    CHECK_FALSE(doc.sentences[1].headline);
    CHECK(doc.sentences[1].paragraph == 1);
    CHECK(doc.sentences[2].paragraph == 1);
    CHECK(document_of_words({}).tokens.empty());
}

TEST_CASE("given tokens: paragraphs are split into sentences by rule") {
    const Document doc = document_of_paragraphs(
        {{"Verdict", "Postponed"}, {"He", "spoke", ".", "She", "left", "."}});
    CHECK(find_fault(doc) == nullptr);
    CHECK(doc.sentences.size() == 3);
    CHECK(doc.tokens.size() == 8);
}

TEST_CASE("given tokens: the head of a range lies under a word outside") {
    Document doc = document_of_words({{"the", "old", "man", "spoke", "."}});
    doc.tokens[0].head = 2;
    doc.tokens[1].head = 2;
    doc.tokens[2].head = 3;
    CHECK(head_of(doc, {0, 3}) == 2);
    CHECK(head_of(doc, {0, 2}) == 0);
}
