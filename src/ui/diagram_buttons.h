// The buttons of the diagram: over the right edge of the picture; on a narrow screen in a row under
// it or, where that lies, in a column beside it.
#pragma once
#include "ui/frame.h"
#include "ui/paint.h"

namespace dragoman {

// Room that they take over the picture on a wide screen, the margin beside them included.
inline constexpr float kDiagramButtons = 81, kDiagramButtonsHeight = 274;
// And the row on a narrow screen.
inline constexpr float kNarrowRow = 44;

// What they leave of the diagram's pane on a narrow screen; all of it on a wide one.
Area beside_narrow_buttons(const UiState& state, const Area& pane);

void draw_diagram_buttons(Frame& frame, const Area& pane, const Area& picture);

}  // namespace dragoman
