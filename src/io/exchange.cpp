#include "io/exchange.h"

#include <algorithm>

#include "io/document_builder.h"
#include "io/json.h"
#include "io/json_text.h"
#include "io/json_values.h"

namespace dragoman {

namespace {

namespace dom = simdjson::dom;

void add_sentences(const std::vector<std::string>& sentences, JsonText& json) {
    json.key("left_out").open('[');
    for (const std::string& sentence : sentences) json.text(sentence);
    json.close(']');
}

// The files that go with the first one are tables, texts and configurations.
std::string_view media_type(std::string_view file_name, const FormatRow& row, bool is_first) {
    if (is_first) return row.media_type;
    if (file_name.ends_with(".csv")) return "text/csv";
    if (file_name.ends_with(".json")) return "application/json";
    return file_name.ends_with(".xml") ? "application/xml" : "text/plain";
}

}  // namespace

Result<std::string> export_as_json(const Document& doc, std::string_view format,
                                   const ExportOptions& options) {
    const FormatRow* row = find_format(format);
    if (!row) return Error::UnknownFormat;
    const Result<Exported> exported = export_document(doc, row->format, options);
    if (!exported) return exported.error();
    JsonText json;
    json.open('{').key("files").open('[');
    for (const NamedFile& file : exported->files) {
        json.open('{').key("name").text(file.name).key("media_type");
        json.text(media_type(file.name, *row, &file == &exported->files[0]));
        json.key("text").text(file.bytes).close('}');
    }
    json.close(']');
    add_sentences(exported->left_out, json);
    return json.close('}').take();
}

Result<std::string> import_as_json(std::string_view format, std::string_view files) {
    dom::parser parser;
    dom::element root;
    dom::array array;
    if (parser.parse(files.data(), files.size()).get(root)) return Error::JsonSyntax;
    if (root.get(array)) return Error::JsonShape;
    std::vector<NamedFile> named;
    for (const dom::element file : array)
        named.push_back(
            {std::string(text_value(file, "name")), std::string(text_value(file, "text"))});
    if (named.empty()) return Error::JsonShape;
    const FormatRow* row =
        format.empty() ? guess_format(named[0].name, named[0].bytes) : find_format(format);
    if (!row) return Error::UnknownFormat;
    const Result<Imported> imported = import_documents(row->format, named);
    if (!imported) return imported.error();
    JsonText json;
    json.open('{').key("format").text(row->name).key("documents").open('[');
    for (const Document& doc : imported->documents)
        json.raw(write_json(doc, {.tokens = !doc.tokens.empty()}));
    json.close(']');
    add_sentences(imported->left_out, json);
    return json.close('}').take();
}

Result<std::vector<Document>> read_documents(std::string_view json) {
    dom::parser parser;
    dom::element root;
    dom::array array;
    if (parser.parse(json.data(), json.size()).get(root)) return Error::JsonSyntax;
    if (root.get(array)) return Error::JsonShape;
    std::vector<Document> documents;
    for (const dom::element item : array) {
        Result<Document> doc = read_json(simdjson::minify(item));
        if (!doc) return doc.error();
        documents.push_back(std::move(*doc));
    }
    return documents;
}

void lend_tokens(const Document& from, Document& to) {
    if (!to.tokens.empty() || from.tokens.empty() || from.text != to.text) return;
    to.tokens = from.tokens;
    to.sentences = from.sentences;
    for (Mention& mention : to.mentions) {
        uint32_t begin = find_token(to, mention.span.begin);
        if (begin > 0 && to.tokens[begin - 1].span.end > mention.span.begin) --begin;
        mention.tokens = {begin, std::max(begin, find_token(to, mention.span.end))};
        for (uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
            const uint32_t head = to.tokens[i].head;
            if (head != kNone && mention.tokens.contains(head)) continue;
            mention.head = i;
            break;
        }
    }
    for (Quote& quote : to.quotes) {
        const uint32_t token = find_token(to, quote.cue.begin);
        if (!quote.cue.empty() && token < to.tokens.size() &&
            to.tokens[token].span.begin == quote.cue.begin)
            quote.cue_token = token;
    }
}

}  // namespace dragoman
