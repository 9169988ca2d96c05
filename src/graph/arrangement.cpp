#include "graph/arrangement.h"

#include <algorithm>
#include <map>

namespace dragoman {

namespace {

constexpr float kBetweenLayers = 52;  // pixels beside the widest label
constexpr float kBetweenNodes = 34;   // across the layers, where no label has to go between
constexpr int kSweeps = 12;           // there and back, to bring neighbours side by side

float along(Point p, bool upright) {
    return upright ? p.x : p.y;
}
float across(Point p, bool upright) {
    return upright ? p.y : p.x;
}
Point point_at(float along, float across, bool upright) {
    return upright ? Point{along, across} : Point{across, along};
}

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

// ---------------------------------------------------------------- rows of nodes

// The mean place across the layers of a node's neighbours; its own where it has none.
float mean_of_neighbours(const Scene& scene, uint32_t node, bool upright) {
    float sum = 0, count = 0;
    for (uint32_t e : scene.edges_of[node]) {
        const SceneEdge& edge = scene.edges[e];
        if (!edge.joins_two()) continue;
        sum += across(scene.places[edge.other_end(node)], upright) * edge.weight;
        count += edge.weight;
    }
    return count > 0 ? sum / count : across(scene.places[node], upright);
}

// What must lie between two nodes of one layer, from centre to centre.
float room_between(const Scene& scene, uint32_t a, uint32_t b, bool upright) {
    float room =
        across(scene.halves[a], upright) + across(scene.halves[b], upright) + kBetweenNodes;
    for (uint32_t e : scene.edges_of[a]) {
        const SceneEdge& edge = scene.edges[e];
        if (!edge.joins_two() || edge.other_end(a) != b) continue;
        room += 2 * across(scene.halves[edge.label], upright) + kBetweenNodes;
        break;
    }
    return room;
}

// Places one layer's nodes, in their order, near where they are drawn to, without overlaps.
void spread(Scene& scene, const std::vector<uint32_t>& layer, const std::vector<float>& wanted,
            bool upright) {
    std::vector<float> places(layer.size());
    for (size_t i = 0; i < layer.size(); ++i) {
        places[i] = wanted[i];
        if (i > 0)
            places[i] = std::max(
                places[i], places[i - 1] + room_between(scene, layer[i - 1], layer[i], upright));
    }
    // The whole layer shifts back by what it was pushed on average.
    float pushed = 0;
    for (size_t i = 0; i < layer.size(); ++i) pushed += places[i] - wanted[i];
    for (size_t i = 0; i < layer.size(); ++i)
        scene.places[layer[i]] =
            point_at(along(scene.places[layer[i]], upright),
                     places[i] - pushed / static_cast<float>(layer.size()), upright);
}

// Lays the nodes out in the given layers; layers that nobody is in take no room. Returns where each
// layer stands, by its number.
std::map<uint32_t, float> place_in_layers(Scene& scene, const std::vector<uint32_t>& layer_of,
                                          bool upright) {
    std::map<uint32_t, std::vector<uint32_t>> layers;
    for (uint32_t n = 0; n < scene.nodes; ++n) layers[layer_of[n]].push_back(n);

    // A gap is as wide as the widest label that has no other gap to go to.
    std::map<uint32_t, float> widest_label;  // behind a layer
    for (const SceneEdge& edge : scene.edges) {
        if (!edge.joins_two()) continue;
        const uint32_t first = std::min(layer_of[edge.source], layer_of[edge.target]);
        const uint32_t last = std::max(layer_of[edge.source], layer_of[edge.target]);
        const auto next = layers.upper_bound(first);
        if (next == layers.end() || next->first != last) continue;
        widest_label[first] =
            std::max(widest_label[first], 2 * along(scene.halves[edge.label], upright));
    }
    std::map<uint32_t, float> stands;
    float at = 0;
    for (const auto& [number, nodes] : layers) {
        float half = 0;
        for (uint32_t n : nodes) half = std::max(half, along(scene.halves[n], upright));
        at += half;
        stands[number] = at;
        for (size_t i = 0; i < nodes.size(); ++i)
            scene.places[nodes[i]] = point_at(at, static_cast<float>(i) * 80, upright);
        at += half + widest_label[number] + kBetweenLayers;
    }

    // Neighbours come side by side: each layer is ordered by where its neighbours are.
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        auto settle = [&](std::vector<uint32_t>& nodes) {
            std::vector<std::pair<float, uint32_t>> drawn;
            for (uint32_t n : nodes) drawn.push_back({mean_of_neighbours(scene, n, upright), n});
            std::stable_sort(drawn.begin(), drawn.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
            std::vector<float> wanted;
            for (size_t i = 0; i < drawn.size(); ++i) {
                wanted.push_back(drawn[i].first);
                nodes[i] = drawn[i].second;
            }
            spread(scene, nodes, wanted, upright);
        };
        if (sweep % 2 == 0)
            for (auto layer = layers.begin(); layer != layers.end(); ++layer) settle(layer->second);
        else
            for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer)
                settle(layer->second);
    }
    return stands;
}

// How large the picture of the nodes can be drawn in the window.
float room_in_window(const Scene& scene) {
    Box all = scene.box(0);
    for (uint32_t n = 1; n < scene.nodes; ++n) all = united(all, scene.box(n));
    return std::min(scene.aspect / std::max(all.width(), 1.0f), 1 / std::max(all.height(), 1.0f));
}

struct Layers {
    bool upright;
    std::map<uint32_t, float> stands;
};

// As columns or as rows, whichever can be drawn larger.
Layers place_in_layers(Scene& scene, const std::vector<uint32_t>& layer_of) {
    place_in_layers(scene, layer_of, false);
    const float as_rows = room_in_window(scene);
    Layers layers{true, place_in_layers(scene, layer_of, true)};
    if (room_in_window(scene) < as_rows) layers = {false, place_in_layers(scene, layer_of, false)};
    return layers;
}

}  // namespace

void arrange_in_layers(Scene& scene) {
    place_in_layers(scene, layers_of(scene));
    straighten_edges(scene);
}

std::vector<LayoutGuide> arrange_by_time(Scene& scene, const std::vector<uint32_t>& moments) {
    std::vector<uint32_t> first(scene.nodes, kNone);
    for (uint32_t e = 0; e < scene.edges.size(); ++e) {
        const SceneEdge& edge = scene.edges[e];
        for (uint32_t end : {edge.source, edge.target})
            if (end != kNone) first[end] = std::min(first[end], moments[e]);
    }
    for (uint32_t& sentence : first)
        if (sentence == kNone) sentence = 0;
    std::vector<LayoutGuide> guides;
    const Layers layers = place_in_layers(scene, first);
    for (const auto& [sentence, at] : layers.stands)
        guides.push_back({layers.upright, at, sentence});
    straighten_edges(scene);
    return guides;
}

}  // namespace dragoman
