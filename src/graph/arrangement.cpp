#include "graph/arrangement.h"

#include <algorithm>
#include <map>

#include "graph/either_way.h"

namespace dragoman {

namespace {

constexpr float kBetweenLayers = 52;  // pixels beside the widest label
constexpr float kBetweenNodes = 34;   // across the layers, where no label has to go between
constexpr float kBesideLabel = 14;    // a label in a layer
constexpr int kSweeps = 16;           // there and back, to bring neighbours side by side
constexpr size_t kMostCounted = 600;  // edges whose crossings are counted

// ---------------------------------------------------------------- who comes before whom

// Nodes in an order in which few edges lead back: sinks go last, sources first, then whoever acts
// more than is acted on (Eades, Lin and Smyth 1993).
std::vector<uint32_t> order_of_acting(const Scene& scene) {
    std::vector<int> out(scene.nodes, 0), in(scene.nodes, 0);
    for (const SceneEdge& edge : scene.edges) {
        if (!edge.joins_two()) continue;
        ++out[edge.source];
        ++in[edge.target];
    }
    std::vector<bool> is_done(scene.nodes, false);
    std::vector<uint32_t> first, last;
    auto take = [&](uint32_t node, std::vector<uint32_t>& into) {
        is_done[node] = true;
        into.push_back(node);
        for (uint32_t e : scene.edges_of[node]) {
            const SceneEdge& edge = scene.edges[e];
            if (!edge.joins_two() || is_done[edge.other_end(node)]) continue;
            --(edge.source == node ? in[edge.target] : out[edge.source]);
        }
    };
    for (uint32_t left = scene.nodes; left > 0; --left) {
        uint32_t best = kNone;
        for (uint32_t n = 0; n < scene.nodes && best == kNone; ++n)
            if (!is_done[n] && out[n] == 0) best = n;
        if (best != kNone) {
            take(best, last);
            continue;
        }
        for (uint32_t n = 0; n < scene.nodes; ++n)
            if (!is_done[n] && (best == kNone || out[n] - in[n] > out[best] - in[best])) best = n;
        take(best, first);
    }
    first.insert(first.end(), last.rbegin(), last.rend());
    return first;
}

// The layer of each node: one behind the last of those that act on it.
std::vector<uint32_t> layers_of(const Scene& scene) {
    const std::vector<uint32_t> order = order_of_acting(scene);
    std::vector<uint32_t> rank(scene.nodes, 0), layer(scene.nodes, 0);
    for (uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    for (uint32_t node : order)
        for (uint32_t e : scene.edges_of[node]) {
            const SceneEdge& edge = scene.edges[e];
            if (!edge.joins_two()) continue;
            const uint32_t other = edge.other_end(node);
            if (rank[other] > rank[node]) layer[other] = std::max(layer[other], layer[node] + 1);
        }
    // Who only acts stands directly before whom he acts on, not at the far edge.
    for (auto node = order.rbegin(); node != order.rend(); ++node) {
        uint32_t nearest = kNone;
        bool is_acted_on = false;
        for (uint32_t e : scene.edges_of[*node]) {
            const SceneEdge& edge = scene.edges[e];
            if (!edge.joins_two()) continue;
            const uint32_t other = edge.other_end(*node);
            if (rank[other] > rank[*node])
                nearest = std::min(nearest, layer[other]);
            else
                is_acted_on = true;
        }
        if (!is_acted_on && nearest != kNone && nearest > 0) layer[*node] = nearest - 1;
    }
    return layer;
}

// ---------------------------------------------------------------- layers

// What stands in layers: nodes, and the labels of edges that leap over a layer, in the middle one
// of those, where they keep a way free. All of one connected part, or everybody.
struct Layers {
    bool upright = true;
    std::map<uint32_t, std::vector<uint32_t>> members;  // by number; vertices, in their order
    std::vector<std::vector<uint32_t>> next;            // vertex -> those that it is drawn to
    std::vector<uint32_t> edges;                        // that join two members
};

Layers layers_with(const Scene& scene, const std::vector<uint32_t>& nodes,
                   const std::vector<uint32_t>& layer_of) {
    Layers layers;
    layers.next.resize(scene.vertices());
    for (uint32_t n : nodes) layers.members[layer_of[n]].push_back(n);
    std::vector<std::pair<uint32_t, uint32_t>> leaping;  // layer, label
    for (uint32_t n : nodes)
        for (uint32_t e : scene.edges_of[n]) {
            const SceneEdge& edge = scene.edges[e];
            if (edge.source != n || !edge.joins_two()) continue;
            layers.edges.push_back(e);
            const auto [first, last] = std::minmax(layer_of[edge.source], layer_of[edge.target]);
            std::vector<uint32_t> between;
            for (auto it = layers.members.upper_bound(first);
                 it != layers.members.end() && it->first < last; ++it)
                between.push_back(it->first);
            const uint32_t middle = between.empty() ? edge.target : edge.label;
            layers.next[edge.source].push_back(middle);
            layers.next[edge.target].push_back(between.empty() ? edge.source : edge.label);
            if (between.empty()) continue;
            layers.next[edge.label] = {edge.source, edge.target};
            leaping.push_back({between[between.size() / 2], edge.label});
        }
    for (const auto& [layer, label] : leaping) layers.members[layer].push_back(label);
    return layers;
}

// What must lie between two neighbours of one layer, from centre to centre.
float room_between(const Scene& scene, uint32_t a, uint32_t b, bool upright) {
    const float room = across(scene.halves[a], upright) + across(scene.halves[b], upright);
    if (!scene.is_node(a) || !scene.is_node(b)) return room + kBesideLabel;
    for (uint32_t e : scene.edges_of[a]) {
        const SceneEdge& edge = scene.edges[e];
        if (edge.joins_two() && edge.other_end(a) == b)
            return room + 2 * across(scene.halves[edge.label], upright) + 2 * kBetweenNodes;
    }
    return room + kBetweenNodes;
}

// Each layer stands behind the one before; a gap is as wide as the widest label that has no other
// gap to go to.
void place_along(Scene& scene, Layers& layers) {
    const bool upright = layers.upright;
    std::vector<uint32_t> layer_of(scene.vertices(), kNone);
    for (const auto& [number, members] : layers.members)
        for (uint32_t v : members) layer_of[v] = number;
    std::map<uint32_t, float> widest_label;  // behind a layer
    for (uint32_t e : layers.edges) {
        const SceneEdge& edge = scene.edges[e];
        const auto [first, last] = std::minmax(layer_of[edge.source], layer_of[edge.target]);
        if (first == last || layer_of[edge.label] != kNone) continue;
        widest_label[first] =
            std::max(widest_label[first], 2 * along(scene.halves[edge.label], upright));
    }
    float at = 0;
    for (const auto& [number, members] : layers.members) {
        float half = 0;
        for (uint32_t v : members) half = std::max(half, along(scene.halves[v], upright));
        at += half;
        for (size_t i = 0; i < members.size(); ++i)
            scene.places[members[i]] = point_at(at, static_cast<float>(i) * 80, upright);
        at += half + widest_label[number] + kBetweenLayers;
    }
}

// Places one layer's members, in their order, as near to where they are drawn to as the room
// between them allows: least squares, by pooling neighbours that would come too close.
void spread(Scene& scene, const std::vector<uint32_t>& layer, const std::vector<float>& wanted,
            bool upright) {
    struct Pool {
        float sum;  // of what its members want for the first of them
        float count;
    };
    std::vector<float> from_first(layer.size(), 0);
    std::vector<Pool> pools;
    for (size_t i = 0; i < layer.size(); ++i) {
        if (i > 0)
            from_first[i] =
                from_first[i - 1] + room_between(scene, layer[i - 1], layer[i], upright);
        pools.push_back({wanted[i] - from_first[i], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].sum * pools.back().count >
                                       pools.back().sum * pools[pools.size() - 2].count) {
            pools[pools.size() - 2].sum += pools.back().sum;
            pools[pools.size() - 2].count += pools.back().count;
            pools.pop_back();
        }
    }
    size_t i = 0;
    for (const Pool& pool : pools)
        for (float n = 0; n < pool.count; ++n, ++i)
            scene.places[layer[i]] = point_at(along(scene.places[layer[i]], upright),
                                              pool.sum / pool.count + from_first[i], upright);
}

// Orders one layer by where its neighbours are, and places it there.
void settle(Scene& scene, const Layers& layers, std::vector<uint32_t>& layer) {
    std::vector<std::pair<float, uint32_t>> drawn;
    for (uint32_t v : layer) {
        float sum = 0;
        for (uint32_t other : layers.next[v]) sum += across(scene.places[other], layers.upright);
        const float count = static_cast<float>(layers.next[v].size());
        drawn.push_back({count > 0 ? sum / count : across(scene.places[v], layers.upright), v});
    }
    std::stable_sort(drawn.begin(), drawn.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<float> wanted;
    for (size_t i = 0; i < drawn.size(); ++i) {
        wanted.push_back(drawn[i].first);
        layer[i] = drawn[i].second;
    }
    spread(scene, layer, wanted, layers.upright);
}

// Crossings of edges that are straight between nodes and labels in layers.
size_t count_crossings(const Scene& scene, const Layers& layers) {
    std::vector<std::pair<uint32_t, uint32_t>> lines;
    for (const auto& [number, members] : layers.members)
        for (uint32_t v : members)
            for (uint32_t other : layers.next[v])
                if (v < other) lines.push_back({v, other});
    size_t count = 0;
    for (size_t i = 0; i < lines.size(); ++i)
        for (size_t j = i + 1; j < lines.size(); ++j) {
            const auto [a, b] = lines[i];
            const auto [c, d] = lines[j];
            if (a == c || a == d || b == c || b == d) continue;
            count +=
                lines_cross(scene.places[a], scene.places[b], scene.places[c], scene.places[d]);
        }
    return count;
}

// Neighbours come side by side; the order with the fewest crossings stands.
void place_across(Scene& scene, Layers& layers) {
    const bool counts = layers.edges.size() <= kMostCounted;
    std::vector<Point> best;
    size_t fewest = 0;
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        if (sweep % 2 == 0)
            for (auto layer = layers.members.begin(); layer != layers.members.end(); ++layer)
                settle(scene, layers, layer->second);
        else
            for (auto layer = layers.members.rbegin(); layer != layers.members.rend(); ++layer)
                settle(scene, layers, layer->second);
        if (!counts || sweep + 2 < kSweeps / 2) continue;
        const size_t crossings = count_crossings(scene, layers);
        if (!best.empty() && crossings > fewest) continue;
        fewest = crossings;
        best = scene.places;
    }
    if (!best.empty()) scene.places = std::move(best);
    // The labels that are in no layer.
    for (uint32_t e = 0; e < scene.edges.size(); ++e)
        if (layers.next[scene.edges[e].label].empty())
            scene.places[scene.edges[e].label] = straight_label_place(scene, e);
}

void place_in_layers(Scene& scene, const std::vector<uint32_t>& nodes,
                     const std::vector<uint32_t>& layer_of, bool upright) {
    Layers layers = layers_with(scene, nodes, layer_of);
    layers.upright = upright;
    place_along(scene, layers);
    place_across(scene, layers);
}

}  // namespace

void arrange_in_layers(Scene& scene) {
    const std::vector<uint32_t> layer_of = layers_of(scene);
    std::vector<std::vector<uint32_t>> parts(scene.parts);
    for (uint32_t n = 0; n < scene.nodes; ++n) parts[scene.part_of[n]].push_back(n);
    auto arrange = [&](bool upright) {
        for (const std::vector<uint32_t>& part : parts)
            place_in_layers(scene, part, layer_of, upright);
        if (scene.parts > 1) pack_parts(scene);
    };
    arrange_either_way(scene, arrange, [&](bool) { return room_for_all(scene); });
}

}  // namespace dragoman
