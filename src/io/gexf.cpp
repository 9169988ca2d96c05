// GEXF 1.3, https://gexf.net: relations between the same two entities are told apart by `kind`,
// without which readers merge them.
#include "graph/look.h"
#include "io/diagram_formats.h"
#include "io/graph_facts.h"
#include "io/xml_text.h"

namespace dragoman {

namespace {

void write_columns(std::string& out, const char* of, const std::vector<FactColumn>& columns) {
    out += std::string("<attributes class=\"") + of + "\">\n";
    for (size_t i = 0; i < columns.size(); ++i) {
        const std::string_view type = columns[i].type;
        out += "<attribute id=\"" + std::to_string(i) + "\" title=\"" + columns[i].name +
               "\" type=\"" + (type == "int" ? "integer" : columns[i].type) + "\"/>\n";
    }
    out += "</attributes>\n";
}

void write_values(std::string& out, const std::vector<std::string>& values) {
    out += "<attvalues>";
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i].empty()) continue;
        out += "<attvalue for=\"" + std::to_string(i) + "\" value=\"";
        append_xml(out, values[i]);
        out += "\"/>";
    }
    out += "</attvalues>";
}

void write_colour(std::string& out, uint32_t rgb) {
    out += "<viz:color r=\"" + std::to_string(rgb >> 16 & 0xFF) + "\" g=\"" +
           std::to_string(rgb >> 8 & 0xFF) + "\" b=\"" + std::to_string(rgb & 0xFF) + "\"/>";
}

void write_node(std::string& out, const Drawing& drawing, uint32_t index) {
    const Node& node = drawing.diagram.nodes[index];
    const std::vector<std::string> facts = node_facts(drawing, index);
    out += "<node id=\"e" + std::to_string(node.entity + 1) + "\" label=\"";
    append_xml(out, facts[0]);
    out += "\">";
    write_values(out, facts);
    write_colour(out, palette(drawing.dark).type(drawing.doc.entities[node.entity].type));
    // Gephi's y grows upwards.
    out += "<viz:position x=\"";
    append_tenths(out, drawing.placement.nodes[index].x);
    out += "\" y=\"";
    append_tenths(out, -drawing.placement.nodes[index].y);
    out += "\" z=\"0\"/><viz:size value=\"";
    append_tenths(out, 10 + 2 * static_cast<float>(node.mentions));
    out += "\"/></node>\n";
}

}  // namespace

std::string write_gexf(const Drawing& drawing) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" "
        "version=\"1.3\">\n<meta><creator>Dragoman</creator><description>";
    append_xml(out, drawing.doc.words(drawing.doc.title));
    const std::string gap = left_out(drawing);
    if (!gap.empty()) out += " (" + gap + ")";
    out += "</description></meta>\n<graph mode=\"static\" defaultedgetype=\"directed\">\n";
    write_columns(out, "node", node_columns());
    write_columns(out, "edge", edge_columns());
    out += "<nodes>\n";
    for (uint32_t n = 0; n < drawing.diagram.nodes.size(); ++n) write_node(out, drawing, n);
    out += "</nodes>\n<edges>\n";
    for (const GraphEdge& edge : graph_edges(drawing)) {
        const std::vector<std::string> facts = edge_facts(drawing, edge.relation);
        const std::string id = "r" + std::to_string(edge.relation + 1);
        out += "<edge id=\"" + id + "\" source=\"e" +
               std::to_string(drawing.diagram.nodes[edge.source].entity + 1) + "\" target=\"e" +
               std::to_string(drawing.diagram.nodes[edge.target].entity + 1) + "\" kind=\"" + id +
               "\" label=\"";
        append_xml(out, facts[0]);
        out += "\">";
        write_values(out, facts);
        write_colour(out,
                     palette(drawing.dark).polarity(drawing.doc.relations[edge.relation].polarity));
        out += "</edge>\n";
    }
    out += "</edges>\n</graph>\n</gexf>\n";
    return out;
}

}  // namespace dragoman
