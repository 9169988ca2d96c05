#include "graph/search.h"

#include <algorithm>

namespace dragoman {

namespace {

// Shares of the kinds of moves, in hundredths; the rest moves single nodes.
constexpr uint32_t kLabelMoves = 50, kSwings = 8, kSwaps = 5, kPartMoves = 3;
constexpr uint32_t kStraightened = 35;  // of the label moves
// A node with more edges stays where it is: one move would take too long. Fewer in a huge diagram.
constexpr size_t kMostEdgesMoved = 200, kMostEdgesMovedInHuge = 6;
constexpr uint32_t kHuge = 1500;  // vertices
constexpr int kPlacesTried = 64;  // for a node that is new

}  // namespace

Search::Search(Scene& scene)
    : scene_(scene),
      penalties_(scene),
      most_edges_(scene.vertices() > kHuge ? kMostEdgesMovedInHuge : kMostEdgesMoved),
      is_taken_(scene.vertices(), false),
      edge_is_taken_(scene.edges.size(), false),
      last_cost_(scene.vertices(), 1e30f) {
    if (scene.parts < 2) return;
    members_.resize(scene.parts);
    for (uint32_t n = 0; n < scene.nodes; ++n) members_[scene.part_of[n]].push_back(n);
    for (const SceneEdge& edge : scene.edges)
        members_[scene.part_of[edge.source]].push_back(edge.label);
}

void Search::plan(uint64_t seed, uint32_t moves, int64_t work, float first_radius,
                  float last_radius, float heat) {
    random_ = Random(seed);
    moves_ = scene_.vertices() == 0 ? 0 : moves;
    moves_done_ = 0;
    work_ = work;
    work_done_ = 0;
    first_radius_ = first_radius;
    last_radius_ = last_radius;
    heat_ = heat;
    penalties_.refresh();
    penalties_.take_work();  // what was counted before is not the plan's
}

float Search::left() const {
    if (is_done()) return 0;
    float moves = static_cast<float>(moves_done_) / static_cast<float>(moves_);
    float work = static_cast<float>(work_done_) / static_cast<float>(work_);
    return 1 - std::max(moves, work);
}

bool Search::step(int64_t& budget) {
    while (!is_done() && budget > 0) {
        float left = this->left();
        // The last third is cold: it only improves.
        float warm = std::max(left * 1.5f - 0.5f, 0.0f);
        try_move(last_radius_ + (first_radius_ - last_radius_) * left * left, heat_ * warm * warm);
        ++moves_done_;
        int64_t used = penalties_.take_work() + 1;
        work_done_ += used;
        budget -= used;
    }
    return is_done();
}

void Search::take(uint32_t vertex) {
    if (is_taken_[vertex] || scene_.fixed[vertex]) return;
    if (scene_.is_node(vertex) && scene_.edges_of[vertex].size() > most_edges_) return;
    is_taken_[vertex] = true;
    vertices_.push_back(vertex);
    after_.push_back(scene_.places[vertex]);
}

void Search::take_edges_of(uint32_t node) {
    for (uint32_t e : scene_.edges_of[node]) take_edge(e);
}

void Search::take_edge(uint32_t edge) {
    if (edge_is_taken_[edge]) return;
    edge_is_taken_[edge] = true;
    edges_.push_back(edge);
}

// One of `count` vertices beginning at `first`: of two drawn ones the one that fares worse.
uint32_t Search::worse_of_two(uint32_t first, uint32_t count) {
    uint32_t one = first + random_.below(count), other = first + random_.below(count);
    return last_cost_[other] > last_cost_[one] ? other : one;
}

void Search::try_move(float radius, float heat) {
    uint32_t kind = random_.below(100);
    uint32_t labels = static_cast<uint32_t>(scene_.edges.size());
    if (labels > 0 && kind < kLabelMoves) {
        move_label(worse_of_two(scene_.nodes, labels), radius);
    } else {
        kind -= std::min(kind, kLabelMoves);
        uint32_t node = worse_of_two(0, scene_.nodes);
        if (kind < kSwings)
            swing_node(node);
        else if (kind < kSwings + kSwaps && scene_.nodes > 1 && radius > last_radius_ * 2)
            swap_nodes(node, random_.below(scene_.nodes));
        else if (kind < kSwings + kSwaps + kPartMoves && !members_.empty())
            move_part(scene_.part_of[node], radius);
        else
            move_node(node, radius);
    }
    try_and_decide(heat * random_.part());
}

// Makes the change at hand; takes it back if it costs more than `slack`.
double Search::try_and_decide(float slack) {
    double gain = 0, cost_before = 0;
    if (!vertices_.empty()) {
        cost_before = penalties_.around(vertices_, edges_);
        before_.clear();
        for (size_t i = 0; i < vertices_.size(); ++i) {
            before_.push_back(scene_.places[vertices_[i]]);
            scene_.places[vertices_[i]] = after_[i];
        }
        for (uint32_t e : edges_) update_edge(scene_, e);
        gain = cost_before -
               penalties_.around(vertices_, edges_, cost_before + static_cast<double>(slack));
        if (!(gain > -static_cast<double>(slack))) {
            for (size_t i = 0; i < vertices_.size(); ++i) scene_.places[vertices_[i]] = before_[i];
            for (uint32_t e : edges_) update_edge(scene_, e);
            gain = 0;
        } else {
            penalties_.moved(vertices_, edges_);
        }
    }
    if (!vertices_.empty())
        last_cost_[vertices_[0]] =
            static_cast<float>(cost_before - gain) / static_cast<float>(vertices_.size());
    for (uint32_t v : vertices_) is_taken_[v] = false;
    for (uint32_t e : edges_) edge_is_taken_[e] = false;
    vertices_.clear();
    edges_.clear();
    after_.clear();
    return gain;
}

void Search::move_label(uint32_t label, float radius) {
    uint32_t e = label - scene_.nodes;
    const SceneEdge& edge = scene_.edges[e];
    take(label);
    take_edge(e);
    if (edge.is_loop() || edge.is_loose() || random_.below(100) >= kStraightened) {
        after_[0] = after_[0] + random_.in_disc() * radius;
        return;
    }
    // Onto the straight line between the nodes, or a little beside it.
    Point along = scene_.places[edge.target] - scene_.places[edge.source];
    Point across{-along.y, along.x};
    float aside = random_.below(2) == 0 ? 0.0f : random_.between(-0.25f, 0.25f);
    after_[0] =
        straight_label_place(scene_, e) + along * random_.between(-0.12f, 0.12f) + across * aside;
}

// A node moves and takes the labels of its edges half the way with it.
void Search::move_node(uint32_t node, float radius) {
    take(node);
    if (vertices_.empty()) return;
    Point shift = random_.in_disc() * radius;
    after_[0] = after_[0] + shift;
    take_edges_of(node);
    for (uint32_t e : edges_) {
        const SceneEdge& edge = scene_.edges[e];
        take(edge.label);
        after_.back() = after_.back() + shift * (edge.is_loop() || edge.is_loose() ? 1.0f : 0.5f);
    }
}

// A node goes to another side of one of its neighbours, with straight edges.
void Search::swing_node(uint32_t node) {
    const std::vector<uint32_t>& edges = scene_.edges_of[node];
    if (edges.empty()) return move_node(node, first_radius_);
    const SceneEdge& edge = scene_.edges[edges[random_.below(static_cast<uint32_t>(edges.size()))]];
    if (edge.is_loop() || edge.is_loose()) return move_node(node, first_radius_);
    take(node);
    if (vertices_.empty()) return;
    uint32_t other = edge.source == node ? edge.target : edge.source;
    float far = length(scene_.places[node] - scene_.places[other]);
    Point old = after_[0];
    // Two statements: the order of two draws in one expression is the compiler's choice.
    Point direction = random_.direction();
    after_[0] = scene_.places[other] + direction * (far * random_.between(0.8f, 1.2f));
    take_edges_of(node);
    // Straight places are found with the node at its new place.
    scene_.places[node] = after_[0];
    for (uint32_t e : edges_) {
        take(scene_.edges[e].label);
        after_.back() = straight_label_place(scene_, e);
    }
    scene_.places[node] = old;
}

void Search::swap_nodes(uint32_t a, uint32_t b) {
    Point place_a = scene_.places[a], place_b = scene_.places[b];
    take(a);
    take(b);
    if (vertices_.size() < 2) return;  // the same node twice, or one that does not move
    after_[0] = place_b;
    after_[1] = place_a;
    take_edges_of(a);
    take_edges_of(b);
    scene_.places[a] = place_b;
    scene_.places[b] = place_a;
    for (uint32_t e : edges_) {
        take(scene_.edges[e].label);
        after_.back() = straight_label_place(scene_, e);
    }
    scene_.places[a] = place_a;
    scene_.places[b] = place_b;
}

void Search::move_part(uint32_t part, float radius) {
    if (members_[part].size() > most_edges_) return;
    Point shift = random_.in_disc() * radius;
    for (uint32_t v : members_[part]) {
        size_t taken = vertices_.size();
        take(v);
        if (vertices_.size() == taken) continue;
        after_.back() = after_.back() + shift;
        if (scene_.is_node(v))
            take_edges_of(v);
        else
            take_edge(v - scene_.nodes);
    }
}

void Search::place_near_neighbours(uint32_t node, const std::vector<uint8_t>& is_placed) {
    std::vector<uint32_t> neighbours;
    for (uint32_t e : scene_.edges_of[node])
        for (uint32_t end : {scene_.edges[e].source, scene_.edges[e].target})
            if (end != kNone && end != node && is_placed[end]) neighbours.push_back(end);
    Point middle{};
    for (uint32_t n : neighbours) middle = middle + scene_.places[n];
    Box all = bounds(scene_);
    if (neighbours.empty()) {
        middle = {all.centre().x, all.max.y};
    } else {
        middle = middle * (1 / static_cast<float>(neighbours.size()));
    }
    for (int i = 0; i < kPlacesTried; ++i) {
        float spread = 60 + 340 * static_cast<float>(i) / kPlacesTried;
        Point place = middle + random_.direction() * spread;
        take(node);
        if (vertices_.empty()) return;
        after_[0] = place;
        take_edges_of(node);
        Point old = scene_.places[node];
        scene_.places[node] = place;
        for (uint32_t e : edges_) {
            take(scene_.edges[e].label);
            after_.back() = straight_label_place(scene_, e);
        }
        scene_.places[node] = old;
        if (i == 0) {  // the place before means nothing: the first try always stands
            try_and_decide(1e30f);
        } else {
            try_and_decide(0);
        }
    }
}

}  // namespace dragoman
