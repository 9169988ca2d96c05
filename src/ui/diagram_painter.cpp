#include "ui/diagram_painter.h"

#include <algorithm>
#include <cmath>

#include "graph/marks.h"
#include "ui/describe.h"
#include "ui/diagram_camera.h"
#include "ui/far_names.h"
#include "ui/label_look.h"
#include "ui/platform.h"

namespace dragoman {

namespace {

constexpr float kLeastType = 5.5f, kLeastName = 4.5f;  // ems: smaller words are left out
constexpr float kFade = 1.5f;                          // ems over which labels come and go
constexpr float kReadable = 0.7f;  // of that way: a label is read where it stands
constexpr float kMostCurveParts = 24, kLeastCurveParts = 3, kCurvePart = 7;  // pixels long
constexpr float kGlow = 16;  // pixels around a box that may be drawn too
constexpr float kDimmedByChoice = 0.72f, kDimmedByPointer = 0.5f;  // of the way to the ground

// Words are drawn at half-pixel sizes, so that zooming does not fill the atlas.
Type zoomed(float em, float zoom) {
    return {Face::Plain, std::floor(em * zoom * 2) / 2};
}

struct Painter {
    DiagramView& view;
    Frame& frame;
    const Diagram& diagram;  // what of it is shown
    Plane plane;
    ImDrawList* list;
    bool dims;  // something is chosen: the rest steps back

    float dimmed;  // how far
    Area area;     // of the picture

    std::vector<bool> lit_bundles = {}, lit_nodes = {}, is_far_label = {};

    // Arrowheads wait for the lines of their layer: in turns they would be thousands of batches,
    // and each batch costs the graphics card a start.
    struct Head {
        Point tip, direction;
        float length;
        Color color;
    };
    std::vector<Head> heads = {};

    // Once a frame: which bundles and nodes belong to what is chosen or pointed at.
    void find_lit() {
        lit_bundles.assign(diagram.bundles.size(), false);
        lit_nodes.assign(diagram.nodes.size(), false);
        auto is_lit = [&](uint32_t r) {
            return frame.selected.has_relation(r) || frame.hovered.has_relation(r);
        };
        for (uint32_t i = 0; i < diagram.nodes.size(); ++i) {
            const uint32_t entity = diagram.nodes[i].entity;
            lit_nodes[i] = frame.selected.has_entity(entity) || frame.hovered.has_entity(entity);
        }
        for (uint32_t i = 0; i < diagram.bundles.size(); ++i) {
            const Bundle& bundle = diagram.bundles[i];
            if (!std::any_of(bundle.relations.begin(), bundle.relations.end(), is_lit)) continue;
            lit_bundles[i] = lit_nodes[bundle.source] = true;
            if (bundle.target != kNone) lit_nodes[bundle.target] = true;
        }
    }
    Color stepped_back(Color color, bool lit) const {
        return dims && !lit ? mix(color, frame.theme.surface, dimmed) : color;
    }

    static Color faded(Color color, float strength) {
        return with_alpha(color, static_cast<uint32_t>((color >> 24) * strength));
    }

    static LineLook dashes(Modality modality, float width, Color color) {
        const Dashes dashes = dashes_of(modality);
        return {width, dashes.dash, dashes.gap, color};
    }

    void draw_edge(Ink& ink, uint32_t index) {
        const Bundle& bundle = diagram.bundles[index];
        const bool lit = lit_bundles[index];
        const float scale = std::clamp(view.zoom, 0.5f, 1.4f);
        const float width = edge_width(bundle.count()) * scale;
        const Color color = stepped_back(frame.theme.polarity(bundle.polarity), lit);
        draw_curve(ink, bundle.modality, bundle.target != kNone, lit, color, width, scale,
                   view.curves[index]);
        if (bundle.negated)
            draw_cross(ink,
                       plane.to_canvas(cross_place(diagram, view.shown, index, view.curves[index])),
                       kCrossReach * scale, width, color);
        const Point probe = plane.to_canvas(point_on(view.curves[index], 0.12f));
        frame.probe.add(ProbeKind::EdgePoint, index, {}, probe.x, probe.y, 0, 0);
    }

    void draw_curve(Ink& ink, Modality modality, bool has_head, bool lit, Color color, float width,
                    float scale, Curve curve) {
        for (Point& point : curve.points) point = plane.to_canvas(point);
        const Arrow arrow = arrow_along(curve, has_head ? arrowhead_length(width) * scale : 0);
        const Point* p = arrow.line.points;
        const float whole = length(p[1] - p[0]) + length(p[2] - p[1]) + length(p[3] - p[2]);

        view.points.clear();
        const int parts = static_cast<int>(
            std::clamp(std::ceil(whole / kCurvePart), kLeastCurveParts, kMostCurveParts));
        for (int i = 0; i <= parts; ++i)
            view.points.push_back(
                point_on(arrow.line, static_cast<float>(i) / static_cast<float>(parts)));
        if (lit)
            ink.path(view.points,
                     {width + 7 * scale, 0, 0, mix(frame.theme.surface, color, 0.22f)});
        ink.path(view.points, dashes(modality, width, color));
        if (has_head)
            heads.push_back({arrow.tip, arrow.direction, arrowhead_length(width) * scale, color});
    }

    void draw_heads(Ink& ink) {
        for (const Head& head : heads)
            ink.arrowhead(head.tip, head.direction, head.length, head.length * 0.5f, head.color);
        heads.clear();
    }

    static void draw_cross(Ink& ink, Point at, float reach, float width, Color color) {
        ink.line({at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}, {width, 0, 0, color});
        ink.line({at.x - reach, at.y + reach}, {at.x + reach, at.y - reach}, {width, 0, 0, color});
    }

    // How much of a label is seen: small ones fade, the more relations they stand for the later.
    float label_strength(uint32_t index) const {
        if (is_far_label[index]) return 0;
        if (lit_bundles[index]) return 1;
        return readable_share(index);
    }
    float readable_share(uint32_t index) const {
        const float weight = 1 + 0.12f * std::min(diagram.bundles[index].count() - 1, 4u);
        return std::clamp((kLabelType * view.zoom * weight - kLeastType) / kFade, 0.0f, 1.0f);
    }

    void draw_label_box(Ink& ink, uint32_t index) {
        const Bundle& bundle = diagram.bundles[index];
        const bool lit = lit_bundles[index];
        const float strength = label_strength(index);
        if (strength <= 0) return;
        const Box box = plane.to_canvas(label_box(diagram, view.shown, index));
        const Color color = frame.theme.polarity(bundle.polarity);
        ShapeLook look;
        look.corner = 5 * view.zoom;
        look.fill = faded(frame.theme.raised, strength);
        look.stroke =
            faded(stepped_back(mix(frame.theme.surface, color, lit ? 0.9f : 0.35f), lit), strength);
        look.outline = lit && dims ? 1.5f : 1;
        ink.shape(NodeShape::Rounded, box, look);
        // Reported by somebody: a tab at the corner, as at a quotation.
        if (is_reported(frame.doc, bundle) && strength > 0.5f) {
            const float r = 4.5f * std::clamp(view.zoom, 0.5f, 1.5f);
            ink.shape(NodeShape::Pill, box_around({box.max.x, box.min.y}, {2 * r, 2 * r}),
                      {0, 1.2f, 0, frame.theme.raised,
                       stepped_back(frame.theme.polarity(bundle.polarity), lit)});
        }
        frame.probe.add(ProbeKind::EdgeLabel, index, {}, box.min.x, box.min.y, box.width(),
                        box.height());
    }

    void draw_label_words(uint32_t index) {
        const Bundle& bundle = diagram.bundles[index];
        const Type type = zoomed(kLabelType, view.zoom);
        const float strength = label_strength(index);
        if (type.em < kLeastType || strength <= 0) return;
        for (uint32_t i = 0; i < bundle.lines.size(); ++i) {
            const LabelLine& line = bundle.lines[i];
            draw_line_words(
                type, view.zoom, plane.to_canvas(line_box(diagram, view.shown, index, i)), line,
                faded(stepped_back(frame.theme.polarity(line.polarity), is_lit(line)), strength));
        }
    }

    // The rows of a line in the middle of a box.
    void draw_line_words(Type type, float zoom, const Box& box, const LabelLine& line,
                         Color color) const {
        const float count = static_cast<float>(line.rows.size());
        const float row = line.size.height / count * zoom;
        float y = box.centre().y - row * count * 0.5f;
        for (const std::string& words : line.rows) {
            const float width = width_of(type, words), x = box.centre().x - width * 0.5f;
            draw_words(list, type, {x, y + (row - height_of(type)) * 0.5f}, color, words);
            if (line.is_struck())
                list->AddRectFilled({x - 1, y + row * 0.53f},
                                    {x + width + 1, y + row * 0.53f + std::max(1.0f, zoom)}, color);
            y += row;
        }
    }

    void draw_node_shape(Ink& ink, uint32_t index) {
        const Node& node = diagram.nodes[index];
        const Entity& entity = frame.doc.entities[node.entity];
        const Color stroke = stroke_of(frame, entity), fill = fill_of(frame, entity);
        const bool lit = lit_nodes[index];
        const bool chosen = frame.selected.has_entity(node.entity) && frame.state.selected;
        const bool hovered = frame.hovered.has_entity(node.entity);
        const Box box = plane.to_canvas(node_box(diagram, view.shown, index));
        const NodeShape shape = shape_of(entity.type);
        ShapeLook look;
        look.corner = corner_of(shape) * view.zoom;
        look.fill = stepped_back(chosen || hovered ? mix(fill, stroke, 0.22f) : fill, lit);
        look.stroke = stepped_back(stroke, lit);
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
        const Node& node = diagram.nodes[index];
        const Type type = zoomed(node.em(), view.zoom);
        if (type.em < kLeastName) return;
        const Box box = plane.to_canvas(node_box(diagram, view.shown, index));
        const float row = height_of({Face::Plain, node.em()}) * view.zoom;
        float y = (box.min.y + box.max.y - row * node.lines.size()) * 0.5f;
        for (const std::string& line : node.lines) {
            draw_words_centred(list, type, {box.min.x, y, box.width(), row},
                               stepped_back(frame.theme.text, lit_nodes[index]), line);
            y += row;
        }
    }

    // Which names and labels are too small to be read in their boxes, and are written larger over
    // the picture. A label that is gives up its box.
    void find_far_words() {
        std::vector<uint32_t> nodes, bundles;
        std::vector<Box> taken;
        for (uint32_t i = 0; i < diagram.nodes.size(); ++i) {
            if (!is_drawn(false, i)) continue;
            taken.push_back(plane.to_canvas(node_box(diagram, view.shown, i)));
            if (diagram.nodes[i].em() * view.zoom < kLeastType + 0.5f) nodes.push_back(i);
        }
        view.far_names = pick_far_names(view, std::move(nodes), lit_nodes, area);
        for (const FarWords& name : view.far_names) taken.push_back(name.box);
        for (uint32_t i = 0; i < diagram.bundles.size(); ++i)
            if (readable_share(i) < kReadable && is_drawn(true, i)) bundles.push_back(i);
        view.far_labels =
            pick_far_labels(view, std::move(bundles), lit_bundles, area, std::move(taken));
        is_far_label.assign(diagram.bundles.size(), false);
        for (const FarWords& label : view.far_labels) is_far_label[label.index] = true;
    }

    void draw_far_words() const {
        for (const FarWords& label : view.far_labels) {
            const Bundle& bundle = diagram.bundles[label.index];
            draw_far(label, stepped_back(frame.theme.polarity(bundle.lines[0].polarity),
                                         lit_bundles[label.index]));
            frame.probe.add(ProbeKind::EdgeLabel, label.index, {}, label.box.min.x, label.box.min.y,
                            label.box.width(), label.box.height());
        }
        for (const FarWords& name : view.far_names)
            draw_far(name, stepped_back(frame.theme.text, lit_nodes[name.index]));
    }
    void draw_far(const FarWords& words, Color color) const {
        const Box& box = words.box;
        list->AddRectFilled({box.min.x, box.min.y}, {box.max.x, box.max.y},
                            with_alpha(frame.theme.surface, 215), 4);
        draw_words_centred(list, kFarType, {box.min.x, box.min.y, box.width(), box.height()}, color,
                           words.words);
    }

    // The sentences of a timeline, behind everything.
    void draw_guides() const {
        const Type small{Face::Plain, kSmallSize};
        const Color line = mix(frame.theme.surface, frame.theme.line, 0.8f);
        for (const LayoutGuide& guide : view.layout->guides()) {
            const Point at = plane.to_canvas(Point{guide.at, guide.at});
            const bool is_first = &guide == &view.layout->guides().front();
            const std::string words =
                (is_first ? "sentence " : "") + std::to_string(guide.sentence + 1);
            if (guide.upright) {
                list->AddLine({at.x, area.y + 24}, {at.x, area.y + area.height}, line);
                draw_words(list, small, {at.x - width_of(small, words) * 0.5f, area.y + 5},
                           frame.theme.faint, words);
            } else {
                list->AddLine({area.x, at.y}, {area.x + area.width, at.y}, line);
                draw_words(list, small, {area.x + 6, at.y - height_of(small) - 1},
                           frame.theme.faint, words);
            }
        }
    }

    // The relations of one bundle, each with its own label, over everything else.
    void draw_fan(Ink& ink, uint32_t index) {
        const Bundle& bundle = diagram.bundles[index];
        const Fan fan = shown_fan(view, area);
        const float scale = std::clamp(view.zoom, 0.5f, 1.4f);
        for (size_t i = 0; i < fan.labels.size(); ++i) {
            const LabelLine& line = bundle.all_lines[i];
            const uint32_t count = static_cast<uint32_t>(line.relations.size());
            draw_curve(ink, line.modality, true, is_lit(line), frame.theme.polarity(line.polarity),
                       edge_width(count) * scale, scale, fan.curves[i]);
        }
        draw_heads(ink);
        for (size_t i = 0; i < fan.labels.size(); ++i) {
            const Color color = frame.theme.polarity(bundle.all_lines[i].polarity);
            const bool lit = is_lit(bundle.all_lines[i]);
            ink.shape(NodeShape::Rounded, plane.to_canvas(fan.labels[i]),
                      {5 * fan_zoom(view), lit ? 1.8f : 1.0f, 0, frame.theme.raised,
                       mix(frame.theme.surface, color, lit ? 1.0f : 0.5f)});
        }
    }

    void draw_fan_words(uint32_t index) {
        const Bundle& bundle = diagram.bundles[index];
        const Type type = zoomed(kLabelType, fan_zoom(view));
        const Fan fan = shown_fan(view, area);
        for (size_t i = 0; i < fan.labels.size(); ++i) {
            const LabelLine& line = bundle.all_lines[i];
            draw_line_words(type, fan_zoom(view), plane.to_canvas(fan.labels[i]), line,
                            frame.theme.polarity(line.polarity));
        }
    }

    bool is_lit(const LabelLine& line) const {
        return std::any_of(line.relations.begin(), line.relations.end(), [&](uint32_t r) {
            return frame.selected.has_relation(r) || frame.hovered.has_relation(r);
        });
    }

    // What lies outside the picture's area is not drawn.
    bool is_on_screen(bool is_bundle, uint32_t index) const {
        Box box;
        if (is_bundle)
            box = united(box_of(view.curves[index]), label_box(diagram, view.shown, index));
        else
            box = node_box(diagram, view.shown, index);
        return grown(plane.to_canvas(box), kGlow)
            .overlaps({{area.x, area.y}, {area.x + area.width, area.y + area.height}});
    }

    bool is_drawn(bool is_bundle, uint32_t index) const {
        if (is_bundle && index == view.fanned) return false;  // drawn as a fan
        return (is_bundle ? view.shows_bundle(index) : view.shows_node(index)) &&
               is_on_screen(is_bundle, index);
    }

    // Lit things come last, on top. `finish` is called after each of the two layers.
    template <class Draw, class Finish>
    void in_order(bool of_bundles, Draw draw, Finish finish) {
        const std::vector<bool>& lit = of_bundles ? lit_bundles : lit_nodes;
        for (const bool last : {false, true}) {
            for (uint32_t i = 0; i < lit.size(); ++i)
                if (lit[i] == last && is_drawn(of_bundles, i)) draw(i);
            finish();
        }
    }
    template <class Draw>
    void in_order(bool of_bundles, Draw draw) {
        in_order(of_bundles, draw, [] {});
    }
};

}  // namespace

void draw_picture(DiagramView& view, Frame& frame, const Area& area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const bool chosen = !frame.selected.relations.empty() || !frame.selected.entities.empty();
    const bool pointed = !frame.hovered.relations.empty() || !frame.hovered.entities.empty();
    Painter painter{view,
                    frame,
                    view.pictured(),
                    view.plane(),
                    list,
                    chosen || pointed,
                    chosen && !frame.state.story.open ? kDimmedByChoice : kDimmedByPointer,
                    area};
    painter.find_lit();
    painter.find_far_words();
    painter.draw_guides();
    view.inks.resize(3);
    for (Ink& ink : view.inks) ink.clear();
    Ink& edges = view.inks[0];
    Ink& boxes = view.inks[1];
    painter.in_order(
        true, [&](uint32_t i) { painter.draw_edge(edges, i); }, [&] { painter.draw_heads(edges); });
    painter.in_order(true, [&](uint32_t i) { painter.draw_label_box(boxes, i); });
    painter.in_order(false, [&](uint32_t i) { painter.draw_node_shape(boxes, i); });
    platform::draw_ink(list, edges);
    platform::draw_ink(list, boxes);
    painter.in_order(true, [&](uint32_t i) { painter.draw_label_words(i); });
    painter.in_order(false, [&](uint32_t i) { painter.draw_node_words(i); });
    painter.draw_far_words();
    if (view.fanned == kNone) return;
    painter.draw_fan(view.inks[2], view.fanned);
    platform::draw_ink(list, view.inks[2]);
    painter.draw_fan_words(view.fanned);
}

}  // namespace dragoman
