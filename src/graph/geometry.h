// Plane geometry of the diagram: points, boxes, curves. Units are the pixels that the texts were
// measured in (scale 1); y grows downwards. Only + - * / and sqrt, so that every platform computes
// the same last bit.
#pragma once
#include <algorithm>
#include <cmath>

namespace dragoman {

struct Size {
    float width = 0;
    float height = 0;
};

struct Point {
    float x = 0;
    float y = 0;
    bool operator==(const Point&) const = default;
};

inline Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}
inline Point operator-(Point a, Point b) {
    return {a.x - b.x, a.y - b.y};
}
inline Point operator*(Point a, float factor) {
    return {a.x * factor, a.y * factor};
}
inline float dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}
inline float cross(Point a, Point b) {
    return a.x * b.y - a.y * b.x;
}
inline float length(Point a) {
    return std::sqrt(dot(a, a));
}
inline Point mix(Point a, Point b, float part) {
    return a + (b - a) * part;
}

// An upright rectangle; min is the upper left corner.
struct Box {
    Point min;
    Point max;
    float width() const { return max.x - min.x; }
    float height() const { return max.y - min.y; }
    Point centre() const { return {(min.x + max.x) * 0.5f, (min.y + max.y) * 0.5f}; }
    bool contains(Point p) const {
        return min.x <= p.x && p.x <= max.x && min.y <= p.y && p.y <= max.y;
    }
    bool touches(const Box& other) const {
        return min.x <= other.max.x && other.min.x <= max.x && min.y <= other.max.y &&
               other.min.y <= max.y;
    }
    bool overlaps(const Box& other) const {
        return min.x < other.max.x && other.min.x < max.x && min.y < other.max.y &&
               other.min.y < max.y;
    }
};

inline Box box_around(Point centre, Size size) {
    Point half{size.width * 0.5f, size.height * 0.5f};
    return {centre - half, centre + half};
}
inline Box grown(const Box& box, float by) {
    return {{box.min.x - by, box.min.y - by}, {box.max.x + by, box.max.y + by}};
}
// The smallest box with two points in it.
inline Box box_of(Point a, Point b) {
    return {{std::min(a.x, b.x), std::min(a.y, b.y)}, {std::max(a.x, b.x), std::max(a.y, b.y)}};
}
inline Box united(const Box& a, const Box& b) {
    return {{std::min(a.min.x, b.min.x), std::min(a.min.y, b.min.y)},
            {std::max(a.max.x, b.max.x), std::max(a.max.y, b.max.y)}};
}

// A cubic Bezier curve: starts at points[0], ends at points[3].
struct Curve {
    Point points[4];
};

Point point_on(const Curve& curve, float at);      // at: 0..1
Point direction_on(const Curve& curve, float at);  // unit vector; {0, 0} on a curve without length
Curve part_of(const Curve& curve, float from, float to);

// Where on the curve (0..1) its end comes as near as this; 0 on a shorter curve.
float near_end(const Curve& curve, float distance);

// The curve from `from` to `to` that passes through `through` without bulging past its ends; a
// straight line when the three are in line.
Curve curve_through(Point from, Point through, Point to);

// A loop that leaves `node` on one side of `through` and comes back on the other.
Curve curve_around(Point node, Point through);

// The smallest distance between a point and the curve, by flattening it.
float distance(const Curve& curve, Point p);

// The length of the part of the line a-b that lies inside the box; 0 if they do not meet.
float length_inside(const Box& box, Point a, Point b);

// True if the lines a-b and c-d cross. A line through the joint of two lines crosses exactly one of
// them; whether lines that only touch at their ends cross is left open.
inline bool lines_cross(Point a, Point b, Point c, Point d) {
    const float c_side = cross(b - a, c - a), d_side = cross(b - a, d - a);
    const float a_side = cross(d - c, a - c), b_side = cross(d - c, b - c);
    return (c_side > 0) != (d_side > 0) && (a_side > 0) != (b_side > 0);
}

}  // namespace dragoman
