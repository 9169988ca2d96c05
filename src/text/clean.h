// The door: bytes of any kind become an article, once. After this the text never changes.
#pragma once
#include <string>
#include <string_view>

#include "base/error.h"

namespace dragoman {

inline constexpr size_t kMaxArticleBytes = 1'000'000;  // about 170 000 words

// Drops a BOM, turns CRLF and CR into LF, replaces invalid UTF-8 by U+FFFD and control characters
// by a space (one for one, so that nothing joins). No Unicode normalisation: a user's offsets stay.
// Errors: TextIsBinary where more than a tenth of the bytes are NUL, control or invalid;
// TextTooLong over kMaxArticleBytes.
Result<std::string> clean_text(std::string_view bytes);

}  // namespace dragoman
