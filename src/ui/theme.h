// Colours and patterns of the screen, in light and in dark; what exported pictures share stands in
// graph/look.h. Types have an underline pattern beside their colour.
#pragma once
#include <cstdint>

#include "doc/labels.h"
#include "graph/look.h"

namespace dragoman {

using Color = uint32_t;  // 0xAABBGGRR, as ImGui packs it

constexpr Color rgb(uint32_t hex) {  // rgb(0xRRGGBB), opaque
    return 0xFF000000u | (hex & 0xFF) << 16 | (hex & 0xFF00) | (hex >> 16 & 0xFF);
}
constexpr Color with_alpha(Color color, uint32_t alpha) {
    return (color & 0xFFFFFF) | alpha << 24;
}
Color mix(Color a, Color b, float part);  // part 0: a, 1: b; alpha too
double contrast(Color a, Color b);        // WCAG 2 contrast ratio of two opaque colours, 1..21

// How a mention is underlined.
enum class Underline : uint8_t { Solid, Double, Dashed, Dotted, DashDot, Wavy, Thick, Count };
Underline underline_of(EntityType type);

struct Theme {
    bool dark = false;
    Color paper;    // behind the article
    Color surface;  // behind the diagram
    Color panel;    // bars, ledger, inspector
    Color raised;   // buttons, cards, tooltips
    Color hover;    // a button or row under the pointer
    Color line;     // hairlines between panes
    Color text;
    Color faint;      // secondary text, still readable: contrast 4.5 on paper, panel and raised
    Color accent;     // progress, focus, the chosen tab
    Color on_accent;  // text on the accent
    Color selection;  // behind selected text
    Color evidence;   // behind the words that prove a relation
    Color quote;      // the bar beside a direct quote
    Color types[static_cast<int>(EntityType::Count)];     // strokes: underlines, node outlines
    Color fills[static_cast<int>(EntityType::Count)];     // behind mentions, in nodes
    Color polarities[static_cast<int>(Polarity::Count)];  // edges and their words

    Color type(EntityType value) const { return types[static_cast<int>(value)]; }
    Color fill(EntityType value) const { return fills[static_cast<int>(value)]; }
    Color polarity(Polarity value) const { return polarities[static_cast<int>(value)]; }
};

const Theme& theme_for(bool dark);

}  // namespace dragoman
