// Document -> JSON; the form is described in json.h.
#include "io/json.h"
#include "io/json_text.h"

namespace dragoman {

namespace {

class DocumentWriter {
  public:
    DocumentWriter(const Document& doc, const JsonOptions& options)
        : doc_(doc), options_(options), offsets_(doc.text, options.offset_unit) {}

    std::string write() {
        json_.open('{');
        if (!options_.id.empty()) json_.key("id").raw(options_.id);
        json_.key("format").text("dragoman").key("version").number(1);
        json_.key("offset_unit").text(name(options_.offset_unit));
        json_.key("generator").text(options_.generator);
        json_.key("text").text(doc_.text);
        add_span("title", doc_.title);
        add_all("sentences", doc_.sentences);
        if (options_.tokens) add_all("tokens", doc_.tokens);
        add_all("mentions", doc_.mentions);
        add_all("entities", doc_.entities);
        add_all("roles", doc_.roles);
        add_all("quotes", doc_.quotes);
        add_all("relations", doc_.relations);
        json_.close('}');
        return json_.take();
    }

  private:
    template <class Item>
    void add_all(std::string_view key, const std::vector<Item>& items) {
        json_.key(key).open('[');
        for (size_t i = 0; i < items.size(); ++i) {
            json_.open('{');
            add(items[i], i);
            json_.close('}');
        }
        json_.close(']');
    }

    void add(const Sentence& sentence, size_t) {
        add_ends(sentence.span);
        json_.key("headline").flag(sentence.headline);
        json_.key("paragraph").number(sentence.paragraph);
    }

    void add(const Token& token, size_t) {
        add_ends(token.span);
        json_.key("lemma").text(token.lemma);
        json_.key("upos").text(name(token.upos));
        json_.key("xpos").text(name(token.xpos));
        add_index("head", token.head);
        json_.key("dep").text(name(token.dep));
    }

    void add(const Mention& mention, size_t index) {
        add_id('m', index);
        add_ends(mention.span);
        json_.key("kind").text(name(mention.kind));
        json_.key("type").text(name(mention.type));
        add_tag(mention.tag);
        add_reference("entity", 'e', mention.entity);
        if (options_.tokens) {
            json_.key("tokens").open('{').key("start").number(mention.tokens.begin);
            json_.key("end").number(mention.tokens.end).close('}');
            add_index("head", mention.head);
        }
        add_origin(mention.origin, mention.score);
    }

    void add(const Entity& entity, size_t index) {
        add_id('e', index);
        json_.key("name").text(entity.name);
        json_.key("type").text(name(entity.type));
        add_tag(entity.tag);
        json_.key("wikidata");
        if (entity.wikidata.empty())
            json_.null();
        else
            json_.text(entity.wikidata);
    }

    void add(const Role& role, size_t index) {
        add_id('p', index);
        add_reference("person", 'e', role.person);
        add_span("title", role.title);
        add_reference("org", 'e', role.org);
        add_origin(role.origin, role.score);
    }

    void add(const Quote& quote, size_t index) {
        add_id('q', index);
        add_ends(quote.span);
        json_.key("kind").text(name(quote.kind));
        add_reference("speaker", 'e', quote.speaker);
        add_reference("speaker_mention", 'm', quote.speaker_mention);
        add_span("speaker_text", quote.speaker_text);
        json_.key("cue");
        if (quote.cue.empty()) {
            json_.null();
        } else {
            json_.open('{');
            add_ends(quote.cue);
            json_.key("lemma");
            if (quote.cue_token < doc_.tokens.size())
                json_.text(doc_.tokens[quote.cue_token].lemma);
            else
                json_.null();
            if (options_.tokens) add_index("token", quote.cue_token);
            json_.close('}');
        }
        add_reference("addressee", 'e', quote.addressee);
        add_origin(quote.origin, quote.score);
    }

    void add(const Relation& relation, size_t index) {
        add_id('r', index);
        add_reference("source", 'e', relation.source);
        add_reference("target", 'e', relation.target);
        add_reference("source_mention", 'm', relation.source_mention);
        add_reference("target_mention", 'm', relation.target_mention);
        json_.key("type").text(name(relation.type));
        add_tag(relation.tag);
        json_.key("label").text(relation.label);
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
        add_origin(relation.origin, relation.score);
        json_.key("why").text(relation.why);
    }

    static std::string id(char letter, size_t index) {
        return std::string(1, letter).append(std::to_string(index + 1));
    }

    void add_id(char letter, size_t index) { json_.key("id").text(id(letter, index)); }

    void add_reference(std::string_view key, char letter, uint32_t index) {
        json_.key(key);
        if (index == kNone)
            json_.null();
        else
            json_.text(id(letter, index));
    }

    void add_index(std::string_view key, uint32_t index) {
        json_.key(key);
        if (index == kNone)
            json_.null();
        else
            json_.number(index);
    }

    void add_ends(Span span) {
        json_.key("start").number(offsets_.from_byte(span.begin));
        json_.key("end").number(offsets_.from_byte(span.end));
    }

    void add_span(std::string_view key, Span span) {
        json_.key(key);
        if (span.empty()) {
            json_.null();
        } else {
            json_.open('{');
            add_ends(span);
            json_.close('}');
        }
    }

    void add_tag(const std::string& tag) {
        if (!tag.empty()) json_.key("tag").text(tag);
    }

    void add_origin(Origin origin, uint16_t score) {
        json_.key("origin").text(name(origin));
        json_.key("score").decimal(score, 3);
    }

    const Document& doc_;
    const JsonOptions& options_;
    OffsetTable offsets_;
    JsonText json_;
};

}  // namespace

std::string write_json(const Document& doc, const JsonOptions& options) {
    return DocumentWriter(doc, options).write();
}

}  // namespace dragoman
