#include "io/format.h"

#include <algorithm>

#include "io/format_files.h"
#include "io/json_text.h"

namespace dragoman {

namespace {

constexpr FormatRow kRows[] = {
    {Format::Dragoman, "dragoman", "Dragoman", ".dragoman.json", "application/json",
     "Dragoman's own document: everything, to be opened again", true, true},
    {Format::PlainText, "text", "Plain text", ".txt", "text/plain", "The bare article", true, true},
    {Format::Html, "html", "HTML page", ".html .htm .xhtml", "text/html",
     "One page to read, print, mail and open again: text, diagram, ledger", true, true},
    {Format::Markdown, "markdown", "Markdown", ".md .markdown", "text/markdown",
     "The ledger for notes: who, who did what to whom, who said what", false, true},
    {Format::Csv, "csv", "CSV tables", ".csv", "text/csv",
     "Two tables, nodes and edges, for spreadsheets and Gephi", false, true},
    {Format::Brat, "brat", "brat stand-off", ".ann", "text/plain",
     "brat: .ann beside its .txt, with a configuration", true, true},
    {Format::WebAnnotation, "webannotation", "W3C Web Annotation", ".jsonld", "application/ld+json",
     "JSON-LD for Recogito, Hypothesis and others", true, true},
    {Format::Iob2, "iob2", "IOB2 (CoNLL-2003)", ".iob2 .iob .bio", "text/plain",
     "Names as tags of words, for training taggers", false, true},
    {Format::Conllu, "conllu", "CoNLL-U", ".conllu .conll", "text/plain",
     "Words, tags and trees, with entities as CorefUD writes them", true, true},
    {Format::WebAnno, "webanno", "WebAnno TSV 3.3", ".tsv", "text/tab-separated-values",
     "For INCEpTION and WebAnno: names, coreference, relations", false, true},
    {Format::Spacy, "spacy", "spaCy JSON", ".spacy.json", "application/json",
     "For Doc.from_json() in spaCy", false, true},
    {Format::Doccano, "doccano", "doccano JSONL", ".jsonl", "application/jsonl",
     "doccano's sequence labelling with relations", true, true},
    {Format::LabelStudio, "labelstudio", "Label Studio", ".label-studio.json", "application/json",
     "Label Studio tasks with their labelling configuration", true, true},
    {Format::FollowTheMoney, "ftm", "FollowTheMoney", ".ftm.jsonl .ftm.json", "application/jsonl",
     "Entities and links for Aleph and other investigative tools", false, true},
    {Format::Tei, "tei", "TEI P5", ".tei.xml .xml", "application/tei+xml",
     "Text encoding for editions: names in the text, relations beside it", false, true},
    {Format::Plover, "plover", "Event rows", ".plover.jsonl", "application/jsonl",
     "One event a line in PLOVER's words, for political science", false, true},
};
static_assert(std::size(kRows) == static_cast<size_t>(Format::Count));

std::string small(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// .json may be many things: what the first bytes name decides.
Format format_of_json(std::string_view bytes) {
    const std::string_view start = bytes.substr(0, 4096);
    const auto names = [&](std::string_view key) {
        return start.find(key) != std::string_view::npos;
    };
    if (names("\"dragoman\"") && names("\"version\"")) return Format::Dragoman;
    if (names("ns/anno.jsonld") || names("TextQuoteSelector") || names("\"Annotation\""))
        return Format::WebAnnotation;
    if (names("\"data\"") &&
        (names("\"predictions\"") || names("\"annotations\"") || names("\"completions\"")))
        return Format::LabelStudio;
    return Format::Dragoman;
}

}  // namespace

std::span<const FormatRow> formats() {
    return kRows;
}

const FormatRow& row_of(Format format) {
    return *std::find_if(std::begin(kRows), std::end(kRows),
                         [&](const FormatRow& row) { return row.format == format; });
}

const FormatRow* find_format(std::string_view name) {
    for (const FormatRow& row : kRows)
        if (row.name == name) return &row;
    return nullptr;
}

namespace {

// Lines of `dragoman annotate --jsonl`: {"id":"a1","format":"dragoman", ...}
bool is_ours(std::string_view bytes) {
    constexpr size_t kBegins = 300;
    return bytes.substr(0, kBegins).find("\"format\":\"dragoman\"") != std::string_view::npos;
}

}  // namespace

const FormatRow* guess_format(std::string_view file_name, std::string_view bytes) {
    const std::string name = small(file_name);
    const FormatRow* best = nullptr;
    size_t length = 0;
    for (const FormatRow& row : kRows) {
        for (std::string_view rest = row.endings; !rest.empty();) {
            const std::string_view ending = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(rest.size(), ending.size() + 1));
            if (!name.ends_with(ending) || ending.size() <= length) continue;
            best = &row;
            length = ending.size();
        }
    }
    if (best && best->format == Format::Doccano && is_ours(bytes)) best = &row_of(Format::Dragoman);
    if (!best && name.ends_with(".json")) best = &row_of(format_of_json(bytes));
    return best;
}

std::string write_formats_json() {
    JsonText json;
    json.open('[');
    for (const FormatRow& row : kRows) {
        json.open('{').key("name").text(row.name).key("title").text(row.title);
        json.key("endings").open('[');
        for (std::string_view rest = row.endings; !rest.empty();) {
            const std::string_view ending = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(rest.size(), ending.size() + 1));
            json.text(ending);
        }
        json.close(']').key("media_type").text(row.media_type);
        json.key("description").text(row.description);
        json.key("reads").flag(row.reads).key("writes").flag(row.writes).close('}');
    }
    return json.close(']').take();
}

namespace {

// What is left of a name that may lead into other folders: "../a b" -> "_a b".
std::string file_stem(std::string_view name) {
    std::string stem;
    for (const char c : name) {
        const bool is_bad = static_cast<uint8_t>(c) < 0x20 || c == '/' || c == '\\' || c == ':';
        stem += is_bad ? '_' : c;
    }
    stem.erase(0, stem.find_first_not_of('.'));
    return stem.empty() ? "article" : stem;
}

Result<Exported> write_as(Format format, const Document& doc, const ExportOptions& options) {
    switch (format) {
        case Format::Dragoman:
            return write_dragoman(doc, options);
        case Format::PlainText:
            return write_plain_text(doc, options);
        case Format::Html:
            return write_html(doc, options);
        case Format::Markdown:
            return write_markdown(doc, options);
        case Format::Csv:
            return write_csv(doc, options);
        case Format::Brat:
            return write_brat(doc, options);
        case Format::WebAnnotation:
            return write_web_annotation(doc, options);
        case Format::Iob2:
            return write_iob2(doc, options);
        case Format::Conllu:
            return write_conllu(doc, options);
        case Format::WebAnno:
            return write_webanno(doc, options);
        case Format::Spacy:
            return write_spacy(doc, options);
        case Format::Doccano:
            return write_doccano(doc, options);
        case Format::LabelStudio:
            return write_label_studio(doc, options);
        case Format::FollowTheMoney:
            return write_follow_the_money(doc, options);
        case Format::Tei:
            return write_tei(doc, options);
        case Format::Plover:
            return write_plover(doc, options);
        case Format::Count:
            break;
    }
    return Error::UnknownFormat;
}

}  // namespace

Result<Exported> export_document(const Document& doc, Format format, const ExportOptions& options) {
    ExportOptions clean = options;
    clean.stem = file_stem(options.stem);
    return write_as(format, doc, clean);
}

Result<Imported> import_documents(Format format, std::span<const NamedFile> files) {
    for (const NamedFile& file : files)
        if (file.bytes.size() > kMaxImportBytes) return Error::TextTooLong;
    switch (format) {
        case Format::Dragoman:
            return read_dragoman(files);
        case Format::PlainText:
            return read_plain_text(files);
        case Format::Html:
            return read_html(files);
        case Format::Brat:
            return read_brat(files);
        case Format::WebAnnotation:
            return read_web_annotation(files);
        case Format::Conllu:
            return read_conllu(files);
        case Format::Doccano:
            return read_doccano(files);
        case Format::LabelStudio:
            return read_label_studio(files);
        default:
            return Error::FormatOnlyWritten;
    }
}

}  // namespace dragoman
