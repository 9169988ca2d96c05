// FNV-1a, 64 bits (Fowler, Noll, Vo): the same number on every machine.
#pragma once
#include <cstdint>
#include <string_view>

namespace dragoman {

inline constexpr uint64_t kHashStart = 14695981039346656037ull;

inline uint64_t hash(std::string_view bytes, uint64_t start = kHashStart) {
    for (char c : bytes) start = (start ^ static_cast<uint8_t>(c)) * 1099511628211ull;
    return start;
}

}  // namespace dragoman
