// What the reader has chosen or points at, and everything that belongs to it: the same answer for
// the article, the diagram, the ledger and the inspector.
#pragma once
#include <cstdint>
#include <vector>

#include "doc/document.h"

namespace dragoman {

// The numbers are part of the border to the page: ui_select(kind, index).
enum class SelectionKind : uint8_t {
    None,
    Entity,
    Mention,
    Relation,
    Quote,
    Role,
    Sentence,
    Count
};

struct Selection {
    SelectionKind kind = SelectionKind::None;
    uint32_t index = 0;  // into the vector of that kind
    bool operator==(const Selection&) const = default;
    explicit operator bool() const { return kind != SelectionKind::None; }
};

// False for an index that the document does not have.
bool exists(const Document& doc, Selection selection);

// The same thing in another analysis of an edited text, told by its name or its words; None if it
// is gone.
Selection carried_over(const Document& before, Selection selection, const Document& after);

// For each entity of an earlier document of the same text the one that stands for it now, told by
// a mention; kNone where there is none.
std::vector<uint32_t> entities_now(const Document& before, const Document& after);

// What lights up with a selection.
struct Focus {
    std::vector<uint32_t> entities;   // sorted
    std::vector<uint32_t> relations;  // sorted
    Span place;                       // where the article scrolls to; empty: nowhere
    Span evidence;                    // the words that say so; empty if there are none
    Span trigger;                     // the word that names the act
    bool has_entity(uint32_t entity) const;
    bool has_relation(uint32_t relation) const;
    bool empty() const { return entities.empty() && relations.empty() && evidence.empty(); }
};
Focus focus_of(const Document& doc, Selection selection);

}  // namespace dragoman
