#include <doctest/doctest.h>

#include "io/sample_drawing.h"

using namespace dragoman;

TEST_CASE("dot: quotes and backslashes are escaped") {
    const SampleDrawing sample;
    const std::string dot = write_dot(sample.drawing());
    CHECK(dot.find("label=\"Tom & \\\"Jerry\\\" <b>\"") != std::string::npos);
    CHECK(dot.find("label=\"A\\\\B Corp.\"") != std::string::npos);
    CHECK(count_of(dot, " -> ") == 4);
    CHECK(count_of(dot, "arrowhead=tee") == 1);
    CHECK(count_of(dot, "style=dashed") == 1);
}

TEST_CASE("dot: Graphviz keeps the places") {
    if (!has_program("dot")) return;
    const SampleDrawing sample;
    const std::string plain = output_of("dot -Tplain", write_dot(sample.drawing()));
    CHECK(count_of(plain, "\nnode e") == 5);
    CHECK(count_of(plain, "\nedge e") == 4);
    // The distance of two nodes in inches is ours in pixels.
    float x[2] = {}, y[2] = {};
    for (int i = 0; i < 2; ++i) {
        const std::string name = "\nnode e" + std::to_string(i + 1) + " ";
        const size_t at = plain.find(name);
        REQUIRE(at != std::string::npos);
        REQUIRE(std::sscanf(plain.c_str() + at + name.size(), "%f %f", &x[i], &y[i]) == 2);
    }
    const Point way = sample.placement.nodes[1] - sample.placement.nodes[0];
    CHECK((x[1] - x[0]) * 72 == doctest::Approx(way.x).epsilon(0.01));
    CHECK((y[1] - y[0]) * 72 == doctest::Approx(-way.y).epsilon(0.01));
}
