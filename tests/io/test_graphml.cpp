#include <doctest/doctest.h>

#include "io/sample_drawing.h"

using namespace dragoman;

TEST_CASE("graphml: an edge for each relation that has a target") {
    const SampleDrawing sample;
    const std::string graphml = write_graphml(sample.drawing());
    CHECK(count_of(graphml, "<node id=") == 5);
    CHECK(count_of(graphml, "<edge id=") == 4);
    CHECK(graphml.find("<edge id=\"r3\" source=\"e2\" target=\"e1\">") != std::string::npos);
    CHECK(graphml.find("<desc>1 relation without a target is left out.</desc>") !=
          std::string::npos);
    CHECK(graphml.find("<data key=\"e3\">-4.5</data><data key=\"e4\">true</data>") !=
          std::string::npos);
    CHECK(graphml.find("<data key=\"e9\">0.875</data>") != std::string::npos);
    CHECK(graphml.find("<data key=\"n0\">A\\B Corp.</data>") != std::string::npos);
}

TEST_CASE("graphml: xmllint reads it back") {
    if (!has_program("xmllint")) return;
    const SampleDrawing sample;
    const std::string graphml = write_graphml(sample.drawing());
    CHECK(output_of("xmllint --noout", graphml) == "");
    CHECK(
        output_of("xmllint --xpath 'string(//*[local-name()=\"edge\"][@id=\"r3\"]/*[@key=\"e0\"])'",
                  graphml) == "bans \"A&B\"\n");
}
