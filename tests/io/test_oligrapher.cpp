#include <doctest/doctest.h>
#include <simdjson.h>

#include "io/sample_drawing.h"

using namespace dragoman;

TEST_CASE("oligrapher: nodes, edges between them, and a step for each telling sentence") {
    const SampleDrawing sample;
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    REQUIRE(parser.parse(write_oligrapher(sample.drawing())).get(root) == simdjson::SUCCESS);
    simdjson::dom::object nodes, edges;
    REQUIRE(root["graph"]["nodes"].get(nodes) == simdjson::SUCCESS);
    REQUIRE(root["graph"]["edges"].get(edges) == simdjson::SUCCESS);
    CHECK(nodes.size() == 5);
    CHECK(edges.size() == 3);
    std::string_view name, label, arrow;
    REQUIRE(nodes["e1"]["name"].get(name) == simdjson::SUCCESS);
    CHECK(name == "Tom & \"Jerry\" <b>");
    for (auto [id, edge] : edges) {
        std::string_view from, to;
        REQUIRE(edge["node1_id"].get(from) == simdjson::SUCCESS);
        REQUIRE(edge["node2_id"].get(to) == simdjson::SUCCESS);
        CHECK(!nodes[from].error());
        CHECK(!nodes[to].error());
        REQUIRE(edge["arrow"].get(arrow) == simdjson::SUCCESS);
        CHECK(arrow == "right");
    }
    REQUIRE(edges["b1"]["label"].get(label) == simdjson::SUCCESS);
    CHECK(label == "meets, meets < again");
    simdjson::dom::array steps;
    REQUIRE(root["annotations"]["list"].get(steps) == simdjson::SUCCESS);
    CHECK(steps.size() == 2);
    std::string_view text;
    REQUIRE(steps.at(0)["text"].get(text) == simdjson::SUCCESS);
    CHECK(text == "They met.");
}
