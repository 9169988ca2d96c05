// The timeline: an order of the lanes, then a sweep through the sentences that puts everything at
// the first free place.
#include <algorithm>
#include <map>

#include "graph/arrangement.h"
#include "graph/either_way.h"

namespace dragoman {

namespace {

constexpr float kBetweenBoxes = 10;  // pixels, across the time, from box to box
constexpr float kBesideLabel = 15;   // of a line seen on both sides of its label, arrowhead and all
constexpr float kBoxToEdge = 14;     // along the time, from a node to its first edge
constexpr float kColumn = 22;        // at least, from the edges of a sentence to those of the next
constexpr float kClear = 5;          // around boxes and edges
constexpr float kLoose = 12;         // of a line that ends at its label
constexpr float kReadable = 0.75f, kStillReadable = 0.6f;  // zoom; the latter where it shows all
constexpr float kUsualWindow = 700 * 440;                  // pixels
constexpr float kSlightly = 0.01f;
constexpr float kReachBack = 600;     // pixels, more than any box or label is long
constexpr size_t kMostTaken = 1500;   // boxes among which a free place is looked for
constexpr uint32_t kMostGaps = 24;    // tried for a label
constexpr size_t kMostOrdered = 120;  // nodes whose order and rows are searched
constexpr int kSweeps = 8;

// The order of the nodes across the time, with short edges: each is tried everywhere.
std::vector<uint32_t> order_of_lanes(const Scene& scene, const std::vector<uint32_t>& appears) {
    std::vector<uint32_t> order;
    for (uint32_t n = 0; n < scene.nodes; ++n) order.push_back(n);
    std::stable_sort(order.begin(), order.end(),
                     [&](uint32_t a, uint32_t b) { return appears[a] < appears[b]; });
    if (order.size() > kMostOrdered) return order;
    std::vector<int> place(scene.nodes);
    auto length_of = [&](const std::vector<uint32_t>& lanes) {
        for (size_t i = 0; i < lanes.size(); ++i) place[lanes[i]] = static_cast<int>(i);
        int sum = 0;
        for (const SceneEdge& edge : scene.edges)
            if (edge.joins_two()) sum += std::abs(place[edge.source] - place[edge.target]);
        return sum;
    };
    int least = length_of(order);
    bool goes_on = true;
    for (int sweep = 0; sweep < kSweeps && goes_on; ++sweep) {
        goes_on = false;
        for (size_t from = 0; from < order.size(); ++from)
            for (size_t to = 0; to < order.size(); ++to) {
                std::vector<uint32_t> tried = order;
                tried.erase(tried.begin() + static_cast<long>(from));
                tried.insert(tried.begin() + static_cast<long>(to), order[from]);
                const int now = length_of(tried);
                if (now >= least) continue;
                least = now;
                order = std::move(tried);
                goes_on = true;
            }
    }
    return order;
}

struct Timeline {
    Scene& scene;
    const std::vector<uint32_t>& moments;
    bool upright = true;
    std::vector<uint32_t> appears = {}, leaves = {};  // node -> sentence
    std::vector<std::vector<uint32_t>> rows = {};     // of nodes, in the order of the time
    std::vector<uint32_t> row_of = {};                // node ->
    std::vector<float> lines = {};                    // row -> where it is across the time
    float furthest = 0;                               // of what is taken, along the time
    std::vector<Box> taken = {};                      // x along the time, y across
    std::vector<float> ends = {};                     // node -> where its box ends,
    std::vector<bool> stands = {};                    //   once it stands
    std::vector<float> busy = {};                     // row -> where its last edge is

    float half_along(uint32_t vertex) const { return along(scene.halves[vertex], upright); }
    float half_across(uint32_t vertex) const { return across(scene.halves[vertex], upright); }

    void find_lives() {
        appears.assign(scene.nodes, kNone);
        leaves.assign(scene.nodes, 0);
        for (uint32_t e = 0; e < scene.edges.size(); ++e)
            for (uint32_t end : {scene.edges[e].source, scene.edges[e].target}) {
                if (end == kNone) continue;
                appears[end] = std::min(appears[end], moments[e]);
                leaves[end] = std::max(leaves[end], moments[e]);
            }
        for (uint32_t& sentence : appears)
            if (sentence == kNone) sentence = 0;  // pinned, and nothing is said of it
    }

    // Rows apart, of all edges.
    int length_with(const std::vector<uint32_t>& row) const {
        int sum = 0;
        for (const SceneEdge& edge : scene.edges)
            if (edge.joins_two())
                sum += std::abs(static_cast<int>(row[edge.source]) -
                                static_cast<int>(row[edge.target]));
        return sum;
    }

    bool can_share(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) const {
        for (uint32_t one : a)
            for (uint32_t other : b)
                if (appears[one] <= leaves[other] && appears[other] <= leaves[one]) return false;
        return true;
    }

    // Rows that are not needed at the same time become one, as long as edges grow no longer by it.
    void share_rows() {
        auto numbers = [&](const std::vector<std::vector<uint32_t>>& tried) {
            std::vector<uint32_t> row(scene.nodes, 0);
            for (uint32_t r = 0; r < tried.size(); ++r)
                for (uint32_t n : tried[r]) row[n] = r;
            return row;
        };
        row_of = numbers(rows);
        int length = length_with(row_of);
        while (scene.nodes <= kMostOrdered) {
            std::vector<std::vector<uint32_t>> best;
            int least = length;
            for (size_t a = 0; a < rows.size(); ++a)
                for (size_t b = 0; b < rows.size(); ++b) {
                    if (a == b || !can_share(rows[a], rows[b])) continue;
                    std::vector<std::vector<uint32_t>> tried = rows;
                    tried[a].insert(tried[a].end(), rows[b].begin(), rows[b].end());
                    tried.erase(tried.begin() + static_cast<long>(b));
                    const int now = length_with(numbers(tried));
                    if (now > least || (now == least && !best.empty())) continue;
                    least = now;
                    best = std::move(tried);
                }
            if (best.empty()) break;
            rows = std::move(best);
            row_of = numbers(rows);
            length = least;
        }
        for (std::vector<uint32_t>& row : rows)
            std::stable_sort(row.begin(), row.end(),
                             [&](uint32_t a, uint32_t b) { return appears[a] < appears[b]; });
    }

    // The gaps that an edge crosses: gap g lies behind row g.
    std::pair<uint32_t, uint32_t> gaps_of(const SceneEdge& edge) const {
        const uint32_t source = row_of[edge.source];
        if (!edge.joins_two()) return {source, source + 1};
        return std::minmax(source, row_of[edge.target]);
    }
    float room_for(const SceneEdge& edge) const {
        return 2 * half_across(edge.label) + 2 * kBesideLabel;
    }

    // Rows lie as far apart as their boxes and the labels between them ask for. A label goes where
    // there is room for it already, or else into the middle.
    void place_rows() {
        std::vector<float> half(rows.size() + 1, 0), gap(rows.size(), 0);
        for (size_t r = 0; r < rows.size(); ++r)
            for (uint32_t n : rows[r]) half[r] = std::max(half[r], half_across(n));
        for (size_t r = 0; r < rows.size(); ++r)
            gap[r] = r + 1 < rows.size() ? half[r] + half[r + 1] + kBetweenBoxes : half[r];
        std::vector<uint32_t> edges;
        for (uint32_t e = 0; e < scene.edges.size(); ++e) edges.push_back(e);
        auto choices = [&](uint32_t e) {
            const auto [first, end] = gaps_of(scene.edges[e]);
            return end - first;
        };
        std::stable_sort(edges.begin(), edges.end(),
                         [&](uint32_t a, uint32_t b) { return choices(a) < choices(b); });
        for (uint32_t e : edges) {
            const auto [first, end] = gaps_of(scene.edges[e]);
            const float room = room_for(scene.edges[e]);
            const bool has_room = std::any_of(gap.begin() + first, gap.begin() + end,
                                              [&](float wide) { return wide >= room; });
            float& middle = gap[(first + end) / 2];
            if (!has_room) middle = std::max(middle, room);
        }
        lines.assign(1, 0);
        for (size_t r = 0; r < rows.size(); ++r) lines.push_back(lines.back() + gap[r]);
    }

    // The first place along the time, from `from`, at which nothing is in the way of these boxes;
    // they are given as they lie at 0. Where too much is taken: behind all of it.
    float first_free(float from, std::initializer_list<Box> boxes) const {
        if (taken.size() > kMostTaken) {
            for (const Box& box : boxes) from = std::max(from, furthest - box.min.x);
            return from;
        }
        for (bool is_free = false; !is_free;) {
            is_free = true;
            for (const Box& at_0 : boxes)
                for (const Box& other : taken) {
                    const Box box{{at_0.min.x + from, at_0.min.y}, {at_0.max.x + from, at_0.max.y}};
                    if (!box.overlaps(other)) continue;
                    from = other.max.x - at_0.min.x + 0.5f;
                    is_free = false;
                }
        }
        return from;
    }
    void take(const Box& at_0, float at) {
        taken.push_back({{at_0.min.x + at, at_0.min.y}, {at_0.max.x + at, at_0.max.y}});
        furthest = std::max(furthest, taken.back().max.x);
    }
    // What lies so far back that nothing new reaches it.
    void forget_before(float begin) {
        std::erase_if(taken, [&](const Box& box) { return box.max.x < begin - kReachBack; });
    }

    // Before the sentence in which it appears, as far as that is free.
    void place_node(uint32_t node, float sentence_begin) {
        const float half = half_along(node), line = lines[row_of[node]];
        const Box box{{-half - kClear, line - half_across(node) - kClear},
                      {half + kClear, line + half_across(node) + kClear}};
        const float earliest =
            std::max(sentence_begin - kBoxToEdge - half, busy[row_of[node]] + kColumn + half);
        const float at = first_free(earliest, {box});
        scene.places[node] = point_at(at, line, upright);
        take(box, at);
        ends[node] = at + half;
        stands[node] = true;
    }

    // Where it is told; the label into the gap in which that is soonest.
    float place_edge(const SceneEdge& edge, float sentence_begin) {
        float from = std::max(sentence_begin, ends[edge.source] + kBoxToEdge);
        if (edge.joins_two()) from = std::max(from, ends[edge.target] + kBoxToEdge);
        const float half = half_along(edge.label), high = half_across(edge.label);
        const auto [first, end] = gaps_of(edge);
        const float top = lines[first];
        float best_at = 0, best_middle = 0;
        bool any = false;
        const uint32_t step = 1 + (end - first) / kMostGaps;
        for (uint32_t g = first; g < end; g += step) {
            const float room = lines[g + 1] - lines[g];
            float middle = (lines[g] + lines[g + 1]) * 0.5f;
            if (!edge.joins_two())
                middle = top + kLoose + high;
            else if (room < room_for(edge) - 0.5f && step == 1)
                continue;
            const Box label{{-half - kClear, middle - high - kClear},
                            {half + kClear, middle + high + kClear}};
            const Box line{{-kClear, top + 1},
                           {kClear, edge.joins_two() ? lines[end] - 1 : middle}};
            const float at = first_free(from, {label, line});
            if (any && at >= best_at) continue;
            any = true;
            best_at = at;
            best_middle = middle;
        }
        take({{-half - kClear, best_middle - high - kClear},
              {half + kClear, best_middle + high + kClear}},
             best_at);
        take({{-kClear, top + 1}, {kClear, edge.joins_two() ? lines[end] - 1 : best_middle}},
             best_at);
        scene.places[edge.label] = point_at(best_at, best_middle, upright);
        for (uint32_t row : {first, end})
            if (row < busy.size() && (row == first || edge.joins_two()))
                busy[row] = std::max(busy[row], best_at);
        return best_at;
    }

    // What one sentence tells: first who is new, then the edges.
    LayoutGuide place_sentence(const std::vector<uint32_t>& edges, uint32_t sentence, float begin) {
        constexpr float half = kColumn * 0.5f;
        for (uint32_t e : edges)
            for (uint32_t n : {scene.edges[e].source, scene.edges[e].target})
                if (n != kNone && !stands[n]) place_node(n, begin);
        float first = 1e9f, last = begin;
        for (uint32_t e : edges) {
            const float at = place_edge(scene.edges[e], begin);
            first = std::min(first, at);
            last = std::max(last, at);
        }
        return {upright, begin - half, last + half, (first + last) * 0.5f, sentence};
    }

    std::vector<LayoutGuide> sweep() {
        taken.clear();
        furthest = 0;
        ends.assign(scene.nodes, 0);
        stands.assign(scene.nodes, false);
        busy.assign(rows.size(), -1e6f);
        std::map<uint32_t, std::vector<uint32_t>> told;  // sentence -> edges
        for (uint32_t e = 0; e < scene.edges.size(); ++e) told[moments[e]].push_back(e);
        std::vector<LayoutGuide> guides;
        float begin = 0;
        for (const auto& [sentence, edges] : told) {
            guides.push_back(place_sentence(edges, sentence, begin));
            begin = guides.back().end + kColumn * 0.5f;
            forget_before(begin);
        }
        for (uint32_t n = 0; n < scene.nodes; ++n)
            if (!stands[n]) place_node(n, begin);
        return guides;
    }

    std::vector<LayoutGuide> place(bool is_upright) {
        upright = is_upright;
        place_rows();
        return sweep();
    }
};

// How large it is drawn in a window of usual size, if that is moved along the time where it must
// be.
float zoom_in_window(const Scene& scene, bool upright) {
    const Box all = bounds(scene);
    const float high = std::sqrt(kUsualWindow / scene.aspect), wide = high * scene.aspect;
    const Point fits{wide / std::max(all.width(), 1.0f), high / std::max(all.height(), 1.0f)};
    const float whole = std::min(fits.x, fits.y);
    return std::min(1.0f, timeline_zoom(whole, across(fits, upright))) + kSlightly * whole;
}

}  // namespace

float timeline_zoom(float whole, float across) {
    return whole >= kStillReadable ? whole : std::max(whole, std::min(across, kReadable));
}

std::vector<LayoutGuide> arrange_by_time(Scene& scene, const std::vector<uint32_t>& moments) {
    Timeline timeline{scene, moments};
    timeline.find_lives();
    for (uint32_t node : order_of_lanes(scene, timeline.appears)) timeline.rows.push_back({node});
    timeline.share_rows();
    std::vector<LayoutGuide> guides;
    arrange_either_way(
        scene, [&](bool upright) { guides = timeline.place(upright); },
        [&](bool upright) { return zoom_in_window(scene, upright); });
    return guides;
}

}  // namespace dragoman
