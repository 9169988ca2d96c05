#include <doctest/doctest.h>

#include "io/document_builder.h"
#include "io/escape.h"
#include "io/format.h"

using namespace dragoman;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// An article of one sentence whose one name is `words`.
Document document_of(const std::string& words) {
    DocumentBuilder builder(words + " waits.");
    const Span span{0, static_cast<uint32_t>(words.size())};
    builder.add_mention(span, EntityType::Person, MentionKind::Name, "e1");
    builder.entity_at(0).name = words;
    Relation relation;
    relation.source = 0;
    relation.source_mention = 0;
    relation.label = words;
    relation.trigger = {span.end + 1, span.end + 6};
    relation.evidence = {0, span.end + 6};
    builder.add_relation(relation);
    builder.add_quote({span, QuoteKind::Direct, 0, 0, span, {}, kNone, kNone, Origin::User, 1000});
    return *builder.finish();
}

std::string file_of(const std::string& words, Format format) {
    std::string all;
    const auto exported = export_document(document_of(words), format);
    REQUIRE(exported);
    for (const NamedFile& file : exported->files) all += file.bytes;
    return all;
}

}  // namespace

TEST_CASE("escape: XML and HTML keep text as text") {
    CHECK(xml_escaped("a<b & \"c\">") == "a&lt;b &amp; &quot;c&quot;&gt;");
    CHECK(xml_escaped("\x01 \xEF\xBF\xBF") == "\xEF\xBF\xBD \xEF\xBF\xBD");
    CHECK(xml_escaped("Zoë 李 😊") == "Zoë 李 😊");
}

TEST_CASE("escape: Markdown begins nothing that the text did not mean") {
    CHECK(markdown_escaped("*a* [b](c) <d> | `e` _f_") ==
          "\\*a\\* \\[b\\](c) \\<d\\> \\| \\`e\\` \\_f\\_");
    CHECK(markdown_escaped("# x\n1. y") == "\\# x 1\\. y");
    CHECK(markdown_escaped("U.S. at 3.5") == "U.S. at 3\\.5");
}

TEST_CASE("escape: cells that a spreadsheet would compute are led by an apostrophe") {
    CHECK(csv_cell("China") == "China");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("say \"no\"") == "\"say \"\"no\"\"\"");
    CHECK(csv_cell("=1+1") == "'=1+1");
    CHECK(csv_cell("@cmd") == "'@cmd");
    CHECK(csv_cell("-2") == "'-2");
    CHECK(csv_cell("+HYPERLINK(\"x\")") == "\"'+HYPERLINK(\"\"x\"\")\"");
    CHECK(csv_cell("\t=1") == "\"'\t=1\"");
    CHECK(csv_cell("") == "");
}

TEST_CASE("escape: percent signs go there and back") {
    CHECK(percent_escaped("Zoë-(a) 100%") == "Zo%C3%AB%2D%28a%29%20100%25");
    for (const std::string text : {"Zoë-(a) 100%", "", "%", "%2", "a%zz", "李尚福|_"})
        CHECK(percent_unescaped(percent_escaped(text)) == text);
    CHECK(percent_unescaped("%zz %4") == "%zz %4");
    CHECK(percent_unescaped("%FF") == "%FF");
}

TEST_CASE("escape: a hostile name stays text in every format") {
    const std::string script = "<script>alert(1)</script>";
    CHECK_FALSE(has(file_of(script, Format::Html), script));
    CHECK(has(file_of(script, Format::Html), "&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK_FALSE(has(file_of(script, Format::Tei), script));
    CHECK_FALSE(has(file_of(script, Format::Markdown), script));
    CHECK_FALSE(has(file_of("\" onload=\"x", Format::Html), "\" onload=\""));
    CHECK_FALSE(has(file_of("]]>", Format::Tei), "]]>"));
    CHECK_FALSE(has(file_of("=cmd|' /C calc'!A0", Format::Csv), ",=cmd"));
    CHECK_FALSE(has(file_of("[x](javascript:alert(1))", Format::Markdown), "[x]("));
    // One line a row: a line end inside a name ends none.
    CHECK(has(file_of("One\nTwo", Format::Brat), "PERSON 0 3;4 7\tOne Two\n"));
    CHECK(has(file_of("a\tb", Format::Brat), "PERSON 0 1;2 3\ta b\n"));
    CHECK(has(file_of("[a|b]_*;->", Format::WebAnno), "\tPERSON[1]\t"));
    CHECK(has(file_of("\"\\\x01", Format::FollowTheMoney), R"("name":["\"\\\u0001"])"));
}
