#include "nlp/word_features.h"

#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/character.h"
#include "text/normal.h"

namespace dragoman {

namespace {

uint8_t character_number(char32_t c) {
    if (c > ' ' && c < 0x7F) return static_cast<uint8_t>(c - '!' + 2);
    if (is_upper(c)) return 97;
    if (is_letter(c)) return 98;
    return 1;
}

// 1 ALL CAPITALS, 2 Capital first, 3 all digits, 4 with digits, 5 small letters, 6 anything else
uint8_t shape_of(std::string_view normal) {
    uint32_t letters = 0, capitals = 0, digits = 0, count = 0;
    bool starts_large = false;
    for (size_t i = 0; i < normal.size();) {
        const CodePoint c = decode(normal, i);
        if (count == 0) starts_large = is_upper(c.value);
        letters += is_letter(c.value);
        capitals += is_upper(c.value);
        digits += is_digit(c.value);
        ++count;
        i += c.length;
    }
    if (digits == count) return 3;
    if (digits > 0) return 4;
    if (capitals == letters && letters > 1) return 1;
    if (starts_large) return 2;
    return letters > 0 ? 5 : 6;
}

uint32_t word_number(const Vocabulary& vocabulary, const std::string& normal) {
    uint32_t number = vocabulary.find(normal);
    if (number == Vocabulary::kUnknown) number = vocabulary.find(lower_word(normal));
    if (number == Vocabulary::kUnknown) number = vocabulary.find(title_word(normal));
    return number == Vocabulary::kUnknown ? kUnknownWord : number + kFirstWord;
}

}  // namespace

WordFeatures find_features(const Vocabulary& vocabulary, std::string_view word) {
    // Nothing beyond the first and last characters matters, however long the word is.
    const std::string normal = normal_word(word.size() > 400 ? word.substr(0, 400) : word);
    WordFeatures features;
    features.word = word_number(vocabulary, normal);
    features.shape = shape_of(normal);
    std::vector<uint8_t> characters;
    for (size_t i = 0; i < normal.size();) {
        const CodePoint c = decode(normal, i);
        characters.push_back(character_number(c.value));
        i += c.length;
    }
    const size_t count = characters.size();
    for (size_t i = 0; i < count && i < kWordCharacters; ++i) {
        const bool skips = count > kWordCharacters && i >= 8;
        features.characters[i] = characters[skips ? count - kWordCharacters + i : i];
    }
    return features;
}

}  // namespace dragoman
