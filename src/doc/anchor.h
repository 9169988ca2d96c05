// Places and entities told in a way that outlives the analysis and later changes of the text:
// indices and offsets move, words and what stands around them rarely do.
//
//   anchor_at("Ada met Bo. Bo left.", {12, 14}) -> {12, 14}, "Bo", "Ada met Bo. ", " left."
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"

namespace dragoman {

struct Anchor {
    Span span;           // where it was when it was chosen
    std::string words;   // what stood there; "" means no place at all
    std::string before;  // at most kContext bytes around it, whole code points
    std::string after;
    bool operator==(const Anchor&) const = default;
};
inline constexpr uint32_t kContext = 24;

// `span` must be a place in the text.
Anchor anchor_at(std::string_view text, Span span);

// Where an anchor's words stand in a text: the occurrence with the most of the old context around
// it, of equals the nearest to the old place. Empty if the words are gone, or stand there several
// times and none with its context. A long stretch of which some words were changed lies between its
// first and its last words.
Span find_place(std::string_view text, const Anchor& anchor);

// Every place of these words that neither begins nor ends inside a word, in the order of the text.
//   "US" in "US, USA" -> the first only
std::vector<Span> find_all(std::string_view text, std::string_view words);

// An entity, told by one of its mentions, and by name and type where that mention is gone.
struct EntityRef {
    Anchor mention;
    std::string name;  // "" means no entity
    EntityType type = EntityType::Org;
    bool empty() const { return name.empty() && mention.words.empty(); }
    bool operator==(const EntityRef&) const = default;
};

EntityRef ref_of(const Document& doc, uint32_t entity);           // kNone gives an empty one
uint32_t find_entity(const Document& doc, const EntityRef& ref);  // kNone if it is gone

// The mention with exactly these bytes; kNone if there is none.
uint32_t find_mention(const Document& doc, Span span);

// The sentence that holds the first byte of a place; the place itself where no sentence does.
Span sentence_of(const Document& doc, Span place);

}  // namespace dragoman
