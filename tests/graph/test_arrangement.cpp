#include <doctest/doctest.h>

#include <cmath>

#include "graph/picture.h"
#include "graph/sample_graph.h"

using namespace dragoman;

namespace {

Placement arranged(const Diagram& diagram, LayoutKind kind, float aspect = 1.6f,
                   uint32_t centre = kNone) {
    Layout layout(diagram, {.aspect = aspect, .kind = kind, .centre = centre});
    settle(layout);
    return layout.placement();
}

uint32_t overlapping_nodes(const Diagram& diagram, const Placement& placement) {
    uint32_t count = 0;
    for (uint32_t a = 0; a < diagram.nodes.size(); ++a)
        for (uint32_t b = a + 1; b < diagram.nodes.size(); ++b)
            count += node_box(diagram, placement, a).overlaps(node_box(diagram, placement, b));
    return count;
}

}  // namespace

TEST_CASE("layers: who acts stands to the left, or above in a narrow window") {
    const Diagram diagram =
        sample_diagram(sample_story({"A", "B", "C"}, {{0, 1, "x"}, {1, 2, "y"}, {0, 2, "z"}}));
    const Placement wide = arranged(diagram, LayoutKind::Layered);
    CHECK(wide.nodes[0].x < wide.nodes[1].x);
    CHECK(wide.nodes[1].x < wide.nodes[2].x);
    const Placement narrow = arranged(diagram, LayoutKind::Layered, 0.5f);
    CHECK(narrow.nodes[0].y < narrow.nodes[1].y);
    CHECK(narrow.nodes[1].y < narrow.nodes[2].y);
}

TEST_CASE("layers: a circle of acts has one way back only") {
    const Diagram diagram = sample_diagram(
        sample_story({"A", "B", "C", "D"}, {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {2, 2}}));
    const Placement placement = arranged(diagram, LayoutKind::Layered);
    int back = 0;
    for (const Bundle& bundle : diagram.bundles)
        back += bundle.source != bundle.target &&
                placement.nodes[bundle.source].x > placement.nodes[bundle.target].x;
    CHECK(back == 1);
}

TEST_CASE("layers: connected parts lie beside each other, each as compact as alone") {
    std::vector<SampleRelation> relations;
    for (uint32_t pair = 0; pair < 12; ++pair) relations.push_back({2 * pair, 2 * pair + 1});
    const Diagram diagram = sample_diagram(sample_story(sample_names(24), relations));
    const Placement placement = arranged(diagram, LayoutKind::Layered);
    CHECK(overlapping_nodes(diagram, placement) == 0);
    const Box all = bounds_of(diagram, placement);
    CHECK(all.width() < 2.5f * all.height());  // not all in one row of twelve,
    CHECK(all.height() < all.width());         // nor in one column
}

TEST_CASE("layers: an edge over a layer keeps clear of who stands there") {
    // 0 -> 1..4 -> 5, and 0 -> 5 past the four.
    const Diagram diagram = sample_diagram(sample_story(
        sample_names(6), {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {0, 5}}));
    for (float aspect : {1.6f, 0.6f}) {
        const Faults faults = count_faults(diagram, arranged(diagram, LayoutKind::Layered, aspect));
        CHECK(faults.edges_through_nodes == 0);
        CHECK(faults.crossings == 0);
        CHECK(faults.overlaps == 0);
    }
}

TEST_CASE("rings: the chosen one in the middle, its neighbours around it") {
    const Diagram diagram = sample_diagram(
        sample_story(sample_names(8), {{0, 1}, {0, 2}, {3, 0}, {4, 0}, {0, 5}, {5, 6}, {6, 7}}));
    const Placement placement = arranged(diagram, LayoutKind::Radial, 1.6f, 0);
    auto far = [&](uint32_t node) { return length(placement.nodes[node] - placement.nodes[0]); };
    for (uint32_t near : {1u, 2u, 3u, 4u, 5u}) CHECK(far(near) < far(7));
    const Placement other = arranged(diagram, LayoutKind::Radial, 1.6f, 6);
    CHECK(length(other.nodes[7] - other.nodes[6]) < length(other.nodes[1] - other.nodes[6]));
}

TEST_CASE("rings: the centre is told, also where nobody was chosen") {
    const Diagram diagram =
        sample_diagram(sample_story(sample_names(5), {{0, 1}, {2, 1}, {1, 3}, {3, 4}}));
    CHECK(arranged(diagram, LayoutKind::Radial, 1.6f, 4).centre == 4);
    CHECK(arranged(diagram, LayoutKind::Radial).centre == 1);
    CHECK(arranged(diagram, LayoutKind::Layered).centre == kNone);
}

TEST_CASE("rings: what lies behind an only neighbour spreads over half of the turn") {
    std::vector<SampleRelation> relations{{0, 1}};
    for (uint32_t n = 2; n < 10; ++n) relations.push_back({1, n});
    const Diagram diagram = sample_diagram(sample_story(sample_names(10), relations));
    const Placement placement = arranged(diagram, LayoutKind::Radial, 1.6f, 0);
    const Point way = placement.nodes[1] - placement.nodes[0];
    float least = 1;
    for (uint32_t n = 2; n < 10; ++n) {
        const Point there = placement.nodes[n] - placement.nodes[0];
        least = std::min(least, dot(way, there) / (length(way) * length(there)));
    }
    CHECK(least < 0.45f);  // the cosine of 63 degrees to both sides
}

TEST_CASE("rings: twenty around one are read as well, and no larger than they must be") {
    std::vector<SampleRelation> relations;
    for (uint32_t n = 1; n <= 20; ++n) relations.push_back({0, n, "negotiates with"});
    std::vector<std::string> names = sample_names(21);
    for (std::string& name : names) name += " Organisation";
    const Diagram diagram = sample_diagram(sample_story(names, relations));
    const Placement placement = arranged(diagram, LayoutKind::Radial, 1.6f, 0);
    const Faults faults = count_faults(diagram, placement);
    CHECK(faults.overlaps == 0);
    CHECK(faults.edges_through_nodes == 0);
    CHECK(faults.edges_through_labels == 0);
    float boxes = 0;
    for (const Node& node : diagram.nodes) boxes += node.size.width * node.size.height;
    for (const Bundle& bundle : diagram.bundles)
        boxes += bundle.label_size.width * bundle.label_size.height;
    const Box all = bounds_of(diagram, placement);
    CHECK(all.width() * all.height() < 14 * boxes);
}

TEST_CASE("rings: who has to do with each other stands side by side") {
    // Eight around one, tied to the one opposite in the order of the text.
    const Diagram diagram = sample_diagram(sample_story(sample_names(9), {{0, 1},
                                                                          {0, 2},
                                                                          {0, 3},
                                                                          {0, 4},
                                                                          {0, 5},
                                                                          {0, 6},
                                                                          {0, 7},
                                                                          {0, 8},
                                                                          {1, 5},
                                                                          {2, 6},
                                                                          {3, 7},
                                                                          {4, 8}}));
    CHECK(count_faults(diagram, arranged(diagram, LayoutKind::Radial, 1.6f, 0)).crossings == 0);
}

TEST_CASE("arrangements: no boxes overlap, pinned nodes stay, the same input gives the same") {
    const Diagram diagram = sample_diagram(sample_summit());
    for (LayoutKind kind : {LayoutKind::Layered, LayoutKind::Radial, LayoutKind::Timeline}) {
        INFO(static_cast<int>(kind));
        const Placement placement = arranged(diagram, kind);
        CHECK(overlapping_nodes(diagram, placement) == 0);
        CHECK(placement == arranged(diagram, kind));
        Layout layout(diagram, {.kind = kind}, {{diagram.nodes[2].key, {1000, -500}, true}});
        settle(layout);
        CHECK(layout.placement().nodes[2] == Point{1000, -500});
        CHECK(layout.is_pinned(2));
        CHECK_FALSE(layout.is_pinned(1));
    }
}
