#include <doctest/doctest.h>

#include "loaded_models.h"
#include "nlp/analyse.h"
#include "nlp/gazetteer.h"
#include "nlp/name_context.h"
#include "nlp/plain_document.h"
#include "nlp/story_lexicon.h"

using namespace dragoman;

TEST_CASE("name context: places of one word are a group, however it is written") {
    const std::vector<std::string_view> words = {"The", "Zorvex",  "said",   "zorvex", "ZORVEX",
                                                 "The", "Harwick", "Zorvex", "X",      "X"};
    const std::vector<uint32_t> groups = word_groups(story_lexicon(), words);
    REQUIRE(groups.size() == words.size());
    CHECK(groups[1] == 0);
    CHECK(groups[4] == 0);
    CHECK(groups[7] == 0);
    // Words in small letters, a word that stands once, single letters.
    for (uint32_t i : {2u, 3u, 6u, 8u, 9u}) CHECK(groups[i] == kNone);
    CHECK(word_groups(story_lexicon(), {}).empty());
}

TEST_CASE("name context: a place knows what the others say, not what it says itself") {
    const Models& models = loaded_models().models;
    if (!models.reader.is_loaded()) return;
    const Document doc = plain_document("Zorvex|PROPN sued\nZorvex|PROPN fell\nit fell");
    std::vector<ReadStretch> stretches;
    for (const Sentence& sentence : doc.sentences) {
        std::vector<std::string_view> words;
        for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
            words.push_back(doc.words(doc.tokens[i]));
        stretches.push_back(
            {sentence.tokens,
             models.reader.read(words, gazetteer_bits(models.lexicon, words)).states});
    }
    const NameContext context(models.reader, models.lexicon, doc, stretches);
    std::vector<float> second(models.reader.context_size());
    models.reader.copy_context(stretches[1].states, 0, second.data());
    REQUIRE(context.of(0));
    for (uint32_t j = 0; j < second.size(); ++j)
        CHECK(context.of(0)[j] == doctest::Approx(second[j]).epsilon(0.001));
    for (uint32_t token : {1u, 3u, 4u, 5u, 99u}) CHECK(context.of(token) == nullptr);
}
