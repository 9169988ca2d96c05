// What the interface asks of the world around the canvas. The browser's answer is in
// src/app/screen_web.cpp; tests bring their own.
#pragma once
#include <string>
#include <string_view>

#include "ui/selection.h"

struct ImDrawList;
struct ImFontLoader;

namespace dragoman {
class Ink;
}

namespace dragoman::platform {

// Draws at least `count` more frames. Nothing is drawn that nobody asked for.
void request_frames(int count);

// Draws a frame in so many milliseconds.
void wake_after(int milliseconds);

// Calls work_between_frames() (ui/app.h) when nothing else is to be done, until it returns false.
void work_soon();

// A clock in milliseconds, for slicing work and for what moves by itself.
double milliseconds();

// Runs a command that lives on the page: "open-file", "paste" ...
void run_on_page(const char* command);

// Lays the page's textarea over a part of the canvas (CSS pixels), or hides it.
void place_source(bool visible, float x, float y, float width, float height);

// Offers a file to the reader. save_picture: a PNG of the SVG, `scale` times as large.
void save_file(const char* name, const char* type, std::string_view bytes);
void save_picture(const char* name, std::string_view svg, int scale);

// The reader corrected something, or took it back; in words. `other_article`: undo led to another
// article, whose text the page must take over.
void tell_edit(const std::string& words, bool other_article);

// A sentence why something could not be done.
void tell_refusal(const std::string& sentence);
// A sentence that helps with what was just tried.
void tell_hint(const std::string& sentence);

// The reader chose an article of the library, to be opened or to be forgotten.
void open_kept(uint32_t id);
void delete_kept(uint32_t id);

void tell_selection(Selection selection);
void tell_hover(Selection selection);

// Rasterises glyphs with the reader's own fonts; ImFontConfig::FontNo is the Face (ui/fonts.h).
const ImFontLoader* font_loader();

// Draws ink where the list stands now. `ink` must live until the frame is drawn.
void draw_ink(ImDrawList* list, const Ink& ink);
void prepare_ink();  // once for each graphics context, before anything is drawn

}  // namespace dragoman::platform
