// Rings around somebody: a tree of shortest ways, each branch in its share of the full turn.
#include <algorithm>

#include "graph/arrangement.h"

namespace dragoman {

namespace {

constexpr float kBetweenNodes = 34;  // pixels
constexpr float kRingStep = 40;      // pixels beside boxes and labels
constexpr float kGrowth = 1.12f;     // of rings whose boxes overlap
constexpr int kMostGrowths = 24;

// Nodes of one connected part as rings: the first holds its centre. A node's own circle of
// followers stays within the share of the full turn that it was given.
struct Ring {
    uint32_t node = 0;
    uint32_t depth = 0;
    float turn = 0;  // middle of its share, in full turns
};

// The direction of a share of a full turn: a square's outline, drawn onto the circle, so that only
// sqrt is needed.
Point direction_of(float turn) {
    const float side = (turn - static_cast<float>(static_cast<int>(turn))) * 4;
    const int quarter = static_cast<int>(side);
    const float part = side - static_cast<float>(quarter);
    const Point corner{1 - part, part};
    const Point unit = corner * (1 / length(corner));
    switch (quarter & 3) {
        case 0:
            return unit;
        case 1:
            return {-unit.y, unit.x};
        case 2:
            return {-unit.x, -unit.y};
        default:
            return {unit.y, -unit.x};
    }
}

struct Rings {
    const Scene& scene;
    std::vector<std::vector<uint32_t>> children;
    std::vector<uint32_t> depth;
    std::vector<float> leaves;
    std::vector<Ring> rings;

    // The tree of shortest ways from the centre, heavier edges first.
    void grow(uint32_t centre) {
        children.assign(scene.nodes, {});
        depth.assign(scene.nodes, kNone);
        leaves.assign(scene.nodes, 0);
        std::vector<uint32_t> queue{centre};
        depth[centre] = 0;
        for (size_t i = 0; i < queue.size(); ++i) {
            for (uint32_t e : scene.edges_of[queue[i]]) {
                const SceneEdge& edge = scene.edges[e];
                if (!edge.joins_two()) continue;
                const uint32_t other = edge.other_end(queue[i]);
                if (depth[other] != kNone) continue;
                depth[other] = depth[queue[i]] + 1;
                children[queue[i]].push_back(other);
                queue.push_back(other);
            }
        }
        for (auto node = queue.rbegin(); node != queue.rend(); ++node) {
            for (uint32_t child : children[*node]) leaves[*node] += leaves[child];
            leaves[*node] = std::max(leaves[*node], 1.0f);
        }
        share(centre, 0, 1);
    }
    void share(uint32_t centre, float from, float whole) {
        struct Part {
            uint32_t node;
            float from, whole;
        };
        std::vector<Part> parts{{centre, from, whole}};
        for (size_t i = 0; i < parts.size(); ++i) {
            const Part part = parts[i];
            rings.push_back({part.node, depth[part.node], part.from + part.whole * 0.5f});
            float at = part.from;
            for (uint32_t child : children[part.node]) {
                const float its = part.whole * leaves[child] / leaves[part.node];
                parts.push_back({child, at, its});
                at += its;
            }
        }
    }
};

void place_rings(Scene& scene, const std::vector<Ring>& rings) {
    float width = 0, height = 0, label_width = 0, label_height = 0;
    for (const Ring& ring : rings) {
        width = std::max(width, 2 * scene.halves[ring.node].x);
        height = std::max(height, 2 * scene.halves[ring.node].y);
        for (uint32_t e : scene.edges_of[ring.node]) {
            const Point half = scene.halves[scene.edges[e].label];
            label_width = std::max(label_width, 2 * half.x);
            label_height = std::max(label_height, 2 * half.y);
        }
    }
    const float wide = std::max(width + label_width, 1.0f) + kRingStep;
    const float high = (height + label_height) * 1.4f + kRingStep;
    float scale = 1;
    for (int growth = 0; growth < kMostGrowths; ++growth, scale *= kGrowth) {
        for (const Ring& ring : rings) {
            const Point direction = direction_of(ring.turn);
            const float far = static_cast<float>(ring.depth) * scale;
            scene.places[ring.node] = {direction.x * wide * far, direction.y * high * far};
        }
        bool overlap = false;
        for (size_t i = 0; i < rings.size() && !overlap; ++i)
            for (size_t j = i + 1; j < rings.size() && !overlap; ++j)
                overlap = grown(scene.box(rings[i].node), kBetweenNodes * 0.5f)
                              .overlaps(scene.box(rings[j].node));
        if (!overlap) return;
    }
}

}  // namespace

void arrange_in_rings(Scene& scene, uint32_t centre) {
    std::vector<uint32_t> centres(scene.parts, kNone);
    for (uint32_t n = 0; n < scene.nodes; ++n) {
        uint32_t& busiest = centres[scene.part_of[n]];
        if (busiest == kNone || scene.edges_of[n].size() > scene.edges_of[busiest].size())
            busiest = n;
    }
    if (centre < scene.nodes) centres[scene.part_of[centre]] = centre;
    for (uint32_t node : centres) {
        Rings rings{scene, {}, {}, {}, {}};
        rings.grow(node);
        place_rings(scene, rings.rings);
    }
    straighten_edges(scene);
    if (scene.parts > 1) pack_parts(scene);
}

}  // namespace dragoman
