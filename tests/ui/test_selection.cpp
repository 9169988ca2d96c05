#include <doctest/doctest.h>

#include "ui/sample_news.h"
#include "ui/selection.h"

using namespace dragoman;

TEST_CASE("selection: an entity lights up with its relations") {
    const Document doc = sample_news();
    const Focus focus = focus_of(doc, {SelectionKind::Entity, 1});
    CHECK(focus.entities == std::vector<uint32_t>{1});
    CHECK(focus.relations == std::vector<uint32_t>{0});
    CHECK(focus.place == doc.mentions[2].span);
    CHECK(focus.evidence.empty());
}

TEST_CASE("selection: a relation shows both ends and its evidence") {
    const Document doc = sample_news();
    const Focus focus = focus_of(doc, {SelectionKind::Relation, 0});
    CHECK(focus.entities == std::vector<uint32_t>{0, 1});
    CHECK(focus.evidence == doc.relations[0].evidence);
    CHECK(focus.place == doc.relations[0].evidence);
    CHECK(focus.trigger == doc.relations[0].trigger);
}

TEST_CASE("selection: a quote shows its speaker, a role its holder and office") {
    const Document doc = sample_news();
    CHECK(focus_of(doc, {SelectionKind::Quote, 0}).entities == std::vector<uint32_t>{0});
    CHECK(focus_of(doc, {SelectionKind::Role, 0}).entities == std::vector<uint32_t>{0, 1});
}

TEST_CASE("selection: what does not exist lights up nothing") {
    const Document doc = sample_news();
    CHECK(focus_of(doc, {SelectionKind::Entity, 99}).empty());
    CHECK(focus_of(doc, {}).empty());
    CHECK_FALSE(exists(doc, {SelectionKind::Quote, 1}));
    CHECK_FALSE(exists(doc, {SelectionKind::Count, 0}));
}

TEST_CASE("selection: survives a new analysis by name, and goes when its thing is gone") {
    const Document before = sample_news();
    Document after = sample_news();
    after.entities.insert(after.entities.begin(), {"Someone Else", EntityType::Person, ""});
    CHECK(carried_over(before, {SelectionKind::Entity, 1}, after) ==
          Selection{SelectionKind::Entity, 2});
    after.entities.pop_back();
    CHECK_FALSE(carried_over(before, {SelectionKind::Entity, 1}, after));
    CHECK_FALSE(carried_over(before, {SelectionKind::Relation, 7}, after));
}

TEST_CASE("selection: a relation without evidence shows the sentence of its trigger") {
    Document doc = sample_news();
    doc.relations[0].evidence = {};
    CHECK(focus_of(doc, {SelectionKind::Relation, 0}).evidence == doc.relations[0].trigger);
    Sentence sentence;
    sentence.span = place_of(doc, "Minister Ada Brown rejected talks with Norland.");
    doc.sentences = {sentence};
    CHECK(focus_of(doc, {SelectionKind::Relation, 0}).evidence == sentence.span);
}
