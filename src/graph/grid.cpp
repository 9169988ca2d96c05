#include "graph/grid.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr float kLeastCell = 96;  // pixels; about the width of a label
constexpr int kMostCells = 64;    // in each direction: a long edge reaches into many
constexpr float kRoom = 0.25f;    // of the plane's size, added on each side

}  // namespace

void Grid::reset(const Box& plane, uint32_t items) {
    Point room{plane.width() * kRoom + kLeastCell, plane.height() * kRoom + kLeastCell};
    Box wide{plane.min - room, plane.max + room};
    origin_ = wide.min;
    cell_ = std::max(kLeastCell, std::max(wide.width(), wide.height()) / kMostCells);
    columns_ = static_cast<int>(wide.width() / cell_) + 1;
    rows_ = static_cast<int>(wide.height() / cell_) + 1;
    items_in_.assign(static_cast<size_t>(columns_) * rows_, {});
    cells_of_.assign(items, {});
    seen_.assign(items, 0);
    search_ = 0;
}

Grid::Cells Grid::cells_of(const Box& box) const {
    // Clamped as floats first: a place far away is no int.
    auto cell = [&](float from_origin, int count) {
        return static_cast<int>(std::clamp(from_origin / cell_, 0.0f, float(count - 1)));
    };
    return {cell(box.min.x - origin_.x, columns_), cell(box.min.y - origin_.y, rows_),
            cell(box.max.x - origin_.x, columns_), cell(box.max.y - origin_.y, rows_)};
}

void Grid::remove(uint32_t item) {
    for (uint32_t cell : cells_of_[item]) {
        std::vector<uint32_t>& items = items_in_[cell];
        *std::find(items.begin(), items.end(), item) = items.back();
        items.pop_back();
    }
    cells_of_[item].clear();
}

void Grid::add(uint32_t item, const Box& box) {
    Cells cells = cells_of(box);
    for (int y = cells.top; y <= cells.bottom; ++y) {
        for (int x = cells.left; x <= cells.right; ++x) {
            uint32_t cell = static_cast<uint32_t>(y * columns_ + x);
            std::vector<uint32_t>& mine = cells_of_[item];
            if (std::find(mine.begin(), mine.end(), cell) != mine.end()) continue;
            mine.push_back(cell);
            items_in_[cell].push_back(item);
        }
    }
}

void Grid::begin() {
    if (++search_ != 0) return;
    std::fill(seen_.begin(), seen_.end(), 0);
    search_ = 1;
}

void Grid::find(const Box& box, std::vector<uint32_t>& out) {
    Cells cells = cells_of(box);
    for (int y = cells.top; y <= cells.bottom; ++y) {
        for (int x = cells.left; x <= cells.right; ++x) {
            for (uint32_t item : items_in_[static_cast<size_t>(y) * columns_ + x]) {
                if (seen_[item] == search_) continue;
                seen_[item] = search_;
                out.push_back(item);
            }
        }
    }
}

}  // namespace dragoman
