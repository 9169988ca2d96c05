// What is said in quotation marks, with its cue right behind or before, or with none.
//
//   “…,” Glaser added.   “…,” said Costa Rican President Rodrigo Chaves.
//   Trump said, “…”   Glaser: “…”
//   “….” (new paragraph) “….”                     goes on with the one who spoke before
#pragma once
#include "nlp/found_quotes.h"

namespace dragoman {

class MarkedQuotes {
  public:
    MarkedQuotes(const Speech& speech, FoundQuotes& found)
        : speech_(speech), doc_(speech.doc), speakers_(speech), found_(found) {}

    // The quotation q of Speech::quotations, by the words around it.
    void read(uint32_t q);
    // A quotation that stands alone goes on with the one who spoke before it. After all others.
    void read_continued();

  private:
    void read_behind(uint32_t q);
    void read_before(uint32_t q);
    uint32_t frame_end(uint32_t from) const;
    bool ends_with_pause(const Quotation& quotation) const;
    bool stands_alone(TokenRange range) const;

    const Speech& speech_;
    const Document& doc_;
    Speakers speakers_;
    FoundQuotes& found_;
};

}  // namespace dragoman
