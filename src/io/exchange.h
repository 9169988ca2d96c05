// The doors of io/format.h as text in, text out: what core.wasm and other programs without our
// types call. Everything is JSON with names as in the command line.
//
//   export_as_json(doc, "brat", {.stem = "news"}) ->
//     {"files":[{"name":"news.ann","media_type":"text/plain","text":"..."}, ...],"left_out":[]}
//   import_as_json("", R"([{"name":"news.ann","text":"..."},{"name":"news.txt","text":"..."}])") ->
//     {"format":"brat","documents":[{"format":"dragoman", ...}],"left_out":["..."]}
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/document.h"
#include "io/format.h"

namespace dragoman {

// Errors: UnknownFormat.
Result<std::string> export_as_json(const Document& doc, std::string_view format,
                                   const ExportOptions& options);

// Without a name the first file's name and bytes tell the format. Documents have tokens where the
// file had them. Errors: JsonSyntax and JsonShape where `files` is no such array; UnknownFormat
// where the format is not known; those of import_documents().
Result<std::string> import_as_json(std::string_view format, std::string_view files);

// The documents of a JSON array of them. Errors: those of read_json().
Result<std::vector<Document>> read_documents(std::string_view json);

// Gives a document without tokens those of another one about the same text; nothing is done
// otherwise. Mentions and cues find their words.
void lend_tokens(const Document& from, Document& to);

}  // namespace dragoman
