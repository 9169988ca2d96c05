// Where sentences end. The rules of text/tokeniser.h give a first verdict, which is right in edited
// text; a small network (word vectors, a bidirectional LSTM, one score a word) looks at each line
// again and finds the ends that have no full stop or no capital behind it. Trained by
// src/train/reader_trainer.py on lines.train (train/samples.h).
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/linear.h"
#include "model/lstm.h"
#include "nlp/reader.h"
#include "text/tokeniser.h"

namespace dragoman {

// What the network is told of a word beside the word itself, as bits.
inline constexpr uint8_t kRulesEndHere = 1;
inline constexpr uint8_t kNextIsGlued = 2;  // no space behind the word
inline constexpr uint8_t kInQuotation = 4;  // a quotation mark stands open behind the word
inline constexpr uint32_t kEndFlags = 3;

// The lines of a text that the rules have cut: sentences of one paragraph number.
std::vector<TokenRange> lines_of(const std::vector<SentenceRange>& sentences);

// The flags of each word of a line.
std::vector<uint8_t> end_flags(std::string_view text, const std::vector<Span>& tokens,
                               const std::vector<SentenceRange>& sentences, TokenRange line);

class SentenceEnds {
  public:
    bool is_loaded() const { return lstm_.outputs() > 0; }
    // One sign a word of the line: does a sentence end behind it?
    std::vector<bool> find(const Reader& reader, std::span<const std::string_view> words,
                           std::span<const uint8_t> flags) const;

  private:
    friend Result<SentenceEnds> read_sentence_ends(std::string_view bytes, const Reader& reader);
    std::vector<float> shape_vectors_;
    uint32_t shape_size_ = 0;
    BiLstm lstm_;
    Linear end_;
};

// Reads the sections ends.* of reader.drgm; not loaded if there are none. Errors: Model*.
Result<SentenceEnds> read_sentence_ends(std::string_view bytes, const Reader& reader);

// split_sentences() of text/tokeniser.h, corrected by the network; the rules alone if it is not
// loaded.
std::vector<SentenceRange> split_sentences(const Reader& reader, const SentenceEnds& ends,
                                           std::string_view text, const std::vector<Span>& tokens);

}  // namespace dragoman
