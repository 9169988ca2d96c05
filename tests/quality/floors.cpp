#include "quality/floors.h"

#include <simdjson.h>

#include <cstdlib>

#include "train/lines.h"

namespace dragoman {

std::vector<Floor> parse_floors(std::string_view table) {
    std::vector<Floor> floors;
    std::string_view line;
    while (take_line(table, line)) {
        const std::vector<std::string_view> fields = split_fields(line, '\t');
        if (line.starts_with('#') || fields.size() < 4 || fields[0] == "what") continue;
        floors.push_back({std::string(fields[0]), std::string(fields[1]), std::string(fields[2]),
                          std::atof(std::string(fields[3]).c_str())});
    }
    return floors;
}

void add_story_scores(std::string_view json, const std::string& prefix,
                      std::map<std::string, double>& scores) {
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (parser.parse(json.data(), json.size()).get(object)) return;
    for (const auto& [key, value] : object) {
        double score = 0;
        if (value["f"].get(score) && value.get(score)) continue;
        if (key != "docs") scores[prefix + std::string(key)] = 100 * score;
    }
}

}  // namespace dragoman
