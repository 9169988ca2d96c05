#include <doctest/doctest.h>

#include <set>
#include <tuple>

#include "ui/theme.h"

using namespace dragoman;

TEST_CASE("theme: contrast as WCAG counts it") {
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21.0));
    CHECK(contrast(rgb(0x777777), rgb(0x777777)) == doctest::Approx(1.0));
    CHECK(contrast(rgb(0x767676), rgb(0xFFFFFF)) == doctest::Approx(4.54).epsilon(0.01));
}

TEST_CASE("theme: colours mix byte by byte") {
    CHECK(mix(rgb(0x000000), rgb(0xFFFFFF), 0) == rgb(0x000000));
    CHECK(mix(rgb(0x000000), rgb(0xFFFFFF), 1) == rgb(0xFFFFFF));
    CHECK(mix(rgb(0x000000), rgb(0x204060), 0.5f) == rgb(0x102030));
}

TEST_CASE("theme: words can be read on everything they stand on, in light and dark") {
    for (bool dark : {false, true}) {
        const Theme& theme = theme_for(dark);
        CAPTURE(dark);
        for (Color ground : {theme.paper, theme.surface, theme.panel, theme.raised, theme.hover,
                             theme.evidence, theme.selection})
            CHECK(contrast(theme.text, ground) >= 7);
        for (Color ground : {theme.paper, theme.panel, theme.raised})
            CHECK(contrast(theme.faint, ground) >= 4.5);
        CHECK(contrast(theme.on_accent, theme.accent) >= 4.5);
        for (int i = 0; i < static_cast<int>(EntityType::Count); ++i) {
            CAPTURE(i);
            CHECK(contrast(theme.text, theme.fills[i]) >= 7);
            CHECK(contrast(theme.types[i], theme.paper) >= 3);  // strokes
        }
        for (int i = 0; i < static_cast<int>(Polarity::Count); ++i) {
            CAPTURE(i);
            for (Color ground : {theme.surface, theme.raised, theme.panel})
                CHECK(contrast(theme.polarities[i], ground) >= 4.5);
        }
    }
}

TEST_CASE("theme: no two kinds of name share pattern, shape and colour") {
    const Theme& theme = theme_for(false);
    std::set<std::tuple<int, int, Color>> looks;
    for (int i = 0; i < static_cast<int>(EntityType::Date); ++i) {
        const EntityType type = static_cast<EntityType>(i);
        CHECK(looks
                  .insert({static_cast<int>(underline_of(type)), static_cast<int>(shape_of(type)),
                           theme.type(type)})
                  .second);
    }
    // The four most frequent are told apart without any colour.
    std::set<int> patterns, shapes;
    for (EntityType type :
         {EntityType::Person, EntityType::Org, EntityType::Gpe, EntityType::Norp}) {
        patterns.insert(static_cast<int>(underline_of(type)));
        shapes.insert(static_cast<int>(shape_of(type)));
    }
    CHECK(patterns.size() == 4);
    CHECK(shapes.size() == 4);
}
