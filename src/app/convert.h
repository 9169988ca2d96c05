// `dragoman convert IN OUT`: a document or an article from one format into another.
#pragma once
#include <cstdio>
#include <functional>
#include <string>

#include "doc/document.h"
#include "io/format.h"

namespace dragoman {

struct ConvertOptions {
    std::string input;      // a file; - is standard input
    std::string output;     // a file; - is standard output, for the format's own file alone
    std::string from = {};  // names of formats; "" for what the endings say
    std::string to = {};
    std::string generator = {};
};

// Turns clean text into a document: what is read without annotations is analysed. "" for an empty
// analyser keeps it bare.
using TextAnalyser = std::function<Document(std::string)>;

// Reads, converts and writes; a text beside the file with the same name and .txt is read with it.
// What was not kept is said on `complaints`, a sentence a line. Nothing is written unless all was
// read well. Returns 0, or 1 when it could not be done, or 2 when a format cannot be told.
int convert(const ConvertOptions& options, const TextAnalyser& analyser, std::FILE* out = stdout,
            std::FILE* complaints = stderr);

// What a file holds, read with the text beside it; `from` is the name of a format or "". Plain text
// and HTML are analysed. Errors: FileUnreadable, UnknownFormat, those of import_documents().
Result<Imported> import_file(const std::string& path, const std::string& from,
                             const TextAnalyser& analyser);

// The table of formats as the help shows it, a line each.
std::string formats_help();

}  // namespace dragoman
