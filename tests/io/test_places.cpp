#include <doctest/doctest.h>

#include <cmath>

#include "io/sample_drawing.h"

using namespace dragoman;

TEST_CASE("places: a new layout takes them over as they are") {
    const SampleDrawing sample;
    const Result<std::vector<KnownPlace>> places = read_places(write_places(sample.drawing()));
    REQUIRE(places);
    REQUIRE(places->size() == sample.diagram.nodes.size() + sample.diagram.bundles.size());
    CHECK((*places)[0].key == sample.diagram.nodes[0].key);
    Layout layout(sample.diagram, {}, *places);
    while (layout.step(kSliceWork)) {
    }
    for (uint32_t n = 0; n < sample.diagram.nodes.size(); ++n) {
        CHECK(layout.is_pinned(n));
        const Point way = layout.placement().nodes[n] - sample.placement.nodes[n];
        CHECK(std::fabs(way.x) < 0.1f);
        CHECK(std::fabs(way.y) < 0.1f);
    }
}

TEST_CASE("places: other bytes are refused with a sentence") {
    CHECK(read_places("{").error() == Error::JsonSyntax);
    CHECK(read_places("{}").error() == Error::JsonShape);
    CHECK(read_places("{\"format\":\"dragoman-places\",\"version\":2,\"nodes\":[],\"bundles\":[]}")
              .error() == Error::JsonShape);
    CHECK(read_places("{\"format\":\"dragoman-places\",\"version\":1,\"bundles\":[],"
                      "\"nodes\":[{\"key\":\"0123456789abcdef\",\"x\":1e30,\"y\":0}]}")
              .error() == Error::JsonShape);
    CHECK(read_places("{\"format\":\"dragoman-places\",\"version\":1,\"bundles\":[],"
                      "\"nodes\":[{\"key\":\"xyz\",\"x\":1,\"y\":0}]}")
              .error() == Error::JsonShape);
    CHECK(
        read_places("{\"format\":\"dragoman-places\",\"version\":1,\"nodes\":[],\"bundles\":[]}"));
}
