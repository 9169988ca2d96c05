// Boxes put elsewhere by hand: undo takes it back, in its order between the corrections.
#include <doctest/doctest.h>

#include "imgui.h"
#include "ui/app.h"
#include "ui/commands.h"
#include "ui/fake_platform.h"
#include "ui/moves.h"
#include "ui/sample_news.h"

using namespace dragoman;

namespace {

// A screen with an article, of which one box is dragged about.
struct Desk {
    FakeScreen screen{1280, 800};

    Desk() {
        set_document(screen.app, sample_news());
        screen.draw_until_idle();
    }
    Point place(uint32_t node) const { return screen.app.diagram.layout->placement().nodes[node]; }
    bool is_pinned(uint32_t node) const { return screen.app.diagram.layout->is_pinned(node); }
    void drag(uint32_t entity, float x, float y) {
        const ProbeItem* node = screen.find(ProbeKind::Node, entity);
        REQUIRE(node != nullptr);
        const Point from{node->x + node->width * 0.5f, node->y + node->height * 0.5f};
        screen.point_at(from.x, from.y);
        ImGui::GetIO().AddMouseButtonEvent(0, true);
        screen.draw(2);
        screen.point_at(from.x + x * 0.5f, from.y + y * 0.5f);
        screen.draw(2);
        screen.point_at(from.x + x, from.y + y);
        screen.draw(2);
        ImGui::GetIO().AddMouseButtonEvent(0, false);
        screen.draw_until_idle();
    }
    void run(const char* command) {
        run_command(command, screen.app.state, screen.app.doc);
        screen.draw_until_idle();
    }
    void rename(const char* name) {
        screen.app.state.edit.wanted.push_back(rename_entity(screen.app.doc, 0, name));
        screen.draw_until_idle();
    }
};

bool near(Point a, Point b) {
    return length(a - b) < 1;
}

}  // namespace

TEST_CASE("moves: undo puts a dragged box back where it was, redo puts it there again") {
    Desk desk;
    const Point before = desk.place(0);
    CHECK_FALSE(desk.screen.app.state.edit.can_undo);
    desk.drag(0, 60, 80);
    const Point after = desk.place(0);
    REQUIRE_FALSE(near(before, after));
    REQUIRE(desk.is_pinned(0));
    CHECK(desk.screen.app.state.edit.steps == std::vector<std::string>{"Move Ada Brown"});
    const float zoom = desk.screen.app.diagram.zoom;
    desk.run("undo");
    CHECK(near(desk.place(0), before));
    CHECK_FALSE(desk.is_pinned(0));
    CHECK(desk.screen.app.diagram.zoom == zoom);
    CHECK_FALSE(desk.screen.app.state.edit.can_undo);
    CHECK(desk.screen.app.state.edit.can_redo);
    desk.run("redo");
    CHECK(near(desk.place(0), after));
    CHECK(desk.is_pinned(0));
}

TEST_CASE("moves: two drags are two steps, and letting go is one") {
    Desk desk;
    const Point first = desk.place(0);
    desk.drag(0, 60, 80);
    const Point second = desk.place(0);
    desk.drag(0, -90, 30);
    desk.run("unpin-nodes");
    CHECK_FALSE(desk.is_pinned(0));
    desk.run("undo");
    CHECK(desk.is_pinned(0));
    desk.run("undo");
    CHECK(near(desk.place(0), second));
    desk.run("undo");
    CHECK(near(desk.place(0), first));
}

TEST_CASE("moves: corrections and moves are taken back in the order in which they were done") {
    Desk desk;
    App& app = desk.screen.app;
    const Point before = desk.place(1);
    desk.rename("Ada Green");
    desk.drag(1, 40, 90);
    const Point after = desk.place(1);
    desk.rename("Ada Blue");
    CHECK(app.state.edit.steps.size() == 3);
    CHECK(app.state.edit.steps[1] == "Move Norland");
    desk.run("undo");
    CHECK(app.doc.entities[0].name == "Ada Green");
    CHECK(near(desk.place(1), after));
    desk.run("undo");
    CHECK(near(desk.place(1), before));
    CHECK(app.doc.entities[0].name == "Ada Green");
    desk.run("undo");
    CHECK(app.doc.entities[0].name == "Ada Brown");
    for (int i = 0; i < 3; ++i) desk.run("redo");
    CHECK(app.doc.entities[0].name == "Ada Blue");
    CHECK(near(desk.place(1), after));
    // The list of steps leads to any of them.
    app.state.edit.wanted_steps = -2;
    desk.screen.draw_until_idle();
    CHECK(app.doc.entities[0].name == "Ada Green");
    CHECK(near(desk.place(1), before));
    // Something new ends what could be done again.
    desk.rename("Ada Grey");
    CHECK_FALSE(app.state.edit.can_redo);
}

TEST_CASE("moves: each layout has its own, and so has each article") {
    Desk desk;
    desk.drag(0, 60, 80);
    desk.run("layout-layers");
    CHECK_FALSE(desk.screen.app.state.edit.can_undo);
    desk.drag(0, 60, 80);
    CHECK(desk.screen.app.state.edit.can_undo);
    set_document(desk.screen.app, sample_news());
    desk.screen.draw_until_idle();
    CHECK(desk.screen.app.moves.all().empty());
}
