#include "ui/describe.h"

#include <iterator>

namespace dragoman {

namespace {

constexpr const char* kTypeNames[] = {
    "Person",
    "Nationality, faith or political group",
    "Organisation",
    "Country, state or city",
    "Place",
    "Building or site",
    "Event",
    "Product",
    "Title of a work",
    "Law",
    "Date",
    "Time",
    "Sum of money",
    "Percentage",
    "Quantity",
    "Ordinal number",
    "Number",
};
static_assert(sizeof(kTypeNames) / sizeof(*kTypeNames) == static_cast<size_t>(EntityType::Count));

constexpr const char* kCertainties[] = {"Fact", "Possible", "Planned", "Wished", "Supposed"};
static_assert(std::size(kCertainties) == static_cast<size_t>(Modality::Count));

}  // namespace

const char* kind_name(EntityType type) {
    return kTypeNames[static_cast<int>(type)];
}

const char* certainty_name(Modality modality) {
    return kCertainties[static_cast<int>(modality)];
}

std::string percent(uint16_t score) {
    return std::to_string((score + 5) / 10) + " %";
}

std::string kind_of(const Relation& relation) {
    return relation.tag.empty() ? words_of(relation.type) : relation.tag;
}

}  // namespace dragoman
