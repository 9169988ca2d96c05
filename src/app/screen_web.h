// The canvas in the browser: WebGL2, events, frames on demand.
#pragma once

namespace dragoman {

struct App;

// Makes the context on Module.canvas and listens to its events. False without WebGL2.
bool open_screen(App& app);

// How many frames were drawn so far.
unsigned frames_drawn();

}  // namespace dragoman
