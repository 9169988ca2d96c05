// UTF-8 as bytes: decode, encode, check. Offsets are bytes.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

struct CodePoint {
    char32_t value;   // U+FFFD where the bytes are not valid UTF-8
    uint32_t length;  // bytes read, at least 1 when there are any
    bool valid;
};

// The code point that starts at text[at]; at < text.size(). Overlong forms, surrogates and values
// over U+10FFFF are not valid and have length 1.
CodePoint decode(std::string_view text, size_t at);

void append(std::string& out, char32_t value);
bool is_valid_utf8(std::string_view text);
uint32_t count_code_points(std::string_view valid_text);

}  // namespace dragoman
