// JSON -> Document, from anyone: every field is checked before it is believed.
#include <simdjson.h>

#include <algorithm>

#include "io/json.h"
#include "io/json_fields.h"
#include "text/clean.h"

namespace dragoman {

namespace {

namespace dom = simdjson::dom;

Error error_of(simdjson::error_code code) {
    if (code == simdjson::MEMALLOC) return Error::OutOfMemory;
    if (code == simdjson::CAPACITY) return Error::TextTooLong;
    return Error::JsonSyntax;
}

class DocumentReader {
  public:
    DocumentReader(dom::object root, OffsetTable offsets, std::string_view text)
        : root_(root), offsets_(std::move(offsets)), fields_(offsets_) {
        doc_.text = text;
    }

    Result<Document> read() {
        doc_.title = fields_.span(root_, "title");
        read_sentences();
        read_tokens();
        give_tokens_to_sentences();
        // Everything is sorted before ids become indices.
        const std::vector<dom::object> entities = objects("entities");
        const std::vector<dom::object> mentions = objects_by_place("mentions", "");
        const std::vector<dom::object> quotes = objects_by_place("quotes", "");
        const std::vector<dom::object> relations = objects_by_place("relations", "trigger");
        entity_ids_ = ids_of(entities);
        mention_ids_ = ids_of(mentions);
        quote_ids_ = ids_of(quotes);
        for (dom::object object : entities) read_entity(object);
        for (dom::object object : mentions) read_mention(object);
        for (dom::object object : objects("roles")) read_role(object);
        for (dom::object object : quotes) read_quote(object);
        for (dom::object object : relations) read_relation(object);
        if (fields_.error() != Error::None) return fields_.error();
        if (find_fault(doc_)) return Error::JsonShape;
        return std::move(doc_);
    }

  private:
    std::vector<dom::object> objects(std::string_view key) {
        std::vector<dom::object> result;
        dom::element value;
        dom::array array;
        if (!fields_.find(root_, key, value)) return result;
        if (value.get(array)) {
            fields_.fail(Error::JsonShape);
            return result;
        }
        for (dom::element item : array) {
            dom::object object;
            if (item.get(object))
                fields_.fail(Error::JsonShape);
            else
                result.push_back(object);
        }
        return result;
    }

    // The objects of an array in the order of where they, or a span of theirs, begin.
    std::vector<dom::object> objects_by_place(std::string_view key, std::string_view span) {
        std::vector<std::pair<uint32_t, dom::object>> placed;
        for (dom::object object : objects(key)) {
            placed.emplace_back(
                span.empty() ? fields_.ends(object).begin : fields_.span(object, span).begin,
                object);
        }
        std::stable_sort(placed.begin(), placed.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<dom::object> result;
        for (const auto& [begin, object] : placed) result.push_back(object);
        return result;
    }

    Ids ids_of(const std::vector<dom::object>& objects) {
        Ids ids;
        for (size_t i = 0; i < objects.size(); ++i) {
            const std::string_view id = fields_.text(objects[i], "id");
            if (id.empty()) continue;
            if (!ids.emplace(id, static_cast<uint32_t>(i)).second) fields_.fail(Error::JsonShape);
        }
        return ids;
    }

    void read_sentences() {
        for (dom::object object : objects("sentences")) {
            Sentence sentence;
            sentence.span = fields_.ends(object);
            sentence.headline = fields_.flag(object, "headline");
            const uint32_t paragraph = fields_.index(object, "paragraph");
            sentence.paragraph = paragraph == kNone ? 0 : paragraph;
            doc_.sentences.push_back(sentence);
        }
    }

    void read_tokens() {
        for (dom::object object : objects("tokens")) {
            Token token;
            token.span = fields_.ends(object);
            token.lemma = fields_.text(object, "lemma");
            token.upos = upos_named(fields_.text(object, "upos"));
            token.xpos = xpos_named(fields_.text(object, "xpos"));
            token.head = fields_.index(object, "head");
            token.dep = dep_named(fields_.text(object, "dep"));
            doc_.tokens.push_back(std::move(token));
        }
    }

    // A token belongs to the sentence whose bytes hold it.
    void give_tokens_to_sentences() {
        if (doc_.tokens.empty()) return;
        uint32_t token = 0;
        for (uint32_t i = 0; i < doc_.sentences.size(); ++i) {
            Sentence& sentence = doc_.sentences[i];
            sentence.tokens = {token, token};
            while (token < doc_.tokens.size() && sentence.span.contains(doc_.tokens[token].span)) {
                doc_.tokens[token++].sentence = i;
            }
            sentence.tokens.end = token;
        }
    }

    void read_entity(dom::object object) {
        Entity entity;
        entity.name = fields_.text(object, "name");
        entity.type = fields_.label(object, "type", entity_type_named, EntityType::Org);
        entity.wikidata = fields_.text(object, "wikidata");
        entity.tag = fields_.text(object, "tag");
        doc_.entities.push_back(std::move(entity));
    }

    void read_mention(dom::object object) {
        Mention mention;
        mention.span = fields_.ends(object);
        mention.kind = fields_.label(object, "kind", mention_kind_named, MentionKind::Name);
        mention.type = fields_.label(object, "type", entity_type_named, EntityType::Org);
        mention.entity = fields_.reference(object, "entity", entity_ids_);
        dom::object tokens;
        if (!doc_.tokens.empty() && fields_.object(object, "tokens", tokens)) {
            mention.tokens = {fields_.index(tokens, "start"), fields_.index(tokens, "end")};
            mention.head = fields_.index(object, "head");
        }
        mention.origin = fields_.origin(object);
        mention.score = fields_.score(object);
        mention.tag = fields_.text(object, "tag");
        doc_.mentions.push_back(std::move(mention));
    }

    void read_role(dom::object object) {
        Role role;
        role.person = fields_.reference(object, "person", entity_ids_);
        role.org = fields_.reference(object, "org", entity_ids_);
        role.title = fields_.span(object, "title");
        role.origin = fields_.origin(object);
        role.score = fields_.score(object);
        doc_.roles.push_back(role);
    }

    void read_quote(dom::object object) {
        Quote quote;
        quote.span = fields_.ends(object);
        quote.kind = fields_.label(object, "kind", quote_kind_named, QuoteKind::Indirect);
        quote.speaker = fields_.reference(object, "speaker", entity_ids_);
        quote.speaker_mention = fields_.reference(object, "speaker_mention", mention_ids_);
        quote.speaker_text = fields_.span(object, "speaker_text");
        dom::object cue;
        if (fields_.object(object, "cue", cue)) {
            quote.cue = fields_.ends(cue);
            if (!doc_.tokens.empty()) quote.cue_token = fields_.index(cue, "token");
        }
        quote.addressee = fields_.reference(object, "addressee", entity_ids_);
        quote.origin = fields_.origin(object);
        quote.score = fields_.score(object);
        doc_.quotes.push_back(quote);
    }

    void read_relation(dom::object object) {
        Relation relation;
        relation.source = fields_.reference(object, "source", entity_ids_);
        relation.target = fields_.reference(object, "target", entity_ids_);
        relation.source_mention = fields_.reference(object, "source_mention", mention_ids_);
        relation.target_mention = fields_.reference(object, "target_mention", mention_ids_);
        relation.type = fields_.label(object, "type", relation_type_named, RelationType::Other);
        relation.label = fields_.text(object, "label");
        relation.trigger = fields_.span(object, "trigger");
        relation.evidence = fields_.span(object, "evidence");
        relation.polarity = fields_.label(object, "polarity", polarity_named, Polarity::Neutral);
        relation.intensity =
            static_cast<int16_t>(fields_.decimal(object, "intensity", 10, -100, 100, 0));
        relation.negated = fields_.flag(object, "negated");
        relation.modality = fields_.label(object, "modality", modality_named, Modality::Asserted);
        relation.attributed_to = fields_.reference(object, "attributed_to", entity_ids_);
        relation.quote = fields_.reference(object, "quote", quote_ids_);
        relation.time = fields_.reference(object, "time", mention_ids_);
        relation.place = fields_.reference(object, "place", mention_ids_);
        relation.origin = fields_.origin(object);
        relation.score = fields_.score(object);
        relation.why = fields_.text(object, "why");
        relation.tag = fields_.text(object, "tag");
        doc_.relations.push_back(std::move(relation));
    }

    dom::object root_;
    OffsetTable offsets_;
    FieldReader fields_;
    Document doc_;
    Ids entity_ids_, mention_ids_, quote_ids_;
};

}  // namespace

Result<Document> read_json(std::string_view json) {
    dom::parser parser;
    dom::element root;
    if (const simdjson::error_code code = parser.parse(json.data(), json.size()).get(root))
        return error_of(code);
    dom::object object;
    std::string_view format, text, unit_name = name(OffsetUnit::CodePoint);
    uint64_t version = 0;
    if (root.get(object) || object.at_key("format").get(format) ||
        object.at_key("version").get(version))
        return Error::JsonShape;
    if (format != "dragoman" || version != 1 || object.at_key("text").get(text))
        return Error::JsonShape;
    if (text.size() > kMaxArticleBytes) return Error::TextTooLong;
    if (dom::element unit; !object.at_key("offset_unit").get(unit) && unit.get(unit_name))
        return Error::JsonShape;
    const OffsetUnit unit = offset_unit_named(unit_name, OffsetUnit::Count);
    if (unit == OffsetUnit::Count) return Error::JsonShape;
    return DocumentReader(object, OffsetTable(text, unit), text).read();
}

}  // namespace dragoman
