#include "ui/paint.h"

#include <cmath>

#include "base/utf8.h"
#include "ui/clusters.h"

namespace dragoman {

namespace {

ImFontBaked* baked(Type type) {
    return font(type.face)->GetFontBaked(line_size(type.em));
}

float on_pixel(float at) {
    const float scale = ImGui::GetIO().DisplayFramebufferScale.x;
    return std::floor(at * scale + 0.5f) / scale;
}

void draw_glyph(ImDrawList* list, ImFontBaked* glyphs, ImVec2 at, Color color,
                char32_t code_point) {
    const ImFontGlyph* glyph = glyphs->FindGlyph(static_cast<ImWchar>(code_point));
    if (!glyph || !glyph->Visible) return;
    if (glyph->Colored) color |= 0xFFFFFF;
    const ImVec2 min(on_pixel(at.x) + glyph->X0, on_pixel(at.y) + glyph->Y0);
    const ImVec2 max(on_pixel(at.x) + glyph->X1, on_pixel(at.y) + glyph->Y1);
    list->PrimReserve(6, 4);
    list->PrimRectUV(min, max, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, color);
}

}  // namespace

float advance_of(Type type, std::string_view cluster) {
    if (cluster[0] == '\t') return 4 * baked(type)->GetCharAdvance(' ');
    return baked(type)->GetCharAdvance(static_cast<ImWchar>(glyph_of(cluster)));
}

float width_of(Type type, std::string_view words) {
    float width = 0;
    for (size_t at = 0; at < words.size();) {
        const uint32_t length = cluster_at(words, at).length;
        width += advance_of(type, words.substr(at, length));
        at += length;
    }
    return width;
}

float height_of(Type type) {
    return line_size(type.em);
}

float ascent_of(Type type) {
    return baked(type)->Ascent;
}

std::string shortened(Type type, std::string_view words, float width) {
    constexpr std::string_view kEllipsis = "…";
    const float room = width - width_of(type, kEllipsis);
    float used = 0;
    size_t fits = 0;  // bytes that leave room for the sign
    for (size_t at = 0; at < words.size();) {
        const uint32_t length = cluster_at(words, at).length;
        used += advance_of(type, words.substr(at, length));
        at += length;
        if (used <= room) fits = at;
        if (used > width) {
            while (fits > 0 && words[fits - 1] == ' ') --fits;
            return std::string(words.substr(0, fits)) + std::string(kEllipsis);
        }
    }
    return std::string(words);
}

std::vector<std::string_view> lines_within(Type type, std::string_view words, float width) {
    std::vector<std::string_view> lines;
    while (!words.empty()) {
        size_t end = words.size();
        while (width_of(type, words.substr(0, end)) > width) {
            const size_t space = words.rfind(' ', end - 1);
            if (space == std::string_view::npos || space == 0) break;
            end = space;
        }
        // A word that is too long goes up to its own end.
        if (width_of(type, words.substr(0, end)) > width) end = std::min(words.find(' '), end);
        lines.push_back(words.substr(0, end));
        words.remove_prefix(std::min(words.size(), end + 1));
    }
    return lines;
}

float draw_words(ImDrawList* list, Type type, ImVec2 at, Color color, std::string_view words) {
    const std::string line = displayed(words);
    ImFontBaked* glyphs = baked(type);
    float x = at.x;
    for (size_t i = 0; i < line.size();) {
        const CodePoint glyph = decode(line, i);
        draw_glyph(list, glyphs, {x, at.y}, color, glyph.value);
        x += glyphs->GetCharAdvance(static_cast<ImWchar>(glyph.value));
        i += glyph.length;
    }
    return x - at.x;
}

void draw_cluster(ImDrawList* list, Type type, ImVec2 at, Color color, std::string_view cluster) {
    draw_glyph(list, baked(type), at, color, glyph_of(cluster));
}

void draw_words_centred(ImDrawList* list, Type type, const Area& area, Color color,
                        std::string_view words) {
    draw_words(list, type,
               {area.x + (area.width - width_of(type, words)) * 0.5f,
                area.y + (area.height - height_of(type)) * 0.5f},
               color, words);
}

void draw_underline(ImDrawList* list, Underline pattern, ImVec2 from, float to, Color color,
                    float thickness) {
    const float y = on_pixel(from.y);
    auto dashes = [&](const float* lengths, int count) {  // on, off, on, off ...
        float x = from.x;
        for (int i = 0; x < to; i = (i + 1) % count) {
            const float end = x + lengths[i];
            if (i % 2 == 0)
                list->AddRectFilled({x, y}, {end < to ? end : to, y + thickness}, color);
            x = end;
        }
    };
    switch (pattern) {
        case Underline::Solid:
            list->AddRectFilled({from.x, y}, {to, y + thickness}, color);
            break;
        case Underline::Thick:
            list->AddRectFilled({from.x, y - 1}, {to, y + thickness + 1}, color);
            break;
        case Underline::Double:
            list->AddRectFilled({from.x, y - 1}, {to, y}, color);
            list->AddRectFilled({from.x, y + 1}, {to, y + 2}, color);
            break;
        case Underline::Dashed: {
            const float lengths[] = {6, 3};
            dashes(lengths, 2);
            break;
        }
        case Underline::Dotted: {
            const float lengths[] = {1.5f, 2.5f};
            dashes(lengths, 2);
            break;
        }
        case Underline::DashDot: {
            const float lengths[] = {7, 2.5f, 1.5f, 2.5f};
            dashes(lengths, 4);
            break;
        }
        case Underline::Wavy: {
            float sign = 1;
            for (float x = from.x; x < to; x += 3, sign = -sign)
                list->AddLine({x, y + sign}, {x + 3 < to ? x + 3 : to, y - sign}, color, thickness);
            break;
        }
        default:
            break;
    }
}

void draw_shape(ImDrawList* list, NodeShape shape, const Area& area, Color fill, Color stroke,
                float thickness) {
    const ImVec2 min = area.min(), max = area.max();
    const float middle = (min.y + max.y) * 0.5f;
    const float cut = std::fmin(area.height * 0.32f, 10.0f);
    auto finish = [&](const ImVec2* points, int count, bool convex) {
        if (convex)
            list->AddConvexPolyFilled(points, count, fill);
        else
            list->AddConcavePolyFilled(points, count, fill);
        list->AddPolyline(points, count, stroke, ImDrawFlags_Closed, thickness);
    };
    switch (shape) {
        case NodeShape::Octagon: {
            const ImVec2 points[] = {{min.x + cut, min.y}, {max.x - cut, min.y},
                                     {max.x, min.y + cut}, {max.x, max.y - cut},
                                     {max.x - cut, max.y}, {min.x + cut, max.y},
                                     {min.x, max.y - cut}, {min.x, min.y + cut}};
            finish(points, 8, true);
            break;
        }
        case NodeShape::Hexagon: {
            const ImVec2 points[] = {{min.x + cut, min.y}, {max.x - cut, min.y}, {max.x, middle},
                                     {max.x - cut, max.y}, {min.x + cut, max.y}, {min.x, middle}};
            finish(points, 6, true);
            break;
        }
        case NodeShape::Notched: {
            const float notch = cut * 0.7f;
            const ImVec2 points[] = {
                {min.x + notch, min.y}, {max.x - notch, min.y}, {max.x - notch, min.y + notch},
                {max.x, min.y + notch}, {max.x, max.y - notch}, {max.x - notch, max.y - notch},
                {max.x - notch, max.y}, {min.x + notch, max.y}, {min.x + notch, max.y - notch},
                {min.x, max.y - notch}, {min.x, min.y + notch}, {min.x + notch, min.y + notch}};
            finish(points, 12, false);
            break;
        }
        case NodeShape::Folded: {
            const ImVec2 points[] = {{min.x, min.y},
                                     {max.x - cut, min.y},
                                     {max.x, min.y + cut},
                                     {max.x, max.y},
                                     {min.x, max.y}};
            finish(points, 5, true);
            break;
        }
        default: {
            const float radius = shape == NodeShape::Pill      ? area.height * 0.5f
                                 : shape == NodeShape::Rounded ? cut * 0.7f
                                                               : 0;
            list->AddRectFilled(min, max, fill, radius);
            list->AddRect(min, max, stroke, radius, 0, thickness);
        }
    }
}

}  // namespace dragoman
