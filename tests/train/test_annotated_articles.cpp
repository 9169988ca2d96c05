#include <doctest/doctest.h>

#include "train/annotated_articles.h"

using namespace dragoman;

TEST_CASE("annotated articles: articles with their relations, comments left out") {
    const auto articles = parse_annotated_articles(
        "# a comment\n"
        "article\tworldwide\taf_1\t120\n"
        "0\t52\t24\tREJECT\n"
        "article\tpolnear\tb\t7\n");
    REQUIRE(articles);
    REQUIRE(articles->size() == 2);
    CHECK((*articles)[0].id == "af_1");
    CHECK((*articles)[0].length == 120);
    REQUIRE((*articles)[0].relations.size() == 1);
    CHECK((*articles)[0].relations[0].target == 52);
    CHECK((*articles)[0].relations[0].type == RelationType::Reject);
    CHECK((*articles)[1].relations.empty());
}

TEST_CASE("annotated articles: names become the tags of the program's own words") {
    auto articles = parse_annotated_articles(
        "article\tworldwide\ta\t50\n0\t5\tGPE\n10\t14\tORG\n16\t20\tGPE\n");
    REQUIRE(articles);
    (*articles)[0].text = "Malmö 's old U.N. Dr\r\nYork-based body met. It left.";
    REQUIRE((*articles)[0].names.size() == 3);
    const std::vector<TaggedSentence> sentences = tagged_sentences((*articles)[0]);
    std::string tagged;
    for (const TaggedSentence& sentence : sentences)
        for (size_t i = 0; i < sentence.words.size(); ++i)
            if (sentence.tags[i] != "O") tagged += sentence.words[i] + ' ' + sentence.tags[i] + '|';
    CHECK(tagged == "Malmö B-GPE|U.N. B-ORG|York B-GPE|");
    CHECK(sentences.size() >= 2);
    CHECK(sentences[0].doc == "worldwide a");
}

TEST_CASE("annotated articles: what is no line of it is refused") {
    for (const char* lines :
         {"0\t1\t2\tREJECT\n", "article\tworldwide\ta\tmany\n", "article\tworldwide\ta\n",
          "article\tworldwide\ta\t9\n0\t1\t2\tHUG\n", "article\tworldwide\ta\t9\n3\t3\tORG\n",
          "article\tworldwide\ta\t9\n3\t4\tDOG\n", "article\tworldwide\ta\t9\n0\t1\t-2\tAID\n"})
        CHECK(parse_annotated_articles(lines).error() == Error::CorpusFormat);
}

TEST_CASE("annotated articles: places count code points, not bytes, and no white space") {
    const std::string text = "Nö,\r\n\r\nhe  said.";
    CHECK(text.substr(byte_of_place(text, 3), 2) == "he");
    CHECK(text.substr(byte_of_place(text, 5)) == "said.");
    CHECK(byte_of_place(text, 99) == text.size());
}
