#include <doctest/doctest.h>

#include "app/draw.h"
#include "graph/sample_graph.h"

using namespace dragoman;

TEST_CASE("draw: the same document gives the same bytes in every format") {
    const Document doc = sample_summit();
    for (const char* format : {"svg", "graphml", "gexf", "dot", "oligrapher", "places"}) {
        INFO(format);
        const Result<std::string> file = draw_document(doc, {.format = format});
        REQUIRE(file);
        CHECK(file->find("Singapore") != std::string::npos);  // one word stands in one line
        CHECK(*file == *draw_document(doc, {.format = format}));
    }
    CHECK(draw_document(doc, {.format = "jpeg"}).error() == Error::UnknownFormat);
}

TEST_CASE("draw: entities without relations can be left out") {
    const Document doc = sample_summit();
    CHECK(draw_document(doc, {})->find("White House") != std::string::npos);
    CHECK(draw_document(doc, {.show_unconnected = false})->find("White House") ==
          std::string::npos);
}
