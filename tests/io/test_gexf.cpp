#include <doctest/doctest.h>

#include "io/sample_drawing.h"

using namespace dragoman;

TEST_CASE("gexf: parallel relations are told apart by their kind") {
    const SampleDrawing sample;
    const std::string gexf = write_gexf(sample.drawing());
    CHECK(count_of(gexf, "<node id=") == 5);
    CHECK(count_of(gexf, "source=\"e1\" target=\"e2\"") == 2);
    CHECK(gexf.find("kind=\"r1\"") != std::string::npos);
    CHECK(gexf.find("kind=\"r2\"") != std::string::npos);
    CHECK(gexf.find("(1 relation without a target is left out.)") != std::string::npos);
    CHECK(count_of(gexf, "<viz:position ") == 5);
}

TEST_CASE("gexf: xmllint reads it back") {
    if (!has_program("xmllint")) return;
    const SampleDrawing sample;
    const std::string gexf = write_gexf(sample.drawing());
    CHECK(output_of("xmllint --noout", gexf) == "");
    CHECK(output_of("xmllint --xpath 'string(//*[local-name()=\"node\"][@id=\"e1\"]/@label)'",
                    gexf) == "Tom & \"Jerry\" <b>\n");
}
