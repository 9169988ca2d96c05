#include <doctest/doctest.h>

#include "nlp/dates.h"
#include "plain_document.h"
#include "story_lexicon.h"

using namespace dragoman;

namespace {

// The date or time that begins at a word of a sentence, with its type; "-" where there is none.
std::string date_at(std::string_view line, uint32_t word) {
    const Document doc = plain_document(line);
    const std::vector<ValueWord> words = value_words(story_lexicon(), doc);
    const ValueSentence sentence(words, doc.sentences[0].tokens);
    const Value value = read_date(doc, sentence, word);
    if (!value.found()) return "-";
    return std::string(doc.words(doc.span(TokenRange{value.begin, value.end}))) + " " +
           std::string(name(value.type));
}

}  // namespace

TEST_CASE("dates: dawn is a time, a dawn raid and the dawn of an age are none") {
    CHECK(date_at("at|ADP dawn|NOUN .|PUNCT", 1) == "dawn TIME");
    CHECK(date_at("a|DET dawn|NOUN raid|NOUN", 1) == "-");
    CHECK(date_at("at|ADP dawn|NOUN raids|NOUN", 1) == "-");
    CHECK(date_at("the|DET dawn|NOUN of|ADP it|PRON", 1) == "-");
}

TEST_CASE("dates: what lasts and what comes again") {
    CHECK(date_at("all|DET night|NOUN", 0) == "all night TIME");
    CHECK(date_at("all|DET nations|NOUN", 0) == "-");
    CHECK(date_at("every|DET morning|NOUN", 0) == "every morning TIME");
    CHECK(date_at("each|DET year|NOUN", 0) == "each year DATE");
    CHECK(date_at("every|DET second|ADJ house|NOUN", 0) == "-");
}

TEST_CASE("dates: centuries") {
    CHECK(date_at("the|DET 19th|ADJ century|NOUN", 0) == "the 19th century DATE");
    CHECK(date_at("the|DET 19th|ADJ floor|NOUN", 0) == "-");
}

TEST_CASE("dates: hours in words need a clock or a part of the day") {
    CHECK(date_at("at|ADP five|NUM in|ADP the|DET morning|NOUN", 1) == "five in the morning TIME");
    CHECK(date_at("at|ADP 11|NUM at|ADP night|NOUN", 1) == "11 at night TIME");
    CHECK(date_at("half|NOUN past|ADP 7|NUM", 0) == "half past 7 TIME");
    CHECK(date_at("killed|VERB 11|NUM at|ADP night|NOUN", 1) == "-");
}
