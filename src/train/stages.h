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
    std::string annotations = "assets/annotations";  // train/annotated_articles.h
    std::string source = "src";                      // where the trainer in Python is found
};

// Stages, each resting on those before it:
//   lexicon   knowledge, treebanks -> models/lexicon.drgm                        (seconds)
//   words     raw text -> work/words.txt, tokenised                              (a minute)
//   vectors   words.txt -> work/vectors.vec, by the program `fasttext`           (40 minutes)
//   samples   corpora, words, vectors, lexicon -> work/*.train, labels.*         (a minute)
//   pretrain  raw.train -> work/pretrained.pt, by python3-torch                  (25 minutes)
//   reader    samples, pretrained.pt -> models/reader.drgm, work/reader.pt       (70 minutes)
//   names     samples, work/reader.pt -> both again, the layers of names alone trained anew: when
//             only samples of names have changed; `ends` must follow            (20 minutes)
//   ends      lines.train, reader.pt -> models/reader.drgm with sentence ends    (5 minutes)
//   events    corpora, annotations, vectors, models -> models/events.drgm        (minutes)
//   attributions  quotes/polnear.train, models -> models/attributions.drgm       (minutes)
//   all       all of them in this order but `names`, which `reader` has done
//   conll2003 the reader of names alone on conll2003.train -> work/conll2003/reader.drgm: to
//             measure the method, never to ship                                  (10 minutes)
// Prints what it does. Errors: UnknownFormat for a stage that is none, FileUnreadable where data or
// a program is missing, FileUnwritable, CorpusFormat.
Error train(std::string_view stage, const TrainPaths& paths);

}  // namespace dragoman
