#include "graph/scene.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr float kPartGap = 40;        // pixels between connected parts
constexpr size_t kCarefulParts = 40;  // the largest; the others stand in rows below them

Point unit(Point p) {
    float size = length(p);
    return size > 0 ? p * (1 / size) : Point{1, 0};
}

// The vertices of each connected part, nodes and labels.
std::vector<std::vector<uint32_t>> members_of_parts(const Scene& scene) {
    std::vector<std::vector<uint32_t>> members(scene.parts);
    for (uint32_t n = 0; n < scene.nodes; ++n) members[scene.part_of[n]].push_back(n);
    for (const SceneEdge& edge : scene.edges)
        members[scene.part_of[edge.source]].push_back(edge.label);
    return members;
}

// Where a part of this size goes so that the whole stays smallest: its upper left corner at a
// corner of another part.
Point best_corner(const std::vector<Box>& placed, const Box& all, Point size, float aspect) {
    std::vector<Point> corners{{0, 0}};
    for (const Box& box : placed) {
        corners.push_back({box.max.x, box.min.y});
        corners.push_back({box.min.x, box.max.y});
        corners.push_back({box.max.x, all.min.y});
        corners.push_back({all.min.x, box.max.y});
    }
    Point best{0, 0};
    float least = -1;
    for (Point corner : corners) {
        Box here{corner, corner + size};
        bool is_free = std::none_of(placed.begin(), placed.end(),
                                    [&](const Box& box) { return box.overlaps(here); });
        if (!is_free) continue;
        Box whole = placed.empty() ? here : united(all, here);
        float cost = std::max(whole.width(), whole.height() * aspect) +
                     0.01f * (whole.width() + whole.height());
        if (least >= 0 && cost >= least) continue;
        least = cost;
        best = corner;
    }
    return best;
}

}  // namespace

void add_edge(Scene& scene, uint32_t source, uint32_t target, Size label, float weight) {
    SceneEdge edge;
    edge.source = source;
    edge.target = target;
    edge.label = scene.vertices();
    edge.weight = weight;
    uint32_t index = static_cast<uint32_t>(scene.edges.size());
    scene.places.push_back({});
    scene.halves.push_back({label.width * 0.5f, label.height * 0.5f});
    scene.fixed.push_back(false);
    scene.anchors.push_back({});
    scene.pulls.push_back(0);
    scene.edges_of.resize(scene.nodes);
    scene.edges_of[source].push_back(index);
    if (target != kNone && target != source) scene.edges_of[target].push_back(index);
    scene.edges.push_back(edge);
}

void find_parts(Scene& scene) {
    scene.edges_of.resize(scene.nodes);
    scene.part_of.assign(scene.nodes, kNone);
    scene.parts = 0;
    std::vector<uint32_t> open;
    for (uint32_t first = 0; first < scene.nodes; ++first) {
        if (scene.part_of[first] != kNone) continue;
        open.push_back(first);
        scene.part_of[first] = scene.parts;
        while (!open.empty()) {
            uint32_t node = open.back();
            open.pop_back();
            for (uint32_t e : scene.edges_of[node]) {
                for (uint32_t end : {scene.edges[e].source, scene.edges[e].target}) {
                    if (end == kNone || scene.part_of[end] != kNone) continue;
                    scene.part_of[end] = scene.parts;
                    open.push_back(end);
                }
            }
        }
        ++scene.parts;
    }
}

void update_edge(Scene& scene, uint32_t index) {
    SceneEdge& edge = scene.edges[index];
    Point from = scene.places[edge.source], through = scene.places[edge.label];
    if (edge.is_loose()) {
        for (int i = 0; i <= kEdgeParts; ++i)
            edge.line[i] = mix(from, through, static_cast<float>(i) / kEdgeParts);
    } else if (edge.is_loop()) {
        Curve loop = curve_around(from, through);
        for (int i = 0; i <= kEdgeParts; ++i)
            edge.line[i] = point_on(loop, static_cast<float>(i) / kEdgeParts);
    } else {
        // The same parabola as curve_through(), sampled twice before and twice after the label.
        Point to = scene.places[edge.target];
        float before = length(through - from), after = length(to - through);
        float at = before + after > 0 ? before / (before + after) : 0.5f;
        at = std::clamp(at, 0.2f, 0.8f);
        float rest = 1 - at;
        Point middle = (through - from * (rest * rest) - to * (at * at)) * (1 / (2 * at * rest));
        auto on = [&](float t) {
            return from * ((1 - t) * (1 - t)) + middle * (2 * t * (1 - t)) + to * (t * t);
        };
        edge.line[0] = from;
        edge.line[1] = on(at * 0.5f);
        edge.line[2] = through;
        edge.line[3] = on(at + rest * 0.5f);
        edge.line[4] = to;
    }
    for (int i = 0; i < kEdgeParts; ++i) edge.parts[i] = box_of(edge.line[i], edge.line[i + 1]);
    edge.box = united(united(edge.parts[0], edge.parts[1]), united(edge.parts[2], edge.parts[3]));
    static_assert(kEdgeParts == 4);
    edge.leaves_source = unit(edge.line[1] - edge.line[0]);
    edge.leaves_target = unit(edge.line[kEdgeParts - 1] - edge.line[kEdgeParts]);
}

void update_all_edges(Scene& scene) {
    for (uint32_t e = 0; e < scene.edges.size(); ++e) update_edge(scene, e);
}

float reach(const Scene& scene, uint32_t vertex, Point direction) {
    Point half = scene.halves[vertex];
    float x = std::fabs(direction.x), y = std::fabs(direction.y);
    // Leaves through the side where half.x / x or half.y / y is smaller.
    if (half.x * y < half.y * x) return half.x / x;
    return y > 0 ? half.y / y : half.x;
}

Point straight_label_place(const Scene& scene, uint32_t index, float part) {
    const SceneEdge& edge = scene.edges[index];
    Point from = scene.places[edge.source];
    if (edge.is_loose() || edge.is_loop()) {
        float down = scene.halves[edge.source].y + scene.halves[edge.label].y + 30;
        return from + Point{0, down};
    }
    Point to = scene.places[edge.target];
    Point along = unit(to - from);
    Point first = from + along * reach(scene, edge.source, along);
    Point last = to - along * reach(scene, edge.target, along);
    return mix(first, last, part);
}

Box bounds(const Scene& scene) {
    if (scene.vertices() == 0) return {};
    Box all = scene.box(0);
    for (uint32_t v = 1; v < scene.vertices(); ++v) all = united(all, scene.box(v));
    return all;
}

void pack_parts(Scene& scene) {
    std::vector<std::vector<uint32_t>> members = members_of_parts(scene);
    std::vector<Box> boxes(scene.parts);
    for (uint32_t p = 0; p < scene.parts; ++p) {
        for (uint32_t v : members[p])
            boxes[p] = v == members[p][0] ? scene.box(v) : united(boxes[p], scene.box(v));
        boxes[p] = grown(boxes[p], kPartGap * 0.5f);
    }
    std::vector<uint32_t> order(scene.parts);
    for (uint32_t p = 0; p < scene.parts; ++p) order[p] = p;
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
        return boxes[a].width() * boxes[a].height() > boxes[b].width() * boxes[b].height();
    });

    std::vector<Box> placed;
    Box all;
    float area = 0;
    for (const Box& box : boxes) area += box.width() * box.height();
    float row_width = std::sqrt(area * scene.aspect) * 1.1f;
    float row_left = 0, row_top = 0, row_bottom = 0;
    for (uint32_t p : order) {
        Point size{boxes[p].width(), boxes[p].height()};
        Point best{0, 0};
        if (placed.size() < kCarefulParts) {
            best = best_corner(placed, all, size, scene.aspect);
        } else {
            bool is_first = placed.size() == kCarefulParts;
            if (is_first) row_bottom = all.max.y;
            float row_right = std::max(all.max.x, all.min.x + row_width);
            if (is_first || row_left + size.x > row_right) {
                row_left = all.min.x;
                row_top = row_bottom;
            }
            best = {row_left, row_top};
            row_left += size.x;
            row_bottom = std::max(row_bottom, row_top + size.y);
        }
        placed.push_back({best, best + size});
        all = placed.size() == 1 ? placed[0] : united(all, placed.back());
        Point shift = best - boxes[p].min;
        for (uint32_t v : members[p]) scene.places[v] = scene.places[v] + shift;
    }
    Point to_centre = scene.centre - all.centre();
    for (Point& place : scene.places) place = place + to_centre;
    update_all_edges(scene);
}

}  // namespace dragoman
