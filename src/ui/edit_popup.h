// The small card beside selected words or a chosen name: what kind of name it is, each with its
// letter, and what else can be done with it. It takes no keys for itself and blocks nothing.
#pragma once
#include "ui/frame.h"

namespace dragoman {

void draw_edit_popup(Frame& frame, const Area& screen);

}  // namespace dragoman
