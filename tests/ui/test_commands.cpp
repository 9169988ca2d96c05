#include <doctest/doctest.h>

#include <set>
#include <string>

#include "ui/commands.h"
#include "ui/sample_news.h"

using namespace dragoman;

TEST_CASE("commands: every name and every key stands once") {
    std::set<std::string> names, keys;
    for (const Command& command : commands()) {
        CHECK(names.insert(command.name).second);
        if (command.chord.key != kNoKey) CHECK(keys.insert(chord_name(command.chord)).second);
        CHECK(command.label[0] != 0);
        CHECK(command.help[0] != 0);
    }
}

TEST_CASE("commands: found by name and by key") {
    CHECK(find_command(std::string_view("fit")) != nullptr);
    CHECK(find_command(std::string_view("no such thing")) == nullptr);
    CHECK(std::string(find_command(Chord{'O', true})->name) == "open-file");
    CHECK(std::string(find_command(Chord{kKeyF1, false})->name) == "help");
    CHECK(find_command(Chord{'O', false}) == nullptr);
    CHECK(find_command(Chord{}) == nullptr);
}

TEST_CASE("commands: what lives on the page is handed to it, in order") {
    UiState state;
    const Document doc;
    CHECK(run_command("paste", state, doc));
    CHECK(run_command("reader-view", state, doc));
    REQUIRE(state.for_page.size() == 2);
    CHECK(std::string(state.for_page[0]) == "paste");
    CHECK(std::string(state.for_page[1]) == "reader-view");
}

TEST_CASE("commands: nothing runs that cannot") {
    UiState state;
    const Document doc;
    CHECK_FALSE(run_command("next-relation", state, doc));
    CHECK_FALSE(run_command("fit", state, doc));
    CHECK_FALSE(run_command("done-editing", state, doc));
    CHECK_FALSE(run_command("copy-json", state, doc));
    CHECK(state.for_page.empty());
}

TEST_CASE("commands: relations are stepped through in a ring") {
    UiState state;
    Document doc = sample_news();
    doc.relations.push_back(doc.relations[0]);
    state.has_document = true;
    CHECK(run_command("next-relation", state, doc));
    CHECK(state.selected == Selection{SelectionKind::Relation, 0});
    CHECK(state.scroll_to_selected);
    run_command("next-relation", state, doc);
    run_command("next-relation", state, doc);
    CHECK(state.selected.index == 0);
    run_command("previous-relation", state, doc);
    CHECK(state.selected.index == 1);
}

TEST_CASE("commands: Escape closes one thing at a time, the topmost first") {
    UiState state;
    const Document doc = sample_news();
    state.has_document = true;
    state.help_open = true;
    state.text_selection = {0, 5};
    select(state, {SelectionKind::Entity, 0});
    run_command("close", state, doc);
    CHECK_FALSE(state.help_open);
    CHECK_FALSE(state.text_selection.empty());
    run_command("close", state, doc);
    CHECK(state.text_selection.empty());
    CHECK(state.selected);
    run_command("close", state, doc);
    CHECK_FALSE(state.selected);
    CHECK_FALSE(run_command("close", state, doc));
}

TEST_CASE("commands: editing tells the page when it begins and ends") {
    UiState state;
    const Document doc;
    CHECK(run_command("edit-text", state, doc));
    CHECK(state.editing);
    CHECK_FALSE(run_command("edit-text", state, doc));
    CHECK(run_command("done-editing", state, doc));
    CHECK_FALSE(state.editing);
    REQUIRE(state.for_page.size() == 2);
    CHECK(std::string(state.for_page[1]) == "done-editing");
}

TEST_CASE("commands: a selection made in the article does not scroll it") {
    UiState state;
    select(state, {SelectionKind::Entity, 0}, true);
    CHECK_FALSE(state.scroll_to_selected);
    CHECK(state.show_selected_tab);
}
