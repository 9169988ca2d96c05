#include "ui/clear_place.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr float kGap = 9, kEdge = 4;  // pixels beside the anchor, and of the screen

float covered(const Box& box, const std::vector<Box>& boxes) {
    float area = 0;
    for (const Box& other : boxes) {
        if (!box.overlaps(other)) continue;
        area += (std::min(box.max.x, other.max.x) - std::max(box.min.x, other.min.x)) *
                (std::min(box.max.y, other.max.y) - std::max(box.min.y, other.min.y));
    }
    return area;
}

}  // namespace

Point clear_place(Size size, const Box& anchor, const std::vector<Box>& boxes, const Area& screen) {
    const Point middle{anchor.centre().x - size.width * 0.5f,
                       anchor.centre().y - size.height * 0.5f};
    const float below = anchor.max.y + kGap, above = anchor.min.y - kGap - size.height;
    const float right = anchor.max.x + kGap, left = anchor.min.x - kGap - size.width;
    const Point places[] = {{anchor.min.x, below},
                            {anchor.min.x, above},
                            {right, middle.y},
                            {left, middle.y},
                            {anchor.max.x - size.width, below},
                            {anchor.max.x - size.width, above},
                            {right, below},
                            {left, below},
                            {right, above},
                            {left, above}};
    Point best = places[0];
    float least = -1;
    for (Point place : places) {
        const Point inside{
            std::max(std::min(place.x, screen.x + screen.width - kEdge - size.width),
                     screen.x + kEdge),
            std::max(std::min(place.y, screen.y + screen.height - kEdge - size.height),
                     screen.y + kEdge)};
        const Box box{inside, inside + Point{size.width, size.height}};
        // What had to be moved onto the screen may cover the anchor now.
        const float cost = covered(box, boxes) + 4 * covered(box, {anchor});
        if (least >= 0 && cost >= least) continue;
        least = cost;
        best = inside;
    }
    return best;
}

}  // namespace dragoman
