#include <doctest/doctest.h>

#include <algorithm>

#include "graph/grid.h"
#include "graph/random.h"

using namespace dragoman;

TEST_CASE("grid: finds everything that overlaps, also outside its plane") {
    Random random(11);
    Grid grid;
    grid.reset({{-300, -300}, {300, 300}}, 80);
    std::vector<Box> boxes;
    for (uint32_t i = 0; i < 80; ++i) {
        boxes.push_back(box_around(random.in_disc() * 900, {random.between(5, 200), 20}));
        grid.add(i, boxes[i]);
    }
    for (int round = 0; round < 40; ++round) {
        uint32_t moved = random.below(80);
        grid.remove(moved);
        boxes[moved] = box_around(random.in_disc() * 900, {60, 60});
        grid.add(moved, boxes[moved]);
        Box place = box_around(random.in_disc() * 1000, {150, 150});
        std::vector<uint32_t> found;
        grid.begin();
        grid.find(place, found);
        grid.find(place, found);
        std::sort(found.begin(), found.end());
        CHECK(std::adjacent_find(found.begin(), found.end()) == found.end());
        for (uint32_t i = 0; i < 80; ++i)
            if (boxes[i].overlaps(place)) CHECK(std::binary_search(found.begin(), found.end(), i));
    }
}
