// Dates and times: each reader below takes the word a phrase may begin at and gives the end of the
// phrase, or the word itself where there is none.
#include "nlp/dates.h"

#include <algorithm>

namespace dragoman {
namespace {

using enum ValueClass;

bool is_clock(std::string_view word) {
    const size_t colon = word.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 2 || word.size() < colon + 3)
        return false;
    for (size_t i = 0; i < word.size(); ++i)
        if (i != colon && !(word[i] >= '0' && word[i] <= '9')) return false;
    return true;
}

// 21/07/2022  7/21
bool is_slash_date(std::string_view word) {
    if (word.find('/') == std::string_view::npos || word.size() < 3 || word.size() > 10)
        return false;
    for (char c : word)
        if (c != '/' && !(c >= '0' && c <= '9')) return false;
    return word.back() != '/' && word.front() != '/';
}

// 1990s  '90s  90s
bool is_decade(std::string_view word) {
    if (word.starts_with('\'')) word.remove_prefix(1);
    if (word.size() < 3 || !word.ends_with("0s")) return false;
    for (char c : word.substr(0, word.size() - 1))
        if (c < '0' || c > '9') return false;
    return true;
}

bool is_day_number(std::string_view word) {
    if (word.empty() || word.size() > 4 || word[0] < '0' || word[0] > '9') return false;
    uint32_t number = 0;
    size_t digits = 0;
    while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9')
        number = number * 10 + (word[digits++] - '0');
    const std::string_view tail = word.substr(digits);
    return number >= 1 && number <= 31 &&
           (tail.empty() || tail == "st" || tail == "nd" || tail == "rd" || tail == "th");
}

class DateReader {
  public:
    DateReader(const Document& doc, const ValueSentence& words) : doc_(doc), words_(words) {}

    Value read_date(uint32_t i) const {
        if (Value time = read_time(i); time.found()) return time;
        if (uint32_t end = holiday(i); end > i) return {i, end, EntityType::Date};
        // "this morning", "Friday night", "the previous evening"
        for (uint32_t end : {calendar(i), relative_date(i)})
            if (end > i && is(end, DayPart)) return {i, end + 1, EntityType::Time};
        if (const uint32_t end = repeated(i); end > i)
            return {i, end,
                    is(end - 1, DayPart) || is(end - 1, HourUnit) ? EntityType::Time
                                                                  : EntityType::Date};
        // "in the morning", but not "in the evening of his life"
        if (word(i, "the") && is(i + 1, DayPart) && any(i - 1, "in during through") &&
            !word(i + 2, "of") && !is_noun(i + 2))
            return {i, i + 2, EntityType::Time};
        if (any(i, "this that early late") && is(i + 1, DayPart))
            return {i, i + 2, EntityType::Time};
        if (word(i, "the") && any(i + 1, "previous following next same early") &&
            is(i + 2, DayPart))
            return {i, i + 3, EntityType::Time};
        if (uint32_t end = century(i); end > i) return {i, end, EntityType::Date};
        if (uint32_t end = part_of_date(i); end > i)
            return {i, is(end, DayPart) ? end + 1 : end,
                    is(end, DayPart) ? EntityType::Time : EntityType::Date};
        if (uint32_t end = calendar(i); end > i) return {i, end, EntityType::Date};
        if (uint32_t end = relative_date(i); end > i) {
            const bool hours = is(end - 1, HourUnit);
            return {i, end, hours ? EntityType::Time : EntityType::Date};
        }
        // "the past 24 hours"
        if (any(i, "the these") && any(i + 1, "past last next first final")) {
            const uint32_t end = duration(i + 2);
            if (end > i + 2)
                return {i, end, holds(i, end, HourUnit) ? EntityType::Time : EntityType::Date};
        }
        if (uint32_t end = duration(i); end > i) {
            const bool counted = words_.number(i) > i || any(end - 1, "ago earlier later") ||
                                 any(i + 1, "full single whole few couple") ||
                                 any(i, "half several");
            // "a day", "a year": only where time is measured, not "a day of mourning" or "a year".
            if (counted || any(end, "after before since from") ||
                any(i - 1, "for in within over per") ||
                (word(i - 1, "after") && !any(end, "of 's")))
                return {i, end, holds(i, end, HourUnit) ? EntityType::Time : EntityType::Date};
            return {};
        }
        if (any(i, "years months weeks days decades centuries") &&
            any(i - 1, "for in over within of recent") && !word(i + 1, "of"))
            return {i, any(i + 1, "ago") ? i + 2 : i + 1, EntityType::Date};
        if (any(i, "hours minutes") && any(i - 1, "for within in") && !word(i + 1, "of"))
            return {i, i + 1, EntityType::Time};
        if (any(i, "decades years months weeks days") && any(i + 1, "ago later earlier"))
            return {i, i + 2, EntityType::Date};
        return {};
    }

    // "Smith, 65, said"; "aged 65"
    Value read_age(uint32_t i) const {
        // "at the age of 96"
        const uint32_t age = word(i, "the") ? i + 1 : i;
        if (any(age, "age ages") && word(age + 1, "of") && is(age + 2, Digits) &&
            words_.at(age + 2).text.size() < 4)
            return {i, age + 3, EntityType::Date};
        if (!is(i, Digits) || words_.at(i).text.size() > 2) return {};
        if (any(i - 1, "turned turns turning") && !is(i + 1, Unit) &&
            (any(i + 1, ", . ; and in on last this") || i + 1 == words_.end()))
            return {i, i + 1, EntityType::Date};
        if (any(i - 1, "aged age")) return {i, i + 1, EntityType::Date};
        if (word(i - 1, ",") && any(i + 1, ", .") && i >= 2 && is(i - 2, Blocked) &&
            is_person_end(i - 2))
            return {i, i + 1, EntityType::Date};
        return {};
    }

  private:
    bool word(uint32_t i, std::string_view text) const { return words_.is_word(i, text); }
    bool any(uint32_t i, std::string_view list) const { return words_.is_one_of(i, list); }
    bool is(uint32_t i, ValueClass c) const { return words_.is(i, c); }

    // The day of a month after i: "21", "21st", "27 and 28", "27 & 28", "4-6".
    uint32_t days(uint32_t i) const {
        if (!is_day_number(words_.at(i).text)) return i;
        uint32_t end = i + 1;
        if (any(end, "and & - \xe2\x80\x93 to") && is_day_number(words_.at(end + 1).text) &&
            !is(end + 2, Unit))
            end += 2;
        return end;
    }

    uint32_t year_after(uint32_t end) const {
        if (is(end, Year)) return end + 1;
        if (word(end, ",") && is(end + 1, Year)) return end + 2;
        return end;
    }

    // "July", "July 21", "July 21, 2022", "21 July 2022", "the 21st of July"
    uint32_t month_date(uint32_t i) const {
        if (is(i, Month)) {
            uint32_t end = days(i + 1);
            if (end == i + 1 && word(end, "of") && is(end + 1, Year)) return end + 2;
            return year_after(end);
        }
        const uint32_t day = days(i);
        if (day == i) return i;
        uint32_t month = day;
        if (word(month, "of")) ++month;
        if (!is(month, Month)) return i;
        return year_after(month + 1);
    }

    // A date that stands by itself: weekdays, months, years, decades.
    uint32_t calendar(uint32_t i) const {
        if (is(i, Weekday)) {
            uint32_t end = i + 1;
            if (word(end, ",")) {
                const uint32_t month = month_date(end + 1);
                if (month > end + 1) return month;
            }
            const uint32_t month = month_date(end);
            return month > end ? month : end;
        }
        const uint32_t month = month_date(i);
        if (month > i) return month;
        if (is_slash_date(words_.at(i).text) && !word(i, "24/7") && !word(i, "50/50")) return i + 1;
        if (is_decade(words_.at(i).text)) return i + 1;
        if (is(i, Year) && is_year_here(i)) {
            uint32_t end = i + 1;
            if (any(end, "- \xe2\x80\x93 to") &&
                (is(end + 1, Year) || (words_.at(end + 1).text.size() == 2 && is(end + 1, Digits))))
                end += 2;
            return end;
        }
        if (any(i, "fy fiscal") && (is(i + 1, Year) || (word(i + 1, "year") && is(i + 2, Year))))
            return is(i + 1, Year) ? i + 2 : i + 3;
        return i;
    }

    // Four digits are a year unless they count or measure something.
    bool is_year_here(uint32_t i) const {
        if (is(i + 1, Unit) || is(i + 1, Currency) || is(i + 1, DayUnit) ||
            any(i + 1, "percent % per"))
            return false;
        if (is(i - 1, Sign) || any(i - 1, "no. number flight")) return false;
        const std::string_view text = words_.at(i).text;
        if (text >= "1950" && text <= "2049") return true;
        const bool counts = i + 1 < words_.end() && doc_.tokens[i + 1].xpos == Xpos::Nns;
        return !counts && any(i - 1,
                              "in since of by from until till during before after around circa "
                              "between and to ( -");
    }

    // "late October", "mid-2022", "early 1990s", "the end of 2022", "the summer of 2020"
    uint32_t part_of_date(uint32_t i) const {
        uint32_t end = i;
        if (word(end, "the")) ++end;
        if (any(end, "end beginning start middle rest close eve") && word(end + 1, "of")) {
            const uint32_t whole = date_phrase(end + 2);
            return whole > end + 2 ? whole : i;
        }
        if (is(end, Season) && word(end + 1, "of") && is(end + 2, Year)) return end + 3;
        if (is(end, Season) && is(end + 1, Year)) return end + 2;
        if (any(end, "first second third fourth last")) {
            uint32_t unit = end + 1;
            if (word(unit, "-")) ++unit;
            if (any(unit, "quarter half")) {
                if (word(unit + 1, "of")) {
                    const uint32_t whole = date_phrase(unit + 2);
                    if (whole > unit + 2) return whole;
                }
                return word(unit, "quarter") ? unit + 1 : i;
            }
        }
        if (any(end, "early late earlier later mid")) {
            uint32_t next = end + 1;
            if (any(next, "- in")) ++next;
            if (word(next, "the") && is_decade(words_.at(next + 1).text)) ++next;
            const uint32_t whole = calendar(next);
            if (whole > next) return whole;
            const uint32_t relative = relative_date(next);
            if (relative > next) return relative;
        }
        if (words_.at(end).text.starts_with("mid-")) {
            return end + 1;
        }
        if (end > i && is_decade(words_.at(end).text)) return end + 1;
        return i;
    }

    // "last week", "this year", "the past five years", "the previous day", "that same week",
    // "recent months"
    uint32_t relative_date(uint32_t i) const {
        uint32_t end = i;
        if (any(i, "today yesterday tomorrow")) return i + 1;
        if (any(end, "the this that these those")) ++end;
        if (any(end, "same very")) ++end;
        const bool pointed =
            any(end,
                "last next past previous following coming recent current preceding upcoming final");
        if (pointed) ++end;
        if (any(end, "few several couple single")) {
            ++end;
            if (word(end, "of")) ++end;
        } else {
            const uint32_t number = words_.number(end);
            if (number > end) end = number;
        }
        if (word(end, "full") || word(end, "calendar") || word(end, "fiscal") ||
            word(end, "financial") || word(end, "school"))
            ++end;
        const bool bare = end == i || (end == i + 1 && any(i, "the these those"));
        if (is(end, DayUnit) || is(end, Season)) {
            if (bare) return i;
            if (end == i + 1 && any(i, "this that") && word(end, "quarter")) return end + 1;
            if (!pointed && !any(i, "this that") && !(any(i + 1, "same"))) return i;
            if (word(end + 1, "'s") && !pointed) return end + 1;
            return end + 1;
        }
        // "last Monday", "this October"; "the previous Monday"
        if (end > i && (pointed || any(i, "this that")) && (is(end, Weekday) || is(end, Month)))
            return calendar(end);
        return i;
    }

    // "two decades ago", "five years", "a day", "several months later", "years"
    uint32_t duration(uint32_t i) const {
        uint32_t end = words_.number(i);
        const bool counted = end > i;
        if (!counted) {
            if (word(i, "half") && any(i + 1, "a an"))
                end = i + 2;
            else if (any(i, "a an one") && any(i + 1, "full single whole few couple"))
                end = i + (word(i + 2, "of") ? 3 : 2);
            else if (any(i, "a an"))
                end = i + 1;
            else if (any(i, "several many few"))
                end = i + 1;
        }
        if (end == i) return i;
        if (word(end, "more") || word(end, "additional") || word(end, "consecutive") ||
            word(end, "straight") || word(end, "full") || word(end, "long"))
            ++end;
        if (word(end, "-") && is(end + 1, DayUnit))
            ++end;
        else if (word(end, "-") && is(end + 1, HourUnit))
            ++end;
        const bool day = is(end, DayUnit) && !any(end, "quarter quarters"),
                   hour = is(end, HourUnit);
        if (!day && !hour) return i;
        // "a second summit", "one second term"
        if (word(end, "second") && !any(i, "one 1")) return i;
        ++end;
        if (word(end, "and") && any(end + 1, "a one") && word(end + 2, "half")) {
            end += 3;  // "eight years and a half years"
            if (is(end, DayUnit) || is(end, HourUnit)) ++end;
        }
        if (word(end, "-") && word(end + 1, "old")) return end + 2;
        if (any(end, "ago earlier later old")) ++end;
        return end;
    }

    // "all night", "every morning", "each year", "every four years"; not "all-night", "every second
    // house"
    uint32_t repeated(uint32_t i) const {
        if (!any(i, "all every each") || word(i + 1, "-")) return i;
        uint32_t end = i + 1;
        if (word(i, "every")) {
            if (word(end, "other") || word(end, "single")) ++end;
            const uint32_t number = words_.number(end);
            if (number > end) end = number;
        }
        if (word(i, "all"))
            return any(end, "day night morning afternoon evening week weekend month season year") &&
                           !word(end + 1, "-")
                       ? end + 1
                       : i;
        if (any(end, "second generation quarter")) return i;
        return is(end, DayUnit) || is(end, HourUnit) || is(end, DayPart) || is(end, Weekday) ||
                       is(end, Season)
                   ? end + 1
                   : i;
    }

    // "the 19th century", "the early twentieth century", "the 19th and 20th centuries"
    uint32_t century(uint32_t i) const {
        uint32_t end = i;
        if (word(end, "the")) ++end;
        if (any(end, "early late mid")) {
            ++end;
            if (word(end, "-")) ++end;
        }
        if (!is(end, Ordinal)) return i;
        ++end;
        if (any(end, "and to or") && is(end + 1, Ordinal)) end += 2;
        if (word(end, "-")) ++end;
        return any(end, "century centuries") ? end + 1 : i;
    }

    uint32_t date_phrase(uint32_t i) const {
        if (uint32_t end = century(i); end > i) return end;
        if (uint32_t end = part_of_date(i); end > i) return end;
        if (uint32_t end = calendar(i); end > i) return end;
        if (uint32_t end = relative_date(i); end > i) return end;
        if (word(i, "the") && any(i + 1, "year month week day weekend decade century season"))
            return i + 2;
        return i;
    }

    // Holidays: "Christmas", "New Year's Eve", "Labor Day"
    uint32_t holiday(uint32_t i) const {
        if (is(i, Holiday)) return any(i + 1, "eve day") ? i + 2 : i + 1;
        if (!words_.at(i).capital) return i;
        if (word(i, "new") && word(i + 1, "year") && words_.at(i + 1).capital) {
            uint32_t end = i + 2;
            if (any(end, "'s s")) ++end;
            if (any(end, "eve day")) ++end;
            return end;
        }
        if (any(i, "veteran mother father valentine") && any(i + 1, "'s") && word(i + 2, "day"))
            return i + 3;
        if (any(i,
                "independence labor labour memorial veterans mother's father's valentine's "
                "presidents columbus boxing "
                "victory may easter") &&
            any(i + 1, "day sunday monday") && words_.at(i + 1).capital)
            return i + 2;
        if (any(i, "good") && word(i + 1, "friday")) return i + 2;
        return i;
    }

    bool is_noun(uint32_t i) const { return i < words_.end() && doc_.tokens[i].upos == Upos::Noun; }

    // An hour of the clock: "five", "11".
    bool is_hour(uint32_t i) const {
        if (any(i, "one two three four five six seven eight nine ten eleven twelve")) return true;
        return is(i, Digits) && is_day_number(words_.at(i).text) &&
               (words_.at(i).text.size() == 1 || words_.at(i).text <= "12");
    }

    // "five in the morning", "11 at night", "half past five", "a quarter to nine", "ten o'clock"
    uint32_t hour_in_words(uint32_t i) const {
        uint32_t end = i;
        if (any(end, "a") && word(end + 1, "quarter")) ++end;
        if (any(end, "half quarter") && any(end + 1, "past to") && is_hour(end + 2)) {
            end += 2;
            if (word(i, "half") && word(i + 1, "to")) return i;
        } else if (end > i || !is_hour(end)) {
            return i;
        }
        const bool told = end > i;
        ++end;
        if (word(end, "o'clock")) {
            ++end;
        } else if (!told && !any(i - 1,
                                 "at by before after until till since from around about "
                                 "past nearly almost")) {
            return i;  // "five in the morning group", "three at night": men, not hours
        } else if (!told && !(word(end, "in") && word(end + 1, "the")) && !word(end, "at")) {
            return i;
        }
        if (word(end, "in") && word(end + 1, "the") && any(end + 2, "morning afternoon evening"))
            return end + 3;
        if (word(end, "at") && word(end + 1, "night")) return end + 2;
        return told || word(end - 1, "o'clock") ? end : i;
    }

    Value read_time(uint32_t i) const {
        if (any(i, "tonight noon midnight overnight")) return {i, i + 1, EntityType::Time};
        if (word(i, "last") && word(i + 1, "night")) return {i, i + 2, EntityType::Time};
        // "at dawn", but not "the dawn of a new age" or "a dawn raid"
        if (any(i, "dawn dusk daybreak nightfall sunrise sunset midday") &&
            any(i - 1, "at by before after until till since from around toward towards to and") &&
            !word(i + 1, "of") && !is_noun(i + 1))
            return {i, i + 1, EntityType::Time};
        if (const uint32_t end = hour_in_words(i); end > i) return {i, end, EntityType::Time};
        uint32_t end = i;
        if (is_clock(words_.at(i).text))
            end = i + 1;
        else if (is(i, Digits) && any(i + 1, "a.m. p.m. am pm a.m p.m o'clock"))
            end = i + 1;
        else if (words_.at(i).text.size() <= 4 &&
                 (words_.at(i).text.ends_with("pm") || words_.at(i).text.ends_with("am")) &&
                 words_.at(i).text[0] >= '0' && words_.at(i).text[0] <= '9')
            end = i + 1;
        if (end == i) return {};
        if (any(end, "a.m. p.m. am pm a.m p.m o'clock")) ++end;
        if (any(end, "et est edt gmt utc local pt pst pdt bst cet eastern")) {
            ++end;
            if (word(end, "time")) ++end;
        }
        return {i, end, EntityType::Time};
    }

    bool holds(uint32_t begin, uint32_t end, ValueClass c) const {
        for (uint32_t i = begin; i < end; ++i)
            if (is(i, c) && !is(i, Ordinal)) return true;
        return false;
    }

    bool is_person_end(uint32_t token) const {
        auto after =
            std::lower_bound(doc_.mentions.begin(), doc_.mentions.end(), token + 1,
                             [](const Mention& m, uint32_t t) { return m.tokens.begin < t; });
        if (after == doc_.mentions.begin()) return false;
        --after;
        return after->tokens.end == token + 1 && after->type == EntityType::Person;
    }

    const Document& doc_;
    const ValueSentence& words_;
};

}  // namespace

Value read_date(const Document& doc, const ValueSentence& words, uint32_t i) {
    return DateReader(doc, words).read_date(i);
}

Value read_age(const Document& doc, const ValueSentence& words, uint32_t i) {
    return DateReader(doc, words).read_age(i);
}

}  // namespace dragoman
