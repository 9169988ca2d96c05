#include <doctest/doctest.h>

#include "doc/stories.h"

using namespace dragoman;

namespace {

struct Claim {
    const char* source;
    const char* target;  // "" for nobody
    RelationType type;
    bool negated = false;
};

// A document that says so, each claim in a sentence of its own.
Document saying(const std::vector<Claim>& claims) {
    Document doc;
    const auto entity_named = [&](std::string_view name) {
        for (uint32_t i = 0; i < doc.entities.size(); ++i)
            if (doc.entities[i].name == name) return i;
        doc.entities.push_back({std::string(name), EntityType::Gpe, ""});
        return static_cast<uint32_t>(doc.entities.size() - 1);
    };
    const auto write = [&](std::string_view name, bool is_name) {
        Mention mention;
        mention.span.begin = static_cast<uint32_t>(doc.text.size());
        doc.text += name;
        mention.span.end = static_cast<uint32_t>(doc.text.size());
        doc.text += ' ';
        if (!is_name) return mention.span;
        mention.type = EntityType::Gpe;
        mention.entity = entity_named(name);
        doc.mentions.push_back(mention);
        return mention.span;
    };
    for (const Claim& claim : claims) {
        Relation relation;
        write(claim.source, true);
        relation.source = entity_named(claim.source);
        relation.trigger = write("acts", false);
        if (*claim.target) {
            write(claim.target, true);
            relation.target = entity_named(claim.target);
        }
        relation.type = claim.type;
        relation.polarity = polarity_of(claim.type);
        relation.negated = claim.negated;
        doc.relations.push_back(relation);
    }
    return doc;
}

StoryComparison compared(const std::vector<Claim>& a, const std::vector<Claim>& b) {
    Result<StoryComparison> result = compare_stories(saying(a), saying(b));
    REQUIRE(result);
    CHECK(find_fault(result->doc) == nullptr);
    return std::move(*result);
}

}  // namespace

TEST_CASE("stories: the opposite of what the other says is a contradiction") {
    const StoryComparison result =
        compared({{"China", "Japan", RelationType::Reject}, {"Kenya", "Peru", RelationType::Aid}},
                 {{"China", "Japan", RelationType::Agree}, {"Kenya", "Peru", RelationType::Aid}});
    REQUIRE(result.pairs.size() == 2);
    CHECK(result.pairs[0].standing == Standing::Contradicted);
    CHECK(result.doc.entities[result.pairs[0].first].name == "China");
    CHECK(result.pairs[1].standing == Standing::Shared);
    CHECK(result.pairs[1].claims[1].size() == 1);
    CHECK(result.doc.relations[result.pairs[1].claims[1][0].relation].trigger.begin >
          find_articles(result.doc)[1].span.begin);
}

TEST_CASE("stories: a denied act contradicts the act; who tells both sides contradicts nobody") {
    CHECK(compared({{"China", "Japan", RelationType::Consult}},
                   {{"Japan", "China", RelationType::Consult, true}})
              .pairs[0]
              .standing == Standing::Contradicted);
    const StoryComparison both = compared(
        {{"China", "Japan", RelationType::Reject}, {"China", "Japan", RelationType::Agree}},
        {{"China", "Japan", RelationType::Agree}});
    REQUIRE(both.pairs.size() == 1);
    CHECK(both.pairs[0].standing == Standing::Shared);
    CHECK(both.pairs[0].claims[0][0].standing == Standing::Alone);
    CHECK(both.pairs[0].claims[0][1].standing == Standing::Shared);
}

TEST_CASE("stories: direction counts for what is done to somebody, not for what is done together") {
    CHECK(compared({{"China", "Japan", RelationType::Accuse}},
                   {{"Japan", "China", RelationType::Accuse}})
              .pairs[0]
              .standing == Standing::Alone);
    CHECK(compared({{"China", "Japan", RelationType::Consult}},
                   {{"Japan", "China", RelationType::Consult}})
              .pairs[0]
              .standing == Standing::Shared);
    CHECK(compared({{"China", "", RelationType::Reject}}, {{"China", "", RelationType::Reject}})
              .pairs[0]
              .standing == Standing::Shared);
}

TEST_CASE("stories: entities of both come first, then those of one; voices by speaker") {
    Document a = saying({{"China", "Japan", RelationType::Aid}}),
             b = saying({{"Kenya", "Japan", RelationType::Aid}});
    Quote quote;
    quote.span = {0, 5};
    b.quotes = {quote, quote};
    b.quotes[0].speaker = 1;  // Japan
    const Result<StoryComparison> result = compare_stories(a, b);
    REQUIRE(result);
    std::vector<std::string> names;
    for (const StoryEntity& item : result->entities)
        names.push_back(result->doc.entities[item.entity].name);
    CHECK(names == std::vector<std::string>{"Japan", "China", "Kenya"});
    CHECK(result->entities[0].mentions == std::array<uint32_t, 2>{1, 1});
    REQUIRE(result->voices.size() == 2);
    CHECK(result->doc.entities[result->voices[0].speaker].name == "Japan");
    CHECK(result->voices[0].quotes[0].empty());
    CHECK(result->voices[1].speaker == kNone);
    CHECK(result->voices[1].quotes[1] == std::vector<uint32_t>{1});
}

TEST_CASE("stories: empty articles have nothing in common") {
    const Result<StoryComparison> result = compare_stories({}, {});
    REQUIRE(result);
    CHECK(result->entities.empty());
    CHECK(result->pairs.empty());
}
