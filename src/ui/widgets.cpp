#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

#include "ui/clusters.h"
#include "ui/commands.h"
#include "ui/platform.h"

namespace dragoman {

namespace {
constexpr float kRadius = 7;
constexpr float kBarWidth = 10;
constexpr ImVec2 kTooltipPad{10, 7};
constexpr float kTooltipGap = 3, kTooltipWidth = 360;  // between lines; where they are broken
constexpr float kSmooth = 0.3f;    // part of the way that one frame of a smooth scroll goes
constexpr float kFriction = 3.0f;  // per second, of a thrown finger

ImVec4 as_vector(Color color) {
    return ImGui::ColorConvertU32ToFloat4(color);
}
}  // namespace

void apply_style(const Theme& theme) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowRounding = style.ChildRounding = 0;
    style.FrameRounding = style.PopupRounding = kRadius;
    style.WindowBorderSize = 0;
    style.PopupBorderSize = 1;
    style.WindowPadding = {12, 10};
    style.WindowMinSize = {1, 1};
    style.ItemSpacing = {8, 6};
    const struct {
        ImGuiCol slot;
        Color color;
    } colors[] = {
        {ImGuiCol_Text, theme.text},          {ImGuiCol_TextDisabled, theme.faint},
        {ImGuiCol_WindowBg, theme.panel},     {ImGuiCol_PopupBg, theme.raised},
        {ImGuiCol_Border, theme.line},        {ImGuiCol_FrameBg, theme.raised},
        {ImGuiCol_Header, theme.hover},       {ImGuiCol_HeaderHovered, theme.hover},
        {ImGuiCol_HeaderActive, theme.hover}, {ImGuiCol_ScrollbarBg, theme.panel},
        {ImGuiCol_ScrollbarGrab, theme.line}, {ImGuiCol_Separator, theme.line},
        {ImGuiCol_NavCursor, theme.accent},
    };
    for (const auto& entry : colors) style.Colors[entry.slot] = as_vector(entry.color);
}

void begin_pane(const char* name, const Area& area, Color background, bool on_top) {
    ImGui::SetNextWindowPos(area.min());
    ImGui::SetNextWindowSize({area.width, area.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, as_vector(background));
    ImGui::Begin(
        name, nullptr,
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
            ImGuiWindowFlags_NoScrollWithMouse |
            (on_top ? 0 : ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus));
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

void end_pane() {
    ImGui::End();
}

Click click_area(const char* name, uint32_t index, const Area& area) {
    ImGui::PushID(name);
    ImGui::PushID(static_cast<int>(index));
    ImGui::SetCursorScreenPos(area.min());
    Click click;
    click.clicked =
        ImGui::InvisibleButton("", {std::max(area.width, 1.0f), std::max(area.height, 1.0f)},
                               ImGuiButtonFlags_EnableNav);  // in menus and cards; a pane has none
    click.hovered = ImGui::IsItemHovered();
    const ImVec2 moved = ImGui::GetMouseDragDelta(0, 6);
    if (moved.x != 0 || moved.y != 0) click.clicked = false;
    ImGui::PopID();
    ImGui::PopID();
    return click;
}

float button_width(std::string_view label) {
    return width_of({Face::Plain, kTextSize}, label) + 24;
}

bool button(Frame& frame, const char* name, std::string_view label, const Area& area,
            ButtonLook look, std::string_view help, bool enabled) {
    const Theme& theme = frame.theme;
    const Click click = click_area(name, 0, area);
    const bool hovered = click.hovered && enabled;
    Color fill = 0, stroke = 0, words = enabled ? theme.text : with_alpha(theme.faint, 130);
    switch (look) {
        case ButtonLook::Quiet:
            fill = hovered ? theme.hover : 0;
            break;
        case ButtonLook::Outlined:
            fill = hovered ? theme.hover : theme.raised;
            stroke = theme.line;
            break;
        case ButtonLook::Primary:
            fill = hovered ? mix(theme.accent, theme.text, 0.15f) : theme.accent;
            words = theme.on_accent;
            break;
        case ButtonLook::Chosen:
            fill = mix(theme.panel, theme.accent, 0.16f);
            stroke = theme.accent;
            break;
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (fill) list->AddRectFilled(area.min(), area.max(), fill, kRadius);
    if (stroke) list->AddRect(area.min(), area.max(), stroke, kRadius);
    const Type type{look == ButtonLook::Primary ? Face::Bold : Face::Plain, kTextSize};
    draw_words_centred(list, type, area, words, label);
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (hovered && !help.empty() && !frame.touch) {
        begin_tooltip(frame);
        tooltip_words(frame, help);
        end_tooltip();
    }
    frame.probe.add(ProbeKind::Button, 0, name, area.x, area.y, area.width, area.height);
    return click.clicked && enabled;
}

bool command_button(Frame& frame, const char* name, const Area& area, ButtonLook look) {
    const Command* command = find_command(std::string_view(name));
    std::string help = command->help;
    if (command->chord.key != kNoKey) help += "  (" + chord_name(command->chord) + ")";
    if (button(frame, name, command->label, area, look, help,
               command->can_run(frame.state, frame.doc)))
        return run_command(name, frame.state, frame.doc);
    return false;
}

float place_popup(const Frame& frame, const Area& opener, float least_right) {
    constexpr float kGap = 4, kEdge = 8;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float right = opener.x + opener.width, below = opener.y + opener.height;
    if (frame.state.lies && right > screen.x - kEdge && opener.y > 0) {
        ImGui::SetNextWindowPos({opener.x - kGap, kEdge}, ImGuiCond_Always, {1, 0});
        return screen.y - 2 * kEdge;
    }
    const bool low = opener.y > screen.y * 0.6f;
    ImGui::SetNextWindowPos({std::max(right, least_right), low ? opener.y - kGap : below + kGap},
                            ImGuiCond_Always, {1, low ? 1.0f : 0.0f});
    return (low ? opener.y : screen.y - below) - kGap - kEdge;
}

void command_menu(Frame& frame, const char* name, std::span<const char* const> commands, Size row,
                  float room) {
    constexpr float kPadding = 6;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {kPadding, kPadding});
    if (ImGui::BeginPopup(name, ImGuiWindowFlags_NoMove)) {
        const size_t fit = static_cast<size_t>(std::max(1.0f, (room - 2 * kPadding) / row.height));
        const size_t columns = (commands.size() + fit - 1) / fit;
        const size_t rows = (commands.size() + columns - 1) / columns;
        ImGui::Dummy({row.width * columns, row.height * rows});
        const ImVec2 at = ImGui::GetItemRectMin();
        for (size_t i = 0; i < commands.size(); ++i) {
            const Area place{at.x + row.width * (i / rows), at.y + row.height * (i % rows),
                             row.width, row.height};
            if (command_button(frame, commands[i], place, ButtonLook::Quiet))
                ImGui::CloseCurrentPopup();
        }
        if (ImGui::IsKeyPressed(ImGuiKey_Escape)) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void begin_tooltip(const Frame& frame) {
    ImGui::PushStyleColor(ImGuiCol_PopupBg, as_vector(frame.theme.raised));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, kTooltipPad);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {6, kTooltipGap});
    ImGui::BeginTooltip();
}

void end_tooltip() {
    ImGui::EndTooltip();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor();
}

Size tooltip_size(const std::vector<std::string>& lines) {
    Size size{0, 2 * kTooltipPad.y - kTooltipGap};
    for (const std::string& words : lines) {
        const std::string line = displayed(words);
        const ImVec2 its = ImGui::CalcTextSize(line.c_str(), line.c_str() + line.size(), false,
                                               kTooltipWidth - kTooltipPad.x);
        size.width = std::max(size.width, its.x + 2 * kTooltipPad.x);
        size.height += its.y + kTooltipGap;
    }
    return size;
}

void tooltip_words(const Frame&, std::string_view words) {
    ImGui::PushTextWrapPos(kTooltipWidth);
    const std::string line = displayed(words);
    ImGui::TextUnformatted(line.c_str(), line.c_str() + line.size());
    ImGui::PopTextWrapPos();
}

void scroll(Scroller& scroller, const Frame& frame, const Area& area, float content) {
    const ImGuiIO& io = ImGui::GetIO();
    const float most = std::max(0.0f, content - area.height);
    const bool inside = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                        area.contains(io.MousePos);

    if (inside && io.MouseWheel != 0) {
        scroller.at -= io.MouseWheel * 100;
        scroller.target = -1;
        scroller.speed = 0;
    }

    // A finger pushes the content, and throws it when it lets go.
    if (frame.touch) {
        if (ImGui::IsMouseClicked(0)) {
            scroller.finger_down = inside;
            scroller.finger_moved = false;
            scroller.speed = 0;
        }
        if (scroller.finger_down && ImGui::IsMouseDown(0)) {
            const ImVec2 moved = ImGui::GetMouseDragDelta(0, 6);
            if (moved.y != 0 || scroller.finger_moved) {
                scroller.finger_moved = true;
                scroller.target = -1;
                scroller.at -= io.MouseDelta.y;
                scroller.speed =
                    0.5f * scroller.speed - 0.5f * io.MouseDelta.y / std::max(io.DeltaTime, 0.004f);
            }
        } else {
            scroller.finger_down = false;
            if (std::fabs(scroller.speed) > 20) {
                scroller.at += scroller.speed * io.DeltaTime;
                scroller.speed *= std::exp(-kFriction * io.DeltaTime);
                if (scroller.at <= 0 || scroller.at >= most) scroller.speed = 0;
                platform::request_frames(2);
            } else {
                scroller.speed = 0;
            }
        }
    }

    if (scroller.target >= 0) {
        const float target = std::min(scroller.target, most);
        scroller.at += (target - scroller.at) * kSmooth;
        if (std::fabs(target - scroller.at) < 0.5f) {
            scroller.at = target;
            scroller.target = -1;
        }
        platform::request_frames(2);
    }

    // The bar: drag it, or click where it should go.
    if (most > 0) {
        const Area bar{area.x + area.width - kBarWidth - 2, area.y + 2, kBarWidth, area.height - 4};
        const float length = std::max(28.0f, bar.height * area.height / content);
        const float room = bar.height - length;
        if (!frame.touch && inside && bar.contains(io.MousePos) && ImGui::IsMouseClicked(0))
            scroller.holding_bar = true;
        if (!ImGui::IsMouseDown(0)) scroller.holding_bar = false;
        if (scroller.holding_bar && room > 0) {
            scroller.target = -1;
            scroller.at =
                std::clamp((io.MousePos.y - bar.y - length * 0.5f) / room, 0.0f, 1.0f) * most;
        }
        scroller.at = std::clamp(scroller.at, 0.0f, most);
        const bool hot = scroller.holding_bar || (inside && bar.contains(io.MousePos));
        const float y = bar.y + (most > 0 ? scroller.at / most : 0) * room;
        const float slim = hot ? 0 : 3;
        ImGui::GetWindowDrawList()->AddRectFilled(
            {bar.x + slim, y}, {bar.x + bar.width - slim * 0.3f, y + length},
            hot ? frame.theme.faint : with_alpha(frame.theme.faint, 110), 5);
    }
    scroller.at = std::clamp(scroller.at, 0.0f, most);
}

void EarlyLetters::take(bool opens) {
    if (opens) *this = {};
    if (ready_) return;
    const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    for (int i = opens ? 1 : 0; i < typed.Size; ++i) letters_ += static_cast<char32_t>(typed[i]);
}

void EarlyLetters::give() {
    if (ready_ || !ImGui::IsItemActive()) return;
    for (char32_t letter : letters_) ImGui::GetIO().AddInputCharacter(letter);
    ready_ = true;
}

}  // namespace dragoman
