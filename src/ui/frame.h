// What every view is given to draw one frame.
#pragma once
#include "doc/document.h"
#include "ui/paint.h"
#include "ui/probe.h"
#include "ui/selection.h"
#include "ui/state.h"
#include "ui/theme.h"

namespace dragoman {

struct Frame {
    const Document& doc;
    const Theme& theme;
    UiState& state;
    Focus selected;       // what the selection lights up
    Focus hovered;        // what the thing under the pointer lights up
    Selection hover_now;  // views set it when the pointer is on something
    Probe& probe;
    bool touch = false;  // the pointer is a finger: no hover, larger targets
};

}  // namespace dragoman
