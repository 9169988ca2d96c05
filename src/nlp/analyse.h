// The whole analysis of an article, stage by stage.
#pragma once
#include <memory>
#include <string_view>

#include "base/error.h"
#include "doc/document.h"
#include "nlp/models.h"

namespace dragoman {

// One analysis under way. step() does a few milliseconds' work (one stage of one sentence, or one
// short stage of the document), so that a caller can report progress and drop work when newer text
// arrives. The same text and models give the same document however often step() is interrupted.
class Analysis {
  public:
    // `text` has been through clean_text(). `models` must outlive the analysis.
    Analysis(const Models& models, std::string text);
    bool step();                        // false when there is nothing left to do
    uint32_t progress() const;          // thousandths, 0..1000
    Document take();                    // the result; only after step() returned false

  private:
    const Models& models_;
    Document doc_;
    uint32_t stage_ = 0;
    uint32_t sentence_ = 0;
};

// All steps at once.
Document analyse(const Models& models, std::string text);

}  // namespace dragoman
