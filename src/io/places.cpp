// The places of the diagram as JSON, written and read.
#include <simdjson.h>

#include "graph/picture.h"
#include "io/diagram_formats.h"
#include "io/json_text.h"

namespace dragoman {

namespace {

constexpr double kFarthest = 1e6;  // pixels; beyond it is no picture

int64_t tenths(float value) {
    return static_cast<int64_t>(value < 0 ? value * 10 - 0.5f : value * 10 + 0.5f);
}

std::string hex(uint64_t key) {
    constexpr char kHex[] = "0123456789abcdef";
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) out += kHex[key >> shift & 15];
    return out;
}

bool read_hex(std::string_view text, uint64_t& key) {
    key = 0;
    for (char c : text) {
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0) return false;
        key = key << 4 | static_cast<uint64_t>(digit);
    }
    return text.size() == 16;
}

std::string entity_id(const Drawing& drawing, uint32_t node) {
    return "e" + std::to_string(drawing.diagram.nodes[node].entity + 1);
}

void write_box(JsonText& json, uint64_t key, Point place, Size size) {
    json.key("key").text(hex(key)).key("x").decimal(tenths(place.x), 1);
    json.key("y").decimal(tenths(place.y), 1).key("width").decimal(tenths(size.width), 1);
    json.key("height").decimal(tenths(size.height), 1);
}

// The places of one array. False where it is not what write_places() writes.
bool read_array(simdjson::dom::element root, const char* name, bool pinned,
                std::vector<KnownPlace>& places) {
    simdjson::dom::array things;
    if (root[name].get(things)) return false;
    for (simdjson::dom::element thing : things) {
        std::string_view key;
        double x = 0, y = 0;
        KnownPlace place;
        if (thing["key"].get(key) || thing["x"].get(x) || thing["y"].get(y)) return false;
        if (!read_hex(key, place.key)) return false;
        if (!(x >= -kFarthest && x <= kFarthest && y >= -kFarthest && y <= kFarthest)) return false;
        place.place = {static_cast<float>(x), static_cast<float>(y)};
        place.pinned = pinned;
        places.push_back(place);
    }
    return true;
}

}  // namespace

std::string write_places(const Drawing& drawing) {
    const Diagram& diagram = drawing.diagram;
    JsonText json;
    json.open('{').key("format").text("dragoman-places").key("version").number(1);
    json.key("nodes").open('[');
    for (uint32_t n = 0; n < diagram.nodes.size(); ++n) {
        const Node& node = diagram.nodes[n];
        json.open('{').key("entity").text(entity_id(drawing, n));
        json.key("name").text(drawing.doc.entities[node.entity].name);
        write_box(json, node.key, drawing.placement.nodes[n], node.size);
        json.close('}');
    }
    json.close(']').key("bundles").open('[');
    for (uint32_t b = 0; b < diagram.bundles.size(); ++b) {
        const Bundle& bundle = diagram.bundles[b];
        json.open('{').key("source").text(entity_id(drawing, bundle.source)).key("target");
        bundle.target == kNone ? json.null() : json.text(entity_id(drawing, bundle.target));
        json.key("relations").open('[');
        for (uint32_t r : bundle.relations) json.text("r" + std::to_string(r + 1));
        json.close(']');
        write_box(json, bundle.key, drawing.placement.labels[b], bundle.label_size);
        json.key("curve").open('[');
        for (Point p : curve_of(diagram, drawing.placement, b).points)
            json.decimal(tenths(p.x), 1).decimal(tenths(p.y), 1);
        json.close(']').close('}');
    }
    json.close(']').close('}');
    return json.take() + "\n";
}

Result<std::vector<KnownPlace>> read_places(std::string_view text) {
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(text.data(), text.size()).get(root)) return Error::JsonSyntax;
    std::string_view format;
    int64_t version = 0;
    if (root["format"].get(format) || format != "dragoman-places" || root["version"].get(version) ||
        version != 1)
        return Error::JsonShape;
    std::vector<KnownPlace> places;
    if (!read_array(root, "nodes", true, places) || !read_array(root, "bundles", false, places))
        return Error::JsonShape;
    return places;
}

}  // namespace dragoman
