#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "doc/edit.h"
#include "doc/made_up_news.h"

using namespace dragoman;

namespace {

Span place_of(const Document& doc, std::string_view words, size_t from = 0) {
    const size_t at = doc.text.find(words, from);
    return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

uint32_t entity_named(const Document& doc, std::string_view name) {
    for (uint32_t i = 0; i < doc.entities.size(); ++i)
        if (doc.entities[i].name == name) return i;
    return kNone;
}

const Mention& mention_of(const Document& doc, std::string_view words, size_t from = 0) {
    const uint32_t index = find_mention(doc, place_of(doc, words, from));
    REQUIRE(index != kNone);
    return doc.mentions[index];
}

// Applies and checks what must hold after every edit.
void do_edit(Document& doc, const Edit& edit) {
    CHECK(apply(doc, edit) == "");
    const char* fault = find_fault(doc);
    INFO((fault ? fault : ""));
    CHECK(fault == nullptr);
    CHECK_FALSE(describe(edit).empty());
}

uint32_t count_mentions(const Document& doc, uint32_t entity) {
    uint32_t count = 0;
    for (const Mention& mention : doc.mentions) count += mention.entity == entity;
    return count;
}

}  // namespace

TEST_CASE("edit: every kind has a name of its own") {
    std::set<std::string_view> names;
    for (size_t i = 0; i < static_cast<size_t>(EditKind::Count); ++i) {
        const EditKind kind = static_cast<EditKind>(i);
        CHECK(names.insert(name(kind)).second);
        CHECK(edit_kind_named(name(kind), EditKind::Count) == kind);
    }
    CHECK(edit_kind_named("nonsense", EditKind::Count) == EditKind::Count);
}

TEST_CASE("edit: Austin is a person in all places, and they are one person") {
    Document doc = made_up_news({0, 3, 4, 8});
    const uint32_t city = entity_named(doc, "Austin");
    REQUIRE(city != kNone);
    doc.entities[city].wikidata = "Q16559";
    const size_t relations = doc.relations.size();
    do_edit(doc, mark_mention(doc, place_of(doc, "Austin", doc.text.find("meet Austin")),
                              EntityType::Person, true));
    CHECK(entity_named(doc, "Austin") == kNone);  // he is Lloyd Austin now
    const uint32_t person = entity_named(doc, "Lloyd Austin");
    REQUIRE(person != kNone);
    CHECK(doc.entities[person].wikidata.empty());
    for (const Mention& mention : doc.mentions)
        if (doc.words(mention.span).ends_with("Austin")) {
            CHECK(mention.entity == person);
            CHECK(mention.type == EntityType::Person);
        }
    CHECK(doc.relations.size() == relations);
    bool has_edge = false;
    for (const Relation& relation : doc.relations)
        has_edge |= relation.source == entity_named(doc, "李尚福") && relation.target == person;
    CHECK(has_edge);
}

TEST_CASE("edit: one name of several is somebody else, and what was said of it goes along") {
    Document doc = made_up_news({0, 3, 4, 8});
    const Span meets = place_of(doc, "Austin", doc.text.find("meet Austin"));
    const uint32_t others = count_mentions(doc, entity_named(doc, "Austin")) - 1;
    REQUIRE(others > 0);
    const size_t relations = doc.relations.size();
    do_edit(doc, mark_mention(doc, meets, EntityType::Org, false));
    REQUIRE(find_mention(doc, meets) != kNone);
    const uint32_t own = doc.mentions[find_mention(doc, meets)].entity;
    CHECK(doc.entities[own].type == EntityType::Org);
    CHECK(count_mentions(doc, own) == 1);
    uint32_t cities = 0;
    for (const Mention& mention : doc.mentions)
        cities += doc.words(mention.span) == "Austin" && mention.type == EntityType::Gpe;
    CHECK(cities == others);
    CHECK(doc.relations.size() == relations);
    CHECK(std::any_of(doc.relations.begin(), doc.relations.end(),
                      [&](const Relation& relation) { return relation.target == own; }));
    // The only name of somebody takes its descriptions along.
    do_edit(doc, mark_mention(doc, meets, EntityType::Event, false));
    CHECK(doc.mentions[find_mention(doc, meets)].type == EntityType::Event);
}

TEST_CASE("edit: new names are marked, everywhere if asked for, with one entity") {
    Document doc = made_up_news({2, 5, 7, 7});
    do_edit(doc, mark_mention(doc, place_of(doc, "Nobody"), EntityType::Org, true));
    const uint32_t nobody = entity_named(doc, "Nobody");
    REQUIRE(nobody != kNone);
    CHECK(count_mentions(doc, nobody) == 2);
    CHECK(mention_of(doc, "Nobody").origin == Origin::User);
    do_edit(doc, mark_mention(doc, place_of(doc, "delay"), EntityType::Money, false));
    CHECK(mention_of(doc, "delay").entity == kNone);
}

TEST_CASE("edit: signs alone are no name") {
    Document doc = made_up_news({2, 5, 7, 7});
    doc.text += " “Ω7” – —";
    const size_t before = doc.mentions.size();
    for (std::string_view signs : {"“", "– —"}) {
        const Edit edit = mark_mention(doc, place_of(doc, signs), EntityType::Org, false);
        CHECK(apply(doc, edit).find("no letter or number") != std::string::npos);
    }
    CHECK(doc.mentions.size() == before);
    CHECK(apply(doc, mark_mention(doc, place_of(doc, "“Ω7”"), EntityType::Org, false)) == "");
    CHECK(doc.mentions.size() == before + 1);
}

TEST_CASE("edit: a longer name takes the place of its part and keeps what is known of it") {
    Document doc = made_up_news({2, 5});
    const uint32_t relation_count = static_cast<uint32_t>(doc.relations.size());
    do_edit(doc, mark_mention(doc, place_of(doc, "the Harbour Union"), EntityType::Org, false));
    CHECK(find_mention(doc, place_of(doc, "Harbour Union")) == kNone);
    const uint32_t entity = mention_of(doc, "the Harbour Union").entity;
    CHECK(entity == entity_named(doc, "Harbour Union"));
    CHECK(count_mentions(doc, entity) == 2);
    CHECK(doc.relations.size() == relation_count);
    // Of another type it lies around the old one.
    do_edit(doc, mark_mention(doc, place_of(doc, "Norland of delay"), EntityType::Event, false));
    CHECK(find_mention(doc, place_of(doc, "Norland of delay")) != kNone);
    CHECK(mention_of(doc, "Norland", doc.text.find("accused")).type == EntityType::Gpe);
}

TEST_CASE("edit: a boundary is moved and everything follows") {
    Document doc = made_up_news({0, 1});
    const uint32_t mention = find_mention(doc, place_of(doc, "Lloyd Austin"));
    const uint32_t entity = doc.mentions[mention].entity;
    do_edit(doc, move_mention(doc, mention, place_of(doc, "Lloyd")));
    CHECK(mention_of(doc, "Lloyd").entity == entity);
    CHECK(doc.entities[entity].name == "Lloyd");
    CHECK(doc.relations[0].target == entity);
    CHECK(doc.relations[0].target_mention == find_mention(doc, place_of(doc, "Lloyd")));
}

TEST_CASE("edit: a name that is none goes with its entity, relations and roles") {
    Document doc = made_up_news({2, 5, 6});
    const uint32_t union_mention = find_mention(doc, place_of(doc, "Harbour Union"));
    do_edit(doc, delete_mention(doc, union_mention, true));
    CHECK(entity_named(doc, "Harbour Union") == kNone);
    CHECK(doc.relations.empty());
    CHECK(entity_named(doc, "Norland") != kNone);
}

TEST_CASE("edit: a name that is none takes its id along; who is only a pronoun then is nobody") {
    Document doc = made_up_news({0, 1, 4});
    uint32_t ada = entity_named(doc, "Ada Brown");
    doc.entities[ada].wikidata = "Q1";
    const Document before = doc;
    const uint32_t whole = find_mention(doc, place_of(doc, "Ada Brown"));
    do_edit(doc, delete_mention(doc, whole, true));
    ada = entity_named(doc, "Brown");
    REQUIRE(ada != kNone);
    CHECK(doc.entities[ada].wikidata.empty());

    doc = before;  // a longer or shorter name is the same one
    do_edit(doc, move_mention(doc, whole, place_of(doc, "Ada")));
    CHECK(doc.entities[doc.mentions[find_mention(doc, place_of(doc, "Ada"))].entity].wikidata ==
          "Q1");

    doc = before;  // the id is that of the name
    do_edit(doc, split_mention(doc, whole, true));
    CHECK(doc.entities[entity_named(doc, "Ada Brown")].wikidata == "Q1");
    CHECK(doc.entities[entity_named(doc, "Brown")].wikidata.empty());

    doc = before;
    for (Mention& mention : doc.mentions)
        if (doc.words(mention.span) == "Brown") mention.kind = MentionKind::Pronoun;
    Document split = doc;
    do_edit(split, split_mention(split, whole, true));
    CHECK(split == doc);  // nobody else is left there
    do_edit(doc, delete_mention(doc, whole, true));
    CHECK(entity_named(doc, "Ada Brown") == kNone);
    CHECK(mention_of(doc, "Brown", 20).entity == kNone);
    CHECK(doc.quotes[0].speaker == kNone);

    doc = before;
    for (Mention& mention : doc.mentions)
        if (doc.words(mention.span) == "Brown") mention.kind = MentionKind::Nominal;
    do_edit(doc, delete_mention(doc, whole, true));
    CHECK(entity_named(doc, "Brown") != kNone);
}

TEST_CASE("edit: an entity goes with all its mentions, roles and relations") {
    Document doc = made_up_news({0, 1, 2, 4});
    do_edit(doc, delete_entity(doc, entity_named(doc, "Ada Brown")));
    CHECK(find_mention(doc, place_of(doc, "Ada Brown")) == kNone);
    CHECK(find_mention(doc, place_of(doc, "Brown", 20)) == kNone);
    CHECK(doc.quotes[0].speaker == kNone);
    CHECK(doc.relations.size() == 1);
    CHECK(doc.roles.size() == 1);  // that of Zoë
}

TEST_CASE("edit: entities are merged, split, named and numbered") {
    Document doc = made_up_news({0, 1, 4});
    do_edit(doc, merge_entities(doc, entity_named(doc, "Zoë"), entity_named(doc, "Ada Brown")));
    const uint32_t ada = entity_named(doc, "Ada Brown");
    CHECK(entity_named(doc, "Zoë") == kNone);
    CHECK(mention_of(doc, "Zoë").entity == ada);
    do_edit(doc, split_mention(doc, find_mention(doc, place_of(doc, "Brown", 20)), true));
    const uint32_t other = entity_named(doc, "Brown");
    REQUIRE(other != kNone);
    CHECK(count_mentions(doc, other) == 2);
    CHECK(doc.quotes[0].speaker == other);
    do_edit(doc, rename_entity(doc, other, "Gordon Brown"));
    do_edit(doc, set_wikidata(doc, entity_named(doc, "Gordon Brown"), "Q10648"));
    CHECK(doc.entities[entity_named(doc, "Gordon Brown")].wikidata == "Q10648");
    do_edit(doc, set_entity_type(doc, entity_named(doc, "Gordon Brown"), EntityType::Org));
    CHECK(mention_of(doc, "Brown", 20).type == EntityType::Org);
}

TEST_CASE("edit: relations are added, changed, turned and deleted") {
    Document doc = made_up_news({2, 7});
    RelationDraft draft;
    draft.source = entity_named(doc, "Norland");
    draft.target = entity_named(doc, "Harbour Union");
    draft.trigger = place_of(doc, "ships");
    draft.type = RelationType::Aid;
    draft.polarity = Polarity::Cooperation;
    draft.attributed_to = draft.source;
    draft.label = "buys ships of";
    do_edit(doc, add_relation(doc, draft));
    REQUIRE(doc.relations.size() == 2);
    const Relation added = doc.relations[1];
    CHECK(added.label == "buys ships of");
    CHECK(added.origin == Origin::User);
    CHECK(added.evidence == doc.sentences[0].span);
    CHECK(doc.mentions[added.target_mention].entity == draft.target);

    draft.type = RelationType::Reject;
    draft.polarity = Polarity::Conflict;
    draft.modality = Modality::Planned;
    draft.negated = true;
    draft.attributed_to = kNone;
    draft.label = "will not buy";
    do_edit(doc, edit_relation(doc, 1, draft));
    CHECK(doc.relations[1].type == RelationType::Reject);
    CHECK(doc.relations[1].modality == Modality::Planned);
    CHECK(doc.relations[1].negated);
    CHECK(doc.relations[1].attributed_to == kNone);
    do_edit(doc, change_relation(doc, EditKind::TurnRelation, 1));
    CHECK(doc.relations[1].source == draft.target);
    do_edit(doc, change_relation(doc, EditKind::DeleteRelation, 1));
    CHECK(doc.relations.size() == 1);
}

TEST_CASE("edit: a relation is known again where its sentence is read otherwise") {
    Document doc = made_up_news({2, 5});
    const Edit turn = change_relation(doc, EditKind::TurnRelation, 0);
    const Edit remove = change_relation(doc, EditKind::DeleteRelation, 0);
    const Span ships = place_of(doc, "ships");

    Document other = doc;  // another word names the act
    other.relations[0].trigger = ships;
    do_edit(other, turn);
    CHECK(other.relations[0].source == doc.relations[0].target);
    other = doc;
    other.relations[0].trigger = ships;
    do_edit(other, remove);
    CHECK(other.relations.size() == doc.relations.size() - 1);
    CHECK(other.relations[0].trigger == doc.relations[1].trigger);

    Document turned = doc;  // it is read as the reader turned it
    do_edit(turned, turn);
    const Relation right_way = turned.relations[0];
    do_edit(turned, turn);
    CHECK(turned.relations[0] == right_way);
    do_edit(turned, remove);  // what was turned and then deleted does not come back turned
    CHECK(turned.relations.size() == doc.relations.size() - 1);

    Document apart = doc;  // another claim of that sentence is not the one
    apart.relations[0].trigger = ships;
    apart.relations[0].type = RelationType::Accuse;
    CHECK(apply(apart, turn) == "The relation at “thanked” is no longer found.");
    do_edit(apart, remove);
    CHECK(apart.relations.size() == doc.relations.size());
}

TEST_CASE("edit: quotations get a speaker, and what is said in them too") {
    Document doc = made_up_news({1, 2, 4});
    const uint32_t brown = entity_named(doc, "Ada Brown");
    const uint32_t zoe = entity_named(doc, "Zoë");
    Edit edit;
    edit.kind = EditKind::AddQuote;
    edit.place = anchor_at(doc.text, place_of(doc, "Norland thanked the Harbour Union for its"));
    edit.speaker = ref_of(doc, zoe);
    do_edit(doc, edit);
    REQUIRE(doc.quotes.size() == 2);
    CHECK(doc.quotes[1].kind == QuoteKind::Indirect);
    CHECK(doc.quotes[1].speaker == zoe);
    REQUIRE(doc.relations[0].quote == 1);
    CHECK(doc.relations[0].attributed_to == zoe);
    do_edit(doc, set_speaker(doc, 1, brown));
    CHECK(doc.relations[0].attributed_to == brown);
    do_edit(doc, delete_quote(doc, 0));
    REQUIRE(doc.quotes.size() == 1);
    CHECK(doc.relations[0].quote == 0);
    const size_t roles = doc.roles.size();
    REQUIRE(roles > 0);
    do_edit(doc, delete_role(doc, 0));
    CHECK(doc.roles.size() == roles - 1);
}

TEST_CASE("edit: what is gone is told, and nothing happens") {
    Document doc = made_up_news({0, 3});
    const Edit edit = mark_mention(doc, place_of(doc, "李尚福"), EntityType::Org, true);
    const Edit merge =
        merge_entities(doc, entity_named(doc, "李尚福"), entity_named(doc, "Norland"));
    Document other = made_up_news({0, 1});
    const Document before = other;
    CHECK(apply(other, edit) == "“李尚福” is no longer in the text.");
    CHECK(apply(other, merge) == "李尚福 is no longer among the names that were found.");
    CHECK(other == before);
}
