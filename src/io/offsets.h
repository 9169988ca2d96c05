// Offsets as other programs count them. Inside Dragoman an offset is a byte of UTF-8; files and
// pages count code points (Python, annotation formats) or UTF-16 code units (JavaScript, Java).
//
//   "a😊b"  bytes 0 1 5 6   code points 0 1 2 3   UTF-16 units 0 1 3 4
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace dragoman {

enum class OffsetUnit : uint8_t { CodePoint, Utf8, Utf16, Count };

// "codepoint", "utf8", "utf16": the JSON's offset_unit.
std::string_view name(OffsetUnit unit);
OffsetUnit offset_unit_named(std::string_view text, OffsetUnit otherwise);

// Both ways between the bytes of one text and a unit. Built in one pass; the text must outlive it.
class OffsetTable {
  public:
    OffsetTable(std::string_view text, OffsetUnit unit);

    // The offset of a byte that begins a code point or ends the text; byte <= text.size().
    uint32_t from_byte(uint32_t byte) const;

    // The byte of an offset; kNone where it lies outside the text or inside a code point.
    uint32_t to_byte(uint64_t offset) const;

  private:
    std::string_view text_;
    bool same_;                        // bytes and units count alike
    std::vector<uint32_t> offset_of_;  // for each byte and the end
    std::vector<uint32_t> byte_of_;    // for each unit and the end; kNone inside a surrogate pair
};

}  // namespace dragoman
