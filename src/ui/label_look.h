// How the labels of the chosen schema look on the screen and what they are called.
#pragma once
#include <string>

#include "doc/schema.h"
#include "ui/frame.h"

namespace dragoman {

// The colours of a label: of its own, made readable on the theme's paper, or those of its type.
Color stroke_of(const Theme& theme, const Schema& schema, EntityType type, std::string_view tag);
Color fill_of(const Theme& theme, const Schema& schema, EntityType type, std::string_view tag);

// "Weapon", "Organisation"; the label's name where it has no title. Of a relation:
// "supplies".
std::string title_of(const Schema& schema, EntityType type, std::string_view tag);
std::string title_of(const EntityLabel& label);
std::string title_of(const RelationLabel& label);

// The same of a mention or an entity.
template <class Thing>
Color stroke_of(const Frame& frame, const Thing& thing) {
    return stroke_of(frame.theme, frame.state.schema, thing.type, thing.tag);
}
template <class Thing>
Color fill_of(const Frame& frame, const Thing& thing) {
    return fill_of(frame.theme, frame.state.schema, thing.type, thing.tag);
}
template <class Thing>
std::string title_of(const Frame& frame, const Thing& thing) {
    return title_of(frame.state.schema, thing.type, thing.tag);
}

// The schema's label with that key; null if there is none.
const EntityLabel* label_of_key(const Schema& schema, uint8_t letter);

}  // namespace dragoman
