// What the reader has set up on the screen. Together with the Document it decides every pixel; all
// that a command may change stands here.
#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "doc/schema.h"
#include "text/span.h"
#include "ui/diagram_choice.h"
#include "ui/editing.h"
#include "ui/selection.h"

namespace dragoman {

// The numbers of Stage are part of the border to the page: ui_set_status(state, ...).
enum class Stage : uint8_t { Loading, Ready, Analysing, Done, Failed, Count };
enum class Tab : uint8_t { Article, Diagram, Ledger, Count };
enum class LedgerTab : uint8_t { Entities, Relations, Quotes, Roles, Count };

// How much of the analysis the schema shows nothing of.
struct LeftOut {
    uint32_t entities = 0;
    uint32_t relations = 0;
};

// A file of the diagram that the reader asked for.
struct WantedExport {
    const char* format = "";  // of io/diagram_formats.h; "": none
    int pixels = 0;  // a picture with so many pixels for each one of the plane; 0: the file
};

struct UiState {
    // What the page told.
    Stage stage = Stage::Loading;
    uint32_t permille = 0;  // of the loading or the analysis
    std::string message;    // a sentence for the reader, may be empty
    bool has_document = false;
    bool dark = false;
    LeftOut left_out;  // set by the app

    // What the reader chose.
    Selection selected;
    Selection hovered;                     // what was under the pointer in the last frame
    uint32_t hidden_types = 0;             // bit 1 << EntityType
    std::vector<std::string> hidden_tags;  // labels of the reader's own that the legend hides
    uint32_t hidden_polarities = 0;
    Schema schema = news_schema();  // the labels that one works with
    DiagramChoice diagram;
    Story story;
    bool find_open = false;  // the search for a name, over the diagram
    bool editing = false;    // the text is in the page's textarea
    bool help_open = false;
    bool legend_open = false;  // on a narrow screen; elsewhere it always is
    Tab tab = Tab::Article;    // on a narrow screen
    LedgerTab ledger_tab = LedgerTab::Relations;
    float text_size = 17;         // of the article, pixels
    float article_share = 0.44f;  // of the width
    float ledger_share = 0.32f;   // of the height
    Span text_selection;          // selected words of the article
    Editing edit;                 // what is being corrected

    // Where things were in the last frame.
    uint32_t first_visible = 0;      // byte of the article at the upper edge
    float spot_x = 60, spot_y = 90;  // below the chosen words or name, where a pop-up may open

    // What the frame is asked for.
    bool scroll_to_words = false;     // the article shows the selected words
    bool narrow = false;              // one column with tabs; set from the size of the canvas
    bool lies = false;                // of narrow: it is wider than high, so sheets stand beside
    bool scroll_to_selected = false;  // the article shows the selection's place
    bool show_selected_tab = false;   // the ledger goes to the selection's row
    bool fit_diagram = false;
    bool open_filters = false;
    uint32_t fly_to = kNone;     // entity that the diagram is to show
    int walk_x = 0, walk_y = 0;  // a step from what is chosen to what lies there
    bool unpin_nodes = false;
    WantedExport wanted_export;
    float zoom_diagram = 1;             // factor, 1: stay
    std::vector<const char*> for_page;  // commands that live on the page, in order
    const char* last_command = "";      // the name of the one that ran last

    // Of a mention or an entity: whether the legend shows its label.
    template <class Thing>
    bool shows(const Thing& thing) const {
        if (thing.tag.empty()) return !(hidden_types >> static_cast<int>(thing.type) & 1);
        return std::find(hidden_tags.begin(), hidden_tags.end(), thing.tag) == hidden_tags.end();
    }
    bool shows(Polarity polarity) const {
        return !(hidden_polarities >> static_cast<int>(polarity) & 1);
    }
};

// Lays the diagram out in another way; rings go around the entity that is chosen.
void choose_layout_kind(UiState& state, LayoutKind kind);

// Chooses something. `from_article`: the place is on the screen already, so the article stays.
void select(UiState& state, Selection selection, bool from_article = false);

}  // namespace dragoman
