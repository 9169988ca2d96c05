// Counting sort of tokens by head; extents by climbing.
#include "nlp/dependents.h"

#include <algorithm>

#include "nlp/lemmatiser.h"

namespace dragoman {

Dependents::Dependents(const Document& doc) : doc_(doc) {
    const uint32_t count = static_cast<uint32_t>(doc.tokens.size());
    begin_.assign(count + 2, 0);
    for (const Token& token : doc.tokens)
        if (token.head != kNone) ++begin_[token.head + 2];
    for (uint32_t t = 2; t < count + 2; ++t) begin_[t] += begin_[t - 1];
    children_.resize(begin_[count + 1]);
    for (uint32_t t = 0; t < count; ++t)
        if (doc.tokens[t].head != kNone) children_[begin_[doc.tokens[t].head + 1]++] = t;
    begin_.pop_back();

    extent_.resize(count);
    for (uint32_t t = 0; t < count; ++t) extent_[t] = {t, t + 1};
    for (uint32_t t = 0; t < count; ++t) {
        // A head that already holds the token has passed it on to its own head.
        uint32_t head = doc.tokens[t].head;
        for (uint32_t steps = 0; head != kNone && !extent_[head].contains(t) && steps < count;
             ++steps) {
            extent_[head].begin = std::min(extent_[head].begin, t);
            extent_[head].end = std::max(extent_[head].end, t + 1);
            head = doc.tokens[head].head;
        }
    }
    // A dependent on the far side of its head is held before its own parts are: widen once more.
    for (uint32_t t = 0; t < count; ++t) {
        TokenRange range = extent_[t];
        uint32_t head = doc.tokens[t].head;
        for (uint32_t steps = 0; head != kNone && steps < count; ++steps) {
            TokenRange& above = extent_[head];
            if (above.begin <= range.begin && range.end <= above.end) break;
            above.begin = std::min(above.begin, range.begin);
            above.end = std::max(above.end, range.end);
            head = doc.tokens[head].head;
        }
    }
}

uint32_t Dependents::first(uint32_t token, Dep dep) const {
    for (uint32_t child : of(token))
        if (doc_.tokens[child].dep == dep) return child;
    return kNone;
}

bool Dependents::is_below(uint32_t token, uint32_t ancestor) const {
    for (uint32_t steps = 0; token != kNone && steps <= doc_.tokens.size(); ++steps) {
        if (token == ancestor) return true;
        token = doc_.tokens[token].head;
    }
    return false;
}

std::string Dependents::joined(uint32_t token, Dep dep) const {
    std::string words;
    auto add = [&](uint32_t t) {
        if (!words.empty()) words += ' ';
        words += small_letters(doc_.words(doc_.tokens[t]));
    };
    for (uint32_t child : of(token)) {
        if (doc_.tokens[child].dep != dep) continue;
        add(child);
        for (uint32_t part : of(child))
            if (doc_.tokens[part].dep == Dep::Fixed) add(part);
    }
    return words;
}

std::string small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

std::string lemma_of(const Document& doc, uint32_t token) {
    const Token& t = doc.tokens[token];
    return small_letters(t.lemma.empty() ? doc.words(t) : std::string_view(t.lemma));
}

std::string verb_lemma(const Lexicon& lexicon, const Document& doc, uint32_t token) {
    const Token& t = doc.tokens[token];
    const std::string lemma = lemma_of(doc, token);
    const std::string word = small_letters(doc.words(t));
    if (lemma != word || t.xpos == Xpos::Vb || t.xpos == Xpos::Vbp) return lemma;
    const Xpos form = word.ends_with('s')     ? Xpos::Vbz
                      : word.ends_with("ing") ? Xpos::Vbg
                                              : Xpos::Vbd;
    return small_letters(lemmatise(lexicon, word, Upos::Verb, form));
}

bool is_negation(const Document& doc, uint32_t token) {
    const std::string word = small_letters(doc.words(doc.tokens[token]));
    return word == "not" || word == "n't" || word == "n’t" || word == "never" || word == "no" ||
           word == "neither" || word == "nor" || word == "hardly" || word == "barely" ||
           word == "none" ||
           (word == "longer" && token > 0 &&
            small_letters(doc.words(doc.tokens[token - 1])) == "no");
}

}  // namespace dragoman
