#include "ui/diagram_painter.h"

#include <algorithm>
#include <cmath>

#include "ui/platform.h"

namespace dragoman {

namespace {

constexpr float kLeastType = 5.5f;  // ems: smaller words are left out
constexpr int kCurveParts = 24;

// Words are drawn at half-pixel sizes, so that zooming does not fill the atlas.
Type zoomed(float em, float zoom) {
    return {Face::Plain, std::floor(em * zoom * 2) / 2};
}

struct Painter {
    DiagramView& view;
    Frame& frame;
    Plane plane;
    ImDrawList* list;
    bool dims;  // something is chosen: the rest steps back

    std::vector<bool> lit_bundles = {}, lit_nodes = {};

    // Once a frame: which bundles and nodes belong to what is chosen or pointed at.
    void find_lit() {
        lit_bundles.assign(view.diagram.bundles.size(), false);
        lit_nodes.assign(view.diagram.nodes.size(), false);
        auto is_lit = [&](uint32_t r) {
            return frame.selected.has_relation(r) || frame.hovered.has_relation(r);
        };
        for (uint32_t i = 0; i < view.diagram.nodes.size(); ++i) {
            const uint32_t entity = view.diagram.nodes[i].entity;
            lit_nodes[i] = frame.selected.has_entity(entity) || frame.hovered.has_entity(entity);
        }
        for (uint32_t i = 0; i < view.diagram.bundles.size(); ++i) {
            const Bundle& bundle = view.diagram.bundles[i];
            if (!std::any_of(bundle.relations.begin(), bundle.relations.end(), is_lit)) continue;
            lit_bundles[i] = lit_nodes[bundle.source] = true;
            if (bundle.target != kNone) lit_nodes[bundle.target] = true;
        }
    }
    Color stepped_back(Color color, bool lit) const {
        return dims && !lit ? mix(color, frame.theme.surface, 0.72f) : color;
    }

    static LineLook dashes(Modality modality, float width, Color color) {
        const Dashes dashes = dashes_of(modality);
        return {width, dashes.dash, dashes.gap, color};
    }

    void draw_edge(Ink& ink, uint32_t index) {
        const Bundle& bundle = view.diagram.bundles[index];
        const bool lit = lit_bundles[index];
        const float scale = std::clamp(view.zoom, 0.5f, 1.4f);
        const float width = edge_width(bundle.count()) * scale;
        const Color color = stepped_back(frame.theme.polarity(bundle.polarity), lit);
        Curve curve = curve_of(view.diagram, view.shown, index);
        for (Point& point : curve.points) point = plane.to_canvas(point);
        const float whole = length(curve.points[3] - curve.points[0]) + 0.01f;
        const float head = bundle.target == kNone ? 0 : arrowhead_length(width) * scale;
        const Point direction = direction_on(curve, 1);

        view.points.clear();
        const float end = std::max(0.05f, 1 - head * 0.8f / std::max(whole, head));
        for (int i = 0; i <= kCurveParts; ++i)
            view.points.push_back(point_on(curve, end * i / kCurveParts));
        if (lit)
            ink.path(view.points,
                     {width + 7 * scale, 0, 0, mix(frame.theme.surface, color, 0.22f)});
        ink.path(view.points, dashes(bundle.modality, width, color));
        if (head > 0) ink.arrowhead(curve.points[3], direction, head, head * 0.5f, color);
        if (bundle.negated) draw_cross(ink, point_on(curve, 0.22f), 5 * scale, width, color);

        const Point probe = point_on(curve, 0.12f);
        frame.probe.add(ProbeKind::EdgePoint, index, {}, probe.x, probe.y, 0, 0);
    }

    static void draw_cross(Ink& ink, Point at, float reach, float width, Color color) {
        ink.line({at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}, {width, 0, 0, color});
        ink.line({at.x - reach, at.y + reach}, {at.x + reach, at.y - reach}, {width, 0, 0, color});
    }

    void draw_label_box(Ink& ink, uint32_t index) {
        const Bundle& bundle = view.diagram.bundles[index];
        const bool lit = lit_bundles[index];
        const Box box = plane.to_canvas(label_box(view.diagram, view.shown, index));
        const Color color = frame.theme.polarity(bundle.polarity);
        ShapeLook look;
        look.corner = 5 * view.zoom;
        look.fill = stepped_back(frame.theme.raised, true);
        look.stroke = stepped_back(mix(frame.theme.surface, color, lit ? 0.9f : 0.35f), lit);
        look.outline = lit && dims ? 1.5f : 1;
        ink.shape(NodeShape::Rounded, box, look);
        // Reported by somebody: a tab at the corner, as at a quotation.
        if (is_claimed(bundle)) {
            const float r = 4.5f * std::clamp(view.zoom, 0.5f, 1.5f);
            ink.shape(NodeShape::Pill, box_around({box.max.x, box.min.y}, {2 * r, 2 * r}),
                      {0, 1.2f, 0, frame.theme.raised,
                       stepped_back(frame.theme.polarity(bundle.polarity), lit)});
        }
        frame.probe.add(ProbeKind::EdgeLabel, index, {}, box.min.x, box.min.y, box.width(),
                        box.height());
    }

    // Nobody but a source says so.
    bool is_claimed(const Bundle& bundle) const {
        return std::all_of(bundle.relations.begin(), bundle.relations.end(), [&](uint32_t r) {
            return frame.doc.relations[r].attributed_to != kNone;
        });
    }

    void draw_label_words(uint32_t index) {
        const Bundle& bundle = view.diagram.bundles[index];
        const Type type = zoomed(kLabelType, view.zoom);
        if (type.em < kLeastType) return;
        const Box box = plane.to_canvas(label_box(view.diagram, view.shown, index));
        const float row = bundle.line_height * view.zoom;
        float y = (box.min.y + box.max.y) * 0.5f - row * bundle.lines.size() * 0.5f;
        for (const LabelLine& line : bundle.lines) {
            const bool lit =
                std::any_of(line.relations.begin(), line.relations.end(), [&](uint32_t r) {
                    return frame.selected.has_relation(r) || frame.hovered.has_relation(r);
                });
            const Color color = stepped_back(frame.theme.polarity(line.polarity), lit);
            const float width = width_of(type, line.text),
                        x = (box.min.x + box.max.x - width) * 0.5f;
            draw_words(list, type, {x, y + (row - height_of(type)) * 0.5f}, color, line.text);
            if (line.negated)
                list->AddRectFilled({x - 1, y + row * 0.53f},
                                    {x + width + 1, y + row * 0.53f + std::max(1.0f, view.zoom)},
                                    color);
            y += row;
        }
    }

    void draw_node_shape(Ink& ink, uint32_t index) {
        const Node& node = view.diagram.nodes[index];
        const EntityType type = frame.doc.entities[node.entity].type;
        const bool lit = lit_nodes[index];
        const bool chosen = frame.selected.has_entity(node.entity) && frame.state.selected;
        const bool hovered = frame.hovered.has_entity(node.entity);
        const Box box = plane.to_canvas(node_box(view.diagram, view.shown, index));
        const NodeShape shape = shape_of(type);
        ShapeLook look;
        look.corner = corner_of(shape) * view.zoom;
        look.fill = stepped_back(chosen || hovered
                                     ? mix(frame.theme.fill(type), frame.theme.type(type), 0.22f)
                                     : frame.theme.fill(type),
                                 lit);
        look.stroke = stepped_back(frame.theme.type(type), lit);
        look.outline = (chosen ? 2.6f : 1.5f) * std::clamp(view.zoom, 0.6f, 1.3f);
        look.glow = chosen ? 14 : hovered ? 9 : 0;
        ink.shape(shape, box, look);
        if (view.layout->is_pinned(index)) {
            const float r = 3 * std::clamp(view.zoom, 0.6f, 1.4f);
            ink.shape(NodeShape::Pill,
                      box_around({box.max.x - 2 * r, box.min.y + 2 * r}, {2 * r, 2 * r}),
                      {0, 0, 0, look.stroke, look.stroke});
        }
        frame.probe.add(ProbeKind::Node, node.entity, {}, box.min.x, box.min.y, box.width(),
                        box.height());
    }

    void draw_node_words(uint32_t index) {
        const Node& node = view.diagram.nodes[index];
        const Type type = zoomed(kNodeType, view.zoom);
        if (type.em < kLeastType) return;
        const Box box = plane.to_canvas(node_box(view.diagram, view.shown, index));
        const float row = height_of({Face::Plain, kNodeType}) * view.zoom;
        float y = (box.min.y + box.max.y - row * node.lines.size()) * 0.5f;
        for (const std::string& line : node.lines) {
            draw_words_centred(list, type, {box.min.x, y, box.width(), row},
                               stepped_back(frame.theme.text, lit_nodes[index]), line);
            y += row;
        }
    }

    // Lit things come last, on top.
    template <class Draw>
    void in_order(bool of_bundles, Draw draw) {
        const std::vector<bool>& lit = of_bundles ? lit_bundles : lit_nodes;
        for (const bool last : {false, true})
            for (uint32_t i = 0; i < lit.size(); ++i)
                if (lit[i] == last) draw(i);
    }
};

}  // namespace

void draw_picture(DiagramView& view, Frame& frame) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const bool dims = !frame.selected.relations.empty() || !frame.selected.entities.empty();
    Painter painter{view, frame, view.plane(), list, dims};
    painter.find_lit();
    view.inks.resize(2);
    for (Ink& ink : view.inks) ink.clear();
    Ink& edges = view.inks[0];
    Ink& boxes = view.inks[1];
    painter.in_order(true, [&](uint32_t i) { painter.draw_edge(edges, i); });
    painter.in_order(true, [&](uint32_t i) { painter.draw_label_box(boxes, i); });
    painter.in_order(false, [&](uint32_t i) { painter.draw_node_shape(boxes, i); });
    platform::draw_ink(list, edges);
    platform::draw_ink(list, boxes);
    painter.in_order(true, [&](uint32_t i) { painter.draw_label_words(i); });
    painter.in_order(false, [&](uint32_t i) { painter.draw_node_words(i); });
}

}  // namespace dragoman
