// What `dragoman eval` measures, one function for each kind of corpus. Nothing is printed here.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "nlp/models.h"

namespace dragoman {

struct Evaluation {
    std::string report;                                  // a table for people
    std::vector<std::pair<std::string, double>> scores;  // the same figures by name, in percent
    std::string predictions;                             // in the form of the gold file
};

struct NameTask {
    std::string gold = {};  // IOB2, or a file of train/annotated_articles.h, of which the articles
                            // count that are held out from training
    std::string data = {};      // the folder of its texts
    uint32_t types = 3;         // 3 (PERSON, ORG, PLACE = GPE + LOC + FAC), 4 (those and MISC, all
                                // other names) or 10 (all)
    bool reader_alone = false;  // the names before the rules of nlp/names.h look at them
};

// Names on given tokens: exact span and type. Types that the file never annotates are left out.
// The report ends with a table of how far the scores can be trusted (train/calibration.h).
Result<Evaluation> evaluate_names(const Models& models, const NameTask& task);

// Tags and trees. On given words: UPOS, XPOS, lemma, UAS, LAS (universal relations) and LAS with
// subtypes, punctuation counted. With `raw`, on the documents' plain text: F1 of words, sentences,
// UPOS, UAS and LAS, words matched by their bytes, as in the CoNLL 2018 shared task; where the text
// writes words as one token that is not their sum ("cant"), they count as missed.
Result<Evaluation> evaluate_syntax(const Models& models, const std::string& gold_path, bool raw);

// Quotes on plain text: F1 of the spans of sources, cues and contents; of the story's quotes, and
// beside them of the attributions that are learned from the corpus and meant as widely as there
// (nlp/attributions.h), if `model_path` holds their model.
Result<Evaluation> evaluate_quotes(const Models& models, const std::string& model_path,
                                   const std::string& gold_path);

// Events: PLOVER root and quad class of sentences with a given source and target, or direction and
// sign between two given names, as the file has it.
Result<Evaluation> evaluate_events(const Models& models, const std::string& gold_path);

// Relations between the entities of a sentence, on the annotated articles that are held out from
// training (train/annotated_articles.h; texts from `data`): the ordered pair, by the rules and with
// the classifier at several chances; polarity of the right pairs; how far chances can be trusted.
Result<Evaluation> evaluate_relations(const Models& models, const std::string& gold_path,
                                      const std::string& data);

// Entities on given tokens: MUC, B3, CEAFe and their mean, over exact mentions and over their
// heads.
Result<Evaluation> evaluate_entities(const Models& models, const std::string& gold_path);

}  // namespace dragoman
