// The text of another program's file: what our door makes of it, and what that program's offsets
// mean in it. Line ends and a BOM count in the file as they stand there.
//
//   ForeignText text("a\r\nb", OffsetUnit::CodePoint);  text.text() -> "a\nb"
//   text.span(3, 4) -> Span{2, 3}
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "io/offsets.h"

namespace dragoman {

class ForeignText {
  public:
    ForeignText(std::string_view raw, OffsetUnit unit);
    ForeignText(const ForeignText&) = delete;
    ForeignText& operator=(const ForeignText&) = delete;

    // What clean_text() says of the raw text; text() is empty after an error.
    Error error() const { return error_; }
    const std::string& text() const { return text_; }

    // The bytes of text() between two offsets; an empty span where they lie outside of the text or
    // inside a character, or where nothing is between them.
    Span span(uint64_t begin, uint64_t end) const;

  private:
    std::string raw_;
    std::string text_;
    Error error_ = Error::None;
    OffsetTable offsets_;
    std::vector<uint32_t> clean_;  // byte of raw_ -> byte of text_; empty where both are the same
};

}  // namespace dragoman
