#include "text/contraction.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/utf8.h"
#include "text/character.h"

namespace dragoman {

namespace {

std::string_view slice(std::string_view text, uint32_t begin, uint32_t end) {
    return text.substr(begin, end - begin);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// The letters behind a word and one space; empty if something else stands there.
std::string_view next_word(std::string_view text, Span word) {
    if (word.end >= text.size() || text[word.end] != ' ') return {};
    uint32_t end = word.end + 1;
    while (end < text.size() && is_letter(decode(text, end).value)) end += decode(text, end).length;
    return slice(text, word.end + 1, end);
}

// "its a long way": what stands before an article, an adverb or a preposition is "it is".
bool follows_it_is(std::string_view next) {
    return is_one_of(
        next, {"a",          "an",       "the",       "not",     "been",    "my",    "your",
               "just",       "like",     "gonna",     "in",      "for",     "from",  "as",
               "between",    "on",       "at",        "really",  "simply",  "quite", "definitely",
               "probably",   "getting",  "very",      "so",      "also",    "too",   "only",
               "still",      "now",      "always",    "never",   "already", "all",   "because",
               "called",     "great",    "easy",      "hard",    "nothing", "good",  "important",
               "impossible", "possible", "necessary", "natural", "simple",  "clear", "less"});
}

// "Ive been there"; Jony Ive is a name.
bool follows_i_have(std::string_view next) {
    return is_one_of(next, {"been", "had", "never", "always", "got", "seen", "tried", "used",
                            "heard", "found", "gone", "done", "only", "just", "already", "ever"});
}

// "ill be there", "id like that"; "an ill man" and "an id card" are words of their own.
bool follows_i_will(std::string_view next) {
    return is_one_of(next, {"be", "like", "love", "say", "rather", "suggest", "recommend", "never",
                            "have", "go", "give", "try", "get", "take", "not", "just"});
}

// "lets go" is "let us"; "it lets them go" is not.
bool follows_let_us(std::string_view next) {
    return is_one_of(next, {"be",   "go",   "get",  "see",   "say",  "take",   "try",
                            "hope", "face", "make", "start", "keep", "assume", "have",
                            "not",  "do",   "talk", "look",  "just", "all",    "pretend"});
}

}  // namespace

uint32_t find_clitic(std::string_view text, Span word) {
    for (uint32_t i = word.begin; i < word.end; i += decode(text, i).length) {
        const CodePoint c = decode(text, i);
        if (!is_apostrophe(c.value) || i == word.begin) continue;
        const std::string tail = lower_ascii(slice(text, i + c.length, word.end));
        if (is_one_of(tail, {"s", "re", "ve", "ll", "d", "m"})) return i;
        if (tail == "t" && (text[i - 1] | 32) == 'n' && i - 1 > word.begin) return i - 1;
    }
    return word.end;
}

uint32_t split_contraction(std::string_view text, Span span) {
    const std::string_view word = slice(text, span.begin, span.end);
    const std::string lower = lower_ascii(word);
    const uint32_t size = static_cast<uint32_t>(lower.size());
    if (is_one_of(lower, {"cannot", "gonna", "gotta", "wanna", "outta", "lotta"})) return 3;
    if (is_one_of(lower, {"kinda", "sorta"})) return 4;
    if (is_one_of(lower,
                  {"dont", "wont", "cant", "didnt", "doesnt", "isnt", "wasnt", "arent", "werent",
                   "havent", "hasnt", "hadnt", "couldnt", "wouldnt", "shouldnt", "aint", "arnt"}))
        return size - 2;
    if (is_one_of(lower, {"thats", "whats", "theres", "heres", "elses", "hes", "shes", "whos"}))
        return size - 1;
    if (is_one_of(lower, {"youre", "theyre", "youve", "theyve", "youll", "theyll", "itll"}))
        return size - 2;
    if (is_one_of(lower, {"c'mon", "c\u2019mon"})) return size - 2;
    if (is_one_of(word, {"im", "ive", "alot"})) return 1;
    const std::string_view next = next_word(text, span);
    if (word == "Im") return !next.empty() && is_lower(decode(next, 0).value) ? 1 : 0;
    if (word == "Ive") return follows_i_have(next) ? 1 : 0;
    if (word == "ill" || word == "id") return follows_i_will(next) ? 1 : 0;
    if (lower == "its" && follows_it_is(lower_ascii(next))) return 2;
    if (lower == "lets" && follows_let_us(lower_ascii(next))) return 3;
    return 0;
}

}  // namespace dragoman
