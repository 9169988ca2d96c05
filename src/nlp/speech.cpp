#include "nlp/speech.h"

#include <algorithm>

#include "nlp/acts.h"

namespace dragoman {

Speech::Speech(const Lexicon& lexicon, const Document& doc)
    : lexicon(lexicon),
      doc(doc),
      dependents(doc),
      actors(lexicon, doc, dependents),
      clauses(lexicon, doc, dependents),
      quotations(find_quotations(doc)),
      quotation_of(doc.tokens.size(), kNone) {
    for (uint32_t q = 0; q < quotations.size(); ++q)
        for (uint32_t t = quotations[q].tokens.begin; t < quotations[q].tokens.end; ++t)
            quotation_of[t] = q;
}

std::string Speech::word(uint32_t token) const {
    return small_letters(doc.words(doc.tokens[token]));
}

Saying Speech::saying(uint32_t verb) const {
    const std::string_view value = lexicon.value("saying", verb_lemma(lexicon, doc, verb));
    if (value == "say") return Saying::Say;
    if (value == "tell") return Saying::Tell;
    if (value == "quote") return Saying::Quote;
    if (value == "think") return Saying::Think;
    return Saying::None;
}

Span Speech::cue_span(uint32_t cue) const {
    // "according to"
    if (word(cue) == "according" && cue + 1 < doc.tokens.size())
        return doc.span(TokenRange{cue, cue + 2});
    return doc.tokens[cue].span;
}

// Trims punctuation, "that" and conjunctions off the ends; quotation marks stay, and words in
// marks.
TokenRange Speech::trimmed(TokenRange range) const {
    auto is_outside = [&](uint32_t t) { return quotation_of[t] == kNone; };
    while (
        !range.empty() && is_outside(range.begin) &&
        (is_punctuation(range.begin) || word(range.begin) == "that" || word(range.begin) == "and"))
        ++range.begin;
    while (!range.empty() && is_outside(range.end - 1) && is_punctuation(range.end - 1))
        --range.end;
    return range;
}

// A range never ends or begins within a quotation that it holds more than half of.
TokenRange Speech::whole_quotations(TokenRange range) const {
    if (range.empty()) return range;
    for (uint32_t at : {range.begin, range.end - 1}) {
        const uint32_t q = quotation_of[at];
        if (q == kNone) continue;
        const TokenRange marks = quotations[q].tokens;
        const uint32_t common = std::min(range.end, marks.end) - std::max(range.begin, marks.begin);
        if (common * 2 > marks.length() || (at + 1 == range.end && marks.begin >= range.begin)) {
            range.begin = std::min(range.begin, marks.begin);
            range.end = std::max(range.end, marks.end);
        }
    }
    return range;
}

QuoteKind Speech::kind_of(TokenRange range) const {
    uint32_t inside = 0, outside = 0;
    for (uint32_t t = range.begin; t < range.end; ++t) {
        if (is_punctuation(t)) continue;
        (quotation_of[t] == kNone ? outside : inside) += 1;
    }
    if (inside == 0) return QuoteKind::Indirect;
    return outside == 0 ? QuoteKind::Direct : QuoteKind::Mixed;
}

// Leaves out who told the paper and what hangs on it: ", according to a report", "– Washington
// Post".
TokenRange Speech::without_source(TokenRange range, uint32_t cue) const {
    for (uint32_t t = range.begin + 2; t + 1 < range.end; ++t) {
        if (quotation_of[t] != kNone) continue;
        if (word(t) == "according" && word(t + 1) == "to" && t != cue && word(t - 1) == ",")
            return {range.begin, t - 1};
        if ((word(t) == "–" || word(t) == "—") && sentence(t).headline &&
            actors.mention_of(t + 1) != kNone &&
            doc.mentions[actors.mention_of(t + 1)].tokens.end == range.end)
            return {range.begin, t};
    }
    return range;
}

bool Speech::has_verb(TokenRange range) const {
    for (uint32_t t = range.begin; t < range.end; ++t)
        if (doc.tokens[t].dep != Dep::Amod &&
            (doc.tokens[t].upos == Upos::Verb || doc.tokens[t].upos == Upos::Aux))
            return true;
    return false;
}

bool Speech::has_quotation(TokenRange range) const {
    for (uint32_t t = range.begin; t < range.end; ++t)
        if (quotation_of[t] != kNone) return true;
    return false;
}

bool Speech::is_denied(uint32_t cue) const {
    for (uint32_t child : dependents.of(cue)) {
        if (doc.tokens[child].dep == Dep::Advmod && is_negation(doc, child)) return true;
        if (doc.tokens[child].dep == Dep::Mark && (word(child) == "if" || word(child) == "whether"))
            return true;
    }
    const uint32_t above = doc.tokens[cue].head;
    return doc.tokens[cue].dep == Dep::Xcomp && above != kNone &&
           (stance_of(lexicon, lemma_of(doc, above)) == Stance::Refused || is_denied(above));
}

// The verb of saying in tokens [begin, end) outside of quotations that governs the others; kNone if
// there is none.
uint32_t Speech::cue_in(uint32_t begin, uint32_t end, bool last) const {
    uint32_t best = kNone;
    for (uint32_t t = begin; t < end; ++t) {
        if (quotation_of[t] != kNone) continue;
        const Upos upos = doc.tokens[t].upos;
        if (upos != Upos::Verb && !(upos == Upos::Propn && doc.tokens[t].dep == Dep::Root))
            continue;
        if (saying(t) == Saying::None || is_denied(t)) continue;
        if (!last) return t;
        best = t;
    }
    return best;
}

uint32_t Speech::sentence_at(uint32_t byte) const {
    const uint32_t token =
        std::min<uint32_t>(find_token(doc, byte), static_cast<uint32_t>(doc.tokens.size()) - 1);
    return doc.tokens[token].sentence;
}

}  // namespace dragoman
