// Corpora -> the arrays that src/train/reader_trainer.py learns from.
#pragma once
#include <string>

#include "base/error.h"
#include "model/vocabulary.h"
#include "nlp/lexicon.h"

namespace dragoman {

// Writes OUT_DIR/syntax.train, names.train (every set that may be shipped, data/README.md) and
// their label lists labels.{upos,xpos,dep,name}. A sample file is little endian:
//   u32 sentences, u32 words, u32 label columns
//   u32 length of each sentence
//   then arrays over all words: u32 word, u32 gazetteer, u8 shape, u8 characters[kWordCharacters]
//   and the label columns as i32: syntax upos, xpos, head (-1 root), dep; names: a mask of allowed
//   labels
// Some sentences are written a second time as headlines (Title Case, CAPITALS) or without their
// closing full stop, so that the reader knows such text.
// Errors: FileUnreadable, FileUnwritable, CorpusFormat.
Error write_samples(const std::string& data_dir, const Vocabulary& vocabulary,
                    const Lexicon& lexicon, const std::string& out_dir);

// The words of a fastText .vec file, one a line, in its order, without its "</s>".
Result<std::string> read_vector_words(const std::string& vec_path);

}  // namespace dragoman
