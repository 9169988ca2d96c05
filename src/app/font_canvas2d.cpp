// Glyphs for ImGui from the browser's Canvas2D: every script and every emoji that the reader's
// system can show, without shipping a font. The faces are CSS font families (ui/fonts.h).
#include <emscripten.h>

#include <cmath>
#include <cstdlib>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/clusters.h"
#include "ui/fonts.h"
#include "ui/platform.h"

namespace dragoman {

namespace {

constexpr float kAscentShare = 0.77f;  // of the line: where the baseline is

// What the browser measured of one glyph, in device pixels. The order is that of rasterise_glyph().
struct GlyphBox {
    float width, height;  // of the picture; 0: nothing to see
    float left, top;      // of the picture, from the pen on the baseline
    float advance;
    float coloured;  // 1: an emoji with colours of its own
};

// JavaScript, which clang-format does not know.
// clang-format off
// Draws `text` in white at `em` device pixels and fills `box` (GlyphBox). Returns the picture as
// RGBA, to be freed, or null. measure_only: no picture.
EM_JS(uint8_t*, rasterise_glyph, (const char* text, size_t length, int face, float em, int measure_only, GlyphBox* box), {
    var families = [
        'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
        'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
        'Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Noto Serif", serif',
        'Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Noto Serif", serif'
    ];
    if (!Module.glyphPainter) {
        var canvas = document.createElement('canvas');
        canvas.width = canvas.height = 128;
        Module.glyphPainter = canvas.getContext('2d', { willReadFrequently: true });
    }
    var painter = Module.glyphPainter;
    var string = UTF8ToString(text, length);
    var css = (face & 1 ? '600 ' : '400 ') + em + 'px ' + families[face];
    var prepare = function() {
        painter.font = css;
        painter.textBaseline = 'alphabetic';
        painter.fillStyle = '#fff';
    };
    if (Module.glyphFont !== css) {
        Module.glyphFont = css;
        prepare();
    }
    var measured = painter.measureText(string);
    var out = box >> 2;
    HEAPF32[out] = HEAPF32[out + 1] = 0;
    HEAPF32[out + 4] = measured.width;
    HEAPF32[out + 5] = 0;
    if (measure_only) return 0;
    var left = Math.floor(-measured.actualBoundingBoxLeft) - 1;
    var right = Math.ceil(measured.actualBoundingBoxRight) + 1;
    var top = -Math.ceil(measured.actualBoundingBoxAscent) - 1;
    var bottom = Math.ceil(measured.actualBoundingBoxDescent) + 1;
    var width = Math.min(right - left, 2048), height = Math.min(bottom - top, 1024);
    if (!(width > 2 && height > 2)) return 0;
    if (painter.canvas.width < width || painter.canvas.height < height) {
        painter.canvas.width = Math.max(width, painter.canvas.width);
        painter.canvas.height = Math.max(height, painter.canvas.height);
        prepare();
    }
    painter.clearRect(0, 0, width, height);
    painter.fillText(string, -left, -top);
    var pixels = painter.getImageData(0, 0, width, height).data;
    var coloured = 0;
    for (var i = 0; i < pixels.length && !coloured; i += 4)
        if (pixels[i + 3] > 64 && (pixels[i] < 200 || pixels[i + 1] < 200 || pixels[i + 2] < 200)) coloured = 1;
    if (!coloured) for (var i = 0; i < pixels.length; i += 4) pixels[i] = pixels[i + 1] = pixels[i + 2] = 255;
    var copy = _malloc(pixels.length);
    HEAPU8.set(pixels, copy);
    HEAPF32[out] = width;
    HEAPF32[out + 1] = height;
    HEAPF32[out + 2] = left;
    HEAPF32[out + 3] = top;
    HEAPF32[out + 5] = coloured;
    return copy;
});
// clang-format on

bool is_reading_face(const ImFontConfig* source) {
    return source->FontNo >= static_cast<ImU32>(Face::Reading);
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar c) {
    return c >= ' ' && c != 0xFFFE && c != 0xFFFF;  // the browser has an answer for everything else
}

bool begin_size(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    const float density = baked->RasterizerDensity;
    baked->Ascent = std::round(baked->Size * kAscentShare * density) / density;
    baked->Descent = baked->Ascent - baked->Size;
    // The whole article is measured to be wrapped, but only what is scrolled to is drawn.
    baked->LoadNoRenderOnLayout = is_reading_face(source);
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*,
                ImWchar code_point, ImFontGlyph* glyph, float* only_advance) {
    char buffer[8] = {};
    std::string_view text = cluster_text(code_point);
    if (text.empty()) {
        ImTextCharToUtf8(buffer, code_point);
        text = buffer;
    }
    const float density = baked->RasterizerDensity;
    GlyphBox box{};
    uint8_t* pixels =
        rasterise_glyph(text.data(), text.size(), static_cast<int>(source->FontNo),
                        baked->Size * kEmShare * density, only_advance != nullptr, &box);
    // Widgets advance by whole pixels, which keeps small type sharp; the article places each glyph
    // itself.
    float advance = box.advance / density;
    if (!is_reading_face(source)) advance = std::round(box.advance) / density;
    if (only_advance) {
        *only_advance = advance;
        return true;
    }
    glyph->Codepoint = code_point;
    glyph->AdvanceX = advance;
    if (!pixels) return true;
    const int width = static_cast<int>(box.width), height = static_cast<int>(box.height);
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, width, height);
    if (id == ImFontAtlasRectId_Invalid) {
        std::free(pixels);
        return false;
    }
    glyph->X0 = box.left / density;
    glyph->Y0 = box.top / density + baked->Ascent;
    glyph->X1 = glyph->X0 + box.width / density;
    glyph->Y1 = glyph->Y0 + box.height / density;
    glyph->Visible = true;
    glyph->Colored = box.coloured != 0;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph,
                                       ImFontAtlasPackGetRect(atlas, id), pixels,
                                       ImTextureFormat_RGBA32, width * 4);
    std::free(pixels);
    return true;
}

}  // namespace

const ImFontLoader* platform::font_loader() {
    static ImFontLoader loader;
    loader.Name = "Canvas2D";
    loader.FontSrcInit = [](ImFontAtlas*, ImFontConfig*) { return true; };
    loader.FontSrcDestroy = [](ImFontAtlas*, ImFontConfig*) {};
    loader.FontSrcContainsGlyph = contains_glyph;
    loader.FontBakedInit = begin_size;
    loader.FontBakedLoadGlyph = load_glyph;
    return &loader;
}

}  // namespace dragoman
