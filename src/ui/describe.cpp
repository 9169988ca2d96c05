#include "ui/describe.h"

namespace dragoman {

namespace {

struct TypeName {
    const char* kind;
    const char* brief;
};
constexpr TypeName kTypeNames[] = {
    {"Person", "Person"},
    {"Nationality, faith or political group", "Group"},
    {"Organisation", "Organisation"},
    {"Country, state or city", "Country, city"},
    {"Place", "Place"},
    {"Building or site", "Building"},
    {"Event", "Event"},
    {"Product", "Product"},
    {"Title of a work", "Work"},
    {"Law", "Law"},
    {"Date", "Date"},
    {"Time", "Time"},
    {"Sum of money", "Money"},
    {"Percentage", "Percent"},
    {"Quantity", "Quantity"},
    {"Ordinal number", "Ordinal"},
    {"Number", "Number"},
};
static_assert(sizeof(kTypeNames) / sizeof(*kTypeNames) == static_cast<size_t>(EntityType::Count));

}  // namespace

const char* kind_name(EntityType type) {
    return kTypeNames[static_cast<int>(type)].kind;
}
const char* short_name(EntityType type) {
    return kTypeNames[static_cast<int>(type)].brief;
}

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
    std::string out =
        name_of(doc, relation.source) + " " +
        (relation.label.empty() ? std::string(doc.words(relation.trigger)) : relation.label);
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

std::string percent(uint16_t score) {
    return std::to_string((score + 5) / 10) + " %";
}

}  // namespace dragoman
