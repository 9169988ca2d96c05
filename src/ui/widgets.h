// Panes and buttons in the look of the page. Every button is known to the probe by its name.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace dragoman {

// Gives ImGui's own windows and tables the colours of the theme.
void apply_style(const Theme& theme);

// A part of the screen as a window of its own without any decoration. On top: a card, through which
// Tab and the arrow keys may go.
void begin_pane(const char* name, const Area& area, Color background, bool on_top = false);
void end_pane();

enum class ButtonLook : uint8_t { Quiet, Outlined, Primary, Chosen };

// True when it was clicked. `help` is shown as a tooltip, may be empty.
bool button(Frame& frame, const char* name, std::string_view label, const Area& area,
            ButtonLook look, std::string_view help = {}, bool enabled = true);
float button_width(std::string_view label);

// A button that runs a command of ui/commands.h, with its label and its help; grey when it cannot
// run. True when it ran.
bool command_button(Frame& frame, const char* command, const Area& area, ButtonLook look);

// A popup of such buttons, beside or above what opened it: in as many columns as it needs to be no
// higher than `room`. Call it in every frame between ImGui::OpenPopup(name) and the end of it.
void command_menu(Frame& frame, const char* name, std::span<const char* const> commands, Size row,
                  float room);

// Where the popup of a button belongs: under it, or above one at the lower edge, or to the left of
// one in the column of a screen that lies. Sets the position of ImGui's next window; returns how
// high it may be.
float place_popup(const Frame& frame, const Area& opener, float least_right = 0);

// An area that can be clicked and has no look of its own. `pressed_and_released`: a click, not a
// drag.
struct Click {
    bool hovered = false;
    bool clicked = false;
};
Click click_area(const char* name, uint32_t index, const Area& area);

// A tooltip next to the pointer; not under a finger.
void begin_tooltip(const Frame& frame);
void end_tooltip();
void tooltip_words(const Frame& frame, std::string_view words);
Size tooltip_size(const std::vector<std::string>& lines);  // of one with these words in it

// Scrolls an own scroll position by wheel, finger and bar, when the pointer is inside `area`.
// The bar is drawn at the right edge. Returns the new position, 0..content - area.height.
struct Scroller {
    float at = 0;
    float target = -1;  // a smooth scroll under way; -1: none
    float speed = 0;    // of a thrown finger, pixels per second
    bool holding_bar = false;
    bool finger_down = false;
    bool finger_moved = false;
};
void scroll(Scroller& scroller, const Frame& frame, const Area& area, float content);

// A field that opens by a key is ready for letters two frames later. What is typed until then is
// kept and typed into it when it is.
class EarlyLetters {
  public:
    // Before the field; `opens` in the frame in which it opens, whose first letter opened it.
    void take(bool opens);
    // Behind the field.
    void give();

  private:
    std::u32string letters_;
    bool ready_ = false;
};

}  // namespace dragoman
