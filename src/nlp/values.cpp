// Values by rules: at each word the readers are tried from the most to the least particular; each
// gives the end of its value or the place it began at.
#include "nlp/values.h"

#include <algorithm>

#include "nlp/dates.h"
#include "nlp/value_words.h"

namespace dragoman {
namespace {

using enum ValueClass;

class ValueReader {
  public:
    ValueReader(const Document& doc, const ValueSentence& words) : doc_(doc), words_(words) {}

    // The value that begins at word i.
    Value read(uint32_t i) const {
        if (words_.is(i, Blocked)) return {};
        for (Value value : {read_money(i), read_date(doc_, words_, i), read_age(doc_, words_, i),
                            read_measure(i), read_ordinal(i), read_cardinal(i)})
            if (value.found()) return value;
        return {};
    }

  private:
    bool word(uint32_t i, std::string_view text) const { return words_.is_word(i, text); }
    bool any(uint32_t i, std::string_view list) const { return words_.is_one_of(i, list); }
    bool is(uint32_t i, ValueClass c) const { return words_.is(i, c); }

    // "$1.5 billion", "$10 to $15", "$5bn"
    uint32_t sum_with_sign(uint32_t i) const {
        if (!is(i, Sign)) return i;
        uint32_t end = i + 1;
        if (is(end, Sign)) ++end;  // "US" "$"
        const uint32_t amount = words_.number(end);
        if (amount == end) {
            // "$5bn", "£3m" when the tokeniser keeps them whole
            if (words_.at(end).text.empty() || words_.at(end).text[0] < '0' ||
                words_.at(end).text[0] > '9')
                return i;
            return end + 1;
        }
        end = amount;
        if (any(end, "m bn mn tn k million billion trillion")) ++end;
        if (any(end, "to - \xe2\x80\x93 and") && is(end + 1, Sign)) {
            const uint32_t second = sum_with_sign(end + 1);
            if (second > end + 1 && !word(end, "and")) end = second;
        }
        return end;
    }

    Value read_money(uint32_t i) const {
        const uint32_t signed_end = sum_with_sign(i);
        if (signed_end > i) return {i, signed_end, EntityType::Money};
        uint32_t end = words_.number(i);
        if (end == i && any(i, "a one") && is(i + 1, Currency) && !is(i + 1, Unit)) end = i + 1;
        if (end == i) return {};
        if (any(end, "us u.s. australian canadian hong singapore") &&
            is(end + (word(end, "hong") ? 2 : 1), Currency))
            end += word(end, "hong") ? 2 : 1;
        if (word(end, "-") && is(end + 1, Currency)) ++end;
        // "pounds" may be weight; a sum is the commoner reading only in millions.
        if (is(end, Currency) && (!is(end, Unit) || any(end - 1, "million billion")))
            return {i, end + 1, EntityType::Money};
        return {};
    }

    Value read_measure(uint32_t i) const {
        const uint32_t end = words_.number(i);
        uint32_t next = end;
        if (end == i) return {};
        if (any(next, "%")) return {i, next + 1, EntityType::Percent};
        if (any(next, "percent pct")) return {i, next + 1, EntityType::Percent};
        if (word(next, "per") && word(next + 1, "cent")) return {i, next + 2, EntityType::Percent};
        if (word(next, "percentage") && any(next + 1, "point points"))
            return {i, next + 2, EntityType::Percent};
        if (word(next, "-") && word(next + 1, "percent")) return {i, next + 2, EntityType::Percent};
        if (word(next, "-")) ++next;
        if (any(next, "square cubic metric nautical fluid")) ++next;
        if (!is(next, Unit)) return {};
        ++next;
        if (any(next, "celsius fahrenheit")) ++next;
        if (word(next, "per") || word(next, "an")) {
            if (any(next + 1, "hour second minute day")) next += 2;
        }
        // "6 feet 2 inches"
        const uint32_t more = words_.number(next);
        if (more > next && is(more, Unit)) next = more + 1;
        return {i, next, EntityType::Quantity};
    }

    Value read_ordinal(uint32_t i) const {
        if (!is(i, Ordinal)) return {};
        // "They second the motion."
        if (word(i, "second") && doc_.tokens[i].upos == Upos::Verb) return {};
        if (word(i, "second") && words_.number(i - 1) == i && any(i - 1, "1")) return {};
        if (word(i, "first") &&
            any(i + 1, "lady ladies gentleman minister name aid responders responder"))
            return {};
        if (word(i, "first") && word(i - 1, "at")) return {};
        if (word(i, "third") && any(i + 1, "of") && any(i - 1, "a one")) return {};
        return {i, i + 1, EntityType::Ordinal};
    }

    Value read_cardinal(uint32_t i) const {
        // "half the company", "half of them", "a quarter of"
        if (word(i, "half") && any(i + 1, "of the a an its their his her this that") &&
            !any(i - 1, "first second other a and"))
            return {i, i + 1, EntityType::Cardinal};
        const uint32_t end = words_.number(i);
        if (any(i, "a one") && any(i + 1, "quarter third fifth tenth half") && word(i + 2, "of") &&
            end < i + 3)
            return {i, i + 2, EntityType::Cardinal};
        if (end == i) return {};
        // "two-thirds", "one third"
        if (any(end, "thirds quarters fifths")) return {i, end + 1, EntityType::Cardinal};
        if (word(end, "-") && any(end + 1, "third thirds quarter quarters fifth fifths half"))
            return {i, end + 2, EntityType::Cardinal};
        if (end == i + 1 && word(i, "one") && !is_counting_one(i)) return {};
        if (is_glued(i)) return {};
        return {i, end, EntityType::Cardinal};
    }

    // "COVID-19": the end of a word, no number of its own.
    bool is_glued(uint32_t i) const {
        if (i < words_.begin() + 2 || !word(i - 1, "-") || !is(i, Digits)) return false;
        const Token &before = doc_.tokens[i - 2], &hyphen = doc_.tokens[i - 1];
        const char last = doc_.text[before.span.end - 1];
        return before.span.end == hyphen.span.begin &&
               hyphen.span.end == doc_.tokens[i].span.begin && (last | 32) >= 'a' &&
               (last | 32) <= 'z' && words_.at(i - 2).capital;
    }

    // "one of the", "one woman"; not "no one", "the one", "one another".
    bool is_counting_one(uint32_t i) const {
        if (any(i - 1,
                "no any every the this that another each some which good new big only right wrong"))
            return false;
        if (any(i + 1, "another 's thing would could should can must may might is who or -"))
            return false;
        if (word(i + 1, "of")) return true;
        if (i + 1 >= words_.end()) return false;
        const Upos next = doc_.tokens[i + 1].upos;
        return next == Upos::Noun || next == Upos::Adj || next == Upos::Propn;
    }

    const Document& doc_;
    const ValueSentence& words_;
};

void add_values(const std::vector<ValueWord>& words, TokenRange range, Document& doc,
                std::vector<Mention>& found) {
    const ValueSentence sentence(words, range);
    const ValueReader reader(doc, sentence);
    uint32_t free = range.begin;
    for (uint32_t i = range.begin; i < range.end;) {
        const Value value = reader.read(i);
        bool blocked = !value.found();
        for (uint32_t k = value.begin; k < value.end && !blocked; ++k)
            blocked = sentence.is(k, Blocked);
        if (blocked) {
            ++i;
            continue;
        }
        Mention mention;
        const bool counts = value.type != EntityType::Ordinal;
        mention.tokens = {counts ? std::max(free, sentence.modifiers(value.begin)) : value.begin,
                          value.end};
        mention.span = doc.span(mention.tokens);
        mention.type = value.type;
        mention.head = value.end - 1;
        mention.origin = Origin::Rule;
        found.push_back(mention);
        i = free = value.end;
    }
}

}  // namespace

void sort_mentions(Document& doc) {
    std::stable_sort(doc.mentions.begin(), doc.mentions.end(),
                     [](const Mention& a, const Mention& b) {
                         return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                                             : a.span.end > b.span.end;
                     });
}

void find_values(const Lexicon& lexicon, Document& doc) {
    const std::vector<ValueWord> words = value_words(lexicon, doc);
    std::vector<Mention> found;
    for (const Sentence& sentence : doc.sentences) add_values(words, sentence.tokens, doc, found);
    doc.mentions.insert(doc.mentions.end(), found.begin(), found.end());
    sort_mentions(doc);
}

}  // namespace dragoman
