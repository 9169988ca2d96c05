#include "text/character.h"

namespace dragoman {

namespace {
bool in(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

// Signs and punctuation outside ASCII: General Punctuation, arrows to dingbats, CJK punctuation,
// full-width forms, emoji, private use, the replacement character.
bool is_sign(char32_t c) {
    return in(c, 0xA1, 0xA9) || in(c, 0xAB, 0xB4) || in(c, 0xB6, 0xB9) || in(c, 0xBB, 0xBF) ||
           c == 0xD7 || c == 0xF7 || in(c, 0x2010, 0x205E) || in(c, 0x20A0, 0x20CF) ||
           in(c, 0x2100, 0x214F) || in(c, 0x2190, 0x2BFF) || in(c, 0x3001, 0x303F) ||
           in(c, 0xE000, 0xF8FF) || in(c, 0xFE10, 0xFE1F) || in(c, 0xFE30, 0xFE6F) ||
           in(c, 0xFF01, 0xFF0F) || in(c, 0xFF1A, 0xFF20) || in(c, 0xFF3B, 0xFF40) ||
           in(c, 0xFF5B, 0xFF65) || in(c, 0xFFE0, 0xFFFD) || c == 0x60C || c == 0x61B ||
           c == 0x61F || c == 0x6D4 || in(c, 0x964, 0x965) || in(c, 0x1F000, 0x1FAFF);
}
}  // namespace

bool is_space(char32_t c) {
    return c == ' ' || in(c, 0x09, 0x0D) || c == 0xA0 || in(c, 0x2000, 0x200B) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

bool is_digit(char32_t c) {
    return in(c, '0', '9');
}

bool is_letter(char32_t c) {
    if (c < 0x80) return in(c, 'a', 'z') || in(c, 'A', 'Z');
    if (c < 0xA1) return false;
    return !is_sign(c) && !is_space(c);
}

bool is_upper(char32_t c) {
    return to_lower(c) != c;
}

bool is_lower(char32_t c) {
    if (c < 0x80) return in(c, 'a', 'z');
    if (c < 0x100) return in(c, 0xDF, 0xFF) && c != 0xF7;
    if (c < 0x180) return !is_upper(c);
    return in(c, 0x3B1, 0x3C9) || in(c, 0x430, 0x45F);
}

bool is_ideograph(char32_t c) {
    return in(c, 0x3040, 0x30FF) || in(c, 0x3400, 0x4DBF) || in(c, 0x4E00, 0x9FFF) ||
           in(c, 0xF900, 0xFAFF) || in(c, 0x20000, 0x323AF);
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2019;
}

bool is_open_quote(char32_t c) {
    return c == '"' || c == 0x201C || c == 0x2018 || c == 0xAB || c == 0x201E || c == 0x300C;
}

bool is_close_quote(char32_t c) {
    return c == '"' || c == '\'' || c == 0x201D || c == 0x2019 || c == 0xBB || c == 0x300D;
}

bool is_dash(char32_t c) {
    return c == '-' || in(c, 0x2010, 0x2015) || c == 0x2212;
}

char32_t to_lower(char32_t c) {
    if (in(c, 'A', 'Z')) return c + 32;
    if (c < 0xC0) return c;
    if (in(c, 0xC0, 0xDE) && c != 0xD7) return c + 32;
    if (in(c, 0x100, 0x137) || in(c, 0x14A, 0x177)) return c | 1;
    if (in(c, 0x139, 0x148) || in(c, 0x179, 0x17E)) return (c & 1) ? c + 1 : c;
    if (c == 0x178) return 0xFF;
    if (in(c, 0x391, 0x3A9)) return c + 32;
    if (in(c, 0x410, 0x42F)) return c + 32;
    if (in(c, 0x400, 0x40F)) return c + 80;
    return c;
}

std::string lower_ascii(std::string_view word) {
    std::string out(word);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    }
    return out;
}

}  // namespace dragoman
