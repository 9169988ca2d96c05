#include "ui/ink.h"

namespace dragoman {

namespace {
constexpr float kArrowhead = static_cast<float>(NodeShape::Count);  // its number in the shader
}

void Ink::clear() {
    batches_.clear();
    strokes_.clear();
    shapes_.clear();
}

void Ink::extend(bool is_strokes) {
    const size_t size = is_strokes ? strokes_.size() : shapes_.size();
    if (batches_.empty() || batches_.back().is_strokes != is_strokes)
        batches_.push_back({is_strokes, static_cast<uint32_t>(size), 0});
    ++batches_.back().count;
}

void Ink::line(Point from, Point to, const LineLook& look, float way) {
    extend(true);
    strokes_.push_back(
        {from.x, from.y, to.x, to.y, look.width, way, look.dash, look.gap, look.color});
}

void Ink::path(const std::vector<Point>& points, const LineLook& look) {
    float way = 0;
    for (size_t i = 1; i < points.size(); ++i) {
        line(points[i - 1], points[i], look, way);
        way += length(points[i] - points[i - 1]);
    }
}

void Ink::shape(NodeShape shape, const Box& box, const ShapeLook& look) {
    extend(false);
    const Point centre = box.centre();
    shapes_.push_back({centre.x, centre.y, box.width() * 0.5f, box.height() * 0.5f,
                       static_cast<float>(shape), look.corner, look.outline, look.glow, 0, 0,
                       look.fill, look.stroke});
}

void Ink::arrowhead(Point tip, Point direction, float length, float half_width, Color color) {
    extend(false);
    shapes_.push_back({tip.x, tip.y, length, half_width, kArrowhead, 0, 0, 0, direction.x,
                       direction.y, color, color});
}

}  // namespace dragoman
