#include "train/raw_words.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "text/clean.h"
#include "text/normal.h"
#include "text/tokeniser.h"

namespace dragoman {

namespace {

// "First\nSecond", as the raw files join paragraphs -> real line ends.
std::string unjoin(std::string_view line) {
    std::string out;
    for (size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == 'n') {
            out += '\n';
            ++i;
        } else {
            out += line[i];
        }
    }
    return out;
}

void write_document(std::string_view line, FILE* out) {
    const Result<std::string> text = clean_text(unjoin(line));
    if (!text) return;
    const std::vector<Span> tokens = tokenise(*text);
    std::string words;
    for (const SentenceRange& sentence : split_sentences(*text, tokens)) {
        if (sentence.tokens.length() < 3) continue;
        words.clear();
        for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            if (!words.empty()) words += ' ';
            words +=
                normal_word(std::string_view(*text).substr(tokens[i].begin, tokens[i].length()));
        }
        words += '\n';
        fwrite(words.data(), 1, words.size(), out);
    }
}

bool write_file(const std::string& path, FILE* out) {
    FILE* in = popen(("xz -dc '" + path + "'").c_str(), "r");
    if (!in) return false;
    std::string line;
    char buffer[65536];
    while (fgets(buffer, sizeof buffer, in)) {
        line += buffer;
        if (line.back() != '\n') continue;
        line.pop_back();
        write_document(line, out);
        line.clear();
    }
    return pclose(in) == 0;
}

}  // namespace

Error write_raw_words(const std::string& raw_dir, const std::string& out_path) {
    std::vector<std::string> paths;
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(raw_dir, failure)) {
        if (entry.path().string().ends_with(".txt.xz")) paths.push_back(entry.path().string());
    }
    if (failure || paths.empty()) return Error::FileUnreadable;
    std::sort(paths.begin(), paths.end());
    FILE* out = fopen(out_path.c_str(), "w");
    if (!out) return Error::FileUnwritable;
    bool good = true;
    for (const std::string& path : paths) good = good && write_file(path, out);
    if (fclose(out) != 0) return Error::FileUnwritable;
    return good ? Error::None : Error::FileUnreadable;
}

}  // namespace dragoman
