#include "nlp/found_quotes.h"

#include <algorithm>
#include <tuple>

namespace dragoman {

namespace {

constexpr uint32_t kShortest = 2;  // words that a quotation without a clause must have

}  // namespace

bool FoundQuotes::add(TokenRange range, uint32_t cue, uint32_t speaker, uint16_t score) {
    range = speech_.trimmed(speech_.whole_quotations(speech_.without_source(range, cue)));
    if (!range.empty() && !speech_.has_verb(range) && speech_.kind_of(range) == QuoteKind::Indirect)
        return false;
    if (range.length() < kShortest || range.contains(cue)) return false;
    Quote quote;
    quote.span = speech_.doc.span(range);
    quote.kind = speech_.kind_of(range);
    quote.cue_token = cue;
    quote.cue = speech_.cue_span(cue);
    quote.score = score;
    speakers_.set_speaker(quote, speaker, quotes_);
    if (quote.speaker_text.empty() || quote.span.contains(quote.cue)) return false;
    speakers_.set_addressee(quote, cue);
    for (uint32_t t = range.begin; t < range.end; ++t)
        if (speech_.quotation_of[t] != kNone) spoken_[speech_.quotation_of[t]] = true;
    used_[cue] = true;
    quotes_.push_back(quote);
    return true;
}

bool FoundQuotes::is_covered(TokenRange range) const {
    uint32_t words = 0, quoted = 0;
    for (uint32_t t = range.begin; t < range.end; ++t) {
        if (speech_.is_punctuation(t)) continue;
        ++words;
        quoted += speech_.quotation_of[t] != kNone && spoken_[speech_.quotation_of[t]];
    }
    return quoted * 10 > words * 7;
}

void FoundQuotes::tidy() {
    std::stable_sort(quotes_.begin(), quotes_.end(), [](const Quote& a, const Quote& b) {
        return std::tuple(a.span.begin, a.span.end, -static_cast<int>(a.score)) <
               std::tuple(b.span.begin, b.span.end, -static_cast<int>(b.score));
    });
    std::vector<Quote> kept;
    for (const Quote& quote : quotes_) {
        bool doubled = false;
        for (size_t back = kept.size(); back > 0 && kept.size() - back < 8 && !doubled; --back) {
            const Quote& other = kept[back - 1];
            if (!other.span.overlaps(quote.span)) continue;
            doubled = other.span == quote.span ||
                      (other.cue == quote.cue && other.span.overlaps(quote.span));
        }
        if (!doubled) kept.push_back(quote);
    }
    quotes_ = std::move(kept);
}

void FoundQuotes::sort() {
    std::stable_sort(quotes_.begin(), quotes_.end(),
                     [](const Quote& a, const Quote& b) { return a.span.begin < b.span.begin; });
}

}  // namespace dragoman
