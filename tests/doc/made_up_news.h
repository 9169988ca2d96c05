// Articles made by dice, with annotations that an analysis could have found: for tests that try
// many of them.
#pragma once
#include <string>
#include <vector>

#include "doc/document.h"

namespace dragoman {

// xorshift64*: the same numbers everywhere.
class Dice {
  public:
    explicit Dice(uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ull + 1) {}
    uint32_t below(uint32_t count) {  // 0 .. count - 1
        state_ ^= state_ >> 12;
        state_ ^= state_ << 25;
        state_ ^= state_ >> 27;
        const uint32_t number = static_cast<uint32_t>(state_ * 0x2545F4914F6CDD1Dull >> 32);
        return static_cast<uint32_t>(uint64_t{number} * count >> 32);
    }

  private:
    uint64_t state_;
};

// `sentences` says which of the sentences below stand in the article, in which order. Equal lists
// give equal documents.
Document made_up_news(const std::vector<uint32_t>& sentences);
uint32_t count_made_up_sentences();

}  // namespace dragoman
