// Events as rows, one JSON object a line, in the words of PLOVER, the event coding of political
// science: who did what to whom, with mode, polarity and the words that say so. Offsets are code
// points. Relations of our plain types (OWN, MEMBER ...) are no events and are left out.
#include "io/document_builder.h"
#include "io/format_files.h"
#include "io/json_text.h"
#include "io/losses.h"
#include "io/offsets.h"

namespace dragoman {

namespace {

class EventWriter {
  public:
    explicit EventWriter(const Document& doc)
        : doc_(doc), offsets_(doc.text, OffsetUnit::CodePoint) {}

    void add(uint32_t index) {
        const Relation& relation = doc_.relations[index];
        const Span near = relation.evidence.empty() ? relation.trigger : relation.evidence;
        json_ = JsonText();
        json_.open('{').key("event_id").text(id_of('r', index));
        json_.key("event_type").text(name(relation.type));
        json_.key("event_mode").text(relation.negated ? "negated" : name(relation.modality));
        json_.key("quad_class").text(name(relation.polarity));
        json_.key("intensity").decimal(relation.intensity, 1);
        add_participant("actor", relation.source, relation.source_mention, near);
        add_participant("recipient", relation.target, relation.target_mention, near);
        add_mention("date", relation.time);
        add_mention("location", relation.place);
        json_.key("attributed_to");
        if (relation.attributed_to == kNone)
            json_.null();
        else
            json_.text(doc_.entities[relation.attributed_to].name);
        json_.key("label").text(relation.label);
        add_span("trigger", relation.trigger);
        add_span("quote", near);
        json_.key("score").decimal(relation.score, 3).close('}');
        text_ += json_.take() + "\n";
    }
    std::string take() { return std::move(text_); }

  private:
    void add_participant(std::string_view key, uint32_t entity, uint32_t given, Span near) {
        json_.key(key);
        if (entity == kNone) {
            json_.null();
            return;
        }
        const Entity& who = doc_.entities[entity];
        json_.open('{').key("name").text(who.name).key("type").text(name(who.type));
        json_.key("wikidata");
        if (who.wikidata.empty())
            json_.null();
        else
            json_.text(who.wikidata);
        const uint32_t mention = find_mention(doc_, entity, given, near);
        if (mention != kNone) add_ends(doc_.mentions[mention].span);
        json_.close('}');
    }

    void add_mention(std::string_view key, uint32_t mention) {
        if (mention != kNone)
            add_span(key, doc_.mentions[mention].span);
        else
            json_.key(key).null();
    }

    void add_span(std::string_view key, Span span) {
        json_.key(key).open('{');
        add_ends(span);
        json_.close('}');
    }

    void add_ends(Span span) {
        json_.key("text").text(doc_.words(span));
        json_.key("start").number(offsets_.from_byte(span.begin));
        json_.key("end").number(offsets_.from_byte(span.end));
    }

    const Document& doc_;
    OffsetTable offsets_;
    JsonText json_;
    std::string text_;
};

}  // namespace

Exported write_plover(const Document& doc, const ExportOptions& options) {
    EventWriter writer(doc);
    Losses losses;
    for (uint32_t i = 0; i < doc.relations.size(); ++i) {
        if (doc.relations[i].type <= RelationType::Assault)
            writer.add(i);
        else
            losses.add("relation of a type that is no event",
                       "relations of types that are no events");
    }
    losses.add("quote", "quotes", static_cast<uint32_t>(doc.quotes.size()));
    losses.add("role", "roles", static_cast<uint32_t>(doc.roles.size()));
    return {{{options.stem + ".plover.jsonl", writer.take()}}, losses.take()};
}

}  // namespace dragoman
