// The formats that documents come and go in: one table, which the command line, the page's menu
// and the help read, and the two doors through which all of them are called.
//
//   find_format("brat") -> row {".ann", reads, writes}
//   export_document(doc, Format::Brat, {.stem = "news"}) -> news.ann, news.txt, annotation.conf
//   import_documents(Format::Brat, {{"news.ann", ...}, {"news.txt", ...}}) -> documents, and
//   sentences about what could not be kept
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/document.h"

namespace dragoman {

enum class Format : uint8_t {
    Dragoman,
    PlainText,
    Html,
    Markdown,
    Csv,
    Brat,
    WebAnnotation,
    Iob2,
    Conllu,
    WebAnno,
    Spacy,
    Doccano,
    LabelStudio,
    FollowTheMoney,
    Tei,
    Plover,
    Count
};

struct FormatRow {
    Format format;
    std::string_view name;        // "brat": --from, --to, and the page's menu
    std::string_view title;       // "brat stand-off"
    std::string_view endings;     // ".ann", the first is written; several stand with spaces between
    std::string_view media_type;  // of the first file
    std::string_view description;  // one line without a full stop
    bool reads;
    bool writes;
};

// A row for each format, in the order in which menus show them.
std::span<const FormatRow> formats();
const FormatRow& row_of(Format format);
const FormatRow* find_format(std::string_view name);  // null if there is none

// The format of a file by the longest ending that fits its name, and for .json and .jsonl by a look
// at how it begins ("" where the bytes are not there yet); null if no ending fits.
const FormatRow* guess_format(std::string_view file_name, std::string_view bytes);

// The table as a JSON array of {"name","title","endings":[".ann"],"media_type","description",
// "reads","writes"}.
std::string write_formats_json();

// A file by its name without folders: "article.ann".
struct NamedFile {
    std::string name;
    std::string bytes;
};

struct ExportOptions {
    std::string stem = "article";  // what the files are called before their endings, no folders
    std::string generator = {};    // "dragoman 0.1.0 (model 1a2b)"
    std::string svg = {};  // the diagram as an <svg> element, for the HTML edition; "" for none
};

struct Exported {
    std::vector<NamedFile> files;       // the first is the format's own, the others go with it
    std::vector<std::string> left_out;  // a sentence for each kind of thing that it cannot keep
};

struct Imported {
    std::vector<Document> documents;    // one for each text of the file, at least one
    std::vector<std::string> left_out;  // a sentence for each kind of thing that was not kept
};

// Errors: UnknownFormat where the format is only read.
Result<Exported> export_document(const Document& doc, Format format,
                                 const ExportOptions& options = {});

// Bytes of one file. A document of the longest article is smaller; files that are made to exhaust
// the memory of a browser's tab are not.
inline constexpr size_t kMaxImportBytes = 40 * 1024 * 1024;

// The first file is the format's own; brat and Web Annotation look for the text in a file whose
// name ends with .txt. Errors: FormatOnlyWritten; FormatDamaged where
// the bytes do not have the format; TextMissing where the annotations came without their text;
// TextTooLong for a file over kMaxImportBytes; those of clean_text() and read_json(). After an
// error nothing has been changed anywhere.
Result<Imported> import_documents(Format format, std::span<const NamedFile> files);

}  // namespace dragoman
