// Pieces of SVG, written by hand.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

#include "graph/geometry.h"
#include "graph/look.h"

namespace dragoman {

inline constexpr float kBaseline = 0.35f;  // ems from the middle of a line down to its baseline
inline constexpr float kClaimed = 4.5f;    // radius of the mark of a reported relation

// A name of doc/labels.h as a class: "ORG" -> "org", "WORK_OF_ART" -> "work-of-art".
std::string lower(std::string_view name);

struct SvgText {
    std::string out;

    SvgText& add(std::string_view text) {
        out += text;
        return *this;
    }
    SvgText& escaped(std::string_view text);
    SvgText& number(float value);
    SvgText& attribute(const char* name, float value) {
        return add(" ").add(name).add("=\"").number(value).add("\"");
    }
    SvgText& point(Point p) { return number(p.x).add(",").number(p.y); }
    SvgText& colour(uint32_t rgb);
    SvgText& rule(std::string_view selector, const char* property, uint32_t rgb) {
        return add(selector).add("{").add(property).add(":").colour(rgb).add("}\n");
    }
    void polygon(std::initializer_list<Point> points);
};

// The cross of what is denied, the outline of a node.
void write_cross(SvgText& svg, Point at);
void write_outline(SvgText& svg, NodeShape shape, const Box& box);

}  // namespace dragoman
