// The whole interface: a document, the reader's choices, and the views that draw them.
#pragma once
#include <string>
#include <string_view>

#include "base/error.h"
#include "doc/document.h"
#include "ui/article_view.h"
#include "ui/diagram_view.h"
#include "ui/frame.h"
#include "ui/inspector.h"
#include "ui/ledger_view.h"
#include "ui/state.h"

namespace dragoman {

struct App {
    Document doc;
    UiState state;
    ArticleView article;
    DiagramView diagram;
    LedgerView ledger;
    InspectorView inspector;
    Probe probe;
    Selection told_selection;  // what the page was told last
    Selection told_hover;
    Area source;      // where the page's textarea was laid; no width: hidden
    float pinch = 1;  // how far two fingers spread since the last frame, as a factor
};

// Shows another document; the reader's selection stays where it still means something.
void set_document(App& app, Document doc);
void clear_document(App& app);

// Draws one frame into ImGui's current frame. The size is that of the canvas in CSS pixels.
void draw_app(App& app, float width, float height);

// A short slice of work on the layout of the diagram; true while there is more.
bool work_between_frames(App& app);

// After the graphics context was lost and found again: everything made in the old one is gone.
void forget_graphics(App& app);

// The words that a copy event takes: the selected part of the article; empty if there are none.
std::string_view copied_words(const App& app);

}  // namespace dragoman
