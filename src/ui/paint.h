// Words and small signs on a draw list: what ImGui's own widgets do not offer.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/fonts.h"
#include "ui/theme.h"

namespace dragoman {

// A part of the canvas in CSS pixels.
struct Area {
    float x = 0, y = 0, width = 0, height = 0;
    ImVec2 min() const { return {x, y}; }
    ImVec2 max() const { return {x + width, y + height}; }
    bool contains(ImVec2 p) const {
        return p.x >= x && p.x < x + width && p.y >= y && p.y < y + height;
    }
    Area inset(float by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
};

// A face at an em size in CSS pixels.
struct Type {
    Face face = Face::Plain;
    float em = kTextSize;
};

float advance_of(Type type, std::string_view cluster);  // width of one cluster
float width_of(Type type, std::string_view words);
float height_of(Type type);  // of a line
float ascent_of(Type type);  // from the top of a line to its baseline
std::string shortened(Type type, std::string_view words, float width);  // ends in "…" where it must

// Broken at spaces into lines no wider than `width`; a longer word is a line of its own.
std::vector<std::string_view> lines_within(Type type, std::string_view words, float width);

// Draws one line of text with its upper left corner at `at`. Every glyph stands on whole device
// pixels, so that small type is sharp at every scale. Returns the width.
float draw_words(ImDrawList* list, Type type, ImVec2 at, Color color, std::string_view words);
void draw_cluster(ImDrawList* list, Type type, ImVec2 at, Color color, std::string_view cluster);
void draw_words_centred(ImDrawList* list, Type type, const Area& area, Color color,
                        std::string_view words);

// A line under words from `from` to `to` (same height), in a type's pattern.
void draw_underline(ImDrawList* list, Underline pattern, ImVec2 from, float to, Color color,
                    float thickness);

// A node's outline, for legends and tables; filled if `fill` is not transparent.
void draw_shape(ImDrawList* list, NodeShape shape, const Area& area, Color fill, Color stroke,
                float thickness);

}  // namespace dragoman
