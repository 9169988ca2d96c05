#include <doctest/doctest.h>

#include <string>

#include "../loaded_models.h"
#include "model/container.h"
#include "nlp/sentence_ends.h"

using namespace dragoman;

namespace {
struct Cut {
    std::string text;
    std::vector<Span> tokens;
    std::vector<SentenceRange> by_rules;
    explicit Cut(std::string words) : text(std::move(words)), tokens(tokenise(text)) {
        by_rules = split_sentences(text, tokens);
    }
    std::string lines(const std::vector<SentenceRange>& sentences) const {
        std::string out;
        for (const SentenceRange& sentence : sentences) {
            const uint32_t begin = tokens[sentence.tokens.begin].begin;
            out += text.substr(begin, tokens[sentence.tokens.end - 1].end - begin) + "\n";
        }
        return out;
    }
};

// The sentences of the shipped reader, each on a line.
std::string lines(const std::string& text) {
    const Cut cut(text);
    const Models& models = loaded_models().models;
    return cut.lines(split_sentences(models.reader, models.ends, cut.text, cut.tokens));
}
}  // namespace

TEST_CASE("sentence ends: lines are the sentences of one paragraph") {
    const Cut cut("One. Two.\nThree\n\nFour. Five. Six.");
    const std::vector<TokenRange> lines = lines_of(cut.by_rules);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].length() == 4);
    CHECK(lines[1].length() == 1);
    CHECK(lines[2].end == cut.tokens.size());
    CHECK(lines_of({}).empty());
}

TEST_CASE("sentence ends: flags tell the rules' verdict, glued words and open quotations") {
    const Cut cut("He said “no. Go.” Then left.");
    const std::vector<uint8_t> flags =
        end_flags(cut.text, cut.tokens, cut.by_rules, lines_of(cut.by_rules)[0]);
    REQUIRE(flags.size() == cut.tokens.size());
    CHECK(flags[0] == 0);                                    // He
    CHECK(flags[2] == (kInQuotation | kNextIsGlued));        // “
    CHECK(flags[4] == (kInQuotation | kRulesEndHere));       // . behind "no"
    CHECK((flags[7] & (kInQuotation | kNextIsGlued)) == 0);  // ”
    CHECK((flags.back() & kRulesEndHere) == kRulesEndHere);
}

TEST_CASE("sentence ends: without a network the rules decide") {
    const Cut cut("They left. it was late.\nTalks go on");
    const auto sentences = split_sentences(Reader{}, SentenceEnds{}, cut.text, cut.tokens);
    CHECK(cut.lines(sentences) == cut.lines(cut.by_rules));
    CHECK(sentences.back().headline);
}

TEST_CASE("sentence ends: the shipped network ends sentences where the writer forgot the capital") {
    if (!loaded_models().models.ends.is_loaded()) return;
    CHECK(lines("i love this place. they have great food. i will be back.") ==
          "i love this place.\nthey have great food.\ni will be back.\n");
    CHECK(lines("The U.S. had placed Li under sanctions. Beijing wants them lifted.") ==
          "The U.S. had placed Li under sanctions.\nBeijing wants them lifted.\n");
}

TEST_CASE("sentence ends: a line end ends a sentence, and a long line is cut") {
    CHECK(lines("Talks collapse\nThe envoys left.") == "Talks collapse\nThe envoys left.\n");
    std::string words;
    for (int i = 0; i < 1000; ++i) words += "and then ";
    const Cut cut(words);
    const Models& models = loaded_models().models;
    for (const SentenceRange& sentence :
         split_sentences(models.reader, models.ends, cut.text, cut.tokens))
        CHECK(sentence.tokens.length() <= kMaxSentenceTokens);
}

TEST_CASE("sentence ends: a damaged network is refused, a missing one is none") {
    const Result<SentenceEnds> none =
        read_sentence_ends(write_container({{"words", "a\n"}}), Reader{});
    REQUIRE(none);
    CHECK(!none->is_loaded());
    CHECK(!read_sentence_ends(write_container({{"ends.shapes", "xx"}}), Reader{}));
    CHECK(!read_sentence_ends("nonsense", Reader{}));
}
