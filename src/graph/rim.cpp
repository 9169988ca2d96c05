#include "graph/rim.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr float kRimGap = 12;    // pixels between two boxes
constexpr float kInnerGap = 32;  // and between them and the picture

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

// The narrowest rows that are no higher than `height`, if there are such.
Rows in_columns(const std::vector<Size>& sizes, float height) {
    float widest = 0;
    for (Size size : sizes) widest = std::max(widest, size.width);
    Rows rows;
    for (size_t columns = 1; columns <= sizes.size(); ++columns) {
        rows = in_rows(sizes, (widest + kRimGap) * static_cast<float>(columns));
        if (rows.size.height <= height) break;
    }
    return rows;
}

}  // namespace

std::vector<Point> places_on_rim(const std::vector<Size>& sizes, const Box& inner, float aspect) {
    if (sizes.empty()) return {};
    auto need = [&](float width, float height) { return std::max(width, height * aspect); };
    float widest = 0, total = 0;
    for (Size size : sizes) {
        widest = std::max(widest, size.width);
        total += size.width + kRimGap;
    }

    // Without a picture: the row width that fits the window best.
    if (inner.width() <= 0) {
        Rows best = in_rows(sizes, widest);
        for (size_t columns = 1; columns <= sizes.size(); ++columns) {
            Rows rows = in_rows(
                sizes, total * static_cast<float>(columns) / static_cast<float>(sizes.size()));
            if (need(rows.size.width, rows.size.height) < need(best.size.width, best.size.height))
                best = rows;
        }
        for (Point& place : best.places) place.y -= best.size.height * 0.5f;
        return best.places;
    }

    Rows below = in_rows(sizes, std::max(inner.width(), widest));
    float below_need = need(std::max(inner.width(), below.size.width),
                            inner.height() + kInnerGap + below.size.height);
    Rows beside = in_columns(sizes, inner.height());
    float beside_need = need(inner.width() + kInnerGap + beside.size.width,
                             std::max(inner.height(), beside.size.height));
    Point centre = inner.centre();
    if (below_need <= beside_need) {
        for (Point& place : below.places) place = place + Point{centre.x, inner.max.y + kInnerGap};
        return below.places;
    }
    for (Point& place : beside.places)
        place = place + Point{inner.max.x + kInnerGap + beside.size.width * 0.5f,
                              centre.y - beside.size.height * 0.5f};
    return beside.places;
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
