// The canvas in the browser: WebGL2, events, frames on demand.
#pragma once

namespace dragoman {

struct App;

// Makes the context on Module.canvas and listens to its events. False without WebGL2.
bool open_screen(App& app);

inline constexpr int kFramesAfterEvent =
    3;  // ImGui needs one to see an event and one more to settle

// Draws inside an event, where only the event may do what follows (show a keyboard, copy).
void draw_now(int count);

// How many frames were drawn so far.
unsigned frames_drawn();

// Nothing is left to be drawn or worked on until something happens.
bool is_idle();

}  // namespace dragoman
