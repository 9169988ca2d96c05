// `dragoman annotate`: articles in, documents out, in order.
#pragma once
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "doc/document.h"
#include "io/json.h"

namespace dragoman {

struct AnnotateOptions {
    std::vector<std::string> inputs;  // file names; "-" is standard input
    bool lines = false;               // each input holds one {"id","text"} a line
    std::string out_dir = {};         // NAME.json here for each NAME.txt; "" writes to `out`
    uint32_t jobs = 1;                // threads
    bool explain = false;             // why each relation was found, as text instead of JSON
    JsonOptions json;
};

// Where results and complaints go.
struct AnnotateStreams {
    std::FILE* in = stdin;
    std::FILE* out = stdout;
    std::FILE* complaints = stderr;
};

// Turns clean text into a document; called from several threads at once.
using Analyser = std::function<Document(std::string)>;

// Annotates all inputs, one line of JSON each. What cannot be read is reported with its name (and
// line number) and skipped. Returns how many inputs or lines failed.
uint32_t annotate_all(const AnnotateOptions& options, const Analyser& analyser,
                      const AnnotateStreams& streams = {});

// "news/a.txt" -> "OUT/a.json"
std::string output_path(const std::string& out_dir, const std::string& input);

}  // namespace dragoman
