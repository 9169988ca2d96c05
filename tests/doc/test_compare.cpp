#include <doctest/doctest.h>

#include "doc/compare.h"
#include "text/tokeniser.h"

using namespace dragoman;

namespace {

constexpr std::string_view kText = "China met Japan. Austin, its envoy, said no to Tokyo.";

Span place(std::string_view words) {
    const size_t at = kText.find(words);
    return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

Mention mention(std::string_view words, EntityType type, uint32_t entity) {
    Mention result;
    result.span = place(words);
    result.type = type;
    result.entity = entity;
    return result;
}

Document annotated() {
    Document doc;
    doc.text = kText;
    doc.entities = {{"China", EntityType::Gpe, ""},
                    {"Japan", EntityType::Gpe, ""},
                    {"Austin", EntityType::Person, ""}};
    doc.mentions = {mention("China", EntityType::Gpe, 0), mention("Japan", EntityType::Gpe, 1),
                    mention("Austin", EntityType::Person, 2), mention("its", EntityType::Gpe, 0),
                    mention("Tokyo", EntityType::Gpe, 1)};
    Quote quote;
    quote.span = place("no to Tokyo");
    quote.speaker = 2;
    doc.quotes = {quote};
    Role role;
    role.person = 2, role.org = 0, role.title = place("envoy");
    doc.roles = {role};
    Relation meets;
    meets.source = 0, meets.target = 1;
    meets.type = RelationType::Consult;
    meets.trigger = place("met");
    meets.polarity = Polarity::Cooperation;
    Relation rejects = meets;
    rejects.source = 2;
    rejects.type = RelationType::Reject;
    rejects.trigger = place("said no");
    rejects.polarity = Polarity::Conflict;
    doc.relations = {meets, rejects};
    return doc;
}

}  // namespace

TEST_CASE("compare: a document agrees with itself") {
    const Comparison same = compare(annotated(), annotated());
    CHECK(same.differences.empty());
    CHECK(same.kappa == 1000);
    CHECK(same.mentions.both == 5);
    CHECK(same.links.both == 2);
    CHECK(same.relations.both == 2);
    CHECK(same.relation_tones.f1() == 1000);
    CHECK(compare(Document{}, Document{}).kappa == 1000);
}

TEST_CASE("compare: other types, missing mentions and kappa") {
    Document other = annotated();
    other.mentions[2].type = EntityType::Gpe;
    other.mentions.erase(other.mentions.begin() + 3);
    const Comparison result = compare(annotated(), other);
    CHECK(result.places.both == 4);
    CHECK(result.places.only_a == 1);
    CHECK(result.mentions.both == 3);
    CHECK(result.mentions.f1() == 667);  // 2 * 3 / (5 + 4)
    REQUIRE(result.differences.size() == 2);
    CHECK(result.differences[0].kind == DifferenceKind::MentionType);
    CHECK(result.differences[0].words == "PERSON / GPE");
    CHECK(result.differences[1].side == Side::A);
    // Words: A has 4 GPE, 1 PERSON, 9 of none; B 4 GPE, 10 of none; 12 of 14 the same.
    REQUIRE(tokenise(kText).size() == 14);
    const int chance = 4 * 4 + 9 * 10;
    CHECK(result.kappa == (12 * 14 - chance) * 1000 / (14 * 14 - chance));
    // Nobody loses by the order.
    CHECK(compare(other, annotated()).kappa == result.kappa);
    CHECK(compare(other, annotated()).mentions.f1() == 667);
}

TEST_CASE("compare: entities are told by their shared places, whatever their numbers") {
    Document other = annotated();
    std::swap(other.entities[0], other.entities[1]);
    for (Mention& m : other.mentions) m.entity = m.entity == 2 ? 2 : 1 - m.entity;
    for (Relation& r : other.relations)
        r.source = r.source == 2 ? 2 : 1 - r.source, r.target = 1 - r.target;
    other.roles[0].org = 1;
    CHECK(compare(annotated(), other).differences.empty());
    other.mentions[4].entity = 1;  // "Tokyo" is China's now
    const Comparison result = compare(annotated(), other);
    REQUIRE(result.differences.size() == 1);
    CHECK(result.differences[0].kind == DifferenceKind::Entity);
    CHECK(result.differences[0].words == "Japan / China");
    CHECK(result.links.both == 1);
    CHECK(result.links.only_a == 1);
    CHECK(result.links.only_b == 2);
}

TEST_CASE("compare: quotes, speakers and roles") {
    Document other = annotated();
    other.quotes[0].span.begin += 3;  // "to Tokyo": still more than half
    other.quotes[0].speaker = kNone;
    other.roles.clear();
    const Comparison result = compare(annotated(), other);
    CHECK(result.quotes.both == 1);
    CHECK(result.speakers.both == 0);
    CHECK(result.roles.only_a == 1);
    REQUIRE(result.differences.size() == 2);
    CHECK(result.differences[1].words == "Austin / nobody");
    other.quotes[0].span = place("Tokyo");
    CHECK(compare(annotated(), other).quotes.f1() == 0);
}

TEST_CASE("compare: relations by their ends and their place, then type and tone") {
    Document other = annotated();
    other.relations[0].negated = true;
    other.relations[1].type = RelationType::Accuse;
    Comparison result = compare(annotated(), other);
    CHECK(result.relations.both == 2);
    CHECK(result.relation_types.both == 1);
    CHECK(result.relation_tones.both == 1);
    CHECK(result.differences[0].words == "cooperation / not cooperation");
    CHECK(result.differences[1].words == "REJECT / ACCUSE");
    other.relations[1].target = kNone;
    result = compare(annotated(), other);
    CHECK(result.relations.both == 1);
    CHECK(result.relations.only_a == 1);
    CHECK(result.relations.only_b == 1);
    CHECK(result.differences[1].words == "Austin, Japan: REJECT");
    CHECK(result.differences[2].words == "Austin: ACCUSE");
}
