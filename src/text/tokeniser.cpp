// Words by rules. The text is cut at spaces into chunks; a chunk is read from the left, one token
// at a time, by the first reader that knows its kind.
#include "text/tokeniser.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "text/abbreviation.h"
#include "text/character.h"

namespace dragoman {

namespace {

// A place in a chunk of text between two spaces.
struct Scanner {
    std::string_view text;
    uint32_t at;
    uint32_t end;  // of the chunk

    char32_t peek(uint32_t from) const { return from < end ? decode(text, from).value : 0; }
    uint32_t after(uint32_t from) const { return from + decode(text, from).length; }
    std::string_view slice(uint32_t from, uint32_t to) const {
        return text.substr(from, to - from);
    }
};

bool is_word(char32_t c) {
    return is_letter(c) || is_digit(c);
}

std::string lower_ascii(std::string_view word) {
    std::string out(word);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    }
    return out;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// https://example.org/a-b, www.example.org, name@example.org, name@work; 0 if there is none here.
uint32_t read_address(const Scanner& s) {
    const std::string_view rest = s.slice(s.at, std::min(s.end, s.at + 2000));
    const bool is_url =
        rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
    const size_t mark = rest.find('@');
    const bool is_mail = mark != std::string_view::npos && mark > 0 && mark + 1 < rest.size() &&
                         is_word(decode(rest, mark + 1).value) && is_word(decode(rest, 0).value);
    if (!is_url && !is_mail) return 0;
    uint32_t end = s.at + static_cast<uint32_t>(rest.size());
    while (end < s.end && (static_cast<uint8_t>(s.text[end]) & 0xC0) == 0x80)
        --end;  // no character is cut
    for (uint32_t i = s.at; i < end; i = s.after(i)) {
        const char32_t c = s.peek(i);
        if (c == '"' || c == '<' || c == '>' || c == ')' || c == ']' || c == ',' || c == ';' ||
            (c >= 0x2018 && c <= 0x201F))
            end = i;
    }
    while (end > s.at &&
           std::string_view(".,:;!?'\"").find(s.text[end - 1]) != std::string_view::npos)
        --end;
    return end;
}

// Letters each followed by a full stop: U.S. a.m. J.R.R.; at least two, or one capital ("W. Bush").
uint32_t read_initials(const Scanner& s) {
    uint32_t at = s.at, count = 0;
    while (is_letter(s.peek(at)) && s.peek(s.after(at)) == '.') {
        at = s.after(at) + 1;
        ++count;
    }
    if (count == 0 || is_word(s.peek(at))) return 0;
    if (count == 1 && (at != s.end || !is_upper(s.peek(s.at)) || s.peek(s.at) == 'I')) return 0;
    return at;
}

// What is written right behind a number and yet a word of its own: "5pm", "35mm", "$10m".
bool is_glued_unit(std::string_view letters) {
    return is_one_of(
        lower_ascii(letters),
        {"am",  "pm",  "k",  "m",  "bn", "mn",  "tn",  "mm", "cm",  "km", "kg",  "g",
         "lb",  "lbs", "ft", "in", "oz", "ml",  "mg",  "kb", "mb",  "gb", "tb",  "hz",
         "mhz", "ghz", "kw", "mw", "gw", "mph", "kph", "hp", "hrs", "hr", "min", "mins"});
}

uint32_t count_digits(const Scanner& s, uint32_t from) {
    uint32_t count = 0;
    while (is_digit(s.peek(from + count))) ++count;
    return count;
}

// 713-853-3989  853-3989; 0 for others, above all for spans of years and for results of games.
uint32_t read_telephone(const Scanner& s) {
    uint32_t at = s.at;
    for (uint32_t group = 0; group < 3; ++group) {
        const uint32_t digits = count_digits(s, at);
        at += digits;
        if (group > 0 && digits == 4) return is_word(s.peek(at)) || s.peek(at) == '-' ? 0 : at;
        if (digits != 3 || s.peek(at) != '-') return 0;
        ++at;
    }
    return 0;
}

// 3.5  1,000,000  10:30  9/11  1990s  3rd; "5pm" stops behind the 5
uint32_t read_number(const Scanner& s) {
    if (!is_digit(s.peek(s.at))) return 0;
    if (const uint32_t end = read_telephone(s)) return end;
    uint32_t at = s.at, letters = 0;  // where the letters begin, 0 before there are any
    while (at < s.end) {
        const char32_t c = s.peek(at);
        const bool joins =
            (c == '.' || c == ',' || c == ':' || c == '/') && is_digit(s.peek(at + 1));
        if (!is_word(c) && !joins) break;
        if (is_ideograph(c)) break;
        if (is_letter(c) && !letters) letters = at;
        at = s.after(at);
    }
    // "the 80's"
    if (at == s.at + 2 && s.text[at - 1] == '0' && is_apostrophe(s.peek(at)) &&
        s.peek(s.after(at)) == 's' && !is_word(s.peek(s.after(at) + 1)))
        return s.after(at) + 1;
    return letters && is_glued_unit(s.slice(letters, at)) ? letters : at;
}

// :) ;-) :( =D ^_^ and the like; 0 if there is none here.
uint32_t read_smiley(const Scanner& s) {
    for (std::string_view smiley : {":-)", ":-(", ";-)", ":-D", ":-P", ":-/", "^_^", ":)", ":(",
                                    ";)", ":D", ":P", "=)", "=(", "(:", "<3"}) {
        const uint32_t end = s.at + static_cast<uint32_t>(smiley.size());
        if (end <= s.end && s.slice(s.at, end) == smiley && !is_word(s.peek(end))) return end;
    }
    return 0;
}

// A run of letters and digits with what may stand inside a word: O'Brien, AT&T, o'clock.
uint32_t read_letters(const Scanner& s) {
    uint32_t at = s.at;
    while (at < s.end) {
        const char32_t c = s.peek(at);
        if (is_ideograph(c)) break;
        const bool inside = at > s.at && (is_apostrophe(c) || c == '&' || c == '_') &&
                            is_letter(s.peek(s.after(at)));
        if (c == '&' && !is_upper(s.peek(s.after(at)))) break;  // "black&white" is three words
        if (!is_word(c) && !inside) break;
        at = s.after(at);
    }
    return at;
}

// Where the clitic at the end of the word [begin, end) starts; `end` if there is none.
// "China's" -> 's, "don't" -> n't, "we'll" -> 'll
uint32_t find_clitic(const Scanner& s, uint32_t begin, uint32_t end) {
    for (uint32_t i = begin; i < end; i = s.after(i)) {
        if (!is_apostrophe(s.peek(i)) || i == begin) continue;
        const std::string tail = lower_ascii(s.slice(s.after(i), end));
        if (is_one_of(tail, {"s", "re", "ve", "ll", "d", "m"})) return i;
        if (tail == "t" && (s.text[i - 1] | 32) == 'n' && i - 1 > begin) return i - 1;
    }
    return end;
}

// The letters behind a word of the text and one space; empty if something else stands there.
std::string_view next_word(const Scanner& s, std::string_view word) {
    const size_t space = static_cast<size_t>(word.data() - s.text.data()) + word.size();
    if (space >= s.text.size() || s.text[space] != ' ') return {};
    uint32_t end = static_cast<uint32_t>(space) + 1;
    while (end < s.text.size() && is_letter(decode(s.text, end).value)) end = s.after(end);
    return s.text.substr(space + 1, end - space - 1);
}

// The length of the first part of a word that is written as one but read as two; 0 for others.
// Contractions without their apostrophe are such words; "Ive" and "Its" may be something else.
uint32_t split_contraction(const Scanner& s, std::string_view word) {
    const std::string lower = lower_ascii(word);
    const uint32_t size = static_cast<uint32_t>(lower.size());
    if (is_one_of(lower, {"cannot", "gonna", "gotta", "wanna"})) return 3;
    if (is_one_of(lower,
                  {"dont", "wont", "cant", "didnt", "doesnt", "isnt", "wasnt", "arent", "werent",
                   "havent", "hasnt", "hadnt", "couldnt", "wouldnt", "shouldnt", "aint"}))
        return size - 2;
    if (is_one_of(lower, {"thats", "whats", "theres", "heres"})) return size - 1;
    if (is_one_of(lower, {"youre", "theyre", "youve", "theyve", "youll", "theyll"}))
        return size - 2;
    if (is_one_of(word, {"im", "ive", "alot"})) return 1;
    const std::string_view next = next_word(s, word);
    if (word == "Im") return !next.empty() && is_lower(decode(next, 0).value) ? 1 : 0;
    if (word == "Ive") return is_one_of(next, {"been", "had", "never", "always", "got"}) ? 1 : 0;
    // "its a long way": what stands before an article, "not" or a preposition is "it is".
    if (lower == "its" &&
        is_one_of(next, {"a",      "an",         "the",      "not",    "been", "my",
                         "your",   "just",       "like",     "gonna",  "in",   "for",
                         "from",   "as",         "between",  "on",     "at",   "really",
                         "simply", "definitely", "probably", "getting"}))
        return 2;
    return 0;
}

// "co-workers", "pre-war": a prefix before a lower-case word stays with it. "pro-India" does not.
bool is_hyphen_prefix(std::string_view word) {
    return is_one_of(
        lower_ascii(word),
        {"e",   "co",  "re", "pre",  "post", "non", "anti",  "ex",    "semi", "multi", "mid",
         "sub", "pro", "un", "over", "de",   "bi",  "inter", "intra", "mini", "neo",   "ultra"});
}

// Does the full stop at `end` belong to the word before it? "No." is "number" only before a digit,
// and "etc." keeps its stop where the sentence goes on.
bool is_abbreviated(const Scanner& s, uint32_t end) {
    const std::string_view word = s.slice(s.at, end);
    if (find_abbreviation(word) == Abbreviation::None) return false;
    const bool space = end + 2 < s.text.size() && s.text[end + 1] == ' ';
    const char32_t next = space ? decode(s.text, end + 2).value : 0;
    if (word == "No" || word == "no") return is_digit(next);
    if (s.peek(end + 1) == '.') return false;  // "etc..."
    if (word == "etc") return end + 1 < s.end || is_lower(next);
    return true;
}

// report.doc  example.com  alt.animals.cat; `end` where no more parts follow.
uint32_t read_dotted(const Scanner& s, uint32_t end) {
    uint32_t at = end, parts = 1, last = end;
    while (s.peek(at) == '.' && is_word(s.peek(at + 1))) {
        Scanner rest = s;
        rest.at = last = at + 1;
        at = read_letters(rest);
        ++parts;
    }
    if (parts == 1 || is_word(s.peek(at))) return end;
    const bool is_file =
        is_one_of(lower_ascii(s.slice(last, at)),
                  {"com", "org", "net", "gov", "edu", "doc", "docx", "xls", "xlsx", "pdf", "htm",
                   "html", "txt", "ppt", "jpg", "png", "gif", "zip"});
    const std::string_view whole = s.slice(s.at, at);
    const bool is_group = parts > 2 && std::all_of(whole.begin(), whole.end(), [](char c) {
                              return c == '.' || (c >= 'a' && c <= 'z');
                          });
    return is_file || is_group ? at : end;
}

uint32_t read_word(const Scanner& s) {
    uint32_t end = read_letters(s);
    if (const uint32_t dotted = read_dotted(s, end); dotted > end) return dotted;
    if (s.peek(end) == '-' && is_hyphen_prefix(s.slice(s.at, end)) && is_lower(s.peek(end + 1))) {
        Scanner rest = s;
        rest.at = end + 1;
        end = read_letters(rest);
    }
    if (s.peek(end) == '.' && !is_word(s.peek(end + 1))) {
        if (is_abbreviated(s, end)) return end + 1;
    }
    if (s.slice(s.at, s.end).starts_with("Ph.D.")) return s.at + 5;
    return end;
}

// "..." "--" "?!": a run of one mark, or of ! and ?, is one token; every other mark stands alone.
uint32_t read_mark(const Scanner& s) {
    constexpr std::string_view kRuns = ".-!?*=_<>$#~+/\\";
    const char32_t c = s.peek(s.at);
    uint32_t at = s.after(s.at);
    if (c == '\'' || c == 0x2019) {  // two single marks for a double one
        if (s.peek(at) == c && !is_word(s.peek(s.after(at)))) at = s.after(at);
    } else if (c < 0x80 && kRuns.find(static_cast<char>(c)) != std::string_view::npos) {
        const bool exclaims = c == '!' || c == '?';
        while (at < s.end &&
               (s.peek(at) == c || (exclaims && (s.peek(at) == '!' || s.peek(at) == '?'))))
            ++at;
    }
    return at;
}

// @handle and #tag
uint32_t read_handle(const Scanner& s) {
    const char32_t c = s.peek(s.at);
    if ((c != '@' && c != '#') || !is_letter(s.peek(s.at + 1))) return 0;
    Scanner rest = s;
    rest.at = s.at + 1;
    return read_letters(rest);
}

void push_word(const Scanner& s, uint32_t end, std::vector<Span>& out) {
    uint32_t begin = s.at;
    const uint32_t clitic = find_clitic(s, begin, end);
    if (const uint32_t first = split_contraction(s, s.slice(begin, clitic))) {
        out.push_back({begin, begin + first});
        begin += first;
    }
    out.push_back({begin, clitic});
    if (clitic < end) out.push_back({clitic, end});
}

void read_chunk(Scanner s, std::vector<Span>& out) {
    while (s.at < s.end) {
        const char32_t c = s.peek(s.at);
        uint32_t end = read_address(s);
        if (!end) end = read_handle(s);
        if (!end && is_ideograph(c)) end = s.after(s.at);
        if (!end) end = read_initials(s);
        if (!end) end = read_number(s);
        if (!end) end = read_smiley(s);
        if (end) {
            out.push_back({s.at, end});
        } else if (is_letter(c)) {
            end = read_word(s);
            push_word(s, end, out);
        } else if (is_apostrophe(c) && !out.empty() && out.back().end == s.at &&
                   (s.peek(s.after(s.at)) | 32) == 's' && !is_word(s.peek(s.after(s.at) + 1))) {
            end = s.after(s.at) + 1;  // "U.S.'s"
            out.push_back({s.at, end});
        } else {
            end = read_mark(s);
            out.push_back({s.at, end});
        }
        s.at = end;
    }
}

}  // namespace

std::vector<Span> tokenise(std::string_view text) {
    std::vector<Span> tokens;
    const uint32_t size = static_cast<uint32_t>(text.size());
    for (uint32_t at = 0; at < size;) {
        const CodePoint c = decode(text, at);
        if (is_space(c.value)) {
            at += c.length;
            continue;
        }
        uint32_t end = at;
        while (end < size) {
            const CodePoint next = decode(text, end);
            if (is_space(next.value)) break;
            end += next.length;
        }
        read_chunk({text, at, end}, tokens);
        at = end;
    }
    return tokens;
}

}  // namespace dragoman
