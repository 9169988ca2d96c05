#include "base/utf8.h"

namespace dragoman {

CodePoint decode(std::string_view text, size_t at) {
    auto byte = [&](size_t i) -> uint32_t { return static_cast<uint8_t>(text[i]); };
    const uint32_t first = byte(at);
    if (first < 0x80) return {first, 1, true};
    const uint32_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return {0xFFFD, 1, false};
    char32_t value = first & (0xFFu >> (length + 1));
    for (uint32_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return {0xFFFD, 1, false};
        value = (value << 6) | (byte(at + i) & 0x3F);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xD800 && value < 0xE000;
    if (overlong || surrogate || value > 0x10FFFF) return {0xFFFD, 1, false};
    return {value, length, true};
}

void append(std::string& out, char32_t value) {
    if (value < 0x80) {
        out += static_cast<char>(value);
    } else if (value < 0x800) {
        out += static_cast<char>(0xC0 | (value >> 6));
        out += static_cast<char>(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        out += static_cast<char>(0xE0 | (value >> 12));
        out += static_cast<char>(0x80 | ((value >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (value & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (value >> 18));
        out += static_cast<char>(0x80 | ((value >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((value >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (value & 0x3F));
    }
}

bool is_valid_utf8(std::string_view text) {
    for (size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        if (!c.valid) return false;
        i += c.length;
    }
    return true;
}

uint32_t count_code_points(std::string_view valid_text) {
    uint32_t n = 0;
    for (char c : valid_text) n += (static_cast<uint8_t>(c) & 0xC0) != 0x80;
    return n;
}

}  // namespace dragoman
