#include "io/foreign_labels.h"

#include <string>

namespace dragoman {

namespace {

struct Alias {
    std::string_view label;
    EntityType type;
};
constexpr Alias kAliases[] = {
    {"PER", EntityType::Person},          {"PERS", EntityType::Person},
    {"HUMAN", EntityType::Person},        {"ORGANIZATION", EntityType::Org},
    {"ORGANISATION", EntityType::Org},    {"COMPANY", EntityType::Org},
    {"LOCATION", EntityType::Loc},        {"PLACE", EntityType::Loc},
    {"COUNTRY", EntityType::Gpe},         {"CITY", EntityType::Gpe},
    {"NATIONALITY", EntityType::Norp},    {"FACILITY", EntityType::Fac},
    {"WORKOFART", EntityType::WorkOfArt}, {"WORK", EntityType::WorkOfArt},
    {"NUMBER", EntityType::Cardinal},     {"PERCENTAGE", EntityType::Percent},
};

// "work of-art" -> "WORK_OF_ART"
std::string capitals(std::string_view label) {
    std::string out;
    for (const char c : label) {
        if (c >= 'a' && c <= 'z')
            out += static_cast<char>(c - 'a' + 'A');
        else
            out += c == ' ' || c == '-' ? '_' : c;
    }
    return out;
}

}  // namespace

EntityType foreign_entity_type(std::string_view label) {
    const std::string spelled = capitals(label);
    for (const Alias& alias : kAliases)
        if (alias.label == spelled) return alias.type;
    return entity_type_named(spelled, EntityType::Count);
}

RelationType foreign_relation_type(std::string_view label) {
    return relation_type_named(capitals(label), RelationType::Other);
}

}  // namespace dragoman
