// Pieces of XML, written by hand: text escaped for content and for values between double quotes.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

// `text` for content and attribute values: & < > " and tabs and line ends as references; characters
// that XML 1.0 has no place for become U+FFFD. `text` must be valid UTF-8.
void append_xml(std::string& out, std::string_view text);

// A number in tenths: 12.34 -> "12.3", -0.02 -> "0". The same on every platform.
void append_tenths(std::string& out, float value);

}  // namespace dragoman
