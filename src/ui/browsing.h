// What a reader does while reading: steps through relations, articles and the story, opens and
// closes. Commands run these (browse_commands.cpp says when they can).
#pragma once
#include "doc/document.h"
#include "ui/state.h"

namespace dragoman {

void edit_text(UiState& state, const Document& doc);
void done_editing(UiState& state, const Document& doc);
void toggle_theme(UiState& state, const Document& doc);
// Larger by so many pixels, within what can be read.
void resize_text(UiState& state, float by);
void show_ledger(UiState& state, LedgerTab tab);
// Closes what lies on top: help, a chooser, a card, a search, the story, the choice.
void close_topmost(UiState& state, const Document& doc);

// The relation `step` further on in the text, from the one that is chosen; there must be relations.
void step_relation(UiState& state, const Document& doc, int step);
// The first sentence of the article `step` further on, from where the choice is; there must be
// several.
void step_article(UiState& state, const Document& doc, int step);
// Only what is around the chosen entity, or all again.
void toggle_focus(UiState& state, const Document& doc);

void toggle_story(UiState& state, const Document& doc);
void play_or_pause(UiState& state, const Document& doc);
void step_story(UiState& state, const Document& doc, int step);

}  // namespace dragoman
