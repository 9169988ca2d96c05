// What speaks for a word being the cue of an attribution, and for a place being where its source
// or its content begins or ends. The choices are made one after the other (nlp/attributions.h);
// training and analysis ask the same functions.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "model/scorer.h"
#include "nlp/dependents.h"
#include "nlp/lexicon.h"
#include "nlp/quotation_marks.h"

namespace dragoman {

// A document with what the features ask of it: made once per document.
struct AttributionContext {
    AttributionContext(const Lexicon& lexicon, const Document& doc);
    AttributionContext(const AttributionContext&) = delete;

    const Lexicon& lexicon;
    const Document& doc;
    Dependents dependents;
    std::vector<Quotation> quotations;
    std::vector<uint32_t> quotation_of;   // token -> quotation that holds it, or kNone
    std::vector<std::string> words;       // tokens in small letters
    std::vector<std::string> lemmas;      // in small letters
    std::vector<std::string_view> types;  // the type of the name that a token is part of, or ""

    TokenRange sentence(uint32_t token) const {
        return doc.sentences[doc.tokens[token].sentence].tokens;
    }
};

// What is known of an attribution so far.
struct AttributionFrame {
    uint32_t cue = kNone;  // its head word
    TokenRange cue_range;
    uint32_t source_head = kNone;  // kNone: nobody is named
    TokenRange source;
    TokenRange content;
};

// The choices, in the order in which they are made.
enum class AttributionChoice : uint8_t {
    Cue,  // is this word a cue?
    CueBegin,
    CueEnd,
    SourceHead,
    SourceBegin,
    SourceEnd,
    ContentBegin,
    ContentEnd,
    MoreBegin,  // a second piece of the content
    MoreEnd,
    Count
};

// The keys of the features of one candidate; each has the value 1.
class FeatureKeys {
  public:
    explicit FeatureKeys(AttributionChoice choice)
        : start_(hash(std::string_view("abcdefghij").substr(static_cast<size_t>(choice), 1))) {}
    void add(std::string_view kind, std::string_view what = {}, std::string_view more = {}) {
        keys_.push_back(feature_key(hash(more, hash("|", hash(what, hash(kind, start_))))));
    }
    const std::vector<uint32_t>& keys() const { return keys_; }

  private:
    uint64_t start_;
    std::vector<uint32_t> keys_;
};

// Candidates of each choice, in the order of the text. Positions lie between tokens: position p is
// before token p. kNone, where it is a candidate, stands first and means "there is none".
std::vector<uint32_t> cue_candidates(const AttributionContext& context);
std::vector<uint32_t> attribution_candidates(const AttributionContext& context,
                                             const AttributionFrame& frame,
                                             AttributionChoice choice, uint32_t begin);

// The features of one candidate. `begin` is the begin that was chosen before an end, else kNone.
std::vector<uint32_t> attribution_features(const AttributionContext& context,
                                           const AttributionFrame& frame, AttributionChoice choice,
                                           uint32_t begin, uint32_t candidate);

}  // namespace dragoman
