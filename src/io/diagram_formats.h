// The diagram as files for other programs: a picture (SVG), graphs for network tools (GraphML,
// GEXF, DOT), a map for Oligrapher, and the places of its nodes in our own JSON. Each format has a
// file of its name; what it cannot hold is said in the file where the format has a place for that.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/document.h"
#include "graph/diagram.h"
#include "graph/layout.h"

namespace dragoman {

// What is drawn, and how.
struct Drawing {
    const Document& doc;
    const Diagram& diagram;  // of doc
    const Placement& placement;
    bool dark = false;
    std::vector<LayoutGuide> guides = {};  // the lines of a timeline (Layout::guides)
};

struct DiagramFormat {
    const char* name;       // "svg": in commands and on the command line
    const char* extension;  // of a file, without the dot
    const char* type;       // "image/svg+xml"
    std::string (*write)(const Drawing& drawing);
};
const std::vector<DiagramFormat>& diagram_formats();
const DiagramFormat* find_diagram_format(std::string_view name);  // null if there is none

// A picture as a text file, its legend under it: opens in browsers and in Inkscape. Words are text, looks are classes
// (node, edge, label; the types, polarities and modalities by their names), each node and edge has
// a <title> that says it in words. Lengths are pixels at scale 1.
std::string write_svg(const Drawing& drawing);

// GraphML: an edge for each relation, with its words, kind, tone, certainty, source and evidence;
// x and y of the nodes as numbers.
std::string write_graphml(const Drawing& drawing);

// GEXF 1.3 for Gephi: colours and places as viz, parallel relations told apart by their kind.
std::string write_gexf(const Drawing& drawing);

// Graphviz: neato keeps the places of the nodes.
std::string write_dot(const Drawing& drawing);

// A map for Oligrapher: entities, bundles as edges, and a story step for each sentence.
std::string write_oligrapher(const Drawing& drawing);

// Where everything is:
//   {"format":"dragoman-places","version":1,
//    "nodes":[{"entity":"e1","name":"China","key":"1f2e...","x":12.5,"y":-3,"width":64,"height":30}],
//    "bundles":[{"source":"e1","target":"e2","relations":["r1"],"key":"...","x":..,"y":..,
//                "width":..,"height":..,"curve":[x,y, x,y, x,y, x,y]}]}
// x, y are centres in pixels at scale 1, y downwards; the curve is a cubic Bezier.
std::string write_places(const Drawing& drawing);

// The places of such a file, all of them pinned: a new Layout takes them over as they are.
// Errors: JsonSyntax, JsonShape.
Result<std::vector<KnownPlace>> read_places(std::string_view json);

// Relations of the diagram without a target, which graphs have no place for.
uint32_t count_loose_relations(const Diagram& diagram);

}  // namespace dragoman
