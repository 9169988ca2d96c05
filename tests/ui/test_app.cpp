#include <doctest/doctest.h>

#include "ui/app.h"
#include "ui/commands.h"
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
