// Where a diagram shows several articles: which of them name each node and tell of each bundle, as
// numbers for small marks beside them. The page numbers the articles in the same way.
#pragma once
#include <string>
#include <vector>

#include "doc/collection.h"
#include "graph/diagram.h"

namespace dragoman {

// Articles that can be hidden: a bit for each.
inline constexpr uint32_t kMostHiddenArticles = 32;

// "1" for the first.
std::string number_of(size_t article);

// The marks of boxes, from their upper left corner: how high, what in a smaller type.
inline constexpr float kMarkHeight = 13, kMarkType = 9, kMarkPadding = 3;

struct ArticleMarks {
    std::vector<Article> articles;   // none where the text is one article
    std::vector<std::string> nodes;  // "1", "1 3"; in the diagram's order
    std::vector<std::string> bundles;
};
ArticleMarks article_marks(const Document& doc, const Diagram& diagram);

// What goes with the hidden ones of several articles (a bit 1 << article for each): relations that
// they tell, and entities that no other article names. All false where the text is one article.
struct HiddenParts {
    std::vector<bool> relations, entities;
};
HiddenParts hidden_parts(const Document& doc, uint32_t hidden_articles);

}  // namespace dragoman
