#include "ui/theme.h"

#include <cmath>

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

void set_types(Theme& theme, const uint32_t* hues, float fill) {
    for (int i = 0; i < kTypes; ++i) {
        theme.types[i] = rgb(hues[i]);
        theme.fills[i] = mix(theme.paper, theme.types[i], fill);
    }
}

Theme make_light() {
    Theme theme;
    theme.paper = rgb(0xFFFFFF);
    theme.surface = rgb(0xF6F7F9);
    theme.panel = rgb(0xFBFBFC);
    theme.raised = rgb(0xFFFFFF);
    theme.hover = rgb(0xE9EDF3);
    theme.line = rgb(0xD8DCE3);
    theme.text = rgb(0x1B1F26);
    theme.faint = rgb(0x5D6673);
    theme.accent = rgb(0x1F5FBF);
    theme.on_accent = rgb(0xFFFFFF);
    theme.selection = rgb(0xBFD7FA);
    theme.evidence = rgb(0xFFF3B8);
    theme.quote = rgb(0x8FA3BC);
    theme.polarities[static_cast<int>(Polarity::Conflict)] = rgb(0xC0272D);
    theme.polarities[static_cast<int>(Polarity::Cooperation)] = rgb(0x1F63C4);
    theme.polarities[static_cast<int>(Polarity::Neutral)] = rgb(0x626B78);
    set_types(theme, kLightTypes, kLightFill);
    return theme;
}

Theme make_dark() {
    Theme theme;
    theme.dark = true;
    theme.paper = rgb(0x171A1F);
    theme.surface = rgb(0x121418);
    theme.panel = rgb(0x1B1F25);
    theme.raised = rgb(0x262B33);
    theme.hover = rgb(0x313843);
    theme.line = rgb(0x343A45);
    theme.text = rgb(0xE6E9EE);
    theme.faint = rgb(0xA3ACBA);
    theme.accent = rgb(0x6FA8FF);
    theme.on_accent = rgb(0x0D1117);
    theme.selection = rgb(0x2C4A78);
    theme.evidence = rgb(0x4A431C);
    theme.quote = rgb(0x5F7690);
    theme.polarities[static_cast<int>(Polarity::Conflict)] = rgb(0xFF7B72);
    theme.polarities[static_cast<int>(Polarity::Cooperation)] = rgb(0x79B0FF);
    theme.polarities[static_cast<int>(Polarity::Neutral)] = rgb(0xA3ACBA);
    set_types(theme, kDarkTypes, kDarkFill);
    return theme;
}

double luminance(Color color) {
    double sum = 0;
    constexpr double kShare[] = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; ++i) {
        const double part = (color >> (8 * i) & 0xFF) / 255.0;
        sum += kShare[i] * (part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
}

}  // namespace

Color mix(Color a, Color b, float part) {
    Color out = 0;
    for (int i = 0; i < 4; ++i) {
        const float from = static_cast<float>(a >> (8 * i) & 0xFF);
        const float to = static_cast<float>(b >> (8 * i) & 0xFF);
        out |= static_cast<Color>(from + (to - from) * part + 0.5f) << (8 * i);
    }
    return out;
}

double contrast(Color a, Color b) {
    const double la = luminance(a), lb = luminance(b);
    return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}

Underline underline_of(EntityType type) {
    switch (type) {
        case EntityType::Person:
            return Underline::Solid;
        case EntityType::Org:
            return Underline::Double;
        case EntityType::Gpe:
            return Underline::Dashed;
        case EntityType::Norp:
            return Underline::DashDot;
        case EntityType::Event:
            return Underline::Wavy;
        case EntityType::Loc:
        case EntityType::Fac:
            return Underline::Thick;
        default:
            return Underline::Dotted;
    }
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

const Theme& theme_for(bool dark) {
    static const Theme light = make_light();
    static const Theme night = make_dark();
    return dark ? night : light;
}

}  // namespace dragoman
