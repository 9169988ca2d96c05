#include "ui/fonts.h"

#include <cstdio>

#include "imgui.h"
#include "ui/platform.h"

namespace dragoman {

namespace {
ImFont* fonts[static_cast<int>(Face::Count)];
}

void add_fonts() {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    atlas->SetFontLoader(platform::font_loader());
    static char no_data[4];  // ImGui wants data; the loader reads the reader's fonts instead
    for (int face = 0; face < static_cast<int>(Face::Count); ++face) {
        ImFontConfig config;
        config.FontData = no_data;
        config.FontDataSize = sizeof(no_data);
        config.FontDataOwnedByAtlas = false;
        config.SizePixels = line_size(kTextSize);
        config.FontNo = static_cast<ImU32>(face);
        config.FontLoader = platform::font_loader();
        std::snprintf(config.Name, sizeof(config.Name), "face %d", face);
        fonts[face] = atlas->AddFont(&config);
    }
    ImGui::GetStyle().FontSizeBase = line_size(kTextSize);
}

ImFont* font(Face face) {
    return fonts[static_cast<int>(face)];
}

void set_font_density(float density) {
    for (ImFont* face : fonts) face->CurrentRasterizerDensity = density;
}

}  // namespace dragoman
