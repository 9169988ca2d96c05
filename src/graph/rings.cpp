// Rings around somebody: a tree of shortest ways, each branch in its share of the full turn.
#include <algorithm>

#include "graph/arrangement.h"

namespace dragoman {

namespace {

constexpr float kBetweenNodes = 22, kBesideLabel = 8;  // pixels
constexpr float kRingStep = 44;                        // beside boxes and labels, from ring to ring
constexpr float kLeastStep = 0.45f, kStepGrowth = 1.1f;  // of that, until nothing overlaps
constexpr int kMostGrowths = 80;
constexpr float kLabelPlaces[] = {0.5f, 0.7f, 0.36f};  // of the way to the ring
constexpr float kWidest = 0.36f;  // of a full turn: share of one branch, so that none bends back
constexpr float kHalf = 0.5f;     // the same of one or two
constexpr int kSweeps = 6;        // to bring neighbours side by side
constexpr size_t kMostOrdered = 300;  // nodes whose branches are tried in other orders
constexpr float kLeastGain = 1e-4f;   // of a full turn
constexpr int kTurns = 12;
constexpr size_t kMostTurned = 150;                      // nodes
constexpr float kStretches[] = {0.75f, 1, 1.35f, 1.8f};  // of the rings, to fit the window

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

// The shorter way between two places on a ring, in full turns: -0.5..0.5.
float turn_between(float from, float to) {
    const float way = to - from;
    return way > 0.5f ? way - 1 : way < -0.5f ? way + 1 : way;
}

// The tree of shortest ways from the centre of one connected part. A branch stays within the share
// of the full turn that it was given.
struct Rings {
    const Scene& scene;
    std::vector<uint32_t> nodes = {};  // from the centre outwards
    std::vector<uint32_t> parent = {}, depth = {}, tree_edge = {};
    std::vector<std::vector<uint32_t>> children = {};
    std::vector<float> need = {}, turn = {};  // room on its ring; middle of its share

    explicit Rings(const Scene& of, uint32_t centre) : scene(of) {
        parent.assign(scene.nodes, kNone);
        depth.assign(scene.nodes, kNone);
        tree_edge.assign(scene.nodes, kNone);
        children.assign(scene.nodes, {});
        need.assign(scene.nodes, 0);
        turn.assign(scene.nodes, 0);
        grow(centre);
        for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
            for (uint32_t child : children[*node]) need[*node] += need[child];
            const Point half = scene.halves[*node];
            need[*node] = std::max(need[*node], half.x + half.y + kBetweenNodes);
        }
        share_out();
    }

    void grow(uint32_t centre) {
        nodes = {centre};
        depth[centre] = 0;
        for (size_t i = 0; i < nodes.size(); ++i) {
            const uint32_t node = nodes[i];
            for (uint32_t e : scene.edges_of[node]) {
                const SceneEdge& edge = scene.edges[e];
                if (!edge.joins_two()) continue;
                const uint32_t other = edge.other_end(node);
                if (depth[other] != kNone) continue;
                depth[other] = depth[node] + 1;
                parent[other] = node;
                tree_edge[other] = e;
                children[node].push_back(other);
                nodes.push_back(other);
            }
        }
    }

    void share_out() {
        std::vector<float> from(scene.nodes, 0), whole(scene.nodes, 1);
        for (uint32_t node : nodes) {
            turn[node] = from[node] + whole[node] * 0.5f;
            const float widest = children[nodes[0]].size() <= 2 ? kHalf : kWidest;
            const float its = depth[node] == 0 ? 1 : std::min(whole[node], widest);
            float at = turn[node] - its * 0.5f, sum = 0;
            for (uint32_t child : children[node]) sum += need[child];
            for (uint32_t child : children[node]) {
                from[child] = at;
                whole[child] = its * need[child] / sum;
                at += whole[child];
            }
        }
        // Back into 0..1.
        for (float& at : turn) at -= static_cast<float>(static_cast<int>(at + 1) - 1);
    }

    // Branches come beside those with which they have to do, so that few edges lead around.
    void order_branches() {
        float least = detours();
        bool goes_on = least > 0 && nodes.size() <= kMostOrdered;
        for (int sweep = 0; sweep < kSweeps && goes_on; ++sweep) {
            goes_on = false;
            for (uint32_t node : nodes) {
                std::vector<uint32_t>& branches = children[node];
                for (size_t from = 0; from < branches.size(); ++from)
                    for (size_t to = 0; to < branches.size(); ++to) {
                        const std::vector<uint32_t> before = branches;
                        branches.erase(branches.begin() + from);
                        branches.insert(branches.begin() + to, before[from]);
                        share_out();
                        const float now = detours();
                        goes_on |= now < least - kLeastGain;
                        if (now < least - kLeastGain)
                            least = now;
                        else
                            branches = before;
                    }
            }
        }
        share_out();
    }

    bool is_in_tree(uint32_t edge) const {
        const SceneEdge& it = scene.edges[edge];
        return tree_edge[it.source] == edge || (it.joins_two() && tree_edge[it.target] == edge);
    }

    // How far edges that are not in the tree lead around.
    float detours() const {
        float sum = 0;
        for (uint32_t node : nodes)
            for (uint32_t e : scene.edges_of[node]) {
                const SceneEdge& edge = scene.edges[e];
                if (edge.source != node || !edge.joins_two()) continue;
                if (is_in_tree(e)) continue;
                const float way = turn_between(turn[edge.source], turn[edge.target]);
                sum += (way < 0 ? -way : way) * edge.weight;
            }
        return sum;
    }
};

// Rings as ellipses, stretched and turned as given; each as small as what stands on it and the
// labels on the way there allow. Returns the box around it all.
Box place_rings(Scene& scene, const Rings& rings, float stretch, float turn) {
    std::vector<Box> placed;  // of nodes and labels on the rings within
    Point radius{0, 0}, inner = scene.halves[rings.nodes[0]];
    scene.places[rings.nodes[0]] = {0, 0};
    Box all = scene.box(rings.nodes[0]);
    placed.push_back(grown(all, kBetweenNodes * 0.5f));
    for (size_t first = 1; first < rings.nodes.size();) {
        size_t end = first;
        Point outer{0, 0}, label{0, 0};
        auto widen = [](Point& most, Point half) {
            most = {std::max(most.x, half.x), std::max(most.y, half.y)};
        };
        for (; end < rings.nodes.size() &&
               rings.depth[rings.nodes[end]] == rings.depth[rings.nodes[first]];
             ++end) {
            widen(outer, scene.halves[rings.nodes[end]]);
            widen(label, scene.halves[scene.edges[rings.tree_edge[rings.nodes[end]]].label]);
        }
        const Point step{(inner.x + outer.x + 2 * label.x + kRingStep) * stretch,
                         (inner.y + outer.y + 2 * label.y + kRingStep) / stretch};
        std::vector<Box> here;
        float part = kLeastStep;
        for (int growth = 0; growth < kMostGrowths; ++growth, part *= kStepGrowth) {
            here.clear();
            bool is_free = true;
            auto put = [&](const Box& box) {
                auto covers = [&](const Box& other) { return other.overlaps(box); };
                is_free = std::none_of(placed.begin(), placed.end(), covers) &&
                          std::none_of(here.begin(), here.end(), covers);
                if (is_free) here.push_back(box);
                return is_free;
            };
            for (size_t i = first; i < end; ++i) {
                const uint32_t node = rings.nodes[i];
                const Point direction = direction_of(rings.turn[node] + turn);
                scene.places[node] = {direction.x * (radius.x + step.x * part),
                                      direction.y * (radius.y + step.y * part)};
                if (is_free) put(grown(scene.box(node), kBetweenNodes * 0.5f));
            }
            for (size_t i = first; i < end && is_free; ++i) {
                const uint32_t e = rings.tree_edge[rings.nodes[i]], label = scene.edges[e].label;
                const bool outwards = scene.edges[e].target == rings.nodes[i];
                for (float at : kLabelPlaces) {
                    scene.places[label] = straight_label_place(scene, e, outwards ? at : 1 - at);
                    if (put(grown(scene.box(label), kBesideLabel * 0.5f))) break;
                }
            }
            if (is_free) break;
        }
        radius = radius + step * part;
        inner = outer;
        for (const Box& box : here) all = united(all, box);
        placed.insert(placed.end(), here.begin(), here.end());
        first = end;
    }
    return all;
}

}  // namespace

uint32_t arrange_in_rings(Scene& scene, uint32_t centre) {
    std::vector<uint32_t> centres(scene.parts, kNone);
    for (uint32_t n = 0; n < scene.nodes; ++n) {
        uint32_t& busiest = centres[scene.part_of[n]];
        if (busiest == kNone || scene.edges_of[n].size() > scene.edges_of[busiest].size())
            busiest = n;
    }
    if (centre >= scene.nodes)
        centre = *std::max_element(centres.begin(), centres.end(), [&](uint32_t a, uint32_t b) {
            return scene.edges_of[a].size() < scene.edges_of[b].size();
        });
    centres[scene.part_of[centre]] = centre;
    for (uint32_t node : centres) {
        Rings rings(scene, node);
        rings.order_branches();
        // Stretched and turned so that it can be drawn largest.
        const int turns = rings.nodes.size() <= kMostTurned ? kTurns : 1;
        float best_stretch = 1, best_turn = 0, room = -1;
        for (float stretch : kStretches)
            for (int i = 0; i < turns; ++i) {
                const float turn = static_cast<float>(i) / kTurns;
                const Box all = place_rings(scene, rings, stretch, turn);
                const float here = std::min(scene.aspect / all.width(), 1 / all.height());
                if (here <= room) continue;
                room = here;
                best_stretch = stretch;
                best_turn = turn;
            }
        place_rings(scene, rings, best_stretch, best_turn);
        for (uint32_t n : rings.nodes)
            for (uint32_t e : scene.edges_of[n])
                if (!rings.is_in_tree(e))
                    scene.places[scene.edges[e].label] = straight_label_place(scene, e);
    }
    update_all_edges(scene);
    if (scene.parts > 1) pack_parts(scene);
    return centre;
}

}  // namespace dragoman
