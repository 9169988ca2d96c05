#include "ui/far_names.h"

#include <algorithm>
#include <iterator>

#include "graph/wording.h"

namespace dragoman {

namespace {

constexpr size_t kMostNames = 40;
constexpr size_t kMostFarLabels = 60, kMostTried = 200;
constexpr uint32_t kLabelLetters = 24;
constexpr float kPadding = 3;                                          // pixels
constexpr float kPlacesOnLine[] = {0.5f, 0.38f, 0.62f, 0.26f, 0.74f};  // of the way

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

std::vector<FarWords> pick_far_names(const DiagramView& view, std::vector<uint32_t> nodes,
                                     const std::vector<bool>& lit, const Area& area) {
    std::erase_if(nodes, [&](uint32_t n) { return view.diagram.nodes[n].is_alone() && !lit[n]; });
    std::stable_sort(nodes.begin(), nodes.end(), [&](uint32_t a, uint32_t b) {
        if (lit[a] != lit[b]) return bool{lit[a]};
        const Node &one = view.diagram.nodes[a], &other = view.diagram.nodes[b];
        if (one.bundles != other.bundles) return one.bundles > other.bundles;
        return one.mentions > other.mentions;
    });
    std::vector<FarWords> names;
    for (uint32_t n : nodes) {
        if (names.size() == kMostNames) break;
        FarWords name{n, words_of(view.diagram.nodes[n]), {}};
        const Size size{width_of(kFarType, name.words) + 2 * kPadding, height_of(kFarType)};
        const Point at = view.plane().to_canvas(view.shown.nodes[n]);
        name.box = kept_inside(box_around(at, size), area);
        const bool is_free = std::none_of(names.begin(), names.end(), [&](const FarWords& other) {
            return other.box.overlaps(name.box);
        });
        if (is_free) names.push_back(std::move(name));
    }
    return names;
}

std::vector<FarWords> pick_far_labels(const DiagramView& view, std::vector<uint32_t> bundles,
                                      const std::vector<bool>& lit, const Area& area,
                                      std::vector<Box> taken) {
    const Diagram& diagram = view.pictured();
    std::stable_sort(bundles.begin(), bundles.end(), [&](uint32_t a, uint32_t b) {
        if (lit[a] != lit[b]) return bool{lit[a]};
        const Bundle &one = diagram.bundles[a], &other = diagram.bundles[b];
        const bool neutral = one.polarity == Polarity::Neutral;
        if (neutral != (other.polarity == Polarity::Neutral)) return !neutral;
        return one.count() > other.count();
    });
    std::vector<FarWords> labels;
    if (bundles.size() > kMostTried) bundles.resize(kMostTried);
    for (uint32_t b : bundles) {
        if (labels.size() == kMostFarLabels) break;
        FarWords label{b, shortened(diagram.bundles[b].lines[0].text, kLabelLetters), {}};
        const Size size{width_of(kFarType, label.words) + 2 * kPadding, height_of(kFarType)};
        auto fits = [&](Point at) {
            label.box = box_around(view.plane().to_canvas(at), size);
            if (kept_inside(label.box, area).min != label.box.min) return false;
            return std::none_of(taken.begin(), taken.end(),
                                [&](const Box& other) { return other.overlaps(label.box); });
        };
        const bool placed =
            fits(view.shown.labels[b]) ||
            std::any_of(std::begin(kPlacesOnLine), std::end(kPlacesOnLine),
                        [&](float at) { return fits(point_on(view.curves[b], at)); });
        if (!placed) continue;
        taken.push_back(label.box);
        labels.push_back(std::move(label));
    }
    return labels;
}

}  // namespace dragoman
