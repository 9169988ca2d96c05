// What the reader is about to correct: the words or the name that commands act on, the list that is
// open to choose from, the relation that is being set up. Part of UiState; no drawing.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "doc/edit.h"
#include "doc/history.h"

namespace dragoman {

struct UiState;

// What one is asked to choose or to write. Each is one list with a field to narrow it down.
enum class ChooserKind : uint8_t {
    None,
    Command,       // every command with its key
    Type,          // of the chosen words or entity
    MergeInto,     // subject: entity
    Target,        // subject: the entity that acts
    Speaker,       // subject: quote; its words are in the text selection where it is a new one
    Claimant,      // who says the relation in the relation editor
    RelationType,  // of the relation editor
    Name,          // subject: entity; what is written counts
    Wikidata,      // subject: entity; what is written counts
    Label,         // of the relation editor; what is written counts
    History,
    Library,
    Count
};

struct Chooser {
    ChooserKind kind = ChooserKind::None;
    uint32_t subject = kNone;
    std::array<char, 256> words{};  // what was written, ends in NUL
    std::string now;                // what stood in the field when it opened
    uint32_t row = 0;               // the one that Enter chooses
    bool fresh = false;             // was opened since the last frame
    bool scroll = false;            // bring the row into view
};

struct RelationEditor {
    bool open = false;
    bool fresh = false;         // was opened since the last frame
    uint32_t relation = kNone;  // the one that is changed; kNone: a new one
    RelationDraft draft;
    std::string refusal;  // why the schema does not allow it; "" where it was not asked or does
    float x = 0, y = 0;   // where it was asked for, pixels of the canvas
};

// A line that is being drawn from one name to another.
struct Link {
    uint32_t entity = kNone;   // kNone: none
    uint32_t mention = kNone;  // where it began in the text, or kNone in the diagram
    float x = 0, y = 0;        // its beginning on the canvas
    bool over_other = false;   // the pointer is on something that it may end at
};

// An article that is kept in the browser, as the page lists it.
struct Kept {
    uint32_t id = 0;
    std::string title;
    std::string detail;  // when it was saved, how long it is
    std::string words;   // small letters: what a search may find
};

struct Editing {
    uint32_t mention = kNone;  // the mention at which the chosen entity was pointed at
    bool popup_open = false;
    bool everywhere = false;  // the card means all places of these words, without Shift
    Chooser chooser;
    RelationEditor relation;
    Link link;
    std::vector<Kept> library;
    std::vector<std::string> steps;  // of the history in words, with conflicts; set by the app
    uint32_t done = 0;               // how many of them are done
    bool can_undo = false, can_redo = false;

    // What the app is asked to do after the views were drawn.
    std::vector<Edit> wanted;
    int wanted_steps = 0;      // in the history: 2 is redo twice, -1 is undo
    Span choose_after;         // the mention to be chosen when the edits are done
    uint32_t open_kept = 0;    // id of an article to open; 0: none
    uint32_t delete_kept = 0;  // id of an article to forget; 0: none
};

// The mention that commands act on: the chosen one, or one of the chosen entity. kNone if none.
uint32_t active_mention(const UiState& state, const Document& doc);
// The chosen entity, or that of the chosen mention; kNone if none.
uint32_t active_entity(const UiState& state, const Document& doc);
// The selected words without spaces around them; empty if there are none.
Span chosen_words(const UiState& state, const Document& doc);

// Asks for the edit that marks the chosen words or the active mention; an entity that was chosen in
// the diagram or the ledger is marked as a whole.
void mark(UiState& state, const Document& doc, EntityType type, bool everywhere,
          std::string tag = {});

void open_chooser(UiState& state, ChooserKind kind, uint32_t subject = kNone);
// A chooser in whose field the words that are so now are selected: Enter leaves them as they are.
void open_field(UiState& state, ChooserKind kind, uint32_t subject, std::string_view now);
void close_chooser(UiState& state);

// One entity was dropped on another: those of one kind are merged, of others one is asked first.
void ask_to_merge(UiState& state, const Document& doc, uint32_t entity, uint32_t into);

RelationDraft draft_of(const Relation& relation);
// A new claim of `source` where it stands in the text: between mentions that stand near each other,
// where they are not given. Nobody as target (kNone): at a mention of the source. No trigger where
// one of them has no mention.
RelationDraft place_claim(const UiState& state, const Document& doc, uint32_t source,
                          uint32_t target, uint32_t source_mention, uint32_t target_mention);

// Opens the relation editor for a new relation between two entities; the mentions, where known,
// say where in the text it is. x, y: where on the canvas it was asked for.
void draft_relation(UiState& state, const Document& doc, uint32_t source, uint32_t target,
                    uint32_t source_mention, uint32_t target_mention, float x, float y);
void edit_relation_here(UiState& state, const Document& doc, uint32_t relation, float x, float y);
// What the editor's Save does. A relation that the schema refuses stays in the editor.
void save_relation(UiState& state, const Document& doc);

// Takes the page's list: lines of "id TAB title TAB detail TAB words".
void set_library(UiState& state, std::string_view lines);

// The next end of a word after a byte, the last beginning of one before it.
uint32_t word_end_after(std::string_view text, uint32_t byte);
uint32_t word_begin_before(std::string_view text, uint32_t byte);

// The place with one end moved to a byte, or to the word's edge that is nearest to it. It
// stays one word long at least.
//   "by the Blue Nile", "Blue", its end moved to 15 -> "Blue Nile"
Span with_end_at(std::string_view text, Span place, bool end, uint32_t byte);

// "Q148", also from an address of Wikidata or in small letters; "" for what is no id.
std::string wikidata_id(std::string_view words);

}  // namespace dragoman
