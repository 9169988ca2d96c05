#include <doctest/doctest.h>

#include <cmath>

#include "doc/collection.h"
#include "imgui.h"
#include "ui/app.h"
#include "ui/commands.h"
#include "ui/diagram_camera.h"
#include "ui/fake_platform.h"
#include "ui/query.h"
#include "ui/sample_news.h"

using namespace dragoman;

namespace {

void click_item(FakeScreen& screen, const ProbeItem* item) {
    REQUIRE(item != nullptr);
    screen.click(item->x + item->width * 0.5f, item->y + item->height * 0.5f);
}

}  // namespace

TEST_CASE("app: without a text it says what to do, and the button asks the page") {
    FakeScreen screen(1280, 800);
    screen.draw(3);
    CHECK(screen.find(ProbeKind::Area, "welcome") != nullptr);
    click_item(screen, screen.find(ProbeKind::Button, "welcome paste"));
    CHECK(fake_platform().commands == std::vector<std::string>{"paste"});
}

TEST_CASE("app: a document fills all panes and then nothing is drawn any more") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    for (const char* area : {"article", "diagram", "ledger", "inspector"})
        CHECK(screen.find(ProbeKind::Area, area) != nullptr);
    CHECK(screen.find(ProbeKind::Mention, 2u) != nullptr);
    CHECK(screen.find(ProbeKind::Node, 1u) != nullptr);
    CHECK(screen.app.diagram.rests);
    CHECK(fake_platform().frames_wanted == 0);
}

TEST_CASE("app: a click on a highlight chooses its entity and tells the page") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    click_item(screen, screen.find(ProbeKind::Mention, 2u));
    CHECK(screen.app.state.selected == Selection{SelectionKind::Entity, 1});
    REQUIRE(fake_platform().selections.size() == 1);
    CHECK(fake_platform().selections[0] == Selection{SelectionKind::Entity, 1});
}

TEST_CASE("app: a click on a node, a label, a row") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    click_item(screen, screen.find(ProbeKind::Node, 0u));
    CHECK(screen.app.state.selected == Selection{SelectionKind::Entity, 0});
    click_item(screen, screen.find(ProbeKind::EdgeLabel, 0u));
    CHECK(screen.app.state.selected == Selection{SelectionKind::Relation, 0});
    run_command("show-quotes", screen.app.state, screen.app.doc);
    screen.draw_until_idle();
    click_item(screen, screen.find(ProbeKind::Row, "quote"));
    CHECK(screen.app.state.selected == Selection{SelectionKind::Quote, 0});
}

TEST_CASE("app: a first tap spreads several relations out, a second one chooses one of them") {
    FakeScreen screen(1280, 800);
    Document doc = sample_news();
    for (const char* label : {"accuses", "sues"}) {
        doc.relations.push_back(doc.relations[0]);
        doc.relations.back().label = label;
    }
    set_document(screen.app, doc);
    screen.draw_until_idle();
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    click_item(screen, screen.find(ProbeKind::EdgeLabel, 0u));
    DiagramView& view = screen.app.diagram;
    REQUIRE(view.fanned == 0);
    CHECK_FALSE(screen.app.state.selected);
    screen.draw(5);
    REQUIRE(view.fanned == 0);  // no pointer has to stay there
    const ProbeItem* area = screen.find(ProbeKind::Area, "diagram");
    const Fan fan = shown_fan(view, {area->x, area->y, area->width, area->height});
    REQUIRE(fan.labels.size() == 3);
    const Point last = view.plane().to_canvas(fan.labels[2].centre());
    screen.click(last.x, last.y);
    CHECK(screen.app.state.selected ==
          Selection{SelectionKind::Relation, view.diagram.bundles[0].all_lines[2].relations[0]});
    screen.click(area->x + 5, area->y + 5);
    CHECK(view.fanned == kNone);
}

TEST_CASE("app: pointing at a node lights it up everywhere without choosing it") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    const ProbeItem* node = screen.find(ProbeKind::Node, 1u);
    REQUIRE(node != nullptr);
    screen.point_at(node->x + 5, node->y + 5);
    CHECK(screen.app.state.hovered == Selection{SelectionKind::Entity, 1});
    CHECK_FALSE(screen.app.state.selected);
    screen.point_at(-1, -1);
    CHECK_FALSE(screen.app.state.hovered);
}

TEST_CASE("app: a relation that is chosen scrolls its evidence into view") {
    FakeScreen screen(1280, 800);
    Document doc = sample_news();
    doc.text += std::string(20'000, 'x').replace(0, 10, "\n\nFar down");
    doc.relations[0].evidence = {static_cast<uint32_t>(doc.text.size()) - 20,
                                 static_cast<uint32_t>(doc.text.size())};
    set_document(screen.app, doc);
    screen.draw_until_idle();
    CHECK(screen.app.article.scroller.at == 0);
    run_command("next-relation", screen.app.state, screen.app.doc);
    screen.draw_until_idle();
    CHECK(screen.app.article.scroller.at > 1000);
    CHECK(fake_platform().frames_wanted == 0);
}

TEST_CASE("app: the legend hides a kind of thing, in the diagram too") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    click_item(screen, screen.find(ProbeKind::Button, "legend GPE"));
    screen.draw_until_idle();
    CHECK(screen.find(ProbeKind::Node, 1u) == nullptr);
    CHECK(screen.find(ProbeKind::Node, 0u) != nullptr);
    CHECK(screen.find(ProbeKind::Mention, 2u) == nullptr);
}

TEST_CASE("app: editing lays the page's textarea over the article") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    run_command("edit-text", screen.app.state, screen.app.doc);
    screen.draw(2);
    CHECK(fake_platform().source_visible);
    run_command("done-editing", screen.app.state, screen.app.doc);
    screen.draw(2);
    CHECK_FALSE(fake_platform().source_visible);
}

TEST_CASE("app: a narrow screen shows one column with tabs large enough for a finger") {
    FakeScreen screen(390, 844);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    CHECK(screen.find(ProbeKind::Area, "article") != nullptr);
    CHECK(screen.find(ProbeKind::Area, "diagram") == nullptr);
    for (const ProbeItem& item : screen.app.probe.items())
        if (item.kind == ProbeKind::Button) CHECK(item.height >= 44);
    click_item(screen, screen.find(ProbeKind::Button, "show-diagram"));
    CHECK(screen.find(ProbeKind::Area, "diagram") != nullptr);
    CHECK(screen.find(ProbeKind::Area, "article") == nullptr);
}

TEST_CASE("app: a phone, upright or lying, gives half of its screen to the diagram beside a card") {
    for (const Size size : {Size{390, 844}, Size{844, 390}}) {
        INFO(size.width);
        FakeScreen screen(size.width, size.height);
        set_document(screen.app, sample_news());
        screen.draw_until_idle();
        click_item(screen, screen.find(ProbeKind::Button, "show-diagram"));
        select(screen.app.state, {SelectionKind::Entity, 1});
        screen.draw_until_idle();
        const ProbeItem* diagram = screen.find(ProbeKind::Area, "diagram");
        REQUIRE(diagram != nullptr);
        CHECK(screen.find(ProbeKind::Button, "close-inspector") != nullptr);
        CHECK(diagram->width * diagram->height >= size.width * size.height * 0.5f);
        // Every button can be hit, and none lies over another one.
        std::vector<Box> buttons;
        for (const ProbeItem& item : screen.app.probe.items()) {
            if (item.kind != ProbeKind::Button) continue;
            CHECK(item.height >= 44);
            CHECK(item.x + item.width <= size.width + 0.5f);
            buttons.push_back({{item.x, item.y}, {item.x + item.width, item.y + item.height}});
            for (size_t b = 0; b + 1 < buttons.size(); ++b)
                CHECK_FALSE(grown(buttons[b], -0.5f).overlaps(buttons.back()));
        }
        CHECK(screen.find(ProbeKind::Button, "find-entity") != nullptr);
        CHECK(screen.find(ProbeKind::Button, "undo") == nullptr);  // there is nothing to undo
        // The legend comes in the place of the card.
        click_item(screen, screen.find(ProbeKind::Button, "legend"));
        screen.draw_until_idle();
        CHECK(screen.find(ProbeKind::Button, "legend GPE") != nullptr);
        CHECK(screen.find(ProbeKind::Button, "close-inspector") == nullptr);
        select(screen.app.state, {SelectionKind::Entity, 0});
        screen.draw_until_idle();
        CHECK(screen.find(ProbeKind::Button, "legend GPE") == nullptr);
        CHECK(screen.find(ProbeKind::Button, "close-inspector") != nullptr);
        screen.app.state.edit.wanted.push_back(merge_entities(screen.app.doc, 1, 0));
        screen.draw_until_idle();
        click_item(screen, screen.find(ProbeKind::Button, "undo"));
        screen.draw_until_idle();
        CHECK(screen.app.doc.entities.size() == 2);
    }
}

TEST_CASE("app: tiny canvases and empty documents are drawn too") {
    for (float size : {1.0f, 20.0f, 120.0f}) {
        FakeScreen screen(size, size);
        screen.draw(2);
        set_document(screen.app, sample_news());
        screen.draw(5);
        set_document(screen.app, Document());
        screen.draw(2);
        CHECK_FALSE(screen.app.state.has_document);
    }
}

TEST_CASE("app: questions are answered as JSON") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    CHECK(answer_query(screen.app, "nonsense") == "null");
    CHECK(answer_query(screen.app, "state").find("\"settled\":true,\"nodes\":2,\"edges\":1}") !=
          std::string::npos);
    CHECK(
        answer_query(screen.app, "mentions")
            .find("{\"index\":2,\"entity\":1,\"type\":\"GPE\",\"words\":\"Norland\",\"rect\":[") !=
        std::string::npos);
    CHECK(answer_query(screen.app, "edges")
              .find("{\"relations\":[0],\"source\":0,\"target\":1,\"polarity\":\"conflict\","
                    "\"negated\":false,\"modality\":\"asserted\",\"label\":[") !=
          std::string::npos);
}

TEST_CASE("app: the diagram is offered as a file, also before it was ever drawn") {
    FakeScreen screen(390, 844);  // narrow: the article is shown first
    set_document(screen.app, sample_news());
    screen.draw(2);
    CHECK(run_command("download-svg", screen.app.state, screen.app.doc));
    CHECK(run_command("download-svg", screen.app.state, screen.app.doc));
    screen.draw(2);
    REQUIRE(fake_platform().files.size() == 1);
    CHECK(fake_platform().files[0].starts_with("diagram.svg image/svg+xml <svg "));
    CHECK(fake_platform().files[0].find("Ada Brown</text>") != std::string::npos);
    run_command("download-png-3", screen.app.state, screen.app.doc);
    screen.draw(2);
    REQUIRE(fake_platform().files.size() == 2);
    CHECK(fake_platform().files[1].starts_with("diagram.png x3 <svg "));
}

namespace {

// The sample with its sentences, so that there is a story.
Document told_news() {
    Document doc = sample_news();
    for (const char* words :
         {"Ada Brown rejects talks", "Minister Ada Brown rejected talks with Norland.",
          "\"We will wait,\" Brown said."})
        doc.sentences.push_back({place_of(doc, words), {}, false, 0});
    return doc;
}

void press_key(FakeScreen& screen, ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(key, true);
    screen.draw(2);
    ImGui::GetIO().AddKeyEvent(key, false);
    screen.draw(2);
}

}  // namespace

TEST_CASE("app: what is typed right behind the key of the search is searched for") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    ImGuiIO& io = ImGui::GetIO();
    auto type = [&](ImGuiKey key, unsigned letter) {
        io.AddKeyEvent(key, true);
        io.AddInputCharacter(letter);
        screen.draw();
        io.AddKeyEvent(key, false);
    };
    type(ImGuiKey_Slash, '/');
    type(ImGuiKey_R, 'r');
    type(ImGuiKey_S, 's');
    for (int i = 0; i < 4; ++i) screen.draw();
    CHECK(screen.app.state.find_open);
    CHECK(std::string_view(screen.app.diagram.find.words) == "rs");
    CHECK_FALSE(screen.app.state.story.open);
}

TEST_CASE("app: the story shows what was told so far, by key and by itself") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, told_news());
    screen.draw_until_idle();
    press_key(screen, ImGuiKey_S);
    CHECK(screen.app.state.story.open);
    CHECK(screen.app.state.selected == Selection{SelectionKind::Sentence, 0});
    screen.draw_until_idle();
    CHECK(screen.find(ProbeKind::Node, 0u) != nullptr);
    CHECK(screen.find(ProbeKind::Node, 1u) == nullptr);  // Norland comes in the next sentence
    CHECK(screen.find(ProbeKind::EdgeLabel, 0u) == nullptr);
    press_key(screen, ImGuiKey_RightArrow);
    screen.draw_until_idle();
    CHECK(screen.find(ProbeKind::Node, 1u) != nullptr);
    CHECK(screen.find(ProbeKind::EdgeLabel, 0u) != nullptr);
    // Played from the end it begins anew, and waits for its time.
    press_key(screen, ImGuiKey_Space);
    CHECK(screen.app.state.story.playing);
    CHECK(screen.app.state.story.sentence == 0);
    REQUIRE(!fake_platform().wakes.empty());
    fake_platform().clock += 60'000;
    screen.draw(2);
    CHECK(screen.app.state.story.sentence == 1);
    fake_platform().clock += 60'000;
    screen.draw(2);
    CHECK_FALSE(screen.app.state.story.playing);
    press_key(screen, ImGuiKey_Escape);
    CHECK_FALSE(screen.app.state.story.open);
}

TEST_CASE("app: arrow keys walk from box to line to box") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, told_news());
    screen.draw_until_idle();
    run_command("show-diagram", screen.app.state, screen.app.doc);
    press_key(screen, ImGuiKey_RightArrow);
    REQUIRE(screen.app.state.selected.kind == SelectionKind::Entity);
    const uint32_t first = screen.app.state.selected.index;
    // The pair is laid out in some direction: one of the four keys leads along it.
    for (ImGuiKey key :
         {ImGuiKey_RightArrow, ImGuiKey_DownArrow, ImGuiKey_LeftArrow, ImGuiKey_UpArrow}) {
        press_key(screen, key);
        if (screen.app.state.selected.kind != SelectionKind::Relation) continue;
        press_key(screen, key);
        break;
    }
    CHECK(screen.app.state.selected == Selection{SelectionKind::Entity, 1 - first});
}

TEST_CASE("app: the pointer lights nothing while keys walk, until it moves") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, told_news());
    screen.draw_until_idle();
    run_command("show-diagram", screen.app.state, screen.app.doc);
    const ProbeItem* node = screen.find(ProbeKind::Node, 0u);
    REQUIRE(node != nullptr);
    const float x = node->x + 5, y = node->y + 5;
    screen.point_at(x, y);
    CHECK(screen.app.state.hovered);
    press_key(screen, ImGuiKey_RightArrow);
    CHECK_FALSE(screen.app.state.hovered);
    screen.point_at(x + 1, y + 1);
    CHECK(screen.app.state.hovered);
}

TEST_CASE("app: filters take relations out of the diagram, and show-all brings them back") {
    FakeScreen screen(1280, 800);
    Document doc = told_news();
    doc.relations[0].attributed_to = 0;
    doc.relations[0].score = 600;
    set_document(screen.app, doc);
    UiState& state = screen.app.state;
    auto edges = [&] {
        screen.draw_until_idle();
        return screen.app.diagram.diagram.bundles.size();
    };
    CHECK(edges() == 1);
    state.diagram.voice = Voice::Article;
    CHECK(edges() == 0);
    state.diagram.voice = Voice::Speaker;
    state.diagram.speaker = 0;
    CHECK(edges() == 1);
    state.diagram.least_score = 700;
    CHECK(edges() == 0);
    CHECK(run_command("show-all", state, screen.app.doc));
    CHECK(edges() == 1);
    state.diagram.end_sentence = 1;
    CHECK(edges() == 0);
    state.diagram = {};
    select(state, {SelectionKind::Entity, 1});
    CHECK(run_command("focus", state, screen.app.doc));
    CHECK(state.diagram.focus == 1);
    CHECK(edges() == 1);
    CHECK(run_command("focus", state, screen.app.doc));
    CHECK(state.diagram.focus == kNone);
}

TEST_CASE("app: the panel of filters is worked by keys alone") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, told_news());
    select(screen.app.state, {SelectionKind::Entity, 0});
    screen.draw_until_idle();
    press_key(screen, ImGuiKey_V);
    screen.draw(3);
    REQUIRE(screen.find(ProbeKind::Button, "voice article") != nullptr);
    const DiagramChoice before = screen.app.state.diagram;
    // Down through the panel, each thing pressed once: layout, voice, certainty, kind ...
    bool chose_voice = false, hid_polarity = false, chose_layout = false;
    for (int i = 0; i < 14; ++i) {
        press_key(screen, ImGuiKey_DownArrow);
        press_key(screen, ImGuiKey_Space);
        chose_layout |= screen.app.state.diagram.layout != before.layout;
        chose_voice |= screen.app.state.diagram.voice == Voice::Article;
        hid_polarity |= screen.app.state.hidden_polarities != 0;
    }
    CHECK(chose_layout);
    CHECK(chose_voice);
    CHECK(hid_polarity);
    press_key(screen, ImGuiKey_Escape);
    CHECK(screen.find(ProbeKind::Button, "voice article") == nullptr);
    CHECK(screen.app.state.selected ==
          Selection{SelectionKind::Entity, 0});  // Escape was the panel's
    press_key(screen, ImGuiKey_0);
    CHECK(screen.app.state.hidden_polarities == 0);
    CHECK(screen.app.state.diagram == DiagramChoice{});
    CHECK(run_command("hide-kind", screen.app.state, screen.app.doc));
    screen.draw_until_idle();
    CHECK(screen.find(ProbeKind::Node, 0u) == nullptr);
    CHECK(screen.find(ProbeKind::Node, 1u) != nullptr);
}

TEST_CASE("app: the panel of filters is drawn; a found name is flown to if it is out of sight") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, told_news());
    screen.draw_until_idle();
    run_command("filter", screen.app.state, screen.app.doc);
    screen.draw(4);
    CHECK(screen.find(ProbeKind::Button, "voice article") != nullptr);
    CHECK(screen.find(ProbeKind::Button, "least score") != nullptr);
    press_key(screen, ImGuiKey_Escape);
    auto find_norland = [&] {
        run_command("find-entity", screen.app.state, screen.app.doc);
        screen.draw(3);
        CHECK(screen.find(ProbeKind::Area, "find") != nullptr);
        ImGui::GetIO().AddInputCharactersUTF8("norl");
        screen.draw(2);
        press_key(screen, ImGuiKey_Enter);
        CHECK_FALSE(screen.app.state.find_open);
        CHECK(screen.app.state.selected == Selection{SelectionKind::Entity, 1});
        screen.draw_until_idle();
    };
    const Point before = screen.app.diagram.offset;
    find_norland();
    CHECK(screen.app.diagram.offset == before);  // all of it is seen already
    screen.app.diagram.follows = false;
    screen.app.diagram.offset = before + Point{2000, 0};
    find_norland();
    const ProbeItem* node = screen.find(ProbeKind::Node, 1u);
    const ProbeItem* diagram = screen.find(ProbeKind::Area, "diagram");
    REQUIRE(node != nullptr);
    REQUIRE(diagram != nullptr);
    const float middle = diagram->x + (diagram->width - 81) * 0.5f;
    CHECK(std::abs(node->x + node->width * 0.5f - middle) < 5);
}

TEST_CASE("app: the articles of a collection have numbers, and the legend hides one of them") {
    FakeScreen screen(1280, 800);
    Document other = sample_news();
    other.entities[1] = {"Southland", EntityType::Gpe, "Q2"};
    Result<Collection> both = collect({sample_news(), other});
    REQUIRE(bool(both));
    set_document(screen.app, both->doc);
    screen.draw_until_idle();
    const ArticleMarks& marks = screen.app.diagram.marks;
    REQUIRE(marks.nodes.size() == 3);
    CHECK(marks.nodes[0] == "1 2");
    CHECK(marks.bundles == std::vector<std::string>{"1", "2"});
    click_item(screen, screen.find(ProbeKind::Button, "legend article 2"));
    screen.draw_until_idle();
    CHECK(screen.app.diagram.diagram.nodes.size() == 2);
    CHECK(screen.app.diagram.diagram.bundles.size() == 1);
    click_item(screen, screen.find(ProbeKind::Button, "legend article 2"));
    screen.draw_until_idle();
    CHECK(screen.app.diagram.diagram.nodes.size() == 3);
}
