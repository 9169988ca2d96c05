#include "io/explanation.h"

#include <doctest/doctest.h>

using namespace dragoman;

TEST_CASE("explanation: who does what, who says so, by which words and why") {
    Document doc;
    doc.text = "China may\nreject talks.";
    doc.entities = {{"China", EntityType::Gpe, ""}, {"Peru", EntityType::Gpe, ""}};
    Relation relation;
    relation.source = 0;
    relation.target = 1;
    relation.type = RelationType::Reject;
    relation.polarity = Polarity::Conflict;
    relation.modality = Modality::Possible;
    relation.trigger = {10, 16};
    relation.evidence = {0, 23};
    relation.score = 870;
    relation.why = "the verb 'reject'";
    doc.relations = {relation};
    CHECK(explain_relations(doc) ==
          "China REJECT Peru (conflict, possible, rule, 0.87)\n"
          "  says: the article\n"
          "  words: reject\n"
          "  why: the verb 'reject'\n"
          "  in: China may reject talks.\n");
}

TEST_CASE("explanation: denials, sources, missing targets and a person's own relations") {
    Document doc;
    doc.text = "Peru left.";
    doc.entities = {{"Peru", EntityType::Gpe, ""}};
    CHECK(explain_relations(doc).empty());
    Relation relation;
    relation.source = relation.attributed_to = 0;
    relation.negated = true;
    relation.trigger = {5, 9};
    relation.origin = Origin::User;
    doc.relations = {relation};
    CHECK(explain_relations(doc) ==
          "Peru not OTHER (neutral, user, 1)\n"
          "  says: Peru\n"
          "  words: left\n"
          "  why: a person said so\n"
          "  in: left\n");
}
