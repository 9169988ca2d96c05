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

void write_document(std::string_view text, FILE* out) {
    const std::vector<Span> tokens = tokenise(text);
    std::string words;
    for (const SentenceRange& sentence : split_sentences(text, tokens)) {
        if (sentence.tokens.length() < 3) continue;
        words.clear();
        for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            if (!words.empty()) words += ' ';
            words += normal_word(text.substr(tokens[i].begin, tokens[i].length()));
        }
        words += '\n';
        fwrite(words.data(), 1, words.size(), out);
    }
}

bool read_documents(const std::string& path, const std::function<void(std::string_view)>& visit) {
    FILE* in = popen(("xz -dc '" + path + "'").c_str(), "r");
    if (!in) return false;
    std::string line;
    char buffer[65536];
    while (fgets(buffer, sizeof buffer, in)) {
        line += buffer;
        if (line.back() != '\n') continue;
        line.pop_back();
        if (const Result<std::string> text = clean_text(unjoin(line))) visit(*text);
        line.clear();
    }
    return pclose(in) == 0;
}

}  // namespace

Error for_each_raw_document(const std::string& raw_dir,
                            const std::function<void(std::string_view)>& visit) {
    std::vector<std::string> paths;
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(raw_dir, failure)) {
        if (entry.path().string().ends_with(".txt.xz")) paths.push_back(entry.path().string());
    }
    if (failure || paths.empty()) return Error::FileUnreadable;
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths) {
        if (!read_documents(path, visit)) return Error::FileUnreadable;
    }
    return Error::None;
}

Error write_raw_words(const std::string& raw_dir, const std::string& out_path) {
    FILE* out = fopen(out_path.c_str(), "w");
    if (!out) return Error::FileUnwritable;
    const Error error =
        for_each_raw_document(raw_dir, [&](std::string_view text) { write_document(text, out); });
    if (fclose(out) != 0) return Error::FileUnwritable;
    return error;
}

}  // namespace dragoman
