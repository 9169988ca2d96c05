#include <doctest/doctest.h>

#include "io/sample_drawing.h"

using namespace dragoman;

TEST_CASE("svg: one group for each node and bundle, with its words as text") {
    const SampleDrawing sample;
    const std::string svg = write_svg(sample.drawing());
    CHECK(count_of(svg, "<g class=\"node ") == sample.diagram.nodes.size());
    CHECK(count_of(svg, "<g class=\"edge ") == sample.diagram.bundles.size());
    CHECK(count_of(svg, "<g class=\"label\"") == sample.diagram.bundles.size());
    CHECK(svg.find("李尚福 😊</text>") != std::string::npos);
    CHECK(svg.find("meets &lt; again</text>") != std::string::npos);
    CHECK(count_of(svg, "class=\"head\"") == 3 + 3);  // of the legend; none where no target is
    CHECK(svg.find("class=\"edge neutral planned\"") != std::string::npos);
    CHECK(count_of(svg, "class=\"claimed\"") == 1 + 1);  // one in the legend
    CHECK(count_of(svg, " not\"") == 1);
}

TEST_CASE(
    "svg: a timeline has its lanes, and its sentences with their numbers, every second on a band") {
    const SampleDrawing sample;
    Drawing drawing = sample.drawing();
    CHECK(write_svg(drawing).find("class=\"guide") == std::string::npos);
    drawing.guides = {{true, 0, 50, 10, 0}, {true, 50, 99, 90, 2}};
    const std::string svg = write_svg(drawing);
    CHECK(count_of(svg, "<g class=\"guide\">") == 2);
    CHECK(count_of(svg, "\"><rect x=\"50\"") == 1);
    CHECK(count_of(svg, ">sentence 1</text>") == 1);
    CHECK(count_of(svg, ">3</text>") == 1);
    CHECK(svg.find("class=\"guide") < svg.find("<g class=\"edge "));
    CHECK(count_of(svg, "<g class=\"lane ") == 0);
    Placement placement = drawing.placement;
    placement.lanes = Lanes::Level;
    const Drawing laned{drawing.doc, drawing.diagram, placement, false, drawing.guides};
    CHECK(count_of(write_svg(laned), "<g class=\"lane ") == drawing.diagram.nodes.size());
}

TEST_CASE("svg: the picture has its legend under it, of what it shows and nothing else") {
    const SampleDrawing sample;
    const std::string svg = write_svg(sample.drawing());
    const size_t last = svg.rfind("<g class=\"node ");
    const std::string legend = svg.substr(svg.find("<g class=\"key "));
    CHECK(svg.find("<g class=\"key ") > last);
    for (const char* words :
         {">Person<", ">Neutral<", ">Planned, wished<", ">Denied<", ">Said by a source<"}) {
        INFO(words);
        CHECK(count_of(legend, words) == 1);
    }
    CHECK(legend.find(">Work<") == std::string::npos);
    CHECK(legend.find(">Possible<") == std::string::npos);
    // All of it lies in the picture.
    float left = 0, top = 0, width = 0, height = 0;
    REQUIRE(std::sscanf(svg.c_str() + svg.find("viewBox"), "viewBox=\"%f %f %f %f", &left, &top,
                        &width, &height) == 4);
    for (size_t at = legend.find("<text x="); at != std::string::npos;
         at = legend.find("<text x=", at + 1)) {
        float x = 0, y = 0;
        REQUIRE(std::sscanf(legend.c_str() + at, "<text x=\"%f\" y=\"%f", &x, &y) == 2);
        CHECK(x + 40 < left + width);
        CHECK(y < top + height);
    }
}

TEST_CASE("svg: text is never markup") {
    const SampleDrawing sample;
    const std::string svg = write_svg(sample.drawing());
    CHECK(svg.find("<b>") == std::string::npos);
    CHECK(svg.find("Tom &amp; &quot;Jerry&quot; &lt;b&gt;") != std::string::npos);
}

TEST_CASE("svg: light and dark differ in colours only") {
    const SampleDrawing sample;
    const std::string light = write_svg(sample.drawing()), dark = write_svg(sample.drawing(true));
    CHECK(light != dark);
    CHECK(light.substr(light.find("</style>")) == dark.substr(dark.find("</style>")));
}

TEST_CASE("svg: an empty diagram is a picture too") {
    const Document doc;
    const Diagram diagram;
    const std::string svg = write_svg({doc, diagram, {}});
    CHECK(svg.find("<title>Who acts on whom</title>") != std::string::npos);
    CHECK(svg.ends_with("</svg>\n"));
}

TEST_CASE("svg: xmllint reads it back") {
    if (!has_program("xmllint")) return;
    const SampleDrawing sample;
    const std::string svg = write_svg(sample.drawing());
    CHECK(output_of("xmllint --noout", svg) == "");
    // What a reader of the file sees in the title of a node.
    const std::string titles =
        output_of("xmllint --xpath 'string(//*[contains(@class,\"node person\")]/*[1])'", svg);
    CHECK(titles == "Tom & \"Jerry\" <b>\n");
}
