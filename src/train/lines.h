// Cuts the text of a corpus file into lines and fields, without copying.
#pragma once
#include <string_view>
#include <vector>

#include "io/lines.h"

namespace dragoman {

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
