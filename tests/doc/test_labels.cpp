#include "doc/labels.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace dragoman;

namespace {
// Every value has a name of its own that leads back to it.
template <class Label, class Parse>
void check_names(Parse parse) {
    std::set<std::string_view> seen;
    for (int i = 0; i < static_cast<int>(Label::Count); ++i) {
        const Label value = static_cast<Label>(i);
        CAPTURE(i);
        CHECK_FALSE(name(value).empty());
        CHECK(parse(name(value)) == value);
        CHECK(seen.insert(name(value)).second);
    }
}
}  // namespace

TEST_CASE("labels: names lead back to their values") {
    check_names<Upos>(upos_named);
    check_names<Dep>(dep_named);
    check_names<EntityType>([](auto text) { return entity_type_named(text, EntityType::Count); });
    check_names<MentionKind>([](auto text) { return mention_kind_named(text, MentionKind::Count); });
    check_names<Origin>([](auto text) { return origin_named(text, Origin::Count); });
    check_names<QuoteKind>([](auto text) { return quote_kind_named(text, QuoteKind::Count); });
    check_names<Polarity>([](auto text) { return polarity_named(text, Polarity::Count); });
    check_names<Modality>([](auto text) { return modality_named(text, Modality::Count); });
    check_names<RelationType>([](auto text) { return relation_type_named(text, RelationType::Count); });
}

TEST_CASE("labels: Penn tags lead back to their values") {
    for (int i = 0; i < static_cast<int>(Xpos::Count); ++i) {
        const Xpos value = static_cast<Xpos>(i);
        CAPTURE(name(value));
        CHECK(xpos_named(name(value)) == value);
    }
    CHECK(name(Xpos::PrpDollar) == "PRP$");
}

TEST_CASE("labels: an unknown name is the given other value") {
    CHECK(entity_type_named("DRAGON", EntityType::Org) == EntityType::Org);
    CHECK(upos_named("") == Upos::X);
    CHECK(relation_type_named("sanction", RelationType::Other) == RelationType::Other);
}

TEST_CASE("labels: a relation's subtype falls back to the plain relation") {
    CHECK(dep_named("nsubj:pass") == Dep::NsubjPass);
    CHECK(dep_named("obl:lmod") == dep_named("obl"));
    CHECK(dep_named("nonsense") == Dep::Dep);
}

TEST_CASE("labels: polarity follows the quad classes") {
    CHECK(polarity_of(RelationType::Agree) == Polarity::Cooperation);
    CHECK(polarity_of(RelationType::Retreat) == Polarity::Cooperation);
    CHECK(polarity_of(RelationType::Request) == Polarity::Neutral);
    CHECK(polarity_of(RelationType::Accuse) == Polarity::Conflict);
    CHECK(polarity_of(RelationType::Assault) == Polarity::Conflict);
    CHECK(polarity_of(RelationType::Fear) == Polarity::Conflict);
    CHECK(polarity_of(RelationType::Own) == Polarity::Neutral);
    CHECK(polarity_of(RelationType::Other) == Polarity::Neutral);
}

TEST_CASE("labels: the value types come after the name types") {
    CHECK_FALSE(is_value(EntityType::Person));
    CHECK_FALSE(is_value(EntityType::Law));
    CHECK(is_value(EntityType::Date));
    CHECK(is_value(EntityType::Cardinal));
}
