// The two formats that hold no annotations but what is ours: Dragoman's own JSON and the bare text.
#include "io/format_files.h"
#include "io/json.h"
#include "io/losses.h"
#include "text/clean.h"

namespace dragoman {

Exported write_dragoman(const Document& doc, const ExportOptions& options) {
    const std::string json =
        write_json(doc, {.tokens = !doc.tokens.empty(), .generator = options.generator});
    return {{{options.stem + ".dragoman.json", json + "\n"}}, {}};
}

// One document, or one a line.
Result<Imported> read_dragoman(Files files) {
    if (files.empty()) return Error::FormatDamaged;
    std::string_view bytes = files[0].bytes;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    Imported result;
    Result<Document> whole = read_json(bytes);
    if (whole) {
        result.documents.push_back(std::move(*whole));
        return result;
    }
    while (!bytes.empty()) {
        const size_t end = bytes.find('\n');
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        Result<Document> doc = read_json(line);
        if (!doc) return whole.error();
        result.documents.push_back(std::move(*doc));
    }
    if (result.documents.empty()) return whole.error();
    return result;
}

Exported write_plain_text(const Document& doc, const ExportOptions& options) {
    Losses losses;
    if (!doc.mentions.empty() || !doc.relations.empty() || !doc.quotes.empty())
        losses.say("Plain text holds no annotations.");
    return {{{options.stem + ".txt", doc.text}}, losses.take()};
}

Result<Imported> read_plain_text(Files files) {
    if (files.empty()) return Error::FormatDamaged;
    Result<std::string> text = clean_text(files[0].bytes);
    if (!text) return text.error();
    Imported result;
    result.documents.resize(1);
    result.documents[0].text = std::move(*text);
    return result;
}

}  // namespace dragoman
