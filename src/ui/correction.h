// Corrections that are made outside of the canvas, in the page's own forms.
#pragma once
#include <string_view>

#include "ui/state.h"

namespace dragoman {

// Asks for a correction of an entity, a relation, a quote, or of words (kind None). What does not
// exist or is not in this list is ignored.
//
//   words     "mark"     begin TAB end TAB label TAB everywhere: bytes, a label's name, "1" or ""
//             "quote"    begin TAB end TAB speaker
//   entity    "label"    the name of a label of the schema
//             "rename"   the name
//             "wikidata" the id, or nothing for none
//             "merge"    the number of the entity that it is the same as
//             "relate"   a claim: what it does to whom
//             "delete"
//   relation  "change"   a claim, whose target counts for nothing
//             "turn", "delete"
//   quote     "speaker"  the number of an entity, or nothing: nobody who is named
//             "delete"
//
// A claim is target TAB label TAB words TAB polarity TAB modality TAB denied TAB speaker: entities
// by their numbers, "" for none, labels by their names; "" as polarity is that of the label; denied
// is "1" or "".
void correct(UiState& state, const Document& doc, Selection thing, std::string_view verb,
             std::string_view words);

}  // namespace dragoman
