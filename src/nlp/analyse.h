// The whole analysis of an article, stage by stage.
#pragma once
#include <string>
#include <vector>

#include "doc/document.h"
#include "nlp/models.h"
#include "nlp/name_context.h"

namespace dragoman {

// One analysis under way. step() does a few milliseconds' work (one sentence of the reader, or one
// short stage of the document), so that a caller can report progress and drop work when newer text
// arrives. The same text and models give the same document however it is stepped. A model that was
// not loaded leaves its stages out: without the reader there are tokens and sentences only.
class Analysis {
  public:
    // `text` has been through clean_text(). `models` must outlive the analysis.
    Analysis(const Models& models, std::string text);
    // A document whose tokens and sentences are given (their spans and ranges, nothing else).
    Analysis(const Models& models, Document tokens);

    bool is_reading() const;    // is there something left for the reader?
    bool step();                // false when there was nothing left to do
    uint32_t progress() const;  // thousandths, 0..1000
    Document take();            // the result, once step() returned false

  private:
    void name_stretch();

    const Models& models_;
    Document doc_;
    uint32_t sentence_ = 0;             // the next one that the reader reads
    std::vector<ReadStretch> unnamed_;  // what was read and waits for its names
    uint32_t named_ = 0;                // those of unnamed_ that have them
    NameContext context_;               // of unnamed_
    std::vector<float> name_scores_;    // of what has names, as in nlp/name_labels.h
    uint32_t stage_ = 0;                // the next stage of the whole document, once all are read
};

// All steps at once.
Document analyse(const Models& models, std::string text);
Document analyse_tokens(const Models& models, Document tokens);

}  // namespace dragoman
