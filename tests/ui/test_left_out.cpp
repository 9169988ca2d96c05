#include <doctest/doctest.h>

#include "ui/fake_platform.h"
#include "ui/left_out.h"
#include "ui/sample_news.h"

using namespace dragoman;

TEST_CASE("left out: labels without relations say so over the diagram, with the way back") {
    for (const float width : {1280.0f, 390.0f}) {
        FakeScreen screen(width, 800);
        set_document(screen.app, sample_news());
        screen.app.state.tab = Tab::Diagram;
        screen.draw_until_idle();
        CHECK(screen.find(ProbeKind::Area, "left out") == nullptr);
        Schema names = news_schema();
        names.name = "Names";
        names.relations.clear();
        set_schema(screen.app, names);
        screen.draw_until_idle();
        CHECK(left_out_relations(screen.app.state, screen.app.doc) ==
              "The labels “Names” leave out the only relation.");
        CHECK(left_out_entities(screen.app.state, screen.app.doc).empty());
        CHECK(screen.find(ProbeKind::Area, "left out") != nullptr);
        CHECK(screen.find(ProbeKind::Node, 0u) != nullptr);  // the names are there
        const ProbeItem* back = screen.find(ProbeKind::Button, "news-labels");
        REQUIRE(back != nullptr);
        CHECK(back->x + back->width <= width);
        screen.click(back->x + 5, back->y + 5);
        CHECK(fake_platform().commands.back() == "news-labels");
        set_schema(screen.app, news_schema());
        screen.draw_until_idle();
        CHECK(screen.find(ProbeKind::Area, "left out") == nullptr);
    }
}

TEST_CASE("left out: labels without names leave no empty pane that blames the text") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, sample_news());
    Schema none = news_schema();
    none.name = "None";
    none.relations.clear();
    none.entities.clear();
    set_schema(screen.app, none);
    screen.draw_until_idle();
    CHECK_FALSE(left_out_entities(screen.app.state, screen.app.doc).empty());
    CHECK(screen.find(ProbeKind::Area, "left out") != nullptr);
    CHECK(screen.find(ProbeKind::Area, "diagram") == nullptr);
    // A text in which nothing was found is not the fault of the labels.
    Document nothing;
    nothing.text = "It rains.";
    set_document(screen.app, nothing);
    screen.draw_until_idle();
    CHECK(screen.find(ProbeKind::Area, "left out") == nullptr);
}
