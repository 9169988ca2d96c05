#include <doctest/doctest.h>

#include "doc/made_up_news.h"
#include "doc/schema.h"

using namespace dragoman;

namespace {

// "Ada Brown sold guns to Norland on Monday. Norwegian."
Document sale() {
    Document doc;
    doc.text = "Ada Brown sold guns to Norland on Monday. Norwegian guns.";
    auto add = [&](std::string_view words, EntityType type, uint32_t entity) {
        const uint32_t at = static_cast<uint32_t>(doc.text.find(words));
        Mention mention;
        mention.span = {at, at + static_cast<uint32_t>(words.size())};
        mention.type = type;
        mention.entity = entity;
        doc.mentions.push_back(mention);
    };
    doc.entities = {{"Ada Brown", EntityType::Person, ""}, {"Norland", EntityType::Gpe, "Q1"}};
    add("Ada Brown", EntityType::Person, 0);
    add("Norland", EntityType::Gpe, 1);
    add("Monday", EntityType::Date, kNone);
    add("Norwegian", EntityType::Norp, 1);
    Relation relation;
    relation.source = 0;
    relation.target = 1;
    relation.source_mention = 0;
    relation.target_mention = 1;
    relation.type = RelationType::Aid;
    relation.trigger = {10, 14};
    relation.time = 2;
    doc.relations = {relation};
    return doc;
}

// Arms trade: PERSON, GPE and WEAPON; a person supplies weapons, nothing else.
Schema arms() {
    Schema schema;
    schema.name = "Arms";
    schema.entities = {{"PERSON", "", kNoColour, 'P', EntityType::Person, {EntityType::Person}},
                       {"STATE", "State", 0x123456, 'S', EntityType::Gpe, {EntityType::Gpe}},
                       {"WEAPON", "Weapon", 0xB8421A, 'W', EntityType::Product, {}}};
    schema.relations = {{"SUPPLIES", "supplies", RelationType::Aid, {}, {"PERSON"}, {"WEAPON"}},
                        {"THREATEN", "", RelationType::Threaten, {RelationType::Threaten}, {}, {}}};
    return schema;
}

Span place_of(const Document& doc, std::string_view words) {
    const uint32_t at = static_cast<uint32_t>(doc.text.find(words));
    return {at, at + static_cast<uint32_t>(words.size())};
}

}  // namespace

TEST_CASE("schema: the shipped ones keep their promises, and news shows the analysis as it is") {
    REQUIRE(shipped_schemas().size() == 3);
    for (const Schema& schema : shipped_schemas()) CHECK(find_schema_fault(schema) == "");
    CHECK(news_schema().entities.size() == static_cast<size_t>(EntityType::Count));
    CHECK(news_schema().relations.size() == static_cast<size_t>(RelationType::Count));
    for (uint32_t seed = 0; seed < 20; ++seed) {
        const Document doc = made_up_news({seed % count_made_up_sentences(), 0, 3, 4, 8});
        CHECK(project(doc, news_schema()) == doc);
    }
}

TEST_CASE("schema: four types: places are one label, dates and relations are left out") {
    const Document doc = project(sale(), shipped_schemas()[1]);
    CHECK(find_fault(doc) == nullptr);
    REQUIRE(doc.mentions.size() == 3);
    CHECK(label_of(doc.mentions[0]) == "PER");
    CHECK(doc.mentions[1].type == EntityType::Gpe);
    CHECK(label_of(doc.mentions[1]) == "LOC");
    CHECK(label_of(doc.mentions[2]) == "MISC");
    CHECK(label_of(doc.entities[1]) == "LOC");
    CHECK(doc.relations.empty());
}

TEST_CASE("schema: an empty one leaves the text alone, and corrections still apply") {
    Document doc = project(sale(), shipped_schemas()[2]);
    CHECK(find_fault(doc) == nullptr);
    CHECK(doc.mentions.empty());
    CHECK(doc.entities.empty());
    CHECK(doc.relations.empty());
    CHECK(apply(doc, mark_mention(doc, place_of(doc, "guns"), EntityType::Product, true,
                                  "WEAPON")) == "");
    REQUIRE(doc.mentions.size() == 2);
    CHECK(doc.entities.size() == 1);
    CHECK(doc.entities[0].tag == "WEAPON");
    CHECK(doc.mentions[1].tag == "WEAPON");
    CHECK(find_fault(doc) == nullptr);
}

TEST_CASE("schema: a label of one's own replaces another of the same type, everywhere") {
    Document doc = sale();
    CHECK(apply(doc, mark_mention(doc, place_of(doc, "guns"), EntityType::Product, true)) == "");
    CHECK(doc.mentions[1].tag == "");
    const Edit edit = mark_mention(doc, place_of(doc, "guns"), EntityType::Product, true, "WEAPON");
    CHECK(describe(edit).find("WEAPON") != std::string::npos);
    CHECK(apply(doc, edit) == "");
    for (const Mention& mention : doc.mentions)
        if (doc.words(mention.span) == "guns") CHECK(mention.tag == "WEAPON");
    const uint32_t entity = doc.mentions[1].entity;
    CHECK(doc.entities[entity].tag == "WEAPON");
    CHECK(apply(doc, set_entity_type(doc, entity, EntityType::Law)) == "");
    CHECK(doc.entities[doc.mentions[1].entity].tag == "");
}

TEST_CASE("schema: labels are found by tag, by the type's name, by what they cover") {
    const Schema schema = arms();
    CHECK(label_for(schema, EntityType::Product, "WEAPON")->name == "WEAPON");
    CHECK(label_for(schema, EntityType::Product, "") == nullptr);
    CHECK(label_for(schema, EntityType::Person, "")->name == "PERSON");
    CHECK(label_for(schema, EntityType::Gpe, "")->name == "STATE");
    CHECK(label_for(schema, EntityType::Gpe, "CITY") == nullptr);
    CHECK(tag_of(schema.entities[0]) == "");
    CHECK(tag_of(schema.entities[1]) == "STATE");
}

TEST_CASE("schema: what it does not allow between two is refused with a sentence") {
    const Schema schema = arms();
    Document doc = project(sale(), schema);
    CHECK(doc.relations.empty());
    CHECK(apply(doc, mark_mention(doc, place_of(doc, "guns"), EntityType::Product, false,
                                  "WEAPON")) == "");
    RelationDraft draft;
    draft.trigger = place_of(doc, "sold");
    draft.type = RelationType::Aid;
    draft.tag = "SUPPLIES";
    auto between = [&](uint32_t source, uint32_t target) {
        draft.source = source;
        draft.target = target;
        return objection(schema, doc, add_relation(doc, draft));
    };
    CHECK(between(0, 2) == "");
    CHECK(between(0, 1) ==
          "“SUPPLIES” cannot lead to Norland, which is STATE: the schema “Arms” allows WEAPON "
          "there.");
    CHECK(between(2, 0).starts_with("“SUPPLIES” cannot start at guns, which is WEAPON"));
    draft.tag = "";
    CHECK(between(0, 2) == "The schema “Arms” has no relation “AID”.");
    draft.type = RelationType::Threaten;
    CHECK(between(2, 1) == "");
    CHECK(objection(shipped_schemas()[2], doc, add_relation(doc, draft)) ==
          "The schema “Empty” has no relations.");
    CHECK(objection(shipped_schemas()[2], doc, delete_mention(doc, 0, false)) == "");

    draft.type = RelationType::Aid;
    draft.tag = "SUPPLIES";
    draft.source = 0;
    draft.target = 2;
    CHECK(apply(doc, add_relation(doc, draft)) == "");
    REQUIRE(doc.relations.size() == 1);
    CHECK(label_of(doc.relations[0]) == "SUPPLIES");
    CHECK(objection(schema, doc, change_relation(doc, EditKind::TurnRelation, 0)) != "");
    CHECK(objection(schema, doc, change_relation(doc, EditKind::DeleteRelation, 0)) == "");
}

TEST_CASE("schema: relations of the analysis that it does not allow are left out") {
    Schema schema = arms();
    schema.relations[0].covers = {RelationType::Aid};
    CHECK(project(sale(), schema).relations.empty());
    schema.relations[0].targets = {"WEAPON", "STATE"};
    const Document doc = project(sale(), schema);
    REQUIRE(doc.relations.size() == 1);
    CHECK(label_of(doc.relations[0]) == "SUPPLIES");
    CHECK(doc.relations[0].time == kNone);
    CHECK(find_fault(doc) == nullptr);
}

TEST_CASE("schema: faults are told in sentences") {
    auto fault = [](auto change) {
        Schema schema = arms();
        change(schema);
        return find_schema_fault(schema);
    };
    CHECK(fault([](Schema&) {}) == "");
    CHECK(fault([](Schema& s) { s.name = ""; }) == "A schema's name must have 1 to 40 letters.");
    CHECK(fault([](Schema& s) { s.entities[2].name = "two words"; }).find("two words") !=
          std::string::npos);
    CHECK(fault([](Schema& s) { s.entities[2].name = "PERSON"; }) ==
          "The label “PERSON” has the name of a type, so it must be like PERSON.");
    CHECK(fault([](Schema& s) { s.entities[2].name = "STATE"; }) ==
          "The label “STATE” is there twice.");
    CHECK(fault([](Schema& s) { s.entities[2].key = 'P'; }) ==
          "“WEAPON” and “PERSON” have the same key, P.");
    CHECK(fault([](Schema& s) { s.entities[2].covers = {EntityType::Gpe}; }) ==
          "The label “WEAPON” covers GPE, which “STATE” covers already.");
    CHECK(fault([](Schema& s) { s.relations[0].targets = {"TANK"}; }) ==
          "“SUPPLIES” goes from or to “TANK”, which is no label of things in this schema.");
    CHECK(fault([](Schema& s) { s.relations.resize(kMostLabels); }) ==
          "A schema may have 64 labels at most.");
}
