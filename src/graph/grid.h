// Which boxes and edges are near a place: the plane in square cells, each with a list of what
// reaches into it. What lies outside the plane that the grid was made for counts as in its outer
// cells.
#pragma once
#include <cstdint>
#include <vector>

#include "graph/geometry.h"

namespace dragoman {

class Grid {
  public:
    // Forgets everything; items are numbers below `items`.
    void reset(const Box& plane, uint32_t items);

    void remove(uint32_t item);
    void add(uint32_t item, const Box& box);  // may be called several times for one item

    // Appends the items in the cells that the box touches, each once between two calls of begin().
    void begin();
    void find(const Box& box, std::vector<uint32_t>& out);

  private:
    struct Cells {
        int left, top, right, bottom;  // inclusive
    };
    Cells cells_of(const Box& box) const;

    Point origin_;
    float cell_ = 1;  // pixels
    int columns_ = 1, rows_ = 1;
    std::vector<std::vector<uint32_t>> items_in_;  // cell -> items
    std::vector<std::vector<uint32_t>> cells_of_;  // item -> cells
    std::vector<uint32_t> seen_;                   // item -> number of the search that met it last
    uint32_t search_ = 0;
};

}  // namespace dragoman
