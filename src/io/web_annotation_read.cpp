// W3C Web Annotation -> Document: ours whole, other programs' tags and links as mentions and
// relations. The standard counts code points; files made by JavaScript often count UTF-16 units:
// the quoted words decide, and where neither fits they are looked for with what stands around them.
#include <map>

#include "io/document_builder.h"
#include "io/foreign_labels.h"
#include "io/foreign_text.h"
#include "io/format_files.h"
#include "io/json_values.h"
#include "io/losses.h"

namespace dragoman {

namespace {

namespace dom = simdjson::dom;
using Text = std::string_view;

struct Selectors {
    Text exact, prefix, suffix;
    bool has_quote = false, has_place = false;
    uint64_t start = 0, end = 0;
};

void add_selector(dom::element selector, Selectors& found) {
    const Text type = text_value(selector, "type");
    if (type == "TextQuoteSelector") {
        found.has_quote = true;
        found.exact = text_value(selector, "exact");
        found.prefix = text_value(selector, "prefix");
        found.suffix = text_value(selector, "suffix");
    } else if (type == "TextPositionSelector") {
        found.has_place = number_value(selector, "start", found.start) &&
                          number_value(selector, "end", found.end);
    }
}

Selectors selectors_of(dom::element annotation) {
    Selectors found;
    for (const dom::element target : list_value(annotation, "target"))
        for (const dom::element selector : list_value(target, "selector"))
            add_selector(selector, found);
    return found;
}

std::string without_returns(Text words) {
    std::string out;
    for (const char c : words)
        if (c != '\r') out += c;
    return out;
}

class WebAnnotationReader {
  public:
    WebAnnotationReader(dom::element root, Text raw)
        : root_(root),
          points_(raw, OffsetUnit::CodePoint),
          units_(raw, OffsetUnit::Utf16),
          builder_(points_.text()) {}

    Result<Imported> read() {
        if (points_.error() != Error::None) return points_.error();
        const std::vector<dom::element> annotations = items();
        if (annotations.empty()) return Error::FormatDamaged;
        choose_unit(annotations);
        for (const dom::element entity : list_value(root_, "dragoman:entities"))
            read_entity(entity);
        for (const dom::element annotation : annotations) read_place(annotation);
        for (const dom::element annotation : annotations) read_statement(annotation);
        Result<Document> doc = builder_.finish();
        if (!doc) return doc.error();
        Imported result;
        result.documents.push_back(std::move(*doc));
        result.left_out = losses_.take();
        return result;
    }

  private:
    // An array, a collection with its first page, a page, a graph, or one annotation alone.
    std::vector<dom::element> items() const {
        dom::array array;
        std::vector<dom::element> result;
        if (!root_.get(array)) {
            for (const dom::element item : array) result.push_back(item);
            return result;
        }
        dom::element first;
        if (find_value(root_, "first", first)) return list_value(first, "items");
        result = list_value(root_, "items");
        if (result.empty()) result = list_value(root_, "@graph");
        if (result.empty() && !list_value(root_, "target").empty()) result = {root_};
        return result;
    }

    bool fits(const ForeignText& text, const Selectors& selectors) const {
        const Span span = text.span(selectors.start, selectors.end);
        return !span.empty() && builder_.words(span) == without_returns(selectors.exact);
    }

    void choose_unit(const std::vector<dom::element>& annotations) {
        size_t points = 0, units = 0;
        for (const dom::element annotation : annotations) {
            const Selectors selectors = selectors_of(annotation);
            if (!selectors.has_quote || !selectors.has_place) continue;
            points += fits(points_, selectors);
            units += fits(units_, selectors);
        }
        text_ = units > points ? &units_ : &points_;
        if (units > points)
            losses_.say(
                "The file counts UTF-16 units, not code points as the standard says; "
                "its places were converted.");
    }

    Span find(const Selectors& selectors) {
        if (selectors.has_place && (!selectors.has_quote || fits(*text_, selectors)))
            return text_->span(selectors.start, selectors.end);
        if (!selectors.has_quote || selectors.exact.empty()) return {};
        const std::string exact = without_returns(selectors.exact);
        const std::string prefix = without_returns(selectors.prefix);
        const std::string words = prefix + exact + without_returns(selectors.suffix);
        size_t at = points_.text().find(words);
        if (at == std::string::npos) return {};
        at += prefix.size();
        return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + exact.size())};
    }

    void read_entity(dom::element object) {
        Entity& entity = builder_.entity_at(builder_.entity(id_value(object, "id")));
        entity.name = text_value(object, "name");
        entity.type = entity_type_named(text_value(object, "type"), EntityType::Org);
        entity.wikidata = text_value(object, "wikidata");
    }

    // What stands in the text: mentions, quotes, titles.
    void read_place(dom::element annotation) {
        dom::element own;
        const std::string id = id_value(annotation, "id");
        if (is_link(annotation)) return;
        const Selectors selectors = selectors_of(annotation);
        const Span span = find(selectors);
        if (span.empty()) {
            losses_.add("annotation whose words are not in the text",
                        "annotations whose words are not in the text");
        } else if (find_value(annotation, "dragoman:quote", own)) {
            quotes_.push_back({span, own, id});
        } else if (find_value(annotation, "dragoman:role", own)) {
            roles_.push_back({span, own, id});
        } else {
            read_mention(annotation, span, id);
        }
    }

    void read_mention(dom::element annotation, Span span, const std::string& id) {
        EntityType type = EntityType::Count;
        Text tag, called, wikidata;
        for (const dom::element body : list_value(annotation, "body")) {
            const Text purpose = text_value(body, "purpose"), value = text_value(body, "value");
            const Text source = text_value(body, "source");
            const size_t number = source.rfind("/Q");
            if (purpose == "identifying" && number != Text::npos)
                wikidata = source.substr(number + 1);
            else if (purpose == "identifying")
                called = value;
            else if (purpose == "tagging" || purpose == "classifying" || purpose.empty())
                tag = value;
            else
                losses_.add("comment", "comments");
            if (type == EntityType::Count) type = foreign_entity_type(tag);
        }
        if (type == EntityType::Count) {
            const std::string kind =
                tag.empty() ? "without a tag" : "of the type " + std::string(tag);
            losses_.add("annotation " + kind, "annotations " + kind);
            return;
        }
        dom::element own;
        std::string key;
        MentionKind kind = MentionKind::Name;
        const bool is_ours = find_value(annotation, "dragoman:mention", own);
        if (is_ours) {
            key = id_value(own, "entity");
            kind = mention_kind_named(text_value(own, "kind"), kind);
        } else if (!wikidata.empty() || !called.empty()) {
            key = "called " + std::string(wikidata.empty() ? called : wikidata);
        }
        // A pronoun without a key belongs to no entity; so does what of ours names none.
        const uint32_t mention = builder_.add_mention(
            span, type, is_ours && key.empty() ? MentionKind::Pronoun : kind, key);
        mentions_["#" + without_hash(id)] = mention;
        Mention& added = builder_.mention_at(mention);
        if (is_ours) {
            added.kind = kind;
            read_found(own, added);
        } else if (added.entity != kNone) {
            Entity& entity = builder_.entity_at(added.entity);
            if (entity.name.empty()) entity.name = called;
            if (!wikidata.empty()) entity.wikidata = wikidata;
        }
    }

    void read_statement(dom::element annotation) {
        const std::string id = id_value(annotation, "id");
        if (quote_count_ < quotes_.size() && quotes_[quote_count_].id == id) {
            read_quote(quotes_[quote_count_++]);
        } else if (role_count_ < roles_.size() && roles_[role_count_].id == id) {
            read_role(roles_[role_count_++]);
        } else if (is_link(annotation)) {
            read_relation(annotation);
        }
    }

    struct Placed {
        Span span;
        dom::element own;
        std::string id;
    };

    void read_quote(const Placed& placed) {
        Quote quote;
        quote.span = placed.span;
        quote.kind = quote_kind_named(text_value(placed.own, "kind"), QuoteKind::Direct);
        quote.speaker = entity(placed.own, "speaker");
        quote.speaker_mention = mention(placed.own, "speaker_mention");
        quote.speaker_text = span(placed.own, "speaker_text");
        quote.cue = span(placed.own, "cue");
        quote.addressee = entity(placed.own, "addressee");
        read_found(placed.own, quote);
        quote_numbers_[without_hash(placed.id)] = builder_.add_quote(quote);
    }

    void read_role(const Placed& placed) {
        Role role;
        role.title = placed.span;
        role.person = entity(placed.own, "person");
        role.org = entity(placed.own, "org");
        read_found(placed.own, role);
        if (role.person != kNone) builder_.add_role(role);
    }

    void read_relation(dom::element annotation) {
        Relation relation;
        dom::element own;
        for (const dom::element body : list_value(annotation, "body")) {
            const Text value = text_value(body, "value");
            if (text_value(body, "purpose") == "describing") {
                relation.label = value;
            } else {
                relation.type = foreign_relation_type(value);
                if (relation.type == RelationType::Other && value != "OTHER")
                    relation.label = value;
            }
        }
        if (find_value(annotation, "dragoman:relation", own)) {
            read_own_relation(own, relation);
        } else {
            std::vector<uint32_t> ends;
            for (const dom::element target : list_value(annotation, "target"))
                ends.push_back(mention_called(id_value(target, "id")));
            if (!ends.empty()) relation.source_mention = ends[0];
            if (ends.size() > 1) relation.target_mention = ends[1];
            if (relation.source_mention != kNone) {
                relation.source = builder_.entity_of_mention(relation.source_mention);
                relation.trigger = builder_.mention_at(relation.source_mention).span;
                losses_.say(
                    "Relations without words of their own stand at their first participant.");
            }
            if (relation.target_mention != kNone)
                relation.target = builder_.entity_of_mention(relation.target_mention);
            relation.polarity = polarity_of(relation.type);
            relation.origin = Origin::User;
        }
        if (relation.source == kNone || relation.trigger.empty())
            losses_.add("link between annotations that are not here",
                        "links between annotations that are not here");
        else
            builder_.add_relation(relation);
    }

    void read_own_relation(dom::element own, Relation& relation) {
        relation.source = entity(own, "source");
        relation.target = entity(own, "target");
        relation.source_mention = mention(own, "source_mention");
        relation.target_mention = mention(own, "target_mention");
        relation.trigger = span(own, "trigger");
        relation.evidence = span(own, "evidence");
        relation.polarity = polarity_named(text_value(own, "polarity"), Polarity::Neutral);
        relation.intensity = static_cast<int16_t>(scaled(own, "intensity", 10, -100, 100, 0));
        dom::element negated;
        bool is_negated = false;
        relation.negated =
            find_value(own, "negated", negated) && !negated.get(is_negated) && is_negated;
        relation.modality = modality_named(text_value(own, "modality"), Modality::Asserted);
        relation.attributed_to = entity(own, "attributed_to");
        const auto quote = quote_numbers_.find(id_value(own, "quote"));
        if (quote != quote_numbers_.end()) relation.quote = quote->second;
        relation.time = mention(own, "time");
        relation.place = mention(own, "place");
        relation.why = text_value(own, "why");
        read_found(own, relation);
    }

    static int32_t scaled(dom::element own, Text key, int32_t scale, int32_t lowest,
                          int32_t highest, int32_t otherwise) {
        dom::element value;
        double number = 0;
        if (!find_value(own, key, value) || value.get(number)) return otherwise;
        const double value_scaled = number * scale;
        if (!(value_scaled >= lowest - 0.5 && value_scaled <= highest + 0.5)) return otherwise;
        return static_cast<int32_t>(value_scaled < 0 ? value_scaled - 0.5 : value_scaled + 0.5);
    }

    template <class Item>
    static void read_found(dom::element own, Item& item) {
        item.origin = origin_named(text_value(own, "origin"), Origin::User);
        item.score = static_cast<uint16_t>(scaled(own, "score", 1000, 0, 1000, 1000));
    }

    static bool is_link(dom::element annotation) {
        for (const dom::element motivation : list_value(annotation, "motivation")) {
            Text word;
            if (!motivation.get(word) && word == "linking") return true;
        }
        return false;
    }

    static std::string without_hash(const std::string& id) {
        return id.starts_with('#') ? id.substr(1) : id;
    }

    uint32_t entity(dom::element own, Text key) {
        const std::string id = id_value(own, key);
        return id.empty() ? kNone : builder_.entity(id);
    }
    uint32_t mention_called(const std::string& id) const {
        const auto found = mentions_.find("#" + without_hash(id));
        return found == mentions_.end() ? kNone : found->second;
    }
    uint32_t mention(dom::element own, Text key) const {
        const std::string id = id_value(own, key);
        return id.empty() ? kNone : mention_called(id);
    }
    Span span(dom::element own, Text key) const {
        dom::element object;
        uint64_t start = 0, end = 0;
        return find_value(own, key, object) && number_value(object, "start", start) &&
                       number_value(object, "end", end)
                   ? points_.span(start, end)
                   : Span{};
    }

    dom::element root_;
    ForeignText points_, units_;
    const ForeignText* text_ = &points_;
    DocumentBuilder builder_;
    Losses losses_;
    std::vector<Placed> quotes_, roles_;
    size_t quote_count_ = 0, role_count_ = 0;
    std::map<std::string, uint32_t> mentions_, quote_numbers_;
};

}  // namespace

Result<Imported> read_web_annotation(Files files) {
    if (files.empty()) return Error::FormatDamaged;
    dom::parser parser;
    dom::element root;
    if (parser.parse(files[0].bytes).get(root)) return Error::JsonSyntax;
    Text text = text_value(root, "dragoman:text");
    dom::element own;
    if (!find_value(root, "dragoman:text", own)) {
        const NamedFile* found = nullptr;
        for (const NamedFile& file : files)
            if (file.name.ends_with(".txt")) found = &file;
        if (!found) return Error::TextMissing;
        text = found->bytes;
    }
    return WebAnnotationReader(root, text).read();
}

}  // namespace dragoman
