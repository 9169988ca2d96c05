#include <doctest/doctest.h>

#include <algorithm>

#include "nlp/build_document.h"
#include "nlp/event_model.h"
#include "nlp/relation_types.h"

using namespace dragoman;

namespace {

// Knows "hand" between two for AID, "hit" for ASSAULT, and everything a little for OTHER.
std::string model_bytes(const std::string& classes = "AID\nASSAULT\nOTHER\n") {
    const ScorerRows rows{
        3,
        {feature_key("path:hand"), feature_key("path:hit"), feature_key("rule:OTHER")},
        {4, 0, 0, 0, 4, 0, 0, 0, 1}};
    std::vector<Section> sections = write_scorer(rows, "events");
    sections.push_back({"classes", classes});
    return write_container(sections);
}

constexpr const char* kHanded =
    "Kenya    Kenya    PROPN NNP 2 nsubj B-GPE:kenya\n"
    "handed   hand     VERB  VBD 0 root\n"
    "Ethiopia Ethiopia PROPN NNP 2 iobj B-GPE:ethiopia\n"
    "a        a        DET   DT  5 det\n"
    "list     list     NOUN  NN  2 obj\n"
    ".        .        PUNCT .   2 punct\n";

std::vector<std::string> names_of(const std::vector<NamedFeature>& features) {
    std::vector<std::string> names;
    for (const NamedFeature& feature : features) names.push_back(feature.name);
    return names;
}

bool has(const std::vector<std::string>& names, const char* name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Relation handed_relation(const Document& doc) {
    Relation relation;
    relation.source = 0;
    relation.target = 1;
    relation.source_mention = 0;
    relation.target_mention = 1;
    relation.trigger = doc.tokens[1].span;
    relation.score = 500;
    relation.why = "the verb 'hand'";
    return relation;
}

}  // namespace

TEST_CASE("event features: what is between the two, beside it, and in the sentence") {
    const Lexicon lexicon = build_lexicon({{"acts_noun", {{"list", "SANCTION -6"}}}});
    const Document doc = build_document(kHanded);
    const std::vector<std::string> names =
        names_of(event_features(lexicon, doc, Dependents(doc), {0, 1}, {2, 3}, "OTHER"));
    CHECK(has(names, "path:hand"));
    CHECK(has(names, "verb:hand"));
    CHECK(has(names, "near:list"));
    CHECK(has(names, "near_act:SANCTION"));
    CHECK(has(names, "source:kenya"));
    CHECK(has(names, "target:ethiopia"));
    CHECK(has(names, "path_mean:hand"));
    CHECK(has(names, "all_mean:list"));
    CHECK(has(names, "rule:OTHER"));
    CHECK_FALSE(has(names, "word:kenya"));
}

TEST_CASE("event features: the shares of a mean add up, and nobody gives nothing") {
    const Lexicon lexicon = build_lexicon({});
    const Document doc = build_document(kHanded);
    int32_t sum = 0;
    for (const NamedFeature& feature :
         event_features(lexicon, doc, Dependents(doc), {0, 1}, {2, 3}, ""))
        if (feature.name.starts_with("all_mean:")) sum += feature.value;
    CHECK(sum == Feature::kOne);
    CHECK(event_features(lexicon, doc, Dependents(doc), {}, {2, 3}, "").empty());
}

TEST_CASE("event model: the type with the highest sum, how sure it is, and why") {
    const Result<EventModel> model = read_event_model(model_bytes());
    REQUIRE(model);
    const EventVerdict verdict =
        model->judge({{"path:hit"}, {"rule:OTHER"}, {"word:unknown"}}, false);
    CHECK(verdict.type == RelationType::Assault);
    CHECK(verdict.because == "path:hit");
    CHECK(verdict.score > 900);
    CHECK(model->judge({{"rule:OTHER"}}, false).type == RelationType::Other);
    CHECK(model->judge({{"rule:OTHER"}}, true).type != RelationType::Other);
}

TEST_CASE("event model: classes that do not fit the weights are damage") {
    for (const char* classes : {"", "AID\n", "AID\nASSAULT\nNONSENSE\n", "AID\nAID\nOTHER\n"})
        CHECK(read_event_model(model_bytes(classes)).error() == Error::ModelDamaged);
    CHECK_FALSE(read_event_model("DRGM"));
}

TEST_CASE("relation types: the classifier names an act that no list has") {
    const Result<EventModel> model = read_event_model(model_bytes());
    REQUIRE(model);
    const Lexicon lexicon = build_lexicon({});
    Document doc = build_document(kHanded);
    doc.relations = {handed_relation(doc)};
    judge_relations(lexicon, *model, doc);
    CHECK(doc.relations[0].type == RelationType::Aid);
    CHECK(doc.relations[0].polarity == Polarity::Cooperation);
    CHECK(doc.relations[0].origin == Origin::Model);
    CHECK(doc.relations[0].why ==
          "the verb 'hand'; the classifier takes it for AID, by the word 'hand' between the two");
    CHECK(find_fault(doc) == nullptr);
}

TEST_CASE("relation types: what a rule or a person named stays") {
    const Result<EventModel> model = read_event_model(model_bytes());
    REQUIRE(model);
    const Lexicon lexicon = build_lexicon({});
    Document doc = build_document(kHanded);
    Relation named = handed_relation(doc), own = handed_relation(doc);
    named.score = 800;
    own.origin = Origin::User;
    doc.relations = {named, own};
    const std::vector<Relation> before = doc.relations;
    judge_relations(lexicon, *model, doc);
    CHECK(doc.relations == before);
    doc.relations = {handed_relation(doc)};
    judge_relations(lexicon, EventModel(), doc);
    CHECK(doc.relations[0].type == RelationType::Other);
}
