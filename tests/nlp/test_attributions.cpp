#include <doctest/doctest.h>

#include <algorithm>

#include "nlp/attributions.h"
#include "nlp/build_document.h"

using namespace dragoman;

namespace {

constexpr const char* kHopes =
    "Carson  Carson PROPN NNP 2 nsubj B-PERSON:carson\n"
    "hopes   hope   VERB  VBZ 0 root\n"
    "to      to     PART  TO  4 mark\n"
    "win     win    VERB  VB  2 xcomp\n"
    ".       .      PUNCT .   2 punct\n";

uint32_t key(AttributionChoice choice, const char* kind, const char* what, const char* more = "") {
    FeatureKeys keys(choice);
    keys.add(kind, what, more);
    return keys.keys()[0];
}

// Takes "hope" for a cue, its subject for the source and its complement for the content.
Result<AttributionModel> small_model() {
    using enum AttributionChoice;
    const std::vector<std::pair<uint32_t, float>> weights = {
        {key(Cue, "lemma", "hope"), 5},
        {key(Cue, "bias", ""), -2},
        {key(CueBegin, "distance", "0"), 5},
        {key(CueEnd, "distance", "1"), 5},
        {key(SourceHead, "way tag", "<nsubj", "PROPN"), 5},
        {key(SourceBegin, "right", "carson", "before"), 5},
        {key(SourceEnd, "left", "carson", "before"), 5},
        {key(ContentBegin, "way", "<xcomp", "behind"), 5},
        {key(ContentEnd, "same", "1", "1"), 5},
        {key(MoreBegin, "no more", ""), 5},
    };
    ScorerRows rows{1, {}, {}};
    for (const auto& [feature, weight] : weights) {
        rows.keys.push_back(feature);
        rows.weights.push_back(weight);
    }
    return read_attribution_model(write_container(write_scorer(rows, "attributions")));
}

std::string words(const Document& doc, TokenRange range) {
    return std::string(doc.words(doc.span(range)));
}

}  // namespace

TEST_CASE("attributions: cue, source and content of a hope") {
    const Result<AttributionModel> model = small_model();
    REQUIRE(model);
    const Lexicon lexicon = build_lexicon({});
    const Document doc = build_document(kHopes);
    const std::vector<Attribution> found = find_attributions(lexicon, *model, doc);
    REQUIRE(found.size() == 1);
    CHECK(words(doc, found[0].cue) == "hopes");
    CHECK(words(doc, found[0].source) == "Carson");
    REQUIRE(found[0].contents.size() == 1);
    CHECK(words(doc, found[0].contents[0]) == "to win");
    CHECK(found[0].score > 900);
}

TEST_CASE("attributions: candidates of ends lie behind their begin and in reach") {
    const Lexicon lexicon = build_lexicon({});
    const Document doc = build_document(kHopes);
    const AttributionContext context(lexicon, doc);
    AttributionFrame frame;
    frame.cue = 1;
    for (const auto choice : {AttributionChoice::ContentEnd, AttributionChoice::MoreEnd}) {
        const std::vector<uint32_t> ends = attribution_candidates(context, frame, choice, 2);
        CHECK(ends == std::vector<uint32_t>{3, 4, 5});
    }
    const std::vector<uint32_t> heads =
        attribution_candidates(context, frame, AttributionChoice::SourceHead, kNone);
    CHECK(heads == std::vector<uint32_t>{kNone, 0});
    CHECK(cue_candidates(context) == std::vector<uint32_t>{1, 3});
}

TEST_CASE("attributions: a second piece never begins inside the first") {
    const Lexicon lexicon = build_lexicon({});
    const Document doc = build_document(kHopes);
    const AttributionContext context(lexicon, doc);
    AttributionFrame frame;
    frame.cue = 1;
    frame.content = {2, 4};
    const std::vector<uint32_t> begins =
        attribution_candidates(context, frame, AttributionChoice::MoreBegin, kNone);
    CHECK(begins == std::vector<uint32_t>{kNone, 0, 1, 4});
}

TEST_CASE("attributions: a model of several classes is damage") {
    const std::string bytes = write_container(write_scorer({2, {1}, {1, 2}}, "attributions"));
    CHECK(read_attribution_model(bytes).error() == Error::ModelDamaged);
    CHECK_FALSE(read_attribution_model(""));
}
