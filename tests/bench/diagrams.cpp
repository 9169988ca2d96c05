// Draws the diagrams of gold stories and counts what is wrong with them, beside Graphviz's neato
// and sfdp (if they are installed) with the same boxes and straight edges.
//
//   diagrams ../shared/gold/dev/*.gold.json
//   000_46a1a7332cdedc8d.gold.json: 18 nodes, 15 edges, 0.19 s
//     dragoman    0 overlaps   0 nodes   0 labels   0 crossings  27°
//     neato       3 overlaps   0 nodes   3 labels   0 crossings
// overlaps: pairs of boxes; nodes, labels: edges through foreign ones; the angle is the smallest
// between two edges at a node. Seconds are of the processor.
#include <simdjson.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "graph/layout.h"
#include "graph/picture.h"

using namespace dragoman;

namespace {

constexpr float kPixelsInInch = 72;

// As the page measures with a common font: 15 and 12 pixels.
Size measure(std::string_view line, bool is_label, void*) {
    float letters = 0;
    for (char c : line) letters += (c & 0xC0) != 0x80;
    return is_label ? Size{letters * 6.3f, 15} : Size{letters * 7.6f, 18};
}

// Entities and relations of a gold story; its text is not needed.
bool read_story(const char* path, Document& doc) {
    simdjson::padded_string json;
    if (simdjson::padded_string::load(path).get(json)) return false;
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    simdjson::dom::array entities, relations;
    if (parser.parse(json).get(root) || root["entities"].get(entities) ||
        root["relations"].get(relations))
        return false;
    auto text = [](simdjson::dom::element object, const char* key) {
        std::string_view value;
        if (object[key].get(value)) value = {};
        return std::string(value);
    };
    std::map<std::string, uint32_t> entity_of;
    for (simdjson::dom::element entity : entities) {
        entity_of[text(entity, "id")] = static_cast<uint32_t>(doc.entities.size());
        doc.entities.push_back(
            {text(entity, "name"), entity_type_named(text(entity, "type"), EntityType::Org), ""});
    }
    for (simdjson::dom::element element : relations) {
        Relation relation;
        auto source = entity_of.find(text(element, "source"));
        auto target = entity_of.find(text(element, "target"));
        if (source == entity_of.end()) continue;
        relation.source = source->second;
        if (target != entity_of.end()) relation.target = target->second;
        relation.type = relation_type_named(text(element, "type"), RelationType::Other);
        relation.polarity = polarity_of(relation.type);
        std::string trigger = text(element, "trigger");
        relation.label = trigger.substr(0, trigger.find('#'));
        doc.relations.push_back(relation);
    }
    return true;
}

float angle_of(float chord) {
    return 2 * std::asin(std::min(chord * 0.5f, 1.0f)) * 180 / 3.14159265f;
}

void print(const char* name, const Faults& faults) {
    std::printf("  %-8s %4u overlaps %3u nodes %3u labels %3u crossings", name, faults.overlaps,
                faults.edges_through_nodes, faults.edges_through_labels, faults.crossings);
}

// ---------------------------------------------------------------- the peers

std::string as_dot(const Diagram& diagram) {
    std::ostringstream dot;
    dot << "digraph { overlap=prism; splines=line; node [shape=box fixedsize=true label=\"\"];\n";
    for (size_t n = 0; n < diagram.nodes.size(); ++n)
        if (diagram.nodes[n].bundles > 0)
            dot << "n" << n << " [width=" << diagram.nodes[n].size.width / kPixelsInInch
                << " height=" << diagram.nodes[n].size.height / kPixelsInInch << "];\n";
    for (size_t b = 0; b < diagram.bundles.size(); ++b) {
        const Bundle& bundle = diagram.bundles[b];
        // An HTML label that is an empty table of the label's size.
        dot << "n" << bundle.source << " -> n" << bundle.target << " [comment=\"" << b
            << "\" label=<<table border=\"0\" fixedsize=\"true\" width=\""
            << bundle.label_size.width << "\" height=\"" << bundle.label_size.height
            << "\"><tr><td></td></tr></table>>];\n";
    }
    dot << "}\n";
    return dot.str();
}

// Places from `program -Tplain`; false if it cannot be run.
bool place_by(const std::string& program, const Diagram& diagram, Placement& placement) {
    char path[] = "/tmp/dragoman-diagram-XXXXXX";
    int file = mkstemp(path);
    if (file < 0) return false;
    close(file);
    std::ofstream(path) << as_dot(diagram);
    FILE* pipe = popen((program + " -Tplain " + path + " 2>/dev/null").c_str(), "r");
    if (!pipe) return false;
    std::string out;
    char buffer[4096];
    while (size_t count = fread(buffer, 1, sizeof buffer, pipe)) out.append(buffer, count);
    pclose(pipe);
    std::remove(path);
    placement.nodes.assign(diagram.nodes.size(), {});
    placement.labels.assign(diagram.bundles.size(), {});
    std::istringstream lines(out);
    std::string line;
    while (std::getline(lines, line)) {
        std::istringstream words(line);
        std::string kind, from, to;
        words >> kind;
        if (kind == "node") {
            Point place;
            words >> from >> place.x >> place.y;
            placement.nodes[std::stoul(from.substr(1))] = place * kPixelsInInch;
        } else if (kind == "edge") {
            uint32_t points = 0;
            Point place;
            words >> from >> to >> points;
            for (uint32_t i = 0; i < points; ++i) words >> place.x >> place.y;
            std::string label;
            words >> label >> place.x >> place.y;
            uint32_t source = std::stoul(from.substr(1)), target = std::stoul(to.substr(1));
            for (uint32_t b = 0; b < diagram.bundles.size(); ++b) {
                const Bundle& bundle = diagram.bundles[b];
                if (bundle.source != source || bundle.target != target) continue;
                placement.labels[b] = place * kPixelsInInch;
            }
        }
    }
    return !out.empty();
}

// As count_faults(), but edges are straight from centre to centre wherever their labels are, and
// the ways there and back are one line.
Faults count_straight(const Diagram& diagram, const Placement& placement) {
    Faults faults;
    struct Line {
        uint32_t from, to;
    };
    std::vector<Line> lines;
    std::vector<Box> boxes;
    std::vector<uint32_t> nodes;
    for (uint32_t n = 0; n < diagram.nodes.size(); ++n) {
        if (diagram.nodes[n].bundles == 0) continue;
        nodes.push_back(n);
        boxes.push_back(node_box(diagram, placement, n));
    }
    for (uint32_t b = 0; b < diagram.bundles.size(); ++b) {
        const Bundle& bundle = diagram.bundles[b];
        boxes.push_back(label_box(diagram, placement, b));
        if (bundle.source == bundle.target) continue;
        Point from = placement.nodes[bundle.source], to = placement.nodes[bundle.target];
        for (uint32_t other = 0; other < diagram.bundles.size(); ++other)
            if (other != b)
                faults.edges_through_labels +=
                    length_inside(label_box(diagram, placement, other), from, to) > 0;
        bool is_back = std::any_of(lines.begin(), lines.end(), [&](Line line) {
            return line.from == bundle.target && line.to == bundle.source;
        });
        if (!is_back) lines.push_back({bundle.source, bundle.target});
    }
    for (size_t i = 0; i < boxes.size(); ++i)
        for (size_t j = i + 1; j < boxes.size(); ++j)
            faults.overlaps += boxes[i].overlaps(boxes[j]);
    for (size_t i = 0; i < lines.size(); ++i) {
        Point from = placement.nodes[lines[i].from], to = placement.nodes[lines[i].to];
        for (uint32_t n : nodes)
            if (n != lines[i].from && n != lines[i].to)
                faults.edges_through_nodes +=
                    length_inside(node_box(diagram, placement, n), from, to) > 0;
        for (size_t j = i + 1; j < lines.size(); ++j) {
            bool meet = lines[i].from == lines[j].from || lines[i].from == lines[j].to ||
                        lines[i].to == lines[j].from || lines[i].to == lines[j].to;
            faults.crossings += !meet && lines_cross(from, to, placement.nodes[lines[j].from],
                                                     placement.nodes[lines[j].to]);
        }
    }
    return faults;
}

}  // namespace

int main(int argc, char** argv) {
    std::map<std::string, Faults> sums;
    std::vector<float> angles;
    auto add = [&](const std::string& name, const Faults& faults) {
        sums[name].overlaps += faults.overlaps;
        sums[name].edges_through_nodes += faults.edges_through_nodes;
        sums[name].edges_through_labels += faults.edges_through_labels;
        sums[name].crossings += faults.crossings;
    };
    for (int i = 1; i < argc; ++i) {
        Document doc;
        if (!read_story(argv[i], doc)) {
            std::fprintf(stderr, "%s: not a gold story\n", argv[i]);
            return 1;
        }
        Diagram diagram = build_diagram(doc, {}, measure);
        clock_t begin = clock();
        Layout layout(diagram);
        while (layout.step(kSliceWork)) {
        }
        double seconds = static_cast<double>(clock() - begin) / CLOCKS_PER_SEC;
        Faults faults = count_faults(diagram, layout.placement());
        angles.push_back(angle_of(faults.smallest_chord));
        add("dragoman", faults);
        std::printf("%s: %zu nodes, %zu edges, %.2f s\n", argv[i], diagram.nodes.size(),
                    diagram.bundles.size(), seconds);
        print("dragoman", faults);
        std::printf("  %.0f°\n", angles.back());
        for (const char* program : {"neato", "sfdp"}) {
            Placement placement;
            if (!place_by(program, diagram, placement)) continue;
            Faults theirs = count_straight(diagram, placement);
            add(program, theirs);
            print(program, theirs);
            std::printf("\n");
        }
    }
    if (argc < 2) return 0;
    std::printf("in sum\n");
    for (const auto& [name, faults] : sums) {
        print(name.c_str(), faults);
        std::printf("\n");
    }
    std::sort(angles.begin(), angles.end());
    std::printf("smallest angle at a node, median %.0f°\n", angles[angles.size() / 2]);
    return 0;
}
