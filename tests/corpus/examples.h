// The example files of tests/corpus: README.md there says how they are written.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

struct Example {
    std::string name;
    std::string input;
    std::string expected;
    bool todo = false;  // known not to work yet
    size_t line = 0;    // of its name in the file, from 1
};

// Examples in the order of the file; an example without "---" has an empty `expected` and a name
// that ends with " (no ---)".
std::vector<Example> parse_examples(std::string_view text);

}  // namespace dragoman
