// What is said in a clause that hangs on a verb or noun of saying, with or without marks in it.
//
//   He said that talks would go on.      talks would go on
//   The impasse comes as …, FT explains  The impasse comes as …
//   …, according to the statement        …
//   urged the U.S. to “show sincerity”   “show sincerity”
#pragma once
#include "nlp/found_quotes.h"

namespace dragoman {

class ReportedClauses {
  public:
    ReportedClauses(const Speech& speech, FoundQuotes& found)
        : speech_(speech), doc_(speech.doc), speakers_(speech), found_(found) {}

    // Whatever the verb `cue` reports; nothing if it is none of saying.
    void read_verb(uint32_t cue);
    // "the department's arguments that the order was necessary"
    void read_noun(uint32_t noun);
    // "according to the statement": all the clause but this phrase.
    void read_according(uint32_t according);

  private:
    void read_complement(uint32_t cue, Saying saying);
    void read_around(uint32_t cue, Saying saying);
    void read_quoted_part(uint32_t cue, uint32_t speaker, TokenRange range, bool whole_only);
    void read_quoted_object(uint32_t cue, uint32_t speaker, uint32_t object);
    uint32_t after_that(uint32_t cue, TokenRange range, Saying saying) const;
    uint32_t unpunctuated_end(uint32_t end, uint32_t cue) const;
    uint32_t end_with_quotation(uint32_t end, uint32_t cue) const;
    uint32_t end_of_speech(TokenRange range) const;
    uint32_t stated_in(TokenRange phrase) const;
    bool is_charge(uint32_t token) const;
    bool begins_clause(uint32_t from) const;
    uint32_t clause_end(uint32_t begin, uint32_t end) const;

    const Speech& speech_;
    const Document& doc_;
    Speakers speakers_;
    FoundQuotes& found_;
};

}  // namespace dragoman
