#include <doctest/doctest.h>

#include "io/format.h"
#include "io/own_article.h"

using namespace dragoman;

namespace {

Imported read(const std::string& lines, const std::string& text) {
    const std::vector<NamedFile> files = {{"a.ann", lines}, {"a.txt", text}};
    auto imported = import_documents(Format::Brat, files);
    REQUIRE(imported);
    return std::move(*imported);
}

}  // namespace

TEST_CASE("brat: other people's files are read") {
    const Imported imported = read(
        "T1\tPerson 0 2\tLi\n"
        "T2\tAttack 3 11\tattacked\n"
        "T3\tOrganization 12 16;17 20\tAcme Inc\n"
        "T4\tPER 24 26\tHe\n"
        "E1\tAttack:T2 Agent:T1 Patient:T3 Time-Arg:T9\n"
        "R1\tOwns Arg1:T1 Arg2:T3\t\n"
        "*\tCoref T1 T4\n"
        "A1\tNegation E1\n"
        "N1\tReference T1 Wikidata:Q7\t\tLi the Great\n"
        "#1\tAnnotatorNotes T1\tsure?\n",
        "Li attacked Acme Inc... He left.");
    REQUIRE(imported.documents.size() == 1);
    const Document& doc = imported.documents[0];
    REQUIRE(doc.mentions.size() == 3);
    CHECK(doc.words(doc.mentions[1].span) == "Acme Inc");
    CHECK(doc.mentions[2].entity == doc.mentions[0].entity);
    CHECK(doc.entities[doc.mentions[0].entity] == Entity{"Li the Great", EntityType::Person, "Q7"});
    REQUIRE(doc.relations.size() == 2);
    const Relation& attack = doc.relations[1];
    CHECK(attack.label == "Attack");
    CHECK(attack.negated);
    CHECK(doc.words(attack.trigger) == "attacked");
    CHECK(doc.relations[0].label == "Owns");
    CHECK(imported.left_out[0] == "1 participant that is no mention was left out.");
}

TEST_CASE("brat: a CRLF counts as one character or as two, as the words say") {
    const std::string text = "One\r\nLi left.";
    for (const char* lines : {"T1\tPerson 4 6\tLi\n", "T1\tPerson 5 7\tLi\n"}) {
        const Imported imported = read(lines, text);
        REQUIRE(imported.documents[0].mentions.size() == 1);
        CHECK(imported.documents[0].mentions[0].span == Span{4, 6});
    }
}

TEST_CASE("brat: words that stand elsewhere are not believed") {
    const Imported imported = read("T1\tPerson 3 5\tLi\nT2\tPerson 0 99\tLi\n", "Li left.");
    CHECK(imported.documents[0].mentions.empty());
    CHECK(imported.left_out ==
          std::vector<std::string>{
              "2 annotations whose words do not stand at their places were left out."});
}

TEST_CASE("brat: annotations need their text, and bytes that are not brat's are refused") {
    const std::vector<NamedFile> alone = {{"a.ann", "T1\tPerson 0 2\tLi\n"}};
    CHECK(import_documents(Format::Brat, alone).error() == Error::TextMissing);
    const std::vector<NamedFile> other = {{"a.ann", "<html>"}, {"a.txt", "Li"}};
    CHECK(import_documents(Format::Brat, other).error() == Error::FormatDamaged);
    const std::vector<NamedFile> binary = {{"a.ann", ""}, {"a.txt", std::string(50, '\x02')}};
    CHECK(import_documents(Format::Brat, binary).error() == Error::TextIsBinary);
}

TEST_CASE("brat: a name over a line end is written in pieces") {
    const auto exported = export_document(own_article(), Format::Brat);
    REQUIRE(exported);
    CHECK(exported->files[0].bytes.find(";") != std::string::npos);
    CHECK(exported->files[0].bytes.find("\tNew York University\n") != std::string::npos);
}
