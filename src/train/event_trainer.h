// Learns the classifiers of events (nlp/event_model.h).
#pragma once
#include <string>

#include "base/error.h"

namespace dragoman {

// reads: `data`/events/plv.train.jsonl without its held-out sentences, and the articles of
// `annotations` (train/annotated_articles.h) but for the held-out ones, for types and for pairs;
// `data`/events/dse.train.jsonl, which tells only helping from harming from neither, with less
// weight; the reader and the lexicon in `models`; `vectors_path`, word vectors as fastText writes
// them, through which words that no example has get weights too. writes: `models`/events.drgm.
// Prints how many examples there were. Errors: FileUnreadable, FileUnwritable, CorpusFormat.
Error train_events(const std::string& data, const std::string& models,
                   const std::string& vectors_path, const std::string& annotations);

}  // namespace dragoman
