// The commands that correct what was found, and those that choose what they act on.
#include <algorithm>

#include "graph/wording.h"
#include "ui/commands.h"

namespace dragoman {

namespace {

// ---------------------------------------------------------------- when they can run

bool always(const UiState&, const Document&) {
    return true;
}
bool with_document(const UiState& state, const Document&) {
    return state.has_document && !state.editing;
}
bool with_mentions(const UiState& state, const Document& doc) {
    return with_document(state, doc) && !doc.mentions.empty();
}
bool with_quotes(const UiState& state, const Document& doc) {
    return with_document(state, doc) && !doc.quotes.empty();
}
bool with_entity(const UiState& state, const Document& doc) {
    return with_document(state, doc) && active_entity(state, doc) != kNone;
}
bool with_two_entities(const UiState& state, const Document& doc) {
    return with_entity(state, doc) && doc.entities.size() > 1;
}
bool with_mention(const UiState& state, const Document& doc) {
    return with_document(state, doc) && active_mention(state, doc) != kNone;
}
bool with_linked_mention(const UiState& state, const Document& doc) {
    return with_mention(state, doc) && doc.mentions[active_mention(state, doc)].entity != kNone;
}
bool with_words(const UiState& state, const Document& doc) {
    return with_document(state, doc) && !chosen_words(state, doc).empty();
}
bool with_words_or_mention(const UiState& state, const Document& doc) {
    return with_words(state, doc) || with_mention(state, doc);
}
bool with_relation(const UiState& state, const Document& doc) {
    return with_document(state, doc) && state.selected.kind == SelectionKind::Relation &&
           exists(doc, state.selected);
}
bool with_quote_or_words(const UiState& state, const Document& doc) {
    return with_words(state, doc) ||
           (with_document(state, doc) && state.selected.kind == SelectionKind::Quote);
}
bool with_anything(const UiState& state, const Document& doc) {
    return with_words(state, doc) || (with_document(state, doc) && exists(doc, state.selected) &&
                                      state.selected.kind != SelectionKind::None &&
                                      state.selected.kind != SelectionKind::Sentence);
}
bool with_undo(const UiState& state, const Document&) {
    return state.edit.can_undo && !state.editing;
}
bool with_redo(const UiState& state, const Document&) {
    return state.edit.can_redo && !state.editing;
}

// ---------------------------------------------------------------- choosing what to act on

void choose_mention(UiState& state, const Document& doc, uint32_t mention) {
    const uint32_t entity = doc.mentions[mention].entity;
    select(state, entity == kNone ? Selection{SelectionKind::Mention, mention}
                                  : Selection{SelectionKind::Entity, entity});
    state.edit.mention = mention;
    state.text_selection = {};
    state.tab = Tab::Article;
}

void step_mention(UiState& state, const Document& doc, int step) {
    const int count = static_cast<int>(doc.mentions.size());
    const uint32_t now = active_mention(state, doc);
    int next = step > 0 ? 0 : count - 1;
    if (now != kNone) {
        next = (static_cast<int>(now) + step + count) % count;
    } else if (!state.text_selection.empty()) {  // from the selected words on
        next = static_cast<int>(std::partition_point(doc.mentions.begin(), doc.mentions.end(),
                                                     [&](const Mention& mention) {
                                                         return mention.span.begin <
                                                                state.text_selection.begin;
                                                     }) -
                                doc.mentions.begin());
        if (step < 0) next += count - 1;
        next %= count;
    }
    choose_mention(state, doc, static_cast<uint32_t>(next));
}

void step_quote(UiState& state, const Document& doc, int step) {
    const int count = static_cast<int>(doc.quotes.size());
    int index = step > 0 ? 0 : count - 1;
    if (state.selected.kind == SelectionKind::Quote)
        index = (static_cast<int>(state.selected.index) + step + count) % count;
    select(state, {SelectionKind::Quote, static_cast<uint32_t>(index)});
}

// Where the selection of words begins when there is none: at the chosen name, else at the top of
// what can be seen.
Span words_now(const UiState& state, const Document& doc) {
    if (!state.text_selection.empty()) return chosen_words(state, doc);
    const uint32_t mention = active_mention(state, doc);
    if (mention != kNone) return doc.mentions[mention].span;
    return {state.first_visible, state.first_visible};
}

void step_word(UiState& state, const Document& doc, bool right) {
    const Span now = words_now(state, doc);
    const uint32_t end = right ? word_end_after(doc.text, now.end) : 0;
    const uint32_t begin =
        right ? word_begin_before(doc.text, end) : word_begin_before(doc.text, now.begin);
    state.text_selection = {begin, right ? end : word_end_after(doc.text, begin)};
    state.scroll_to_words = true;
    state.tab = Tab::Article;
}

void extend_words(UiState& state, const Document& doc, bool right) {
    Span now = words_now(state, doc);
    if (right) {
        now.end = word_end_after(doc.text, now.end);
    } else {
        const uint32_t end = word_begin_before(doc.text, now.end);
        if (end > now.begin) now.end = end;
        while (now.end > now.begin && doc.text[now.end - 1] == ' ') --now.end;
    }
    state.text_selection = now;
    state.scroll_to_words = true;
}

// ---------------------------------------------------------------- correcting

// The schema that one works with has this label.
template <EntityType kType>
bool with_words_to_mark(const UiState& state, const Document& doc) {
    const EntityLabel* label = label_for(state.schema, kType, "");
    return label && label->name == name(kType) && with_words_or_mention(state, doc);
}

template <EntityType kType>
void mark_as(UiState& state, const Document& doc) {
    mark(state, doc, kType, false);
}

void edit_here(UiState& state, const Document& doc) {
    if (state.selected.kind == SelectionKind::Relation && chosen_words(state, doc).empty())
        edit_relation_here(state, doc, state.selected.index, state.spot_x, state.spot_y);
    else if (state.selected.kind == SelectionKind::Quote && chosen_words(state, doc).empty())
        open_chooser(state, ChooserKind::Speaker, state.selected.index);
    else
        state.edit.popup_open = !state.edit.popup_open;
}

void unmark(UiState& state, const Document& doc, bool everywhere) {
    std::vector<Edit>& wanted = state.edit.wanted;
    const Span words = chosen_words(state, doc);
    if (!words.empty()) {
        for (uint32_t i = 0; i < doc.mentions.size(); ++i)
            if (words.contains(doc.mentions[i].span))
                wanted.push_back(delete_mention(doc, i, everywhere));
    } else if (state.selected.kind == SelectionKind::Relation) {
        wanted.push_back(change_relation(doc, EditKind::DeleteRelation, state.selected.index));
    } else if (state.selected.kind == SelectionKind::Quote) {
        wanted.push_back(delete_quote(doc, state.selected.index));
    } else if (state.selected.kind == SelectionKind::Role) {
        wanted.push_back(delete_role(doc, state.selected.index));
    } else if (state.selected.kind == SelectionKind::Entity && state.edit.mention == kNone) {
        wanted.push_back(delete_entity(doc, state.selected.index));  // chosen in the diagram
    } else if (active_mention(state, doc) != kNone) {
        wanted.push_back(delete_mention(doc, active_mention(state, doc), everywhere));
    }
    state.edit.popup_open = false;
}

void split_off(UiState& state, const Document& doc, bool everywhere) {
    const uint32_t mention = active_mention(state, doc);
    state.edit.wanted.push_back(split_mention(doc, mention, everywhere));
    state.edit.choose_after = doc.mentions[mention].span;
    state.edit.popup_open = false;
}

// A word more or less at one end of the chosen name.
void move_boundary(UiState& state, const Document& doc, bool end, bool right) {
    const uint32_t mention = active_mention(state, doc);
    Span span = doc.mentions[mention].span;
    uint32_t& edge = end ? span.end : span.begin;
    edge = right ? word_end_after(doc.text, edge) : word_begin_before(doc.text, edge);
    while (end && !right && edge > span.begin && doc.text[edge - 1] == ' ') --edge;
    while (!end && right && edge < span.end && doc.text[edge] == ' ') ++edge;
    if (span.begin >= span.end) return;
    state.edit.wanted.push_back(move_mention(doc, mention, span));
    state.edit.choose_after = span;
}

void name_speaker(UiState& state, const Document& doc) {
    const uint32_t quote = chosen_words(state, doc).empty() ? state.selected.index : kNone;
    open_chooser(state, ChooserKind::Speaker, quote);
}

template <ChooserKind kKind>
void choose_for_entity(UiState& state, const Document& doc) {
    open_chooser(state, kKind, active_entity(state, doc));
}
void rename_here(UiState& state, const Document& doc) {
    const uint32_t entity = active_entity(state, doc);
    open_field(state, ChooserKind::Name, entity, one_line(doc.entities[entity].name));
}
void number_here(UiState& state, const Document& doc) {
    const uint32_t entity = active_entity(state, doc);
    open_field(state, ChooserKind::Wikidata, entity, doc.entities[entity].wikidata);
}
template <ChooserKind kKind>
void choose(UiState& state, const Document&) {
    open_chooser(state, kKind);
}

// Commands that the page carries out.
constexpr const char* kCopyLink = "copy-link";
constexpr const char* kBookmarklet = "bookmarklet";
constexpr const char* kLabels = "labels";
constexpr const char* kNewsLabels = "news-labels";
constexpr const char* kOpenLabels = "open-labels";
constexpr const char* kSaveLabels = "save-labels";
template <const char* const& kName>
void ask_page(UiState& state, const Document&) {
    state.for_page.push_back(kName);
}

constexpr Command kEditCommands[] = {
    {"palette",
     "Commands",
     "Find any command by its name",
     {'K', true},
     always,
     choose<ChooserKind::Command>},
    {"undo",
     "Undo",
     "Take the last correction back",
     {'Z', true},
     with_undo,
     [](UiState& state, const Document&) { state.edit.wanted_steps -= 1; }},
    {"redo",
     "Redo",
     "Do again what was taken back",
     {'Z', true, true},
     with_redo,
     [](UiState& state, const Document&) { state.edit.wanted_steps += 1; }},
    {"history",
     "History",
     "All corrections; go back to any of them",
     {'H'},
     with_document,
     choose<ChooserKind::History>},
    {"library",
     "Library",
     "Articles that are kept in this browser",
     {'D'},
     always,
     choose<ChooserKind::Library>},
    {"copy-link",
     "Copy link",
     "A link that holds the article and all corrections",
     {'S', true, true},
     with_document,
     ask_page<kCopyLink>},
    {"bookmarklet",
     "Bookmarklet",
     "A bookmark that sends a page's selected text here",
     {},
     always,
     ask_page<kBookmarklet>},

    {"labels",
     "Labels",
     "Choose and write the labels, colours, keys and relations that you work with",
     {'L', false, true},
     always,
     ask_page<kLabels>},
    {"news-labels",
     "Show all labels",
     "Work with the labels of news again, which leave nothing out that is found",
     {},
     [](const UiState& state, const Document&) { return !(state.schema == news_schema()); },
     ask_page<kNewsLabels>},
    {"open-labels",
     "Open labels",
     "Take the labels of a schema file",
     {},
     always,
     ask_page<kOpenLabels>},
    {"save-labels",
     "Save labels",
     "Save the labels as a schema file, for others and for the next time",
     {},
     always,
     ask_page<kSaveLabels>},

    {"next-mention",
     "Next name",
     "Step through the names in the text",
     {'J'},
     with_mentions,
     [](UiState& state, const Document& doc) { step_mention(state, doc, 1); }},
    {"previous-mention",
     "Previous name",
     "Step back through the names",
     {'K'},
     with_mentions,
     [](UiState& state, const Document& doc) { step_mention(state, doc, -1); }},
    {"next-quote",
     "Next quotation",
     "Step through what is said",
     {'Q'},
     with_quotes,
     [](UiState& state, const Document& doc) { step_quote(state, doc, 1); }},
    {"previous-quote",
     "Previous quotation",
     "Step back through what is said",
     {'Q', false, true},
     with_quotes,
     [](UiState& state, const Document& doc) { step_quote(state, doc, -1); }},
    {"next-word",
     "Next word",
     "Select the next word of the text",
     {'.'},
     with_document,
     [](UiState& state, const Document& doc) { step_word(state, doc, true); }},
    {"previous-word",
     "Previous word",
     "Select the word before",
     {','},
     with_document,
     [](UiState& state, const Document& doc) { step_word(state, doc, false); }},
    {"more-words",
     "Select more",
     "Select one word more",
     {kKeyRight, false, true},
     with_document,
     [](UiState& state, const Document& doc) { extend_words(state, doc, true); }},
    {"fewer-words",
     "Select less",
     "Select one word less",
     {kKeyLeft, false, true},
     with_document,
     [](UiState& state, const Document& doc) { extend_words(state, doc, false); }},

    {"edit-here",
     "Edit",
     "Correct what is chosen, at the spot",
     {kKeyEnter},
     with_anything,
     edit_here},
    {"set-type",
     "Type",
     "Choose the kind of the name",
     {'I'},
     with_words_or_mention,
     choose<ChooserKind::Type>},
    {"unmark",
     "Delete",
     "Delete the name, relation, quotation or role",
     {kKeyDelete},
     with_anything,
     [](UiState& state, const Document& doc) { unmark(state, doc, false); }},
    {"unmark-everywhere",
     "Delete everywhere",
     "The same words are no name anywhere",
     {kKeyDelete, false, true},
     with_words_or_mention,
     [](UiState& state, const Document& doc) { unmark(state, doc, true); }},
    {"rename", "Rename", "Call the entity something else", {'C'}, with_entity, rename_here},
    {"merge",
     "Merge",
     "It is the same as another one",
     {'M'},
     with_two_entities,
     choose_for_entity<ChooserKind::MergeInto>},
    {"split",
     "Split off",
     "This mention is somebody else",
     {'X'},
     with_linked_mention,
     [](UiState& state, const Document& doc) { split_off(state, doc, false); }},
    {"split-everywhere",
     "Split off all",
     "All mentions in these words are somebody else",
     {'X', false, true},
     with_linked_mention,
     [](UiState& state, const Document& doc) { split_off(state, doc, true); }},
    {"wikidata",
     "Wikidata id",
     "Say which Wikidata item the entity is",
     {'W'},
     with_entity,
     number_here},
    {"relate",
     "Add relation",
     "The chosen entity acts on another one",
     {'A'},
     with_two_entities,
     choose_for_entity<ChooserKind::Target>},
    {"turn-relation",
     "Turn round",
     "Who and whom change places",
     {'V', false, true},
     with_relation,
     [](UiState& state, const Document& doc) {
         state.edit.wanted.push_back(
             change_relation(doc, EditKind::TurnRelation, state.selected.index));
     }},
    {"speaker",
     "Speaker",
     "Say who says it; selected words become a quotation",
     {'S', false, true},
     with_quote_or_words,
     name_speaker,
     'S'},
    {"grow-end",
     "End later",
     "The name is a word longer",
     {'>'},
     with_mention,
     [](UiState& state, const Document& doc) { move_boundary(state, doc, true, true); }},
    {"shrink-end",
     "End earlier",
     "The name is a word shorter",
     {'<'},
     with_mention,
     [](UiState& state, const Document& doc) { move_boundary(state, doc, true, false); }},
    {"grow-begin",
     "Begin earlier",
     "The name begins a word earlier",
     {'{'},
     with_mention,
     [](UiState& state, const Document& doc) { move_boundary(state, doc, false, false); }},
    {"shrink-begin",
     "Begin later",
     "The name begins a word later",
     {'}'},
     with_mention,
     [](UiState& state, const Document& doc) { move_boundary(state, doc, false, true); }},

    {"mark-person",
     "Mark as person",
     "The selected words name a person",
     {},
     with_words_to_mark<EntityType::Person>,
     mark_as<EntityType::Person>,
     'P'},
    {"mark-norp",
     "Mark as group",
     "A nationality, faith or political group",
     {},
     with_words_to_mark<EntityType::Norp>,
     mark_as<EntityType::Norp>,
     'N'},
    {"mark-org",
     "Mark as organisation",
     "The selected words name an organisation",
     {},
     with_words_to_mark<EntityType::Org>,
     mark_as<EntityType::Org>,
     'O'},
    {"mark-gpe",
     "Mark as country or city",
     "A place with a government",
     {},
     with_words_to_mark<EntityType::Gpe>,
     mark_as<EntityType::Gpe>,
     'G'},
    {"mark-loc",
     "Mark as place",
     "A place without a government",
     {},
     with_words_to_mark<EntityType::Loc>,
     mark_as<EntityType::Loc>,
     'L'},
    {"mark-fac",
     "Mark as building",
     "A building or a site",
     {},
     with_words_to_mark<EntityType::Fac>,
     mark_as<EntityType::Fac>,
     'B'},
    {"mark-event",
     "Mark as event",
     "A war, a meeting, a storm with a name",
     {},
     with_words_to_mark<EntityType::Event>,
     mark_as<EntityType::Event>,
     'E'},
    {"mark-product",
     "Mark as product",
     "Something that is made",
     {},
     with_words_to_mark<EntityType::Product>,
     mark_as<EntityType::Product>,
     'R'},
    {"mark-work",
     "Mark as work",
     "The title of a book, a film, a song",
     {},
     with_words_to_mark<EntityType::WorkOfArt>,
     mark_as<EntityType::WorkOfArt>,
     'W'},
    {"mark-law",
     "Mark as law",
     "A law or a treaty",
     {},
     with_words_to_mark<EntityType::Law>,
     mark_as<EntityType::Law>,
     'A'},
    {"mark-date",
     "Mark as date",
     "A day, a year",
     {},
     with_words_to_mark<EntityType::Date>,
     mark_as<EntityType::Date>,
     'D'},
    {"mark-time",
     "Mark as time",
     "A time of the day",
     {},
     with_words_to_mark<EntityType::Time>,
     mark_as<EntityType::Time>,
     'T'},
    {"mark-money",
     "Mark as money",
     "A sum of money",
     {},
     with_words_to_mark<EntityType::Money>,
     mark_as<EntityType::Money>,
     'M'},
    {"mark-percent",
     "Mark as percentage",
     "A share in per cent",
     {},
     with_words_to_mark<EntityType::Percent>,
     mark_as<EntityType::Percent>,
     'C'},
    {"mark-quantity",
     "Mark as quantity",
     "A measure with its unit",
     {},
     with_words_to_mark<EntityType::Quantity>,
     mark_as<EntityType::Quantity>,
     'Q'},
    {"mark-ordinal",
     "Mark as ordinal number",
     "First, second",
     {},
     with_words_to_mark<EntityType::Ordinal>,
     mark_as<EntityType::Ordinal>,
     'H'},
    {"mark-cardinal",
     "Mark as number",
     "A number of its own",
     {},
     with_words_to_mark<EntityType::Cardinal>,
     mark_as<EntityType::Cardinal>,
     'U'},
};

}  // namespace

CommandList edit_commands() {
    return {std::begin(kEditCommands), std::end(kEditCommands)};
}

}  // namespace dragoman
