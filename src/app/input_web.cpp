#include "app/input_web.h"

#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstring>

#include "app/screen_web.h"
#include "imgui.h"
#include "ui/app.h"
#include "ui/platform.h"

namespace dragoman {

namespace {

App* the_app = nullptr;
float pinch_distance = 0;  // between two fingers; 0: no pinch

// JavaScript, which clang-format does not know.
// clang-format off
EM_JS(int, page_keys_are_ours, (), { return Module.isOurs() ? 1 : 0; });
// clang-format on

ImGuiKey key_of(const char* code) {
    if (!std::strncmp(code, "Key", 3) && code[3] >= 'A' && code[3] <= 'Z')
        return static_cast<ImGuiKey>(ImGuiKey_A + (code[3] - 'A'));
    if (!std::strncmp(code, "Digit", 5) && code[5] >= '0' && code[5] <= '9')
        return static_cast<ImGuiKey>(ImGuiKey_0 + (code[5] - '0'));
    constexpr struct {
        const char* code;
        ImGuiKey key;
    } kKeys[] = {
        {"ArrowLeft", ImGuiKey_LeftArrow},
        {"ArrowRight", ImGuiKey_RightArrow},
        {"ArrowUp", ImGuiKey_UpArrow},
        {"ArrowDown", ImGuiKey_DownArrow},
        {"Enter", ImGuiKey_Enter},
        {"NumpadEnter", ImGuiKey_Enter},
        {"Backspace", ImGuiKey_Backspace},
        {"Delete", ImGuiKey_Delete},
        {"Home", ImGuiKey_Home},
        {"End", ImGuiKey_End},
        {"PageUp", ImGuiKey_PageUp},
        {"PageDown", ImGuiKey_PageDown},
        {"Escape", ImGuiKey_Escape},
        {"Tab", ImGuiKey_Tab},
        {"Space", ImGuiKey_Space},
        {"F1", ImGuiKey_F1},
        {"NumpadAdd", ImGuiKey_KeypadAdd},
        {"NumpadSubtract", ImGuiKey_KeypadSubtract},
    };
    for (const auto& entry : kKeys)
        if (!std::strcmp(code, entry.code)) return entry.key;
    return ImGuiKey_None;
}

// Signs are told by what they print, since they stand elsewhere on every keyboard.
struct SignKey {
    char sign;
    ImGuiKey key;
    bool shifted;
};
constexpr SignKey kSignKeys[] = {
    {'?', ImGuiKey_Slash, true},         {'+', ImGuiKey_Equal, true},
    {'-', ImGuiKey_Minus, false},        {'[', ImGuiKey_LeftBracket, false},
    {']', ImGuiKey_RightBracket, false}, {'/', ImGuiKey_Slash, false},
    {'=', ImGuiKey_Equal, true},         {'{', ImGuiKey_LeftBracket, true},
    {'}', ImGuiKey_RightBracket, true},  {'<', ImGuiKey_Comma, true},
    {'>', ImGuiKey_Period, true},        {',', ImGuiKey_Comma, false},
    {'.', ImGuiKey_Period, false}};

// ImGui shows two different keys in one frame when both were pressed since the last one, and which
// came first is lost. It never shows a key twice in a frame, so one that no keyboard has, pressed
// or let go before every other, keeps them apart.
void begin_key_of_its_own() {
    static bool is_down = false;
    is_down = !is_down;
    ImGui::GetIO().AddKeyEvent(ImGuiKey_F24, is_down);
}

EM_BOOL on_key(int type, const EmscriptenKeyboardEvent* event, void*) {
    const bool down = type == EMSCRIPTEN_EVENT_KEYDOWN;
    if (down && !page_keys_are_ours()) return false;
    if (!std::strcmp(event->key, "Process") || !std::strcmp(event->key, "Unidentified"))
        return false;  // an input method
    ImGuiIO& io = ImGui::GetIO();
    if (down && !event->repeat) begin_key_of_its_own();
    const bool chord = event->ctrlKey || event->metaKey;
    ImGuiKey key = key_of(event->code);
    bool shift = event->shiftKey;
    if (!chord && event->key[0] && !event->key[1])
        for (const SignKey& sign : kSignKeys)
            if (event->key[0] == sign.sign) {
                key = sign.key;
                shift = sign.shifted;
            }
    io.AddKeyEvent(ImGuiMod_Ctrl, event->ctrlKey);
    io.AddKeyEvent(ImGuiMod_Super, event->metaKey);
    io.AddKeyEvent(ImGuiMod_Alt, event->altKey);
    io.AddKeyEvent(ImGuiMod_Shift, shift);
    platform::request_frames(kFramesAfterEvent);  // a lone Shift is seen too
    if (key == ImGuiKey_None) return false;
    // Copy, cut and paste come as events of their own; reload, print and the browser's other chords
    // stay its own.
    constexpr ImGuiKey kOurChords[] = {ImGuiKey_A, ImGuiKey_O, ImGuiKey_S, ImGuiKey_Enter,
                                       ImGuiKey_K, ImGuiKey_Y, ImGuiKey_Z};
    if (chord &&
        std::find(std::begin(kOurChords), std::end(kOurChords), key) == std::end(kOurChords))
        return false;
    // Tab goes through a menu or a card (let_keys_go_through() of ui/app.cpp), else through the page.
    const bool goes_through = io.ConfigFlags & ImGuiConfigFlags_NavEnableKeyboard;
    if (key == ImGuiKey_Tab && down && !goes_through) return false;
    io.AddKeyEvent(key, down);
    if (!down) return false;  // the page's own buttons and boxes wait for it
    if (chord || key == ImGuiKey_F1 || key == ImGuiKey_Tab) return true;
    constexpr ImGuiKey kScrollKeys[] = {ImGuiKey_UpArrow,   ImGuiKey_DownArrow, ImGuiKey_PageUp,
                                        ImGuiKey_PageDown,  ImGuiKey_Home,      ImGuiKey_End,
                                        ImGuiKey_Space,     ImGuiKey_Backspace, ImGuiKey_LeftArrow,
                                        ImGuiKey_RightArrow};
    return !io.WantTextInput &&
           std::find(std::begin(kScrollKeys), std::end(kScrollKeys), key) != std::end(kScrollKeys);
}

void point_at(float x, float y, ImGuiMouseSource source) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(source);
    io.AddMousePosEvent(x, y);
    platform::request_frames(kFramesAfterEvent);
}

int buttons_down = 0;

// Moves and clicks on the canvas. While a button is down, its moves everywhere on the page are ours
// too.
EM_BOOL on_mouse(int type, const EmscriptenMouseEvent* event, void*) {
    point_at(static_cast<float>(event->targetX), static_cast<float>(event->targetY),
             ImGuiMouseSource_Mouse);
    if (type == EMSCRIPTEN_EVENT_MOUSEDOWN) {
        const int button = event->button == 1 ? 2 : event->button == 2 ? 1 : 0;
        ++buttons_down;
        ImGui::GetIO().AddMouseButtonEvent(button, true);
    }
    return false;
}

EM_BOOL on_mouse_anywhere(int type, const EmscriptenMouseEvent* event, void*) {
    if (buttons_down == 0) return false;
    point_at(static_cast<float>(event->targetX), static_cast<float>(event->targetY),
             ImGuiMouseSource_Mouse);
    if (type == EMSCRIPTEN_EVENT_MOUSEUP) {
        const int button = event->button == 1 ? 2 : event->button == 2 ? 1 : 0;
        --buttons_down;
        ImGui::GetIO().AddMouseButtonEvent(button, false);
        draw_now(2);
    }
    return false;
}

EM_BOOL on_mouse_leave(int, const EmscriptenMouseEvent*, void*) {
    if (buttons_down > 0) return false;
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    platform::request_frames(kFramesAfterEvent);
    return false;
}

EM_BOOL on_wheel(int, const EmscriptenWheelEvent* event, void*) {
    float scale = 1;
    if (event->deltaMode == DOM_DELTA_PIXEL) scale = 1 / 100.0f;
    if (event->deltaMode == DOM_DELTA_LINE) scale = 1 / 3.0f;
    const float y = static_cast<float>(-event->deltaY) * scale;
    if (event->mouse.ctrlKey)
        the_app->pinch *= std::exp(y);  // a pinch on a touch pad
    else
        ImGui::GetIO().AddMouseWheelEvent(static_cast<float>(-event->deltaX) * scale, y);
    platform::request_frames(kFramesAfterEvent);
    return true;
}

EM_BOOL on_touch(int type, const EmscriptenTouchEvent* event, void*) {
    ImGuiIO& io = ImGui::GetIO();
    const EmscriptenTouchPoint* touches = event->touches;
    const bool ends = type == EMSCRIPTEN_EVENT_TOUCHEND || type == EMSCRIPTEN_EVENT_TOUCHCANCEL;
    if (event->numTouches >= 2 && !ends) {
        if (pinch_distance == 0) {  // what the first finger began is not finished, but dropped
            io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
            io.AddMouseButtonEvent(0, false);
            draw_now(3);
        }
        const float dx = static_cast<float>(touches[0].targetX - touches[1].targetX),
                    dy = static_cast<float>(touches[0].targetY - touches[1].targetY);
        const float distance = std::sqrt(dx * dx + dy * dy);
        if (pinch_distance > 0) the_app->pinch *= distance / pinch_distance;
        pinch_distance = distance;
        point_at(static_cast<float>(touches[0].targetX) - dx * 0.5f,
                 static_cast<float>(touches[0].targetY) - dy * 0.5f, ImGuiMouseSource_TouchScreen);
        return true;
    }
    // After a pinch the finger that stays means nothing until it is lifted too.
    int still_down = 0;
    for (int i = 0; i < event->numTouches; ++i) still_down += !(ends && touches[i].isChanged);
    const bool was_pinch = pinch_distance > 0;
    if (still_down == 0) pinch_distance = 0;
    if (was_pinch) return true;
    if (event->numTouches >= 1)
        point_at(static_cast<float>(touches[0].targetX), static_cast<float>(touches[0].targetY),
                 ImGuiMouseSource_TouchScreen);
    if (type == EMSCRIPTEN_EVENT_TOUCHSTART) {
        // The place first, in a frame of its own: a finger does not hover before it presses.
        draw_now(1);
        io.AddMouseButtonEvent(0, true);
    }
    if (ends) {
        io.AddMouseButtonEvent(0, false);
        draw_now(2);
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        draw_now(1);
    }
    platform::request_frames(kFramesAfterEvent);
    return true;
}

EM_BOOL on_focus_lost(int, const EmscriptenFocusEvent*, void*) {
    buttons_down = 0;
    ImGui::GetIO().ClearInputKeys();
    ImGui::GetIO().ClearInputMouse();
    platform::request_frames(kFramesAfterEvent);
    return false;
}

}  // namespace

void listen_to_input(App& app, const char* canvas) {
    the_app = &app;
    const char* window = EMSCRIPTEN_EVENT_TARGET_WINDOW;
    emscripten_set_keydown_callback(window, nullptr, false, on_key);
    emscripten_set_keyup_callback(window, nullptr, false, on_key);
    emscripten_set_mousedown_callback(canvas, nullptr, false, on_mouse);
    emscripten_set_mousemove_callback(canvas, nullptr, false, on_mouse);
    emscripten_set_mousemove_callback(window, nullptr, false, on_mouse_anywhere);
    emscripten_set_mouseup_callback(window, nullptr, false, on_mouse_anywhere);
    emscripten_set_mouseleave_callback(canvas, nullptr, false, on_mouse_leave);
    emscripten_set_wheel_callback(canvas, nullptr, false, on_wheel);
    emscripten_set_touchstart_callback(canvas, nullptr, false, on_touch);
    emscripten_set_touchmove_callback(canvas, nullptr, false, on_touch);
    emscripten_set_touchend_callback(canvas, nullptr, false, on_touch);
    emscripten_set_touchcancel_callback(canvas, nullptr, false, on_touch);
    emscripten_set_blur_callback(window, nullptr, false, on_focus_lost);
}

}  // namespace dragoman
