#include "nlp/marked_quotes.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr uint32_t kFrame = 40;  // tokens of "…,” said the ministry's spokesman in a statement"
constexpr uint32_t kMemory = 3;  // sentences after which nobody is taken to go on speaking

}  // namespace

void MarkedQuotes::read(uint32_t q) {
    read_behind(q);
    if (!found_.is_spoken(q)) read_before(q);
}

// Where the words around a quotation end: the sentence's full stop, or the next quotation.
uint32_t MarkedQuotes::frame_end(uint32_t from) const {
    uint32_t end = from;
    while (end < doc_.tokens.size() && end < from + kFrame && speech_.quotation_of[end] == kNone &&
           speech_.paragraph(end) == speech_.paragraph(from - 1)) {
        const std::string w = speech_.word(end);
        if (w == "." || w == ";" || w == "?" || w == "!") break;
        ++end;
    }
    return end;
}

bool MarkedQuotes::ends_with_pause(const Quotation& quotation) const {
    const uint32_t before = quotation.tokens.end - 2;
    const std::string inside = speech_.word(before);
    if (inside == "," || inside == "?" || inside == "!" || inside == "." || inside == "…" ||
        inside == "-")
        return true;
    return quotation.tokens.end < doc_.tokens.size() && speech_.word(quotation.tokens.end) == ",";
}

// “…,” Glaser added.   “…,” said Costa Rican President Rodrigo Chaves.
void MarkedQuotes::read_behind(uint32_t q) {
    const Quotation& quotation = speech_.quotations[q];
    if (!quotation.closed || !ends_with_pause(quotation)) return;
    uint32_t begin = quotation.tokens.end;
    if (begin < doc_.tokens.size() && speech_.word(begin) == ",") ++begin;
    if (begin >= doc_.tokens.size() || speech_.quotation_of[begin] != kNone) return;
    // A full stop inside the marks ends the sentence: what follows is a new one.
    const std::string last = speech_.word(quotation.tokens.end - 2);
    if (last == ".") return;
    const uint32_t end = frame_end(begin);
    // "…,” and rejected the arguments": another clause, not who said it.
    if (doc_.tokens[begin].upos == Upos::Cconj) return;
    const uint32_t cue = speech_.cue_in(begin, end, false);
    if (cue == kNone) return;
    // The frame must begin with the speaker or the verb: "…,” the ministry, which said".
    uint32_t speaker = speakers_.of(cue);
    if (speaker == kNone || speaker < begin || speaker >= end) speaker = speakers_.beside(cue);
    if (speaker == kNone || speaker < begin || speaker >= end) return;
    if (std::min(speech_.dependents.extent(speaker).begin, cue) > begin + 3 &&
        std::min(cue, speaker) > begin + 6)
        return;
    // Words before the opening mark that belong to what is said: Supreme “perfectly aligns …,” it
    // said.
    TokenRange range = quotation.tokens;
    const uint32_t start = speech_.sentence(range.begin).tokens.begin;
    if (range.begin > start && !speech_.is_punctuation(range.begin - 1) && start < range.begin &&
        speech_.cue_in(start, range.begin, false) == kNone)
        range.begin = start;
    found_.add(range, cue, speaker, 900);
}

// Trump said, “…”   Abbott celebrated with a post, saying, “…”   Glaser: “…”
void MarkedQuotes::read_before(uint32_t q) {
    const Quotation& quotation = speech_.quotations[q];
    const uint32_t open = quotation.tokens.begin;
    if (open == 0) return;
    const std::string before = speech_.word(open - 1);
    const uint32_t start = speech_.sentence(open - 1).tokens.begin;
    if (speech_.paragraph(open - 1) != speech_.paragraph(open)) return;
    const bool pause = before == "," || before == ":";
    uint32_t cue = kNone;
    if (pause) {
        cue = speech_.cue_in(start, open, true);
        if (cue != kNone && open - cue > 14) return;
    } else if (doc_.tokens[open - 1].upos == Upos::Verb || before == "that") {
        cue = speech_.cue_in(open > 2 ? std::max(start, open - 2) : start, open, true);
    }
    if (cue == kNone || quotation.tokens.length() < 5) return;
    // "said “new” sanctions": the words in marks are only a part of what is said.
    const uint32_t end = quotation.tokens.end;
    const bool ends = end >= doc_.tokens.size() || speech_.is_punctuation(end) ||
                      speech_.word(end - 2) == "." || speech_.word(end - 2) == "," ||
                      doc_.tokens[end].sentence != doc_.tokens[open].sentence ||
                      speech_.word(end) == "and";
    if (!ends) return;
    uint32_t speaker = speakers_.of(cue);
    if (speaker == kNone) speaker = speakers_.beside(cue);
    if (speaker != kNone) found_.add(quotation.tokens, cue, speaker, 900);
}

// A quotation with nothing but sentence ends around it.
bool MarkedQuotes::stands_alone(TokenRange range) const {
    if (range.length() < 6) return false;
    const bool begins =
        range.begin == speech_.sentence(range.begin).tokens.begin ||
        (speech_.is_punctuation(range.begin - 1) && speech_.word(range.begin - 1) != ",");
    const std::string last = speech_.word(range.end - 2);
    return begins &&
           (range.end >= doc_.tokens.size() || last == "." || last == "!" || last == "?" ||
            doc_.tokens[range.end].sentence != doc_.tokens[range.end - 1].sentence);
}

// A quotation that stands alone goes on with the one who spoke before it.
void MarkedQuotes::read_continued() {
    found_.sort();
    const size_t cued = found_.quotes().size();
    Quote last;
    size_t next = 0;
    for (uint32_t q = 0; q < speech_.quotations.size(); ++q) {
        const TokenRange range = speech_.quotations[q].tokens;
        const uint32_t begin = doc_.tokens[range.begin].span.begin;
        for (; next < cued && found_.quotes()[next].span.begin < begin; ++next)
            if (found_.quotes()[next].span.end <= begin) last = found_.quotes()[next];
        if (found_.is_spoken(q) || !stands_alone(range)) continue;
        const bool recent =
            !last.span.empty() &&
            speech_.sentence_at(last.span.end - 1) + kMemory >= doc_.tokens[range.begin].sentence;
        Quote quote;
        if (recent) {
            quote.speaker = last.speaker;
            quote.speaker_mention = last.speaker_mention;
            quote.speaker_text = last.speaker_text;
        }
        quote.span = doc_.span(range);
        quote.kind = QuoteKind::Direct;
        quote.score = recent ? 600 : 400;
        found_.add(quote);
        last = quote;
    }
}

}  // namespace dragoman
