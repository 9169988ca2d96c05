#include "ui/fake_platform.h"

#include <algorithm>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/fonts.h"
#include "ui/platform.h"

namespace dragoman {

FakePlatform& fake_platform() {
    static FakePlatform platform;
    return platform;
}

void platform::request_frames(int count) {
    fake_platform().frames_wanted = std::max(fake_platform().frames_wanted, count);
}
void platform::wake_after(int milliseconds) {
    fake_platform().wakes.push_back(milliseconds);
    request_frames(1);
}
void platform::work_soon() {}
double platform::milliseconds() {
    return fake_platform().clock;
}
void platform::run_on_page(const char* command) {
    fake_platform().commands.push_back(command);
}
void platform::place_source(bool visible, float, float, float, float) {
    fake_platform().source_visible = visible;
}
void platform::save_file(const char* name, const char* type, std::string_view bytes) {
    fake_platform().files.push_back(std::string(name) + " " + type + " " + std::string(bytes));
}
void platform::save_picture(const char* name, std::string_view svg, int scale) {
    fake_platform().files.push_back(std::string(name) + " x" + std::to_string(scale) + " " +
                                    std::string(svg));
}

void platform::tell_edit(const std::string& words, bool other_article) {
    fake_platform().edits.push_back(words);
    fake_platform().other_article = other_article;
}
void platform::tell_refusal(const std::string& sentence) {
    fake_platform().refusals.push_back(sentence);
}
void platform::tell_hint(const std::string& sentence) {
    fake_platform().hints.push_back(sentence);
}
void platform::open_kept(uint32_t id) {
    fake_platform().opened = id;
}
void platform::delete_kept(uint32_t id) {
    fake_platform().deleted = id;
}
void platform::tell_selection(Selection selection) {
    fake_platform().selections.push_back(selection);
}
void platform::tell_hover(Selection) {}
void platform::draw_ink(ImDrawList*, const Ink&) {}
void platform::prepare_ink() {}

const ImFontLoader* platform::font_loader() {
    static ImFontLoader loader;
    loader.Name = "half an em";
    loader.FontSrcInit = [](ImFontAtlas*, ImFontConfig*) { return true; };
    loader.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar) { return true; };
    loader.FontBakedInit = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
        baked->Ascent = baked->Size * 0.77f;
        baked->Descent = baked->Ascent - baked->Size;
        return true;
    };
    loader.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*,
                                   ImWchar code_point, ImFontGlyph* glyph, float* only_advance) {
        const float advance = baked->Size * kEmShare * 0.5f;
        if (only_advance) {
            *only_advance = advance;
            return true;
        }
        glyph->Codepoint = code_point;
        glyph->AdvanceX = advance;
        return true;
    };
    return &loader;
}

FakeScreen::FakeScreen(float width, float height) : width_(width), height_(height) {
    fake_platform() = {};
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    add_fonts();
}

FakeScreen::~FakeScreen() {
    ImGui::DestroyContext();
}

void FakeScreen::draw(int frames) {
    for (int i = 0; i < frames; ++i) {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {width_, height_};
        io.DeltaTime = 1 / 60.0f;
        if (fake_platform().frames_wanted > 0) --fake_platform().frames_wanted;
        ImGui::NewFrame();
        draw_app(app, width_, height_);
        ImGui::Render();
        for (ImTextureData* texture : *ImGui::GetDrawData()->Textures) {
            if (texture->Status == ImTextureStatus_WantDestroy)
                texture->SetStatus(ImTextureStatus_Destroyed);
            else if (texture->Status != ImTextureStatus_Destroyed)
                texture->SetStatus(ImTextureStatus_OK);
            if (texture->Status == ImTextureStatus_OK) texture->SetTexID(1);
        }
    }
}

void FakeScreen::draw_until_idle() {
    draw(3);
    for (int i = 0; i < 3000 && fake_platform().frames_wanted > 0; ++i) draw();
}

void FakeScreen::point_at(float x, float y) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    draw(3);
}

void FakeScreen::click(float x, float y) {
    point_at(x, y);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    draw(2);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    draw(3);
}

const ProbeItem* FakeScreen::find(ProbeKind kind, uint32_t index) const {
    for (const ProbeItem& item : app.probe.items())
        if (item.kind == kind && item.index == index) return &item;
    return nullptr;
}

const ProbeItem* FakeScreen::find(ProbeKind kind, std::string_view name) const {
    for (const ProbeItem& item : app.probe.items())
        if (item.kind == kind && item.name == name) return &item;
    return nullptr;
}

}  // namespace dragoman
