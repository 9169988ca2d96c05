#include "text/script.h"

#include "base/utf8.h"
#include "text/character.h"

namespace dragoman {

namespace {

bool is_latin(char32_t c) {
    return c < 0x250 || (c >= 0x1E00 && c < 0x1F00);  // Basic to Extended-B, Extended Additional
}

// is_letter() takes every unknown sign for a letter; symbols, emoji and private use are none here.
bool is_symbol(char32_t c) {
    return (c >= 0x2000 && c < 0x2C00) || (c >= 0xE000 && c < 0xF900) ||
           (c >= 0xFE00 && c < 0xFE10) || c == 0xFFFD || (c >= 0x1F000 && c < 0x20000) ||
           c >= 0xE0000;
}

}  // namespace

Script main_script(std::string_view text) {
    uint32_t latin = 0;
    uint32_t other = 0;
    for (size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += c.length;
        if (!is_letter(c.value) || is_symbol(c.value)) continue;
        if (is_latin(c.value))
            ++latin;
        else
            ++other;
    }
    if (latin + other == 0) return Script::None;
    return latin >= other ? Script::Latin : Script::Other;
}

}  // namespace dragoman
