#include <doctest/doctest.h>

#include "io/exchange.h"
#include "io/json.h"
#include "io/own_article.h"

using namespace dragoman;

TEST_CASE("exchange: a document leaves as files of JSON and comes back") {
    const auto json = export_as_json(own_article(), "brat", {.stem = "news"});
    REQUIRE(json);
    CHECK(
        json->starts_with(R"({"files":[{"name":"news.ann","media_type":"text/plain","text":"T1)"));
    CHECK(json->ends_with(R"("left_out":[]})"));
    const size_t begin = json->find('['), end = json->find(",\"left_out\"");
    const auto back = import_as_json("", json->substr(begin, end - begin));
    REQUIRE(back);
    CHECK(back->starts_with(R"({"format":"brat","documents":[{"format":"dragoman","version":1,)"));
    CHECK(export_as_json(own_article(), "docx", {}).error() == Error::UnknownFormat);
}

TEST_CASE("exchange: what is no list of files is an error") {
    CHECK(import_as_json("brat", "[").error() == Error::JsonSyntax);
    CHECK(import_as_json("brat", "{}").error() == Error::JsonShape);
    CHECK(import_as_json("brat", "[]").error() == Error::JsonShape);
    CHECK(import_as_json("", R"([{"name":"a.docx","text":""}])").error() == Error::UnknownFormat);
    CHECK(import_as_json("iob2", R"([{"name":"a","text":""}])").error() ==
          Error::FormatOnlyWritten);
    CHECK(import_as_json("brat", R"([{"name":"a.ann","text":""}])").error() == Error::TextMissing);
    CHECK(import_as_json("text", "[7]"));
}

TEST_CASE("exchange: tokens are lent to a document about the same text") {
    for (const Document& doc : development_articles()) {
        Document bare = without_tokens(doc);
        lend_tokens(doc, bare);
        CHECK(bare.tokens == doc.tokens);
        CHECK(bare.sentences == doc.sentences);
        CHECK(find_fault(bare) == nullptr);
        for (size_t i = 0; i < doc.mentions.size(); ++i) {
            CHECK(bare.mentions[i].tokens == doc.mentions[i].tokens);
            CHECK(bare.mentions[i].tokens.contains(bare.mentions[i].head));
        }
        Document other = without_tokens(doc);
        other.text += ".";
        const Document before = other;
        lend_tokens(doc, other);
        CHECK(other == before);
    }
}
