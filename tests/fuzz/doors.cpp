#include "fuzz/doors.h"

#include <string>

#include "io/json.h"
#include "model/container.h"
#include "nlp/analyse.h"
#include "text/clean.h"

namespace dragoman {

namespace {

const char* check_round_trip(const Document& doc) {
    JsonOptions options;
    options.tokens = true;
    const std::string json = write_json(doc, options);
    const Result<Document> again = read_json(json);
    if (!again) return "a document that was written cannot be read";
    if (const char* fault = find_fault(*again)) return fault;
    return write_json(*again, options) == json ? nullptr : "a document changes on its way through JSON";
}

}  // namespace

const char* enter_text(const Models& models, std::string_view bytes) {
    const Result<std::string> text = clean_text(bytes);
    if (!text) return nullptr;
    const Document doc = analyse(models, *text);
    if (doc.text != *text) return "the analysis changed the text";
    if (const char* fault = find_fault(doc)) return fault;
    return check_round_trip(doc);
}

const char* enter_json(std::string_view bytes) {
    const Result<Document> doc = read_json(bytes);
    if (!doc) return nullptr;
    if (const char* fault = find_fault(*doc)) return fault;
    return check_round_trip(*doc);
}

const char* enter_import(Format format, std::span<const NamedFile> files) {
    const Result<Imported> imported = import_documents(format, files);
    if (!imported) return *sentence(imported.error()) ? nullptr : "an error has no sentence";
    if (imported->documents.empty()) return "an import without an error has no document";
    for (const Document& doc : imported->documents) {
        if (const char* fault = find_fault(doc)) return fault;
        if (&doc != &imported->documents[0]) continue;
        for (const FormatRow& row : formats())
            if (row.writes && !export_document(doc, row.format)) return "a document cannot be written";
    }
    return nullptr;
}

const char* enter_model(std::string_view bytes) {
    for (const char* file : {"reader.drgm", "lexicon.drgm", "events.drgm"}) {
        Models models;
        if (load_model(models, file, bytes) != Error::None) continue;
        const Document doc = analyse(models, "Li Shangfu met the U.S. president on Friday.");
        if (const char* fault = find_fault(doc)) return fault;
    }
    return nullptr;
}

}  // namespace dragoman
