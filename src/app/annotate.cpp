#include "app/annotate.h"

#include <simdjson.h>

#include <cstdlib>
#include <filesystem>
#include <set>

#include "app/ordered_work.h"
#include "io/explanation.h"
#include "io/file.h"
#include "io/json_text.h"
#include "text/clean.h"

namespace dragoman {

namespace {

// An article on its way in: its text, or what went wrong before it was reached.
struct Article {
    std::string input;
    uint64_t line = 0;  // 0: the bytes are a whole file; else a line of JSON
    std::string bytes;
};

struct Annotated {
    std::string input;
    uint64_t line = 0;
    std::string output;     // a line of JSON, or lines for people
    std::string complaint;  // a sentence; "" if all went well
};

// "a.txt" or "a.jsonl, line 7"
std::string name_of(const std::string& input, uint64_t line) {
    const std::string name = input == "-" ? "standard input" : input;
    return line == 0 ? name : name + ", line " + std::to_string(line);
}

// {"id":7,"text":"..."} -> the text, and the id as JSON. Returns a sentence about what is wrong, or
// "".
std::string take_fields(const std::string& line, std::string& id, std::string& text) {
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(line).get(root)) return sentence(Error::JsonSyntax);
    std::string_view words;
    if (root["text"].get(words)) return "A line must be an object with a string \"text\".";
    text = words;
    simdjson::dom::element value;
    if (root["id"].get(value) || value.is_null()) return "";
    std::string_view name;
    int64_t number = 0;
    if (!value.get(name))
        append_json_string(id, name);
    else if (!value.get(number))
        id = std::to_string(number);
    else
        return "An \"id\" must be a string or a whole number.";
    return "";
}

Annotated annotate(const Article& article, const AnnotateOptions& options,
                   const Analyser& analyser) {
    Annotated result{article.input, article.line, "", ""};
    JsonOptions json = options.json;
    std::string from_line;
    if (article.line != 0) {
        result.complaint = take_fields(article.bytes, json.id, from_line);
        if (!result.complaint.empty()) return result;
    }
    Result<std::string> text = clean_text(article.line != 0 ? from_line : article.bytes);
    if (!text) {
        result.complaint = sentence(text.error());
        return result;
    }
    const Document doc = analyser(std::move(*text));
    result.output = options.explain ? explain_relations(doc) : write_json(doc, json) + "\n";
    return result;
}

// Gives the articles of all inputs, one after another.
class ArticleSource {
  public:
    ArticleSource(const AnnotateOptions& options, const AnnotateStreams& streams)
        : options_(options), streams_(streams) {}
    ArticleSource(const ArticleSource&) = delete;
    ArticleSource& operator=(const ArticleSource&) = delete;
    ~ArticleSource() {
        close_file();
        std::free(buffer_);
    }

    bool next(Article& article) { return options_.lines ? next_line(article) : next_file(article); }
    // Inputs that could not be opened.
    uint32_t failed() const { return failed_; }

  private:
    bool next_file(Article& article) {
        while (input_ < options_.inputs.size()) {
            const std::string& input = options_.inputs[input_++];
            Result<std::string> bytes = input == "-" ? read_stream() : read_file(input);
            if (bytes) {
                article = {input, 0, std::move(*bytes)};
                return true;
            }
            report(input, bytes.error());
        }
        return false;
    }

    bool next_line(Article& article) {
        while (true) {
            while (!file_) {
                if (input_ == options_.inputs.size()) return false;
                const std::string& input = options_.inputs[input_++];
                file_ = input == "-" ? streams_.in : std::fopen(input.c_str(), "rb");
                line_ = 0;
                if (!file_) report(input, Error::FileUnreadable);
            }
            const ssize_t length = getline(&buffer_, &buffer_size_, file_);
            if (length < 0) {
                close_file();
                continue;
            }
            ++line_;
            std::string_view line(buffer_, static_cast<size_t>(length));
            while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
                line.remove_suffix(1);
            if (line.empty()) continue;
            article = {options_.inputs[input_ - 1], line_, std::string(line)};
            return true;
        }
    }

    Result<std::string> read_stream() {
        std::string bytes;
        char buffer[1 << 16];
        size_t count = 0;
        while ((count = std::fread(buffer, 1, sizeof buffer, streams_.in)) > 0)
            bytes.append(buffer, count);
        if (std::ferror(streams_.in)) return Error::FileUnreadable;
        return bytes;
    }

    void report(const std::string& input, Error error) {
        std::fprintf(streams_.complaints, "%s: %s\n", name_of(input, 0).c_str(), sentence(error));
        ++failed_;
    }

    void close_file() {
        if (file_ && file_ != streams_.in) std::fclose(file_);
        file_ = nullptr;
    }

    const AnnotateOptions& options_;
    const AnnotateStreams& streams_;
    size_t input_ = 0;
    uint32_t failed_ = 0;
    std::FILE* file_ = nullptr;
    uint64_t line_ = 0;
    char* buffer_ = nullptr;
    size_t buffer_size_ = 0;
};

}  // namespace

std::string output_path(const std::string& out_dir, const std::string& input) {
    const std::filesystem::path name =
        input == "-" ? "standard-input" : std::filesystem::path(input).filename();
    const bool is_text = name.extension() == ".txt";
    return (std::filesystem::path(out_dir) / (is_text ? name.stem() : name)).string() + ".json";
}

uint32_t annotate_all(const AnnotateOptions& options, const Analyser& analyser,
                      const AnnotateStreams& streams) {
    ArticleSource source(options, streams);
    std::set<std::string> written;
    uint32_t failed = 0;
    std::error_code ignored;  // a folder that cannot be made shows when its first file is written
    if (!options.out_dir.empty()) std::filesystem::create_directories(options.out_dir, ignored);
    work_in_order<Article>(
        options.jobs, [&](Article& article) { return source.next(article); },
        [&](const Article& article) { return annotate(article, options, analyser); },
        [&](Annotated result) {
            if (result.complaint.empty() && !options.out_dir.empty()) {
                const std::string path = output_path(options.out_dir, result.input);
                if (!written.insert(path).second)
                    result.complaint = "Another input was already written to " + path + ".";
                else if (const Error error = write_file(path, result.output); error != Error::None)
                    result.complaint = sentence(error);
            } else if (result.complaint.empty()) {
                const bool whole = std::fwrite(result.output.data(), 1, result.output.size(),
                                               streams.out) == result.output.size();
                if (!whole || std::fflush(streams.out) != 0)
                    result.complaint = sentence(Error::FileUnwritable);
            }
            if (result.complaint.empty()) return;
            std::fprintf(streams.complaints, "%s: %s\n", name_of(result.input, result.line).c_str(),
                         result.complaint.c_str());
            ++failed;
        });
    return failed + source.failed();
}

}  // namespace dragoman
