// What a layout takes over from an earlier picture, and what it hands on to the next one.
#include <algorithm>

#include "graph/layout_work.h"
#include "graph/rim.h"

namespace dragoman {

namespace {

// Cost of a known vertex for each pixel away from home.
constexpr float kPull = 0.015f, kLabelPull = 0.005f;
constexpr float kHold = 0.12f, kLabelHold = 0.02f;  // where nothing new needs room
constexpr float kRimReach = 16;  // pixels between the picture and a node that stays on the rim,
constexpr float kRimAway = 90;   // at least and at most
constexpr size_t kMostRemembered = 20'000;  // known places kept for things that are not shown

}  // namespace

// Puts what is known where it was. False if that is less than half of the nodes: then a new
// picture is made, which only looks at the old one to choose its mirror image.
bool Layout::Work::place_known(const Diagram& diagram) {
    uint32_t found = 0;
    std::vector<uint8_t> is_placed(scene.vertices(), false);
    auto use = [&](uint64_t key, uint32_t vertex) {
        auto at = known_at.find(key);
        if (at == known_at.end()) return;
        scene.anchors[vertex] = known[at->second].place;
        scene.pulls[vertex] = scene.is_node(vertex) ? kPull : kLabelPull;
        is_placed[vertex] = true;
    };
    for (uint32_t n = 0; n < scene.nodes; ++n) {
        use(diagram.nodes[node_of_vertex[n]].key, n);
        found += is_placed[n];
    }
    if (found == 0 || found * 2 < scene.nodes) return false;
    know_rim(diagram);
    for (uint32_t e = 0; e < scene.edges.size(); ++e)
        use(diagram.bundles[e].key, scene.edges[e].label);

    Box all;
    bool any = false;
    for (uint32_t v = 0; v < scene.vertices(); ++v) {
        something_is_new |= !is_placed[v];
        if (!is_placed[v]) continue;
        scene.places[v] = scene.anchors[v];
        all = any ? united(all, scene.box(v)) : scene.box(v);
        any = true;
    }
    scene.centre = all.centre();
    for (uint32_t v = 0; v < scene.vertices(); ++v)
        if (!is_placed[v]) scene.places[v] = scene.centre;
    for (uint32_t e = 0; e < scene.edges.size(); ++e)
        if (!is_placed[scene.edges[e].label])
            scene.places[scene.edges[e].label] = straight_label_place(scene, e);
    update_all_edges(scene);

    // A filter only takes away: what is left does not draw together.
    if (!something_is_new)
        for (uint32_t v = 0; v < scene.vertices(); ++v)
            scene.pulls[v] = scene.is_node(v) ? kHold : kLabelHold;

    search->refresh();
    // New nodes, those with the most placed neighbours first.
    for (;;) {
        uint32_t best = kNone, most = 0;
        for (uint32_t n = 0; n < scene.nodes; ++n) {
            if (is_placed[n]) continue;
            uint32_t placed = 1;
            for (uint32_t e : scene.edges_of[n])
                for (uint32_t end : {scene.edges[e].source, scene.edges[e].target})
                    placed += end != kNone && end != n && is_placed[end];
            if (placed > most) best = n, most = placed;
        }
        if (best == kNone) break;
        search->place_near_neighbours(best, is_placed);
        is_placed[best] = true;
    }
    return true;
}

// Old places of nodes on the rim. Some may come from different pictures: then the first one stays.
void Layout::Work::know_rim(const Diagram& diagram) {
    rim_known.assign(rim.size(), {});
    std::vector<Box> taken;
    for (size_t i = 0; i < rim.size(); ++i) {
        auto at = known_rim_at.find(diagram.nodes[rim[i]].key);
        if (at == known_rim_at.end()) continue;
        const Box box = box_around(known[at->second].place, rim_sizes[i]);
        if (std::any_of(taken.begin(), taken.end(), [&](const Box& b) { return b.overlaps(box); }))
            continue;
        rim_known[i] = known[at->second].place;
        taken.push_back(box);
    }
}

// What lay on the rim stays there until the picture inside reaches it, or leaves it far behind; the
// rest goes around all that.
void Layout::Work::place_rim(const Box& inner) {
    const bool alone = scene.vertices() == 0;
    const Box close = grown(inner, kRimReach);
    Box all = inner;
    bool all_is_empty = alone;
    std::vector<size_t> others;
    std::vector<Size> sizes;
    for (size_t i = 0; i < rim.size(); ++i) {
        const Box box =
            rim_known.empty() || !rim_known[i] ? Box{} : box_around(*rim_known[i], rim_sizes[i]);
        const bool is_stranded = !alone && !grown(all, kRimAway).overlaps(box);
        if (box.width() <= 0 || is_stranded || (!alone && close.overlaps(box))) {
            others.push_back(i);
            sizes.push_back(rim_sizes[i]);
            continue;
        }
        placement.nodes[rim[i]] = *rim_known[i];
        all = all_is_empty ? box : united(all, box);
        all_is_empty = false;
    }
    const std::vector<Point> places = places_on_rim(sizes, all, aspect);
    for (size_t i = 0; i < others.size(); ++i) placement.nodes[rim[others[i]]] = places[i];
    for (const auto& [node, place] : rim_pins) placement.nodes[node] = place;
}

std::vector<KnownPlace> Layout::known_places(const Diagram& diagram) const {
    const Work& work = *work_;
    std::vector<KnownPlace> places;
    std::unordered_map<uint64_t, bool> written[2];  // inside, on the rim
    for (uint32_t n = 0; n < work.scene.nodes; ++n)
        places.push_back(
            {diagram.nodes[work.node_of_vertex[n]].key, work.scene.places[n], work.pinned[n] != 0});
    for (uint32_t n : work.rim) {
        auto pin = work.rim_pins.find(n);
        const bool pinned = pin != work.rim_pins.end();
        places.push_back({diagram.nodes[n].key, work.placement.nodes[n], pinned, !pinned});
    }
    for (uint32_t e = 0; e < work.scene.edges.size(); ++e)
        places.push_back(
            {diagram.bundles[e].key, work.scene.places[work.scene.edges[e].label], false});
    for (const KnownPlace& place : places) written[place.on_rim][place.key] = true;
    // What is hidden by a filter or a passing edit, or sent to the rim, comes back where it was.
    for (const KnownPlace& place : work.known)
        if (places.size() < kMostRemembered && !written[place.on_rim][place.key])
            places.push_back(place);
    return places;
}

}  // namespace dragoman
