#include "graph/look.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr int kTypes = static_cast<int>(EntityType::Count);

// Hues a quarter apart in lightness as well as in hue, after Okabe and Ito's set for colour-blind
// readers; values share a grey. Order: EntityType.
constexpr uint32_t kLightTypes[] = {0xB26A00, 0xA8467D, 0x2F63A8, 0x0B7A5B, 0x6B7A1E, 0x7A5C3A,
                                    0xB8421A, 0x2B7F8C, 0x7350A8, 0x5B6675, 0x6F6F6F, 0x6F6F6F,
                                    0x6F6F6F, 0x6F6F6F, 0x6F6F6F, 0x6F6F6F, 0x6F6F6F};
constexpr uint32_t kDarkTypes[] = {0xF0A63A, 0xE08ABB, 0x7FB2F0, 0x3CC79C, 0xB9C95A, 0xC7A27A,
                                   0xF08A5D, 0x63C3D1, 0xB79AE8, 0xA6B3C4, 0x9A9A9A, 0x9A9A9A,
                                   0x9A9A9A, 0x9A9A9A, 0x9A9A9A, 0x9A9A9A, 0x9A9A9A};
static_assert(sizeof(kLightTypes) / sizeof(*kLightTypes) == kTypes);
static_assert(sizeof(kDarkTypes) / sizeof(*kDarkTypes) == kTypes);

constexpr float kLightFill = 0.20f;  // how much of the hue is in a fill; more hurts the words on it
constexpr float kDarkFill = 0.30f;

void set_types(Palette& palette, const uint32_t* hues, float fill) {
    for (int i = 0; i < kTypes; ++i) {
        palette.types[i] = hues[i];
        palette.fills[i] = mixed_colour(palette.paper, hues[i], fill);
    }
}

Palette make_light() {
    Palette light{0xFFFFFF, 0xF6F7F9, 0xFFFFFF, 0x1B1F26, {}, {}, {}};
    light.polarities[static_cast<int>(Polarity::Conflict)] = 0xC0272D;
    light.polarities[static_cast<int>(Polarity::Cooperation)] = 0x1F63C4;
    light.polarities[static_cast<int>(Polarity::Neutral)] = 0x626B78;
    set_types(light, kLightTypes, kLightFill);
    return light;
}

Palette make_dark() {
    Palette dark{0x171A1F, 0x121418, 0x262B33, 0xE6E9EE, {}, {}, {}};
    dark.polarities[static_cast<int>(Polarity::Conflict)] = 0xFF7B72;
    dark.polarities[static_cast<int>(Polarity::Cooperation)] = 0x79B0FF;
    dark.polarities[static_cast<int>(Polarity::Neutral)] = 0xA3ACBA;
    set_types(dark, kDarkTypes, kDarkFill);
    return dark;
}

}  // namespace

uint32_t mixed_colour(uint32_t a, uint32_t b, float part) {
    uint32_t out = 0;
    for (int i = 0; i < 3; ++i) {
        const float from = static_cast<float>(a >> (8 * i) & 0xFF);
        const float to = static_cast<float>(b >> (8 * i) & 0xFF);
        out |= static_cast<uint32_t>(from + (to - from) * part + 0.5f) << (8 * i);
    }
    return out;
}

NodeShape shape_of(EntityType type) {
    switch (type) {
        case EntityType::Person:
            return NodeShape::Pill;
        case EntityType::Org:
            return NodeShape::Rectangle;
        case EntityType::Gpe:
            return NodeShape::Octagon;
        case EntityType::Norp:
            return NodeShape::Notched;
        case EntityType::Event:
            return NodeShape::Hexagon;
        case EntityType::Loc:
        case EntityType::Fac:
            return NodeShape::Rounded;
        default:
            return NodeShape::Folded;
    }
}

float corner_of(NodeShape shape) {
    switch (shape) {
        case NodeShape::Rectangle:
            return 1.5f;
        case NodeShape::Rounded:
            return kNodeCornerRadius;
        case NodeShape::Notched:
            return 5;
        default:
            return 9;
    }
}

Dashes dashes_of(Modality modality) {
    switch (modality) {
        case Modality::Planned:
        case Modality::Desired:
            return {9, 5};
        case Modality::Possible:
        case Modality::Hypothetical:
            return {2, 5};
        default:
            return {};
    }
}

float edge_width(uint32_t relations) {
    return 1.5f + 0.7f * static_cast<float>(std::min(relations - 1, 4u));
}

float arrowhead_length(float width) {
    return 8 + width;
}

const Palette& palette(bool dark) {
    static const Palette light = make_light();
    static const Palette night = make_dark();
    return dark ? night : light;
}

}  // namespace dragoman
