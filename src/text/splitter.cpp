// Sentences by rules: line ends, closing punctuation, abbreviations.
#include <algorithm>

#include "base/utf8.h"
#include "text/abbreviation.h"
#include "text/character.h"
#include "text/tokeniser.h"

namespace dragoman {

namespace {

struct Splitter {
    std::string_view text;
    const std::vector<Span>& tokens;
    bool wrapped;  // lines are broken at a fixed width, so a single line end means nothing

    std::string_view word(uint32_t i) const {
        return text.substr(tokens[i].begin, tokens[i].length());
    }
    char32_t first(uint32_t i) const { return decode(text, tokens[i].begin).value; }
    bool is_glued(uint32_t i) const { return i > 0 && tokens[i - 1].end == tokens[i].begin; }

    uint32_t line_ends_before(uint32_t i) const {
        const std::string_view gap =
            text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end);
        return static_cast<uint32_t>(std::count(gap.begin(), gap.end(), '\n'));
    }
};

bool is_final_mark(std::string_view word) {
    const char c = word.front();
    return c == '!' || c == '?' || word == "." || word == "..." || word == "…" || word == "。" ||
           word == "！" || word == "？" || word == "؟" || word == "।";
}

bool is_closer(std::string_view word) {
    return word == ")" || word == "]" ||
           (is_close_quote(decode(word, 0).value) && decode(word, 0).length == word.size());
}

// Text broken at a fixed width has many single line ends after lines of nearly one length.
bool is_wrapped(std::string_view text) {
    uint32_t lines = 0, alike = 0;
    for (size_t begin = 0; begin < text.size();) {
        size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) break;
        const bool single = end + 1 < text.size() && text[end + 1] != '\n' && end > begin;
        if (single) {
            ++lines;
            alike += end - begin >= 50 && end - begin <= 90;
        }
        begin = end + 1;
    }
    return lines >= 5 && alike * 10 >= lines * 8;
}

bool ends_line(const Splitter& s, uint32_t next) {
    const uint32_t ends = s.line_ends_before(next);
    return ends > 1 || (ends == 1 && !s.wrapped);
}

// "the U.S. had placed Li": a full stop inside an abbreviation ends a sentence only where the next
// word looks like the begin of one.
bool ends_abbreviated(const Splitter& s, uint32_t i) {
    const std::string_view word = s.word(i);
    const Abbreviation kind = find_abbreviation(word.substr(0, word.size() - 1));
    if (kind == Abbreviation::Prefix) return false;
    return is_sentence_opener(s.word(i + 1)) || is_open_quote(s.first(i + 1));
}

// Does the sentence end between token i (with its closers) and `next`?
bool ends_sentence(const Splitter& s, uint32_t mark, uint32_t next) {
    const std::string_view word = s.word(mark);
    if (word.size() > 1 && word.back() == '.' && !is_final_mark(word))
        return mark + 1 == next && ends_abbreviated(s, mark);
    if (!is_final_mark(word)) return false;
    if (s.is_glued(next) && !is_ideograph(s.first(next))) return false;
    return !is_lower(s.first(next));
}

// Where a sentence that is too long is cut: after the last comma or semicolon, else anywhere.
uint32_t find_cut(const Splitter& s, uint32_t begin) {
    for (uint32_t i = begin + kMaxSentenceTokens - 1; i > begin + kMaxSentenceTokens / 2; --i) {
        const std::string_view word = s.word(i);
        if (word == ";" || word == "," || word == ":") return i + 1;
    }
    return begin + kMaxSentenceTokens;
}

}  // namespace

std::vector<SentenceRange> split_sentences(std::string_view text, const std::vector<Span>& tokens) {
    std::vector<SentenceRange> sentences;
    const Splitter s{text, tokens, is_wrapped(text)};
    const uint32_t count = static_cast<uint32_t>(tokens.size());
    uint32_t begin = 0, paragraph = 0;
    uint32_t mark = kNone;  // the last closing punctuation, if only closers follow it

    auto close = [&](uint32_t end, bool at_line_end) {
        const bool closed = mark != kNone;
        sentences.push_back({{begin, end}, paragraph, at_line_end && !closed});
        begin = end;
        mark = kNone;
    };

    for (uint32_t i = 0; i < count; ++i) {
        const std::string_view word = s.word(i);
        if (!(mark != kNone && is_closer(word) && s.is_glued(i)))
            mark = is_final_mark(word) || word.back() == '.' ? i : kNone;
        const uint32_t next = i + 1;
        if (next == count) {
            close(next, true);
        } else if (ends_line(s, next)) {
            close(next, true);
            ++paragraph;
        } else if (mark != kNone && !(is_closer(s.word(next)) && s.is_glued(next)) &&
                   ends_sentence(s, mark, next)) {
            close(next, false);
        } else if (next - begin >= kMaxSentenceTokens) {
            const uint32_t cut = find_cut(s, begin);
            mark = cut - 1;
            close(cut, false);
            mark = kNone;
        }
    }
    return sentences;
}

}  // namespace dragoman
