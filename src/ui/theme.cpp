#include "ui/theme.h"

#include <cmath>

namespace dragoman {

namespace {

// The colours that the diagram's exported pictures have too.
void take(const Palette& palette, Theme& theme) {
    theme.paper = rgb(palette.paper);
    theme.surface = rgb(palette.surface);
    theme.raised = rgb(palette.raised);
    theme.text = rgb(palette.text);
    for (int i = 0; i < static_cast<int>(EntityType::Count); ++i) {
        theme.types[i] = rgb(palette.types[i]);
        theme.fills[i] = rgb(palette.fills[i]);
    }
    for (int i = 0; i < static_cast<int>(Polarity::Count); ++i)
        theme.polarities[i] = rgb(palette.polarities[i]);
}

Theme make_light() {
    Theme theme;
    theme.panel = rgb(0xFBFBFC);
    theme.hover = rgb(0xE9EDF3);
    theme.line = rgb(0xD8DCE3);
    theme.faint = rgb(0x5D6673);
    theme.accent = rgb(0x1F5FBF);
    theme.on_accent = rgb(0xFFFFFF);
    theme.selection = rgb(0xBFD7FA);
    theme.evidence = rgb(0xFFF3B8);
    theme.quote = rgb(0x8FA3BC);
    take(palette(false), theme);
    return theme;
}

Theme make_dark() {
    Theme theme;
    theme.dark = true;
    theme.panel = rgb(0x1B1F25);
    theme.hover = rgb(0x313843);
    theme.line = rgb(0x343A45);
    theme.faint = rgb(0xA3ACBA);
    theme.accent = rgb(0x6FA8FF);
    theme.on_accent = rgb(0x0D1117);
    theme.selection = rgb(0x2C4A78);
    theme.evidence = rgb(0x4A431C);
    theme.quote = rgb(0x5F7690);
    take(palette(true), theme);
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

const Theme& theme_for(bool dark) {
    static const Theme light = make_light();
    static const Theme night = make_dark();
    return dark ? night : light;
}

}  // namespace dragoman
