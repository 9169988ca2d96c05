// What the other places of a document say of a word: where the text tells what "Rheinspeicher" is,
// the reader knows it at the places that do not (global context, as the extended features of
// Ratinov & Roth 2009; pooled states as in Akbik et al. 2019).
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "nlp/lexicon.h"
#include "nlp/reader.h"

namespace dragoman {

// The number of each word's group, counted from 0: all places of one word, large or small letters
// aside. kNone for small words ("the"), words that begin small and those that stand once.
std::vector<uint32_t> word_groups(const Lexicon& lexicon, std::span<const std::string_view> words);

// The states of a row of words that were read as one.
struct ReadStretch {
    TokenRange tokens;
    Rows states;  // as in Reading
};

class NameContext {
  public:
    NameContext() = default;
    // Of the words of the stretches, which follow each other in the document.
    NameContext(const Reader& reader, const Lexicon& lexicon, const Document& doc,
                std::span<const ReadStretch> stretches);
    // context_size() of the reader numbers for a word, null where no other place says anything.
    const float* of(uint32_t token) const;

  private:
    uint32_t first_ = 0;            // token
    uint32_t size_ = 0;             // numbers of a place
    std::vector<uint32_t> places_;  // token - first_ -> place, kNone without a group
    std::vector<float> means_;      // of each place, over the other places of its group
};

}  // namespace dragoman
