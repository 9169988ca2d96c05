#include "io/json_text.h"

namespace dragoman {

void append_json_string(std::string& out, std::string_view text) {
    constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (char c : text) {
        const uint8_t byte = static_cast<uint8_t>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20) {
            out += "\\u00";
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void JsonText::begin_value() {
    if (comma_) out_ += ',';
    comma_ = true;
}

JsonText& JsonText::open(char bracket) {
    begin_value();
    out_ += bracket;
    comma_ = false;
    return *this;
}

JsonText& JsonText::close(char bracket) {
    out_ += bracket;
    comma_ = true;
    return *this;
}

JsonText& JsonText::key(std::string_view key) {
    begin_value();
    append_json_string(out_, key);
    out_ += ':';
    comma_ = false;
    return *this;
}

JsonText& JsonText::text(std::string_view value) {
    begin_value();
    append_json_string(out_, value);
    return *this;
}

JsonText& JsonText::number(int64_t value) {
    return raw(std::to_string(value));
}

JsonText& JsonText::decimal(int64_t value, int digits) {
    begin_value();
    if (value < 0) out_ += '-';
    std::string figures = std::to_string(value < 0 ? -value : value);
    while (figures.size() <= static_cast<size_t>(digits)) figures.insert(figures.begin(), '0');
    const size_t point = figures.size() - static_cast<size_t>(digits);
    size_t end = figures.size();
    while (end > point && figures[end - 1] == '0') --end;
    out_.append(figures, 0, point);
    if (end > point) out_.append(1, '.').append(figures, point, end - point);
    return *this;
}

JsonText& JsonText::flag(bool value) {
    return raw(value ? "true" : "false");
}

JsonText& JsonText::null() {
    return raw("null");
}

JsonText& JsonText::raw(std::string_view json) {
    begin_value();
    out_ += json;
    return *this;
}

}  // namespace dragoman
