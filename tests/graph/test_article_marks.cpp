#include <doctest/doctest.h>

#include "graph/article_marks.h"
#include "graph/sample_graph.h"

using namespace dragoman;

namespace {

Document two_articles() {
    Document doc = sample_story({"Ada", "Bob", "Eva"}, {{0, 1, "met"}, {0, 2, "sued"}});
    doc.text = "Ada met Bob.\n\n\u2042\n\nAda sued Eva.";
    auto mention = [&](std::string_view words, size_t from, uint32_t entity) {
        Mention it;
        const uint32_t at = static_cast<uint32_t>(doc.text.find(words, from));
        it.span = {at, at + static_cast<uint32_t>(words.size())};
        it.entity = entity;
        doc.mentions.push_back(it);
        return it.span;
    };
    mention("Ada", 0, 0);
    mention("Bob", 0, 1);
    mention("Ada", 5, 0);
    mention("Eva", 0, 2);
    doc.relations[0].trigger = {4, 7};
    const uint32_t sued = static_cast<uint32_t>(doc.text.find("sued"));
    doc.relations[1].trigger = {sued, sued + 4};
    return doc;
}

}  // namespace

TEST_CASE("article marks: each box says in which articles it is") {
    const Document doc = two_articles();
    const ArticleMarks marks = article_marks(doc, sample_diagram(doc));
    CHECK(marks.articles.size() == 2);
    CHECK(marks.nodes == std::vector<std::string>{"1 2", "1", "2"});
    CHECK(marks.bundles == std::vector<std::string>{"1", "2"});
}

TEST_CASE("article marks: one article needs none") {
    const Document doc = sample_summit();
    const ArticleMarks marks = article_marks(doc, sample_diagram(doc));
    CHECK(marks.articles.empty());
    CHECK(marks.nodes.empty());
}

TEST_CASE("diagram: an article that is hidden takes its relations and its own people with it") {
    const Document doc = two_articles();
    DiagramOptions options;
    options.hidden_articles = 1u << 1;
    const Diagram diagram = sample_diagram(doc, options);
    CHECK(diagram.bundles.size() == 1);
    REQUIRE(diagram.nodes.size() == 2);
    CHECK(diagram.nodes[1].entity == 1);
}
