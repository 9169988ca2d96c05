#include "graph/describe.h"

#include <algorithm>

#include "graph/wording.h"

namespace dragoman {

const std::string& name_of(const Document& doc, uint32_t entity) {
    static const std::string nobody;
    return entity == kNone ? nobody : doc.entities[entity].name;
}

std::string describe_reservations(const Document& doc, const Relation& relation) {
    std::string out;
    auto add = [&](std::string_view words) {
        if (!out.empty()) out += ", ";
        out += words;
    };
    if (relation.negated) add("not");
    if (relation.modality != Modality::Asserted) add(name(relation.modality));
    if (relation.attributed_to != kNone) add("says " + name_of(doc, relation.attributed_to));
    return out;
}

std::string describe_relation(const Document& doc, uint32_t index) {
    const Relation& relation = doc.relations[index];
    std::string out = name_of(doc, relation.source) + " " + label_of(doc, relation);
    if (relation.target != kNone) out += " " + name_of(doc, relation.target);
    const std::string reservations = describe_reservations(doc, relation);
    if (!reservations.empty()) out += " (" + reservations + ")";
    return one_line(out);
}

std::string describe_role(const Document& doc, uint32_t index) {
    const Role& role = doc.roles[index];
    std::string out = name_of(doc, role.person) + ": " + std::string(doc.words(role.title));
    if (role.org != kNone) out += ", " + name_of(doc, role.org);
    return one_line(out);
}

std::string label_of(const Document& doc, const Relation& relation) {
    std::string text = one_line(relation.label);
    if (text.empty()) text = one_line(doc.words(relation.trigger));
    return text.empty() ? words_of(relation.type) : text;
}

uint32_t sentence_of(const Document& doc, const Relation& relation) {
    auto after = std::upper_bound(
        doc.sentences.begin(), doc.sentences.end(), relation.trigger.begin,
        [](uint32_t value, const Sentence& sentence) { return value < sentence.span.begin; });
    return after == doc.sentences.begin()
               ? 0
               : static_cast<uint32_t>(after - doc.sentences.begin()) - 1;
}

}  // namespace dragoman
