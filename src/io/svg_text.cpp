#include "io/svg_text.h"

#include <algorithm>

#include "graph/picture.h"
#include "io/xml_text.h"

namespace dragoman {

std::string lower(std::string_view name) {
    std::string out;
    for (char c : name) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (char& c : out)
        if (c == '_') c = '-';
    return out;
}

SvgText& SvgText::escaped(std::string_view text) {
    append_xml(out, text);
    return *this;
}

SvgText& SvgText::number(float value) {
    append_tenths(out, value);
    return *this;
}

SvgText& SvgText::colour(uint32_t rgb) {
    constexpr char kHex[] = "0123456789abcdef";
    out += '#';
    for (int shift = 20; shift >= 0; shift -= 4) out += kHex[rgb >> shift & 15];
    return *this;
}

void SvgText::polygon(std::initializer_list<Point> points) {
    add("<path d=\"");
    const char* command = "M";
    for (Point p : points) {
        add(command).point(p);
        command = "L";
    }
    add("Z\"/>");
}

void write_cross(SvgText& svg, Point at) {
    constexpr float r = kCrossReach;
    svg.add("<path d=\"M").point(at - Point{r, r}).add("L").point(at + Point{r, r});
    svg.add("M").point(at + Point{r, -r}).add("L").point(at + Point{-r, r}).add("\"/>");
}

void write_outline(SvgText& svg, NodeShape shape, const Box& box) {
    const float cut = std::min(corner_of(shape), box.height() * 0.4f), middle = box.centre().y;
    const Point a = box.min, b = box.max;
    switch (shape) {
        case NodeShape::Octagon:
            return svg.polygon({{a.x + cut, a.y},
                                {b.x - cut, a.y},
                                {b.x, a.y + cut},
                                {b.x, b.y - cut},
                                {b.x - cut, b.y},
                                {a.x + cut, b.y},
                                {a.x, b.y - cut},
                                {a.x, a.y + cut}});
        case NodeShape::Hexagon:
            return svg.polygon({{a.x + cut, a.y},
                                {b.x - cut, a.y},
                                {b.x, middle},
                                {b.x - cut, b.y},
                                {a.x + cut, b.y},
                                {a.x, middle}});
        case NodeShape::Notched:
            return svg.polygon({{a.x + cut, a.y},
                                {b.x - cut, a.y},
                                {b.x - cut, a.y + cut},
                                {b.x, a.y + cut},
                                {b.x, b.y - cut},
                                {b.x - cut, b.y - cut},
                                {b.x - cut, b.y},
                                {a.x + cut, b.y},
                                {a.x + cut, b.y - cut},
                                {a.x, b.y - cut},
                                {a.x, a.y + cut},
                                {a.x + cut, a.y + cut}});
        case NodeShape::Folded:
            return svg.polygon(
                {{a.x, a.y}, {b.x - cut, a.y}, {b.x, a.y + cut}, {b.x, b.y}, {a.x, b.y}});
        default:
            break;
    }
    svg.add("<rect").attribute("x", a.x).attribute("y", a.y).attribute("width", box.width());
    svg.attribute("height", box.height());
    const float radius =
        shape == NodeShape::Pill ? std::min(box.width(), box.height()) * 0.5f : cut;
    svg.attribute("rx", radius).add("/>");
}

}  // namespace dragoman
