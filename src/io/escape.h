// Text inside markup and cells: whatever an article or a name holds, it stays text.
#pragma once
#include <string>
#include <string_view>

namespace dragoman {

// For text and for attributes in double quotation marks, in XML and HTML alike (append_xml as a
// value).
//   "a<b & \"c\"" -> "a&lt;b &amp; &quot;c&quot;"
std::string xml_escaped(std::string_view text);

// Text that Markdown takes as it is written: signs that begin something there get a backslash, line
// ends become spaces. Fit for table cells too.
std::string markdown_escaped(std::string_view text);

// A field of a CSV file, quoted where it must be. A text that a spreadsheet would take for a
// formula (=, +, -, @, tab or line end at its beginning) is led by an apostrophe.
std::string csv_cell(std::string_view text);

// What may stand in a URL's path or a field that knows few signs: all but letters, digits, "_" and
// "." as %41.
std::string percent_escaped(std::string_view text);
std::string percent_unescaped(std::string_view text);

}  // namespace dragoman
