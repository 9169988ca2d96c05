#include <doctest/doctest.h>

#include "ui/highlights.h"

using namespace dragoman;

namespace {

// "[Embassy of [China] in [Oslo]] [today]"
Document nested() {
    Document doc;
    doc.text = "Embassy of China in Oslo today";
    for (Span span : {Span{0, 24}, Span{11, 16}, Span{20, 24}, Span{25, 30}}) {
        Mention mention;
        mention.span = span;
        doc.mentions.push_back(mention);
    }
    return doc;
}

}  // namespace

TEST_CASE("highlights: a mention in a mention is one deeper") {
    const Highlights highlights = find_highlights(nested());
    REQUIRE(highlights.marks.size() == 4);
    CHECK(highlights.marks[0].depth == 0);
    CHECK(highlights.marks[1].depth == 1);
    CHECK(highlights.marks[2].depth == 1);
    CHECK(highlights.marks[3].depth == 0);
}

TEST_CASE("highlights: a line gets the marks that began before it") {
    const Document doc = nested();
    const Highlights highlights = find_highlights(doc);
    const auto marks = marks_in(doc, highlights, {17, 30});
    REQUIRE(marks.size() == 3);
    CHECK(marks[0].mention == 0);
    CHECK(marks[1].mention == 2);
    CHECK(marks[2].mention == 3);
    CHECK(marks_in(doc, highlights, {24, 25}).empty());
}

TEST_CASE("highlights: the innermost mention is meant") {
    const Document doc = nested();
    const Highlights highlights = find_highlights(doc);
    CHECK(mention_at(doc, highlights, 12) == 1);
    CHECK(mention_at(doc, highlights, 8) == 0);
    CHECK(mention_at(doc, highlights, 24) == kNone);
}
