#include "io/xml_text.h"

#include <cmath>

#include "base/utf8.h"

namespace dragoman {

namespace {

bool is_xml(char32_t letter) {
    if (letter < 0x20) return letter == '\t' || letter == '\n' || letter == '\r';
    return letter != 0xFFFE && letter != 0xFFFF;
}

}  // namespace

void append_xml(std::string& out, std::string_view text) {
    for (size_t at = 0; at < text.size();) {
        const CodePoint letter = decode(text, at);
        switch (letter.value) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\t':
                out += "&#9;";
                break;
            case '\n':
                out += "&#10;";
                break;
            case '\r':
                out += "&#13;";
                break;
            default:
                if (is_xml(letter.value))
                    out += text.substr(at, letter.length);
                else
                    append(out, 0xFFFD);
        }
        at += letter.length;
    }
}

void append_tenths(std::string& out, float value) {
    int64_t tenths = static_cast<int64_t>(std::floor(value * 10 + 0.5f));
    if (tenths < 0) {
        out += '-';
        tenths = -tenths;
    }
    out += std::to_string(tenths / 10);
    if (tenths % 10 != 0) {
        out += '.';
        out += static_cast<char>('0' + tenths % 10);
    }
}

}  // namespace dragoman
