// An article as its speech is read: trees, who is who, quotation marks and verbs of saying.
#pragma once
#include <string>
#include <vector>

#include "nlp/actors.h"
#include "nlp/clauses.h"
#include "nlp/dependents.h"
#include "nlp/lexicon.h"
#include "nlp/quotation_marks.h"

namespace dragoman {

// How a verb reports: "say", "tell somebody", "praise “…”" (only words in marks), "think".
enum class Saying { None, Say, Tell, Quote, Think };

struct Speech {
    const Lexicon& lexicon;
    const Document& doc;
    Dependents dependents;
    Actors actors;
    Clauses clauses;
    std::vector<Quotation> quotations;
    std::vector<uint32_t> quotation_of;  // token -> quotation that holds it, or kNone

    // `lexicon` and `doc` must outlive it.
    Speech(const Lexicon& lexicon, const Document& doc);

    std::string word(uint32_t token) const;  // in small letters
    bool is_punctuation(uint32_t token) const { return doc.tokens[token].upos == Upos::Punct; }
    const Sentence& sentence(uint32_t token) const {
        return doc.sentences[doc.tokens[token].sentence];
    }
    uint32_t paragraph(uint32_t token) const { return sentence(token).paragraph; }
    uint32_t sentence_at(uint32_t byte) const;  // the number of a sentence

    // Ranges of what is said
    bool has_verb(TokenRange range) const;
    bool has_quotation(TokenRange range) const;
    QuoteKind kind_of(TokenRange range) const;  // by how much of it stands in marks
    TokenRange trimmed(TokenRange range) const;
    TokenRange whole_quotations(TokenRange range) const;
    TokenRange without_source(TokenRange range, uint32_t cue) const;

    // Cues
    Saying saying(uint32_t verb) const;
    Span cue_span(uint32_t cue) const;
    bool is_denied(uint32_t cue) const;  // "did not say", "asked if", "refused to say"
    uint32_t cue_in(uint32_t begin, uint32_t end, bool last) const;
};

}  // namespace dragoman
