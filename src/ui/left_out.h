// What the labels in use leave out of the analysis, told where the reader looks for it, with the
// way back. Nothing is said while some of it is shown.
#pragma once
#include <string>

#include "ui/widgets.h"

namespace dragoman {

// "The labels “CoNLL” leave out all 31 relations."; "" where they show some, or none was found.
std::string left_out_entities(const UiState& state, const Document& doc);
std::string left_out_relations(const UiState& state, const Document& doc);

// The sentence with the way back behind it or, where there is little room, below it.
void draw_way_back(Frame& frame, const Area& area, const std::string& sentence);

// Over the diagram, or in its place. Returns what is left of the area for it; no height: nothing.
Area draw_left_out(Frame& frame, const Area& area);

}  // namespace dragoman
