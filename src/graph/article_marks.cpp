#include "graph/article_marks.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr size_t kMostNumbers = 3;  // beside a box; of more, how many more

size_t article_at(const std::vector<Article>& articles, uint32_t byte) {
    const auto after =
        std::upper_bound(articles.begin(), articles.end(), byte,
                         [](uint32_t at, const Article& a) { return at < a.span.begin; });
    return after == articles.begin() ? 0 : static_cast<size_t>(after - articles.begin()) - 1;
}

std::string numbers_of(const std::vector<bool>& is_told) {
    std::string words;
    size_t count = 0;
    for (size_t a = 0; a < is_told.size(); ++a) {
        if (!is_told[a] || ++count > kMostNumbers) continue;
        words += (words.empty() ? "" : " ") + number_of(a);
    }
    if (count > kMostNumbers) words += " +" + std::to_string(count - kMostNumbers);
    return words;
}

}  // namespace

std::string number_of(size_t article) {
    return std::to_string(article + 1);
}

ArticleMarks article_marks(const Document& doc, const Diagram& diagram) {
    ArticleMarks marks;
    marks.articles = find_articles(doc);
    if (marks.articles.empty()) return marks;
    const std::vector<bool> none(marks.articles.size(), false);
    std::vector<std::vector<bool>> named(doc.entities.size(), none);
    for (const Mention& mention : doc.mentions)
        if (mention.entity < named.size())
            named[mention.entity][article_at(marks.articles, mention.span.begin)] = true;
    for (const Node& node : diagram.nodes) marks.nodes.push_back(numbers_of(named[node.entity]));
    for (const Bundle& bundle : diagram.bundles) {
        std::vector<bool> told = none;
        for (uint32_t r : bundle.relations)
            told[article_at(marks.articles, doc.relations[r].trigger.begin)] = true;
        marks.bundles.push_back(numbers_of(told));
    }
    return marks;
}

HiddenParts hidden_parts(const Document& doc, uint32_t hidden_articles) {
    HiddenParts hidden{std::vector<bool>(doc.relations.size(), false),
                       std::vector<bool>(doc.entities.size(), false)};
    if (hidden_articles == 0) return hidden;
    const std::vector<Article> articles = find_articles(doc);
    if (articles.empty()) return hidden;
    auto is_hidden = [&](uint32_t byte) {
        const size_t article = article_at(articles, byte);
        return article < kMostHiddenArticles && (hidden_articles >> article & 1) != 0;
    };
    for (size_t r = 0; r < doc.relations.size(); ++r)
        hidden.relations[r] = is_hidden(doc.relations[r].trigger.begin);
    std::vector<bool> is_named(doc.entities.size(), false), elsewhere(doc.entities.size(), false);
    for (const Mention& mention : doc.mentions) {
        if (mention.entity >= doc.entities.size()) continue;
        is_named[mention.entity] = true;
        if (!is_hidden(mention.span.begin)) elsewhere[mention.entity] = true;
    }
    for (size_t e = 0; e < doc.entities.size(); ++e)
        hidden.entities[e] = is_named[e] && !elsewhere[e];
    return hidden;
}

}  // namespace dragoman
