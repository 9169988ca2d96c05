// Words by rules. The text is cut at spaces into chunks; a chunk is read from the left, one token
// at a time, by the first reader that knows its kind.
#include "text/tokeniser.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "text/abbreviation.h"
#include "text/character.h"
#include "text/contraction.h"

namespace dragoman {

namespace {

// Is this byte the last one of a letter or a digit?
bool is_word_end(char byte) {
    return (byte & 0x80) || is_letter(static_cast<char32_t>(byte)) ||
           is_digit(static_cast<char32_t>(byte));
}

// A place in a chunk of text between two spaces.
struct Scanner {
    std::string_view text;
    uint32_t at;
    uint32_t end;  // of the chunk

    char32_t peek(uint32_t from) const { return from < end ? decode(text, from).value : 0; }
    uint32_t after(uint32_t from) const { return from + decode(text, from).length; }
    bool is_at_start() const { return at == 0 || !is_word_end(text[at - 1]); }
    std::string_view slice(uint32_t from, uint32_t to) const {
        return text.substr(from, to - from);
    }
};

bool is_word(char32_t c) {
    return is_letter(c) || is_digit(c);
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
// The last stop of several may be missing: U.K i.e
uint32_t read_initials(const Scanner& s) {
    uint32_t at = s.at, count = 0;
    while (is_letter(s.peek(at)) && s.peek(s.after(at)) == '.') {
        at = s.after(at) + 1;
        ++count;
    }
    if (count > 0 && is_letter(s.peek(at)) && s.after(at) == s.end) return s.end;
    if (count == 0 || is_word(s.peek(at))) return 0;
    if (count == 1 && (at != s.end || !is_upper(s.peek(s.at)) || s.peek(s.at) == 'I')) return 0;
    return at;
}

// What is written right behind a number and yet a word of its own: "5pm", "35mm", "$10m".
bool is_glued_unit(std::string_view letters) {
    return is_one_of(
        lower_ascii(letters),
        {"am",   "pm",    "k",       "m",     "bn",     "mn",      "tn",      "mm",
         "cm",   "km",    "kg",      "g",     "lb",     "lbs",     "ft",      "in",
         "oz",   "ml",    "mg",      "kb",    "mb",     "gb",      "tb",      "hz",
         "mhz",  "ghz",   "kw",      "mw",    "gw",     "mph",     "kph",     "hp",
         "hrs",  "hr",    "min",     "mins",  "b",      "t",       "p",       "f",
         "hh",   "sq",    "yrs",     "watt",  "watts",  "percent", "million", "billion",
         "days", "hours", "minutes", "years", "people", "persons"});
}

uint32_t count_digits(const Scanner& s, uint32_t from) {
    uint32_t count = 0;
    while (is_digit(s.peek(from + count))) ++count;
    return count;
}

// 713-853-3989  853-3989  1-800-555-0142  713/853-3989  77042-2016  12-20-2000; 0 for others,
// above all for spans of years and for results of games.
uint32_t read_code(const Scanner& s) {
    constexpr std::string_view kShapes[] = {"3-3-4", "3-4", "1-3-3-4", "3/3-4",
                                            "5-4",   "1-4", "2-2-4",   "2-2-2"};
    std::string shape;
    uint32_t at = s.at;
    while (const uint32_t digits = count_digits(s, at)) {
        at += digits;
        shape += static_cast<char>('0' + std::min(digits, 9u));
        const char32_t mark = s.peek(at);
        if ((mark != '-' && mark != '/') || !is_digit(s.peek(at + 1))) break;
        shape += static_cast<char>(mark);
        ++at;
    }
    const bool known =
        std::find(std::begin(kShapes), std::end(kShapes), shape) != std::end(kShapes);
    return known && !is_word(s.peek(at)) && s.peek(at) != '-' ? at : 0;
}

// 1/2  24/7  2001/02: three words, while 9/11 is a day and one.
bool is_fraction(const Scanner& s) {
    const uint32_t first = count_digits(s, s.at), mark = s.at + first;
    const uint32_t second = s.peek(mark) == '/' ? count_digits(s, mark + 1) : 0;
    const char32_t next = s.peek(mark + 1 + second);
    if (second == 0 || next == '/' || next == '-' || (is_word(next) && next != 's')) return false;
    if (first > 2 || second > 2) return true;
    const int month = std::stoi(std::string(s.slice(s.at, mark)));
    const int day = std::stoi(std::string(s.slice(mark + 1, mark + 1 + second)));
    return month > 12 || day > 31 || (month < day && day <= 5);
}

// 3.5  1,000,000  10:30  9/11  1990s  3rd; "5pm" stops behind the 5
uint32_t read_number(const Scanner& s) {
    if (s.is_at_start() && (s.peek(s.at) == '.' || s.peek(s.at) == '+')) {  // .15  +44
        const uint32_t end = s.at + 1 + count_digits(s, s.at + 1);
        return end > s.at + 1 && end < s.at + 5 && !is_word(s.peek(end)) ? end : 0;
    }
    if (!is_digit(s.peek(s.at))) return 0;
    if (const uint32_t end = read_code(s)) return end;
    if (is_fraction(s)) return s.at + count_digits(s, s.at);
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
        const char32_t next = s.peek(s.after(at));
        const bool inside =
            at > s.at &&
            (c == '_' ? is_word(next) : (is_apostrophe(c) || c == '&') && is_letter(next));
        if (c == '&' && !is_upper(next)) break;  // "black&white" is three words
        if (!is_word(c) && !inside) break;
        at = s.after(at);
    }
    return at;
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

bool is_file_kind(std::string_view ending) {
    return is_one_of(lower_ascii(ending),
                     {"com", "org", "net", "gov", "edu", "doc", "docx", "xls", "xlsx", "pdf", "htm",
                      "html", "txt", "ppt", "jpg", "png", "gif", "zip", "url"});
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
    const bool is_file = is_file_kind(s.slice(last, at));
    const std::string_view whole = s.slice(s.at, at);
    const bool is_group = parts > 2 && std::all_of(whole.begin(), whole.end(), [](char c) {
                              return c == '.' || (c >= 'a' && c <= 'z');
                          });
    return is_file || is_group ? at : end;
}

// 12-20-00.doc  plan_2#b.pdf: one word if it ends as a file's name does; 0 for others.
uint32_t read_file_name(const Scanner& s) {
    if (!s.is_at_start()) return 0;
    uint32_t at = s.at;
    while (is_word(s.peek(at)) || (s.peek(at) < 0x80 && s.peek(at) > 0 &&
                                   std::string_view("#~%!_-.").find(
                                       static_cast<char>(s.peek(at))) != std::string_view::npos))
        at = s.after(at);
    const std::string_view name = s.slice(s.at, at);
    const size_t stop = name.rfind('.');
    return stop != std::string_view::npos && is_file_kind(name.substr(stop + 1)) ? at : 0;
}

// "w/" "w/o" "w/out", short for "with" and "without"; 0 for others.
uint32_t read_with(const Scanner& s) {
    if (s.peek(s.at) != 'w' || s.peek(s.at + 1) != '/' || !s.is_at_start()) return 0;
    const std::string_view rest = s.slice(s.at + 2, s.end);
    for (std::string_view tail : {"out", "o", ""}) {
        const uint32_t end = s.at + 2 + static_cast<uint32_t>(tail.size());
        if (rest.starts_with(tail) && !is_word(s.peek(end))) return end;
    }
    return 0;
}

uint32_t read_word(const Scanner& s) {
    if (const uint32_t end = read_with(s)) return end;
    uint32_t end = read_letters(s);
    if (const uint32_t dotted = read_dotted(s, end); dotted > end) return dotted;
    const bool is_middle = s.slice(s.at, end) == "mid" && is_word(s.peek(end + 1));  // "mid-August"
    if (s.peek(end) == '-' &&
        (is_middle || (is_hyphen_prefix(s.slice(s.at, end)) && is_lower(s.peek(end + 1))))) {
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

// '02  '60s  'em  'til, whose apostrophe stands at `s.at`; `after`, the place behind it, for
// others.
uint32_t read_elision(const Scanner& s, uint32_t after) {
    uint32_t end = after + count_digits(s, after);
    if (end == after + 2) {
        const bool is_year = s.peek(s.at) == 0x2019 || s.text[after] == '0' || s.peek(end) == 's';
        if (s.peek(end) == 's') ++end;
        return is_year && !is_word(s.peek(end)) ? end : after;
    }
    while (is_letter(s.peek(end))) end = s.after(end);
    return is_one_of(s.slice(after, end), {"em", "til", "n", "cause", "bout"}) ? end : after;
}

// "..." "--" "?!" ".?": a run of one mark, or of ! and ?, is one token; every other mark stands
// alone.
uint32_t read_mark(const Scanner& s) {
    constexpr std::string_view kRuns = ".-!?*=_<>$#~+/\\";
    const char32_t c = s.peek(s.at);
    uint32_t at = s.after(s.at);
    if (c == '\'' || c == 0x2018 || c == 0x2019) {  // two single marks for a double one
        if (s.peek(at) == c || (c == 0x2018 && s.peek(at) == 0x2019)) return s.after(at);
        if (s.is_at_start()) return read_elision(s, at);
    } else if (c < 0x80 && kRuns.find(static_cast<char>(c)) != std::string_view::npos) {
        const bool exclaims = c == '!' || c == '?' || (c == '.' && s.peek(at) != '.');
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
    const uint32_t clitic = find_clitic(s.text, {begin, end});
    if (const uint32_t first = split_contraction(s.text, {begin, clitic})) {
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
        if (!end) end = read_file_name(s);
        if (!end) end = read_initials(s);
        if (!end) end = read_number(s);
        if (!end) end = read_smiley(s);
        if (end) {
            out.push_back({s.at, end});
        } else if (is_letter(c)) {
            end = read_word(s);
            push_word(s, end, out);
        } else if ((is_apostrophe(c) || c == '`') && !out.empty() && out.back().end == s.at &&
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
