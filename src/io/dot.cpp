// DOT, the language of Graphviz. `dot -Tsvg` on the file keeps the places: it asks for neato, and
// the nodes are nailed down by "!".
#include "graph/look.h"
#include "graph/wording.h"
#include "io/diagram_formats.h"
#include "io/graph_facts.h"
#include "io/xml_text.h"

namespace dragoman {

namespace {

constexpr float kPixelsInInch = 72;

// Between double quotes a backslash begins an escape of Graphviz's own.
void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    out += '"';
}

void append_colour(std::string& out, uint32_t rgb) {
    constexpr char kHex[] = "0123456789abcdef";
    out += "\"#";
    for (int shift = 20; shift >= 0; shift -= 4) out += kHex[rgb >> shift & 15];
    out += '"';
}

// Four digits after the point: a pixel is a seventieth of an inch.
void append_inches(std::string& out, float pixels) {
    const int64_t parts = static_cast<int64_t>(pixels / kPixelsInInch * 10000);
    const std::string digits = std::to_string(10000 + (parts < 0 ? -parts : parts) % 10000);
    if (parts < 0) out += '-';
    out += std::to_string((parts < 0 ? -parts : parts) / 10000) + "." + digits.substr(1);
}

const char* dot_shape(EntityType type) {
    switch (shape_of(type)) {
        case NodeShape::Pill:
            return "ellipse";
        case NodeShape::Octagon:
            return "octagon";
        case NodeShape::Hexagon:
            return "hexagon";
        case NodeShape::Folded:
            return "note";
        default:
            return "box";
    }
}

void write_node(std::string& out, const Drawing& drawing, uint32_t index) {
    const Node& node = drawing.diagram.nodes[index];
    const EntityType type = drawing.doc.entities[node.entity].type;
    const Palette& colours = palette(drawing.dark);
    std::string label;
    for (const std::string& line : node.lines) label += (label.empty() ? "" : "\n") + line;
    out += "e" + std::to_string(node.entity + 1) + " [label=";
    append_quoted(out, label);
    out += std::string(" shape=") + dot_shape(type) + " color=";
    append_colour(out, colours.type(type));
    out += " fillcolor=";
    append_colour(out, colours.fill(type));
    out += " pos=\"";
    append_inches(out, drawing.placement.nodes[index].x);
    out += ",";
    append_inches(out, -drawing.placement.nodes[index].y);
    out += "!\" width=";
    append_inches(out, node.size.width);
    out += " height=";
    append_inches(out, node.size.height);
    out += "];\n";
}

}  // namespace

std::string write_dot(const Drawing& drawing) {
    const Palette& colours = palette(drawing.dark);
    std::string out = "digraph story {\n";
    const std::string gap = left_out(drawing);
    if (!gap.empty()) out += "// " + gap + "\n";
    out += "graph [layout=neato splines=true charset=\"UTF-8\" bgcolor=";
    append_colour(out, colours.surface);
    out += "];\nnode [style=filled fontname=\"sans-serif\" fontsize=14 fontcolor=";
    append_colour(out, colours.text);
    out += "];\nedge [fontname=\"sans-serif\" fontsize=12];\n";
    for (uint32_t n = 0; n < drawing.diagram.nodes.size(); ++n) write_node(out, drawing, n);
    for (const GraphEdge& edge : graph_edges(drawing)) {
        const Relation& relation = drawing.doc.relations[edge.relation];
        out += "e" + std::to_string(drawing.diagram.nodes[edge.source].entity + 1) + " -> e" +
               std::to_string(drawing.diagram.nodes[edge.target].entity + 1) + " [label=";
        append_quoted(out, edge_facts(drawing, edge.relation)[0]);
        out += " color=";
        append_colour(out, colours.polarity(relation.polarity));
        out += " fontcolor=";
        append_colour(out, colours.polarity(relation.polarity));
        if (relation.modality != Modality::Asserted) out += " style=dashed";
        if (relation.negated) out += " arrowhead=tee";
        out += "];\n";
    }
    out += "}\n";
    return out;
}

}  // namespace dragoman
