#include "train/samples.h"

#include <fstream>
#include <vector>

#include "io/file.h"
#include "train/sample_columns.h"

namespace dragoman {

namespace {

constexpr size_t kRawStep = 2;  // every second sentence is enough for the trainer's time

std::vector<std::string> split_spaces(const std::string& line) {
    std::vector<std::string> words;
    for (size_t at = 0; at < line.size();) {
        const size_t end = std::min(line.find(' ', at), line.size());
        if (end > at) words.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

Error write_raw_samples(const SampleSource& source) {
    std::ifstream file(source.raw_words);
    if (!file) return Error::FileUnreadable;
    SampleColumns samples(0);
    std::string line;
    for (size_t index = 0; std::getline(file, line); ++index) {
        if (index % kRawStep != 0) continue;
        std::vector<std::string> words = split_spaces(line);
        if (words.size() < 5 || words.size() > 60) continue;
        Style style;
        if (repeats(index / kRawStep, words.size(), style)) words = restyle(words, style);
        samples.add(words, source.vocabulary, source.lexicon);
    }
    return write_file(source.out + "/raw.train", samples.bytes());
}

}  // namespace

Error write_samples(const SampleSource& source) {
    for (auto write :
         {write_tree_samples, write_name_samples, write_line_samples, write_raw_samples}) {
        if (const Error error = write(source); error != Error::None) return error;
    }
    return Error::None;
}

Result<std::string> read_vector_words(const std::string& vec_path) {
    const Result<std::string> text = read_file(vec_path);
    if (!text) return text.error();
    std::string words;
    size_t at = text->find('\n');  // the first line holds the sizes
    while (at != std::string::npos && at + 1 < text->size()) {
        const size_t space = text->find(' ', at + 1);
        if (space == std::string::npos) return Error::CorpusFormat;
        const std::string word = text->substr(at + 1, space - at - 1);
        if (word != "</s>") words += word + "\n";
        at = text->find('\n', space);
    }
    return words;
}

}  // namespace dragoman
