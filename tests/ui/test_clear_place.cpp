#include <doctest/doctest.h>

#include "ui/clear_place.h"

using namespace dragoman;

namespace {

Box at(Point corner, Size size) {
    return {corner, corner + Point{size.width, size.height}};
}

}  // namespace

TEST_CASE("clear place: beside its anchor, where nothing is covered, on the screen") {
    const Area screen{0, 0, 800, 600};
    const Size size{200, 60};
    for (const Point centre : {Point{400, 300}, Point{20, 20}, Point{790, 590}, Point{400, 595}}) {
        const Box anchor = box_around(centre, {80, 20});
        const Box free = at(clear_place(size, anchor, {}, screen), size);
        CHECK_FALSE(free.overlaps(anchor));
        CHECK(free.min.x >= 0);
        CHECK(free.min.y >= 0);
        CHECK(free.max.x <= 800);
        CHECK(free.max.y <= 600);
    }
    // A box below sends it above; boxes above and below send it aside.
    const Box anchor = box_around({400, 300}, {80, 20});
    const Box below{{200, 320}, {700, 420}}, above{{200, 180}, {700, 280}};
    CHECK(at(clear_place(size, anchor, {below}, screen), size).max.y < anchor.min.y);
    const Box aside = at(clear_place({150, 18}, anchor, {below, above}, screen), {150, 18});
    CHECK((aside.min.x > anchor.max.x || aside.max.x < anchor.min.x));
}
