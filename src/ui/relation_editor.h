// The card in which a relation is set up, at the spot where it was drawn: kind of act, tone,
// certainty, denial, source, words.
#pragma once
#include "ui/frame.h"

namespace dragoman {

void draw_relation_editor(Frame& frame, const Area& screen);

}  // namespace dragoman
