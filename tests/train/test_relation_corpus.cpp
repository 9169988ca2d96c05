#include <doctest/doctest.h>

#include "train/relation_corpus.h"

using namespace dragoman;

TEST_CASE("relation corpus: articles with their relations, comments left out") {
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

TEST_CASE("relation corpus: what is no line of it is refused") {
    for (const char* lines :
         {"0\t1\t2\tREJECT\n", "article\tworldwide\ta\tmany\n", "article\tworldwide\ta\n",
          "article\tworldwide\ta\t9\n0\t1\t2\tHUG\n", "article\tworldwide\ta\t9\n0\t1\t-2\tAID\n"})
        CHECK(parse_annotated_articles(lines).error() == Error::CorpusFormat);
}

TEST_CASE("relation corpus: places count code points, not bytes, and no white space") {
    const std::string text = "Nö,\r\n\r\nhe  said.";
    CHECK(text.substr(byte_of_place(text, 3), 2) == "he");
    CHECK(text.substr(byte_of_place(text, 5)) == "said.");
    CHECK(byte_of_place(text, 99) == text.size());
}
