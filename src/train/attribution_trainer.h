// Learns the choices that find attributions (nlp/attributions.h) from PolNeAR.
#pragma once
#include <string>
#include <string_view>

#include "base/error.h"

namespace dragoman {

// reads: `data`/quotes/polnear.train.jsonl, the reader and the lexicon in `models`. The articles as
// the reader reads them are kept in `work`/polnear.jsonl and taken from there the next time: delete
// that file when the reader has changed. writes: `models`/attributions.drgm. Prints how many
// examples each choice had. Errors: FileUnreadable, FileUnwritable, CorpusFormat, Model*.
Error train_attributions(const std::string& data, const std::string& models,
                         const std::string& work);

// One article of ten is not trained on: thresholds are chosen there.
bool is_held_out_article(std::string_view id);

}  // namespace dragoman
