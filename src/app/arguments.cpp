#include "app/arguments.h"

#include <algorithm>
#include <charconv>

namespace dragoman {

bool Arguments::has(std::string_view name) const {
    return std::any_of(options_.begin(), options_.end(),
                       [&](const auto& option) { return option.first == name; });
}

std::string Arguments::value(std::string_view name, std::string_view otherwise) const {
    for (size_t i = options_.size(); i > 0; --i) {
        if (options_[i - 1].first == name) return options_[i - 1].second;
    }
    return std::string(otherwise);
}

Arguments parse_arguments(std::span<const char* const> words, std::span<const OptionKind> kinds) {
    Arguments arguments;
    bool options_end = false;
    for (size_t i = 0; i < words.size() && arguments.problem_.empty(); ++i) {
        const std::string_view word = words[i];
        if (options_end || word == "-" || !word.starts_with('-')) {
            arguments.rest_.emplace_back(word);
            continue;
        }
        if (word == "--") {
            options_end = true;
            continue;
        }
        const size_t equals = word.find('=');
        const std::string name(word.substr(0, equals));
        const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                       [&](const OptionKind& k) { return k.name == name; });
        std::string value;
        if (kind == kinds.end()) {
            arguments.problem_ = "The option " + name + " is not known.";
        } else if (!kind->has_value && equals != std::string_view::npos) {
            arguments.problem_ = "The option " + name + " takes no value.";
        } else if (kind->has_value && equals != std::string_view::npos) {
            value = word.substr(equals + 1);
        } else if (kind->has_value && ++i < words.size()) {
            value = words[i];
        } else if (kind->has_value) {
            arguments.problem_ = "The option " + name + " needs a value.";
        }
        arguments.options_.emplace_back(name, value);
    }
    return arguments;
}

bool parse_count(std::string_view text, uint32_t lowest, uint32_t highest, uint32_t& value) {
    uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < lowest ||
        number > highest)
        return false;
    value = number;
    return true;
}

}  // namespace dragoman
