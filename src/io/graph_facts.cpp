#include "io/graph_facts.h"

#include "graph/describe.h"
#include "graph/wording.h"
#include "io/xml_text.h"

namespace dragoman {

namespace {

// 990, 1000 -> "0.99"
std::string decimal(int value, int one) {
    std::string out = value < 0 ? "-" : "";
    if (value < 0) value = -value;
    out += std::to_string(value / one);
    int rest = value % one;
    if (rest == 0) return out;
    out += '.';
    for (one /= 10; rest > 0; one /= 10) {
        out += static_cast<char>('0' + rest / one);
        rest %= one;
    }
    return out;
}

std::string tenths(float value) {
    std::string out;
    append_tenths(out, value);
    return out;
}

}  // namespace

const std::vector<FactColumn>& node_columns() {
    static const std::vector<FactColumn> columns = {{"label", "string"},    {"type", "string"},
                                                    {"wikidata", "string"}, {"mentions", "int"},
                                                    {"x", "double"},        {"y", "double"}};
    return columns;
}

const std::vector<FactColumn>& edge_columns() {
    static const std::vector<FactColumn> columns = {
        {"predicate", "string"}, {"type", "string"},     {"polarity", "string"},
        {"intensity", "double"}, {"negated", "boolean"}, {"modality", "string"},
        {"said_by", "string"},   {"sentence", "int"},    {"evidence", "string"},
        {"score", "double"}};
    return columns;
}

std::vector<std::string> node_facts(const Drawing& drawing, uint32_t index) {
    const Node& node = drawing.diagram.nodes[index];
    const Entity& entity = drawing.doc.entities[node.entity];
    const Point place = drawing.placement.nodes[index];
    return {one_line(entity.name), std::string(name(entity.type)),
            entity.wikidata,       std::to_string(node.mentions),
            tenths(place.x),       tenths(place.y)};
}

std::vector<std::string> edge_facts(const Drawing& drawing, uint32_t index) {
    const Relation& relation = drawing.doc.relations[index];
    return {label_of(drawing.doc, relation),
            std::string(name(relation.type)),
            std::string(name(relation.polarity)),
            decimal(relation.intensity, 10),
            relation.negated ? "true" : "false",
            std::string(name(relation.modality)),
            one_line(name_of(drawing.doc, relation.attributed_to)),
            std::to_string(sentence_of(drawing.doc, relation) + 1),
            one_line(drawing.doc.words(relation.evidence)),
            decimal(relation.score, 1000)};
}

std::vector<GraphEdge> graph_edges(const Drawing& drawing) {
    std::vector<GraphEdge> edges;
    for (const Bundle& bundle : drawing.diagram.bundles)
        if (bundle.target != kNone)
            for (uint32_t relation : bundle.relations)
                edges.push_back({bundle.source, bundle.target, relation});
    return edges;
}

std::string left_out(const Drawing& drawing) {
    const uint32_t loose = count_loose_relations(drawing.diagram);
    if (loose == 0) return "";
    return std::to_string(loose) + (loose == 1 ? " relation" : " relations") +
           " without a target " + (loose == 1 ? "is" : "are") + " left out.";
}

}  // namespace dragoman
