// SVG by hand. The order of painting is that of the page: lanes, edges, labels, nodes. Under the
// picture its legend.
#include <algorithm>

#include "graph/article_marks.h"
#include "graph/describe.h"
#include "graph/look.h"
#include "graph/marks.h"
#include "graph/picture.h"
#include "graph/plain_measure.h"
#include "io/diagram_formats.h"
#include "io/svg_legend.h"
#include "io/svg_text.h"

namespace dragoman {

namespace {

constexpr float kMargin = 16;
constexpr float kGuideWords = 24;   // room for the names of a timeline's lines
constexpr float kNodeLine = 1.25f;  // ems between the two lines of a name
constexpr float kLeastKey = 420;    // width of the legend under a narrow picture

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
        .add("px}\n.lane path{stroke-width:2;stroke-opacity:.55}\n.guide rect{fill:")
        .colour(mixed_colour(colours.surface, colours.text, 0.05f))
        .add("}\n.guide text{font-size:")
        .number(kLabelType)
        .add("px;fill:")
        .colour(mixed_colour(colours.surface, colours.text, 0.6f))
        .add("}\n.article rect{fill:")
        .colour(colours.text)
        .add("}\n.article text{font-weight:bold;font-size:")
        .number(kMarkType)
        .add("px;fill:")
        .colour(colours.surface)
        .add("}\n.level text{text-anchor:start}\n.label rect,.claimed{fill:")
        .colour(colours.raised)
        .add(
            "}\n.article rect{fill-opacity:.75}\n.edge path{fill:none;stroke-width:1.5}\n.edge "
            ".head{stroke:none}\n")
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

void write_node(SvgText& svg, const Drawing& drawing, uint32_t index) {
    const Node& node = drawing.diagram.nodes[index];
    const Entity& entity = drawing.doc.entities[node.entity];
    const Box box = node_box(drawing.diagram, drawing.placement, index);
    svg.add("<g class=\"node ").add(lower(name(entity.type)));
    svg.add(node.is_alone() ? " alone\"><title>" : "\"><title>");
    svg.escaped(entity.name).add("</title>");
    if (index == drawing.placement.centre) {
        svg.add("<g style=\"fill-opacity:0\">");
        write_outline(svg, shape_of(entity.type), grown(box, kCentreLine));
        svg.add("</g>");
    }
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

// The numbers of the articles that tell of a box, over its upper left corner.
void write_article_numbers(SvgText& svg, const Box& box, const std::string& numbers) {
    const float wide =
        measure_plainly(numbers, true, nullptr).width * kMarkType / kLabelType + 2 * kMarkPadding;
    const Point at = box.min - Point{4, kMarkHeight * 0.5f};
    svg.add("<g class=\"article\"><rect").attribute("x", at.x).attribute("y", at.y);
    svg.attribute("width", wide).attribute("height", kMarkHeight).add(" rx=\"3\"/><text");
    svg.attribute("x", at.x + wide * 0.5f);
    svg.attribute("y", at.y + kMarkHeight * 0.5f + kMarkType * kBaseline).add(">");
    svg.escaped(numbers).add("</text></g>\n");
}

// The sentences of a timeline as on the screen: every second one on a band, each with its number.
void write_guides(SvgText& svg, const Drawing& drawing, const Box& box) {
    for (size_t i = 0; i < drawing.guides.size(); ++i) {
        const LayoutGuide& guide = drawing.guides[i];
        const Box band = guide.upright ? Box{{guide.begin, box.min.y}, {guide.end, box.max.y}}
                                       : Box{{box.min.x, guide.begin}, {box.max.x, guide.end}};
        const Point words = guide.upright ? Point{guide.middle, box.min.y + kGuideWords - 10}
                                          : Point{box.min.x + 6, guide.middle + 4};
        svg.add(guide.upright ? "<g class=\"guide\">" : "<g class=\"guide level\">");
        if (i % 2 == 1)
            svg.add("<rect")
                .attribute("x", band.min.x)
                .attribute("y", band.min.y)
                .attribute("width", band.width())
                .attribute("height", band.height())
                .add("/>");
        svg.add("<text").attribute("x", words.x).attribute("y", words.y).add(">");
        if (i == 0) svg.add("sentence ");
        svg.add(std::to_string(guide.sentence + 1)).add("</text></g>\n");
    }
}

void write_lanes(SvgText& svg, const Drawing& drawing) {
    if (drawing.placement.lanes == Lanes::None) return;
    const std::vector<Lane> lanes = lanes_of(drawing.diagram, drawing.placement);
    for (size_t n = 0; n < lanes.size(); ++n) {
        const Entity& entity = drawing.doc.entities[drawing.diagram.nodes[n].entity];
        svg.add("<g class=\"lane ").add(lower(name(entity.type))).add("\"><path d=\"M");
        svg.point(lanes[n].from).add("L").point(lanes[n].to).add("\"/></g>\n");
    }
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
        box.max.y += write_svg_legend(legend, drawing, corner, box.width() - 2 * kMargin) + kMargin;
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
    write_lanes(svg, drawing);
    for (uint32_t b = 0; b < drawing.diagram.bundles.size(); ++b) write_edge(svg, drawing, b);
    for (uint32_t b = 0; b < drawing.diagram.bundles.size(); ++b) write_label(svg, drawing, b);
    for (uint32_t n = 0; n < drawing.diagram.nodes.size(); ++n) write_node(svg, drawing, n);
    const ArticleMarks marks = article_marks(drawing.doc, drawing.diagram);
    for (uint32_t b = 0; b < marks.bundles.size(); ++b)
        write_article_numbers(svg, label_box(drawing.diagram, drawing.placement, b),
                              marks.bundles[b]);
    for (uint32_t n = 0; n < marks.nodes.size(); ++n)
        write_article_numbers(svg, node_box(drawing.diagram, drawing.placement, n), marks.nodes[n]);
    svg.add(legend.out).add("</svg>\n");
    return svg.out;
}

}  // namespace dragoman
