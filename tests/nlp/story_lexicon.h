// A small lexicon for the tests of names, entities and roles.
#pragma once
#include "nlp/lexicon.h"

namespace dragoman {
const Lexicon& story_lexicon();
}  // namespace dragoman
