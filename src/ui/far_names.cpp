#include "ui/far_names.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr size_t kMostNames = 40;
constexpr float kPadding = 3;  // pixels

std::string words_of(const Node& node) {
    std::string words;
    for (const std::string& line : node.lines) words += (words.empty() ? "" : " ") + line;
    return words;
}

// Moved so that it does not stick out of the area.
Box kept_inside(Box box, const Area& area) {
    const Point over{
        std::max(area.x - box.min.x, 0.0f) - std::max(box.max.x - area.x - area.width, 0.0f),
        std::max(area.y - box.min.y, 0.0f) - std::max(box.max.y - area.y - area.height, 0.0f)};
    return {box.min + over, box.max + over};
}

}  // namespace

std::vector<FarName> pick_far_names(const DiagramView& view, std::vector<uint32_t> nodes,
                                    const std::vector<bool>& lit, const Area& area) {
    std::erase_if(nodes, [&](uint32_t n) { return view.diagram.nodes[n].is_alone() && !lit[n]; });
    std::stable_sort(nodes.begin(), nodes.end(), [&](uint32_t a, uint32_t b) {
        if (lit[a] != lit[b]) return bool{lit[a]};
        const Node &one = view.diagram.nodes[a], &other = view.diagram.nodes[b];
        if (one.bundles != other.bundles) return one.bundles > other.bundles;
        return one.mentions > other.mentions;
    });
    std::vector<FarName> names;
    for (uint32_t n : nodes) {
        if (names.size() == kMostNames) break;
        FarName name{n, words_of(view.diagram.nodes[n]), {}};
        const Size size{width_of(kFarType, name.words) + 2 * kPadding, height_of(kFarType)};
        const Point at = view.plane().to_canvas(view.shown.nodes[n]);
        name.box = kept_inside(box_around(at, size), area);
        const bool is_free = std::none_of(names.begin(), names.end(), [&](const FarName& other) {
            return other.box.overlaps(name.box);
        });
        if (is_free) names.push_back(std::move(name));
    }
    return names;
}

}  // namespace dragoman
