#include "ui/commands.h"

#include <algorithm>
#include <vector>

#include "doc/collection.h"
#include "ui/story_view.h"

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
constexpr const char* kEditText = "edit-text";
constexpr const char* kDoneEditing = "done-editing";
constexpr const char* kToggleTheme = "toggle-theme";

void edit_text(UiState& state, const Document&) {
    state.editing = true;
    state.tab = Tab::Article;
    state.for_page.push_back(kEditText);
}

void done_editing(UiState& state, const Document&) {
    state.editing = false;
    state.for_page.push_back(kDoneEditing);
}

void toggle_theme(UiState& state, const Document&) {
    state.dark = !state.dark;
    state.for_page.push_back(kToggleTheme);
}

// The relation `step` further on in the text, from the one that is chosen.
void step_relation(UiState& state, const Document& doc, int step) {
    const int count = static_cast<int>(doc.relations.size());
    int index = step > 0 ? 0 : count - 1;
    if (state.selected.kind == SelectionKind::Relation)
        index = (static_cast<int>(state.selected.index) + step + count) % count;
    select(state, {SelectionKind::Relation, static_cast<uint32_t>(index)});
}

// The first sentence of the article `step` further on, from where the choice is.
void step_article(UiState& state, const Document& doc, int step) {
    const std::vector<Article> articles = find_articles(doc);
    const Span place = focus_of(doc, state.selected).place;
    const int count = static_cast<int>(articles.size());
    int now = step > 0 ? -1 : count;
    for (int i = 0; i < count && !place.empty(); ++i)
        if (articles[i].span.begin <= place.begin) now = i;
    const Article& article = articles[(now + step + count) % count];
    for (uint32_t i = 0; i < doc.sentences.size(); ++i) {
        if (!article.span.contains(doc.sentences[i].span)) continue;
        return select(state, {SelectionKind::Sentence, i});
    }
}

void close_topmost(UiState& state, const Document& doc) {
    if (state.help_open)
        state.help_open = false;
    else if (state.edit.chooser.kind != ChooserKind::None)
        close_chooser(state);
    else if (state.edit.relation.open)
        state.edit.relation.open = false;
    else if (state.edit.popup_open)
        state.edit.popup_open = false;
    else if (state.find_open)
        state.find_open = false;
    else if (state.story.open)
        state.story = {};
    else if (state.editing)
        done_editing(state, doc);
    else if (!state.text_selection.empty())
        state.text_selection = {};
    else
        state.selected = {};
}

void show_ledger(UiState& state, LedgerTab tab) {
    state.tab = Tab::Ledger;
    state.ledger_tab = tab;
}

void toggle_story(UiState& state, const Document& doc) {
    const bool opens = !state.story.open;
    state.story = {};
    if (!opens) return select(state, {});
    state.story.open = true;
    if (state.narrow) state.tab = Tab::Diagram;
    const std::vector<uint32_t> telling = telling_sentences(doc);
    go_to_sentence(state, doc, telling.empty() ? 0 : telling[0]);
}

void play_or_pause(UiState& state, const Document& doc) {
    state.story.playing = !state.story.playing;
    if (!state.story.playing) return;
    // At the end it begins anew.
    const bool at_end = story_step(doc, state.story.sentence, 1) == state.story.sentence;
    go_to_sentence(state, doc, at_end ? telling_sentences(doc)[0] : state.story.sentence);
}

void step_story(UiState& state, const Document& doc, int step) {
    state.story.playing = false;
    go_to_sentence(state, doc, story_step(doc, state.story.sentence, step));
}

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

void toggle_focus(UiState& state, const Document&) {
    const bool is_on = state.diagram.focus != kNone;
    state.diagram.focus = is_on ? kNone : state.selected.index;
    state.fit_diagram = true;
}

void resize_text(UiState& state, float by) {
    state.text_size = std::clamp(state.text_size + by, 13.0f, 28.0f);
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

void choose_layout_kind(UiState& state, LayoutKind kind) {
    state.diagram.layout = kind;
    const bool has_entity = state.selected.kind == SelectionKind::Entity;
    state.diagram.centre = kind == LayoutKind::Radial && has_entity ? state.selected.index : kNone;
    state.fit_diagram = true;
}

void select(UiState& state, Selection selection, bool from_article) {
    state.selected = selection;
    state.edit.mention = kNone;
    state.edit.popup_open = false;
    state.scroll_to_selected = selection && !from_article;
    state.show_selected_tab = static_cast<bool>(selection);
}

CommandList commands() {
    static const std::vector<Command> all = [] {
        std::vector<Command> list(std::begin(kCommands), std::end(kCommands));
        list.insert(list.end(), edit_commands().begin(), edit_commands().end());
        return list;
    }();
    return {all.data(), all.data() + all.size()};
}

const Command* find_command(std::string_view name) {
    for (const Command& command : commands())
        if (name == command.name) return &command;
    return nullptr;
}

const Command* find_command(Chord chord) {
    if (chord.key == kKeyF1) chord.key = '?';
    for (const Command& command : commands())
        if (command.chord.key != kNoKey && command.chord == chord) return &command;
    return nullptr;
}

const Command* find_word_command(uint8_t letter) {
    for (const Command& command : edit_commands())
        if (command.word_key != kNoKey && command.word_key == letter) return &command;
    return nullptr;
}

bool run_command(std::string_view name, UiState& state, const Document& doc) {
    const Command* command = find_command(name);
    if (!command || !command->can_run(state, doc)) return false;
    run_command(*command, state, doc);
    return true;
}

void run_command(const Command& command, UiState& state, const Document& doc) {
    state.last_command = command.name;
    command.run(state, doc);
}

std::string chord_name(Chord chord) {
    if (chord.key == kNoKey) return "";
    std::string out = chord.ctrl ? "Ctrl+" : "";
    if (chord.shift) out += "Shift+";
    switch (chord.key) {
        case kKeyEscape:
            return out + "Esc";
        case kKeyF1:
            return out + "F1";
        case kKeyEnter:
            return out + "Enter";
        case kKeyDelete:
            return out + "Del";
        case kKeyLeft:
            return out + "←";
        case kKeyRight:
            return out + "→";
        case kKeyUp:
            return out + "↑";
        case kKeyDown:
            return out + "↓";
        case kKeySpace:
            return out + "Space";
        default:
            return out + static_cast<char>(chord.key);
    }
}

}  // namespace dragoman
