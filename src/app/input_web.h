// Keys, mouse, wheel and fingers of the canvas, handed to ImGui.
#pragma once

namespace dragoman {

struct App;

// `canvas` is the selector of emscripten's html5.h. Once, after ImGui's context was made.
void listen_to_input(App& app, const char* canvas);

}  // namespace dragoman
