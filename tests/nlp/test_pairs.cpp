#include <doctest/doctest.h>

#include <algorithm>

#include "nlp/build_document.h"
#include "nlp/event_model.h"
#include "nlp/likely_relations.h"
#include "nlp/pair_features.h"

using namespace dragoman;

namespace {

constexpr const char* kDropped =
    "Kenya     Kenya     PROPN NNP 2 nsubj B-GPE:kenya\n"
    "dropped   drop      VERB  VBD 0 root\n"
    "a         a         DET   DT  4 det\n"
    "probe     probe     NOUN  NN  2 obj\n"
    "of        of        ADP   IN  6 case\n"
    "Ethiopia  Ethiopia  PROPN NNP 4 nmod B-GPE:ethiopia\n"
    ".         .         PUNCT .   2 punct\n";

bool has(const std::vector<NamedFeature>& features, const char* name) {
    return std::any_of(features.begin(), features.end(),
                       [&](const NamedFeature& feature) { return feature.name == name; });
}

// Takes two for related where the second hangs below the object of the first's verb, or so.
EventModel pair_model(float weight, const char* shape = "shape:nsubj|VERB|obj>nmod") {
    const ScorerRows pairs{
        2, {feature_key("always"), feature_key(shape)}, {2, -2, -weight, weight}};
    const ScorerRows types{2, {feature_key("path:probe")}, {4, -4}};
    std::vector<Section> sections = write_scorer(types, "events");
    sections.push_back({"classes", "ACCUSE\nOTHER\n"});
    for (Section& section : write_scorer(pairs, "pairs")) sections.push_back(std::move(section));
    return *read_event_model(write_container(sections));
}

}  // namespace

TEST_CASE("tree path: up to where two ways meet and down again") {
    const Document doc = build_document(kDropped);
    const TreePath path = tree_path(doc, 0, 5);
    CHECK(path.up == std::vector<uint32_t>{0});
    CHECK(path.top == 1);
    CHECK(path.down == std::vector<uint32_t>{3, 5});
    const TreePath below = tree_path(doc, 1, 5);
    CHECK(below.up.empty());
    CHECK(below.top == 1);
    CHECK(tree_path(doc, 5, 5).length() == 0);
}

TEST_CASE("tree path: words of two sentences do not meet") {
    const Document doc = build_document(
        "Kenya Kenya PROPN NNP 2 nsubj B-GPE:kenya\n"
        "left  leave VERB  VBD 0 root\n"
        "\n"
        "Peru  Peru  PROPN NNP 2 nsubj B-GPE:peru\n"
        "won   win   VERB  VBD 0 root\n");
    CHECK_FALSE(tree_path(doc, 0, 2).meets());
}

TEST_CASE("pairs: both directions of the entities of a sentence") {
    const Lexicon lexicon = build_lexicon({});
    const Document doc = build_document(kDropped);
    const EventContext context(lexicon, doc);
    const std::vector<EntityPair> pairs = find_pairs(context, 0);
    REQUIRE(pairs.size() == 2);
    CHECK(pairs[0].source == 0);
    CHECK(pairs[0].target == 1);
    CHECK(pairs[1].source == 1);
    CHECK(pairs[0].path.top == 1);
}

TEST_CASE("pair features: the shape of the way, its words, the kinds of the two") {
    const Lexicon lexicon = build_lexicon({{"acts_noun", {{"probe", "ACCUSE -3"}}}});
    const Document doc = build_document(kDropped);
    const EventContext context(lexicon, doc);
    const auto features =
        pair_features(context, find_pairs(context, 0)[0], find_clues(context, 0), "", "");
    CHECK(has(features, "shape:nsubj|VERB|obj>nmod"));
    CHECK(has(features, "word_down:probe"));
    CHECK(has(features, "act_down:ACCUSE"));
    CHECK(has(features, "types:GPE|GPE"));
    CHECK(has(features, "order:forth"));
    CHECK(has(features, "acts_above:1"));
    CHECK(has(features, "rule:"));
}

TEST_CASE(
    "likely relations: a pair that the classifier takes for related, in the likelier direction") {
    const Lexicon lexicon = build_lexicon({{"acts_noun", {{"probe", "ACCUSE -3"}}}});
    Document doc = build_document(kDropped);
    find_likely_relations(lexicon, pair_model(6), doc);
    REQUIRE(doc.relations.size() == 1);
    const Relation& relation = doc.relations[0];
    CHECK(relation.source == 0);
    CHECK(relation.target == 1);
    CHECK(relation.type == RelationType::Accuse);
    CHECK(relation.polarity == Polarity::Conflict);
    CHECK(relation.origin == Origin::Model);
    CHECK(relation.label == "dropped probe of");
    CHECK(relation.score > 900);
    CHECK(find_fault(doc) == nullptr);
}

TEST_CASE("likely relations: what a list knows by verb and object is called so") {
    const Lexicon lexicon = build_lexicon({{"acts_verb", {{"open/probe", "ACCUSE -3"}}}});
    Document doc = build_document(
        "Kenya     Kenya     PROPN NNP 2 nsubj B-GPE:kenya\n"
        "opened    open      VERB  VBD 0 root\n"
        "probes    probe     NOUN  NNS 2 obj\n"
        "into      into      ADP   IN  5 case\n"
        "subsidies subsidy   NOUN  NNS 2 obl\n"
        "of        of        ADP   IN  7 case\n"
        "Ethiopia  Ethiopia  PROPN NNP 5 nmod B-GPE:ethiopia\n"
        ".         .         PUNCT .   2 punct\n");
    find_likely_relations(lexicon, pair_model(6, "shape:nsubj|VERB|obl>nmod"), doc);
    REQUIRE(doc.relations.size() == 1);
    CHECK(doc.relations[0].type == RelationType::Accuse);
    CHECK(doc.relations[0].label == "opened probes into");
}

TEST_CASE(
    "likely relations: nothing where the classifier doubts, a rule has spoken, or no model is "
    "there") {
    const Lexicon lexicon = build_lexicon({});
    Document doubted = build_document(kDropped);
    find_likely_relations(lexicon, pair_model(0), doubted);
    CHECK(doubted.relations.empty());
    Document bare = build_document(kDropped);
    find_likely_relations(lexicon, EventModel(), bare);
    CHECK(bare.relations.empty());
    Document ruled = build_document(kDropped);
    Relation relation;
    relation.source = 1;
    relation.target = 0;
    relation.trigger = ruled.tokens[1].span;
    relation.evidence = ruled.sentences[0].span;
    ruled.relations.push_back(relation);
    find_likely_relations(lexicon, pair_model(6), ruled);
    CHECK(ruled.relations.size() == 1);
}

TEST_CASE("event model: a file whose pairs have three classes is damaged") {
    std::vector<Section> sections = write_scorer({2, {feature_key("a")}, {1, -1}}, "events");
    sections.push_back({"classes", "AID\nOTHER\n"});
    for (Section& section : write_scorer({3, {feature_key("a")}, {1, -1, 1}}, "pairs"))
        sections.push_back(std::move(section));
    CHECK(read_event_model(write_container(sections)).error() == Error::ModelDamaged);
}
