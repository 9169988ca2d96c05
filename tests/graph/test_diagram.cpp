#include <doctest/doctest.h>

#include "graph/diagram.h"
#include "graph/sample_graph.h"

using namespace dragoman;

TEST_CASE("diagram: parallel relations share a bundle, the way back is another") {
    Document doc = sample_story({"China", "United States"},
                                {{0, 1, "rejects"}, {1, 0, "informs"}, {0, 1, "informs"}});
    Diagram diagram = sample_diagram(doc);
    REQUIRE(diagram.nodes.size() == 2);
    REQUIRE(diagram.bundles.size() == 2);
    CHECK(diagram.bundles[0].source == 0);
    CHECK(diagram.bundles[0].target == 1);
    CHECK(diagram.bundles[0].relations == std::vector<uint32_t>{0, 2});
    CHECK(diagram.bundles[0].lines.size() == 2);
    CHECK(diagram.bundles[1].source == 1);
    CHECK(diagram.nodes[0].bundles == 2);
    CHECK(bundle_of(diagram, 1) == 1);
    CHECK(bundle_of(diagram, 2) == 0);
    CHECK(diagram.bundles[0].key != diagram.bundles[1].key);
}

TEST_CASE("diagram: equal lines are counted, the most frequent stands first") {
    Document doc = sample_story({"A", "B"}, {{0, 1, "warns"}, {0, 1, "urges"}, {0, 1, "urges"}});
    Diagram diagram = sample_diagram(doc);
    REQUIRE(diagram.bundles[0].lines.size() == 2);
    CHECK(diagram.bundles[0].lines[0].text == "urges ×2");
    CHECK(diagram.bundles[0].lines[0].relations == std::vector<uint32_t>{1, 2});
    CHECK(diagram.bundles[0].lines[1].text == "warns");
}

TEST_CASE("diagram: a negated relation is a line of its own") {
    Document doc = sample_story({"A", "B"}, {{0, 1, "meets"}, {0, 1, "meets"}});
    doc.relations[1].negated = true;
    Diagram diagram = sample_diagram(doc);
    REQUIRE(diagram.bundles[0].lines.size() == 2);
    CHECK_FALSE(diagram.bundles[0].lines[0].negated);
    CHECK(diagram.bundles[0].lines[1].negated);
    CHECK(diagram.bundles[0].lines[1].is_struck());
    doc.relations[1].label = "not " + doc.relations[1].label;
    CHECK_FALSE(sample_diagram(doc).bundles[0].lines[1].is_struck());
    CHECK_FALSE(diagram.bundles[0].negated);
    doc.relations[0].negated = true;
    CHECK(sample_diagram(doc).bundles[0].negated);
}

TEST_CASE("diagram: too many lines are folded, and unfolded in all_lines") {
    Document doc =
        sample_story({"A", "B"}, {{0, 1, "a"}, {0, 1, "b"}, {0, 1, "c"}, {0, 1, "d"}, {0, 1, "e"}});
    Diagram diagram = sample_diagram(doc);
    REQUIRE(diagram.bundles[0].lines.size() == 4);
    CHECK(diagram.bundles[0].lines[3].text == "+2");
    CHECK(diagram.bundles[0].lines[3].relations == std::vector<uint32_t>{3, 4});
    CHECK(diagram.bundles[0].all_lines.size() == 5);
    // One line more than fits stands in the place of "+1".
    doc.relations.pop_back();
    CHECK(sample_diagram(doc).bundles[0].lines[3].text == "d");
}

TEST_CASE("diagram: what is hostile or friendly does not drown in neutral facts") {
    Document doc = sample_story(
        {"A", "B"}, {{0, 1, "a", RelationType::Other}, {0, 1, "b", RelationType::Sanction}});
    CHECK(sample_diagram(doc).bundles[0].polarity == Polarity::Conflict);
    doc.relations.push_back(doc.relations[0]);
    doc.relations[2].label = "c";
    CHECK(sample_diagram(doc).bundles[0].polarity == Polarity::Conflict);
    doc.relations[1] = doc.relations[2];
    CHECK(sample_diagram(doc).bundles[0].polarity == Polarity::Neutral);
    doc.relations[0].polarity = doc.relations[1].polarity = Polarity::Cooperation;
    doc.relations[2].polarity = Polarity::Conflict;
    CHECK(sample_diagram(doc).bundles[0].polarity == Polarity::Cooperation);
}

TEST_CASE("diagram: dashed only if nothing is asserted") {
    Document doc = sample_story({"A", "B"}, {{0, 1, "a"}, {0, 1, "b"}});
    doc.relations[0].modality = Modality::Planned;
    CHECK(sample_diagram(doc).bundles[0].modality == Modality::Asserted);
    doc.relations[1].modality = Modality::Possible;
    CHECK(sample_diagram(doc).bundles[0].modality == Modality::Planned);
}

TEST_CASE("diagram: long names are broken, long labels are cut between code points") {
    Document doc = sample_story(
        {"Democratic People's Republic of Korea", "Nebukadnezarowitschenkoburger", "B"},
        {{0, 2, "ééééééééééééééééééééééééééééééééé"}});
    Diagram diagram = sample_diagram(doc);
    REQUIRE(diagram.nodes[0].lines.size() == 2);
    CHECK(diagram.nodes[0].lines[0] == "Democratic People's");
    CHECK(diagram.nodes[0].lines[1] == "Republic of Korea");
    REQUIRE(diagram.nodes[1].lines.size() == 1);
    CHECK(diagram.nodes[1].lines[0] == "Nebukadnezarowitschenkobur…");
    CHECK(diagram.bundles[0].lines[0].rows == std::vector<std::string>{"ééééééééééééééééééééé…"});
    CHECK(diagram.nodes[0].size.height > diagram.nodes[1].size.height);
}

TEST_CASE("diagram: words that are too long for a row are wrapped, and the label is as high") {
    const Diagram diagram = sample_diagram(sample_story(
        {"A", "B", "C"}, {{0, 1, "withdraws complaint against"},
                          {0, 1, "thanks"},
                          {0, 1, "wants to have no further talks with"},
                          {0, 2,
                           "one two three four five six seven eight nine ten eleven twelve "
                           "thirteen fourteen"},
                          {0, 2, "thanks"}}));
    const Bundle& first = diagram.bundles[0];
    REQUIRE(first.lines.size() == 3);
    CHECK(first.lines[0].rows == std::vector<std::string>{"withdraws", "complaint against"});
    CHECK(first.lines[0].text == "withdraws complaint against");
    CHECK(first.lines[2].text == "+1");  // the fifth row would be the fourth's continuation
    CHECK(first.label_size.height >= 4 * 14);
    CHECK(first.label_size.width < sample_measure("withdraws complaint", true, nullptr).width);
    // Three rows of one line, then it is cut.
    const LabelLine& longest = diagram.bundles[1].lines[0];
    REQUIRE(longest.rows.size() == 3);
    CHECK(longest.rows[2].ends_with("…"));
    for (const std::string& row : longest.rows) CHECK(row.size() <= 22 + 2);  // "…" has three bytes
}

TEST_CASE("diagram: what is told so far is a label of its own size, and nothing else changes") {
    Document doc = sample_story(
        {"A", "B", "C"},
        {{0, 1, "meets"}, {1, 2, "calls"}, {0, 1, "rejects talks with"}, {0, 1, "thanks"}});
    doc.text = std::string(90, ' ');
    for (uint32_t s = 0; s < 3; ++s) doc.sentences.push_back({{s * 30, s * 30 + 29}, {}, false, 0});
    for (uint32_t r = 0; r < 4; ++r) doc.relations[r].trigger = {(r < 3 ? r : 2) * 30, r * 30 + 3};
    const Diagram whole = sample_diagram(doc);
    const Diagram told = told_diagram(doc, whole, 0, {}, sample_measure);
    REQUIRE(told.bundles.size() == 2);
    CHECK(told.bundles[0].relations == std::vector<uint32_t>{0});
    CHECK(told.bundles[0].lines.size() == 1);
    CHECK(told.bundles[0].label_size.height < whole.bundles[0].label_size.height);
    CHECK(told.bundles[0].label_size.width < whole.bundles[0].label_size.width);
    CHECK(told.bundles[0].key == whole.bundles[0].key);
    CHECK(told.bundles[1].lines.size() == 1);  // not told: as it will be
    CHECK(told_diagram(doc, whole, 2, {}, sample_measure).bundles[0].lines.size() == 3);
}

TEST_CASE("diagram: a relation without words is called as its kind is") {
    Document doc = sample_story({"A", "B"}, {{0, 1, "", RelationType::Sanction}});
    CHECK(sample_diagram(doc).bundles[0].lines[0].text == "sanctions");
}

TEST_CASE("diagram: filters") {
    Document doc = sample_story({"A", "B", "C"}, {{0, 1, "a", RelationType::Sanction},
                                                  {1, 2, "b", RelationType::Aid},
                                                  {2, 0, "c", RelationType::Other}});
    doc.relations[0].score = 300;
    doc.relations[1].attributed_to = 2;
    doc.relations[2].modality = Modality::Planned;
    auto shown = [&](const DiagramOptions& options) {
        std::vector<uint32_t> relations;
        for (const Bundle& bundle : sample_diagram(doc, options).bundles)
            relations.insert(relations.end(), bundle.relations.begin(), bundle.relations.end());
        return relations;
    };
    using List = std::vector<uint32_t>;
    CHECK(shown({}) == List{0, 1, 2});
    CHECK(shown({.polarities = 1u << static_cast<int>(Polarity::Conflict)}) == List{0});
    CHECK(shown({.relation_types = 1u << static_cast<int>(RelationType::Aid)}) == List{1});
    CHECK(shown({.modalities = 1u << static_cast<int>(Modality::Asserted)}) == List{0, 1});
    CHECK(shown({.least_score = 500}) == List{1, 2});
    CHECK(shown({.voice = Voice::Article}) == List{0, 2});
    CHECK(shown({.voice = Voice::Speaker, .speaker = 2}) == List{1});
    doc.entities[0].type = EntityType::Person;
    CHECK(shown({.entity_types = ~(1u << static_cast<int>(EntityType::Person))}) == List{1});
}

TEST_CASE("diagram: a range of sentences") {
    Document doc = sample_story({"A", "B"}, {{0, 1, "a"}, {1, 0, "b"}});
    doc.text = "A a B. B b A.";
    doc.sentences = {{{0, 6}, {}}, {{7, 13}, {}}};
    doc.relations[0].trigger = {2, 3};
    doc.relations[1].trigger = {9, 10};
    CHECK(sample_diagram(doc, {.end_sentence = 1}).bundles.size() == 1);
    CHECK(sample_diagram(doc, {.first_sentence = 1}).bundles[0].relations[0] == 1);
    CHECK(sample_diagram(doc, {.end_sentence = 2}).bundles.size() == 2);
    CHECK(sample_diagram(doc, {.end_sentence = 0}).bundles.empty());
}

TEST_CASE("diagram: unconnected entities are shown or hidden") {
    Document doc = sample_story({"A", "B", "C"}, {{0, 1}});
    CHECK(sample_diagram(doc).nodes.size() == 3);
    Diagram hidden = sample_diagram(doc, {.show_unconnected = false});
    CHECK(hidden.nodes.size() == 2);
    CHECK(node_of(hidden, 2) == kNone);
    CHECK(node_of(hidden, 1) == 1);
}

TEST_CASE("diagram: the neighbourhood of one entity") {
    Document doc = sample_story({"A", "B", "C", "D"}, {{0, 1}, {1, 2}, {2, 3}});
    CHECK(sample_diagram(doc, {.focus = 0}).bundles.size() == 1);
    Diagram two = sample_diagram(doc, {.focus = 0, .focus_steps = 2});
    CHECK(two.nodes.size() == 3);
    CHECK(two.bundles.size() == 2);
}

TEST_CASE("diagram: relations without target hang on their node if wished") {
    Document doc = sample_story({"A"}, {{0, kNone, "resigns"}});
    CHECK(sample_diagram(doc).bundles.empty());
    Diagram diagram = sample_diagram(doc, {.show_without_target = true});
    REQUIRE(diagram.bundles.size() == 1);
    CHECK(diagram.bundles[0].target == kNone);
    CHECK(diagram.nodes[0].bundles == 1);
}

TEST_CASE("diagram: a node's key is its name and type, whatever else the text says") {
    Diagram one = sample_diagram(sample_story({"A", "B"}, {{0, 1}}));
    Diagram other = sample_diagram(sample_story({"X", "B", "A"}, {{2, 1}}));
    CHECK(one.nodes[0].key == other.nodes[2].key);
    CHECK(one.bundles[0].key == other.bundles[0].key);
    Diagram twins = sample_diagram(sample_story({"A", "A"}, {}));
    CHECK(twins.nodes[0].key != twins.nodes[1].key);
}

TEST_CASE("diagram: only the most important nodes of a huge document") {
    Document doc = sample_story(sample_names(30), {{28, 29}});
    Diagram diagram = sample_diagram(doc, {.most_nodes = 5});
    CHECK(diagram.nodes.size() == 5);
    CHECK(node_of(diagram, 28) != kNone);
    CHECK(diagram.bundles.size() == 1);
}

TEST_CASE(
    "diagram: who is in no relation is smaller, and of too many only the most mentioned stay") {
    Document doc = sample_story({"A", "B", "Seldom", "Often"}, {{0, 1}});
    Mention mention;
    mention.entity = 3;
    doc.mentions.push_back(mention);
    const Diagram all = sample_diagram(doc);
    REQUIRE(all.nodes.size() == 4);
    CHECK(all.left_out == 0);
    CHECK(all.nodes[2].is_alone());
    CHECK(all.nodes[2].em() < all.nodes[0].em());
    CHECK(all.nodes[2].size.height < all.nodes[0].size.height);
    const Diagram few = sample_diagram(doc, {.most_unconnected = 1});
    CHECK(few.left_out == 1);
    CHECK(node_of(few, 2) == kNone);
    CHECK(node_of(few, 3) != kNone);
    CHECK(few.bundles.size() == 1);
}
