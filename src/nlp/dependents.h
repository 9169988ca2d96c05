// The trees of a document, read downwards: the dependents of every token.
//
//   "China rejects talks"   of(rejects) = {China, talks}, first(rejects, Dep::Obj) = talks
#pragma once
#include <span>
#include <string>
#include <vector>

#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

class Dependents {
  public:
    // Linear in the number of tokens. `doc` must outlive it, and its tokens must not change.
    explicit Dependents(const Document& doc);

    // The dependents of a token, in the order of the text.
    std::span<const uint32_t> of(uint32_t token) const {
        return {children_.data() + begin_[token], begin_[token + 1] - begin_[token]};
    }
    // The first dependent by that relation; kNone if there is none.
    uint32_t first(uint32_t token, Dep dep) const;
    bool has(uint32_t token, Dep dep) const { return first(token, dep) != kNone; }

    // The smallest range that holds a token and all that hangs on it.
    TokenRange extent(uint32_t token) const { return extent_[token]; }

    // The words that mark a token's place in the clause: prepositions ("case") and conjunctions
    // ("mark"), small letters, joined by a space: "with", "according to", "". Fixed parts included.
    std::string case_words(uint32_t token) const { return joined(token, Dep::Case); }
    std::string mark_words(uint32_t token) const { return joined(token, Dep::Mark); }

    // True when `token` is `ancestor` or hangs on it.
    bool is_below(uint32_t token, uint32_t ancestor) const;

  private:
    std::string joined(uint32_t token, Dep dep) const;

    const Document& doc_;
    std::vector<uint32_t> children_;
    std::vector<uint32_t> begin_;  // children of t are children_[begin_[t] .. begin_[t + 1])
    std::vector<TokenRange> extent_;
};

// ASCII letters made small: "China's" -> "china's".
std::string small_letters(std::string_view text);

// A token's lemma in small letters; its word where it has no lemma.
std::string lemma_of(const Document& doc, uint32_t token);

// The lemma of a word read as a verb, where its own tag is in doubt: "includes" -> "include" though
// the tag says noun. The lemma itself where the tag is that of a verb.
std::string verb_lemma(const Lexicon& lexicon, const Document& doc, uint32_t token);

// True for "don't", "never", "no longer": a token that denies the one it hangs on.
bool is_negation(const Document& doc, uint32_t token);

}  // namespace dragoman
