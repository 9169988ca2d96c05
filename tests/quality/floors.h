// The table tests/quality/scores.tsv and the answers of the story scorer.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// A line of the table: what is measured, on which file, which of its scores, and the least it may
// be.
struct Floor {
    std::string
        what;  // names, syntax, text (syntax from plain text), quotes, events, entities, story
    std::string gold;
    std::string score;
    double floor = 0;
};

// Lines "what TAB gold TAB score TAB floor ..."; lines that begin with # and the header are left
// out.
std::vector<Floor> parse_floors(std::string_view table);

// {"docs":9,"story":0.47,"names":{"p":..,"r":..,"f":0.7}, ...} -> prefix + "story": 47, prefix +
// "names": 70
void add_story_scores(std::string_view json, const std::string& prefix,
                      std::map<std::string, double>& scores);

}  // namespace dragoman
