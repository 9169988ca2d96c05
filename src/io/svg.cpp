// SVG by hand. The order of painting is that of the page: edges, labels, nodes. Under the picture
// its legend.
#include <algorithm>

#include "doc/schema.h"
#include "graph/describe.h"
#include "graph/look.h"
#include "graph/marks.h"
#include "graph/picture.h"
#include "graph/plain_measure.h"
#include "io/diagram_formats.h"
#include "io/xml_text.h"

namespace dragoman {

namespace {

constexpr float kMargin = 16;
constexpr float kGuideWords = 24;            // room for the names of a timeline's lines
constexpr float kBaseline = 0.35f;           // ems from the middle of a line down to its baseline
constexpr float kNodeLine = 1.25f;           // ems between the two lines of a name
constexpr float kClaimed = 4.5f;             // radius of the mark of a reported relation
constexpr float kKeyRow = 24, kKeyGap = 14;  // of the legend
constexpr float kKeySample = 26, kKeyWords = 34;  // width of a sample, where its words begin
constexpr float kLeastKey = 420;                  // width of the legend under a narrow picture

std::string lower(std::string_view name) {
    std::string out;
    for (char c : name) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (char& c : out)
        if (c == '_') c = '-';
    return out;
}

struct SvgText {
    std::string out;

    SvgText& add(std::string_view text) {
        out += text;
        return *this;
    }
    SvgText& escaped(std::string_view text) {
        append_xml(out, text);
        return *this;
    }
    SvgText& number(float value) {
        append_tenths(out, value);
        return *this;
    }
    SvgText& attribute(const char* name, float value) {
        return add(" ").add(name).add("=\"").number(value).add("\"");
    }
    SvgText& point(Point p) { return number(p.x).add(",").number(p.y); }
    SvgText& colour(uint32_t rgb) {
        constexpr char kHex[] = "0123456789abcdef";
        out += '#';
        for (int shift = 20; shift >= 0; shift -= 4) out += kHex[rgb >> shift & 15];
        return *this;
    }
    SvgText& rule(std::string_view selector, const char* property, uint32_t rgb) {
        return add(selector).add("{").add(property).add(":").colour(rgb).add("}\n");
    }
    void polygon(std::initializer_list<Point> points) {
        add("<path d=\"");
        const char* command = "M";
        for (Point p : points) {
            add(command).point(p);
            command = "L";
        }
        add("Z\"/>");
    }
};

// Only the kinds that the diagram has.
void write_style(SvgText& svg, const Drawing& drawing) {
    const Palette& colours = palette(drawing.dark);
    bool types[static_cast<int>(EntityType::Count)] = {};
    bool modalities[static_cast<int>(Modality::Count)] = {};
    for (const Node& node : drawing.diagram.nodes)
        types[static_cast<int>(drawing.doc.entities[node.entity].type)] = true;
    for (const Bundle& bundle : drawing.diagram.bundles)
        modalities[static_cast<int>(bundle.modality)] = true;
    svg.add("<style>\ntext{font-family:system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",")
        .add("sans-serif;text-anchor:middle}\n.background{fill:")
        .colour(colours.surface)
        .add("}\n.node text{font-size:")
        .number(kNodeType)
        .add("px;fill:")
        .colour(colours.text)
        .add("}\n.alone text{font-size:")
        .number(kLabelType)
        .add("px}\n.node path,.node rect{stroke-width:1.5}\n.label text{font-size:")
        .number(kLabelType)
        .add("px}\n.guide path{stroke:")
        .colour(mixed_colour(colours.surface, colours.text, 0.2f))
        .add("}\n.guide text{font-size:")
        .number(kLabelType)
        .add("px;fill:")
        .colour(mixed_colour(colours.surface, colours.text, 0.6f))
        .add("}\n.level text{text-anchor:start}\n.label rect,.claimed{fill:")
        .colour(colours.raised)
        .add("}\n.edge path{fill:none;stroke-width:1.5}\n.edge .head{stroke:none}\n")
        .add(".label .not{text-decoration:line-through}\n.key text{text-anchor:start;font-size:")
        .number(kLabelType)
        .add("px;fill:")
        .colour(colours.text)
        .add("}\n.mark path,.mark circle{fill:none;stroke-width:1.5;stroke:")
        .colour(colours.text)
        .add("}\n.mark .claimed{fill:")
        .colour(colours.surface)
        .add("}\n");
    for (int i = 0; i < static_cast<int>(Polarity::Count); ++i) {
        const Polarity polarity = static_cast<Polarity>(i);
        const std::string name = lower(dragoman::name(polarity));
        const uint32_t hue = colours.polarity(polarity);
        svg.rule(".edge." + name + " path,.label ." + name + "+.claimed", "stroke", hue);
        svg.rule(".edge." + name + " .head,.label text." + name, "fill", hue);
        svg.rule(".label rect." + name, "stroke", mixed_colour(colours.surface, hue, 0.35f));
    }
    for (int i = 0; i < static_cast<int>(Modality::Count); ++i) {
        const Dashes dashes = dashes_of(static_cast<Modality>(i));
        if (!modalities[i] || dashes.gap == 0) continue;
        svg.add(".edge.")
            .add(name(static_cast<Modality>(i)))
            .add(" .line{stroke-dasharray:")
            .number(dashes.dash)
            .add(" ")
            .number(dashes.gap)
            .add("}\n");
    }
    for (int i = 0; i < static_cast<int>(EntityType::Count); ++i) {
        if (!types[i]) continue;
        const EntityType type = static_cast<EntityType>(i);
        svg.add(".").add(lower(name(type))).add(" path,.").add(lower(name(type)));
        svg.add(" rect{fill:").colour(colours.fill(type)).add(";stroke:");
        svg.colour(colours.type(type)).add("}\n");
    }
    svg.add("</style>\n");
}

void write_cross(SvgText& svg, Point at) {
    constexpr float r = kCrossReach;
    svg.add("<path d=\"M").point(at - Point{r, r}).add("L").point(at + Point{r, r});
    svg.add("M").point(at + Point{r, -r}).add("L").point(at + Point{-r, r}).add("\"/>");
}

void write_edge(SvgText& svg, const Drawing& drawing, uint32_t index) {
    const Bundle& bundle = drawing.diagram.bundles[index];
    const Curve whole = curve_of(drawing.diagram, drawing.placement, index);
    const float width = edge_width(bundle.count());
    const float head = bundle.target == kNone ? 0 : arrowhead_length(width);
    const Arrow arrow = arrow_along(whole, head);
    const Curve& line = arrow.line;

    svg.add("<g class=\"edge ").add(lower(name(bundle.polarity)));
    svg.add(" ").add(name(bundle.modality)).add("\"><title>");
    for (size_t i = 0; i < bundle.relations.size(); ++i)
        svg.add(i ? "; " : "").escaped(describe_relation(drawing.doc, bundle.relations[i]));
    svg.add("</title><path class=\"line\"");
    if (bundle.count() > 1) svg.add(" style=\"stroke-width:").number(width).add("\"");
    svg.add(" d=\"M").point(line.points[0]).add("C").point(line.points[1]).add(" ");
    svg.point(line.points[2]).add(" ").point(line.points[3]).add("\"/>");
    if (head > 0) {
        const Point tip = arrow.tip, along = arrow.direction;
        const Point base = tip - along * head, side = Point{-along.y, along.x} * (head * 0.5f);
        svg.add("<path class=\"head\" d=\"M").point(tip).add("L").point(base + side).add("L");
        svg.point(base - side).add("Z\"/>");
    }
    if (bundle.negated) {
        write_cross(svg, cross_place(drawing.diagram, drawing.placement, index, whole));
    }
    svg.add("</g>\n");
}

void write_label(SvgText& svg, const Drawing& drawing, uint32_t index) {
    const Bundle& bundle = drawing.diagram.bundles[index];
    const Box box = label_box(drawing.diagram, drawing.placement, index);
    svg.add("<g class=\"label\"><rect class=\"").add(lower(name(bundle.polarity))).add("\"");
    svg.attribute("x", box.min.x).attribute("y", box.min.y).attribute("width", box.width());
    svg.attribute("height", box.height()).add(" rx=\"5\"/>");
    if (is_reported(drawing.doc, bundle))
        svg.add("<circle class=\"claimed\"")
            .attribute("cx", box.max.x)
            .attribute("cy", box.min.y)
            .attribute("r", kClaimed)
            .add("/>");
    for (uint32_t i = 0; i < bundle.lines.size(); ++i) {
        const LabelLine& line = bundle.lines[i];
        const float row = line.size.height / static_cast<float>(line.rows.size());
        float y = line_box(drawing.diagram, drawing.placement, index, i).centre().y -
                  (line.size.height - row) * 0.5f + kLabelType * kBaseline;
        for (const std::string& words : line.rows) {
            svg.add("<text class=\"")
                .add(lower(name(line.polarity)))
                .add(line.is_struck() ? " not" : "");
            svg.add("\"").attribute("x", box.centre().x).attribute("y", y);
            svg.add(">").escaped(words).add("</text>");
            y += row;
        }
    }
    svg.add("</g>\n");
}

void write_outline(SvgText& svg, NodeShape shape, const Box& box) {
    const float cut = std::min(corner_of(shape), box.height() * 0.4f), middle = box.centre().y;
    const Point a = box.min, b = box.max;
    switch (shape) {
        case NodeShape::Octagon:
            return svg.polygon({{a.x + cut, a.y},
                                {b.x - cut, a.y},
                                {b.x, a.y + cut},
                                {b.x, b.y - cut},
                                {b.x - cut, b.y},
                                {a.x + cut, b.y},
                                {a.x, b.y - cut},
                                {a.x, a.y + cut}});
        case NodeShape::Hexagon:
            return svg.polygon({{a.x + cut, a.y},
                                {b.x - cut, a.y},
                                {b.x, middle},
                                {b.x - cut, b.y},
                                {a.x + cut, b.y},
                                {a.x, middle}});
        case NodeShape::Notched:
            return svg.polygon({{a.x + cut, a.y},
                                {b.x - cut, a.y},
                                {b.x - cut, a.y + cut},
                                {b.x, a.y + cut},
                                {b.x, b.y - cut},
                                {b.x - cut, b.y - cut},
                                {b.x - cut, b.y},
                                {a.x + cut, b.y},
                                {a.x + cut, b.y - cut},
                                {a.x, b.y - cut},
                                {a.x, a.y + cut},
                                {a.x + cut, a.y + cut}});
        case NodeShape::Folded:
            return svg.polygon(
                {{a.x, a.y}, {b.x - cut, a.y}, {b.x, a.y + cut}, {b.x, b.y}, {a.x, b.y}});
        default:
            break;
    }
    svg.add("<rect").attribute("x", a.x).attribute("y", a.y).attribute("width", box.width());
    svg.attribute("height", box.height());
    const float radius =
        shape == NodeShape::Pill ? std::min(box.width(), box.height()) * 0.5f : cut;
    svg.attribute("rx", radius).add("/>");
}

void write_node(SvgText& svg, const Drawing& drawing, uint32_t index) {
    const Node& node = drawing.diagram.nodes[index];
    const Entity& entity = drawing.doc.entities[node.entity];
    const Box box = node_box(drawing.diagram, drawing.placement, index);
    svg.add("<g class=\"node ").add(lower(name(entity.type)));
    svg.add(node.is_alone() ? " alone\"><title>" : "\"><title>");
    svg.escaped(entity.name).add("</title>");
    write_outline(svg, shape_of(entity.type), box);
    const float row = node.em() * kNodeLine;
    float y = box.centre().y - row * (static_cast<float>(node.lines.size()) - 1) * 0.5f +
              node.em() * kBaseline;
    for (const std::string& line : node.lines) {
        svg.add("<text").attribute("x", box.centre().x).attribute("y", y).add(">");
        svg.escaped(line).add("</text>");
        y += row;
    }
    svg.add("</g>\n");
}

// The lines of a timeline, each named after its sentence as on the screen.
void write_guides(SvgText& svg, const Drawing& drawing, const Box& box) {
    for (const LayoutGuide& guide : drawing.guides) {
        const Point from =
            guide.upright ? Point{guide.at, box.min.y + kGuideWords} : Point{box.min.x, guide.at};
        const Point to = guide.upright ? Point{guide.at, box.max.y} : Point{box.max.x, guide.at};
        const Point words = guide.upright ? Point{guide.at, box.min.y + kGuideWords - 6}
                                          : Point{box.min.x + 6, guide.at - 4};
        svg.add(guide.upright ? "<g class=\"guide\">" : "<g class=\"guide level\">");
        svg.add("<path d=\"M").point(from).add("L").point(to).add("\"/><text");
        svg.attribute("x", words.x).attribute("y", words.y).add(">");
        if (&guide == &drawing.guides.front()) svg.add("sentence ");
        svg.add(std::to_string(guide.sentence + 1)).add("</text></g>\n");
    }
}

// ---------------------------------------------------------------- the legend

struct Key {
    std::string words;
    EntityType type = EntityType::Count;  // or
    Polarity polarity = Polarity::Count;  // or
    LineMark mark = LineMark::Count;
};

// What the picture shows: kinds of things, tones, marks.
std::vector<Key> keys_of(const Drawing& drawing) {
    bool types[static_cast<int>(EntityType::Count)] = {};
    bool tones[static_cast<int>(Polarity::Count)] = {};
    std::vector<Relation> relations;
    for (const Node& node : drawing.diagram.nodes)
        types[static_cast<int>(drawing.doc.entities[node.entity].type)] = true;
    for (const Bundle& bundle : drawing.diagram.bundles)
        for (uint32_t r : bundle.relations) {
            tones[static_cast<int>(drawing.doc.relations[r].polarity)] = true;
            relations.push_back(drawing.doc.relations[r]);
        }
    std::vector<Key> keys;
    for (int i = 0; i < static_cast<int>(EntityType::Count); ++i)
        if (types[i])
            keys.push_back({.words = news_schema().entities[static_cast<size_t>(i)].title,
                            .type = static_cast<EntityType>(i)});
    for (Polarity tone : {Polarity::Cooperation, Polarity::Conflict, Polarity::Neutral})
        if (tones[static_cast<int>(tone)])
            keys.push_back({.words = words_of(tone), .polarity = tone});
    for (LineMark mark : marks_of(relations))
        keys.push_back({.words = words_of(mark), .mark = mark});
    return keys;
}

void write_mark(SvgText& svg, LineMark mark, Point left, Point right) {
    const Dashes dashes = mark == LineMark::Dashed   ? dashes_of(Modality::Planned)
                          : mark == LineMark::Dotted ? dashes_of(Modality::Possible)
                                                     : Dashes{};
    svg.add("<path d=\"M").point(left).add("L").point(right).add("\"");
    if (dashes.gap > 0)
        svg.add(" stroke-dasharray=\"").number(dashes.dash).add(" ").number(dashes.gap).add("\"");
    if (mark == LineMark::Thick) svg.add(" style=\"stroke-width:4\"");
    svg.add("/>");
    const Point middle = mix(left, right, 0.5f);
    if (mark == LineMark::Ringed)
        svg.add("<circle class=\"claimed\"")
            .attribute("cx", middle.x)
            .attribute("cy", middle.y)
            .attribute("r", kClaimed)
            .add("/>");
    if (mark == LineMark::Crossed) write_cross(svg, middle);
}

void write_key(SvgText& svg, const Key& key, Point at) {
    const Point left = at + Point{0, kKeyRow * 0.5f}, right = left + Point{kKeySample, 0};
    if (key.type != EntityType::Count) {
        svg.add("<g class=\"key ").add(lower(name(key.type))).add("\">");
        write_outline(svg, shape_of(key.type), {left - Point{0, 7}, right + Point{0, 7}});
    } else if (key.polarity != Polarity::Count) {
        svg.add("<g class=\"key edge ").add(lower(name(key.polarity))).add("\"><path d=\"M");
        svg.point(left).add("L").point(right - Point{5, 0}).add("\"/><path class=\"head\" d=\"M");
        svg.point(right).add("L").point(right + Point{-9, -4.5f}).add("L");
        svg.point(right + Point{-9, 4.5f}).add("Z\"/>");
    } else {
        svg.add("<g class=\"key mark\">");
        write_mark(svg, key.mark, left, right);
    }
    svg.add("<text").attribute("x", at.x + kKeyWords);
    svg.attribute("y", left.y + kLabelType * kBaseline).add(">").escaped(key.words);
    svg.add("</text></g>\n");
}

// Rows of keys from the upper left corner on; returns the height of them all.
float write_legend(SvgText& svg, const Drawing& drawing, Point corner, float width) {
    Point at = corner;
    const std::vector<Key> keys = keys_of(drawing);
    for (const Key& key : keys) {
        const float wide = kKeyWords + measure_plainly(key.words, true, nullptr).width + kKeyGap;
        if (at.x > corner.x && at.x + wide > corner.x + width) at = {corner.x, at.y + kKeyRow};
        write_key(svg, key, at);
        at.x += wide;
    }
    return keys.empty() ? 0 : at.y + kKeyRow - corner.y;
}

}  // namespace

std::string write_svg(const Drawing& drawing) {
    Box box = grown(bounds_of(drawing.diagram, drawing.placement), kMargin);
    if (!drawing.guides.empty()) box = grown(box, kGuideWords);
    const Box picture = box;
    SvgText legend;
    if (!drawing.diagram.nodes.empty()) {
        if (box.width() < kLeastKey) {
            const float more = (kLeastKey - box.width()) * 0.5f;
            box.min.x -= more;
            box.max.x += more;
        }
        const Point corner{box.min.x + kMargin, box.max.y};
        box.max.y += write_legend(legend, drawing, corner, box.width() - 2 * kMargin) + kMargin;
    }
    const std::string_view title = drawing.doc.words(drawing.doc.title);
    SvgText svg;
    svg.add("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    svg.attribute("width", box.width()).attribute("height", box.height()).add(" viewBox=\"");
    svg.number(box.min.x).add(" ").number(box.min.y).add(" ").number(box.width()).add(" ");
    svg.number(box.height()).add("\">\n<title>");
    svg.escaped(title.empty() ? "Who acts on whom" : title).add("</title>\n");
    write_style(svg, drawing);
    svg.add("<rect class=\"background\"").attribute("x", box.min.x).attribute("y", box.min.y);
    svg.attribute("width", box.width()).attribute("height", box.height()).add("/>\n");
    write_guides(svg, drawing, picture);
    for (uint32_t b = 0; b < drawing.diagram.bundles.size(); ++b) write_edge(svg, drawing, b);
    for (uint32_t b = 0; b < drawing.diagram.bundles.size(); ++b) write_label(svg, drawing, b);
    for (uint32_t n = 0; n < drawing.diagram.nodes.size(); ++n) write_node(svg, drawing, n);
    svg.add(legend.out).add("</svg>\n");
    return svg.out;
}

}  // namespace dragoman
