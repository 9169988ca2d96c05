// The story, sentence after sentence: its bar under the diagram, and its course.
#pragma once
#include "ui/widgets.h"

namespace dragoman {

// Goes on by itself while it plays. Once a frame, before anything is drawn.
void play_story(UiState& state, const Document& doc);

float story_height(const UiState& state);  // 0 while the story is closed
void draw_story(Frame& frame, const Area& area);

// Shows a sentence: it is chosen, and the article scrolls to it.
void go_to_sentence(UiState& state, const Document& doc, uint32_t sentence);

}  // namespace dragoman
