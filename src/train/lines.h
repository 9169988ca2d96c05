// Cuts the text of a corpus file into lines and fields, without copying.
#pragma once
#include <string_view>
#include <vector>

namespace dragoman {

// Takes the next line off the front of `rest` into `line`, without its end (LF or CRLF). False when
// nothing is left.
inline bool take_line(std::string_view& rest, std::string_view& line) {
    if (rest.empty()) return false;
    const size_t end = rest.find('\n');
    line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return true;
}

// "a\tb\t" -> {"a", "b", ""}
inline std::vector<std::string_view> split_fields(std::string_view line, char separator) {
    std::vector<std::string_view> fields;
    while (true) {
        const size_t end = line.find(separator);
        fields.push_back(line.substr(0, end));
        if (end == std::string_view::npos) return fields;
        line.remove_prefix(end + 1);
    }
}

}  // namespace dragoman
