#include "graph/bylines.h"

#include <algorithm>
#include <string>

namespace dragoman {

namespace {

constexpr size_t kLongestByline = 100;  // bytes; a sentence may begin with "By" too
constexpr std::string_view kCredits[] = {"reporting by ", "additional reporting by ", "writing by ",
                                         "editing by ", "written by "};

std::string_view line_around(std::string_view text, uint32_t byte) {
    const size_t end = std::min(text.find('\n', byte), text.size());
    const size_t before = byte == 0 ? std::string_view::npos : text.rfind('\n', byte - 1);
    const size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(begin, end - begin);
}

bool begins_with(std::string_view line, std::string_view small_letters) {
    if (line.size() < small_letters.size()) return false;
    return std::equal(small_letters.begin(), small_letters.end(), line.begin(), [](char a, char b) {
        return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
    });
}

bool is_byline(std::string_view line) {
    if (!line.empty() && line[0] == '(') line.remove_prefix(1);
    for (std::string_view credit : kCredits)
        if (begins_with(line, credit)) return true;
    // "By Monday the dam had burst." is none.
    return begins_with(line, "by ") && line.size() <= kLongestByline &&
           std::string_view(".?!").find(line.back()) == std::string_view::npos;
}

}  // namespace

std::vector<bool> named_in_bylines_only(const Document& doc) {
    std::vector<bool> signs(doc.entities.size(), false), elsewhere(doc.entities.size(), false);
    for (const Mention& mention : doc.mentions) {
        if (mention.entity >= doc.entities.size() || mention.span.begin >= doc.text.size())
            continue;
        const bool here = is_byline(line_around(doc.text, mention.span.begin));
        (here ? signs : elsewhere)[mention.entity] = true;
    }
    for (size_t e = 0; e < signs.size(); ++e) signs[e] = signs[e] && !elsewhere[e];
    return signs;
}

}  // namespace dragoman
