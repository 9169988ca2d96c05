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
    size_t mentions = 0, relations = 0;
    for (size_t i = 0; i < documents.size(); ++i) {
        CHECK(joined->doc.words(joined->articles[i]) == documents[i].text);
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
    // Twice the same article has no more entities than once.
    CHECK(joined->entities[documents.size() - 1] == joined->entities[documents.size() - 2]);
}

TEST_CASE("collection: nothing, one article, and too many words") {
    CHECK(collect({})->doc == Document{});
    CHECK(collect({own_article()})->doc.mentions == own_article().mentions);
    Document longest;
    longest.text = std::string(kMaxArticleBytes / 2, 'a');
    CHECK(collect({longest, longest}).error() == Error::TextTooLong);
}
