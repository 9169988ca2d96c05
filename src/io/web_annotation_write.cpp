// Document -> W3C Web Annotation (JSON-LD): a collection with one page, in code points. What the
// standard has no words for stands beside it under the prefix "dragoman:", so nothing but tokens is
// lost; the text itself is there too, so that one file is enough.
//
//   {"id":"#m1","type":"Annotation","motivation":"identifying","body":[{"type":"TextualBody",
//    "purpose":"tagging","value":"PERSON"},...],"target":{"source":"urn:dragoman:text:1a2b",
//    "selector":[{"type":"TextQuoteSelector","exact":"Austin","prefix":"...","suffix":"..."},
//    {"type":"TextPositionSelector","start":286,"end":292}]},"dragoman:mention":{...}}
#include "base/hash.h"
#include "io/document_builder.h"
#include "io/format_files.h"
#include "io/json_text.h"
#include "io/offsets.h"

namespace dragoman {

namespace {

constexpr uint32_t kContextBytes = 32;  // of prefix and suffix, as far as characters allow

class WebAnnotationWriter {
  public:
    explicit WebAnnotationWriter(const Document& doc)
        : doc_(doc), offsets_(doc.text, OffsetUnit::CodePoint) {
        constexpr char kHex[] = "0123456789abcdef";
        source_ = "urn:dragoman:text:";
        for (int shift = 60; shift >= 0; shift -= 4) source_ += kHex[hash(doc.text) >> shift & 15];
    }

    std::string write() {
        const size_t total =
            doc_.mentions.size() + doc_.quotes.size() + doc_.roles.size() + doc_.relations.size();
        json_.open('{').key("@context").open('[').text("http://www.w3.org/ns/anno.jsonld");
        json_.open('{').key("dragoman").text("urn:dragoman:").close('}').close(']');
        json_.key("id").text(source_ + ":annotations").key("type").text("AnnotationCollection");
        json_.key("total").number(static_cast<int64_t>(total));
        json_.key("dragoman:text").text(doc_.text);
        add_entities();
        json_.key("first").open('{').key("id").text(source_ + ":page");
        json_.key("type").text("AnnotationPage").key("startIndex").number(0);
        json_.key("items").open('[');
        for (uint32_t i = 0; i < doc_.mentions.size(); ++i) add_mention(i);
        for (uint32_t i = 0; i < doc_.quotes.size(); ++i) add_quote(i);
        for (uint32_t i = 0; i < doc_.roles.size(); ++i) add_role(i);
        for (uint32_t i = 0; i < doc_.relations.size(); ++i) add_relation(i);
        json_.close(']').close('}').close('}');
        return json_.take() + "\n";
    }

  private:
    void add_entities() {
        json_.key("dragoman:entities").open('[');
        for (uint32_t i = 0; i < doc_.entities.size(); ++i) {
            const Entity& entity = doc_.entities[i];
            json_.open('{').key("id").text(id_of('e', i)).key("name").text(entity.name);
            json_.key("type").text(name(entity.type));
            if (!entity.wikidata.empty()) json_.key("wikidata").text(entity.wikidata);
            json_.close('}');
        }
        json_.close(']');
    }

    void begin(char letter, uint32_t index, std::string_view motivation) {
        json_.open('{').key("id").text("#" + id_of(letter, index)).key("type").text("Annotation");
        json_.key("motivation").text(motivation).key("body").open('[');
    }

    void add_body(std::string_view purpose, std::string_view value) {
        json_.open('{').key("type").text("TextualBody").key("purpose").text(purpose);
        json_.key("value").text(value).close('}');
    }

    void add_mention(uint32_t index) {
        const Mention& mention = doc_.mentions[index];
        begin('m', index, "identifying");
        add_body("tagging", name(mention.type));
        if (mention.entity != kNone) {
            const Entity& entity = doc_.entities[mention.entity];
            add_body("identifying", entity.name);
            if (!entity.wikidata.empty()) {
                json_.open('{').key("type").text("SpecificResource").key("purpose");
                json_.text("identifying").key("source");
                json_.text("http://www.wikidata.org/entity/" + entity.wikidata).close('}');
            }
        }
        json_.close(']');
        add_target(mention.span);
        json_.key("dragoman:mention").open('{').key("kind").text(name(mention.kind));
        add_reference("entity", 'e', mention.entity);
        end(mention.origin, mention.score);
    }

    void add_quote(uint32_t index) {
        const Quote& quote = doc_.quotes[index];
        begin('q', index, "highlighting");
        add_body("tagging", "QUOTE");
        json_.close(']');
        add_target(quote.span);
        json_.key("dragoman:quote").open('{').key("kind").text(name(quote.kind));
        add_reference("speaker", 'e', quote.speaker);
        add_reference("speaker_mention", 'm', quote.speaker_mention);
        add_span("speaker_text", quote.speaker_text);
        add_span("cue", quote.cue);
        add_reference("addressee", 'e', quote.addressee);
        end(quote.origin, quote.score);
    }

    void add_role(uint32_t index) {
        const Role& role = doc_.roles[index];
        begin('p', index, "classifying");
        add_body("tagging", "TITLE");
        json_.close(']');
        add_target(role.title);
        json_.key("dragoman:role").open('{');
        add_reference("person", 'e', role.person);
        add_reference("org", 'e', role.org);
        end(role.origin, role.score);
    }

    void add_relation(uint32_t index) {
        const Relation& relation = doc_.relations[index];
        begin('r', index, "linking");
        add_body("tagging", name(relation.type));
        if (!relation.label.empty()) add_body("describing", relation.label);
        json_.close(']').key("target").open('[');
        const Span near = relation.evidence.empty() ? relation.trigger : relation.evidence;
        for (const uint32_t mention :
             {find_mention(doc_, relation.source, relation.source_mention, near),
              find_mention(doc_, relation.target, relation.target_mention, near)}) {
            if (mention != kNone)
                json_.open('{').key("id").text("#" + id_of('m', mention)).close('}');
        }
        json_.close(']').key("dragoman:relation").open('{');
        add_reference("source", 'e', relation.source);
        add_reference("target", 'e', relation.target);
        add_reference("source_mention", 'm', relation.source_mention);
        add_reference("target_mention", 'm', relation.target_mention);
        add_span("trigger", relation.trigger);
        add_span("evidence", relation.evidence);
        json_.key("polarity").text(name(relation.polarity));
        json_.key("intensity").decimal(relation.intensity, 1);
        json_.key("negated").flag(relation.negated);
        json_.key("modality").text(name(relation.modality));
        add_reference("attributed_to", 'e', relation.attributed_to);
        add_reference("quote", 'q', relation.quote);
        add_reference("time", 'm', relation.time);
        add_reference("place", 'm', relation.place);
        if (!relation.why.empty()) json_.key("why").text(relation.why);
        end(relation.origin, relation.score);
    }

    void end(Origin origin, uint16_t score) {
        json_.key("origin").text(name(origin)).key("score").decimal(score, 3);
        json_.close('}').close('}');
    }

    void add_target(Span span) {
        json_.key("target").open('{').key("source").text(source_).key("selector").open('[');
        json_.open('{').key("type").text("TextQuoteSelector").key("exact").text(doc_.words(span));
        json_.key("prefix").text(before(span.begin)).key("suffix").text(after(span.end)).close('}');
        json_.open('{').key("type").text("TextPositionSelector").key("start");
        json_.number(offsets_.from_byte(span.begin)).key("end");
        json_.number(offsets_.from_byte(span.end)).close('}').close(']').close('}');
    }

    bool begins_character(uint32_t byte) const {
        return byte == doc_.text.size() || (static_cast<uint8_t>(doc_.text[byte]) & 0xC0) != 0x80;
    }
    std::string_view before(uint32_t byte) const {
        uint32_t from = byte < kContextBytes ? 0 : byte - kContextBytes;
        while (!begins_character(from)) ++from;
        return doc_.words(Span{from, byte});
    }
    std::string_view after(uint32_t byte) const {
        const uint32_t size = static_cast<uint32_t>(doc_.text.size());
        uint32_t to = size - byte < kContextBytes ? size : byte + kContextBytes;
        while (!begins_character(to)) --to;
        return doc_.words(Span{byte, to});
    }

    void add_reference(std::string_view key, char letter, uint32_t index) {
        if (index != kNone) json_.key(key).text(id_of(letter, index));
    }

    void add_span(std::string_view key, Span span) {
        if (span.empty()) return;
        json_.key(key).open('{').key("start").number(offsets_.from_byte(span.begin));
        json_.key("end").number(offsets_.from_byte(span.end)).close('}');
    }

    const Document& doc_;
    OffsetTable offsets_;
    std::string source_;
    JsonText json_;
};

}  // namespace

Exported write_web_annotation(const Document& doc, const ExportOptions& options) {
    return {{{options.stem + ".jsonld", WebAnnotationWriter(doc).write()}}, {}};
}

}  // namespace dragoman
