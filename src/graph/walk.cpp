#include "graph/walk.h"

namespace dragoman {

namespace {

constexpr float kBundleCone = 0.35f;  // cosine of the widest angle at which a bundle still counts
constexpr float kNodeCone = 0.70f;    // the same for nodes that are not connected

// How well `to` lies in the direction: the cosine of the angle; -1 for no way at all.
float agreement(Point from, Point to, Point direction) {
    const Point way = to - from;
    const float far = length(way);
    return far > 0 ? dot(way, direction) / far : -1;
}

Hit busiest_node(const Diagram& diagram) {
    Hit best;
    for (uint32_t n = 0; n < diagram.nodes.size(); ++n)
        if (best.index == kNone || diagram.nodes[n].bundles > diagram.nodes[best.index].bundles)
            best = {HitKind::Node, n};
    return best;
}

Hit from_node(const Diagram& diagram, const Placement& placement, Hit from, Point direction) {
    const Point here = placement.nodes[from.index];
    Hit best = from;
    float most = kBundleCone;
    for (uint32_t b = 0; b < diagram.bundles.size(); ++b) {
        if (diagram.bundles[b].source != from.index && diagram.bundles[b].target != from.index)
            continue;
        const float agrees = agreement(here, placement.labels[b], direction);
        if (agrees <= most) continue;
        most = agrees;
        best = {HitKind::Label, b};
    }
    if (best.kind == HitKind::Label) return best;
    float nearest = 0;
    for (uint32_t n = 0; n < diagram.nodes.size(); ++n) {
        if (agreement(here, placement.nodes[n], direction) < kNodeCone) continue;
        const float far = length(placement.nodes[n] - here);
        if (best.index != from.index && far >= nearest) continue;
        nearest = far;
        best = {HitKind::Node, n};
    }
    return best;
}

Hit from_bundle(const Diagram& diagram, const Placement& placement, Hit from, Point direction) {
    const Bundle& bundle = diagram.bundles[from.index];
    const Point here = placement.labels[from.index];
    Hit best = from;
    float most = 0;
    for (uint32_t n : {bundle.source, bundle.target}) {
        if (n == kNone) continue;
        const float agrees = agreement(here, placement.nodes[n], direction);
        if (agrees <= most) continue;
        most = agrees;
        best = {HitKind::Node, n};
    }
    return best;
}

}  // namespace

Hit walk(const Diagram& diagram, const Placement& placement, Hit from, Point direction) {
    if (from.kind == HitKind::Nothing) return busiest_node(diagram);
    if (from.kind == HitKind::Node) return from_node(diagram, placement, from, direction);
    return from_bundle(diagram, placement, from, direction);
}

}  // namespace dragoman
