// The four faces of type. Sizes are CSS pixels of the em, as in a style sheet; ImGui counts the
// line instead, so sizes go through line_size().
#pragma once
#include <cstdint>

struct ImFont;

namespace dragoman {

enum class Face : uint8_t { Plain, Bold, Reading, ReadingBold, Count };

// The em as a share of the line that ImGui calls the size of a font.
inline constexpr float kEmShare = 0.8f;
constexpr float line_size(float em) {
    return em / kEmShare;
}

inline constexpr float kTextSize = 14;   // em of widgets
inline constexpr float kSmallSize = 12;  // em of captions

// Gives the faces to ImGui, once, after its context was made.
void add_fonts();
ImFont* font(Face face);
// Pixels of the screen for one of the page, in each frame: ImGui itself tells only the current font.
void set_font_density(float density);

}  // namespace dragoman
