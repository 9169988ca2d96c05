// Sentences on cards keep within them, on a phone too.
#include <doctest/doctest.h>

#include "ui/fake_platform.h"
#include "ui/paint.h"

using namespace dragoman;

TEST_CASE("paint: words are broken at spaces, none is lost, and no line is too wide") {
    FakeScreen screen(390, 844);
    screen.draw();
    const Type type{Face::Plain, 13};
    const std::string words = "Tap a highlight: everything that belongs to it lights up.";
    const float width = width_of(type, words) * 0.3f;
    std::string joined;
    for (std::string_view line : lines_within(type, words, width)) {
        CHECK(width_of(type, line) <= width);
        joined.append(joined.empty() ? "" : " ").append(line);
    }
    CHECK(joined == words);
    CHECK(lines_within(type, words, 10'000).size() == 1);
    CHECK(lines_within(type, "", 100).empty());
    const auto lines = lines_within(type, "unbreakable a", width_of(type, "unbreak"));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "unbreakable");
}
