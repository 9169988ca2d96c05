// GraphML: http://graphml.graphdrawing.org. Gephi, yEd, Cytoscape and igraph read x and y as plain
// numbers.
#include "io/diagram_formats.h"
#include "io/graph_facts.h"
#include "io/xml_text.h"

namespace dragoman {

namespace {

void write_keys(std::string& out, const char* of, char letter,
                const std::vector<FactColumn>& columns) {
    for (size_t i = 0; i < columns.size(); ++i) {
        out += std::string("<key id=\"") + letter + std::to_string(i) + "\" for=\"" + of;
        out += std::string("\" attr.name=\"") + columns[i].name + "\" attr.type=\"" +
               columns[i].type + "\"/>\n";
    }
}

void write_data(std::string& out, char letter, const std::vector<std::string>& values) {
    for (size_t i = 0; i < values.size(); ++i) {
        if (values[i].empty()) continue;
        out += std::string("<data key=\"") + letter + std::to_string(i) + "\">";
        append_xml(out, values[i]);
        out += "</data>";
    }
}

}  // namespace

std::string write_graphml(const Drawing& drawing) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    write_keys(out, "node", 'n', node_columns());
    write_keys(out, "edge", 'e', edge_columns());
    out += "<graph id=\"story\" edgedefault=\"directed\">\n";
    const std::string gap = left_out(drawing);
    if (!gap.empty()) out += "<desc>" + gap + "</desc>\n";
    for (uint32_t n = 0; n < drawing.diagram.nodes.size(); ++n) {
        out += "<node id=\"e" + std::to_string(drawing.diagram.nodes[n].entity + 1) + "\">";
        write_data(out, 'n', node_facts(drawing, n));
        out += "</node>\n";
    }
    for (const GraphEdge& edge : graph_edges(drawing)) {
        out += "<edge id=\"r" + std::to_string(edge.relation + 1) + "\" source=\"e" +
               std::to_string(drawing.diagram.nodes[edge.source].entity + 1) + "\" target=\"e" +
               std::to_string(drawing.diagram.nodes[edge.target].entity + 1) + "\">";
        write_data(out, 'e', edge_facts(drawing, edge.relation));
        out += "</edge>\n";
    }
    out += "</graph>\n</graphml>\n";
    return out;
}

}  // namespace dragoman
