// Several articles as one document, so that one diagram shows them all.
//
//   collect({a, b})  a: "China met Japan."  b: "Japan thanked Kenya."
//   -> text "China met Japan.\n\nJapan thanked Kenya.", three entities, articles {0..16, 18..38}
#pragma once
#include <vector>

#include "base/error.h"
#include "doc/document.h"

namespace dragoman {

struct Collection {
    Document doc;                // the texts one after another, an empty line between
    std::vector<Span> articles;  // where each stands in doc.text
    std::vector<std::vector<uint32_t>> entities;  // of each article: its entity -> that of doc
};

// Entities are one where their Wikidata ids are the same. One without an id takes that of another
// with the same name and type, where the articles agree on it; capitals, full stops and a leading
// "the" make no other name. Errors: TextTooLong.
Result<Collection> collect(const std::vector<Document>& documents);

}  // namespace dragoman
