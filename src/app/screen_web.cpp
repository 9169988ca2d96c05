#include "app/screen_web.h"

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstring>
#include <string>

#include "app/input_web.h"
#include "backends/imgui_impl_opengl3.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "ui/app.h"
#include "ui/fonts.h"
#include "ui/platform.h"

namespace dragoman {

namespace {

constexpr const char* kCanvas = "!dragoman-canvas";

App* the_app = nullptr;
float css_width = 1, css_height = 1;
int pixel_width = 1, pixel_height = 1;
int frames_wanted = 0;
unsigned frames_done = 0;
bool frame_is_scheduled = false;
bool work_is_scheduled = false;
bool context_is_lost = false;
bool is_drawing = false;
double last_frame = 0;
std::string clipboard;    // what ImGui last copied, or what the page pasted
bool is_copying = false;  // inside a copy or cut event

// ---------------------------------------------------------------- the page's side

// JavaScript, which clang-format does not know.
// clang-format off
// The names of the exported functions below are used here.
EM_JS(void, listen_on_page, (), {
    var canvas = Module.canvas;
    specialHTMLTargets['!dragoman-canvas'] = canvas;
    canvas.tabIndex = 0;
    canvas.style.touchAction = 'none';
    canvas.style.outline = 'none';

    // Input methods write into a small textarea that follows the text cursor.
    var typing = document.createElement('textarea');
    typing.setAttribute('aria-hidden', 'true');
    typing.tabIndex = -1;
    typing.autocapitalize = 'off';
    typing.autocomplete = 'off';
    typing.spellcheck = false;
    typing.style.cssText = 'position:fixed;left:0;top:0;width:2px;height:1em;padding:0;border:0;margin:0;outline:0;' +
        'resize:none;overflow:hidden;opacity:0;font:16px system-ui;z-index:1;pointer-events:none;white-space:pre';
    canvas.parentNode.insertBefore(typing, canvas.nextSibling);
    Module.typing = typing;
    var composing = false;
    var send = function(take, string) {
        var length = lengthBytesUTF8(string), at = _malloc(length + 1);
        stringToUTF8(string, at, length + 1);
        take(at, length);
        _free(at);
    };
    typing.addEventListener('compositionstart', function() {
        composing = true;
        typing.style.opacity = 1;
        typing.style.width = '12em';
    });
    typing.addEventListener('compositionend', function(event) {
        composing = false;
        typing.style.opacity = 0;
        typing.style.width = '2px';
        typing.value = "";
        send(_screen_typed, event.data || "");
    });
    typing.addEventListener('input', function(event) {
        if (composing || event.inputType === 'insertCompositionText') return;
        var string = typing.value;
        typing.value = "";
        if (string && string !== '\n') send(_screen_typed, string);
    });

    // Only what happens in the canvas is ours: the page has fields and buttons of its own, and hides
    // the canvas while its reader view is shown.
    Module.isOurs = function() {
        if (getComputedStyle(canvas).visibility === 'hidden') return false;
        var active = document.activeElement;
        return !active || active === document.body || active === canvas || active === typing;
    };
    document.addEventListener('paste', function(event) {
        if (!_ui_wants_text()) return;
        event.preventDefault();
        send(_screen_pasted, event.clipboardData.getData('text/plain'));
    });
    var copy = function(event) {
        if (!Module.isOurs()) return;
        var words = _screen_copied(event.type === 'cut' ? 1 : 0);
        if (!words) return;
        event.clipboardData.setData('text/plain', UTF8ToString(words));
        event.preventDefault();
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);

    // The size in device pixels; where the browser's own number is far off, it is not yet the new one.
    var resized = function(entries) {
        var ratio = window.devicePixelRatio || 1;
        var width = Math.round(canvas.clientWidth * ratio), height = Math.round(canvas.clientHeight * ratio);
        var box = entries[0].devicePixelContentBoxSize;
        if (box && Math.abs(box[0].inlineSize - width) < 3 && Math.abs(box[0].blockSize - height) < 3) {
            width = box[0].inlineSize;
            height = box[0].blockSize;
        }
        if (canvas.width !== width || canvas.height !== height) {
            canvas.width = width;
            canvas.height = height;
        }
        _screen_resized(canvas.clientWidth, canvas.clientHeight, width, height);
    };
    var observer = new ResizeObserver(resized);
    try {
        observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch (_) {
        observer.observe(canvas);
    }
});

EM_JS(void, show_cursor, (const char* name), {
    var cursor = UTF8ToString(name);
    if (Module.canvas.style.cursor !== cursor) Module.canvas.style.cursor = cursor;
});

EM_JS(void, move_input_method, (int wanted, float x, float y, float height), {
    var typing = Module.typing;
    var place = Module.canvas.getBoundingClientRect();
    typing.style.left = place.left + x + 'px';
    typing.style.top = place.top + y + 'px';
    typing.style.fontSize = height * 0.8 + 'px';
    if (wanted) typing.focus({ preventScroll: true });
    else if (document.activeElement === typing) Module.canvas.focus({ preventScroll: true });
});

EM_JS(void, write_clipboard, (const char* words), {
    if (navigator.clipboard) navigator.clipboard.writeText(UTF8ToString(words)).catch(function() {});
});

EM_JS(void, call_hook_select, (int hover, int kind, int index), {
    var hook = Module.hooks && (hover ? Module.hooks.hover : Module.hooks.select);
    if (hook) hook(kind, index);
});

EM_JS(void, call_hook_command, (const char* name), {
    if (Module.hooks && Module.hooks.command) Module.hooks.command(UTF8ToString(name));
});

EM_JS(void, wake_later, (int milliseconds), {
    setTimeout(_screen_woken, milliseconds);
});

EM_JS(void, work_later, (), {
    if (!Module.workChannel) {
        Module.workChannel = new MessageChannel();
        Module.workChannel.port1.onmessage = function() { _screen_work(); };
    }
    Module.workChannel.port2.postMessage(0);
});

EM_JS(void, call_hook_save, (const char* name, const char* type, const char* bytes, size_t length, int scale), {
    var copy = HEAPU8.slice(bytes, bytes + length);
    if (Module.hooks && Module.hooks.save) Module.hooks.save(UTF8ToString(name), UTF8ToString(type), copy, scale);
});

EM_JS(void, call_hook_edit, (const char* words, int other_article), {
    if (Module.hooks && Module.hooks.edited) Module.hooks.edited(UTF8ToString(words), !!other_article);
});

EM_JS(void, call_hook_refused, (const char* sentence), {
    if (Module.hooks && Module.hooks.refused) Module.hooks.refused(UTF8ToString(sentence));
});

EM_JS(void, call_hook_hint, (const char* sentence), {
    if (Module.hooks && Module.hooks.hint) Module.hooks.hint(UTF8ToString(sentence));
});

EM_JS(void, call_hook_kept, (int forget, int id), {
    var hook = Module.hooks && (forget ? Module.hooks.delete_kept : Module.hooks.open_kept);
    if (hook) hook(id);
});

EM_JS(void, call_hook_place_source, (int visible, float x, float y, float width, float height), {
    if (Module.hooks && Module.hooks.place_source) Module.hooks.place_source(!!visible, x, y, width, height);
});
// clang-format on

// ---------------------------------------------------------------- frames

const char* cursor_name() {
    switch (ImGui::GetMouseCursor()) {
        case ImGuiMouseCursor_TextInput:
            return "text";
        case ImGuiMouseCursor_Hand:
            return "pointer";
        case ImGuiMouseCursor_ResizeEW:
            return "col-resize";
        case ImGuiMouseCursor_ResizeNS:
            return "row-resize";
        case ImGuiMouseCursor_ResizeAll:
            return "grabbing";
        default:
            return "default";
    }
}

void draw_frame() {
    if (context_is_lost || is_drawing || pixel_width < 2 || pixel_height < 2) return;
    is_drawing = true;
    ImGuiIO& io = ImGui::GetIO();
    const double now = emscripten_get_now();
    io.DeltaTime = last_frame > 0
                       ? std::clamp(static_cast<float>((now - last_frame) / 1000), 0.001f, 0.1f)
                       : 1 / 60.0f;
    last_frame = now;
    io.DisplaySize = {css_width, css_height};
    io.DisplayFramebufferScale = {pixel_width / css_width, pixel_height / css_height};
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    set_font_density(io.DisplayFramebufferScale.x);
    draw_app(*the_app, css_width, css_height);
    ImGui::Render();
    glViewport(0, 0, pixel_width, pixel_height);
    const ImVec4 paper = ImGui::ColorConvertU32ToFloat4(theme_for(the_app->state.dark).paper);
    glClearColor(paper.x, paper.y, paper.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    show_cursor(cursor_name());
    ++frames_done;
    is_drawing = false;
}

void schedule_frame();

// Keys pressed quickly one after the other wait in ImGui's queue: one of them is seen in a frame.
bool has_input_waiting() {
    return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
}

EM_BOOL on_frame(double, void*) {
    frame_is_scheduled = false;
    if (frames_wanted > 0) --frames_wanted;
    draw_frame();
    if (has_input_waiting()) frames_wanted = std::max(frames_wanted, kFramesAfterEvent);
    if (frames_wanted > 0 && !context_is_lost) schedule_frame();
    return false;
}

void schedule_frame() {
    if (frame_is_scheduled) return;
    frame_is_scheduled = true;
    emscripten_request_animation_frame(on_frame, nullptr);
}

// ---------------------------------------------------------------- a lost context

EM_BOOL on_context_lost(int, const void*, void*) {
    context_is_lost = true;
    return true;  // or the browser never gives another one
}

EM_BOOL on_context_restored(int, const void*, void*) {
    context_is_lost = false;
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplOpenGL3_Init("#version 300 es");
    platform::prepare_ink();
    platform::request_frames(kFramesAfterEvent);
    return false;
}

// ---------------------------------------------------------------- set-up

// ImGui's renderer asks WebGL for the state that it will restore, a dozen times a frame, and each
// question waits until the GPU has drawn all that it was given: up to the whole time of a frame.
// Nothing but that renderer and its callbacks draws here, so that the state between two frames is
// always the one that a context begins with.
// clang-format off
EM_JS(void, answer_for_webgl, (), {
    const gl = GLctx;
    const ask = gl.getParameter.bind(gl);
    const state = new Map([
        [ gl.ACTIVE_TEXTURE, gl.TEXTURE0 ], [ gl.CURRENT_PROGRAM, null ],
        [ gl.TEXTURE_BINDING_2D, null ], [ gl.SAMPLER_BINDING, null ],
        [ gl.ARRAY_BUFFER_BINDING, null ], [ gl.ELEMENT_ARRAY_BUFFER_BINDING, null ],
        [ gl.PIXEL_UNPACK_BUFFER_BINDING, null ], [ gl.VERTEX_ARRAY_BINDING, null ],
        [ gl.BLEND_SRC_RGB, gl.ONE ], [ gl.BLEND_DST_RGB, gl.ZERO ],
        [ gl.BLEND_SRC_ALPHA, gl.ONE ], [ gl.BLEND_DST_ALPHA, gl.ZERO ],
        [ gl.BLEND_EQUATION_RGB, gl.FUNC_ADD ], [ gl.BLEND_EQUATION_ALPHA, gl.FUNC_ADD ]
    ]);
    gl.getParameter = (name) => {
        if (state.has(name)) return state.get(name);
        if (name === gl.VIEWPORT || name === gl.SCISSOR_BOX)
            return new Int32Array([ 0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight ]);
        return ask(name);
    };
});
// clang-format on

bool make_context() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = attributes.depth = attributes.stencil = false;
    attributes.antialias = false;  // our shaders and ImGui's triangles smooth their own edges
    attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
        emscripten_webgl_create_context(kCanvas, &attributes);
    return context > 0 &&
           emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

void press_chord(ImGuiKey key) {
    ImGuiIO& io = ImGui::GetIO();
    io.ClearInputKeys();
    io.AddKeyEvent(ImGuiMod_Ctrl, true);
    io.AddKeyEvent(key, true);
    draw_now(1);
    io.AddKeyEvent(key, false);
    io.AddKeyEvent(ImGuiMod_Ctrl, false);
    draw_now(1);
}

}  // namespace

bool open_screen(App& app) {
    the_app = &app;
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a blinking cursor would draw frames for ever
    ImGuiPlatformIO& world = ImGui::GetPlatformIO();
    world.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* words) {
        clipboard = words;
        if (!is_copying) write_clipboard(words);
    };
    world.Platform_GetClipboardTextFn = [](ImGuiContext*) { return clipboard.c_str(); };
    world.Platform_SetImeDataFn = [](ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
        move_input_method(data->WantVisible, data->InputPos.x, data->InputPos.y,
                          data->InputLineHeight);
    };
    add_fonts();
    listen_on_page();
    context_is_lost = !make_context();
    if (context_is_lost) return false;
    answer_for_webgl();
    ImGui_ImplOpenGL3_Init("#version 300 es");
    platform::prepare_ink();
    listen_to_input(app, kCanvas);
    emscripten_set_webglcontextlost_callback(kCanvas, nullptr, false, on_context_lost);
    emscripten_set_webglcontextrestored_callback(kCanvas, nullptr, false, on_context_restored);
    return true;
}

void draw_now(int count) {
    for (int i = 0; i < count; ++i) draw_frame();
}

unsigned frames_drawn() {
    return frames_done;
}

bool is_idle() {
    return frames_wanted == 0 && !work_is_scheduled && !has_input_waiting();
}

// ---------------------------------------------------------------- what ui/platform.h promises

void platform::request_frames(int count) {
    frames_wanted = std::max(frames_wanted, count);
    if (the_app && !context_is_lost) schedule_frame();
}

void platform::wake_after(int milliseconds) {
    wake_later(milliseconds);
}

void platform::work_soon() {
    if (!work_is_scheduled) work_later();
    work_is_scheduled = true;
}

double platform::milliseconds() {
    return emscripten_get_now();
}
void platform::run_on_page(const char* command) {
    call_hook_command(command);
}
void platform::place_source(bool visible, float x, float y, float width, float height) {
    call_hook_place_source(visible, x, y, width, height);
}
void platform::save_file(const char* name, const char* type, std::string_view bytes) {
    call_hook_save(name, type, bytes.data(), bytes.size(), 0);
}
void platform::save_picture(const char* name, std::string_view svg, int scale) {
    call_hook_save(name, "image/png", svg.data(), svg.size(), scale);
}

void platform::tell_edit(const std::string& words, bool other_article) {
    call_hook_edit(words.c_str(), other_article);
}
void platform::tell_refusal(const std::string& sentence) {
    call_hook_refused(sentence.c_str());
}
void platform::tell_hint(const std::string& sentence) {
    call_hook_hint(sentence.c_str());
}
void platform::open_kept(uint32_t id) {
    call_hook_kept(0, static_cast<int>(id));
}
void platform::delete_kept(uint32_t id) {
    call_hook_kept(1, static_cast<int>(id));
}
void platform::tell_selection(Selection selection) {
    call_hook_select(0, static_cast<int>(selection.kind), static_cast<int>(selection.index));
}
void platform::tell_hover(Selection selection) {
    call_hook_select(1, static_cast<int>(selection.kind), static_cast<int>(selection.index));
}

}  // namespace dragoman

// ---------------------------------------------------------------- called by the JavaScript above

using namespace dragoman;

extern "C" {

EMSCRIPTEN_KEEPALIVE void screen_resized(float width, float height, int pixels_wide,
                                         int pixels_high) {
    css_width = std::max(1.0f, width);
    css_height = std::max(1.0f, height);
    pixel_width = pixels_wide;
    pixel_height = pixels_high;
    draw_now(2);  // a canvas that changed its size is blank until it is drawn
    platform::request_frames(kFramesAfterEvent);
}

EMSCRIPTEN_KEEPALIVE void screen_work() {
    work_is_scheduled = false;
    if (work_between_frames(*the_app)) platform::work_soon();
}

EMSCRIPTEN_KEEPALIVE void screen_woken() {
    platform::request_frames(1);
}

EMSCRIPTEN_KEEPALIVE void screen_typed(const char* words, int) {
    ImGui::GetIO().AddInputCharactersUTF8(words);
    platform::request_frames(kFramesAfterEvent);
}

EMSCRIPTEN_KEEPALIVE void screen_pasted(const char* words, int length) {
    clipboard.assign(words, static_cast<size_t>(length));
    press_chord(ImGuiKey_V);
    platform::request_frames(kFramesAfterEvent);
}

// The words for the clipboard, or null. Valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* screen_copied(int cut) {
    if (ImGui::GetIO().WantTextInput) {
        clipboard.clear();
        is_copying = true;
        press_chord(cut ? ImGuiKey_X : ImGuiKey_C);
        is_copying = false;
    } else {
        clipboard = copied_words(*the_app);
    }
    platform::request_frames(kFramesAfterEvent);
    return clipboard.empty() ? nullptr : clipboard.c_str();
}

// 1 while a text field of ImGui has the focus: a paste event is its own then.
EMSCRIPTEN_KEEPALIVE int ui_wants_text() {
    return ImGui::GetIO().WantTextInput;
}

}  // extern "C"
