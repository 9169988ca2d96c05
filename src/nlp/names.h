// The second look at names, over the whole document.
#pragma once
#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

// reads: tokens, Name mentions as the reader found them. writes: Name mentions.
//
// Cuts articles, titles and possessives off and joins "Turkish" "Foreign Ministry"; finds quoted
// works; lets lists correct the types of countries, nationalities and seas; lets full names decide
// their short forms ("Austin" beside "Lloyd Austin" is no city) and the document vote on the type
// of one string; finds each "FT" of "Financial Times (FT)". Runs before values and entities.
void refine_names(const Lexicon& lexicon, Document& doc);

}  // namespace dragoman
