#include <doctest/doctest.h>

#include "doc/history.h"
#include "doc/made_up_news.h"
#include "doc/outcome.h"

using namespace dragoman;

namespace {

std::string outcome_of(const Document& before, const Edit& edit) {
    Document after = before;
    CHECK(apply(after, edit) == "");
    return outcome(before, after, edit);
}

}  // namespace

TEST_CASE("outcome: in how many places, or here only") {
    const Document doc = made_up_news({0, 3, 4, 8});
    const Span austin = {static_cast<uint32_t>(doc.text.find("meet Austin") + 5),
                         static_cast<uint32_t>(doc.text.find("meet Austin") + 11)};
    CHECK(outcome_of(doc, mark_mention(doc, austin, EntityType::Org, false)) == " (here only)");
    const std::string all = outcome_of(doc, mark_mention(doc, austin, EntityType::Org, true));
    CHECK(all.find(" places)") != std::string::npos);
    CHECK(outcome_of(doc, rename_entity(doc, 0, "Somebody")) == "");
}

TEST_CASE("outcome: a relation and a role that go with a name are told, and stay in the history") {
    Document doc = made_up_news({2, 5});
    doc.relations[0].origin = Origin::User;
    const Relation& own = doc.relations[0];
    const std::string words =
        doc.entities[own.source].name + " – " + own.label + " – " + doc.entities[own.target].name;
    const Edit edit =
        mark_mention(doc, doc.mentions[own.source_mention].span, EntityType::Date, true);
    CHECK(outcome_of(doc, edit).find(words) != std::string::npos);

    History history;
    history.begin(doc, doc);
    CHECK(history.add(edit, doc) == "");
    CHECK(history.in_words(0).find(words) != std::string::npos);
    history.undo(doc);
    CHECK(history.in_words(0) == describe(edit));  // what it will do is not known

    doc = made_up_news({0, 1, 2, 4});
    REQUIRE(!doc.roles.empty());
    const Role role = doc.roles[0];
    CHECK(outcome_of(doc, set_entity_type(doc, role.person, EntityType::Org))
              .find("the role “" + std::string(doc.words(role.title)) + "” went with it") !=
          std::string::npos);
    CHECK(outcome_of(doc, delete_role(doc, 0)) == "");  // that is what it says of itself
}
