#include "ui/diagram_painter.h"

#include <algorithm>
#include <cmath>

#include "graph/marks.h"
#include "ui/describe.h"
#include "ui/diagram_buttons.h"
#include "ui/diagram_camera.h"
#include "ui/far_names.h"
#include "ui/label_look.h"
#include "ui/legend.h"
#include "ui/platform.h"

namespace dragoman {

namespace {

constexpr float kLeastType = 5.5f, kLeastName = 4.5f;  // ems: smaller words are left out
constexpr float kReadableName = 7.7f;  // smaller names have larger boxes, if they can
constexpr float kFarCorner = 0.6f;     // zoom at which the corners of larger boxes are cut
constexpr float kFade = 1.5f;          // ems over which labels come and go
constexpr float kReadable = 0.7f;      // of that way: a label is read where it stands
constexpr float kMostCurveParts = 24, kLeastCurveParts = 3, kCurvePart = 7;  // pixels long
constexpr float kLeastMark = 0.65f;  // zoom at which the numbers of articles are read
constexpr float kGlow = 16;          // pixels around a box that may be drawn too
constexpr float kDimmedByChoice = 0.72f, kDimmedByPointer = 0.5f;  // of the way to the ground

std::string one_line(const std::vector<std::string>& lines) {
    std::string words;
    for (const std::string& line : lines) words += (words.empty() ? "" : " ") + line;
    return words;
}

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

    std::vector<bool> lit_bundles = {}, lit_nodes = {};
    std::vector<Lane> lanes = {};  // of a timeline, else none
    // Of a node, of a bundle: its larger box, if it has one.
    std::vector<const FarWords*> far_name_of = {}, far_label_of = {};

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
                   seen_curve(index));
        if (bundle.negated)
            draw_cross(ink,
                       plane.to_canvas(cross_place(diagram, view.shown, index, view.curves[index])),
                       kCrossReach * scale, width, color);
        const Point probe = plane.to_canvas(point_on(view.curves[index], 0.12f));
        frame.probe.add(ProbeKind::EdgePoint, index, {}, probe.x, probe.y, 0, 0);
    }

    // As far as the larger boxes of its ends leave it free.
    Curve seen_curve(uint32_t index) const {
        const Bundle& bundle = diagram.bundles[index];
        Curve curve = view.curves[index];
        auto on_plane = [&](const FarWords& name) {
            return Box{plane.to_plane(name.box.min), plane.to_plane(name.box.max)};
        };
        if (const FarWords* name = far_name_of[bundle.source])
            curve = part_outside(curve, on_plane(*name), true);
        if (bundle.target == kNone || bundle.target == bundle.source) return curve;
        if (const FarWords* name = far_name_of[bundle.target])
            curve = part_outside(curve, on_plane(*name), false);
        return curve;
    }

    void draw_curve(Ink& ink, Modality modality, bool has_head, bool lit, Color color, float width,
                    float scale, Curve curve) {
        for (Point& point : curve.points) point = plane.to_canvas(point);
        const Arrow arrow = arrow_along(curve, has_head ? arrowhead_length(width) * scale : 0);
        const Point* p = arrow.line.points;
        const float whole = length(p[1] - p[0]) + length(p[2] - p[1]) + length(p[3] - p[2]);

        view.points.clear();
        // A straight line in one piece: its joints would show on whole pixels.
        const float bend =
            std::abs(cross(p[1] - p[0], p[3] - p[0])) + std::abs(cross(p[2] - p[0], p[3] - p[0]));
        const int parts = bend < 0.1f * whole
                              ? 1
                              : static_cast<int>(std::clamp(std::ceil(whole / kCurvePart),
                                                            kLeastCurveParts, kMostCurveParts));
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
        if (far_label_of[index]) return 0;
        if (lit_bundles[index]) return kLabelType * view.zoom < kLeastType ? 0 : 1;
        return readable_share(index);
    }
    float readable_share(uint32_t index) const {
        const float weight = 1 + 0.12f * std::min(diagram.bundles[index].count() - 1, 4u);
        return std::clamp((kLabelType * view.zoom * weight - kLeastType) / kFade, 0.0f, 1.0f);
    }

    void draw_label_box(Ink& ink, uint32_t index) {
        const float strength = label_strength(index);
        if (strength > 0)
            draw_label_box(ink, index, plane.to_canvas(label_box(diagram, view.shown, index)),
                           strength);
    }
    void draw_label_box(Ink& ink, uint32_t index, const Box& box, float strength) {
        const Bundle& bundle = diagram.bundles[index];
        const bool lit = lit_bundles[index];
        const Color color = frame.theme.polarity(bundle.polarity);
        ShapeLook look;
        look.corner = std::min(5 * view.zoom, box.height() * 0.3f);
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

    Box box_of_node(uint32_t index) const {
        return far_name_of[index] ? far_name_of[index]->box
                                  : plane.to_canvas(node_box(diagram, view.shown, index));
    }

    void draw_node_shape(Ink& ink, uint32_t index) {
        const Node& node = diagram.nodes[index];
        const Entity& entity = frame.doc.entities[node.entity];
        const Color stroke = stroke_of(frame, entity), fill = fill_of(frame, entity);
        const bool lit = lit_nodes[index];
        const bool chosen = frame.selected.has_entity(node.entity) && frame.state.selected;
        const bool hovered = frame.hovered.has_entity(node.entity);
        const Box box = box_of_node(index);
        const NodeShape shape = shape_of(entity.type);
        ShapeLook look;
        look.corner =
            std::min(corner_of(shape) * std::max(view.zoom, kFarCorner), box.height() * 0.4f);
        look.fill = stepped_back(chosen || hovered ? mix(fill, stroke, 0.22f) : fill, lit);
        look.stroke = stepped_back(stroke, lit);
        look.outline = (chosen ? 2.6f : 1.5f) * std::clamp(view.zoom, 0.6f, 1.3f);
        look.glow = chosen ? 14 : hovered ? 9 : 0;
        if (index == view.shown.centre) {
            const float beside = kCentreLine * std::clamp(view.zoom, 0.6f, 1.3f);
            ink.shape(shape, grown(box, beside),
                      {look.corner + beside, look.outline, 0, 0, look.stroke});
        }
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
        if (type.em < kLeastName || far_name_of[index]) return;
        const Box box = plane.to_canvas(node_box(diagram, view.shown, index));
        const float row = height_of({Face::Plain, node.em()}) * view.zoom;
        float y = (box.min.y + box.max.y - row * node.lines.size()) * 0.5f;
        for (const std::string& line : node.lines) {
            draw_words_centred(list, type, {box.min.x, y, box.width(), row},
                               stepped_back(frame.theme.text, lit_nodes[index]), line);
            y += row;
        }
    }

    // The numbers of the articles that tell of it, over the upper left corner of its box.
    void draw_article_numbers(bool of_bundle, uint32_t index) const {
        const std::vector<std::string>& marks = of_bundle ? view.marks.bundles : view.marks.nodes;
        if (index >= marks.size() || marks[index].empty()) return;
        const bool lit = of_bundle ? lit_bundles[index] : lit_nodes[index];
        const FarWords* far = of_bundle ? far_label_of[index] : far_name_of[index];
        if (view.zoom < kLeastMark && !far) return;
        if (of_bundle && !far && label_strength(index) < 1) return;
        const Box box = !of_bundle ? box_of_node(index)
                        : far      ? far->box
                                   : plane.to_canvas(label_box(diagram, view.shown, index));
        const float zoom = std::clamp(view.zoom, kLeastMark, 1.2f);
        draw_article_mark(list, frame.theme, box.min - Point{4, kMarkHeight * 0.5f} * zoom,
                          marks[index], zoom, dims && !lit ? 1 - dimmed : 0.75f);
    }

    // Which names and labels are too small to be read in their boxes, and have larger ones.
    void find_far_words() {
        std::vector<uint32_t> nodes, bundles;
        for (uint32_t i = 0; i < diagram.nodes.size(); ++i)
            if (is_drawn(false, i) && diagram.nodes[i].em() * view.zoom < kReadableName)
                nodes.push_back(i);
        Area clear = area;  // of the buttons
        if (!frame.state.narrow) clear.width -= kDiagramButtons;
        view.far_names = pick_far_names(view, std::move(nodes), lit_nodes, clear);
        far_name_of.assign(diagram.nodes.size(), nullptr);
        for (const FarWords& name : view.far_names) far_name_of[name.index] = &name;
        TakenBoxes taken;
        for (uint32_t i = 0; i < diagram.nodes.size(); ++i)
            if (is_drawn(false, i))
                (dims && !lit_nodes[i] ? taken.behind : taken.all).push_back(box_of_node(i));
        for (uint32_t i = 0; i < diagram.bundles.size(); ++i)
            if (readable_share(i) < kReadable && is_drawn(true, i)) bundles.push_back(i);
        view.far_labels =
            pick_far_labels(view, std::move(bundles), lit_bundles, clear, std::move(taken));
        far_label_of.assign(diagram.bundles.size(), nullptr);
        for (const FarWords& label : view.far_labels) far_label_of[label.index] = &label;
    }

    void draw_far_labels(Ink& ink) {
        for (const FarWords& label : view.far_labels)
            draw_label_box(ink, label.index, label.box, 1);
    }
    void draw_far_words() const {
        for (const FarWords& label : view.far_labels) {
            const LabelLine& line = diagram.bundles[label.index].lines[0];
            draw_far(label,
                     stepped_back(frame.theme.polarity(line.polarity), lit_bundles[label.index]));
        }
        for (const FarWords& name : view.far_names)
            draw_far(name, stepped_back(frame.theme.text, lit_nodes[name.index]));
    }
    void draw_far(const FarWords& words, Color color) const {
        const float row = height_of(kFarType);
        float y = words.box.centre().y - row * static_cast<float>(words.lines.size()) * 0.5f;
        for (const std::string& line : words.lines) {
            draw_words_centred(list, kFarType, {words.box.min.x, y, words.box.width(), row}, color,
                               line);
            y += row;
        }
    }

    // The sentences of a timeline, behind everything: every second one on a band.
    void draw_guides() const {
        const std::vector<LayoutGuide>& guides = view.layout->guides();
        const Color band = mix(frame.theme.surface, frame.theme.line, 0.35f);
        for (size_t i = 1; i < guides.size(); i += 2) {
            const Point from = plane.to_canvas(Point{guides[i].begin, guides[i].begin});
            const Point to = plane.to_canvas(Point{guides[i].end, guides[i].end});
            if (guides[i].upright)
                list->AddRectFilled({from.x, area.y}, {to.x, area.y + area.height}, band);
            else
                list->AddRectFilled({area.x, from.y}, {area.x + area.width, to.y}, band);
        }
    }

    // Their numbers at the edge, over everything, as many as there is room for.
    void draw_sentence_numbers() const {
        const Type small{Face::Plain, kSmallSize};
        const float high = height_of(small);
        float end = -1e6f;
        for (const LayoutGuide& guide : view.layout->guides()) {
            const bool is_named = guide.upright && &guide == &view.layout->guides().front();
            const std::string words =
                (is_named ? "sentence " : "") + std::to_string(guide.sentence + 1);
            const Point at = plane.to_canvas(Point{guide.middle, guide.middle});
            const float wide = width_of(small, words);
            const ImVec2 place = guide.upright ? ImVec2(at.x - wide * 0.5f, area.y + 4)
                                               : ImVec2(area.x + 6, at.y - high * 0.5f);
            const float begin = guide.upright ? place.x : place.y;
            if (begin < end) continue;
            end = begin + (guide.upright ? wide + 6 : high);
            list->AddRectFilled({place.x - 3, place.y - 1}, {place.x + wide + 3, place.y + high},
                                with_alpha(frame.theme.surface, 215), 4);
            draw_words(list, small, place, frame.theme.faint, words);
        }
    }

    // A lane of a timeline, under the lines of the relations.
    void draw_lane(Ink& ink, uint32_t index) const {
        const Lane& lane = lanes[index];
        const Color stroke = stroke_of(frame, frame.doc.entities[diagram.nodes[index].entity]);
        const bool lit = lit_nodes[index];
        const float width = (lit && dims ? 3.0f : 2.0f) * std::clamp(view.zoom, 0.5f, 1.2f);
        ink.line(plane.to_canvas(lane.from), plane.to_canvas(lane.to),
                 {width, 0, 0, stepped_back(mix(frame.theme.surface, stroke, 0.55f), lit)});
    }

    // Whose lane is seen but whose box is not, is named at the edge.
    void draw_lane_name(uint32_t index) const {
        const bool level = view.shown.lanes == Lanes::Level;
        const Node& node = diagram.nodes[index];
        const Box box = plane.to_canvas(node_box(diagram, view.shown, index));
        const Point to = plane.to_canvas(lanes[index].to);
        const bool is_seen = level ? box.max.x >= area.x + 4 : box.max.y >= area.y + 4;
        const bool passes = level ? to.x > area.x + 40 : to.y > area.y + 40;
        if (is_seen || !passes) return;
        const std::string words = one_line(node.lines);
        const float wide = width_of(kFarType, words), high = height_of(kFarType);
        const ImVec2 at =
            level ? ImVec2(area.x + 6, to.y - high * 0.5f) : ImVec2(to.x - wide * 0.5f, area.y + 6);
        const Color stroke = stroke_of(frame, frame.doc.entities[node.entity]);
        list->AddRectFilled({at.x - 4, at.y - 1}, {at.x + wide + 4, at.y + high + 1},
                            frame.theme.surface, 4);
        list->AddRect({at.x - 4, at.y - 1}, {at.x + wide + 4, at.y + high + 1},
                      with_alpha(stroke, 150), 4);
        draw_words(list, kFarType, at, stepped_back(frame.theme.text, lit_nodes[index]), words);
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
    if (view.shown.lanes != Lanes::None) painter.lanes = lanes_of(painter.diagram, view.shown);
    for (uint32_t i = 0; i < painter.lanes.size(); ++i)
        if (view.shows_node(i)) painter.draw_lane(edges, i);
    painter.in_order(
        true, [&](uint32_t i) { painter.draw_edge(edges, i); }, [&] { painter.draw_heads(edges); });
    painter.in_order(true, [&](uint32_t i) { painter.draw_label_box(boxes, i); });
    painter.draw_far_labels(boxes);
    painter.in_order(false, [&](uint32_t i) { painter.draw_node_shape(boxes, i); });
    platform::draw_ink(list, edges);
    platform::draw_ink(list, boxes);
    painter.in_order(true, [&](uint32_t i) { painter.draw_label_words(i); });
    painter.in_order(false, [&](uint32_t i) { painter.draw_node_words(i); });
    painter.draw_far_words();
    if (!view.marks.articles.empty())
        for (const bool of_bundles : {true, false})
            painter.in_order(of_bundles,
                             [&](uint32_t i) { painter.draw_article_numbers(of_bundles, i); });
    for (uint32_t i = 0; i < painter.lanes.size(); ++i)
        if (view.shows_node(i)) painter.draw_lane_name(i);
    painter.draw_sentence_numbers();
    if (view.fanned == kNone) return;
    painter.draw_fan(view.inks[2], view.fanned);
    platform::draw_ink(list, view.inks[2]);
    painter.draw_fan_words(view.fanned);
}

}  // namespace dragoman
