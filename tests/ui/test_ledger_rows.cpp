#include <doctest/doctest.h>

#include "ui/ledger_rows.h"
#include "ui/sample_news.h"

using namespace dragoman;

TEST_CASE("ledger rows: cells say what was found") {
    const Document doc = sample_news();
    CHECK(cell(doc, LedgerTab::Entities, 0, 0) == "Ada Brown");
    CHECK(cell(doc, LedgerTab::Entities, 0, 2) == "3");
    CHECK(cell(doc, LedgerTab::Entities, 1, 3) == "1");
    CHECK(cell(doc, LedgerTab::Relations, 0, 1) == "rejects talks with");
    CHECK(cell(doc, LedgerTab::Relations, 0, 2) == "Norland");
    CHECK(cell(doc, LedgerTab::Quotes, 0, 0) == "Ada Brown");
    CHECK(cell(doc, LedgerTab::Roles, 0, 1) == "Minister");
}

TEST_CASE("ledger rows: a relation without target, a quote without speaker") {
    Document doc = sample_news();
    doc.relations[0].target = kNone;
    doc.quotes[0].speaker = kNone;
    CHECK(cell(doc, LedgerTab::Relations, 0, 2).empty());
    CHECK(cell(doc, LedgerTab::Quotes, 0, 0).empty());
    CHECK(is_shown(doc, UiState(), LedgerTab::Relations, 0));
}

TEST_CASE("ledger rows: ordered by words or by number, equal ones stay") {
    Document doc = sample_news();
    doc.entities.push_back({"ada lower", EntityType::Person, ""});
    CHECK(ordered_rows(doc, LedgerTab::Entities, -1, false) == std::vector<uint32_t>{0, 1, 2});
    CHECK(ordered_rows(doc, LedgerTab::Entities, 0, true) == std::vector<uint32_t>{1, 2, 0});
    CHECK(ordered_rows(doc, LedgerTab::Entities, 2, true) == std::vector<uint32_t>{0, 1, 2});
    CHECK(ordered_rows(doc, LedgerTab::Entities, 2, false) == std::vector<uint32_t>{2, 1, 0});
    CHECK(ordered_rows(doc, LedgerTab::Entities, 99, false).size() == 3);
}

TEST_CASE("ledger rows: the legend's filters hide rows") {
    const Document doc = sample_news();
    UiState state;
    state.hidden_types = 1u << static_cast<int>(EntityType::Gpe);
    CHECK(is_shown(doc, state, LedgerTab::Entities, 0));
    CHECK_FALSE(is_shown(doc, state, LedgerTab::Entities, 1));
    CHECK_FALSE(is_shown(doc, state, LedgerTab::Relations, 0));
    state = UiState();
    state.hidden_polarities = 1u << static_cast<int>(Polarity::Conflict);
    CHECK_FALSE(is_shown(doc, state, LedgerTab::Relations, 0));
}

TEST_CASE("ledger rows: the count says how many of all are shown") {
    const Document doc = sample_news();
    UiState state;
    const std::string all = std::to_string(doc.entities.size());
    CHECK(count_words(doc, state, LedgerTab::Entities) == all);
    state.hidden_types = 1u << static_cast<int>(EntityType::Gpe);
    CHECK(count_words(doc, state, LedgerTab::Entities) == "1 of " + all);
    CHECK(count_words(doc, state, LedgerTab::Relations) == "0 of 1");
}

TEST_CASE("ledger rows: the kind of a relation is told in words, not by our code for it") {
    Document doc = sample_news();
    doc.relations[0].type = RelationType::Consult;
    CHECK(cell(doc, LedgerTab::Relations, 0, 3) == "meets");
    doc.relations[0].tag = "Bargain";
    CHECK(cell(doc, LedgerTab::Relations, 0, 3) == "Bargain");
}
