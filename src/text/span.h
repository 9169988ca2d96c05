// Places in an article: half-open ranges of bytes and of tokens, two types so that they never mix.
#pragma once
#include <cstdint>

namespace dragoman {

inline constexpr uint32_t kNone = UINT32_MAX;  // "no such index"

// Bytes [begin, end) of the article.
struct Span {
    uint32_t begin = 0;
    uint32_t end = 0;
    uint32_t length() const { return end - begin; }
    bool empty() const { return begin >= end; }
    bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    bool operator==(const Span&) const = default;
};

// Tokens [begin, end) of Document::tokens.
struct TokenRange {
    uint32_t begin = 0;
    uint32_t end = 0;
    uint32_t length() const { return end - begin; }
    bool empty() const { return begin >= end; }
    bool contains(uint32_t token) const { return begin <= token && token < end; }
    bool overlaps(TokenRange other) const { return begin < other.end && other.begin < end; }
    bool operator==(const TokenRange&) const = default;
};

}  // namespace dragoman
