#include "text/normal.h"

#include "base/utf8.h"
#include "text/character.h"

namespace dragoman {

namespace {
char32_t to_upper(char32_t c) {
    // The inverse of to_lower for the letters that words begin with.
    if (c >= 'a' && c <= 'z') return c - 32;
    for (char32_t upper : {c - 32, c - 1, c - 80}) {
        if (c >= 0xE0 && to_lower(upper) == c) return upper;
    }
    return c;
}
}  // namespace

std::string normal_word(std::string_view word) {
    std::string out;
    out.reserve(word.size());
    for (size_t i = 0; i < word.size();) {
        const CodePoint c = decode(word, i);
        if (is_digit(c.value))
            out += '0';
        else if (c.value == 0x2018 || c.value == 0x2019 || c.value == '`')
            out += '\'';
        else if ((c.value >= 0x201C && c.value <= 0x201E) || c.value == 0xAB || c.value == 0xBB)
            out += '"';
        else if (is_dash(c.value))
            out += '-';
        else
            out.append(word, i, c.length);
        i += c.length;
    }
    if (out == "''") return "\"";
    return out;
}

std::string lower_word(std::string_view word) {
    std::string out;
    out.reserve(word.size());
    for (size_t i = 0; i < word.size();) {
        const CodePoint c = decode(word, i);
        append(out, to_lower(c.value));
        i += c.length;
    }
    return out;
}

std::string title_word(std::string_view word) {
    const std::string lower = lower_word(word);
    if (lower.empty()) return lower;
    const CodePoint c = decode(lower, 0);
    std::string out;
    append(out, to_upper(c.value));
    return out.append(lower, c.length);
}

}  // namespace dragoman
