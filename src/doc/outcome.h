// What an edit did beyond what it says of itself: in how many places, and what went with it that
// the reader may not have meant. One looks at the document before and after it.
//
//   “Calder” is an organisation, everywhere   -> " (5 places)"
//   “Calder” is a date                        -> "; the relation Calder – owns – Plant went with
//   it"
#pragma once
#include <string>

#include "doc/document.h"
#include "doc/edit.h"

namespace dragoman {

// Stands behind describe(edit); "" where there is nothing to add. Of `before` only what was found
// counts; its text is that of `after`.
std::string outcome(const Document& before, const Document& after, const Edit& edit);

}  // namespace dragoman
