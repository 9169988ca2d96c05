#include "io/foreign_text.h"

#include "base/utf8.h"
#include "text/clean.h"

namespace dragoman {

ForeignText::ForeignText(std::string_view raw, OffsetUnit unit) : raw_(raw), offsets_(raw_, unit) {
    Result<std::string> text = clean_text(raw_);
    error_ = text.error();
    if (!text) return;
    text_ = std::move(*text);
    if (text_ == raw_) return;
    clean_.assign(raw_.size() + 1, 0);
    uint32_t clean = 0;
    for (size_t byte = raw_.starts_with("\xEF\xBB\xBF") ? 3 : 0; byte < raw_.size();) {
        const uint32_t length = decode(raw_, byte).length;
        for (uint32_t i = 0; i < length; ++i) clean_[byte + i] = clean;
        byte += length;
        // Both characters of a CRLF stand at its one line feed.
        if (raw_[byte - 1] == '\r' && byte < raw_.size() && raw_[byte] == '\n')
            clean_[byte++] = clean;
        clean += decode(text_, clean).length;
    }
    clean_[raw_.size()] = clean;
}

Span ForeignText::span(uint64_t begin, uint64_t end) const {
    const uint32_t first = offsets_.to_byte(begin), last = offsets_.to_byte(end);
    if (error_ != Error::None || first == kNone || last == kNone || first >= last) return {};
    const Span span = clean_.empty() ? Span{first, last} : Span{clean_[first], clean_[last]};
    return span.empty() ? Span{} : span;
}

}  // namespace dragoman
