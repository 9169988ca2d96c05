// What the reader sees of a word: its number in the vocabulary, its characters, its shape. The same
// code makes the trainer's samples, so that training and analysis can not differ.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "model/vocabulary.h"

namespace dragoman {

inline constexpr uint32_t kUnknownWord = 1;      // 0 is the place before a sentence
inline constexpr uint32_t kFirstWord = 2;        // number of the vocabulary's word 0
inline constexpr uint32_t kWordCharacters = 20;  // of a longer word the first 8 and the last 12
inline constexpr uint32_t kCharacterCount =
    100;  // 0 none, 1 other signs, 2.. '!'..'~', 97 capitals, 98 letters
inline constexpr uint32_t kShapeCount = 7;  // see shape_of() in word_features.cpp

struct WordFeatures {
    uint32_t word = 0;
    uint8_t shape = 0;
    std::array<uint8_t, kWordCharacters> characters{};  // 0 behind the last one
};

// A word is looked up in its normal form (text/normal.h), then in small letters, then with a
// capital.
WordFeatures find_features(const Vocabulary& vocabulary, std::string_view word);

}  // namespace dragoman
