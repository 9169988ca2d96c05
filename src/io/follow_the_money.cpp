// FollowTheMoney, the data model of investigative journalism: one entity a line, all values lists
// of strings. Roles are links of employment or membership, relations are links with a description.
//
//   {"id":"dragoman-1a2b-e1","schema":"Person","properties":{"name":["Lloyd Austin"]}}
#include "base/hash.h"
#include "io/document_builder.h"
#include "io/format_files.h"
#include "io/json_text.h"
#include "io/lines.h"
#include "io/losses.h"

namespace dragoman {

namespace {

// What each of our types is there; "" where it has no schema for such a thing.
constexpr std::string_view kSchemas[] = {
    "Person",        // PERSON
    "LegalEntity",   // NORP
    "Organization",  // ORG
    "PublicBody",    // GPE: a state or city as somebody who acts
    "Address",       // LOC
    "Address",       // FAC
    "Event",         // EVENT
    "Asset",         // PRODUCT
    "Document",      // WORK_OF_ART
    "Document",      // LAW
};
static_assert(std::size(kSchemas) == static_cast<size_t>(EntityType::Date));

class MoneyWriter {
  public:
    explicit MoneyWriter(const Document& doc) : doc_(doc) {
        constexpr char kHex[] = "0123456789abcdef";
        prefix_ = "dragoman-";
        for (int shift = 60; shift >= 0; shift -= 4) prefix_ += kHex[hash(doc.text) >> shift & 15];
        prefix_ += "-";
    }

    std::string write() {
        for (uint32_t i = 0; i < doc_.entities.size(); ++i) add_entity(i);
        for (uint32_t i = 0; i < doc_.roles.size(); ++i) add_role(i);
        for (uint32_t i = 0; i < doc_.relations.size(); ++i) add_relation(i);
        return std::move(text_);
    }

  private:
    std::string_view schema(uint32_t entity) const {
        const EntityType type = doc_.entities[entity].type;
        return is_value(type) ? "Organization" : kSchemas[static_cast<size_t>(type)];
    }
    std::string id(char letter, uint32_t index) const { return prefix_ + id_of(letter, index); }

    void begin(const std::string& id, std::string_view schema) {
        json_ = JsonText();
        json_.open('{').key("id").text(id).key("schema").text(schema).key("properties").open('{');
    }
    void add(std::string_view key, std::string_view value) {
        if (!value.empty()) json_.key(key).open('[').text(value).close(']');
    }
    void end() {
        json_.close('}').close('}');
        text_ += json_.take() + "\n";
    }

    void add_entity(uint32_t index) {
        const Entity& entity = doc_.entities[index];
        begin(id('e', index), schema(index));
        json_.key("name").open('[').text(entity.name).close(']');
        add("wikidataId", entity.wikidata);
        if (entity.type == EntityType::Person) {
            std::string titles;
            for (const Role& role : doc_.roles) {
                if (role.person != index) continue;
                if (titles.empty()) json_.key("position").open('[');
                titles = in_one_line(doc_.words(role.title));
                json_.text(titles);
            }
            if (!titles.empty()) json_.close(']');
        }
        end();
    }

    void add_role(uint32_t index) {
        const Role& role = doc_.roles[index];
        if (role.org == kNone) return;  // stands as a position of the person
        const bool is_post =
            schema(role.person) == "Person" &&
            (schema(role.org) == "Organization" || schema(role.org) == "PublicBody");
        begin(id('p', index), is_post ? "Employment" : "UnknownLink");
        add(is_post ? "employee" : "subject", id('e', role.person));
        add(is_post ? "employer" : "object", id('e', role.org));
        add("role", in_one_line(doc_.words(role.title)));
        end();
    }

    void add_relation(uint32_t index) {
        const Relation& relation = doc_.relations[index];
        const Span evidence = relation.evidence.empty() ? relation.trigger : relation.evidence;
        begin(id('r', index), relation.target == kNone ? "Event" : "UnknownLink");
        if (relation.target == kNone) {
            add("name", relation.label);
            add("involved", id('e', relation.source));
        } else {
            add("subject", id('e', relation.source));
            add("object", id('e', relation.target));
            add("role", (relation.negated ? "not: " : "") + relation.label);
        }
        add("summary", in_one_line(doc_.words(evidence)));
        add("description", std::string(name(relation.type)) + ", " +
                               std::string(name(relation.polarity)) + ", " +
                               std::string(name(relation.modality)));
        if (relation.attributed_to != kNone)
            add("publisher", doc_.entities[relation.attributed_to].name);
        end();
    }

    const Document& doc_;
    std::string prefix_;
    JsonText json_;
    std::string text_;
};

}  // namespace

Exported write_follow_the_money(const Document& doc, const ExportOptions& options) {
    Losses losses;
    losses.add("quote", "quotes", static_cast<uint32_t>(doc.quotes.size()));
    losses.say("FollowTheMoney keeps who and what, not where in the text.");
    return {{{options.stem + ".ftm.jsonl", MoneyWriter(doc).write()}}, losses.take()};
}

}  // namespace dragoman
