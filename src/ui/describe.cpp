#include "ui/describe.h"

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

}  // namespace

const char* kind_name(EntityType type) {
    return kTypeNames[static_cast<int>(type)];
}

std::string percent(uint16_t score) {
    return std::to_string((score + 5) / 10) + " %";
}

}  // namespace dragoman
