#include "ui/far_names.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "graph/wording.h"

namespace dragoman {

namespace {

constexpr size_t kMostNames = 40;
constexpr size_t kMostFarLabels = 60, kMostTried = 200;
constexpr uint32_t kLabelLetters = 24;
constexpr float kNamePadding = 7, kPadding = 4;  // pixels beside the words
constexpr float kRowPadding = 2;                 // above and below them
constexpr float kDot = 8;                        // pixels: a node that is lower may be covered
constexpr Point kShifts[] = {{0, 0},   {0, -1}, {0, 1},  {-1, 0}, {1, 0},
                             {-1, -1}, {1, -1}, {-1, 1}, {1, 1}};
constexpr float kPlacesOnLine[] = {0.5f, 0.38f, 0.62f, 0.26f, 0.74f};  // of the way

Size size_around(const std::vector<std::string>& lines, float padding) {
    Size size{0, height_of(kFarType) * static_cast<float>(lines.size()) + 2 * kRowPadding};
    for (const std::string& line : lines)
        size.width = std::max(size.width, width_of(kFarType, line) + 2 * padding);
    return size;
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
    const Plane plane = view.plane();
    const Box seen{{area.x, area.y}, {area.x + area.width, area.y + area.height}};
    std::vector<std::pair<uint32_t, Box>> boxes;  // of nodes that a name may not cover
    for (uint32_t n = 0; n < view.diagram.nodes.size(); ++n) {
        const Box box = plane.to_canvas(node_box(view.diagram, view.shown, n));
        if (view.shows_node(n) && box.height() >= kDot && box.overlaps(seen))
            boxes.push_back({n, box});
    }
    if (nodes.size() > kMostTried) nodes.resize(kMostTried);
    std::vector<FarWords> names;
    for (uint32_t n : nodes) {
        if (names.size() == kMostNames) break;
        FarWords name{n, view.diagram.nodes[n].lines, {}};
        const Box own = plane.to_canvas(node_box(view.diagram, view.shown, n));
        const Size wanted = size_around(name.lines, kNamePadding);
        const Size size{std::max(wanted.width, own.width()), std::max(wanted.height, own.height())};
        const Point play{(size.width - own.width()) * 0.5f, (size.height - own.height()) * 0.5f};
        auto is_free = [&](Point shift) {
            const Point at = own.centre() + Point{shift.x * play.x, shift.y * play.y};
            name.box = kept_inside(box_around(at, size), area);
            for (const FarWords& other : names)
                if (other.box.overlaps(name.box)) return false;
            return lit[n] || std::none_of(boxes.begin(), boxes.end(), [&](const auto& other) {
                       return other.first != n && other.second.overlaps(name.box);
                   });
        };
        if (std::any_of(std::begin(kShifts), std::end(kShifts), is_free))
            names.push_back(std::move(name));
    }
    return names;
}

std::vector<FarWords> pick_far_labels(const DiagramView& view, std::vector<uint32_t> bundles,
                                      const std::vector<bool>& lit, const Area& area,
                                      TakenBoxes taken) {
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
        FarWords label{b, {shortened(diagram.bundles[b].lines[0].text, kLabelLetters)}, {}};
        const Size size = size_around(label.lines, kPadding);
        auto fits = [&](Point at) {
            label.box = box_around(view.plane().to_canvas(at), size);
            if (kept_inside(label.box, area).min != label.box.min) return false;
            auto is_in_the_way = [&](const Box& other) { return other.overlaps(label.box); };
            return std::none_of(taken.all.begin(), taken.all.end(), is_in_the_way) &&
                   (lit[b] ||
                    std::none_of(taken.behind.begin(), taken.behind.end(), is_in_the_way));
        };
        const bool placed =
            fits(view.shown.labels[b]) ||
            std::any_of(std::begin(kPlacesOnLine), std::end(kPlacesOnLine),
                        [&](float at) { return fits(point_on(view.curves[b], at)); });
        if (!placed) continue;
        taken.all.push_back(label.box);
        labels.push_back(std::move(label));
    }
    return labels;
}

}  // namespace dragoman
