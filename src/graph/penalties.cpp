#include "graph/penalties.h"

#include <algorithm>
#include <cmath>

namespace dragoman {

namespace {

// The weights: one crossing is 3. Found by looking at the nine articles of the gold corpus and by
// counting their faults (tests/bench).
constexpr float kOverlap = 12, kOverlapDepth = 0.6f;
constexpr float kNodeGap = 16, kLabelGap = 6, kTooNear = 1.5f;
constexpr float kThroughNode = 10, kThroughLabel = 6, kThroughLength = 0.08f;
constexpr float kEdgeMargin = 5, kPassesNear = 0.8f;
constexpr float kCrossing = 3, kSharpCrossing = 2;
constexpr float kSameDirection = 0.5f, kAngle = 2.5f;  // chord of 29 degrees
constexpr float kDetour = 8, kMostDetour = 3;
constexpr float kShortLeg = 26, kTooShort = 3;
constexpr float kLongLeg = 60, kTooLong = 0.012f;
constexpr float kLopsided = 0.4f;
constexpr float kStress = 0.6f, kStressUnit = 170;
constexpr float kStretch = 1.4f;  // boxes are wide, so distances along x count less
constexpr float kExtent = 14, kGravity = 0.4f;
constexpr uint32_t kMostNodesForStress = 700;

}  // namespace

Penalties::Penalties(const Scene& scene)
    : scene_(scene),
      has_vertex_(scene.vertices(), false),
      has_edge_(scene.edges.size(), false),
      has_node_(scene.nodes, false) {
    float area = 1;
    for (Point half : scene.halves) area += (half.x * 2 + kNodeGap) * (half.y * 2 + kNodeGap) * 2;
    expected_size_ = std::sqrt(area * scene.aspect);
    if (scene.nodes <= kMostNodesForStress) find_hops();
}

// Distances of nodes in edges, by breadth.
void Penalties::find_hops() {
    uint32_t nodes = scene_.nodes;
    wanted_.assign(size_t{nodes} * nodes, 0);
    std::vector<uint32_t> order, hops;
    for (uint32_t first = 0; first < nodes; ++first) {
        hops.assign(nodes, kNone);
        order.assign(1, first);
        hops[first] = 0;
        for (size_t i = 0; i < order.size(); ++i) {
            for (uint32_t e : scene_.edges_of[order[i]]) {
                for (uint32_t end : {scene_.edges[e].source, scene_.edges[e].target}) {
                    if (end == kNone || hops[end] != kNone) continue;
                    hops[end] = hops[order[i]] + 1;
                    order.push_back(end);
                    wanted_[size_t{first} * nodes + end] =
                        kStressUnit * static_cast<float>(hops[end]);
                }
            }
        }
    }
}

double Penalties::of_boxes(uint32_t a, uint32_t b) const {
    float gap = scene_.is_node(a) && scene_.is_node(b) ? kNodeGap : kLabelGap;
    Point apart = scene_.places[a] - scene_.places[b];
    float x = scene_.halves[a].x + scene_.halves[b].x + gap - std::fabs(apart.x);
    if (x <= 0) return 0;
    float y = scene_.halves[a].y + scene_.halves[b].y + gap - std::fabs(apart.y);
    if (y <= 0) return 0;
    float depth = std::min(x, y);
    if (depth > gap) return kTooNear + kOverlap + kOverlapDepth * (depth - gap);
    return kTooNear * (depth / gap) * (depth / gap);
}

double Penalties::of_edge_and_box(const SceneEdge& edge, uint32_t vertex) const {
    if (vertex == edge.label || vertex == edge.source || vertex == edge.target) return 0;
    Box box = scene_.box(vertex);
    Box near = grown(box, kEdgeMargin);
    if (!near.overlaps(edge.box)) return 0;
    float inside = 0, beside = 0;
    for (int i = 0; i < kEdgeParts; ++i) {
        float part = length_inside(near, edge.line[i], edge.line[i + 1]);
        if (part <= 0) continue;
        beside += part;
        inside += length_inside(box, edge.line[i], edge.line[i + 1]);
    }
    if (beside <= 0) return 0;
    float cost = kPassesNear * std::min(beside / 30, 1.5f);
    if (inside > 0)
        cost += (scene_.is_node(vertex) ? kThroughNode : kThroughLabel) + kThroughLength * inside;
    return cost;
}

double Penalties::of_two_edges(const SceneEdge& a, const SceneEdge& b) const {
    if (a.box.max.x < b.box.min.x || b.box.max.x < a.box.min.x || a.box.max.y < b.box.min.y ||
        b.box.max.y < a.box.min.y)
        return 0;
    double cost = 0;
    for (int i = 0; i < kEdgeParts; ++i) {
        Point from = a.line[i], to = a.line[i + 1];
        Point low{std::min(from.x, to.x), std::min(from.y, to.y)};
        Point high{std::max(from.x, to.x), std::max(from.y, to.y)};
        if (high.x < b.box.min.x || b.box.max.x < low.x || high.y < b.box.min.y ||
            b.box.max.y < low.y)
            continue;
        for (int j = 0; j < kEdgeParts; ++j) {
            Point c = b.line[j], d = b.line[j + 1];
            // Lines that begin at the same node meet there; that is no crossing.
            if (from == c || from == d || to == c || to == d) continue;
            if (!lines_cross(from, to, c, d)) continue;
            Point u = to - from, v = d - c;
            float sine = cross(u, v);
            float squared = sine * sine / std::max(dot(u, u) * dot(v, v), 1e-6f);
            cost += kCrossing + kSharpCrossing * (1 - squared);
        }
    }
    return cost;
}

double Penalties::of_shape(const SceneEdge& edge) const {
    Point from = scene_.places[edge.source], label = scene_.places[edge.label];
    auto leg = [&](Point node_place, uint32_t node) {
        Point along = label - node_place;
        float far = length(along);
        if (far <= 0) return 0.0f;
        along = along * (1 / far);
        return far - reach(scene_, node, along) - reach(scene_, edge.label, along);
    };
    auto of_leg = [&](float seen) {
        if (seen < kShortLeg) {
            float missing = (kShortLeg - seen) / kShortLeg;
            return kTooShort * missing * std::min(missing, 3.0f);
        }
        return seen > kLongLeg ? kTooLong * (seen - kLongLeg) : 0.0f;
    };
    float first = leg(from, edge.source);
    double cost = of_leg(first);
    if (edge.is_loose() || edge.is_loop()) return cost * 2;
    Point to = scene_.places[edge.target];
    float last = leg(to, edge.target);
    cost += of_leg(last);
    float lopsided = (first - last) / (std::fabs(first) + std::fabs(last) + kShortLeg);
    cost += kLopsided * lopsided * lopsided;
    float straight = std::max(length(to - from), 1.0f);
    float detour = (length(label - from) + length(to - label)) / straight - 1;
    return cost + kDetour * std::min(detour, kMostDetour);
}

double Penalties::of_angles(uint32_t node) const {
    const std::vector<uint32_t>& edges = scene_.edges_of[node];
    auto direction = [&](uint32_t e) {
        const SceneEdge& edge = scene_.edges[e];
        return edge.source == node ? edge.leaves_source : edge.leaves_target;
    };
    double cost = 0;
    for (size_t i = 0; i < edges.size(); ++i) {
        Point one = direction(edges[i]);
        for (size_t j = i + 1; j < edges.size(); ++j) {
            Point apart = one - direction(edges[j]);
            float squared = dot(apart, apart);
            if (squared >= kSameDirection * kSameDirection) continue;
            float missing = (kSameDirection - std::sqrt(squared)) / kSameDirection;
            cost += kAngle * missing * missing;
        }
    }
    return cost;
}

double Penalties::of_stress(uint32_t node) {
    if (wanted_.empty()) return 0;
    double cost = 0;
    const float* wanted = wanted_.data() + size_t{node} * scene_.nodes;
    Point here = scene_.places[node];
    for (uint32_t other = 0; other < scene_.nodes; ++other) {
        if (wanted[other] == 0 || (has_vertex_[other] && other < node)) continue;
        Point apart = scene_.places[other] - here;
        apart.x *= 1 / kStretch;
        float off = (length(apart) - wanted[other]) / wanted[other];
        float hops = wanted[other] * (1 / kStressUnit);
        cost += kStress * off * off / hops;
    }
    work_ += scene_.nodes / 4;
    return cost;
}

double Penalties::of_place(uint32_t vertex) const {
    double cost = 0;
    Point from_centre = scene_.places[vertex] - scene_.centre;
    from_centre.y *= scene_.aspect;
    float size = expected_size_ * 0.5f;
    cost += kGravity * dot(from_centre, from_centre) / (size * size);
    if (scene_.pulls[vertex] > 0)
        cost += scene_.pulls[vertex] * length(scene_.places[vertex] - scene_.anchors[vertex]);
    return cost;
}

double Penalties::of_extent() const {
    Box all = bounds(scene_);
    float wide = all.width(), high = all.height() * scene_.aspect;
    return kExtent * (std::max(wide, high) + 0.2f * std::min(wide, high)) / expected_size_;
}

double Penalties::around(const std::vector<uint32_t>& vertices,
                         const std::vector<uint32_t>& edges) {
    for (uint32_t v : vertices) has_vertex_[v] = true;
    for (uint32_t e : edges) has_edge_[e] = true;
    uint32_t vertex_count = scene_.vertices();
    uint32_t edge_count = static_cast<uint32_t>(scene_.edges.size());
    double cost = 0;
    for (uint32_t v : vertices) {
        for (uint32_t other = 0; other < vertex_count; ++other)
            if (other != v && !(has_vertex_[other] && other < v)) cost += of_boxes(v, other);
        for (uint32_t e = 0; e < edge_count; ++e)
            if (!has_edge_[e]) cost += of_edge_and_box(scene_.edges[e], v);
        cost += of_place(v);
        if (scene_.is_node(v)) cost += of_stress(v);
    }
    for (uint32_t e : edges) {
        const SceneEdge& edge = scene_.edges[e];
        for (uint32_t v = 0; v < vertex_count; ++v) cost += of_edge_and_box(edge, v);
        for (uint32_t other = 0; other < edge_count; ++other)
            if (other != e && !(has_edge_[other] && other < e))
                cost += of_two_edges(edge, scene_.edges[other]);
        cost += of_shape(edge);
        for (uint32_t end : {edge.source, edge.target}) {
            if (end == kNone || has_node_[end]) continue;
            has_node_[end] = true;
            touched_nodes_.push_back(end);
        }
    }
    for (uint32_t node : touched_nodes_) {
        cost += of_angles(node);
        work_ += static_cast<int64_t>(scene_.edges_of[node].size());
        has_node_[node] = false;
    }
    touched_nodes_.clear();
    cost += of_extent();
    work_ += static_cast<int64_t>(vertices.size() + edges.size()) * (vertex_count + edge_count);
    for (uint32_t v : vertices) has_vertex_[v] = false;
    for (uint32_t e : edges) has_edge_[e] = false;
    return cost;
}

double Penalties::whole() {
    std::vector<uint32_t> vertices(scene_.vertices()), edges(scene_.edges.size());
    for (uint32_t v = 0; v < vertices.size(); ++v) vertices[v] = v;
    for (uint32_t e = 0; e < edges.size(); ++e) edges[e] = e;
    return around(vertices, edges);
}

int64_t Penalties::take_work() {
    int64_t work = work_;
    work_ = 0;
    return work;
}

}  // namespace dragoman
