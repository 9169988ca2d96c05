// The page before there is an article: what this is and what to do.
#pragma once
#include "ui/frame.h"

namespace dragoman {

void draw_welcome(Frame& frame, const Area& area);

}  // namespace dragoman
