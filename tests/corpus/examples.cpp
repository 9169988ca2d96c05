#include "corpus/examples.h"

#include "train/lines.h"

namespace dragoman {

namespace {
constexpr std::string_view kTodo = ":todo";

void strip_blank_lines(std::string& text) {
    while (text.ends_with('\n')) text.pop_back();
    while (text.starts_with('\n')) text.erase(0, 1);
}
}  // namespace

std::vector<Example> parse_examples(std::string_view text) {
    enum { Outside, Name, Input, Expected } part = Outside;
    std::vector<Example> examples;
    std::string_view line;
    for (size_t number = 1; take_line(text, line); ++number) {
        if (line == "===") {
            if (part == Input) examples.back().name += " (no ---)";
            part = Name;
        } else if (part == Name) {
            Example example;
            example.line = number;
            example.todo = line.ends_with(kTodo);
            if (example.todo) line.remove_suffix(kTodo.size());
            while (line.ends_with(' ')) line.remove_suffix(1);
            example.name = line;
            examples.push_back(std::move(example));
            part = Input;
        } else if (part == Input && line == "---") {
            part = Expected;
        } else if (part != Outside) {
            std::string& target = part == Input ? examples.back().input : examples.back().expected;
            target.append(line).append("\n");
        }
    }
    if (part == Input) examples.back().name += " (no ---)";
    for (Example& example : examples) {
        strip_blank_lines(example.input);
        strip_blank_lines(example.expected);
    }
    return examples;
}

}  // namespace dragoman
