#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <set>
#include <string>

#include "imgui.h"
#include "ui/chooser_rows.h"
#include "ui/commands.h"
#include "ui/editing.h"
#include "ui/fake_platform.h"
#include "ui/label_look.h"
#include "ui/sample_news.h"

using namespace dragoman;

namespace {

void press(FakeScreen& screen, ImGuiKey key, bool shift = false, bool ctrl = false) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Shift, shift);
    io.AddKeyEvent(ImGuiMod_Ctrl, ctrl);
    io.AddKeyEvent(key, true);
    screen.draw(2);
    io.AddKeyEvent(key, false);
    io.AddKeyEvent(ImGuiMod_Shift, false);
    io.AddKeyEvent(ImGuiMod_Ctrl, false);
    screen.draw(2);
}

void write(FakeScreen& screen, const char* words) {
    screen.draw(3);
    ImGui::GetIO().AddInputCharactersUTF8(words);
    screen.draw(3);
}

void select_words(FakeScreen& screen, std::string_view words) {
    screen.app.state.text_selection = place_of(screen.app.doc, words);
    screen.draw(2);
}

const Mention* mention_of(const Document& doc, std::string_view words, size_t from = 0) {
    const uint32_t index = find_mention(doc, place_of(doc, words, from));
    return index == kNone ? nullptr : &doc.mentions[index];
}

uint32_t entity_named(const Document& doc, std::string_view name) {
    for (uint32_t i = 0; i < doc.entities.size(); ++i)
        if (doc.entities[i].name == name) return i;
    return kNone;
}

void drag(FakeScreen& screen, const ProbeItem& from, const ProbeItem& to) {
    const float x = from.x + from.width * 0.5f, y = from.y + from.height * 0.5f;
    screen.point_at(x, y);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    screen.draw(2);
    screen.point_at((x + to.x) * 0.5f, (y + to.y) * 0.5f);
    screen.point_at(to.x + to.width * 0.5f, to.y + to.height * 0.5f);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    screen.draw(3);
}

}  // namespace

TEST_CASE("editing: every type has a letter of its own, and no other command takes it") {
    std::set<uint8_t> letters;
    for (const EntityLabel& label : news_schema().entities) {
        const uint8_t letter = static_cast<uint8_t>(label.key);
        CHECK(letters.insert(letter).second);
        CHECK(label_of_key(news_schema(), letter) == &label);
        const Command* command = find_word_command(letter);
        REQUIRE(command != nullptr);
        CHECK(std::string(command->name).starts_with("mark-"));
    }
    CHECK(label_of_key(news_schema(), 'Z') == nullptr);
}

TEST_CASE(
    "editing: labels of one's own mark by their keys, stand in the palette, and are refused") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    Schema schema;
    schema.name = "Own";
    schema.entities = {{"PERSON", "", kNoColour, 'P', EntityType::Person, {EntityType::Person}},
                       {"STATE", "State", 0x336699, 'S', EntityType::Gpe, {EntityType::Gpe}},
                       {"IDEA", "Idea", 0xAA3300, 'Y', EntityType::Product, {}}};
    schema.relations = {{"HOLDS", "holds", RelationType::Own, {}, {"PERSON"}, {"IDEA"}}};
    set_schema(screen.app, schema);
    screen.draw_until_idle();
    CHECK(screen.app.doc.relations.empty());
    CHECK(screen.app.doc.entities[1].tag == "STATE");
    select_words(screen, "talks");
    press(screen, ImGuiKey_Y);
    REQUIRE(mention_of(screen.app.doc, "talks"));
    CHECK(mention_of(screen.app.doc, "talks")->tag == "IDEA");
    const uint32_t idea = entity_named(screen.app.doc, "talks");
    const uint32_t ada = entity_named(screen.app.doc, "Ada Brown");
    const uint32_t norland = entity_named(screen.app.doc, "Norland");
    REQUIRE(idea != kNone);

    UiState& state = screen.app.state;
    draft_relation(state, screen.app.doc, ada, idea, kNone, kNone, 100, 100);
    CHECK(state.edit.relation.draft.tag == "HOLDS");
    save_relation(state, screen.app.doc);
    screen.draw(2);
    REQUIRE(screen.app.doc.relations.size() == 1);
    CHECK(screen.app.doc.relations[0].tag == "HOLDS");

    draft_relation(state, screen.app.doc, ada, norland, kNone, kNone, 100, 100);
    state.edit.relation.draft.type = RelationType::Own;
    state.edit.relation.draft.tag = "HOLDS";
    save_relation(state, screen.app.doc);
    CHECK(state.edit.relation.open);
    CHECK(state.edit.relation.refusal.find("Norland") != std::string::npos);
    state.edit.relation = {};
    CHECK(screen.app.doc.relations.size() == 1);

    open_chooser(state, ChooserKind::Command);
    uint32_t own = 0, usual = 0;
    for (const ChooserRow& row : chooser_rows(state, screen.app.doc)) {
        own += row.words == "Mark as Idea";
        usual += row.words.starts_with("Mark as organisation");
    }
    CHECK(own == 1);
    CHECK(usual == 0);
    close_chooser(state);

    set_schema(screen.app, news_schema());
    screen.draw_until_idle();
    CHECK(mention_of(screen.app.doc, "talks")->tag == "IDEA");
    CHECK(screen.app.doc.relations.size() == 2);
}

TEST_CASE("editing: a letter marks the selected words, Shift everywhere; undo and redo") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    const Document analysis = screen.app.doc;
    select_words(screen, "talks");
    press(screen, ImGuiKey_E, true);
    REQUIRE(mention_of(screen.app.doc, "talks") != nullptr);
    CHECK(mention_of(screen.app.doc, "talks")->type == EntityType::Event);
    CHECK(mention_of(screen.app.doc, "talks", 30) != nullptr);
    CHECK(fake_platform().edits.back() == "Mark “talks” as an event, everywhere (2 places)");
    CHECK(screen.app.state.selected.kind == SelectionKind::Entity);
    CHECK(screen.app.state.text_selection.empty());
    press(screen, ImGuiKey_Z, false, true);
    CHECK(screen.app.doc == analysis);
    press(screen, ImGuiKey_Z, true, true);
    CHECK(mention_of(screen.app.doc, "talks") != nullptr);
    CHECK_FALSE(screen.app.state.edit.can_redo);
}

TEST_CASE("editing: without selected words letters are commands as always") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    press(screen, ImGuiKey_N);
    CHECK(screen.app.state.selected == Selection{SelectionKind::Relation, 0});
    CHECK(fake_platform().edits.empty());
}

TEST_CASE("editing: words are selected by arrows, names by J and K") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    press(screen, ImGuiKey_RightArrow);
    CHECK(screen.app.doc.words(screen.app.state.text_selection) == "Ada");
    press(screen, ImGuiKey_RightArrow, true);
    press(screen, ImGuiKey_RightArrow, true);
    CHECK(screen.app.doc.words(screen.app.state.text_selection) == "Ada Brown rejects");
    press(screen, ImGuiKey_LeftArrow, true);
    CHECK(screen.app.doc.words(screen.app.state.text_selection) == "Ada Brown");
    press(screen, ImGuiKey_Escape);
    press(screen, ImGuiKey_J);
    CHECK(screen.app.state.edit.mention == 0);
    press(screen, ImGuiKey_J);
    press(screen, ImGuiKey_J);
    CHECK(screen.app.state.edit.mention == 2);
    CHECK(screen.app.state.selected == Selection{SelectionKind::Entity, 1});
    press(screen, ImGuiKey_K);
    CHECK(screen.app.state.edit.mention == 1);
}

TEST_CASE("editing: the card of a name takes letters, and deletes and moves it") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    press(screen, ImGuiKey_J);
    press(screen, ImGuiKey_J);
    press(screen, ImGuiKey_J);
    press(screen, ImGuiKey_Enter);
    CHECK(screen.find(ProbeKind::Area, "popup") != nullptr);
    press(screen, ImGuiKey_O);
    CHECK(mention_of(screen.app.doc, "Norland")->type == EntityType::Org);
    CHECK(screen.find(ProbeKind::Area, "popup") == nullptr);
    press(screen, ImGuiKey_LeftBracket, true);  // {
    CHECK(mention_of(screen.app.doc, "with Norland") != nullptr);
    press(screen, ImGuiKey_Delete);
    CHECK(mention_of(screen.app.doc, "with Norland") == nullptr);
    CHECK(screen.app.doc.entities.size() == 1);
    CHECK(screen.app.doc.relations.empty());
}

TEST_CASE("editing: the palette finds commands by what is written, and runs them") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    press(screen, ImGuiKey_K, false, true);
    CHECK(screen.find(ProbeKind::Area, "chooser") != nullptr);
    const std::vector<ChooserRow> all = chooser_rows(screen.app.state, screen.app.doc);
    size_t count = 0;
    for (const Command& command : commands()) {
        (void)command;
        ++count;
    }
    CHECK(all.size() == count - 1);  // all but the palette itself
    write(screen, "show-n");
    CHECK(chooser_rows(screen.app.state, screen.app.doc).empty());
    press(screen, ImGuiKey_Escape);
    CHECK(screen.find(ProbeKind::Area, "chooser") == nullptr);
    press(screen, ImGuiKey_K, false, true);
    write(screen, "next rel");
    press(screen, ImGuiKey_Enter);
    CHECK(screen.app.state.selected == Selection{SelectionKind::Relation, 0});
    screen.draw_until_idle();
    CHECK(fake_platform().frames_wanted == 0);
}

TEST_CASE("editing: merge, rename, number and relate by keyboard") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    press(screen, ImGuiKey_J);
    press(screen, ImGuiKey_C);
    write(screen, "A. Brown");
    press(screen, ImGuiKey_Enter);
    CHECK(screen.app.doc.entities[0].name == "A. Brown");
    press(screen, ImGuiKey_W);
    write(screen, "Q42");
    press(screen, ImGuiKey_Enter);
    CHECK(screen.app.doc.entities[0].wikidata == "Q42");
    press(screen, ImGuiKey_A);
    write(screen, "nor");
    press(screen, ImGuiKey_Enter);
    CHECK(screen.find(ProbeKind::Area, "relation editor") != nullptr);
    press(screen, ImGuiKey_A);
    write(screen, "threat");
    press(screen, ImGuiKey_Enter);
    press(screen, ImGuiKey_Enter);
    REQUIRE(screen.app.doc.relations.size() == 2);
    const bool first = screen.app.doc.relations[0].type == RelationType::Threaten;
    CHECK(screen.app.doc.relations[first ? 0 : 1].polarity == Polarity::Conflict);
    press(screen, ImGuiKey_M);
    press(screen, ImGuiKey_Enter);
    CHECK(screen.app.doc.entities.size() == 1);
    CHECK(fake_platform().edits.size() == 4);
}

TEST_CASE("editing: a relation is drawn from highlight to highlight") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    const ProbeItem* from = screen.find(ProbeKind::Mention, 1u);
    const ProbeItem* to = screen.find(ProbeKind::Mention, 2u);
    REQUIRE(from != nullptr);
    REQUIRE(to != nullptr);
    drag(screen, ProbeItem(*from), ProbeItem(*to));
    REQUIRE(screen.app.state.edit.relation.open);
    const RelationDraft& draft = screen.app.state.edit.relation.draft;
    CHECK(draft.source == 0);
    CHECK(draft.target == 1);
    CHECK(screen.app.doc.words(draft.trigger) == "rejected talks with");
    const ProbeItem* save = screen.find(ProbeKind::Button, "relation-save");
    REQUIRE(save != nullptr);
    screen.click(save->x + 5, save->y + 5);
    CHECK(screen.app.doc.relations.size() == 2);
    CHECK_FALSE(screen.app.state.edit.relation.open);
}

TEST_CASE("editing: a place ends where a word does") {
    const std::string text = "by the Blue Nile, 李尚福 said";
    const Span blue{7, 11};
    CHECK(with_end_at(text, blue, true, 15) == Span{7, 16});
    CHECK(with_end_at(text, blue, true, 13) == Span{7, 11});
    CHECK(with_end_at(text, blue, true, 0) == Span{7, 11});  // a word is left
    CHECK(with_end_at(text, blue, false, 4) == Span{3, 11});
    CHECK(with_end_at(text, blue, false, 6) == Span{7, 11});
    CHECK(with_end_at(text, blue, false, 20) == Span{7, 11});
    CHECK(with_end_at(text, {18, 21}, true, 24) == Span{18, 24});  // ideographs are words
    CHECK(with_end_at(text, blue, true, 32) == Span{7, 32});
    CHECK(with_end_at("", {}, true, 0) == Span{});
}

TEST_CASE("editing: an end of the chosen name is dragged to another word") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    const Span before = screen.app.doc.mentions[2].span;
    const std::string name(screen.app.doc.words(before));
    auto pull = [&](bool end, float by) {
        const ProbeItem item = *screen.find(ProbeKind::Mention, 2u);
        const float x = end ? item.x + item.width : item.x, y = item.y + item.height * 0.5f;
        screen.point_at(x, y);
        ImGui::GetIO().AddMouseButtonEvent(0, true);
        screen.draw(2);
        screen.point_at(x + by * 0.5f, y);
        screen.point_at(x + by, y);
        ImGui::GetIO().AddMouseButtonEvent(0, false);
        screen.draw(3);
    };
    // Of a name that is not chosen the end is where words are selected from.
    pull(false, -70);
    CHECK(screen.app.doc.mentions[2].span == before);
    press(screen, ImGuiKey_Escape);
    press(screen, ImGuiKey_Escape);
    const ProbeItem item = *screen.find(ProbeKind::Mention, 2u);
    screen.click(item.x + item.width * 0.5f, item.y + item.height * 0.5f);
    const size_t edits = screen.app.history.edits().size();
    pull(false, -40);
    REQUIRE(mention_of(screen.app.doc, "with " + name) != nullptr);
    CHECK(screen.app.history.edits().size() == edits + 1);
    CHECK(screen.app.state.text_selection.empty());
    pull(false, 40);  // it is still the chosen one
    REQUIRE(mention_of(screen.app.doc, name) != nullptr);
    CHECK(mention_of(screen.app.doc, name)->span == before);
    pull(true, -300);
    CHECK(screen.app.doc.mentions[2].span == before);  // one word stays
    press(screen, ImGuiKey_Z, false, true);
    CHECK(mention_of(screen.app.doc, "with " + name) != nullptr);
}

TEST_CASE("editing: the card of a name is worked by Tab, arrows and Enter") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    auto open = [&] {
        press(screen, ImGuiKey_J);
        press(screen, ImGuiKey_Enter);
        screen.draw(2);
        REQUIRE(screen.find(ProbeKind::Area, "popup") != nullptr);
    };
    open();
    CHECK_FALSE(ImGui::GetIO().NavVisible);
    press(screen, ImGuiKey_Enter);  // on nothing yet: it closes
    CHECK(screen.find(ProbeKind::Area, "popup") == nullptr);
    press(screen, ImGuiKey_K);
    open();
    press(screen, ImGuiKey_Tab);  // the first label
    CHECK(ImGui::GetIO().NavVisible);
    press(screen, ImGuiKey_DownArrow);
    press(screen, ImGuiKey_DownArrow);
    press(screen, ImGuiKey_Enter);
    CHECK(screen.app.history.edits().size() == 1);
    CHECK(screen.app.doc.mentions[0].type == news_schema().entities[2].like);
    CHECK(screen.find(ProbeKind::Area, "popup") == nullptr);
    // Back from the first to the last: "End later".
    press(screen, ImGuiKey_Enter);
    press(screen, ImGuiKey_Tab);
    press(screen, ImGuiKey_Tab, true);
    const Span before = screen.app.doc.mentions[0].span;
    press(screen, ImGuiKey_Space);
    CHECK(screen.app.doc.mentions[0].span.end > before.end);
    CHECK(screen.find(ProbeKind::Area, "popup") != nullptr);
    press(screen, ImGuiKey_Escape);
    CHECK(screen.find(ProbeKind::Area, "popup") == nullptr);
    press(screen, ImGuiKey_RightArrow);  // the arrows are for words again
    CHECK_FALSE(chosen_words(screen.app.state, screen.app.doc).empty());
}

TEST_CASE("editing: the card of a relation is worked by Tab and Enter too") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    select(screen.app.state, {SelectionKind::Relation, 0});
    screen.draw(2);
    press(screen, ImGuiKey_Enter);
    REQUIRE(screen.app.state.edit.relation.open);
    press(screen, ImGuiKey_Tab);
    press(screen, ImGuiKey_Tab, true);  // the last of its buttons
    press(screen, ImGuiKey_Enter);
    CHECK_FALSE(screen.app.state.edit.relation.open);
    CHECK(screen.app.doc.relations.empty());
}

TEST_CASE("editing: a finger marks and deletes in all places") {
    FakeScreen screen(390, 844);
    Document doc = sample_news();
    set_document(screen.app, doc);
    screen.draw_until_idle();
    press(screen, ImGuiKey_J);
    press(screen, ImGuiKey_Enter);
    REQUIRE(screen.find(ProbeKind::Button, "popup-close") != nullptr);
    const std::string words(doc.words(doc.mentions[0].span));
    const size_t places = find_all(doc.text, words).size();
    REQUIRE(places > 1);
    const ProbeItem* all = screen.find(ProbeKind::Button, "popup-everywhere");
    REQUIRE(all != nullptr);
    CHECK(all->height >= 44);
    screen.click(all->x + 5, all->y + 5);
    const ProbeItem* remove = screen.find(ProbeKind::Button, "unmark-everywhere");
    REQUIRE(remove != nullptr);
    screen.click(remove->x + 5, remove->y + 5);
    REQUIRE(screen.app.history.edits().size() == 1);
    CHECK(screen.app.history.edits()[0].everywhere);
    screen.draw(2);
    CHECK_FALSE(screen.app.state.edit.everywhere);
}

TEST_CASE("editing: undo leads back to the article before a paste, with its corrections") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw(2);
    select_words(screen, "talks");
    press(screen, ImGuiKey_E);
    const Document corrected = screen.app.doc;
    Document other = sample_news();
    other.text[0] = 'I';
    set_document(screen.app, other);
    screen.draw(2);
    press(screen, ImGuiKey_Z, false, true);
    CHECK(screen.app.doc == corrected);
    CHECK(fake_platform().other_article);
    press(screen, ImGuiKey_Z, true, true);
    CHECK(screen.app.doc == other);
    press(screen, ImGuiKey_Z, false, true);
    press(screen, ImGuiKey_Z, false, true);
    CHECK(screen.app.doc == sample_news());
}

TEST_CASE("editing: corrections are done again when the text is written further") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw(2);
    select_words(screen, "Minister");
    press(screen, ImGuiKey_P);
    Document longer = sample_news();
    longer.text += " Then she left.";
    renew_document(screen.app, longer);
    screen.draw(2);
    REQUIRE(mention_of(screen.app.doc, "Minister") != nullptr);
    CHECK(screen.app.doc.text == longer.text);
    CHECK(fake_platform().refusals.empty());
    Document shorter = longer;
    shorter.text.replace(shorter.text.find("Minister"), 8, "Chairman");
    renew_document(screen.app, shorter);
    CHECK(fake_platform().refusals.size() == 1);
    press(screen, ImGuiKey_Z, false, true);  // first the writing, then the correction
    press(screen, ImGuiKey_Z, false, true);
    CHECK(screen.app.doc.text == sample_news().text);
    CHECK(mention_of(screen.app.doc, "Minister") != nullptr);
}

TEST_CASE("editing: a quotation gets its speaker, new words become one") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw(2);
    press(screen, ImGuiKey_Q);
    CHECK(screen.app.state.selected == Selection{SelectionKind::Quote, 0});
    press(screen, ImGuiKey_S, true);
    write(screen, "norl");
    press(screen, ImGuiKey_Enter);
    CHECK(screen.app.doc.quotes[0].speaker == entity_named(screen.app.doc, "Norland"));
    select_words(screen, "rejects talks");
    press(screen, ImGuiKey_S);
    press(screen, ImGuiKey_Enter);
    CHECK(screen.app.doc.quotes.size() == 2);
    CHECK(screen.app.doc.quotes[0].speaker == kNone);
}

TEST_CASE("editing: the history lists what was done and goes to any step") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw(2);
    for (const char* words : {"talks", "Minister"}) {
        select_words(screen, words);
        press(screen, ImGuiKey_E);
    }
    press(screen, ImGuiKey_H);
    std::vector<ChooserRow> rows = chooser_rows(screen.app.state, screen.app.doc);
    REQUIRE(rows.size() == 3);
    CHECK(rows[2].words == "2.  Mark “Minister” as an event");
    CHECK(rows[2].detail == "now");
    press(screen, ImGuiKey_UpArrow);
    press(screen, ImGuiKey_UpArrow);
    press(screen, ImGuiKey_Enter);
    CHECK(screen.app.doc == sample_news());
    CHECK(screen.app.state.edit.can_redo);
}

TEST_CASE("editing: the library is searched in its texts, opened and cleared") {
    FakeScreen screen(1280, 800);
    set_library(screen.app.state, "3\tTalks fail\tMay 1\tNorland and Ada\n2\tShips\tMay 2\tKenya");
    screen.draw(2);
    press(screen, ImGuiKey_D);
    write(screen, "norland");
    REQUIRE(chooser_rows(screen.app.state, screen.app.doc).size() == 1);
    press(screen, ImGuiKey_Enter);
    CHECK(fake_platform().opened == 3);
    press(screen, ImGuiKey_D);
    press(screen, ImGuiKey_DownArrow);
    press(screen, ImGuiKey_Delete, true);
    CHECK(fake_platform().deleted == 2);
}

TEST_CASE(
    "editing: a row that is dropped on another one is merged into it, of another kind if so") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    run_command("show-entities", screen.app.state, screen.app.doc);
    screen.draw_until_idle();
    const size_t before = screen.app.doc.entities.size();
    REQUIRE(screen.find(ProbeKind::Row, 0) != nullptr);
    REQUIRE(screen.find(ProbeKind::Row, 1) != nullptr);
    const ProbeItem from = *screen.find(ProbeKind::Row, 1), to = *screen.find(ProbeKind::Row, 0);
    drag(screen, from, to);
    screen.draw_until_idle();
    CHECK(screen.app.doc.entities.size() == before);  // one is asked: a state is no person
    CHECK(screen.app.state.edit.chooser.kind == ChooserKind::MergeInto);
    press(screen, ImGuiKey_Enter);
    CHECK(screen.app.doc.entities.size() == before - 1);
    run_command("undo", screen.app.state, screen.app.doc);
    screen.draw_until_idle();
    CHECK(screen.app.doc.entities.size() == before);
    screen.app.state.edit.wanted.push_back(set_entity_type(screen.app.doc, 1, EntityType::Person));
    screen.draw_until_idle();
    drag(screen, from, to);
    screen.draw_until_idle();
    CHECK(screen.app.doc.entities.size() == before - 1);
}

TEST_CASE("editing: on the card of a name only the letters act that stand on it") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    UiState& state = screen.app.state;
    press(screen, ImGuiKey_J);
    press(screen, ImGuiKey_Enter);
    REQUIRE(state.edit.popup_open);
    const Document before = screen.app.doc;
    for (const ImGuiKey key : {ImGuiKey_D, ImGuiKey_Y, ImGuiKey_T, ImGuiKey_U}) press(screen, key);
    CHECK(screen.app.doc == before);
    CHECK(state.edit.popup_open);
    CHECK(state.edit.chooser.kind == ChooserKind::None);
    press(screen, ImGuiKey_C);  // a percentage is not on it, Rename is
    CHECK(state.edit.chooser.kind == ChooserKind::Name);
    press(screen, ImGuiKey_Escape);
    press(screen, ImGuiKey_Enter);
    press(screen, ImGuiKey_O);
    const Mention* first = mention_of(screen.app.doc, "Ada Brown");
    REQUIRE(first != nullptr);
    CHECK(first->type == EntityType::Org);
    CHECK(mention_of(screen.app.doc, "Ada Brown", 20)->type == EntityType::Person);
    CHECK(fake_platform().edits.back() == "Mark “Ada Brown” as an organisation (here only)");
}

TEST_CASE("editing: a letter without the card is the command it always is, and once a hint") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    press(screen, ImGuiKey_J);
    press(screen, ImGuiKey_G);
    CHECK(fake_platform().commands.empty());  // nothing went on the clipboard
    REQUIRE(fake_platform().hints.size() == 1);
    CHECK(fake_platform().hints[0].find("Enter, then G") != std::string::npos);
    press(screen, ImGuiKey_N);
    CHECK(screen.app.state.selected.kind == SelectionKind::Relation);
    CHECK(fake_platform().hints.size() == 1);
    press(screen, ImGuiKey_S, true, true);
    REQUIRE(fake_platform().commands.size() == 1);
    CHECK(fake_platform().commands[0] == "copy-link");
}

TEST_CASE(
    "editing: a field begins with what is so, and Enter leaves it; namesakes are told apart") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    UiState& state = screen.app.state;
    select(state, {SelectionKind::Entity, 1});
    press(screen, ImGuiKey_C);
    CHECK(std::string(state.edit.chooser.words.data()) == "Norland");
    screen.draw(3);
    press(screen, ImGuiKey_Enter);
    CHECK(state.edit.chooser.kind == ChooserKind::None);
    press(screen, ImGuiKey_W);
    CHECK(std::string(state.edit.chooser.words.data()) == "Q1");
    screen.draw(3);
    press(screen, ImGuiKey_Enter);
    CHECK(fake_platform().edits.empty());
    CHECK(fake_platform().refusals.empty());
    press(screen, ImGuiKey_C);
    write(screen, "Ada Brown");  // in the place of what was there
    press(screen, ImGuiKey_Enter);
    REQUIRE(screen.app.doc.entities[1].name == "Ada Brown");

    open_chooser(state, ChooserKind::MergeInto, 1);
    CHECK(chooser_rows(state, screen.app.doc)[0].detail.starts_with("Minister · "));
    open_chooser(state, ChooserKind::MergeInto, 0);
    CHECK(chooser_rows(state, screen.app.doc)[0].detail.starts_with("“"));
}

TEST_CASE("editing: what is chosen in the diagram is marked as a whole") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    select(screen.app.state, {SelectionKind::Entity, 0});
    mark(screen.app.state, screen.app.doc, EntityType::Org, false);
    screen.draw(2);
    CHECK(screen.app.doc.entities.size() == 2);
    CHECK(screen.app.doc.entities[0].type == EntityType::Org);
    CHECK(fake_platform().edits.back().find("the role “Minister” went with it") !=
          std::string::npos);
}

TEST_CASE("editing: a relation that is saved as it was makes no step; an id is Q and digits") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    UiState& state = screen.app.state;
    REQUIRE(!screen.app.doc.relations.empty());
    edit_relation_here(state, screen.app.doc, 0, 100, 100);
    save_relation(state, screen.app.doc);
    CHECK_FALSE(state.edit.relation.open);
    CHECK(state.edit.wanted.empty());

    open_chooser(state, ChooserKind::Wikidata, 0);
    auto rows_for = [&](const char* words) {
        std::fill(state.edit.chooser.words.begin(), state.edit.chooser.words.end(), '\0');
        std::copy_n(words, std::strlen(words), state.edit.chooser.words.begin());
        return chooser_rows(state, screen.app.doc);
    };
    CHECK_FALSE(rows_for("hello").at(0).can_choose);
    CHECK(rows_for("https://www.wikidata.org/wiki/Q42").at(0).words == "Q42");
    choose_row(state, screen.app.doc, rows_for("q42").at(0));
    screen.draw_until_idle();
    CHECK(screen.app.doc.entities[0].wikidata == "Q42");
}
