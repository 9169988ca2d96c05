// The article cut into lines that fit a width, and the places of its characters on a line. Knows
// neither fonts nor drawing: widths come from the caller.
//
//   width 60, each letter 10: "One two three" -> "One " "two " "three"
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace dragoman {

enum class LineStyle : uint8_t { Body, Heading, Title, Count };
inline constexpr int kLineStyles = static_cast<int>(LineStyle::Count);

// The advance in pixels of one cluster (ui/clusters.h) in a style.
struct TextMeasure {
    float (*advance)(void* user, LineStyle style, std::string_view cluster) = nullptr;
    void* user = nullptr;
};

struct TextStyle {
    float line_height = 0;
    float space_above = 0;  // above the first line of a paragraph, but not above the first one
};

// A paragraph: the bytes between two newlines.
struct Paragraph {
    Span span;
    LineStyle style = LineStyle::Body;
};

// Lines cover all bytes of the text but the newlines. The spaces at which a line was broken belong
// to its end.
struct TextLine {
    Span span;
    float y = 0;  // of the upper edge, from the top of the text
    float height = 0;
    LineStyle style = LineStyle::Body;
    bool right_to_left = false;  // its paragraph begins with a right-to-left letter
};

struct TextLayout {
    std::vector<TextLine> lines;
    float width = 0;   // that it was made for
    float height = 0;  // of all lines
};

// The paragraphs of a text, blank ones left out. Those inside `title` are titles; those that are
// among `headings` (sorted by place) are headings.
std::vector<Paragraph> split_paragraphs(std::string_view text, Span title,
                                        const std::vector<Span>& headings);

// Breaks after spaces, hyphens and dashes, and between ideographs, never before closing or after
// opening punctuation; a word that is wider than the line is cut where it no longer fits.
TextLayout lay_out(std::string_view text, const std::vector<Paragraph>& paragraphs, float width,
                   const TextStyle (&styles)[kLineStyles], const TextMeasure& measure);

// A cluster on its line, from the left edge of the text.
struct PlacedCluster {
    Span span;
    float x = 0;
    float width = 0;
};

// All clusters of a line in the order of their bytes, with the order of right-to-left words mended.
void place_clusters(std::string_view text, const TextLine& line, float width,
                    const TextMeasure& measure, std::vector<PlacedCluster>& out);

// The first line whose lower edge is below y; lines.size() if there is none.
uint32_t line_at(const TextLayout& layout, float y);
// The line that holds a byte; the last one before it if the byte is a newline. 0 for an empty
// layout.
uint32_t line_of(const TextLayout& layout, uint32_t byte);
// The byte nearest to x among the clusters of a line (before or after the cluster that x lies on).
uint32_t byte_at(const std::vector<PlacedCluster>& clusters, float x);

// The word around a byte, for a double click: letters and digits, or one other cluster.
Span word_around(std::string_view text, uint32_t byte);

}  // namespace dragoman
