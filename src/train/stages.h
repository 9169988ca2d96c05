// `dragoman train STAGE`: every model file from the data, with fixed seeds.
#pragma once
#include <string>
#include <string_view>

#include "base/error.h"

namespace dragoman {

struct TrainPaths {
    std::string data = "../shared/data";  // corpora, knowledge, raw text
    std::string work = "build/train";     // what is made on the way; may be deleted
    std::string models = "assets/models";
    std::string source = "src";  // where the trainer in Python is found
};

// Stages, each resting on those before it:
//   lexicon   knowledge, treebanks -> models/lexicon.drgm                        (seconds)
//   words     raw text -> work/words.txt, tokenised                              (a minute)
//   vectors   words.txt -> work/vectors.vec, by the program `fasttext`           (40 minutes)
//   samples   corpora, vectors, lexicon -> work/{syntax,names}.train, labels.*   (seconds)
//   reader    samples, vectors -> models/reader.drgm, by python3-torch           (an hour)
//   all       all of them in this order
// Prints what it does. Errors: UnknownFormat for a stage that is none, FileUnreadable where data or
// a program is missing, FileUnwritable, CorpusFormat.
Error train(std::string_view stage, const TrainPaths& paths);

}  // namespace dragoman
