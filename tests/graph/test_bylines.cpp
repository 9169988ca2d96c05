#include <doctest/doctest.h>

#include "graph/bylines.h"
#include "graph/sample_graph.h"

using namespace dragoman;

namespace {

// Each name is an entity, each place of it in the text a mention.
Document named(const std::string& text, const std::vector<std::string>& names) {
    Document doc = sample_story(names, {});
    doc.text = text;
    for (uint32_t e = 0; e < names.size(); ++e)
        for (size_t at = text.find(names[e]); at != std::string::npos;
             at = text.find(names[e], at + 1)) {
            Mention mention;
            mention.span = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + names[e].size())};
            mention.entity = e;
            doc.mentions.push_back(mention);
        }
    return doc;
}

}  // namespace

TEST_CASE("bylines: who signs is told from who is written about") {
    const Document doc = named(
        "Dam bursts\nBy Jane Doe and John Roe\n\nBy Monday the dam of Oslo had burst, said Roe's "
        "friend John Roe.\n\n(Reporting by Max Moe in Bergen; editing by Eva Poe)\n",
        {"Jane Doe", "John Roe", "Oslo", "Max Moe", "Eva Poe"});
    CHECK(named_in_bylines_only(doc) == std::vector<bool>{true, false, false, true, true});
}

TEST_CASE("bylines: a sentence that begins with By is none") {
    const Document doc = named("By Ada Brown nothing was said.\n", {"Ada Brown"});
    CHECK(named_in_bylines_only(doc) == std::vector<bool>{false});
}

TEST_CASE("diagram: an author of whom nothing is said is no box; one who acts is") {
    Document doc =
        named("By Jane Doe and John Roe\n\nSaid of Ada.\n", {"Jane Doe", "John Roe", "Ada"});
    CHECK(sample_diagram(doc).nodes.size() == 1);
    Relation relation;
    relation.source = 0;
    relation.target = 2;
    relation.label = "meets";
    doc.relations.push_back(relation);
    const Diagram diagram = sample_diagram(doc);
    REQUIRE(diagram.nodes.size() == 2);
    CHECK(diagram.nodes[0].entity == 0);
    CHECK(diagram.left_out == 0);
}
