// The quotes that were found so far, and the rules that each of them must meet.
#pragma once
#include <vector>

#include "nlp/speakers.h"
#include "nlp/speech.h"

namespace dragoman {

class FoundQuotes {
  public:
    explicit FoundQuotes(const Speech& speech)
        : speech_(speech),
          speakers_(speech),
          spoken_(speech.quotations.size(), false),
          used_(speech.doc.tokens.size(), false) {}

    // A quote of the words in `range`, trimmed, with its speaker's head word. False, and nothing is
    // added, where it is no whole thought or has no speaker. `score` in thousandths.
    bool add(TokenRange range, uint32_t cue, uint32_t speaker, uint16_t score);
    // One without a cue: a headline's, or one that goes on with a quote before it.
    void add(const Quote& quote) { quotes_.push_back(quote); }

    const std::vector<Quote>& quotes() const { return quotes_; }
    bool is_spoken(uint32_t quotation) const { return spoken_[quotation]; }  // has a speaker
    bool is_used(uint32_t cue) const { return used_[cue]; }
    bool is_covered(TokenRange range) const;  // nearly all of it is spoken in marks already

    void sort();
    // In order, without doubles: of two with nearly the same words the more certain one stays.
    void tidy();

  private:
    const Speech& speech_;
    Speakers speakers_;
    std::vector<bool> spoken_;  // of quotations
    std::vector<bool> used_;    // of tokens
    std::vector<Quote> quotes_;
};

}  // namespace dragoman
