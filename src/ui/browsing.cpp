#include "ui/browsing.h"

#include <algorithm>
#include <vector>

#include "doc/collection.h"
#include "ui/story_view.h"

namespace dragoman {

void edit_text(UiState& state, const Document&) {
    state.editing = true;
    state.tab = Tab::Article;
    state.for_page.push_back("edit-text");
}

void done_editing(UiState& state, const Document&) {
    state.editing = false;
    state.for_page.push_back("done-editing");
}

void toggle_theme(UiState& state, const Document&) {
    state.dark = !state.dark;
    state.for_page.push_back("toggle-theme");
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

void toggle_focus(UiState& state, const Document&) {
    const bool is_on = state.diagram.focus != kNone;
    state.diagram.focus = is_on ? kNone : state.selected.index;
    state.fit_diagram = true;
}

void resize_text(UiState& state, float by) {
    state.text_size = std::clamp(state.text_size + by, 13.0f, 28.0f);
}

}  // namespace dragoman
