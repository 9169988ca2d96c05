#include "ui/label_look.h"

#include "graph/wording.h"
#include "ui/editing.h"

namespace dragoman {

namespace {

constexpr double kLeastContrast = 3;  // of lines on paper
constexpr float kLightFill = 0.20f, kDarkFill = 0.30f;

// The reader's colour, moved towards that of the text until it stands out from the paper.
Color readable(const Theme& theme, uint32_t colour) {
    Color out = rgb(colour);
    for (int step = 1; step < 10 && contrast(out, theme.paper) < kLeastContrast; ++step)
        out = mix(rgb(colour), theme.text, 0.1f * static_cast<float>(step));
    return out;
}

}  // namespace

Color stroke_of(const Theme& theme, const Schema& schema, EntityType type, std::string_view tag) {
    const EntityLabel* label = label_for(schema, type, tag);
    return label && label->colour != kNoColour ? readable(theme, label->colour) : theme.type(type);
}

Color fill_of(const Theme& theme, const Schema& schema, EntityType type, std::string_view tag) {
    const EntityLabel* label = label_for(schema, type, tag);
    if (!label || label->colour == kNoColour) return theme.fill(type);
    return mix(theme.paper, readable(theme, label->colour), theme.dark ? kDarkFill : kLightFill);
}

std::string title_of(const Schema& schema, EntityType type, std::string_view tag) {
    if (const EntityLabel* label = label_for(schema, type, tag)) return title_of(*label);
    return tag.empty() ? news_schema().entities[static_cast<size_t>(type)].title : std::string(tag);
}

std::string title_of(const EntityLabel& label) {
    return label.title.empty() ? label.name : label.title;
}

std::string title_of(const RelationLabel& label) {
    if (!label.title.empty()) return label.title;
    return label.name == name(label.like) ? words_of(label.like) : label.name;
}

const EntityLabel* label_of_key(const Schema& schema, uint8_t letter) {
    for (const EntityLabel& label : schema.entities)
        if (label.key != 0 && static_cast<uint8_t>(label.key) == letter) return &label;
    return nullptr;
}

}  // namespace dragoman
