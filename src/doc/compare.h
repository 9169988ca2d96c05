// Two annotations of one text beside each other: how far they agree, and where they do not.
//
//   compare(a, b)  where a calls "Austin" a person and b a city ->
//   mentions 4 of 5 places shared, 3 with the same type; a difference at "Austin": PERSON / GPE
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "doc/document.h"

namespace dragoman {

// What both have, and what each has alone.
struct Consensus {
    uint32_t both = 0;
    uint32_t only_a = 0;
    uint32_t only_b = 0;
    // The harmonic mean of precision and recall, the same whichever is called gold; thousandths.
    // 1000 where neither has anything.
    uint32_t f1() const;
};

enum class DifferenceKind : uint8_t {
    Mention,
    MentionType,
    Entity,
    Quote,
    Speaker,
    Role,
    Relation,
    RelationType,
    RelationTone,
    Count
};
enum class Side : uint8_t { A, B, Both };  // who has it; Both: it is there, but otherwise

struct Difference {
    DifferenceKind kind = DifferenceKind::Mention;
    Side side = Side::Both;
    Span place;         // of the text
    std::string words;  // "GPE", "PERSON / GPE", "China, Japan: CONSULT"
};

struct Comparison {
    Consensus places;          // mentions with the same span
    Consensus mentions;        // ... and the same type
    Consensus links;           // pairs of shared places that mean the same entity
    Consensus quotes;          // stretches that overlap by more than half of the longer
    Consensus speakers;        // ... with the same speaker
    Consensus roles;           // the same person and title
    Consensus relations;       // the same source and target, at an overlapping trigger or evidence
    Consensus relation_types;  // ... and the same type
    Consensus relation_tones;  // ... and the same polarity and negation
    int32_t kappa = 1000;      // Cohen's, over the words' types (or none); thousandths
    std::vector<Difference> differences;  // in the order of the text
};

// Both must be about the same text, byte for byte.
Comparison compare(const Document& a, const Document& b);

// "type of a mention": what differs.
const char* name(DifferenceKind kind);

}  // namespace dragoman
