#include "app/bench_diagrams.h"

#include <simdjson.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include "graph/layout.h"
#include "graph/picture.h"
#include "graph/plain_measure.h"
#include "graph/random.h"
#include "io/file.h"

namespace dragoman {

namespace {

constexpr float kPixelsInInch = 72;
constexpr const char* kPeers[] = {"neato", "sfdp"};

// Entities and relations of a gold story; its text is not needed.
Error read_story(const std::string& path, Document& doc) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    simdjson::dom::array entities, relations;
    if (parser.parse(*bytes).get(root)) return Error::JsonSyntax;
    if (root["entities"].get(entities) || root["relations"].get(relations)) return Error::JsonShape;
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
    return Error::None;
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

// ---------------------------------------------------------------- time

struct Settled {
    Placement placement;
    double seconds = 0;  // of the whole layout
    double slice = 0;    // milliseconds of the longest step; what the page does at once
};

Settled settle(const Diagram& diagram) {
    Settled settled;
    auto timed = [&](auto work) {
        const std::clock_t begin = std::clock();  // of the processor: others may be at work too
        work();
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        settled.seconds += seconds;
        settled.slice = std::max(settled.slice, seconds * 1000);
    };
    std::unique_ptr<Layout> layout;
    timed([&] { layout = std::make_unique<Layout>(diagram); });
    for (bool goes_on = true; goes_on;) timed([&] { goes_on = layout->step(kSliceOfFrame); });
    settled.placement = layout->placement();
    return settled;
}

// A story of the size of many articles: some entities have to do with many others.
Document made_up_story(uint32_t entities, uint32_t relations) {
    Document doc;
    Random random(1);
    for (uint32_t e = 0; e < entities; ++e)
        doc.entities.push_back({"Entity " + std::to_string(e), EntityType::Org, ""});
    while (doc.relations.size() < relations) {
        Relation relation;
        const uint32_t known = random.below(entities);
        relation.source = random.below(known + 1);
        relation.target = random.below(entities);
        relation.label = "meets";
        if (relation.source != relation.target) doc.relations.push_back(relation);
    }
    return doc;
}

void add(Faults& sum, const Faults& faults) {
    sum.overlaps += faults.overlaps;
    sum.edges_through_nodes += faults.edges_through_nodes;
    sum.edges_through_labels += faults.edges_through_labels;
    sum.crossings += faults.crossings;
}

bool has_program(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

void bench_sizes() {
    constexpr struct { uint32_t nodes, edges; } kSizes[] = {{20, 30}, {200, 400}, {2000, 5000}};
    std::printf("made-up graphs\n");
    for (const auto& size : kSizes) {
        const Diagram diagram =
            build_diagram(made_up_story(size.nodes, size.edges), {}, measure_plainly);
        const Settled settled = settle(diagram);
        std::printf("  %5zu nodes %5zu edges: settled in %.2f s, longest slice %.1f ms\n",
                    diagram.nodes.size(), diagram.bundles.size(), settled.seconds, settled.slice);
        std::fflush(stdout);
    }
}

}  // namespace

Error bench_diagrams(const std::vector<std::string>& stories) {
    std::map<std::string, Faults> sums;
    std::map<std::string, uint32_t> fewer;  // peer -> stories in which it crosses more than we do
    std::vector<float> angles;
    std::vector<const char*> peers;
    for (const char* peer : kPeers) {
        if (has_program(peer))
            peers.push_back(peer);
        else
            std::printf("%s is not installed, so it is not compared.\n", peer);
    }
    for (const std::string& path : stories) {
        Document doc;
        const Error error = read_story(path, doc);
        if (error != Error::None) return error;
        const Diagram diagram = build_diagram(doc, {}, measure_plainly);
        const Settled settled = settle(diagram);
        const Faults faults = count_faults(diagram, settled.placement);
        const Faults straight = count_straight(diagram, settled.placement);
        angles.push_back(angle_of(faults.smallest_chord));
        add(sums["dragoman"], faults);
        add(sums["straight"], straight);
        std::printf("%s: %zu nodes, %zu edges, settled in %.2f s\n",
                    path.substr(path.rfind('/') + 1).c_str(), diagram.nodes.size(),
                    diagram.bundles.size(), settled.seconds);
        print("dragoman", faults);
        std::printf("  %.0f°\n", angles.back());
        print("straight", straight);
        std::printf("\n");
        for (const char* peer : peers) {
            Placement placement;
            if (!place_by(peer, diagram, placement)) continue;
            const Faults theirs = count_straight(diagram, placement);
            add(sums[peer], theirs);
            fewer[peer] += straight.crossings <= theirs.crossings;
            print(peer, theirs);
            std::printf("\n");
        }
    }
    if (!stories.empty()) {
        std::printf("in sum\n");
        for (const auto& [name, faults] : sums) {
            print(name.c_str(), faults);
            std::printf("\n");
        }
        for (const auto& [name, count] : fewer)
            std::printf("no more crossings than %s in %u of %zu stories\n", name.c_str(), count,
                        stories.size());
        std::sort(angles.begin(), angles.end());
        std::printf("smallest angle at a node, median %.0f°\n", angles[angles.size() / 2]);
    }
    bench_sizes();
    return Error::None;
}

}  // namespace dragoman
