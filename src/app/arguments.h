// The words of a command line: options and the rest.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

struct OptionKind {
    std::string_view name;   // "--jobs"
    bool has_value = false;  // "--jobs 4" or "--jobs=4"
};

class Arguments {
  public:
    bool has(std::string_view name) const;
    // The last value given for an option; `otherwise` if it was not given.
    std::string value(std::string_view name, std::string_view otherwise = "") const;
    // What is no option, in order; "-" is one of these, and everything after "--".
    const std::vector<std::string>& rest() const { return rest_; }
    // What is wrong with the command line, as a sentence; "" if nothing is.
    const std::string& problem() const { return problem_; }

  private:
    friend Arguments parse_arguments(std::span<const char* const> words,
                                     std::span<const OptionKind> kinds);
    std::vector<std::pair<std::string, std::string>> options_;
    std::vector<std::string> rest_;
    std::string problem_;
};

// `words` without the program's and the command's name.
Arguments parse_arguments(std::span<const char* const> words, std::span<const OptionKind> kinds);

// A whole number lowest..highest; false where the text is no such number.
bool parse_count(std::string_view text, uint32_t lowest, uint32_t highest, uint32_t& value);

}  // namespace dragoman
