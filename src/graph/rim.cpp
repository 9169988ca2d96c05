#include "graph/rim.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr float kRimGap = 12;    // pixels between two boxes
constexpr float kInnerGap = 32;  // and between them and the picture
constexpr float kSlightly = 0.02f;

struct Rows {
    std::vector<Point> places;
    Size size;
};

// Boxes in rows no wider than `width` (but at least one in each), every row centred around x = 0;
// the first row begins at y = 0.
Rows in_rows(const std::vector<Size>& sizes, float width) {
    Rows rows;
    size_t begin = 0;
    while (begin < sizes.size()) {
        size_t end = begin;
        float wide = 0, high = 0;
        while (end < sizes.size()) {
            float with_next = wide + sizes[end].width + (end > begin ? kRimGap : 0);
            if (end > begin && with_next > width) break;
            wide = with_next;
            high = std::max(high, sizes[end].height);
            ++end;
        }
        float top = rows.size.height + (begin > 0 ? kRimGap : 0);
        float left = wide * -0.5f;
        for (size_t i = begin; i < end; ++i) {
            rows.places.push_back({left + sizes[i].width * 0.5f, top + high * 0.5f});
            left += sizes[i].width + kRimGap;
        }
        rows.size = {std::max(rows.size.width, wide), top + high};
        begin = end;
    }
    return rows;
}

// Row widths worth trying, from a column to one row.
std::vector<float> row_widths(const std::vector<Size>& sizes) {
    float widest = 0, total = 0;
    for (Size size : sizes) {
        widest = std::max(widest, size.width);
        total += size.width + kRimGap;
    }
    std::vector<float> widths{widest};
    for (size_t rows = sizes.size(); rows > 0; rows -= 1 + rows / 8)
        widths.push_back(std::max(widest, total / static_cast<float>(rows)));
    return widths;
}

// The narrowest rows that are no higher than `height`, if there are such.
Rows in_columns(const std::vector<Size>& sizes, float height) {
    Rows rows;
    for (float width : row_widths(sizes)) {
        rows = in_rows(sizes, width);
        if (rows.size.height <= height) break;
    }
    return rows;
}

}  // namespace

std::vector<Point> places_on_rim(const std::vector<Size>& sizes, const Box& inner, float aspect) {
    if (sizes.empty()) return {};
    const bool alone = inner.width() <= 0;
    std::vector<Point> best;
    float best_need = 0;
    auto offer = [&](const Rows& rows, Size whole, Point origin) {
        // How much of a window it fills; of two that fill the same the smaller one.
        const float need = std::max(whole.width, whole.height * aspect) +
                           kSlightly * (whole.width + whole.height * aspect);
        if (!best.empty() && need >= best_need) return;
        best = rows.places;
        best_need = need;
        for (Point& place : best) place = place + origin;
    };
    std::vector<float> widths = row_widths(sizes);
    widths.push_back(std::max(inner.width(), widths[0]));
    for (float width : widths) {
        const Rows rows = in_rows(sizes, width);
        const Point centre = inner.centre();
        if (alone) {
            offer(rows, rows.size, {0, rows.size.height * -0.5f});
            continue;
        }
        offer(rows,
              {std::max(inner.width(), rows.size.width),
               inner.height() + kInnerGap + rows.size.height},
              {centre.x, inner.max.y + kInnerGap});
        offer(
            rows,
            {inner.width() + kInnerGap + rows.size.width,
             std::max(inner.height(), rows.size.height)},
            {inner.max.x + kInnerGap + rows.size.width * 0.5f, centre.y - rows.size.height * 0.5f});
    }
    return best;
}

float aspect_inside_rim(const std::vector<Size>& sizes, float inner_area, float aspect) {
    if (sizes.empty()) return aspect;
    float rim_area = 0;
    for (Size size : sizes) rim_area += (size.width + kRimGap) * (size.height + kRimGap);
    float height = std::sqrt((inner_area + rim_area) / aspect), width = height * aspect;
    float right = in_columns(sizes, height).size.width + kInnerGap;
    float below = in_rows(sizes, width).size.height + kInnerGap;
    float inside = right * height < below * width ? (width - right) / height
                                                  : width / std::max(height - below, 1.0f);
    return std::clamp(inside, aspect * 0.5f, aspect * 2);
}

}  // namespace dragoman
