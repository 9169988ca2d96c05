#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/utf8.h"
#include "ui/text_layout.h"

using namespace dragoman;

namespace {

// Every cluster is ten wide, titles twenty.
float ten_wide(void*, LineStyle style, std::string_view) {
    return style == LineStyle::Title ? 20.0f : 10.0f;
}
constexpr TextMeasure kMeasure{ten_wide, nullptr};
constexpr TextStyle kStyles[kLineStyles] = {{20, 8}, {24, 8}, {40, 8}};

TextLayout layout_of(std::string_view text, float width, Span title = {}) {
    return lay_out(text, split_paragraphs(text, title, {}), width, kStyles, kMeasure);
}

std::vector<std::string> lines(std::string_view text, float width) {
    std::vector<std::string> out;
    for (const TextLine& line : layout_of(text, width).lines)
        out.emplace_back(text.substr(line.span.begin, line.span.length()));
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("text layout: breaks after spaces, which hang over the edge") {
    CHECK(lines("One two three", 60) == Lines{"One ", "two ", "three"});
    CHECK(lines("One two", 70) == Lines{"One two"});
    CHECK(lines("One two", 30) == Lines{"One ", "two"});
}

TEST_CASE("text layout: breaks after hyphens and around dashes, not inside numbers") {
    CHECK(lines("high-level", 60) == Lines{"high-", "level"});
    CHECK(lines("a 10-20", 60) == Lines{"a ", "10-20"});
    CHECK(lines("word—word", 60) == Lines{"word—", "word"});
}

TEST_CASE("text layout: ideographs break anywhere but before closing punctuation") {
    CHECK(lines("中国国防", 30) == Lines{"中国国", "防"});
    CHECK(lines("中国国。防", 30) == Lines{"中国", "国。防"});
    CHECK(lines("中「国防", 20) == Lines{"中", "「国", "防"});
}

TEST_CASE("text layout: a word wider than the line is cut where it no longer fits") {
    CHECK(lines("abcdefgh", 30) == Lines{"abc", "def", "gh"});
    CHECK(lines("a bcdefgh", 30) == Lines{"a ", "bcd", "efg", "h"});
    const std::string endless(100'000, 'x');
    CHECK(layout_of(endless, 500).lines.size() == 2000);
}

TEST_CASE("text layout: a line narrower than a letter still moves on") {
    CHECK(lines("abc", 1) == Lines{"a", "b", "c"});
}

TEST_CASE("text layout: lines cover every byte but the newlines, in order") {
    const std::string text = "Title here\n\nOne two three four.\n  \nFive six\n";
    const TextLayout layout = layout_of(text, 80, {0, 10});
    uint32_t end = 0;
    for (const TextLine& line : layout.lines) {
        for (uint32_t i = end; i < line.span.begin; ++i) CHECK((text[i] == '\n' || text[i] == ' '));
        CHECK(line.span.begin >= end);
        end = line.span.end;
    }
    CHECK(end == text.size() - 1);
    CHECK(layout.lines[0].style == LineStyle::Title);
    CHECK(layout.lines.back().style == LineStyle::Body);
}

TEST_CASE("text layout: paragraphs stand apart, the first at the top") {
    const TextLayout layout = layout_of("a\nb", 100);
    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.lines[0].y == 0);
    CHECK(layout.lines[1].y == 28);
    CHECK(layout.height == 48);
}

TEST_CASE("text layout: an empty text has no lines, and questions about it are answered") {
    const TextLayout layout = layout_of("", 100);
    CHECK(layout.lines.empty());
    CHECK(line_at(layout, 10) == 0);
    CHECK(line_of(layout, 0) == 0);
    CHECK(byte_at({}, 5) == 0);
    CHECK(word_around("", 0).empty());
}

TEST_CASE("text layout: finds lines by height and by byte") {
    const TextLayout layout = layout_of("One two three", 60);
    CHECK(line_at(layout, 0) == 0);
    CHECK(line_at(layout, 20) == 1);
    CHECK(line_at(layout, 1000) == 3);
    CHECK(line_of(layout, 3) == 0);
    CHECK(line_of(layout, 4) == 1);
    CHECK(line_of(layout, 13) == 2);
}

TEST_CASE("text layout: a place on a line is the nearest gap between letters") {
    const std::string text = "abc";
    const TextLayout layout = layout_of(text, 100);
    std::vector<PlacedCluster> clusters;
    place_clusters(text, layout.lines[0], 100, kMeasure, clusters);
    CHECK(byte_at(clusters, -5) == 0);
    CHECK(byte_at(clusters, 4) == 0);
    CHECK(byte_at(clusters, 6) == 1);
    CHECK(byte_at(clusters, 99) == 3);
}

TEST_CASE("text layout: right-to-left words stand in their own order") {
    const std::string text = "a محمد بن b";  // clusters: a, space, M, space, B, space, b
    const TextLayout layout = layout_of(text, 500);
    std::vector<PlacedCluster> clusters;
    place_clusters(text, layout.lines[0], 500, kMeasure, clusters);
    REQUIRE(clusters.size() == 7);
    CHECK(clusters[4].x < clusters[2].x);  // the second word is left of the first
    CHECK(clusters[0].x == 0);
    CHECK(clusters[6].x == 60);
}

TEST_CASE("text layout: a right-to-left line begins at the right edge") {
    const std::string text = "محمد a";
    const TextLayout layout = layout_of(text, 500);
    REQUIRE(layout.lines[0].right_to_left);
    std::vector<PlacedCluster> clusters;
    place_clusters(text, layout.lines[0], 500, kMeasure, clusters);
    CHECK(clusters[0].x == 490);
    CHECK(clusters[2].x == 470);
}

TEST_CASE("text layout: the word around a byte") {
    CHECK(word_around("One two.", 5) == Span{4, 7});
    CHECK(word_around("One two.", 7) == Span{7, 8});
    CHECK(word_around("naïve x", 3) == Span{0, 6});  // inside the two bytes of ï
    CHECK(word_around("中国", 0) == Span{0, 3});
}
