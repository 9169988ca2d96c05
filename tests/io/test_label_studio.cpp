#include <doctest/doctest.h>

#include "io/format.h"
#include "io/own_article.h"

using namespace dragoman;

namespace {

Result<Imported> read(const std::string& json) {
    const std::vector<NamedFile> files = {{"a.json", json}};
    return import_documents(Format::LabelStudio, files);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("label studio: a person's work comes before a model's, arrows may point left") {
    const auto imported = read(
        R"([{"data":{"article":"😊 Li left Acme."},"predictions":[{"result":[]}],)"
        R"("annotations":[{"result":[)"
        R"({"id":"x","type":"labels","value":{"start":3,"end":5,"text":"Li","labels":["PER"]}},)"
        R"({"id":"y","type":"labels","value":{"start":11,"end":15,"labels":["ORG","Firm"]}},)"
        R"({"id":"c","type":"choices","value":{"choices":["news"]}},)"
        R"({"type":"relation","from_id":"x","to_id":"y","direction":"left","labels":["OWN","likes"]}]}]}])");
    REQUIRE(imported);
    const Document& doc = imported->documents[0];
    REQUIRE(doc.mentions.size() == 2);
    CHECK(doc.words(doc.mentions[0].span) == "Li");
    REQUIRE(doc.relations.size() == 2);
    CHECK(doc.relations[0].type == RelationType::Own);
    CHECK(doc.relations[0].source == doc.mentions[1].entity);
    CHECK(doc.relations[1].label == "likes");
    CHECK(imported->left_out.size() == 3);
}

TEST_CASE("label studio: files that count code points are told by their words") {
    const auto imported =
        read(R"([{"data":{"text":"😊 Li"},"annotations":[{"result":[{"id":"x","type":"labels",)"
             R"("value":{"start":2,"end":4,"text":"Li","labels":["PER"]}}]}]}])");
    REQUIRE(imported);
    CHECK(imported->documents[0].mentions.size() == 1);
}

TEST_CASE("label studio: several texts are several documents, other JSON is refused") {
    CHECK(read(R"([{"data":{"text":"One"}},{"data":{"text":"Two"}}])")->documents.size() == 2);
    CHECK(read("[]").error() == Error::FormatDamaged);
    CHECK(read(R"([{"data":{"number":1}}])").error() == Error::FormatDamaged);
    CHECK(read("[").error() == Error::JsonSyntax);
}

TEST_CASE("label studio: parallel relations are one entry, its labels are in the configuration") {
    const auto exported = export_document(own_article(), Format::LabelStudio);
    REQUIRE(exported);
    CHECK(has(exported->files[1].bytes, "<Relation value=\"CONSULT\"/>"));
    CHECK(has(exported->files[1].bytes, "<Label value=\"PERSON\"/>"));
    // 李尚福 begins after "👨‍🚒 ", which is five UTF-16 units and a space.
    CHECK(has(exported->files[0].bytes, R"("text":"New\nYork University","labels":["ORG"])"));
}
