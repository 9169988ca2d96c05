// Values of JSON that other programs wrote: what is missing or of another kind is simply not there.
// Only for the files of io.
#pragma once
#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include "io/lines.h"

namespace dragoman {

inline bool find_value(simdjson::dom::element from, std::string_view key,
                       simdjson::dom::element& value) {
    simdjson::dom::object object;
    return !from.get(object) && !object.at_key(key).get(value) && !value.is_null();
}

// "" where there is none.
inline std::string_view text_value(simdjson::dom::element from, std::string_view key) {
    simdjson::dom::element value;
    std::string_view text;
    return find_value(from, key, value) && !value.get(text) ? text : std::string_view();
}

inline bool number_value(simdjson::dom::element from, std::string_view key, uint64_t& number) {
    simdjson::dom::element value;
    return find_value(from, key, value) && !value.get(number);
}

// A string, or a whole number in figures: programs write ids either way.
inline std::string id_value(simdjson::dom::element from, std::string_view key) {
    simdjson::dom::element value;
    uint64_t number = 0;
    if (!find_value(from, key, value)) return "";
    if (!value.get(number)) return std::to_string(number);
    return std::string(text_value(from, key));
}

// The elements of an array; a single value that is no array is a list of one; none if missing.
inline std::vector<simdjson::dom::element> list_value(simdjson::dom::element from,
                                                      std::string_view key) {
    simdjson::dom::element value;
    simdjson::dom::array array;
    if (!find_value(from, key, value)) return {};
    if (value.get(array)) return {value};
    std::vector<simdjson::dom::element> items;
    for (const simdjson::dom::element item : array) items.push_back(item);
    return items;
}

}  // namespace dragoman
