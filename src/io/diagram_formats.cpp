#include "io/diagram_formats.h"

namespace dragoman {

const std::vector<DiagramFormat>& diagram_formats() {
    static const std::vector<DiagramFormat> formats = {
        {"svg", "svg", "image/svg+xml", write_svg},
        {"graphml", "graphml", "application/graphml+xml", write_graphml},
        {"gexf", "gexf", "application/gexf+xml", write_gexf},
        {"dot", "dot", "text/vnd.graphviz", write_dot},
        {"oligrapher", "oligrapher.json", "application/json", write_oligrapher},
        {"places", "places.json", "application/json", write_places},
    };
    return formats;
}

const DiagramFormat* find_diagram_format(std::string_view name) {
    for (const DiagramFormat& format : diagram_formats())
        if (name == format.name) return &format;
    return nullptr;
}

uint32_t count_loose_relations(const Diagram& diagram) {
    uint32_t loose = 0;
    for (const Bundle& bundle : diagram.bundles)
        if (bundle.target == kNone) loose += bundle.count();
    return loose;
}

}  // namespace dragoman
