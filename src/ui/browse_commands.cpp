// The commands for reading: texts in and out, the panes, the diagram, the story.
#include <iterator>

#include "doc/collection.h"
#include "ui/browsing.h"
#include "ui/commands.h"

namespace dragoman {

namespace {

bool always(const UiState&, const Document&) {
    return true;
}
bool with_document(const UiState& state, const Document&) {
    return state.has_document;
}
bool with_selection(const UiState& state, const Document&) {
    return static_cast<bool>(state.selected);
}
bool while_editing(const UiState& state, const Document&) {
    return state.editing;
}
bool while_reading(const UiState& state, const Document&) {
    return !state.editing;
}
bool with_relations(const UiState& state, const Document& doc) {
    return state.has_document && !doc.relations.empty();
}
bool with_filters(const UiState& state, const Document&) {
    return state.hidden_types != 0 || !state.hidden_tags.empty() || state.hidden_polarities != 0 ||
           !(state.diagram == DiagramChoice{});
}
bool with_sentences(const UiState& state, const Document& doc) {
    return state.has_document && !doc.sentences.empty() && !state.editing;
}
bool in_story(const UiState& state, const Document&) {
    return state.story.open;
}
bool in_diagram(const UiState& state, const Document&) {
    return state.has_document && !state.editing && (state.tab == Tab::Diagram || state.story.open);
}
bool can_focus(const UiState& state, const Document&) {
    return state.diagram.focus != kNone || state.selected.kind == SelectionKind::Entity;
}
bool with_entity_chosen(const UiState& state, const Document&) {
    return state.selected.kind == SelectionKind::Entity;
}
bool with_articles(const UiState& state, const Document& doc) {
    return with_sentences(state, doc) && !find_articles(doc).empty();
}
bool with_anything_open(const UiState& state, const Document&) {
    return state.selected || state.help_open || state.editing || state.story.open ||
           state.find_open || !state.text_selection.empty() || state.edit.popup_open ||
           state.edit.relation.open || state.edit.chooser.kind != ChooserKind::None;
}

// A command that the page carries out.
template <const char* const& kName>
void ask_page(UiState& state, const Document&) {
    state.for_page.push_back(kName);
}

constexpr const char* kPaste = "paste";
constexpr const char* kOpenFile = "open-file";
constexpr const char* kSample = "sample";
constexpr const char* kReaderView = "reader-view";
constexpr const char* kAbout = "about";
constexpr const char* kCopyJson = "copy-json";
constexpr const char* kDownloadJson = "download-json";
constexpr const char* kExport = "export";
constexpr const char* kCopyMarkdown = "copy-markdown";
constexpr const char* kCopyRich = "copy-rich";
constexpr const char* kCopyPlain = "copy-plain";
constexpr const char* kGather = "gather";
constexpr const char* kCompare = "compare";

// Arrow keys: through the diagram, or through the story.
template <int kX, int kY>
void walk_there(UiState& state, const Document& doc) {
    if (state.story.open) return step_story(state, doc, kX + kY);
    state.walk_x = kX;
    state.walk_y = kY;
}

template <LayoutKind kKind>
void lay_out_as(UiState& state, const Document&) {
    choose_layout_kind(state, kKind);
}

template <const char* const& kFormat, int kPixels>
void ask_export(UiState& state, const Document&) {
    state.wanted_export = {kFormat, kPixels};
}

constexpr const char* kSvg = "svg";
constexpr const char* kGraphml = "graphml";
constexpr const char* kGexf = "gexf";
constexpr const char* kDot = "dot";
constexpr const char* kOligrapher = "oligrapher";
constexpr const char* kPlaces = "places";

constexpr Command kCommands[] = {
    {"paste", "Paste", "Paste an article from the clipboard", {}, always, ask_page<kPaste>},
    {"open-file", "Open", "Open a text file", {'O', true}, always, ask_page<kOpenFile>},
    {"sample",
     "Sample",
     "Read an article that was written to try this page",
     {},
     always,
     ask_page<kSample>},
    {"edit-text",
     "Edit text",
     "Type or change the text; it is analysed as you write",
     {'E', false},
     while_reading,
     edit_text},
    {"done-editing",
     "Done",
     "Back to the annotated text",
     {kKeyEnter, true},
     while_editing,
     done_editing},
    {"reader-view",
     "Reader view",
     "The same as a plain web page, for screen readers, search and print",
     {'R', false},
     always,
     ask_page<kReaderView>},
    {"toggle-theme", "Theme", "Light or dark", {'T', false}, always, toggle_theme},
    {"help",
     "Help",
     "What the signs mean, and all keys",
     {'?', false},
     always,
     [](UiState& state, const Document&) { state.help_open = !state.help_open; }},
    {"about",
     "About",
     "Where Dragoman comes from and what it does with your text",
     {},
     always,
     ask_page<kAbout>},
    {"next-relation",
     "Next relation",
     "Step through who did what to whom",
     {'N', false},
     with_relations,
     [](UiState& state, const Document& doc) { step_relation(state, doc, 1); }},
    {"previous-relation",
     "Previous relation",
     "Step back",
     {'P', false},
     with_relations,
     [](UiState& state, const Document& doc) { step_relation(state, doc, -1); }},
    {"next-article",
     "Next article",
     "The next article of a collection",
     {'N', false, true},
     with_articles,
     [](UiState& state, const Document& doc) { step_article(state, doc, 1); }},
    {"previous-article",
     "Previous article",
     "The article of a collection before",
     {'P', false, true},
     with_articles,
     [](UiState& state, const Document& doc) { step_article(state, doc, -1); }},
    {"gather",
     "Several articles",
     "One diagram of several articles, or two beside each other",
     {'D', false, true},
     always,
     ask_page<kGather>},
    {"compare",
     "Compare",
     "Two articles of a collection: who is in both, what only one says, what the other denies",
     {'C', false, true},
     with_articles,
     ask_page<kCompare>},
    {"close",
     "Close",
     "Close the help, end editing, or let go of the selection",
     {kKeyEscape, false},
     with_anything_open,
     close_topmost},
    {"clear-selection",
     "Clear selection",
     "Let go of what is chosen",
     {},
     with_selection,
     [](UiState& state, const Document&) { state.selected = {}; }},
    {"select-all",
     "Select all",
     "Select the whole article, to copy it",
     {'A', true},
     with_document,
     [](UiState& state, const Document& doc) {
         state.text_selection = {0, static_cast<uint32_t>(doc.text.size())};
     }},
    {"fit",
     "Fit",
     "Show the whole diagram",
     {'F', false},
     with_document,
     [](UiState& state, const Document&) { state.fit_diagram = true; }},
    {"zoom-in",
     "Zoom in",
     "Enlarge the diagram",
     {'+', false},
     with_document,
     [](UiState& state, const Document&) { state.zoom_diagram *= 1.25f; }},
    {"zoom-out",
     "Zoom out",
     "Make the diagram smaller",
     {'-', false},
     with_document,
     [](UiState& state, const Document&) { state.zoom_diagram /= 1.25f; }},
    {"legend",
     "Legend",
     "What the colours, shapes and lines mean, to hide and show them",
     {'L', false},
     with_document,
     [](UiState& state, const Document&) { state.legend_open = !state.legend_open; }},
    {"story",
     "Story",
     "Let the diagram grow sentence by sentence; space plays, arrows step",
     {'S', false},
     with_sentences,
     toggle_story},
    {"story-play",
     "Play",
     "Play the story, or pause it",
     {kKeySpace, false},
     in_story,
     play_or_pause},
    {"story-back",
     "Sentence before",
     "The story's sentence before",
     {},
     in_story,
     [](UiState& state, const Document& doc) { step_story(state, doc, -1); }},
    {"story-forward",
     "Next sentence",
     "The story's next sentence",
     {},
     in_story,
     [](UiState& state, const Document& doc) { step_story(state, doc, 1); }},
    {"filter",
     "View",
     "How it is laid out; who says so, how certain, told where, around whom",
     {'V', false},
     with_document,
     [](UiState& state, const Document&) {
         state.open_filters = true;
         if (state.narrow) state.tab = Tab::Diagram;
     }},
    {"layout-free",
     "Free layout",
     "Everything where it is seen best",
     {},
     with_document,
     lay_out_as<LayoutKind::Free>},
    {"layout-layers",
     "Layers",
     "Who acts stands before whom he acts on",
     {},
     with_document,
     lay_out_as<LayoutKind::Layered>},
    {"layout-rings",
     "Rings",
     "Everybody in rings around the one that is chosen",
     {},
     with_document,
     lay_out_as<LayoutKind::Radial>},
    {"layout-timeline",
     "Timeline",
     "Everybody by the sentence in which he first takes part",
     {},
     with_document,
     lay_out_as<LayoutKind::Timeline>},
    {"next-layout",
     "Next layout",
     "Lay the diagram out in the next way: free, layers, rings, timeline",
     {'Y', false},
     with_document,
     [](UiState& state, const Document&) {
         const int next = static_cast<int>(state.diagram.layout) + 1;
         choose_layout_kind(state, static_cast<LayoutKind>(next % int(LayoutKind::Count)));
     }},
    {"focus",
     "Neighbours only",
     "Show the chosen entity and what is near it only, or everything again",
     {'B', false},
     can_focus,
     toggle_focus},
    {"hide-kind",
     "Hide this kind",
     "Hide everything of the chosen one's kind; 0 shows it again",
     {},
     with_entity_chosen,
     [](UiState& state, const Document& doc) {
         state.hidden_types |= 1u << static_cast<int>(doc.entities[state.selected.index].type);
         select(state, {});
     }},
    {"find-entity",
     "Find a name",
     "Find somebody in the diagram and fly there",
     {'/', false},
     with_document,
     [](UiState& state, const Document&) {
         state.find_open = true;
         if (state.narrow) state.tab = Tab::Diagram;
     }},
    {"walk-left",
     "Go left",
     "In the diagram: the box or line to the left",
     {kKeyLeft, false},
     in_diagram,
     walk_there<-1, 0>},
    {"walk-right",
     "Go right",
     "The box or line to the right",
     {kKeyRight, false},
     in_diagram,
     walk_there<1, 0>},
    {"walk-up", "Go up", "The box or line above", {kKeyUp, false}, in_diagram, walk_there<0, -1>},
    {"walk-down",
     "Go down",
     "The box or line below",
     {kKeyDown, false},
     in_diagram,
     walk_there<0, 1>},
    {"unpin-nodes",
     "Let go of nodes",
     "Let nodes that were moved by hand find their own places again",
     {'U', false},
     with_document,
     [](UiState& state, const Document&) { state.unpin_nodes = true; }},
    {"show-all",
     "Show all",
     "Remove all filters",
     {'0', false},
     with_filters,
     [](UiState& state, const Document&) {
         state.hidden_types = state.hidden_polarities = 0;
         state.hidden_tags.clear();
         state.diagram = {};
     }},
    {"show-article",
     "Article",
     "The text with its highlights",
     {'1', false},
     always,
     [](UiState& state, const Document&) { state.tab = Tab::Article; }},
    {"show-diagram",
     "Diagram",
     "Who acts on whom",
     {'2', false},
     always,
     [](UiState& state, const Document&) { state.tab = Tab::Diagram; }},
    {"show-ledger",
     "Ledger",
     "Everything that was found, as tables",
     {'3', false},
     always,
     [](UiState& state, const Document&) { state.tab = Tab::Ledger; }},
    {"show-entities",
     "Entities",
     "People, organisations, places",
     {'4', false},
     always,
     [](UiState& state, const Document&) { show_ledger(state, LedgerTab::Entities); }},
    {"show-relations",
     "Relations",
     "Who did what to whom",
     {'5', false},
     always,
     [](UiState& state, const Document&) { show_ledger(state, LedgerTab::Relations); }},
    {"show-quotes",
     "Quotes",
     "Who said what",
     {'6', false},
     always,
     [](UiState& state, const Document&) { show_ledger(state, LedgerTab::Quotes); }},
    {"show-roles",
     "Roles",
     "Who holds which office",
     {'7', false},
     always,
     [](UiState& state, const Document&) { show_ledger(state, LedgerTab::Roles); }},
    {"larger-text",
     "Larger text",
     "Enlarge the article's type",
     {']', false},
     with_document,
     [](UiState& state, const Document&) { resize_text(state, 1); }},
    {"smaller-text",
     "Smaller text",
     "Make the article's type smaller",
     {'[', false},
     with_document,
     [](UiState& state, const Document&) { resize_text(state, -1); }},
    {"copy-json",
     "Copy JSON",
     "Copy the whole analysis as JSON",
     {},
     with_document,
     ask_page<kCopyJson>},
    {"copy-markdown",
     "Copy as Markdown",
     "Copy the tables and quotations as Markdown, for notes",
     {},
     with_document,
     ask_page<kCopyMarkdown>},
    {"copy-rich",
     "Copy as rich text",
     "Copy the article with its marks and tables, for documents and mails",
     {},
     with_document,
     ask_page<kCopyRich>},
    {"copy-plain",
     "Copy as plain text",
     "Copy the article's text alone",
     {},
     with_document,
     ask_page<kCopyPlain>},
    {"download-json",
     "Save JSON",
     "Save the whole analysis as a JSON file",
     {'S', true},
     with_document,
     ask_page<kDownloadJson>},
    {"export",
     "Save as",
     "Save for other programs: brat, W3C, CoNLL-U, HTML, tables and more",
     {},
     with_document,
     ask_page<kExport>},
    {"download-svg",
     "SVG picture",
     "Save the diagram as a picture that stays sharp at every size",
     {},
     with_document,
     ask_export<kSvg, 0>},
    {"download-png",
     "PNG picture",
     "Save the diagram as a picture in its own size",
     {},
     with_document,
     ask_export<kSvg, 1>},
    {"download-png-2",
     "PNG, twice as large",
     "Save the diagram as a picture for fine screens",
     {},
     with_document,
     ask_export<kSvg, 2>},
    {"download-png-3",
     "PNG, three times",
     "Save the diagram as a picture for slides",
     {},
     with_document,
     ask_export<kSvg, 3>},
    {"download-png-4",
     "PNG, four times",
     "Save the diagram as a picture for print",
     {},
     with_document,
     ask_export<kSvg, 4>},
    {"download-graphml",
     "GraphML",
     "Save the diagram for yEd, Cytoscape, igraph and Gephi",
     {},
     with_document,
     ask_export<kGraphml, 0>},
    {"download-gexf",
     "GEXF",
     "Save the diagram for Gephi, with places and colours",
     {},
     with_document,
     ask_export<kGexf, 0>},
    {"download-dot",
     "Graphviz DOT",
     "Save the diagram for Graphviz, with places",
     {},
     with_document,
     ask_export<kDot, 0>},
    {"download-oligrapher",
     "Oligrapher",
     "Save the diagram as a map for Oligrapher, with a step for each sentence",
     {},
     with_document,
     ask_export<kOligrapher, 0>},
    {"download-places",
     "Places (JSON)",
     "Save where everything in the diagram stands",
     {},
     with_document,
     ask_export<kPlaces, 0>},
};

}  // namespace

CommandList browse_commands() {
    return {std::begin(kCommands), std::end(kCommands)};
}

}  // namespace dragoman
