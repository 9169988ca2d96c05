#include "io/escape.h"

#include "base/utf8.h"
#include "io/xml_text.h"

namespace dragoman {

namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

}  // namespace

std::string xml_escaped(std::string_view text) {
    std::string out;
    append_xml(out, text);
    return out;
}

std::string markdown_escaped(std::string_view text) {
    constexpr std::string_view kSigns = "\\`*_{}[]<>#+-!|~&=:$";
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool follows_number = i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9';
        const bool begins_list = (c == '.' || c == ')') && follows_number;
        if (c == '\n' || c == '\t' || c == '\r') {
            out += ' ';
            continue;
        }
        if (kSigns.find(c) != std::string_view::npos || begins_list) out += '\\';
        out += c;
    }
    return out;
}

std::string csv_cell(std::string_view text) {
    constexpr std::string_view kFormula = "=+-@\t\r\n";
    std::string out;
    if (!text.empty() && kFormula.find(text[0]) != std::string_view::npos) out += '\'';
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
        quoted = quoted || c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r' || c == '\t';
    }
    return quoted ? "\"" + out + "\"" : out;
}

std::string percent_escaped(std::string_view text) {
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const uint8_t byte = static_cast<uint8_t>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
            c == '_' || c == '.') {
            out += c;
        } else {
            out += '%';
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        }
    }
    return out;
}

std::string percent_unescaped(std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        const int high = i + 2 < text.size() && text[i] == '%' ? hex_value(text[i + 1]) : -1;
        const int low = high < 0 ? -1 : hex_value(text[i + 2]);
        out += low < 0 ? text[i] : static_cast<char>(high * 16 + low);
        if (low >= 0) i += 2;
    }
    return is_valid_utf8(out) ? out : std::string(text);
}

}  // namespace dragoman
