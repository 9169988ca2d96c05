// Lines and fields of text formats, cut off from the front one by one.
#pragma once
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

// Takes what stands before the next `separator`; false when nothing is left. "a;b" -> "a", "b".
inline bool take_part(std::string_view& rest, char separator, std::string_view& part) {
    if (rest.empty()) return false;
    const size_t end = rest.find(separator);
    part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return true;
}

// A line without its end, which may be LF or CRLF.
inline bool take_line(std::string_view& rest, std::string_view& line) {
    if (!take_part(rest, '\n', line)) return false;
    if (line.ends_with('\r')) line.remove_suffix(1);
    return true;
}

// A whole number and nothing else.
inline bool parse_number(std::string_view text, uint32_t& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

// Line ends and tabs become spaces: what stands in one line or one cell.
inline std::string in_one_line(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    return out;
}

// Thousandths as a decimal: 990 -> "0.99", -45 with 1 digit -> "-4.5".
inline std::string decimal(int32_t value, int digits) {
    std::string figures = std::to_string(value < 0 ? -value : value);
    while (figures.size() <= static_cast<size_t>(digits)) figures.insert(figures.begin(), '0');
    figures.insert(figures.size() - static_cast<size_t>(digits), ".");
    while (figures.back() == '0') figures.pop_back();
    if (figures.back() == '.') figures.pop_back();
    return value < 0 ? "-" + figures : figures;
}

// The reverse of decimal(); `otherwise` where the text is no such number between the bounds.
inline int32_t parse_decimal(std::string_view text, int digits, int32_t lowest, int32_t highest,
                             int32_t otherwise) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const size_t point = text.find('.');
    std::string figures(text.substr(0, point));
    std::string after(point == std::string_view::npos ? "" : text.substr(point + 1));
    after.resize(static_cast<size_t>(digits), '0');
    uint32_t number = 0;
    if (figures.empty() || figures.size() > 6 || !parse_number(figures + after, number))
        return otherwise;
    const int32_t value = negative ? -static_cast<int32_t>(number) : static_cast<int32_t>(number);
    return value < lowest || value > highest ? otherwise : value;
}

}  // namespace dragoman
