// Label Studio's tasks, a JSON array, offsets in UTF-16 units; beside them the labelling
// configuration. Parallel relations are one entry with several labels, since Label Studio drops a
// second one between the same regions.
//
//   [{"data":{"text":"..."},"predictions":[{"model_version":"dragoman","result":[
//     {"id":"m1","from_name":"label","to_name":"text","type":"labels",
//      "value":{"start":9,"end":14,"text":"China","labels":["GPE"]}},
//     {"type":"relation","from_id":"m1","to_id":"m2","direction":"right","labels":["CONSULT"]}]}]}]
#include <set>

#include "io/escape.h"
#include "io/foreign_text.h"
#include "io/format_files.h"
#include "io/json_text.h"
#include "io/json_values.h"
#include "io/spans_and_links.h"

namespace dragoman {

namespace {

namespace dom = simdjson::dom;

std::string configuration(const Document& doc, const std::vector<SpanLink>& links) {
    std::set<std::string> types, relations;
    for (const Mention& mention : doc.mentions) types.insert(std::string(name(mention.type)));
    for (const SpanLink& link : links) relations.insert(link.label);
    std::string xml = "<View>\n  <Relations>\n";
    for (const std::string& label : relations)
        xml += "    <Relation value=\"" + xml_escaped(label) + "\"/>\n";
    xml += "  </Relations>\n  <Labels name=\"label\" toName=\"text\">\n";
    for (const std::string& type : types)
        xml += "    <Label value=\"" + xml_escaped(type) + "\"/>\n";
    return xml + "  </Labels>\n  <Text name=\"text\" value=\"$text\"/>\n</View>\n";
}

// The work of a person where there is some, else what a model proposed.
std::vector<dom::element> results_of(dom::element task, Losses& losses) {
    for (const std::string_view key : {"annotations", "completions", "predictions"}) {
        const std::vector<dom::element> answers = list_value(task, key);
        if (answers.empty()) continue;
        losses.add("further annotation of the same text", "further annotations of the same texts",
                   static_cast<uint32_t>(answers.size() - 1));
        return list_value(answers[0], "result");
    }
    return {};
}

std::string_view text_of(dom::element task) {
    dom::element data;
    dom::object object;
    if (!find_value(task, "data", data)) return {};
    const std::string_view text = text_value(data, "text");
    if (!text.empty() || data.get(object)) return text;
    std::string_view longest;
    for (const auto field : object) {
        std::string_view value;
        if (!field.value.get(value) && value.size() > longest.size()) longest = value;
    }
    return longest;
}

bool is_region(dom::element result) {
    const std::string_view type = text_value(result, "type");
    return type == "labels" || type == "hypertextlabels";
}

Span span_of(const ForeignText& text, dom::element region) {
    dom::element value;
    uint64_t start = 0, end = 0;
    if (!find_value(region, "value", value) || !number_value(value, "start", start) ||
        !number_value(value, "end", end))
        return {};
    const Span span = text.span(start, end);
    const std::string_view words = text_value(value, "text");
    return words.empty() || words == std::string_view(text.text()).substr(span.begin, span.length())
               ? span
               : Span{};
}

bool read_task(dom::element task, Imported& result, Losses& losses, Error& error) {
    const std::string_view raw = text_of(task);
    const ForeignText units(raw, OffsetUnit::Utf16), points(raw, OffsetUnit::CodePoint);
    error = units.error();
    if (raw.empty() || error != Error::None) return false;
    std::vector<ForeignSpan> spans;
    std::vector<ForeignLink> links;
    for (const dom::element item : results_of(task, losses)) {
        dom::element value;
        if (is_region(item) && find_value(item, "value", value)) {
            // Programs in Python write code points here.
            Span span = span_of(units, item);
            if (span.empty()) span = span_of(points, item);
            bool is_labelled = false;
            for (const dom::element label : list_value(value, "labels")) {
                std::string_view word;
                if (label.get(word)) continue;
                if (is_labelled)
                    losses.add("second label of an annotation", "second labels of annotations");
                else
                    spans.push_back({id_value(item, "id"), span, std::string(word)});
                is_labelled = true;
            }
        } else if (text_value(item, "type") == "relation") {
            const bool turned = text_value(item, "direction") == "left";
            const std::string from = id_value(item, turned ? "to_id" : "from_id");
            const std::string to = id_value(item, turned ? "from_id" : "to_id");
            if (text_value(item, "direction") == "bi")
                losses.say("Relations in both directions became relations in one.");
            std::vector<dom::element> labels = list_value(item, "labels");
            if (labels.empty()) links.push_back({from, to, "OTHER"});
            for (const dom::element label : labels) {
                std::string_view word;
                if (!label.get(word)) links.push_back({from, to, std::string(word)});
            }
        } else {
            losses.add("answer that is no label on text", "answers that are no labels on text");
        }
    }
    Result<Document> doc = build_from_links(units.text(), spans, links, losses);
    error = doc.error();
    if (!doc) return false;
    result.documents.push_back(std::move(*doc));
    return true;
}

}  // namespace

Exported write_label_studio(const Document& doc, const ExportOptions& options) {
    Losses losses;
    const OffsetTable offsets(doc.text, OffsetUnit::Utf16);
    const std::vector<SpanLink> links = links_of(doc, losses);
    JsonText json;
    json.open('[').open('{').key("data").open('{').key("text").text(doc.text).close('}');
    json.key("predictions").open('[').open('{').key("model_version");
    json.text(options.generator.empty() ? "dragoman" : options.generator).key("result").open('[');
    for (uint32_t i = 0; i < doc.mentions.size(); ++i) {
        const Mention& mention = doc.mentions[i];
        json.open('{').key("id").text(id_of('m', i)).key("from_name").text("label");
        json.key("to_name").text("text").key("type").text("labels").key("value").open('{');
        json.key("start").number(offsets.from_byte(mention.span.begin));
        json.key("end").number(offsets.from_byte(mention.span.end));
        json.key("text").text(doc.words(mention.span)).key("labels").open('[');
        json.text(name(mention.type)).close(']').close('}').close('}');
    }
    for (size_t i = 0; i < links.size();) {
        json.open('{').key("type").text("relation").key("from_id").text(id_of('m', links[i].from));
        json.key("to_id").text(id_of('m', links[i].to)).key("direction").text("right");
        json.key("labels").open('[');
        const SpanLink& first = links[i];
        for (; i < links.size() && links[i].from == first.from && links[i].to == first.to; ++i)
            json.text(links[i].label);
        json.close(']').close('}');
    }
    json.close(']').close('}').close(']').close('}').close(']');
    tell_missing(doc, kQuotes | kRoles | kNamesOfEntities, losses);
    return {{{options.stem + ".label-studio.json", json.take() + "\n"},
             {options.stem + ".label-studio.xml", configuration(doc, links)}},
            losses.take()};
}

Result<Imported> read_label_studio(Files files) {
    if (files.empty()) return Error::FormatDamaged;
    dom::parser parser;
    dom::element root;
    dom::array tasks;
    std::vector<dom::element> list;
    if (parser.parse(files[0].bytes).get(root)) return Error::JsonSyntax;
    if (root.get(tasks)) {
        list = {root};
    } else {
        for (const dom::element task : tasks) list.push_back(task);
    }
    Imported result;
    Losses losses;
    for (const dom::element task : list) {
        Error error = Error::None;
        if (!read_task(task, result, losses, error))
            return error == Error::None ? Error::FormatDamaged : error;
    }
    if (result.documents.empty()) return Error::FormatDamaged;
    result.left_out = losses.take();
    return result;
}

}  // namespace dragoman
