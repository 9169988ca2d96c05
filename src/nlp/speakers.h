// Who says something: the phrase beside a cue, and the entity that it stands for.
#pragma once
#include <span>

#include "nlp/speech.h"

namespace dragoman {

class Speakers {
  public:
    explicit Speakers(const Speech& speech) : speech_(speech), doc_(speech.doc) {}

    // The head word of the speaker's phrase; kNone if there is none.
    uint32_t of(uint32_t cue) const;      // by the tree: the subject of an active verb
    uint32_t beside(uint32_t cue) const;  // by the words: a name behind the verb or before it
    uint32_t before(uint32_t cue) const;  // by the words: a noun or pronoun right before it
    uint32_t phrase_begin(uint32_t speaker, uint32_t cue) const;

    // writes: speaker, speaker_mention, speaker_text. `before` are the quotes of the text until
    // here: "the statement said" is of the one who spoke last.
    void set_speaker(Quote& quote, uint32_t speaker, std::span<const Quote> before) const;
    // writes: addressee, where the text names one. The speaker must be set.
    void set_addressee(Quote& quote, uint32_t cue) const;

  private:
    Span phrase(uint32_t token) const;
    uint32_t noun_behind(uint32_t cue) const;
    uint32_t person_behind(uint32_t token) const;
    uint32_t author(uint32_t document) const;

    const Speech& speech_;
    const Document& doc_;
};

}  // namespace dragoman
