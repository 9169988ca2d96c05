// doccano's JSONL with relations, one text a line, offsets in code points; older files have only
// labels, [0, 2, "ORG"]. Beside it the labels as doccano imports them.
//
//   {"text":"China met Japan.","entities":[{"id":0,"label":"GPE","start_offset":0,
//    "end_offset":5},...],"relations":[{"id":0,"from_id":0,"to_id":1,"type":"CONSULT"}]}
#include <set>

#include "io/foreign_text.h"
#include "io/format_files.h"
#include "io/json_text.h"
#include "io/json_values.h"
#include "io/spans_and_links.h"

namespace dragoman {

namespace {

namespace dom = simdjson::dom;

// Colours of doccano's labels, told apart with any colour vision.
constexpr std::string_view kColours[] = {"#0072b2", "#e69f00", "#009e73", "#cc79a7",
                                         "#56b4e9", "#d55e00", "#f0e442", "#999999"};

std::string labels_of(const Document& doc) {
    std::set<std::string_view> labels;
    for (const Mention& mention : doc.mentions) labels.insert(name(mention.type));
    JsonText json;
    json.open('[');
    size_t i = 0;
    for (const std::string_view label : labels) {
        json.open('{').key("text").text(label).key("prefix_key").null().key("suffix_key").null();
        json.key("background_color").text(kColours[i++ % std::size(kColours)]);
        json.key("text_color").text("#ffffff").close('}');
    }
    return json.close(']').take() + "\n";
}

bool read_line(dom::element root, Imported& result, Losses& losses, Error& error) {
    dom::element value;
    std::string_view raw;
    if (!find_value(root, "text", value) || value.get(raw)) return false;
    const ForeignText text(raw, OffsetUnit::CodePoint);
    error = text.error();
    if (error != Error::None) return false;
    std::vector<ForeignSpan> spans;
    std::vector<ForeignLink> links;
    for (const dom::element entity : list_value(root, "entities")) {
        uint64_t start = 0, end = 0;
        if (!number_value(entity, "start_offset", start) ||
            !number_value(entity, "end_offset", end))
            return false;
        spans.push_back({id_value(entity, "id"), text.span(start, end),
                         std::string(text_value(entity, "label"))});
    }
    for (const std::string_view key : {"label", "labels"}) {
        for (const dom::element item : list_value(root, key)) {
            uint64_t start = 0, end = 0;
            std::string_view label;
            if (item.at(0).get(start) || item.at(1).get(end) || item.at(2).get(label)) return false;
            spans.push_back({"label " + std::to_string(spans.size()), text.span(start, end),
                             std::string(label)});
        }
    }
    for (const dom::element relation : list_value(root, "relations"))
        links.push_back({id_value(relation, "from_id"), id_value(relation, "to_id"),
                         std::string(text_value(relation, "type"))});
    for (const std::string_view key : {"Comments", "comments"})
        losses.add("comment", "comments", static_cast<uint32_t>(list_value(root, key).size()));
    Result<Document> doc = build_from_links(text.text(), spans, links, losses);
    error = doc.error();
    if (!doc) return false;
    result.documents.push_back(std::move(*doc));
    return true;
}

}  // namespace

Exported write_doccano(const Document& doc, const ExportOptions& options) {
    Losses losses;
    const OffsetTable offsets(doc.text, OffsetUnit::CodePoint);
    JsonText json;
    json.open('{').key("text").text(doc.text).key("entities").open('[');
    for (uint32_t i = 0; i < doc.mentions.size(); ++i) {
        const Mention& mention = doc.mentions[i];
        json.open('{').key("id").number(i).key("label").text(name(mention.type));
        json.key("start_offset").number(offsets.from_byte(mention.span.begin));
        json.key("end_offset").number(offsets.from_byte(mention.span.end)).close('}');
    }
    json.close(']').key("relations").open('[');
    uint32_t number = 0;
    for (const SpanLink& link : links_of(doc, losses)) {
        json.open('{').key("id").number(number++).key("from_id").number(link.from);
        json.key("to_id").number(link.to).key("type").text(link.label).close('}');
    }
    json.close(']').key("Comments").open('[').close(']').close('}');
    tell_missing(doc, kQuotes | kRoles | kNamesOfEntities, losses);
    return {{{options.stem + ".jsonl", json.take() + "\n"},
             {options.stem + ".labels.json", labels_of(doc)}},
            losses.take()};
}

Result<Imported> read_doccano(Files files) {
    if (files.empty()) return Error::FormatDamaged;
    Imported result;
    Losses losses;
    std::string_view rest = files[0].bytes, line;
    dom::parser parser;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    while (take_line(rest, line)) {
        dom::element root;
        Error error = Error::None;
        if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
        if (parser.parse(line.data(), line.size()).get(root)) return Error::JsonSyntax;
        if (!read_line(root, result, losses, error))
            return error == Error::None ? Error::FormatDamaged : error;
    }
    if (result.documents.empty()) return Error::FormatDamaged;
    result.left_out = losses.take();
    return result;
}

}  // namespace dragoman
