// The words of a document as the finder of values sees them: small letters and classes, number
// phrases.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

// What a word can be in a value.
enum class ValueClass : uint32_t {
    Digits = 1 << 0,      // 12  3.5  1,000
    NumberWord = 1 << 1,  // five, million, dozens
    Multiplier = 1 << 2,  // hundred, million, dozen
    Ordinal = 1 << 3,     // first, 21st
    Month = 1 << 4,
    Weekday = 1 << 5,
    Holiday = 1 << 6,
    Unit = 1 << 7,       // miles
    Currency = 1 << 8,   // dollars
    Sign = 1 << 9,       // $ US$ €
    DayUnit = 1 << 10,   // day, weeks, century: makes a DATE
    HourUnit = 1 << 11,  // second, minutes, hours: makes a TIME
    DayPart = 1 << 12,   // morning, night
    Season = 1 << 13,
    Year = 1 << 14,     // 1999
    Blocked = 1 << 15,  // part of a name
};

struct ValueWord {
    std::string text;  // small letters, straight apostrophes
    uint32_t classes = 0;
    bool capital = false;
    bool is(ValueClass c) const { return classes & static_cast<uint32_t>(c); }
};

// A value: tokens [begin, end) of the document.
struct Value {
    uint32_t begin = 0;
    uint32_t end = 0;
    EntityType type = EntityType::Cardinal;
    bool found() const { return end > begin; }
};

// One word per token of the document.
std::vector<ValueWord> value_words(const Lexicon& lexicon, const Document& doc);

// The words of one sentence, with a safe look beyond its ends.
class ValueSentence {
  public:
    ValueSentence(const std::vector<ValueWord>& words, TokenRange range)
        : words_(words), range_(range) {}
    uint32_t begin() const { return range_.begin; }
    uint32_t end() const { return range_.end; }
    const ValueWord& at(uint32_t i) const { return range_.contains(i) ? words_[i] : none_; }
    bool is(uint32_t i, ValueClass c) const { return at(i).is(c); }
    bool is_word(uint32_t i, std::string_view word) const { return at(i).text == word; }
    // True when the word stands in a list "a b c".
    bool is_one_of(uint32_t i, std::string_view list) const;

    // The end of the number phrase that begins at i, or i: "12", "two million", "twenty-one",
    // "a hundred", "one hundred and five", "two or three", "10 to 15", "hundreds of thousands".
    uint32_t number(uint32_t i) const;
    // The begin of modifiers before i that belong to a value: "nearly", "more than", "as many as".
    uint32_t modifiers(uint32_t i) const;

  private:
    uint32_t plain_number(uint32_t i) const;
    const std::vector<ValueWord>& words_;
    TokenRange range_;
    ValueWord none_;
};

}  // namespace dragoman
