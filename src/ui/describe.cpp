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

std::string percent(uint16_t score) {
    return std::to_string((score + 5) / 10) + " %";
}

}  // namespace dragoman
