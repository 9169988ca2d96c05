// The help over everything else: what the signs mean, and all keys.
#pragma once
#include "ui/frame.h"

namespace dragoman {

void draw_help(Frame& frame, const Area& screen);

}  // namespace dragoman
