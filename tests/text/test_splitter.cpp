#include <doctest/doctest.h>

#include <string>

#include "text/tokeniser.h"

using namespace dragoman;

namespace {
struct Cut {
    std::string text;
    std::vector<Span> tokens;
    std::vector<SentenceRange> sentences;
};

Cut cut(std::string text) {
    Cut out;
    out.text = std::move(text);
    out.tokens = tokenise(out.text);
    out.sentences = split_sentences(out.text, out.tokens);
    return out;
}

// The sentences, each on a line.
std::string lines(const std::string& text) {
    const Cut c = cut(text);
    std::string out;
    for (const SentenceRange& sentence : c.sentences) {
        const uint32_t begin = c.tokens[sentence.tokens.begin].begin;
        const uint32_t end = c.tokens[sentence.tokens.end - 1].end;
        out += c.text.substr(begin, end - begin) + "\n";
    }
    return out;
}
}  // namespace

TEST_CASE("splitter: nothing in, nothing out") {
    CHECK(lines("") == "");
    CHECK(lines("\n \n") == "");
}

TEST_CASE("splitter: ends at full stops, question and exclamation marks") {
    CHECK(lines("He left. She stayed! Why? Nobody knows.") ==
          "He left.\nShe stayed!\nWhy?\nNobody knows.\n");
}

TEST_CASE("splitter: an abbreviation does not end a sentence") {
    CHECK(lines("Then the U.S. had placed Li under sanctions.") ==
          "Then the U.S. had placed Li under sanctions.\n");
    CHECK(lines("Gen. Li met Mr. Xi in St. Louis.") == "Gen. Li met Mr. Xi in St. Louis.\n");
    CHECK(lines("George W. Bush spoke. He left.") == "George W. Bush spoke.\nHe left.\n");
    CHECK(lines("They met at 5 a.m. on Friday.") == "They met at 5 a.m. on Friday.\n");
}

TEST_CASE("splitter: an abbreviation may end a sentence") {
    CHECK(lines("They live in the U.S. The family came in 1990.") ==
          "They live in the U.S.\nThe family came in 1990.\n");
    CHECK(lines("He works for Acme Inc. He likes it.") == "He works for Acme Inc.\nHe likes it.\n");
}

TEST_CASE("splitter: a number with a point is no end") {
    CHECK(lines("It rose 3.5 percent. Then it fell.") == "It rose 3.5 percent.\nThen it fell.\n");
}

TEST_CASE("splitter: a headline without a full stop is a sentence of its own") {
    const Cut c = cut("China rejects meeting with U.S. defense chief\n\nBEIJING (AP) \u2014 China said no.\n");
    REQUIRE(c.sentences.size() == 2);
    CHECK(c.sentences[0].headline);
    CHECK_FALSE(c.sentences[1].headline);
    CHECK(c.sentences[0].paragraph == 0);
    CHECK(c.sentences[1].paragraph == 1);
}

TEST_CASE("splitter: a dateline stays with its sentence") {
    CHECK(lines("WASHINGTON, Nov. 3 (Reuters) - The U.S. said on Friday it would wait.") ==
          "WASHINGTON, Nov. 3 (Reuters) - The U.S. said on Friday it would wait.\n");
    CHECK(lines("BEIJING (AP) \u2014 China said no.") == "BEIJING (AP) \u2014 China said no.\n");
}

TEST_CASE("splitter: bylines and captions are lines of their own") {
    CHECK(lines("Talks fail\nBy JANE DOE\nMay 3, 2021\n\nThe talks failed. Nobody was surprised.") ==
          "Talks fail\nBy JANE DOE\nMay 3, 2021\nThe talks failed.\nNobody was surprised.\n");
}

TEST_CASE("splitter: the closing quotation mark belongs to its sentence") {
    CHECK(lines("\u201CWe will wait.\u201D The minister left.") ==
          "\u201CWe will wait.\u201D\nThe minister left.\n");
    CHECK(lines("\"Why?\" he asked.") == "\"Why?\" he asked.\n");
    CHECK(lines("(He left.) She stayed.") == "(He left.)\nShe stayed.\n");
}

TEST_CASE("splitter: a quote may span sentences") {
    CHECK(lines("\u201CWe wait. We hope,\u201D she said.") ==
          "\u201CWe wait.\nWe hope,\u201D she said.\n");
}

TEST_CASE("splitter: lines broken at a fixed width do not end sentences") {
    std::string text;
    for (int i = 0; i < 8; ++i) text += "the minister of a country said in the long sentence that it\n";
    text += "was over.\n";
    CHECK(cut(text).sentences.size() == 1);
}

TEST_CASE("splitter: too long a sentence is cut") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "word ";
    const Cut c = cut(text);
    CHECK(c.sentences.size() == (1000 + kMaxSentenceTokens - 1) / kMaxSentenceTokens);
}

TEST_CASE("splitter: sentences tile the tokens") {
    const Cut c = cut("One. Two\nThree? \u201CFour.\u201D (Five.) U.S. Six... Seven! 8.9. \u2014 Ten");
    uint32_t next = 0;
    for (const SentenceRange& sentence : c.sentences) {
        CHECK(sentence.tokens.begin == next);
        CHECK_FALSE(sentence.tokens.empty());
        CHECK(sentence.tokens.length() <= kMaxSentenceTokens);
        next = sentence.tokens.end;
    }
    CHECK(next == c.tokens.size());
}
