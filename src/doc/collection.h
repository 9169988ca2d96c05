// Several articles as one document, so that one diagram shows them all.
//
//   collect({a, b})  a: "China met Japan."  b: "Japan thanked Kenya."
//   -> text "China met Japan.\n\n\u2042\n\nJapan thanked Kenya.", three entities
//
// A line with nothing but an asterism (\u2042) stands between two articles. It is all that makes a
// text a collection: whoever keeps, changes or sends the text keeps the articles apart.
#pragma once
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/document.h"

namespace dragoman {

inline constexpr std::string_view kAsterism = "\u2042";

struct Article {
    Span span;   // without the empty lines around it
    Span title;  // its first line where that is a headline; empty if not
};

// The articles of a collection, in the order of the text; none where the text is one article.
std::vector<Article> find_articles(const Document& doc);

struct Collection {
    Document doc;
    std::vector<std::vector<uint32_t>> entities;  // of each document: its entity -> that of doc
};

// Entities are one where their Wikidata ids are the same. One without an id takes that of another
// with the same name and type, where the articles agree on it; capitals, full stops and a leading
// "the" make no other name. What is a collection already brings its articles along. Errors:
// TextTooLong.
Result<Collection> collect(const std::vector<Document>& documents);

// One article of a collection by itself again, with what was found in it; an entity keeps the name
// that it has in the collection.
Document article_alone(const Document& doc, const Article& article);

}  // namespace dragoman
