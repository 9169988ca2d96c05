#include <doctest/doctest.h>

#include "io/format.h"

using namespace dragoman;

namespace {

Result<Imported> read(const std::string& json, const std::string& text) {
    const std::vector<NamedFile> files = {{"a.jsonld", json}, {"a.txt", text}};
    return import_documents(Format::WebAnnotation, files);
}

std::string annotation(const std::string& id, const std::string& tag, const std::string& exact,
                       int start, int end) {
    return R"({"id":")" + id + R"(","type":"Annotation","body":{"type":"TextualBody",)" +
           R"("purpose":"tagging","value":")" + tag + R"("},"target":{"selector":[)" +
           R"({"type":"TextQuoteSelector","exact":")" + exact + R"("},)" +
           R"({"type":"TextPositionSelector","start":)" + std::to_string(start) + R"(,"end":)" +
           std::to_string(end) + "}]}}";
}

}  // namespace

TEST_CASE("web annotation: a plain array with its text beside it, and a link") {
    const auto imported = read(
        "[" + annotation("#a", "person", "Li", 2, 4) + "," +
            annotation("#b", "Org", "Acme", 9, 13) +
            R"(,{"type":"Annotation","motivation":"linking","body":[{"type":"TextualBody",)"
            R"("purpose":"tagging","value":"works for"}],"target":[{"id":"#a"},{"id":"#b"}]}])",
        "😊 Li left Acme.");
    REQUIRE(imported);
    const Document& doc = imported->documents[0];
    CHECK(doc.mentions[0].span == Span{5, 7});
    REQUIRE(doc.relations.size() == 1);
    CHECK(doc.relations[0].label == "works for");
    CHECK(doc.entities[doc.relations[0].target].name == "Acme");
}

TEST_CASE("web annotation: files that count UTF-16 units are told by their words") {
    const auto imported = read("[" + annotation("#a", "PER", "Li", 3, 5) + "]", "😊 Li left.");
    REQUIRE(imported);
    REQUIRE(imported->documents[0].mentions.size() == 1);
    CHECK(imported->documents[0].mentions[0].span == Span{5, 7});
    CHECK(imported->left_out[0].starts_with("The file counts UTF-16 units"));
}

TEST_CASE("web annotation: words that moved are found by what stands around them") {
    const std::string json =
        R"([{"type":"Annotation","body":{"purpose":"tagging","value":"PER"},"target":{"selector":)"
        R"({"type":"TextQuoteSelector","exact":"Li","prefix":"and ","suffix":" left"}}}])";
    const auto imported = read(json, "Li and Li left.");
    REQUIRE(imported);
    CHECK(imported->documents[0].mentions[0].span == Span{7, 9});
    CHECK(read(json, "Nobody left.")->left_out[0] ==
          "1 annotation whose words are not in the text was left out.");
}

TEST_CASE("web annotation: without a text or annotations there is nothing to open") {
    const std::vector<NamedFile> alone = {
        {"a.jsonld", "[" + annotation("a", "b", "c", 0, 1) + "]"}};
    CHECK(import_documents(Format::WebAnnotation, alone).error() == Error::TextMissing);
    CHECK(read("[]", "Li").error() == Error::FormatDamaged);
    CHECK(read("{", "Li").error() == Error::JsonSyntax);
}
