#include "text/clean.h"

#include "base/utf8.h"

namespace dragoman {

Result<std::string> clean_text(std::string_view bytes) {
    if (bytes.size() > kMaxArticleBytes) return Error::TextTooLong;
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    std::string out;
    out.reserve(bytes.size());
    size_t strange = 0;
    for (size_t i = 0; i < bytes.size();) {
        const CodePoint c = decode(bytes, i);
        if (c.value == '\r') {
            out += '\n';
            if (i + 1 < bytes.size() && bytes[i + 1] == '\n') ++i;
        } else if (!c.valid) {
            append(out, 0xFFFD);
            ++strange;
        } else if ((c.value < 0x20 && c.value != '\n' && c.value != '\t') || c.value == 0x7F) {
            out += ' ';
            ++strange;
        } else {
            out.append(bytes, i, c.length);
        }
        i += c.length;
    }
    if (strange * 10 > bytes.size()) return Error::TextIsBinary;
    return out;
}

}  // namespace dragoman
