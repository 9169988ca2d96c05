// core.wasm: the analysis behind plain C calls, for the Worker, for Node and for other people's
// pages. web/dragoman.js is its only caller. Texts go in through memory of core_alloc(); errors are
// numbers of Error (0: none), core_error_sentence() says them in words.
//
//   core_begin(text) -> 0;  core_step(8) -> 412;  core_step(8) -> 1000;  core_result(flags) -> JSON
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "app/draw.h"
#include "app/generator.h"
#include "base/error.h"
#include "doc/collection.h"
#include "doc/history.h"
#include "io/comparison.h"
#include "io/edits_json.h"
#include "io/exchange.h"
#include "io/json.h"
#include "nlp/analyse.h"
#include "nlp/models.h"
#include "text/clean.h"
#include "text/script.h"

#define DRAGOMAN_EXPORT(name) extern "C" __attribute__((export_name(#name)))

using namespace dragoman;

namespace {

constexpr uint32_t kDone = 1000;  // what core_step() answers at the end

// Flags of core_result(): the unit of offsets, and whether tokens are listed.
constexpr uint32_t kUnitMask = 3;  // 0 bytes, 1 code points, 2 UTF-16 units
constexpr uint32_t kWithTokens = 4;
constexpr OffsetUnit kUnits[] = {OffsetUnit::Utf8, OffsetUnit::CodePoint, OffsetUnit::Utf16,
                                 OffsetUnit::CodePoint};

struct Core {
    Models models;
    Generator generator;
    std::unique_ptr<Analysis> analysis;  // null when nothing is under way
    Document doc;                        // the last finished one
    std::string json;                    // what core_result() points to
    std::string answer;                  // what core_answer() points to
    std::string version;                 // what core_version() points to
};

Core& core() {
    static Core instance;
    return instance;
}

// Formats that list words have them even for a document that was kept without.
void give_tokens(Format format, Document& doc) {
    constexpr Format kOfWords[] = {Format::Iob2, Format::Conllu, Format::WebAnno, Format::Spacy};
    if (!doc.tokens.empty() || std::count(std::begin(kOfWords), std::end(kOfWords), format) == 0)
        return;
    Result<std::string> text = clean_text(doc.text);
    if (text) lend_tokens(analyse(core().models, std::move(*text)), doc);
}

uint32_t number(Error error) {
    return static_cast<uint32_t>(error);
}

}  // namespace

DRAGOMAN_EXPORT(core_alloc) char* core_alloc(uint32_t size) {
    return static_cast<char*>(std::malloc(size ? size : 1));
}

DRAGOMAN_EXPORT(core_free) void core_free(char* memory) {
    std::free(memory);
}

// Takes a file that nlp/models.h names. After an error the core works on without that file.
DRAGOMAN_EXPORT(core_load_model)
uint32_t core_load_model(const char* name, uint32_t name_size, const char* bytes, uint32_t size) {
    const Error error = load_model(core().models, {name, name_size}, {bytes, size});
    if (error == Error::None) core().generator.add_model({bytes, size});
    return number(error);
}

// Starts on a new text and drops an older one that is still under way.
DRAGOMAN_EXPORT(core_begin) uint32_t core_begin(const char* text, uint32_t size) {
    core().analysis.reset();
    core().doc = {};
    Result<std::string> article = clean_text({text, size});
    if (!article) return number(article.error());
    core().analysis = std::make_unique<Analysis>(core().models, std::move(*article));
    return number(Error::None);
}

// Does at most max_steps steps of a few milliseconds. Thousandths done; kDone only at the end.
DRAGOMAN_EXPORT(core_step) uint32_t core_step(uint32_t max_steps) {
    Analysis* analysis = core().analysis.get();
    if (!analysis) return kDone;
    for (uint32_t i = 0; i < max_steps; ++i) {
        if (analysis->step()) continue;
        core().doc = analysis->take();
        core().analysis.reset();
        return kDone;
    }
    const uint32_t progress = analysis->progress();
    return progress < kDone ? progress : kDone - 1;
}

// Takes a document that was written before, instead of a text.
DRAGOMAN_EXPORT(core_open) uint32_t core_open(const char* json, uint32_t size) {
    core().analysis.reset();
    Result<Document> doc = read_json({json, size});
    if (!doc) return number(doc.error());
    core().doc = std::move(*doc);
    return number(Error::None);
}

// Takes several documents (a JSON array) as one collection (doc/collection.h), instead of a text.
DRAGOMAN_EXPORT(core_collect) uint32_t core_collect(const char* json, uint32_t size) {
    core().analysis.reset();
    const Result<std::vector<Document>> documents = read_documents({json, size});
    if (!documents) return number(documents.error());
    Result<Collection> collection = collect(*documents);
    if (!collection) return number(collection.error());
    core().doc = std::move(collection->doc);
    return number(Error::None);
}

// Applies a reader's corrections (io/edits_json.h) to the last finished document.
DRAGOMAN_EXPORT(core_correct) uint32_t core_correct(const char* json, uint32_t size) {
    Result<SavedEdits> saved = read_edits({json, size});
    if (!saved) return number(saved.error());
    History history;
    history.restore(std::move(core().doc), std::move(saved->edits), saved->done, core().doc);
    return number(Error::None);
}

// One article of a collection by itself; core_answer() is then its document.
DRAGOMAN_EXPORT(core_article)
uint32_t core_article(const char* json, uint32_t size, uint32_t index) {
    const Result<Document> doc = read_json({json, size});
    if (!doc) return number(doc.error());
    const std::vector<Article> articles = find_articles(*doc);
    if (index >= articles.size()) return number(Error::JsonShape);
    core().answer =
        write_json(article_alone(*doc, articles[index]), {.generator = core().generator.name()});
    return number(Error::None);
}

// Compares the two documents of a JSON array; core_answer() is then JSON (io/comparison.h).
DRAGOMAN_EXPORT(core_compare) uint32_t core_compare(const char* json, uint32_t size) {
    const Result<std::vector<Document>> documents = read_documents({json, size});
    if (!documents) return number(documents.error());
    if (documents->size() != 2) return number(Error::JsonShape);
    Result<std::string> answer = compare_as_json((*documents)[0], (*documents)[1]);
    if (!answer) return number(answer.error());
    core().answer = std::move(*answer);
    return number(Error::None);
}

// The last finished document as JSON, valid until the next call; core_result_size() says how long.
DRAGOMAN_EXPORT(core_result) const char* core_result(uint32_t flags) {
    JsonOptions options;
    options.tokens = flags & kWithTokens;
    options.offset_unit = kUnits[flags & kUnitMask];
    options.generator = core().generator.name();
    core().json = write_json(core().doc, options);
    return core().json.data();
}

DRAGOMAN_EXPORT(core_result_size) uint32_t core_result_size() {
    return static_cast<uint32_t>(core().json.size());
}

// The table of formats as JSON (io/format.h).
DRAGOMAN_EXPORT(core_formats) const char* core_formats() {
    static const std::string table = write_formats_json();
    return table.c_str();
}

// The name of the format of a file (guess_format() of io/format.h), "" for none: valid until the
// next call.
DRAGOMAN_EXPORT(core_guess)
const char* core_guess(const char* name, uint32_t name_size, const char* bytes, uint32_t size) {
    const FormatRow* row = guess_format({name, name_size}, {bytes, size});
    core().answer = row ? row->name : "";
    return core().answer.c_str();
}

// Writes a document in a format; core_answer() is then JSON (io/exchange.h). `json` is the
// document; of no size: the last finished one. Words that it lacks are those of the last finished
// one, if its text is the same, or are read again.
DRAGOMAN_EXPORT(core_export)
uint32_t core_export(const char* format, uint32_t format_size, const char* stem, uint32_t stem_size,
                     const char* json, uint32_t json_size) {
    const std::string_view name(format, format_size);
    const FormatRow* row = find_format(name);
    if (!row) return number(Error::UnknownFormat);
    Document doc;
    if (json_size > 0) {
        Result<Document> given = read_json({json, json_size});
        if (!given) return number(given.error());
        doc = std::move(*given);
        lend_tokens(core().doc, doc);
    } else {
        doc = core().doc;
    }
    give_tokens(row->format, doc);
    ExportOptions options;
    options.stem.assign(stem, stem_size);
    options.generator = core().generator.name();
    if (row->format == Format::Html && !doc.relations.empty())
        options.svg = *draw_document(doc, {.show_unconnected = false});
    Result<std::string> answer = export_as_json(doc, name, options);
    if (!answer) return number(answer.error());
    core().answer = std::move(*answer);
    return number(Error::None);
}

// Reads files of a format ("": as their names say); core_answer() is then JSON (io/exchange.h).
// Nothing else changes: core_open() takes one of the documents.
DRAGOMAN_EXPORT(core_import)
uint32_t core_import(const char* format, uint32_t format_size, const char* files, uint32_t size) {
    Result<std::string> answer = import_as_json({format, format_size}, {files, size});
    if (!answer) return number(answer.error());
    core().answer = std::move(*answer);
    return number(Error::None);
}

DRAGOMAN_EXPORT(core_answer) const char* core_answer() {
    return core().answer.data();
}

DRAGOMAN_EXPORT(core_answer_size) uint32_t core_answer_size() {
    return static_cast<uint32_t>(core().answer.size());
}

// A sentence about the last text as a whole, or "".
DRAGOMAN_EXPORT(core_note) const char* core_note() {
    if (core().doc.text.empty()) return "";
    switch (main_script(core().doc.text)) {
        case Script::None:
            return "There are no words in this text, so there is nothing to find.";
        case Script::Other:
            return "Dragoman reads English so far; most of this text is in another "
                   "writing, so little or nothing was found in it.";
        default:
            return "";
    }
}

DRAGOMAN_EXPORT(core_error_sentence) const char* core_error_sentence(uint32_t error) {
    return sentence(static_cast<Error>(error));
}

DRAGOMAN_EXPORT(core_version) const char* core_version() {
    core().version = core().generator.name();
    return core().version.c_str();
}
