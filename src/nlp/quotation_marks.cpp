// One pass over the tokens with the mark that is open.
#include "nlp/quotation_marks.h"

namespace dragoman {
namespace {

enum class Mark { None, Open, Close, Straight, OpenSingle, CloseSingle };

Mark mark_of(std::string_view word) {
    if (word == "“" || word == "„" || word == "«" || word == "``") return Mark::Open;
    if (word == "”" || word == "»" || word == "''") return Mark::Close;
    if (word == "\"") return Mark::Straight;
    if (word == "‘") return Mark::OpenSingle;
    if (word == "’") return Mark::CloseSingle;
    return Mark::None;
}

// "the ministers’ plan": an apostrophe, not a mark.
bool is_apostrophe(const Document& doc, uint32_t token) {
    const Token& word = doc.tokens[token];
    if (word.dep == Dep::Case || word.xpos == Xpos::Pos) return true;
    return token > 0 && doc.tokens[token - 1].span.end == word.span.begin &&
           doc.words(doc.tokens[token - 1]).ends_with('s') && token + 1 < doc.tokens.size() &&
           doc.tokens[token + 1].upos == Upos::Noun;
}

// A straight mark with a word right behind it and none right before: speech that goes on in the
// next paragraph is closed there only.
bool opens_words(const Document& doc, uint32_t token) {
    const Span mark = doc.tokens[token].span;
    return token + 1 < doc.tokens.size() && doc.tokens[token + 1].span.begin == mark.end &&
           (token == 0 || doc.tokens[token - 1].span.end < mark.begin);
}

}  // namespace

std::vector<Quotation> find_quotations(const Document& doc) {
    std::vector<Quotation> found;
    uint32_t open = kNone;
    Mark opener = Mark::None;
    uint32_t paragraph = kNone;
    auto close = [&](uint32_t end, bool closed) {
        if (open != kNone && end > open + 1 &&
            (closed || opener == Mark::Open ||
             (opener == Mark::Straight && opens_words(doc, open))))
            found.push_back({{open, end}, closed});
        open = kNone;
        opener = Mark::None;
    };
    for (uint32_t t = 0; t < doc.tokens.size(); ++t) {
        const uint32_t here = doc.sentences[doc.tokens[t].sentence].paragraph;
        if (here != paragraph) close(t, false);
        paragraph = here;
        const Mark mark = mark_of(doc.words(doc.tokens[t]));
        switch (mark) {
            case Mark::Open:
                if (open != kNone) close(t, false);
                open = t;
                opener = mark;
                break;
            case Mark::Close:
                close(t + 1, opener == Mark::Open);
                break;
            case Mark::Straight:
                if (open != kNone && opener == Mark::Straight) {
                    close(t + 1, true);
                } else if (open == kNone) {
                    open = t;
                    opener = mark;
                }
                break;
            case Mark::OpenSingle:
                if (open != kNone) break;
                open = t;
                opener = mark;
                break;
            case Mark::CloseSingle:
                if (opener == Mark::OpenSingle && !is_apostrophe(doc, t)) close(t + 1, true);
                break;
            case Mark::None:
                break;
        }
    }
    close(static_cast<uint32_t>(doc.tokens.size()), false);
    return found;
}

}  // namespace dragoman
