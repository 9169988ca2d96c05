// What GraphML and GEXF say about each node and each edge, under the same names.
#pragma once
#include <string>
#include <vector>

#include "io/diagram_formats.h"

namespace dragoman {

struct FactColumn {
    const char* name;  // "polarity"
    const char* type;  // "string", "double", "int" or "boolean", which both formats know
};
const std::vector<FactColumn>& node_columns();
const std::vector<FactColumn>& edge_columns();

// A value for each column; "" where nothing is known.
std::vector<std::string> node_facts(const Drawing& drawing, uint32_t node);
std::vector<std::string> edge_facts(const Drawing& drawing, uint32_t relation);

// A relation of the diagram that goes from one node to another.
struct GraphEdge {
    uint32_t source, target;  // nodes
    uint32_t relation;
};
std::vector<GraphEdge> graph_edges(const Drawing& drawing);

// "2 relations without a target are left out."; "" if there are none.
std::string left_out(const Drawing& drawing);

}  // namespace dragoman
