#include <doctest/doctest.h>

#include "io/format.h"

using namespace dragoman;

namespace {

Result<Imported> read(const std::string& text) {
    const std::vector<NamedFile> files = {{"a.conllu", text}};
    return import_documents(Format::Conllu, files);
}

}  // namespace

TEST_CASE("conllu: entities as GUM writes them, written tokens of several words") {
    const auto imported = read(
        "# newdoc id = one\n# global.Entity = GRP-etype-infstat\n"
        "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(7-person-new\n"
        "2\tminister\tminister\tNOUN\tNN\t_\t5\tnsubj\t_\tEntity=7)\n"
        "3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "3\tdid\tdo\tAUX\tVBD\t_\t5\taux\t_\t_\n"
        "4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_\n"
        "5\tmeet\tmeet\tVERB\tVB\t_\t0\troot\t_\t_\n"
        "5.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "6\tLi\tLi\tPROPN\tNNP\t_\t5\tobj\t_\tEntity=(8-person-new)|SpaceAfter=No\n"
        "7\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_\n\n"
        "# newpar\n1\tHe\the\tPRON\tPRP\t_\t0\troot\t_\tEntity=(8-person-giv)\n\n"
        "# newdoc id = two\n1\tEnd\tend\tNOUN\tNN\t_\t0\troot\t_\t_\n");
    REQUIRE(imported);
    REQUIRE(imported->documents.size() == 2);
    const Document& doc = imported->documents[0];
    CHECK(doc.text == "The minister didn't meet Li.\n\nHe");
    CHECK(doc.tokens.size() == 7);
    REQUIRE(doc.mentions.size() == 3);
    CHECK(doc.words(doc.mentions[0].span) == "The minister");
    CHECK(doc.mentions[0].kind == MentionKind::Nominal);
    CHECK(doc.mentions[1].kind == MentionKind::Name);
    CHECK(doc.mentions[2].kind == MentionKind::Pronoun);
    CHECK(doc.mentions[2].entity == doc.mentions[1].entity);
    CHECK(doc.entities[doc.mentions[1].entity].name == "Li");
    CHECK(doc.tokens[0].head == 1);
    CHECK(doc.tokens[1].head == 3);
    CHECK(imported->documents[1].text == "End");
    CHECK(imported->left_out.size() == 2);  // the empty node, the words of "didn't"
}

TEST_CASE("conllu: lines that are none are refused") {
    CHECK(read("1\tThe\tthe\n").error() == Error::FormatDamaged);
    CHECK(read("x\t_\t_\t_\t_\t_\t_\t_\t_\t_\n").error() == Error::FormatDamaged);
    CHECK(read("1\ta\t_\t_\t_\t_\tx\t_\t_\t_\n").error() == Error::FormatDamaged);
    CHECK(read("").error() == Error::FormatDamaged);
    CHECK(read("# only a comment\n").error() == Error::FormatDamaged);
}

TEST_CASE("conllu: brackets that do not fit are counted, not believed") {
    const auto imported = read(
        "# global.Entity = eid-etype\n"
        "1\tLi\t_\t_\t_\t_\t_\t_\t_\tEntity=e9)(e1-person\n"
        "2\tleft\t_\t_\t_\t_\t_\t_\t_\tEntity=(((\n\n");
    REQUIRE(imported);
    CHECK(imported->documents[0].mentions.empty());
    CHECK(imported->left_out.size() == 2);
}
