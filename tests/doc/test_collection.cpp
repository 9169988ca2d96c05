#include <doctest/doctest.h>

#include "doc/collection.h"
#include "io/own_article.h"
#include "text/clean.h"

using namespace dragoman;

namespace {

Document with_entities(std::vector<Entity> entities) {
    Document doc;
    doc.text = "China waits.";
    doc.entities = std::move(entities);
    for (uint32_t i = 0; i < doc.entities.size(); ++i) {
        Mention mention;
        mention.span = {0, 5};
        mention.type = doc.entities[i].type;
        mention.entity = i;
        doc.mentions.push_back(mention);
    }
    return doc;
}

std::string_view without_last_lines(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    return text;
}

}  // namespace

TEST_CASE("collection: entities are joined by id, then by name") {
    const auto joined = collect(
        {with_entities({{"China", EntityType::Gpe, "Q148"}, {"The U.N.", EntityType::Org, ""}}),
         with_entities({{"PRC", EntityType::Gpe, "Q148"}, {"UN", EntityType::Org, ""}}),
         with_entities({{"china", EntityType::Gpe, ""}, {"China", EntityType::Product, ""}})});
    REQUIRE(joined);
    CHECK(joined->entities == std::vector<std::vector<uint32_t>>{{0, 1}, {0, 1}, {0, 2}});
    CHECK(joined->doc.entities[0] == Entity{"China", EntityType::Gpe, "Q148"});
    CHECK(joined->doc.mentions[4].entity == 0);
}

TEST_CASE("collection: a name that stands for two ids joins nobody") {
    const auto joined = collect({with_entities({{"Georgia", EntityType::Gpe, "Q230"}}),
                                 with_entities({{"Georgia", EntityType::Gpe, "Q1428"}}),
                                 with_entities({{"Georgia", EntityType::Gpe, ""}})});
    REQUIRE(joined);
    CHECK(joined->entities == std::vector<std::vector<uint32_t>>{{0}, {1}, {2}});
}

TEST_CASE("collection: articles stand one after another and keep all that was found") {
    std::vector<Document> documents = development_articles();
    documents.push_back(own_article());
    documents.push_back(own_article());
    const auto joined = collect(documents);
    REQUIRE(joined);
    CHECK(find_fault(joined->doc) == nullptr);
    const std::vector<Article> articles = find_articles(joined->doc);
    REQUIRE(articles.size() == documents.size());
    size_t mentions = 0, relations = 0;
    for (size_t i = 0; i < documents.size(); ++i) {
        CHECK(joined->doc.words(articles[i].span) == without_last_lines(documents[i].text));
        for (size_t j = 0; j < documents[i].mentions.size(); ++j) {
            const Mention& mention = joined->doc.mentions[mentions + j];
            CHECK(joined->doc.words(mention.span) ==
                  documents[i].words(documents[i].mentions[j].span));
        }
        for (size_t j = 0; j < documents[i].relations.size(); ++j) {
            const Relation &before = documents[i].relations[j],
                           &after = joined->doc.relations[relations + j];
            CHECK(joined->doc.words(after.trigger) == documents[i].words(before.trigger));
            CHECK(after.source == joined->entities[i][before.source]);
        }
        mentions += documents[i].mentions.size();
        relations += documents[i].relations.size();
    }
    CHECK(joined->doc.mentions.size() == mentions);
    for (uint32_t i = 0; i < documents.size(); ++i) {
        const Document alone = article_alone(joined->doc, articles[i]);
        CHECK(find_fault(alone) == nullptr);
        CHECK(alone.text == without_last_lines(documents[i].text));
        CHECK(alone.sentences.size() == documents[i].sentences.size());
        CHECK(alone.mentions.size() == documents[i].mentions.size());
        CHECK(alone.relations.size() == documents[i].relations.size());
        CHECK(alone.quotes.size() == documents[i].quotes.size());
        CHECK(collect({alone})->doc.relations == alone.relations);
    }
    // Twice the same article has no more entities than once.
    CHECK(joined->entities[documents.size() - 1] == joined->entities[documents.size() - 2]);
}

TEST_CASE("collection: an article alone is what it was, words and trees too") {
    const std::vector<Document>& documents = development_articles();
    const auto joined = collect(documents);
    REQUIRE(joined);
    const std::vector<Article> articles = find_articles(joined->doc);
    REQUIRE(articles.size() == documents.size());
    for (size_t i = 0; i < documents.size(); ++i) {
        const Document alone = article_alone(joined->doc, articles[i]);
        CHECK(find_fault(alone) == nullptr);
        CHECK(alone.text == without_last_lines(documents[i].text));
        CHECK(alone.sentences == documents[i].sentences);
        CHECK(alone.tokens == documents[i].tokens);
        CHECK(alone.relations.size() == documents[i].relations.size());
    }
}

TEST_CASE("collection: titles go along, and a collection may be joined again") {
    Document titled;
    titled.text = "Talks Fail\nChina left.";
    titled.sentences = {{{0, 10}, {}, true, 0}, {{11, 22}, {}, false, 1}};
    const auto pair = collect({titled, titled});
    REQUIRE(pair);
    const std::vector<Article> two = find_articles(pair->doc);
    REQUIRE(two.size() == 2);
    CHECK(pair->doc.words(two[1].title) == "Talks Fail");
    CHECK(pair->doc.words(two[1].span) == titled.text);
    const auto three = collect({titled, pair->doc});
    REQUIRE(three);
    REQUIRE(find_articles(three->doc).size() == 3);
    CHECK(article_alone(three->doc, find_articles(three->doc)[2]).text == titled.text);
}

TEST_CASE("collection: a line with an asterism parts articles, whoever wrote it") {
    Document doc;
    doc.text = "\u2042\nOne.\n \u2042 \n\n\u2042\nTwo \u2042 three.\n\u2042";
    const std::vector<Article> articles = find_articles(doc);
    REQUIRE(articles.size() == 2);
    CHECK(doc.words(articles[0].span) == "One.");
    CHECK(doc.words(articles[1].span) == "Two \u2042 three.");
    doc.text = "One.\n\u2042\n";
    CHECK(find_articles(doc).empty());
}

TEST_CASE("collection: nothing, one article, and too many words") {
    CHECK(collect({})->doc == Document{});
    CHECK(collect({own_article()})->doc.mentions == own_article().mentions);
    CHECK(find_articles(own_article()).empty());
    Document longest;
    longest.text = std::string(kMaxArticleBytes / 2, 'a');
    CHECK(collect({longest, longest}).error() == Error::TextTooLong);
}
