// What the analysis was taught: loaded once, read only from then on.
#pragma once
#include <string_view>

#include "base/error.h"
#include "nlp/event_model.h"
#include "nlp/lexicon.h"
#include "nlp/reader.h"
#include "nlp/sentence_ends.h"

namespace dragoman {

// The files under assets/models that the core loads, by name.
//   reader.drgm   tags, trees and names: a small neural network (nlp/reader.h), and another for the
//                 ends of sentences (nlp/sentence_ends.h)
//   lexicon.drgm  lemmas, gazetteer, verbs, titles: lists (nlp/lexicon.h)
//   events.drgm   which act happens between two: a linear classifier (nlp/event_model.h)
struct Models {
    Reader reader;
    SentenceEnds ends;
    Lexicon lexicon;
    EventModel events;
};

// Loads one file into its place. `file_name` is one of the names above
// (Error::UnknownFormat otherwise); the bytes are copied where needed. Errors: Model*. A failed
// load leaves `models` as it was.
Error load_model(Models& models, std::string_view file_name, std::string_view bytes);

}  // namespace dragoman
