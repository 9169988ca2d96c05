// TEI P5: the text in paragraphs and sentences with its names, and a stand-off part with who is
// who, relations and quotes. Mentions that cross others or sentences stand in the stand-off part
// only.
#include "io/document_builder.h"
#include "io/escape.h"
#include "io/format_files.h"
#include "io/lines.h"
#include "io/losses.h"
#include "io/nested_spans.h"

namespace dragoman {

namespace {

struct Elements {
    std::string_view list, item, label;  // of who is who: listPerson, person, persName
    std::string_view name;               // in the text
    std::string_view rs;                 // type of <rs>
};

Elements elements_of(EntityType type) {
    switch (type) {
        case EntityType::Person:
            return {"listPerson", "person", "persName", "persName", "person"};
        case EntityType::Norp:
        case EntityType::Org:
            return {"listOrg", "org", "orgName", "orgName", "org"};
        case EntityType::Gpe:
        case EntityType::Loc:
        case EntityType::Fac:
            return {"listPlace", "place", "placeName", "placeName", "place"};
        case EntityType::Event:
            return {"listEvent", "event", "eventName", "eventName", "event"};
        default:
            return {"listObject", "object", "objectName", "objectName", "object"};
    }
}

std::string_view value_element(EntityType type) {
    switch (type) {
        case EntityType::Date:
            return "date";
        case EntityType::Time:
            return "time";
        case EntityType::Money:
        case EntityType::Percent:
        case EntityType::Quantity:
            return "measure";
        default:
            return "num";
    }
}

std::string small(std::string_view label) {
    std::string out(label);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

class TeiWriter {
  public:
    TeiWriter(const Document& doc, const ExportOptions& options) : doc_(doc), options_(options) {
        for (const Mention& mention : doc.mentions) spans_.push_back(mention.span);
        sentences_ = doc.sentences;
        if (sentences_.empty()) {
            Document cut;
            cut.text = doc.text;
            cut_sentences(cut);
            sentences_ = cut.sentences;
        }
    }

    std::string write() {
        write_body();
        std::string xml =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n" +
            header();
        xml += "<standOff>\n";
        for (const std::string_view list :
             {"listPerson", "listOrg", "listPlace", "listEvent", "listObject"})
            add_list(list, xml);
        add_relations(xml);
        add_spans(xml);
        xml += "</standOff>\n<text><body>\n" + body_ + "</body></text>\n</TEI>\n";
        return xml;
    }

  private:
    std::string header() const {
        std::string title =
            doc_.title.empty() ? options_.stem : in_one_line(doc_.words(doc_.title));
        if (title.empty()) title = "Article";
        return "<teiHeader><fileDesc><titleStmt><title>" + xml_escaped(title) +
               "</title></titleStmt><publicationStmt><p>Unpublished annotation</p>"
               "</publicationStmt><sourceDesc><p>A news article, annotated with " +
               xml_escaped(options_.generator.empty() ? "Dragoman" : options_.generator) +
               "</p></sourceDesc></fileDesc></teiHeader>\n";
    }

    void add_list(std::string_view list, std::string& xml) const {
        std::string items;
        for (uint32_t i = 0; i < doc_.entities.size(); ++i) {
            const Entity& entity = doc_.entities[i];
            const Elements elements = elements_of(entity.type);
            if (elements.list != list) continue;
            const std::string item(elements.item), label(elements.label);
            const bool is_object = item == "object";
            items += "<" + item + " xml:id=\"" + id_of('e', i) + "\"" +
                     (item == "person" ? "" : " type=\"" + small(name(entity.type)) + "\"") + ">" +
                     (is_object ? "<objectIdentifier>" : "") + "<" + label + ">" +
                     xml_escaped(entity.name) + "</" + label + ">";
            if (!entity.wikidata.empty())
                items += "<idno type=\"wikidata\">" + xml_escaped(entity.wikidata) + "</idno>";
            items += (is_object ? "</objectIdentifier></" : "</") + item + ">\n";
        }
        const std::string tag(list);
        if (!items.empty()) xml += "<" + tag + ">\n" + items + "</" + tag + ">\n";
    }

    void add_relations(std::string& xml) const {
        std::string items;
        for (const Relation& relation : doc_.relations) {
            items += "<relation name=\"" + xml_escaped(name(relation.type)) + "\" active=\"#" +
                     id_of('e', relation.source) + "\"";
            if (relation.target != kNone)
                items += " passive=\"#" + id_of('e', relation.target) + "\"";
            items += " ana=\"" + std::string("#") + std::string(name(relation.polarity)) + " #" +
                     std::string(name(relation.modality)) +
                     (relation.negated ? " #negated\"" : "\"");
            const uint32_t sentence = sentence_at(relation.trigger.begin);
            if (sentence != kNone) items += " source=\"#" + id_of('s', sentence) + "\"";
            if (relation.attributed_to != kNone)
                items += " resp=\"#" + id_of('e', relation.attributed_to) + "\"";
            items += "><desc>" + xml_escaped(relation.label) + "</desc></relation>\n";
        }
        if (items.empty()) return;
        xml += "<listRelation>\n" + items + "</listRelation>\n<interpGrp>\n";
        for (const std::string_view mark :
             {"conflict", "cooperation", "neutral", "asserted", "possible", "planned", "desired",
              "hypothetical", "negated"})
            xml +=
                "<interp xml:id=\"" + std::string(mark) + "\">" + std::string(mark) + "</interp>\n";
        xml += "</interpGrp>\n";
    }

    void add_spans(std::string& xml) const {
        std::string items = crossing_;
        for (const Quote& quote : doc_.quotes)
            items +=
                span_element("quote " + std::string(name(quote.kind)), quote.span, quote.speaker);
        for (const Role& role : doc_.roles) items += span_element("title", role.title, role.person);
        if (!items.empty()) xml += "<spanGrp>\n" + items + "</spanGrp>\n";
    }

    std::string span_element(const std::string& type, Span span, uint32_t entity) const {
        const uint32_t from = sentence_at(span.begin), to = sentence_at(span.end - 1);
        std::string item = "<span type=\"" + type + "\"";
        if (from != kNone) item += " from=\"#" + id_of('s', from) + "\"";
        if (to != kNone && to != from) item += " to=\"#" + id_of('s', to) + "\"";
        if (entity != kNone) item += " ana=\"#" + id_of('e', entity) + "\"";
        return item + ">" + xml_escaped(doc_.words(span)) + "</span>\n";
    }

    uint32_t sentence_at(uint32_t byte) const {
        for (uint32_t i = 0; i < sentences_.size(); ++i)
            if (sentences_[i].span.begin <= byte && byte < sentences_[i].span.end) return i;
        return kNone;
    }

    // Sentences and what stands between them; a paragraph is a <p>.
    void write_body() {
        uint32_t at = 0;
        for (uint32_t i = 0; i < sentences_.size(); ++i) {
            const Sentence& sentence = sentences_[i];
            const bool is_new = i == 0 || sentences_[i - 1].paragraph != sentence.paragraph;
            const std::string between = xml_escaped(doc_.words(Span{at, sentence.span.begin}));
            if (is_new)
                body_ += (i == 0 ? "" : "</p>") + between + "<p>";
            else
                body_ += between;
            body_ += "<s xml:id=\"" + id_of('s', i) + "\">";
            write_stretch(sentence.span);
            body_ += "</s>";
            at = sentence.span.end;
        }
        const uint32_t size = static_cast<uint32_t>(doc_.text.size());
        if (sentences_.empty()) body_ += "<p>";
        body_ += xml_escaped(doc_.words(Span{at, size})) + "</p>\n";
    }

    void write_stretch(Span stretch) {
        const std::vector<uint32_t> crossing = walk_nested(
            stretch, spans_, [&](Span span) { body_ += xml_escaped(doc_.words(span)); },
            [&](uint32_t i) { body_ += open_tag(doc_.mentions[i]); },
            [&](uint32_t i) { body_ += "</" + element(doc_.mentions[i]) + ">"; });
        for (const uint32_t i : crossing)
            crossing_ += span_element("mention", spans_[i], doc_.mentions[i].entity);
    }

    static std::string element(const Mention& mention) {
        if (is_value(mention.type)) return std::string(value_element(mention.type));
        if (mention.kind != MentionKind::Name) return "rs";
        return std::string(elements_of(mention.type).name);
    }

    static std::string open_tag(const Mention& mention) {
        std::string tag = "<" + element(mention) + " type=\"" + small(name(mention.type)) + "\"";
        if (mention.entity != kNone) tag += " ref=\"#" + id_of('e', mention.entity) + "\"";
        return tag + ">";
    }

    const Document& doc_;
    const ExportOptions& options_;
    std::vector<Span> spans_;  // of the mentions
    std::vector<Sentence> sentences_;
    std::string body_, crossing_;
};

}  // namespace

Exported write_tei(const Document& doc, const ExportOptions& options) {
    return {{{options.stem + ".tei.xml", TeiWriter(doc, options).write()}},
            {"Scores and the words of relations are not kept."}};
}

}  // namespace dragoman
