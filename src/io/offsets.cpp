#include "io/offsets.h"

#include <cassert>

#include "base/utf8.h"

namespace dragoman {

namespace {
constexpr std::string_view kUnits[] = {"codepoint", "utf8", "utf16"};
static_assert(sizeof(kUnits) / sizeof(*kUnits) == static_cast<size_t>(OffsetUnit::Count));

bool is_ascii(std::string_view text) {
    for (char c : text) {
        if (static_cast<uint8_t>(c) >= 0x80) return false;
    }
    return true;
}
}  // namespace

std::string_view name(OffsetUnit unit) {
    return kUnits[static_cast<size_t>(unit)];
}

OffsetUnit offset_unit_named(std::string_view text, OffsetUnit otherwise) {
    for (size_t i = 0; i < static_cast<size_t>(OffsetUnit::Count); ++i) {
        if (kUnits[i] == text) return static_cast<OffsetUnit>(i);
    }
    return otherwise;
}

OffsetTable::OffsetTable(std::string_view text, OffsetUnit unit)
    : text_(text), same_(unit == OffsetUnit::Utf8 || is_ascii(text)) {
    if (same_) return;
    offset_of_.resize(text.size() + 1);
    byte_of_.reserve(text.size() + 1);
    for (uint32_t byte = 0; byte < text.size();) {
        const CodePoint c = decode(text, byte);
        for (uint32_t i = 0; i < c.length; ++i)
            offset_of_[byte + i] = static_cast<uint32_t>(byte_of_.size());
        byte_of_.push_back(byte);
        if (unit == OffsetUnit::Utf16 && c.value >= 0x10000) byte_of_.push_back(kNone);
        byte += c.length;
    }
    offset_of_[text.size()] = static_cast<uint32_t>(byte_of_.size());
    byte_of_.push_back(static_cast<uint32_t>(text.size()));
}

uint32_t OffsetTable::from_byte(uint32_t byte) const {
    assert(byte <= text_.size());
    return same_ ? byte : offset_of_[byte];
}

uint32_t OffsetTable::to_byte(uint64_t offset) const {
    if (!same_) return offset < byte_of_.size() ? byte_of_[offset] : kNone;
    if (offset > text_.size()) return kNone;
    const bool inside =
        offset < text_.size() && (static_cast<uint8_t>(text_[offset]) & 0xC0) == 0x80;
    return inside ? kNone : static_cast<uint32_t>(offset);
}

}  // namespace dragoman
