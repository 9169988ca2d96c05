#include "io/ledger_words.h"

#include "io/document_builder.h"
#include "io/lines.h"

namespace dragoman {

namespace {

std::string small_words(std::string_view label) {
    std::string out;
    for (const char c : label)
        out += c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

}  // namespace

std::string title_words(const Document& doc, std::string_view otherwise) {
    return doc.title.empty() ? std::string(otherwise) : in_one_line(doc.words(doc.title));
}

std::string type_words(EntityType type) {
    switch (type) {
        case EntityType::Norp:
            return "people or group";
        case EntityType::Org:
            return "organisation";
        case EntityType::Gpe:
            return "country or city";
        case EntityType::Loc:
            return "place";
        case EntityType::Fac:
            return "building or site";
        default:
            return small_words(name(type));
    }
}

std::string roles_of(const Document& doc, uint32_t entity) {
    std::string out;
    for (const Role& role : doc.roles) {
        if (role.person != entity) continue;
        out += (out.empty() ? "" : "; ") + in_one_line(doc.words(role.title));
        if (role.org != kNone) out += ", " + doc.entities[role.org].name;
    }
    return out;
}

uint32_t count_mentions(const Document& doc, uint32_t entity) {
    uint32_t count = 0;
    for (const Mention& mention : doc.mentions) count += mention.entity == entity;
    return count;
}

std::string act_words(const Relation& relation) {
    const std::string act =
        relation.label.empty() ? small_words(name(relation.type)) : relation.label;
    return relation.negated && !act.starts_with("not ") ? "not: " + act : act;
}

std::string standing_words(const Document& doc, const Relation& relation) {
    std::string out(name(relation.polarity));
    if (relation.modality != Modality::Asserted) out += ", " + std::string(name(relation.modality));
    if (relation.negated) out += ", denied";
    if (relation.attributed_to != kNone)
        out += ", says " + doc.entities[relation.attributed_to].name;
    return out;
}

std::string_view evidence_words(const Document& doc, const Relation& relation) {
    if (!relation.evidence.empty()) return doc.words(relation.evidence);
    const uint32_t sentence = find_sentence(doc, relation.trigger.begin);
    return sentence == kNone ? std::string_view() : doc.words(doc.sentences[sentence].span);
}

std::string speaker_words(const Document& doc, const Quote& quote) {
    if (quote.speaker != kNone) return doc.entities[quote.speaker].name;
    return quote.speaker_text.empty() ? "somebody" : in_one_line(doc.words(quote.speaker_text));
}

}  // namespace dragoman
