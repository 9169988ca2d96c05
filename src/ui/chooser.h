// A list to choose from, narrowed down by what is typed: the command palette, entities, types, the
// history, the library. By keyboard: letters, arrows, Enter, Escape.
#pragma once
#include "ui/frame.h"
#include "ui/widgets.h"

namespace dragoman {

struct ChooserView {
    Scroller scroller;
    EarlyLetters early;
};

void draw_chooser(ChooserView& view, Frame& frame, const Area& screen);

}  // namespace dragoman
