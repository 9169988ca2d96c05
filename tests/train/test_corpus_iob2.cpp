#include <doctest/doctest.h>

#include "train/corpus_iob2.h"

using namespace dragoman;

TEST_CASE("iob2: reads sentences, tags and documents") {
    const auto sentences = parse_iob2(
        "# doc one\nAl\tB-ORG\nQaeda\tI-ORG\nis\tO\n\nHamburg\tB-GPE\n\n# doc two\nRome\tB-GPE\n");
    REQUIRE(sentences);
    REQUIRE(sentences->size() == 3);
    CHECK((*sentences)[0].words == std::vector<std::string>{"Al", "Qaeda", "is"});
    CHECK((*sentences)[0].tags == std::vector<std::string>{"B-ORG", "I-ORG", "O"});
    CHECK((*sentences)[1].doc == "one");
    CHECK((*sentences)[2].doc == "two");
}

TEST_CASE("iob2: a hash sign with a tab is a word") {
    const auto sentences = parse_iob2("#\tO\n1\tO\n\n");
    REQUIRE(sentences);
    CHECK((*sentences)[0].words == std::vector<std::string>{"#", "1"});
}

TEST_CASE("iob2: damaged files give an error") {
    CHECK(parse_iob2("no tab here\n").error() == Error::CorpusFormat);
    CHECK(parse_iob2("word\tX-GPE\n").error() == Error::CorpusFormat);
    CHECK(parse_iob2("word\tB-\n").error() == Error::CorpusFormat);
    CHECK(parse_iob2("\tO\n").error() == Error::CorpusFormat);
    CHECK(read_iob2("no/such/file").error() == Error::FileUnreadable);
}

TEST_CASE("iob2: empty text is an empty corpus") {
    const auto sentences = parse_iob2("\n\n");
    REQUIRE(sentences);
    CHECK(sentences->empty());
}

TEST_CASE("iob2: writing and reading again changes nothing") {
    const std::string text =
        "# doc one\nAl\tB-ORG\nQaeda\tI-ORG\n\nHamburg\tB-GPE\n\n# doc two\nRome\tB-GPE\n\n";
    const auto sentences = parse_iob2(text);
    REQUIRE(sentences);
    CHECK(write_iob2(*sentences) == text);
}

TEST_CASE("iob2: tags become spans and spans become tags") {
    const std::vector<std::string> tags = {"B-ORG", "I-ORG", "B-ORG", "O", "B-GPE"};
    const std::vector<TaggedSpan> spans = spans_of_tags(tags);
    CHECK(spans == std::vector<TaggedSpan>{{0, 2, "ORG"}, {2, 3, "ORG"}, {4, 5, "GPE"}});
    CHECK(tags_of_spans(spans, 5) == tags);
}

TEST_CASE("iob2: an I that continues nothing begins a span") {
    CHECK(spans_of_tags({"O", "I-ORG", "I-GPE"}) ==
          std::vector<TaggedSpan>{{1, 2, "ORG"}, {2, 3, "GPE"}});
}
