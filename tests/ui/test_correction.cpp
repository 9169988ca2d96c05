#include <doctest/doctest.h>

#include "ui/correction.h"
#include "ui/fake_platform.h"
#include "ui/sample_news.h"

using namespace dragoman;

namespace {

// As the page does it; what was refused.
std::vector<std::string> do_correct(FakeScreen& screen, SelectionKind kind, uint32_t index,
                                    std::string_view verb, std::string_view words) {
    fake_platform().refusals.clear();
    correct(screen.app.state, screen.app.doc, {kind, index}, verb, words);
    carry_out_edits(screen.app);
    return fake_platform().refusals;
}

}  // namespace

TEST_CASE("correction: an entity is named, typed, merged and deleted by its number") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    CHECK(do_correct(screen, SelectionKind::Entity, 1, "rename", "Kingdom of Norland").empty());
    CHECK(screen.app.doc.entities[1].name == "Kingdom of Norland");
    CHECK(do_correct(screen, SelectionKind::Entity, 1, "label", "ORG").empty());
    CHECK(screen.app.doc.entities[1].type == EntityType::Org);
    do_correct(screen, SelectionKind::Entity, 1, "wikidata", "https://www.wikidata.org/wiki/Q20");
    CHECK(screen.app.doc.entities[1].wikidata == "Q20");
    do_correct(screen, SelectionKind::Entity, 1, "wikidata", "");
    CHECK(screen.app.doc.entities[1].wikidata.empty());
    CHECK(do_correct(screen, SelectionKind::Entity, 1, "merge", "0").empty());
    CHECK(screen.app.doc.entities.size() == 1);
    CHECK(do_correct(screen, SelectionKind::Entity, 0, "delete", "").empty());
    CHECK(screen.app.doc.entities.empty());
    CHECK(screen.app.history.edits().size() == 6);
}

TEST_CASE("correction: a relation is added, changed, turned and deleted") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    CHECK(do_correct(screen, SelectionKind::Entity, 1, "relate",
                     "0\tACCUSE\tblames\t\tpossible\t1\t0")
              .empty());
    REQUIRE(screen.app.doc.relations.size() == 2);
    uint32_t at = screen.app.doc.relations[0].origin == Origin::User ? 0 : 1;
    const Relation added = screen.app.doc.relations[at];
    CHECK(added.source == 1);
    CHECK(added.target == 0);
    CHECK(added.type == RelationType::Accuse);
    CHECK(added.label == "blames");
    CHECK(added.polarity == Polarity::Conflict);  // as of its kind
    CHECK(added.modality == Modality::Possible);
    CHECK(added.negated);
    CHECK(added.attributed_to == 0);
    CHECK(screen.app.doc.words(added.evidence).find("Norland") != std::string_view::npos);

    CHECK(
        do_correct(screen, SelectionKind::Relation, at, "change", "\tAID\t\tneutral\tasserted\t\t")
            .empty());
    const Relation changed = screen.app.doc.relations[at];
    CHECK(changed.target == 0);  // the ends stay
    CHECK(changed.type == RelationType::Aid);
    CHECK(changed.label == "helps");
    CHECK(changed.polarity == Polarity::Neutral);
    CHECK_FALSE(changed.negated);
    CHECK(changed.attributed_to == kNone);
    CHECK(do_correct(screen, SelectionKind::Relation, at, "turn", "").empty());
    uint32_t turned = 0;
    while (screen.app.doc.relations[turned].type != RelationType::Aid) ++turned;
    CHECK(screen.app.doc.relations[turned].source == 0);
    CHECK(do_correct(screen, SelectionKind::Relation, turned, "delete", "").empty());
    CHECK(screen.app.doc.relations.size() == 1);

    // Of one alone: where it is first named.
    CHECK(do_correct(screen, SelectionKind::Entity, 1, "relate", "\tREJECT\twaits\t\tasserted\t\t")
              .empty());
    CHECK(screen.app.doc.relations.size() == 2);
}

TEST_CASE("correction: a quotation gets its speaker, or is none") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    do_correct(screen, SelectionKind::Quote, 0, "speaker", "1");
    CHECK(screen.app.doc.quotes[0].speaker == 1);
    do_correct(screen, SelectionKind::Quote, 0, "speaker", "");
    CHECK(screen.app.doc.quotes[0].speaker == kNone);
    do_correct(screen, SelectionKind::Quote, 0, "delete", "");
    CHECK(screen.app.doc.quotes.empty());
}

TEST_CASE("correction: words are marked, here or everywhere, or become a quotation") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    auto at = [&](std::string_view words, const char* rest) {
        const Span place = place_of(screen.app.doc, words);
        return std::to_string(place.begin) + "\t" + std::to_string(place.end) + "\t" + rest;
    };
    do_correct(screen, SelectionKind::None, 0, "mark", at("Minister", "ORG\t"));
    const uint32_t one = find_mention(screen.app.doc, place_of(screen.app.doc, "Minister"));
    REQUIRE(one != kNone);
    CHECK(screen.app.doc.mentions[one].type == EntityType::Org);
    const size_t before = screen.app.doc.mentions.size();
    do_correct(screen, SelectionKind::None, 0, "mark", at("talks", "EVENT\t1"));
    CHECK(screen.app.doc.mentions.size() == before + 2);
    do_correct(screen, SelectionKind::None, 0, "quote", at("rejected talks with Norland", "1"));
    REQUIRE(screen.app.doc.quotes.size() == 2);
    CHECK(screen.app.doc.quotes[0].speaker == 1);
    const size_t edits = screen.app.history.edits().size();
    for (const char* nowhere : {"", "5", "5\t5\tORG\t", "9\t5\tORG\t", "0\t99999\tORG\t",
                                "0\t3\tNOTHING\t", "x\t3\tORG\t", "0\t99999999999999\tORG\t"})
        do_correct(screen, SelectionKind::None, 0, "mark", nowhere);
    CHECK(screen.app.history.edits().size() == edits);
}

TEST_CASE("correction: what does not exist changes nothing") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    do_correct(screen, SelectionKind::Entity, 0, "wikidata", "none");
    do_correct(screen, SelectionKind::Entity, 7, "delete", "");
    do_correct(screen, SelectionKind::Entity, 0, "merge", "0");
    do_correct(screen, SelectionKind::Entity, 0, "merge", "99999999999999");
    do_correct(screen, SelectionKind::Entity, 0, "merge", "one");
    do_correct(screen, SelectionKind::Entity, 0, "relate", "2\tAID");
    do_correct(screen, SelectionKind::Relation, 0, "change", "\tAID\t\t\t\t\t9");
    do_correct(screen, SelectionKind::Quote, 0, "speaker", "2");
    do_correct(screen, SelectionKind::Sentence, 0, "delete", "");
    CHECK(screen.app.doc == sample_news());

    Schema names = news_schema();  // what the labels do not allow is refused with a sentence
    names.name = "Names";
    names.relations.clear();
    set_schema(screen.app, names);
    CHECK(do_correct(screen, SelectionKind::Entity, 0, "relate", "1\tAID").size() == 1);
}
