// Two articles on one story beside each other: who is in both, what is said of each pair, where the
// articles contradict each other, and whom each of them lets speak.
//
//   compare_stories(a, b)  a: "China rejects talks with Japan."  b: "China agreed to talks with
//   Japan."  -> China and Japan in both; one pair, whose claims contradict each other
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "base/error.h"
#include "doc/collection.h"

namespace dragoman {

enum class Standing : uint8_t {
    Contradicted,  // the other article says the opposite, and neither says both
    Shared,        // the other article says the same
    Alone,         // only one article says so
    Count
};

// All numbers are indices into the document of the collection; [0] is article a, [1] is b.
struct StoryEntity {
    uint32_t entity = kNone;
    std::array<uint32_t, 2> mentions{};  // how many
};

struct StoryClaim {
    uint32_t relation = kNone;
    Standing standing = Standing::Alone;
};

struct StoryPair {                        // what is said about two of them, in either direction
    uint32_t first = kNone;               // entity
    uint32_t second = kNone;              // entity, or kNone for acts on nobody
    Standing standing = Standing::Alone;  // the first that holds for one of the claims
    std::array<std::vector<StoryClaim>, 2> claims;
};

struct StoryVoice {
    uint32_t speaker = kNone;  // entity, kNone for all who are not named
    std::array<std::vector<uint32_t>, 2> quotes;
};

struct StoryComparison {
    Document doc;                       // both articles (doc/collection.h)
    std::vector<StoryEntity> entities;  // those of both first, then of a alone, then of b alone
    std::vector<StoryPair> pairs;       // contradictions first, then what is shared
    std::vector<StoryVoice> voices;     // who is quoted in both first; the nameless last
};

// A claim is the same as another where pair, type, polarity and negation are; the opposite where
// one denies an act of the same type, or one is conflict and the other cooperation. Errors: those
// of collect().
Result<StoryComparison> compare_stories(const Document& a, const Document& b);

// "contradicted", "shared", "alone".
const char* name(Standing standing);

}  // namespace dragoman
