// A map for Oligrapher, LittleSis's editor of power maps: nodes, edges, and its "annotations",
// which are the steps of a story: one for each sentence that says who did what to whom.
#include <map>
#include <set>

#include "graph/describe.h"
#include "graph/look.h"
#include "graph/picture.h"
#include "graph/wording.h"
#include "io/diagram_formats.h"
#include "io/json_text.h"

namespace dragoman {

namespace {

// Its nodes are circles, which need more room than our boxes.
constexpr float kSpread = 1.4f;

int64_t rounded(float value) {
    return static_cast<int64_t>(value < 0 ? value - 0.5f : value + 0.5f);
}

std::string hex_colour(uint32_t rgb) {
    constexpr char kHex[] = "0123456789abcdef";
    std::string out = "#";
    for (int shift = 20; shift >= 0; shift -= 4) out += kHex[rgb >> shift & 15];
    return out;
}

std::string node_id(const Drawing& drawing, uint32_t node) {
    return "e" + std::to_string(drawing.diagram.nodes[node].entity + 1);
}
std::string edge_id(uint32_t bundle) {
    return "b" + std::to_string(bundle + 1);
}

void write_nodes(JsonText& json, const Drawing& drawing) {
    json.key("nodes").open('{');
    for (uint32_t n = 0; n < drawing.diagram.nodes.size(); ++n) {
        const Entity& entity = drawing.doc.entities[drawing.diagram.nodes[n].entity];
        const Point place = drawing.placement.nodes[n];
        const std::string id = node_id(drawing, n);
        json.key(id).open('{').key("id").text(id).key("name").text(one_line(entity.name));
        json.key("x")
            .number(rounded(place.x * kSpread))
            .key("y")
            .number(rounded(place.y * kSpread));
        json.key("scale").number(1).key("color").text(
            hex_colour(palette(drawing.dark).type(entity.type)));
        json.key("edgeIds").open('[');
        for (uint32_t b = 0; b < drawing.diagram.bundles.size(); ++b) {
            const Bundle& bundle = drawing.diagram.bundles[b];
            if (bundle.target != kNone && (bundle.source == n || bundle.target == n))
                json.text(edge_id(b));
        }
        json.close(']');
        if (!entity.wikidata.empty())
            json.key("url").text("https://www.wikidata.org/wiki/" + entity.wikidata);
        json.close('}');
    }
    json.close('}');
}

void write_edges(JsonText& json, const Drawing& drawing) {
    json.key("edges").open('{');
    for (uint32_t b = 0; b < drawing.diagram.bundles.size(); ++b) {
        const Bundle& bundle = drawing.diagram.bundles[b];
        if (bundle.target == kNone) continue;
        std::string label;
        for (const LabelLine& line : bundle.all_lines)
            label +=
                (label.empty() ? "" : ", ") + std::string(line.negated ? "not " : "") + line.text;
        json.key(edge_id(b)).open('{').key("id").text(edge_id(b));
        json.key("node1_id").text(node_id(drawing, bundle.source));
        json.key("node2_id").text(node_id(drawing, bundle.target));
        json.key("label").text(label).key("arrow").text("right");
        json.key("dash").flag(bundle.modality != Modality::Asserted);
        json.key("scale").number(1).key("status").text("normal").close('}');
    }
    json.close('}');
}

void write_steps(JsonText& json, const Drawing& drawing) {
    std::map<uint32_t, std::vector<uint32_t>> bundles_of;  // sentence -> bundles
    for (uint32_t b = 0; b < drawing.diagram.bundles.size(); ++b) {
        if (drawing.diagram.bundles[b].target == kNone) continue;
        for (uint32_t r : drawing.diagram.bundles[b].relations) {
            std::vector<uint32_t>& bundles =
                bundles_of[sentence_of(drawing.doc, drawing.doc.relations[r])];
            if (bundles.empty() || bundles.back() != b) bundles.push_back(b);
        }
    }
    json.key("annotations").open('{').key("list").open('[');
    for (const auto& [sentence, bundles] : bundles_of) {
        std::set<uint32_t> nodes;
        for (uint32_t b : bundles)
            nodes.insert({drawing.diagram.bundles[b].source, drawing.diagram.bundles[b].target});
        json.open('{').key("id").text("s" + std::to_string(sentence + 1));
        json.key("title").text("Sentence " + std::to_string(sentence + 1));
        json.key("text").text(
            sentence < drawing.doc.sentences.size()
                ? one_line(drawing.doc.words(drawing.doc.sentences[sentence].span))
                : "");
        json.key("nodeIds").open('[');
        for (uint32_t n : nodes) json.text(node_id(drawing, n));
        json.close(']').key("edgeIds").open('[');
        for (uint32_t b : bundles) json.text(edge_id(b));
        json.close(']').key("captionIds").open('[').close(']').close('}');
    }
    json.close(']').close('}');
}

}  // namespace

std::string write_oligrapher(const Drawing& drawing) {
    JsonText json;
    json.open('{').key("attributes").open('{').key("title");
    json.text(one_line(drawing.doc.words(drawing.doc.title))).close('}');
    json.key("graph").open('{');
    write_nodes(json, drawing);
    write_edges(json, drawing);
    json.key("captions").open('{').close('}').close('}');
    write_steps(json, drawing);
    json.close('}');
    return json.take() + "\n";
}

}  // namespace dragoman
