// Corpora -> the arrays that src/train/reader_trainer.py learns from.
#pragma once
#include <string>

#include "base/error.h"
#include "model/vocabulary.h"
#include "nlp/lexicon.h"

namespace dragoman {

struct SampleSource {
    std::string data;         // the folder of data/README.md
    std::string annotations;  // the folder of assets/annotations/README.md
    std::string raw_words;    // the file of train/raw_words.h
    const Vocabulary& vocabulary;
    const Lexicon& lexicon;
    std::string out;  // the folder to write to
};

// Writes all sample files. One is little endian:
//   u32 sentences, u32 words, u32 label columns
//   u32 length of each sentence
//   then arrays over all words: u32 word, u32 gazetteer, u8 shape, u8 characters[kWordCharacters]
//   and the label columns as i32
// Some sentences are written a second time as headlines (Title Case, CAPITALS) or without their
// closing full stop, so that the reader knows such text.
// Errors: FileUnreadable, FileUnwritable, CorpusFormat.
Error write_samples(const SampleSource& source);

// syntax.train: upos, xpos, head (-1 root), dep; and their lists labels.{upos,xpos,dep}.
Error write_tree_samples(const SampleSource& source);
// names.train, from every set that may be shipped: a mask of allowed labels, the number of the
// document, that of the word's group in it (nlp/name_context.h; -1: none); and labels.name.
Error write_name_samples(const SampleSource& source);
// names.train of conll2003.train alone: to measure the method against published figures.
Error write_conll2003_samples(const SampleSource& source);
// lines.{train,dev}: what may end a sentence; see samples_lines.cpp. A "sentence" here is a line.
Error write_line_samples(const SampleSource& source);

// The words of a fastText .vec file, one a line, in its order, without its "</s>".
Result<std::string> read_vector_words(const std::string& vec_path);

}  // namespace dragoman
