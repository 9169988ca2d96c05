// Many articles in one diagram: far names, the map of the whole, what is left out.
#include <doctest/doctest.h>

#include <algorithm>

#include "imgui.h"
#include "ui/app.h"
#include "ui/commands.h"
#include "ui/diagram_camera.h"
#include "ui/fake_platform.h"
#include "ui/far_names.h"
#include "ui/sample_news.h"

using namespace dragoman;

namespace {

// A hub with `spokes` neighbours, and `alone` entities that nothing is said of.
Document wheel(uint32_t spokes, uint32_t alone) {
    Document doc = sample_news();
    const Relation relation = doc.relations[0];
    for (uint32_t i = 0; i < spokes; ++i) {
        doc.entities.push_back({"Neighbour " + std::to_string(i), EntityType::Org, ""});
        doc.relations.push_back(relation);
        doc.relations.back().target = static_cast<uint32_t>(doc.entities.size()) - 1;
    }
    for (uint32_t i = 0; i < alone; ++i)
        doc.entities.push_back({"Loner " + std::to_string(i), EntityType::Gpe, ""});
    return doc;
}

std::vector<uint32_t> all_nodes(const DiagramView& view) {
    std::vector<uint32_t> nodes;
    for (uint32_t n = 0; n < view.diagram.nodes.size(); ++n) nodes.push_back(n);
    return nodes;
}

}  // namespace

TEST_CASE("far names: the busiest first, none over another, all inside, more from near") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, wheel(60, 5));
    screen.draw_until_idle();
    DiagramView& view = screen.app.diagram;
    const Area area{500, 40, 700, 500};
    const std::vector<bool> nothing_lit(view.diagram.nodes.size(), false);
    view.zoom = 0.05f;
    view.offset = {800, 300};
    const std::vector<FarWords> names = pick_far_names(view, all_nodes(view), nothing_lit, area);
    REQUIRE(names.size() >= 2);
    CHECK(names.size() < view.diagram.nodes.size());
    CHECK(view.diagram.nodes[names[0].index].entity == 0);  // the hub
    for (size_t i = 0; i < names.size(); ++i) {
        CHECK(names[i].box.min.x >= area.x);
        CHECK(names[i].box.max.x <= area.x + area.width);
        CHECK_FALSE(view.diagram.nodes[names[i].index].is_alone());
        for (size_t j = i + 1; j < names.size(); ++j)
            CHECK_FALSE(names[i].box.overlaps(names[j].box));
    }
    // What is lit goes before everything, also who has no relations.
    std::vector<bool> lit = nothing_lit;
    const auto loner = std::find_if(view.diagram.nodes.begin(), view.diagram.nodes.end(),
                                    [](const Node& node) { return node.is_alone(); });
    REQUIRE(loner != view.diagram.nodes.end());
    lit[loner - view.diagram.nodes.begin()] = true;
    CHECK(pick_far_names(view, all_nodes(view), lit, area)[0].lines == loner->lines);
    // From nearer there is more room between the boxes.
    view.zoom = 0.3f;
    CHECK(pick_far_names(view, all_nodes(view), nothing_lit, area).size() > names.size());
}

TEST_CASE(
    "far labels: the weightiest that fit, over no box and no name, and a click chooses them") {
    FakeScreen screen(1280, 800);
    Document doc = wheel(60, 5);
    doc.relations[7].polarity = Polarity::Neutral;
    set_document(screen.app, doc);
    screen.draw_until_idle();
    DiagramView& view = screen.app.diagram;
    REQUIRE(view.zoom * kLabelType < 6);  // or the test shows nothing
    REQUIRE(view.far_labels.size() >= 5);
    for (size_t i = 0; i < view.far_labels.size(); ++i) {
        const Box& box = view.far_labels[i].box;
        for (const FarWords& name : view.far_names) CHECK_FALSE(box.overlaps(name.box));
        for (size_t j = 0; j < i; ++j) CHECK_FALSE(box.overlaps(view.far_labels[j].box));
        for (uint32_t n = 0; n < view.diagram.nodes.size(); ++n)
            CHECK_FALSE(
                box.overlaps(view.plane().to_canvas(node_box(view.diagram, view.shown, n))));
    }
    // Hostile before neutral; what is lit before all.
    const Area area{500, 40, 700, 500};
    std::vector<uint32_t> all;
    for (uint32_t b = 0; b < view.diagram.bundles.size(); ++b) all.push_back(b);
    const uint32_t neutral = bundle_of(view.diagram, 7);
    std::vector<bool> lit(all.size(), false);
    CHECK(pick_far_labels(view, all, lit, area, TakenBoxes{})[0].index != neutral);
    lit[neutral] = true;
    CHECK(pick_far_labels(view, all, lit, area, TakenBoxes{})[0].index == neutral);

    const FarWords label = view.far_labels[0];
    screen.click(label.box.centre().x, label.box.centre().y);
    CHECK(screen.app.state.selected.kind == SelectionKind::Relation);
    CHECK(bundle_of(view.diagram, screen.app.state.selected.index) == label.index);
}

TEST_CASE(
    "camera: two quick frames go as far as one slow one, none goes all of a long way, and it "
    "ends") {
    FakeScreen screen(1280, 800);
    ImGuiIO& io = ImGui::GetIO();
    const auto rest = [](float pixels) { return pixels * (1 - glide_part(pixels)); };
    io.DeltaTime = 1 / 60.0f;
    const float after_two = rest(rest(1000));
    io.DeltaTime = 1 / 30.0f;
    CHECK(rest(1000) == doctest::Approx(after_two).epsilon(0.02));
    io.DeltaTime = 10;
    CHECK(rest(1000) > 180);
    io.DeltaTime = 1 / 60.0f;
    int frames = 0;
    for (float pixels = 200; pixels > 0 && frames < 100; ++frames) pixels = rest(pixels);
    CHECK(frames < 8);  // an eighth of a second
}

TEST_CASE("minimap: there when a large picture is not all in view, and leads to what is pressed") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, wheel(60, 0));
    screen.draw_until_idle();
    CHECK(screen.find(ProbeKind::Area, "minimap") == nullptr);  // all of it is seen
    for (int i = 0; i < 6; ++i) {
        run_command("zoom-in", screen.app.state, screen.app.doc);
        screen.draw_until_idle();
    }
    const ProbeItem* found = screen.find(ProbeKind::Area, "minimap");
    REQUIRE(found != nullptr);
    const ProbeItem map = *found;
    const Point before = screen.app.diagram.offset;
    screen.click(map.x + 10, map.y + 10);
    const Point upper_left = screen.app.diagram.offset;
    CHECK(upper_left.x > before.x);
    CHECK(upper_left.y > before.y);
    screen.click(map.x + map.width - 10, map.y + map.height - 10);
    CHECK(screen.app.diagram.offset.x < upper_left.x);
    CHECK(screen.app.diagram.offset.y < upper_left.y);
    CHECK_FALSE(screen.app.state.selected);  // the map is not the picture under it
    run_command("fit", screen.app.state, screen.app.doc);
    screen.draw_until_idle();
    CHECK(screen.find(ProbeKind::Area, "minimap") == nullptr);
    // Few boxes are overlooked without a map.
    set_document(screen.app, sample_news());
    screen.draw_until_idle();
    for (int i = 0; i < 6; ++i) run_command("zoom-in", screen.app.state, screen.app.doc);
    screen.draw(3);
    CHECK(screen.find(ProbeKind::Area, "minimap") == nullptr);
}

TEST_CASE("large diagram: fit shows all of it, and of the unconnected only the most mentioned") {
    FakeScreen screen(1280, 800);
    set_document(screen.app, wheel(150, 100));
    screen.draw_until_idle();
    const DiagramView& view = screen.app.diagram;
    CHECK(view.diagram.left_out == 76);
    CHECK(view.diagram.nodes.size() == 152 + 24);
    const ProbeItem* diagram = screen.find(ProbeKind::Area, "diagram");
    REQUIRE(diagram != nullptr);
    const Box all = view.plane().to_canvas(bounds_of(view.diagram, view.shown));
    CHECK(all.min.x >= diagram->x);
    CHECK(all.max.x <= diagram->x + diagram->width);
    CHECK(all.max.y <= diagram->y + diagram->height);
}
