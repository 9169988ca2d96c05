#include "nlp/spanning_tree.h"

#include <stddef.h>

namespace dragoman {

namespace {

constexpr float kForbidden = -1e30f;

struct Graph {
    std::vector<float>& scores;
    uint32_t n;
    float& score(uint32_t dependent, uint32_t head) { return scores[size_t{dependent} * n + head]; }
};

// The nodes of one cycle of `heads`, among the nodes with alive[node]; empty if there is none.
std::vector<uint32_t> find_cycle(const std::vector<uint32_t>& heads,
                                 const std::vector<bool>& alive) {
    std::vector<uint32_t> seen(heads.size(), 0);
    for (uint32_t start = 1; start < heads.size(); ++start) {
        if (!alive[start] || seen[start]) continue;
        uint32_t at = start;
        while (at != 0 && !seen[at]) {
            seen[at] = start;
            at = heads[at];
        }
        if (at == 0 || seen[at] != start) continue;
        std::vector<uint32_t> cycle;
        const uint32_t first = at;
        do {
            cycle.push_back(at);
            at = heads[at];
        } while (at != first);
        return cycle;
    }
    return {};
}

uint32_t best_head(Graph graph, uint32_t node, const std::vector<bool>& alive) {
    uint32_t best = 0;
    float best_score = kForbidden * 2;
    for (uint32_t head = 0; head < graph.n; ++head) {
        if (head == node || !alive[head]) continue;
        if (graph.score(node, head) > best_score) {
            best_score = graph.score(node, head);
            best = head;
        }
    }
    return best;
}

// Contracts a cycle into its first node, solves the rest, and opens the cycle where the best edge
// from outside enters it. `scores` is changed on the way.
std::vector<uint32_t> solve(Graph graph, std::vector<bool> alive) {
    std::vector<uint32_t> heads(graph.n, 0);
    for (uint32_t node = 1; node < graph.n; ++node) {
        if (alive[node]) heads[node] = best_head(graph, node, alive);
    }
    const std::vector<uint32_t> cycle = find_cycle(heads, alive);
    if (cycle.empty()) return heads;

    const uint32_t merged = cycle[0];
    std::vector<bool> in_cycle(graph.n, false);
    for (uint32_t node : cycle) in_cycle[node] = true;
    std::vector<uint32_t> leaves_from(graph.n, 0), enters_at(graph.n, 0);
    for (uint32_t other = 0; other < graph.n; ++other) {
        if (!alive[other] || in_cycle[other]) continue;
        float best_in = kForbidden * 4, best_out = kForbidden * 4;
        for (uint32_t node : cycle) {
            const float in = graph.score(node, other) - graph.score(node, heads[node]);
            if (in > best_in) {
                best_in = in;
                enters_at[other] = node;
            }
            if (other != 0 && graph.score(other, node) > best_out) {
                best_out = graph.score(other, node);
                leaves_from[other] = node;
            }
        }
        graph.score(merged, other) = best_in;
        if (other != 0) graph.score(other, merged) = best_out;
    }
    for (uint32_t node : cycle) alive[node] = node == merged;
    const std::vector<uint32_t> outer = solve(graph, alive);

    std::vector<uint32_t> result = heads;
    for (uint32_t node = 1; node < graph.n; ++node) {
        if (!alive[node] || in_cycle[node]) continue;
        result[node] = outer[node] == merged ? leaves_from[node] : outer[node];
    }
    result[enters_at[outer[merged]]] = outer[merged];
    return result;
}

uint32_t count_roots(const std::vector<uint32_t>& heads) {
    uint32_t roots = 0;
    for (size_t node = 1; node < heads.size(); ++node) roots += heads[node] == 0;
    return roots;
}

float sum(const std::vector<float>& scores, const std::vector<uint32_t>& heads) {
    float total = 0;
    for (size_t node = 1; node < heads.size(); ++node)
        total += scores[node * heads.size() + heads[node]];
    return total;
}

}  // namespace

std::vector<uint32_t> find_spanning_tree(std::vector<float> scores, uint32_t n) {
    const std::vector<bool> alive(n, true);
    std::vector<float> work = scores;
    const std::vector<uint32_t> heads = solve({work, n}, alive);
    if (count_roots(heads) == 1 || n < 3) return heads;

    // More than one node hangs on the root: try each of them as the only one.
    std::vector<uint32_t> best;
    float best_score = 0;
    for (uint32_t root = 1; root < n; ++root) {
        if (heads[root] != 0) continue;
        work = scores;
        for (uint32_t node = 1; node < n; ++node) {
            if (node != root) work[size_t{node} * n] = kForbidden;
        }
        const std::vector<uint32_t> candidate = solve({work, n}, alive);
        const float score = sum(scores, candidate);
        if (best.empty() || score > best_score) {
            best = candidate;
            best_score = score;
        }
    }
    return best;
}

}  // namespace dragoman
