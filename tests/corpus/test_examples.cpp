#include <doctest/doctest.h>

#include "corpus/describe.h"
#include "corpus/examples.h"

using namespace dragoman;

TEST_CASE("examples: a file is read into names, inputs and expectations") {
    const auto examples = parse_examples(
        "A comment.\n===\nfirst\nOne.\n\nTwo.\n---\na\nb\n\n===\nsecond "
        ":todo\nx\n---\n===\nthird\ny\n");
    REQUIRE(examples.size() == 3);
    CHECK(examples[0].name == "first");
    CHECK(examples[0].input == "One.\n\nTwo.");
    CHECK(examples[0].expected == "a\nb");
    CHECK(examples[0].line == 3);
    CHECK_FALSE(examples[0].todo);
    CHECK(examples[1].name == "second");
    CHECK(examples[1].todo);
    CHECK(examples[1].expected == "");
    CHECK(examples[2].name == "third (no ---)");
}

TEST_CASE("examples: lines are compared in any order, three dots allow more") {
    CHECK(meets("names", "Rome GPE\nLi PERSON", "Li PERSON\nRome GPE\n"));
    CHECK_FALSE(meets("names", "Rome GPE", "Li PERSON\nRome GPE\n"));
    CHECK(meets("names", "Rome GPE\n...", "Li PERSON\nRome GPE\n"));
    CHECK_FALSE(meets("names", "Paris GPE\n...", "Li PERSON\nRome GPE\n"));
    CHECK(meets("names", "", ""));
    CHECK_FALSE(meets("names", "", "Li PERSON\n"));
    CHECK(meets("trees", "Li nsubj left", "Li nsubj left\nleft root ROOT\n"));
}

TEST_CASE("examples: words and sentences are compared in order") {
    CHECK(meets("tokens", "The U.S.\nleft .", "The U.S. left . "));
    CHECK_FALSE(meets("tokens", "U.S. The left .", "The U.S. left . "));
    CHECK_FALSE(meets("sentences", "B.\nA.", "A.\nB.\n"));
}

TEST_CASE("examples: every stage describes a document") {
    Document doc;
    doc.text = "Li, who\nleft Rome, lied.";
    doc.tokens = {{{0, 2}, 0, "Li", Upos::Propn, Xpos::Nnp, 1, Dep::Nsubj},
                  {{8, 12}, 0, "leave", Upos::Verb, Xpos::Vbd, kNone, Dep::Root}};
    doc.sentences = {{{0, 12}, {0, 2}, false, 0}};
    doc.entities = {{"Li", EntityType::Person, ""}, {"Rome", EntityType::Gpe, ""}};
    Mention li, rome, day;
    li.span = {0, 2}, li.type = EntityType::Person, li.entity = 0;
    rome.span = {13, 17}, rome.type = EntityType::Gpe, rome.entity = 1;
    day.span = {4, 7}, day.type = EntityType::Date;
    doc.mentions = {li, day, rome};
    doc.roles = {{0, 1, {4, 12}, Origin::Rule, 1000}};
    Quote quote;
    quote.span = {8, 17}, quote.speaker_text = {4, 7}, quote.cue = {19, 23};
    doc.quotes = {quote};
    Relation relation;
    relation.source = 0, relation.target = 1, relation.type = RelationType::Retreat,
    relation.polarity = Polarity::Cooperation;
    relation.negated = true, relation.modality = Modality::Planned, relation.attributed_to = 0;
    doc.relations = {relation};
    CHECK(describe("tokens", doc) == "Li left ");
    CHECK(describe("sentences", doc) == "Li, who left\n");
    CHECK(describe("tags", doc) == "Li/PROPN left/VERB ");
    CHECK(describe("trees", doc) == "Li nsubj left\nleft root ROOT\n");
    CHECK(describe("names", doc) == "Li PERSON\nRome GPE\n");
    CHECK(describe("values", doc) == "who DATE\n");
    CHECK(describe("roles", doc) == "Li = who left of Rome\n");
    CHECK(describe("entities", doc) == "Li PERSON = Li\nRome GPE = Rome\n");
    CHECK(describe("quotes", doc) == "indirect | (who) | lied | left Rome\n");
    CHECK(describe("relations", doc) == "Li RETREAT Rome cooperation negated planned, says Li\n");
    CHECK(describe("weather", doc) == "");
}
