// The whole interface: a document, the reader's choices, and the views that draw them.
#pragma once
#include <string>
#include <string_view>

#include "base/error.h"
#include "doc/document.h"
#include "doc/history.h"
#include "ui/article_view.h"
#include "ui/chooser.h"
#include "ui/diagram_view.h"
#include "ui/frame.h"
#include "ui/inspector.h"
#include "ui/ledger_view.h"
#include "ui/state.h"

namespace dragoman {

// An article that the reader has left and may come back to by undo or redo.
struct LeftArticle {
    Document analysis;
    Document doc;
    History history;
    uint32_t inherited = 0;
};

struct App {
    Document analysis;       // of this article, before the schema left anything out
    Document doc;            // as the schema sees it, with the corrections that are done
    History history;         // of this article
    uint32_t inherited = 0;  // edits that came with it from the text before it was changed
    std::vector<LeftArticle> earlier, later;  // texts before and after this one, newest last
    Moves moves;                              // boxes put elsewhere in the diagram
    DiagramChoice moved_in;                   // the layout in which they were
    bool text_is_kept = false;                // the text before this writing is in `earlier`
    bool menu_is_open = false;                // a menu of ImGui had the keys in the last frame
    UiState state;
    ArticleView article;
    DiagramView diagram;
    LedgerView ledger;
    InspectorView inspector;
    ChooserView chooser;
    Probe probe;
    bool told_of_card = false;  // how a chosen name is marked by a letter
    Selection told_selection;   // what the page was told last
    Selection told_hover;
    Area source;      // where the page's textarea was laid; no width: hidden
    float pinch = 1;  // how far two fingers spread since the last frame, as a factor
};

// Shows a new article, without corrections; undo leads back to the one before. The reader's
// selection stays where it still means something.
void set_document(App& app, Document doc);

// Shows the same article analysed again, its text perhaps changed: corrections are done again.
void renew_document(App& app, Document doc);

// Shows an article with the corrections that were kept with it, `done` of them done.
void restore_document(App& app, Document doc, std::vector<Edit> edits, uint32_t done);

// Works with other labels from now on: the analysis is seen with them, corrections are done again.
void set_schema(App& app, Schema schema);

// Carries out what state.edit asks for. Called by draw_app().
void carry_out_edits(App& app);

// Draws one frame into ImGui's current frame. The size is that of the canvas in CSS pixels.
void draw_app(App& app, float width, float height);

// A short slice of work on the layout of the diagram; true while there is more.
bool work_between_frames(App& app);

// The words that a copy event takes: the selected part of the article; empty if there are none.
std::string_view copied_words(const App& app);

}  // namespace dragoman
