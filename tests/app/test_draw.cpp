#include <doctest/doctest.h>

#include <cstdlib>

#include "app/draw.h"
#include "graph/sample_graph.h"
#include "io/file.h"
#include "io/own_article.h"

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

TEST_CASE("draw: the diagrams of all articles open in the parsers of other programs") {
    const TestFolder folder("draw");
    std::vector<Document> documents = development_articles();
    documents.push_back(own_article());
    for (size_t i = 0; i < documents.size(); ++i) {
        const std::string stem = folder / std::to_string(i);
        for (const std::string format : {"svg", "graphml", "gexf", "dot", "oligrapher"}) {
            const Result<std::string> file = draw_document(documents[i], {.format = format});
            REQUIRE(file);
            REQUIRE(write_file(stem + "." + format, *file) == Error::None);
        }
    }
    const std::string here = "cd '" + folder.path() + "' && ";
    if (has_program("xmllint"))
        CHECK(std::system((here + "xmllint --noout *.svg *.graphml *.gexf").c_str()) == 0);
    if (has_program("dot"))
        CHECK(std::system((here + "for f in *.dot; do dot -q -Tplain $f > $f.plain || exit 1; done")
                              .c_str()) == 0);
    if (has_program("python3")) {
        const std::string script = DRAGOMAN_SOURCE_DIR "/tests/io/check_diagrams.py";
        CHECK(std::system(("python3 '" + script + "' '" + folder.path() + "'").c_str()) == 0);
    }
}
