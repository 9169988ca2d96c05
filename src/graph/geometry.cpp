#include "graph/geometry.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr int kFlatParts = 24;  // lines that stand for a curve when a distance is asked
constexpr int kHalvings = 8;    // of one of them

float distance_to_line(Point a, Point b, Point p) {
    Point along = b - a;
    float squared = dot(along, along);
    float at = squared > 0 ? std::clamp(dot(p - a, along) / squared, 0.0f, 1.0f) : 0.0f;
    return length(p - mix(a, b, at));
}

}  // namespace

Point point_on(const Curve& curve, float at) {
    const Point* p = curve.points;
    Point ab = mix(p[0], p[1], at), bc = mix(p[1], p[2], at), cd = mix(p[2], p[3], at);
    return mix(mix(ab, bc, at), mix(bc, cd, at), at);
}

Point direction_on(const Curve& curve, float at) {
    const Point* p = curve.points;
    Point ab = p[1] - p[0], bc = p[2] - p[1], cd = p[3] - p[2];
    Point along = mix(mix(ab, bc, at), mix(bc, cd, at), at);
    if (length(along) < 1e-6f) along = p[3] - p[0];
    float size = length(along);
    return size < 1e-6f ? Point{0, 0} : along * (1 / size);
}

Curve part_of(const Curve& curve, float from, float to) {
    auto blossom = [&](float r, float s, float t) {
        const Point* p = curve.points;
        Point ab = mix(p[0], p[1], r), bc = mix(p[1], p[2], r), cd = mix(p[2], p[3], r);
        return mix(mix(ab, bc, s), mix(bc, cd, s), t);
    };
    return {{blossom(from, from, from), blossom(from, from, to), blossom(from, to, to),
             blossom(to, to, to)}};
}

float near_end(const Curve& curve, float distance) {
    auto is_near = [&](float at) {
        return length(point_on(curve, at) - curve.points[3]) <= distance;
    };
    float far = 1;
    for (int i = kFlatParts - 1; i >= 0 && is_near(far); --i)
        far = static_cast<float>(i) / kFlatParts;
    if (is_near(far)) return 0;
    float near = far + 1.0f / kFlatParts;
    for (int i = 0; i < kHalvings; ++i) {
        float middle = (far + near) * 0.5f;
        (is_near(middle) ? near : far) = middle;
    }
    return far;
}

Curve curve_through(Point from, Point through, Point to) {
    // A parabola with its middle control point chosen so that it meets `through` at the share of
    // the way that `through` has on the detour.
    float before = length(through - from), after = length(to - through);
    float at = before + after > 0 ? before / (before + after) : 0.5f;
    at = std::clamp(at, 0.2f, 0.8f);
    float rest = 1 - at;
    Point middle = (through - from * (rest * rest) - to * (at * at)) * (1 / (2 * at * rest));
    return {{from, mix(from, middle, 2.0f / 3), mix(to, middle, 2.0f / 3), to}};
}

Curve curve_around(Point node, Point through) {
    Point out = through - node;
    float far = length(out);
    if (far < 1) return {{node, node, node, node}};
    Point side{-out.y / far, out.x / far};
    Point middle = (through * 8 - node * 2) * (1.0f / 6);
    float wide = std::min(far * 0.5f, 60.0f), foot = std::min(far * 0.12f, 14.0f);
    return {{node - side * foot, middle - side * wide, middle + side * wide, node + side * foot}};
}

float distance(const Curve& curve, Point p) {
    float least = length(p - curve.points[0]);
    Point before = curve.points[0];
    for (int i = 1; i <= kFlatParts; ++i) {
        Point here = point_on(curve, static_cast<float>(i) / kFlatParts);
        least = std::min(least, distance_to_line(before, here, p));
        before = here;
    }
    return least;
}

float length_inside(const Box& box, Point a, Point b) {
    float first = 0, last = 1;
    auto clip = [&](float start, float along, float low, float high) {
        if (along == 0) return low < start && start < high;
        float one = (low - start) / along, other = (high - start) / along;
        first = std::max(first, std::min(one, other));
        last = std::min(last, std::max(one, other));
        return first < last;
    };
    Point along = b - a;
    if (!clip(a.x, along.x, box.min.x, box.max.x) || !clip(a.y, along.y, box.min.y, box.max.y))
        return 0;
    return length(along) * (last - first);
}

}  // namespace dragoman
