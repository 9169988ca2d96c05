// Names that the reader left out: numbered bodies, quoted titles, words that come again.
#pragma once
#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

// Each reads tokens and Name mentions and adds Name mentions with origin Rule; mentions stay
// sorted.

// "5th" before "US Circuit Court of Appeals"; "5th Circuit", "7th Fleet" by themselves.
void find_numbered_bodies(Document& doc);
// "several books, including “War and Punishment,”": replaces what overlaps the title.
void find_works(Document& doc);
// "LIMA, Peru (Andes Wire) - ": the agency in a dateline.
void find_dateline_agencies(Document& doc);
// Names found elsewhere in the text, surnames of persons found, and what the lists are sure of.
void find_repeated_names(const Lexicon& lexicon, Document& doc);

}  // namespace dragoman
