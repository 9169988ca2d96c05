// Classes of words in values, and number phrases.
#include "nlp/value_words.h"

#include <algorithm>

#include "text/normal.h"

namespace dragoman {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_in(std::string_view word, std::string_view list) {
    if (word.empty() || word.find(' ') != std::string_view::npos) return false;
    for (size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const size_t end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' '))
            return true;
    }
    return false;
}

// 12  3.5  1,000,000; not 10:30 or 1990s.
bool is_digits(std::string_view word) {
    if (word.empty() || !is_digit(word[0])) return false;
    for (char c : word)
        if (!is_digit(c) && c != '.' && c != ',') return false;
    return is_digit(word.back());
}

// 1st 22nd 103rd 5th
bool is_ordinal_digits(std::string_view word) {
    size_t digits = 0;
    while (digits < word.size() && is_digit(word[digits])) ++digits;
    return digits > 0 && is_in(word.substr(digits), "st nd rd th");
}

bool is_year(std::string_view word) {
    if (word.size() != 4 || !is_digits(word) || word.find_first_of(".,") != std::string_view::npos)
        return false;
    return word >= "1400" && word <= "2100";
}

uint32_t cue_classes(const LexiconTable& cues, std::string_view word) {
    struct Cue {
        std::string_view name;
        ValueClass value;
    };
    constexpr Cue kCues[] = {{"month", ValueClass::Month},       {"weekday", ValueClass::Weekday},
                             {"holiday", ValueClass::Holiday},   {"unit", ValueClass::Unit},
                             {"currency", ValueClass::Currency}, {"number", ValueClass::NumberWord},
                             {"ordinal", ValueClass::Ordinal}};
    std::string_view classes = cues.value(word);
    uint32_t result = 0;
    while (!classes.empty()) {
        const size_t end = std::min(classes.find(','), classes.size());
        for (const Cue& cue : kCues)
            if (cue.name == classes.substr(0, end)) result |= static_cast<uint32_t>(cue.value);
        classes.remove_prefix(std::min(end + 1, classes.size()));
    }
    return result;
}

uint32_t spelled_classes(std::string_view word) {
    uint32_t classes = 0;
    auto add = [&](bool yes, ValueClass c) { classes |= yes ? static_cast<uint32_t>(c) : 0; };
    add(is_digits(word), ValueClass::Digits);
    add(is_ordinal_digits(word), ValueClass::Ordinal);
    add(is_year(word), ValueClass::Year);
    add(is_in(word,
              "hundred hundreds thousand thousands million millions billion billions trillion "
              "trillions "
              "dozen dozens bn mn tn m b lakh crore k"),
        ValueClass::Multiplier);
    add(is_in(word,
              "$ us$ a$ c$ hk$ nz$ s$ r$ nt$ £ € ¥ ₹ ₩ ₽ ₪ ₦ ₱ ฿ rs rs. usd eur "
              "gbp"),
        ValueClass::Sign);
    add(is_in(word,
              "day days week weeks month months year years decade decades century centuries "
              "weekend weekends "
              "fortnight quarter quarters semester generation generations"),
        ValueClass::DayUnit);
    add(is_in(word, "second seconds minute minutes hour hours"), ValueClass::HourUnit);
    add(is_in(word, "morning afternoon evening night mornings afternoons evenings nights"),
        ValueClass::DayPart);
    add(is_in(word, "spring summer autumn fall winter"), ValueClass::Season);
    return classes;
}

}  // namespace

std::vector<ValueWord> value_words(const Lexicon& lexicon, const Document& doc) {
    const LexiconTable& cues = lexicon.table("cues");
    std::vector<ValueWord> words(doc.tokens.size());
    for (size_t i = 0; i < words.size(); ++i) {
        const std::string written = std::string(doc.words(doc.tokens[i]));
        ValueWord& word = words[i];
        word.text = lower_word(gazetteer_key(written));
        word.capital = written[0] >= 'A' && written[0] <= 'Z';
        word.classes = spelled_classes(word.text) | cue_classes(cues, word.text);
        // Months, days and holidays only with a capital: "may", "march", "sun".
        if (word.capital) word.classes |= cue_classes(cues, title_word(word.text));
        // "May" and "March" the months are followed or led by something of a date, or are no verbs.
        if ((word.text == "may" || word.text == "march" || word.text == "mar.") &&
            doc.tokens[i].upos != Upos::X && doc.tokens[i].upos != Upos::Propn &&
            doc.tokens[i].upos != Upos::Noun)
            word.classes &= ~static_cast<uint32_t>(ValueClass::Month);
        // "No one won the prize": no money of Korea.
        if (doc.tokens[i].upos == Upos::Verb)
            word.classes &= ~static_cast<uint32_t>(ValueClass::Currency);
    }
    for (const Mention& mention : doc.mentions)
        for (uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
            if (mention.kind == MentionKind::Name)
                words[i].classes = static_cast<uint32_t>(ValueClass::Blocked);
    return words;
}

bool ValueSentence::is_one_of(uint32_t i, std::string_view list) const {
    return !at(i).is(ValueClass::Blocked) && is_in(at(i).text, list);
}

uint32_t ValueSentence::plain_number(uint32_t i) const {
    uint32_t end = i;
    bool any = false;
    // "half a million", "a quarter of a million", "three quarters of a billion"
    uint32_t part = i;
    if (is_one_of(part, "a one three") && is_one_of(part + 1, "quarter quarters third"))
        part += 3;
    else if (is_word(part, "half"))
        ++part;
    if (part > i && (part == i + 1 || is_word(part - 1, "of")) && is_word(part, "a") &&
        is_one_of(part + 1, "million billion trillion dozen"))
        return part + 2;
    if (is_one_of(i, "a an") &&
        (is_one_of(i + 1, "hundred thousand million billion trillion dozen")))
        end = i + 1;
    for (;;) {
        if (is(end, ValueClass::Digits) ||
            (is(end, ValueClass::NumberWord) && !is_word(end, "half"))) {
            // "5 m" is metres or millions; only after digits and only when glued is it a number.
            any = true;
            ++end;
        } else if (any && is(end, ValueClass::Multiplier) && at(end).text.size() > 1) {
            ++end;
        } else if (any && is_word(end, "-") && is(end + 1, ValueClass::NumberWord) &&
                   is(end - 1, ValueClass::NumberWord)) {
            end += 2;  // "twenty-one"
        } else if (any && is_word(end, "and") && is_one_of(end - 1, "hundred thousand million") &&
                   (is(end + 1, ValueClass::NumberWord) || is(end + 1, ValueClass::Digits)) &&
                   !is(end + 1, ValueClass::Multiplier)) {
            end += 2;  // "one hundred and five"
        } else if (any && is_word(end, "of") &&
                   is_one_of(end - 1, "tens dozens hundreds thousands millions billions") &&
                   is_one_of(end + 1, "thousands millions billions trillions")) {
            end += 2;  // "hundreds of thousands"
        } else {
            break;
        }
    }
    return any ? end : i;
}

uint32_t ValueSentence::number(uint32_t i) const {
    if (is_word(i, "tens") && is_word(i + 1, "of") &&
        is_one_of(i + 2, "thousands millions billions"))
        return i + 3;
    uint32_t end = plain_number(i);
    if (end == i) return i;
    // Ranges and pairs: "10 to 15", "two or three", "10-15", "2.5 and a half" is left.
    if (is_one_of(end, "to or - \xe2\x80\x93")) {
        const uint32_t second = plain_number(end + 1);
        // "pay $212 million to four villages": who gets it, not a range
        const bool receives = is_word(end, "to") && is(end - 1, ValueClass::Multiplier) &&
                              !is(second - 1, ValueClass::Multiplier);
        if (second > end + 1 && !receives) end = second;
    }
    if (is_word(end, "and") && is_word(end + 1, "a") && is_one_of(end + 2, "half quarter"))
        end += 3;
    return end;
}

uint32_t ValueSentence::modifiers(uint32_t i) const {
    uint32_t begin = i;
    // "over the past five years", "under Monday's deal": only "just" and "only" go with what is no
    // number.
    const bool counts = is(i, ValueClass::Digits) || is(i, ValueClass::NumberWord) ||
                        is(i, ValueClass::Sign) || is_one_of(i, "a an half");
    for (;;) {
        const uint32_t last = begin - 1;
        if (begin == range_.begin) break;
        if (!counts && !is_one_of(last, "just only")) break;
        // "a film about two sisters": a topic
        if (is_word(last, "about") &&
            is_one_of(last - 1,
                      "film films book books story stories movie movies novel novels song "
                      "songs play plays documentary series drama comedy article report "
                      "question questions talk joke jokes"))
            break;
        // "minus 12 degrees", but not "5 minus 3"
        if (is_word(last, "minus") && !is(last - 1, ValueClass::Digits) &&
            !is(last - 1, ValueClass::NumberWord)) {
            begin = last;
            continue;
        }
        // "an estimated 190 million euros"
        if (is_word(last, "estimated") && last > range_.begin && is_one_of(last - 1, "an the")) {
            begin = last - 1;
            continue;
        }
        if (is_one_of(last,
                      "about around nearly almost approximately roughly over under just only some "
                      "exactly "
                      "barely well approx. ~")) {
            begin = last;
        } else if (is_word(last, "than") && begin >= range_.begin + 2 &&
                   is_one_of(last - 1, "more less fewer greater higher")) {
            begin = last - 1;
            if (begin > range_.begin && is_word(begin - 1, "no")) --begin;
        } else if (is_one_of(last, "least most") && begin >= range_.begin + 2 &&
                   is_word(last - 1, "at")) {
            begin = last - 1;
        } else if (is_word(last, "to") && begin >= range_.begin + 2 &&
                   is_one_of(last - 1, "up close")) {
            begin = last - 1;
        } else if (is_word(last, "as") && begin >= range_.begin + 3 &&
                   is_one_of(last - 1, "many much few little") && is_word(last - 2, "as")) {
            begin = last - 2;
        } else {
            break;
        }
    }
    return begin;
}

}  // namespace dragoman
