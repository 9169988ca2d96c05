#include "graph/picture.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr int kFaultParts = 16;  // lines that stand for a curve when faults are counted
constexpr int kClipSteps = 48;   // samples that look for the node's outline
constexpr int kClipHalvings = 16;
constexpr float kFanGap = 8, kFanPadding = 6;  // between the labels of a fan, around their words
constexpr float kFanWidening = 10;
constexpr float kHeadCovered = 0.8f;  // of an arrowhead, from its tip: there it hides the line
constexpr int kCrossPlaces = 40;      // of a curve that are tried for the cross
constexpr float kLoopWidth = 10, kLoopOut = 4 / 3.0f;  // of a loop on a lane: to half of its label
constexpr float kCrossClear = kCrossReach + 4;         // pixels around it that are enough

bool inside_rounded(const Box& box, float radius, Point p) {
    if (!box.contains(p)) return false;
    radius = std::min({radius, box.width() * 0.5f, box.height() * 0.5f});
    float x = std::max({box.min.x + radius - p.x, p.x - (box.max.x - radius), 0.0f});
    float y = std::max({box.min.y + radius - p.y, p.y - (box.max.y - radius), 0.0f});
    return x * x + y * y <= radius * radius;
}

// Where the curve leaves the box, coming from `inside` (0 or 1) towards `towards`; `inside` if its
// end does not lie in the box at all.
float leaves_at(const Curve& curve, const Box& box, float inside, float towards) {
    float low = inside;
    for (int i = 0; i <= kClipSteps; ++i) {
        float at = inside + (towards - inside) * static_cast<float>(i) / kClipSteps;
        if (inside_rounded(box, kNodeCornerRadius, point_on(curve, at))) {
            low = at;
            continue;
        }
        float high = at;
        for (int k = 0; k < kClipHalvings; ++k) {
            float middle = (low + high) * 0.5f;
            bool in = inside_rounded(box, kNodeCornerRadius, point_on(curve, middle));
            (in ? low : high) = middle;
        }
        return high;
    }
    return inside;
}

struct FlatCurve {
    Point points[kFaultParts + 1];
    Box box;
};

FlatCurve flattened(const Curve& curve) {
    FlatCurve flat;
    for (int i = 0; i <= kFaultParts; ++i) {
        flat.points[i] = point_on(curve, static_cast<float>(i) / kFaultParts);
        Box here{flat.points[i], flat.points[i]};
        flat.box = i == 0 ? here : united(flat.box, here);
    }
    return flat;
}

bool goes_through(const FlatCurve& flat, const Box& box) {
    if (!grown(flat.box, 0.01f).overlaps(box)) return false;
    for (int i = 0; i < kFaultParts; ++i)
        if (length_inside(box, flat.points[i], flat.points[i + 1]) > 0) return true;
    return false;
}

bool cross_each_other(const FlatCurve& a, const FlatCurve& b) {
    if (!grown(a.box, 0.01f).overlaps(b.box)) return false;
    for (int i = 0; i < kFaultParts; ++i)
        for (int j = 0; j < kFaultParts; ++j)
            if (lines_cross(a.points[i], a.points[i + 1], b.points[j], b.points[j + 1]))
                return true;
    return false;
}

// The directions in which a bundle's curve leaves the given node, none, one, or two for a loop.
void add_directions(const Diagram& diagram, const Curve& curve, uint32_t bundle, uint32_t node,
                    std::vector<Point>& out) {
    if (diagram.bundles[bundle].source == node) out.push_back(direction_on(curve, 0));
    if (diagram.bundles[bundle].target == node) out.push_back(direction_on(curve, 1) * -1);
}

}  // namespace

Box node_box(const Diagram& diagram, const Placement& placement, uint32_t node) {
    return box_around(placement.nodes[node], diagram.nodes[node].size);
}

Box label_box(const Diagram& diagram, const Placement& placement, uint32_t bundle) {
    return box_around(placement.labels[bundle], diagram.bundles[bundle].label_size);
}

Box line_box(const Diagram& diagram, const Placement& placement, uint32_t index, uint32_t line) {
    const Bundle& bundle = diagram.bundles[index];
    float words = 0, above = 0;
    for (uint32_t i = 0; i < bundle.lines.size(); ++i) {
        words += bundle.lines[i].size.height;
        if (i < line) above += bundle.lines[i].size.height;
    }
    Box box = label_box(diagram, placement, index);
    // What is left beside the words: padding around them, a gap between each two lines.
    const float rest = (box.height() - words) / static_cast<float>(bundle.lines.size());
    box.min.y += above + rest * static_cast<float>(line);
    box.max.y = box.min.y + bundle.lines[line].size.height + rest;
    return box;
}

Box bounds_of(const Diagram& diagram, const Placement& placement) {
    Box all;
    bool any = false;
    auto add = [&](const Box& box) {
        all = any ? united(all, box) : box;
        any = true;
    };
    for (uint32_t n = 0; n < diagram.nodes.size(); ++n) add(node_box(diagram, placement, n));
    for (uint32_t b = 0; b < diagram.bundles.size(); ++b) add(label_box(diagram, placement, b));
    return all;
}

std::vector<Lane> lanes_of(const Diagram& diagram, const Placement& placement) {
    const bool level = placement.lanes == Lanes::Level;
    std::vector<Lane> lanes;
    for (Point place : placement.nodes) lanes.push_back({place, place});
    for (uint32_t b = 0; b < diagram.bundles.size(); ++b)
        for (uint32_t end : {diagram.bundles[b].source, diagram.bundles[b].target}) {
            if (end == kNone) continue;
            float& last = level ? lanes[end].to.x : lanes[end].to.y;
            last = std::max(last, level ? placement.labels[b].x : placement.labels[b].y);
        }
    return lanes;
}

namespace {

// The same in a timeline: from lane to lane, or from a lane to the label, or there and back.
Curve curve_between_lanes(const Diagram& diagram, const Placement& placement, uint32_t bundle,
                          Point label) {
    const Bundle& b = diagram.bundles[bundle];
    const bool level = placement.lanes == Lanes::Level;
    auto on_lane = [&](uint32_t node, float beside) {
        const Point lane = placement.nodes[node];
        return level ? Point{label.x + beside, lane.y} : Point{lane.x, label.y + beside};
    };
    const Point source = on_lane(b.source, 0);
    if (b.target == kNone) {
        const Curve line = curve_through(source, mix(source, label, 0.5f), label);
        return part_of(line, 0, leaves_at(line, box_around(label, b.label_size), 1, 0));
    }
    if (b.target == b.source) {
        const Point out = (label - source) * kLoopOut;
        const Point back = on_lane(b.source, kLoopWidth), there = on_lane(b.source, -kLoopWidth);
        return {{there, there + out, back + out, back}};
    }
    const Point target = on_lane(b.target, 0);
    return curve_through(source, mix(source, target, 0.5f), target);
}

// The curve of a bundle whose label lies there.
Curve curve_through_label(const Diagram& diagram, const Placement& placement, uint32_t bundle,
                          Point label) {
    if (placement.lanes != Lanes::None)
        return curve_between_lanes(diagram, placement, bundle, label);
    const Bundle& b = diagram.bundles[bundle];
    Point source = placement.nodes[b.source];
    Box source_box = node_box(diagram, placement, b.source);
    if (b.target == kNone) {
        Curve line = curve_through(source, mix(source, label, 0.5f), label);
        Box box = box_around(label, diagram.bundles[bundle].label_size);
        float from = leaves_at(line, source_box, 0, 1), to = leaves_at(line, box, 1, 0);
        return from < to ? part_of(line, from, to) : part_of(line, 1, 1);
    }
    if (b.target == b.source) {
        Curve loop = curve_around(source, label);
        float from = leaves_at(loop, source_box, 0, 0.5f),
              to = leaves_at(loop, source_box, 1, 0.5f);
        return part_of(loop, from, to);
    }
    Curve whole = curve_through(source, label, placement.nodes[b.target]);
    float from = leaves_at(whole, source_box, 0, 1);
    float to = leaves_at(whole, node_box(diagram, placement, b.target), 1, 0);
    return from < to ? part_of(whole, from, to) : part_of(whole, from, from);
}

}  // namespace

Box box_of(const Curve& curve) {
    Box box{curve.points[0], curve.points[0]};
    for (Point p : curve.points) box = united(box, {p, p});
    return box;
}

Curve curve_of(const Diagram& diagram, const Placement& placement, uint32_t bundle) {
    return curve_through_label(diagram, placement, bundle, placement.labels[bundle]);
}

Curve part_outside(const Curve& curve, const Box& box, bool at_start) {
    return at_start ? part_of(curve, leaves_at(curve, box, 0, 1), 1)
                    : part_of(curve, 0, leaves_at(curve, box, 1, 0));
}

Arrow arrow_along(const Curve& curve, float head) {
    if (head <= 0) return {curve, curve.points[3], direction_on(curve, 1)};
    const Point tip = curve.points[3], foot = point_on(curve, near_end(curve, head));
    const float far = length(tip - foot);
    return {part_of(curve, 0, near_end(curve, head * kHeadCovered)), tip,
            far > 0 ? (tip - foot) * (1 / far) : direction_on(curve, 1)};
}

Point cross_place(const Diagram& diagram, const Placement& placement, uint32_t index,
                  const Curve& curve) {
    const Bundle& bundle = diagram.bundles[index];
    const Box around = grown(box_of(curve), kCrossClear);
    std::vector<Box> boxes;
    auto add = [&](const Box& box) {
        if (box.overlaps(around)) boxes.push_back(box);
    };
    for (uint32_t n = 0; n < diagram.nodes.size(); ++n) add(node_box(diagram, placement, n));
    for (uint32_t b = 0; b < diagram.bundles.size(); ++b) add(label_box(diagram, placement, b));
    if (bundle.target != kNone) {
        const float head = arrowhead_length(edge_width(bundle.count()));
        add(box_around(arrow_along(curve, head).line.points[3], {head, head}));
    }
    Point best = point_on(curve, 0.5f);
    float widest = -1;
    for (int i = 0; i <= kCrossPlaces && widest < kCrossClear; ++i) {
        const Point here = point_on(curve, static_cast<float>(i) / kCrossPlaces);
        float clear = kCrossClear;
        for (const Box& box : boxes)
            clear = std::min(clear, std::max({box.min.x - here.x, here.x - box.max.x,
                                              box.min.y - here.y, here.y - box.max.y, 0.0f}));
        if (clear <= widest) continue;
        widest = clear;
        best = here;
    }
    return best;
}

std::vector<Curve> curves_of(const Diagram& diagram, const Placement& placement) {
    std::vector<Curve> curves;
    for (uint32_t b = 0; b < diagram.bundles.size(); ++b)
        curves.push_back(curve_of(diagram, placement, b));
    return curves;
}

Fan fan_of(const Diagram& diagram, const Placement& placement, uint32_t index,
           const FanRoom& room) {
    const Point middle = room.middle;
    const float scale = room.scale;
    const Bundle& bundle = diagram.bundles[index];
    const float gap = kFanGap * scale;
    std::vector<Size> sizes;
    float widest = 0, whole = -gap;
    for (const LabelLine& line : bundle.all_lines) {
        sizes.push_back(
            {(line.size.width + kFanWidening) * scale, (line.size.height + kFanPadding) * scale});
        widest = std::max(widest, sizes.back().width);
        whole += sizes.back().height + gap;
    }
    // Across the way from node to node.
    const Point way = bundle.target == kNone
                          ? Point{1, 0}
                          : placement.nodes[bundle.target] - placement.nodes[bundle.source];
    const float columns = static_cast<float>(sizes.size()) - 1;
    const bool is_level =
        way.x * way.x >= way.y * way.y || (widest + gap) * columns + widest > room.width;
    Point place =
        middle - (is_level ? Point{0, whole * 0.5f} : Point{(widest + gap) * columns * 0.5f, 0});
    Fan fan;
    for (Size size : sizes) {
        const Point centre = is_level ? place + Point{0, size.height * 0.5f} : place;
        fan.labels.push_back(box_around(centre, size));
        fan.curves.push_back(curve_through_label(diagram, placement, index, centre));
        place = place + (is_level ? Point{0, size.height + gap} : Point{widest + gap, 0});
    }
    return fan;
}

Hit hit_at(const Diagram& diagram, const Placement& placement, const std::vector<Curve>& curves,
           Point point, float reach) {
    // Later boxes are drawn over earlier ones.
    for (uint32_t n = static_cast<uint32_t>(diagram.nodes.size()); n-- > 0;)
        if (node_box(diagram, placement, n).contains(point)) return {HitKind::Node, n};
    for (uint32_t b = static_cast<uint32_t>(diagram.bundles.size()); b-- > 0;)
        if (label_box(diagram, placement, b).contains(point)) return {HitKind::Label, b};
    Hit hit;
    float nearest = reach;
    for (uint32_t b = 0; b < diagram.bundles.size(); ++b) {
        if (!grown(box_of(curves[b]), reach).contains(point)) continue;
        float here = distance(curves[b], point);
        if (here > nearest || (here == nearest && hit.kind == HitKind::Edge)) continue;
        nearest = here;
        hit = {HitKind::Edge, b};
    }
    return hit;
}

Faults count_faults(const Diagram& diagram, const Placement& placement) {
    Faults faults;
    uint32_t nodes = static_cast<uint32_t>(diagram.nodes.size());
    uint32_t bundles = static_cast<uint32_t>(diagram.bundles.size());
    std::vector<Box> boxes;
    for (uint32_t n = 0; n < nodes; ++n) boxes.push_back(node_box(diagram, placement, n));
    for (uint32_t b = 0; b < bundles; ++b) boxes.push_back(label_box(diagram, placement, b));
    for (size_t i = 0; i < boxes.size(); ++i)
        for (size_t j = i + 1; j < boxes.size(); ++j)
            faults.overlaps += boxes[i].overlaps(boxes[j]);

    std::vector<Curve> curves;
    std::vector<FlatCurve> flats;
    for (uint32_t b = 0; b < bundles; ++b) {
        curves.push_back(curve_of(diagram, placement, b));
        flats.push_back(flattened(curves.back()));
    }
    for (uint32_t b = 0; b < bundles; ++b) {
        const Bundle& bundle = diagram.bundles[b];
        for (uint32_t n = 0; n < nodes; ++n)
            if (n != bundle.source && n != bundle.target)
                faults.edges_through_nodes += goes_through(flats[b], boxes[n]);
        for (uint32_t other = 0; other < bundles; ++other) {
            if (other == b) continue;
            faults.edges_through_labels += goes_through(flats[b], boxes[nodes + other]);
            if (other > b) faults.crossings += cross_each_other(flats[b], flats[other]);
        }
    }

    std::vector<Point> directions;
    for (uint32_t n = 0; n < nodes; ++n) {
        directions.clear();
        for (uint32_t b = 0; b < bundles; ++b) add_directions(diagram, curves[b], b, n, directions);
        for (size_t i = 0; i < directions.size(); ++i)
            for (size_t j = i + 1; j < directions.size(); ++j)
                faults.smallest_chord =
                    std::min(faults.smallest_chord, length(directions[i] - directions[j]));
    }
    return faults;
}

}  // namespace dragoman
