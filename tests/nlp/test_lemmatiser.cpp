// Endings are taken off so that a known word is left.
#include <doctest/doctest.h>

#include "nlp/lemmatiser.h"

using namespace dragoman;

namespace {
Lexicon small_lexicon() {
    const std::string verbs = "agree\t\nfin\t\nfine\t\nmake\t\nneed\t\nneede\t\nplan\t\nreject\t\nsay\t\nstop\t\nwatch\t\n";
    const std::string lemmas =
        "children/NOUN\tchild\nlarge/ADJ\tlarge\nsaid/VERB\tsay\nwas/AUX\tbe\n";
    return std::move(
        *read_lexicon(write_container({{"table:lemmas", lemmas}, {"table:verbs", verbs}})));
}
}  // namespace

TEST_CASE("lemmatiser: irregular forms come from the table") {
    const Lexicon lexicon = small_lexicon();
    CHECK(lemmatise(lexicon, "was", Upos::Aux, Xpos::Vbd) == "be");
    CHECK(lemmatise(lexicon, "Children", Upos::Noun, Xpos::Nns) == "child");
    CHECK(lemmatise(lexicon, "said", Upos::Verb, Xpos::Vbd) == "say");
}

TEST_CASE("lemmatiser: the tag decides between a past form and a base") {
    const Lexicon lexicon = small_lexicon();
    CHECK(lemmatise(lexicon, "lay", Upos::Verb, Xpos::Vbd) == "lie");
    CHECK(lemmatise(lexicon, "lay", Upos::Verb, Xpos::Vb) == "lay");
    CHECK(lemmatise(lexicon, "found", Upos::Verb, Xpos::Vb) == "found");
    CHECK(lemmatise(lexicon, "found", Upos::Verb, Xpos::Vbd) == "find");
}

TEST_CASE("lemmatiser: verbs lose their endings") {
    const Lexicon lexicon = small_lexicon();
    CHECK(lemmatise(lexicon, "Rejects", Upos::Verb, Xpos::Vbz) == "reject");
    CHECK(lemmatise(lexicon, "making", Upos::Verb, Xpos::Vbg) == "make");
    CHECK(lemmatise(lexicon, "planned", Upos::Verb, Xpos::Vbn) == "plan");
    CHECK(lemmatise(lexicon, "stopping", Upos::Verb, Xpos::Vbg) == "stop");
    CHECK(lemmatise(lexicon, "watches", Upos::Verb, Xpos::Vbz) == "watch");
    // One short syllable would double its consonant; others would not.
    CHECK(lemmatise(lexicon, "fined", Upos::Verb, Xpos::Vbd) == "fine");
    CHECK(lemmatise(lexicon, "finned", Upos::Verb, Xpos::Vbd) == "fin");
    CHECK(lemmatise(lexicon, "needed", Upos::Verb, Xpos::Vbd) == "need");
    CHECK(lemmatise(lexicon, "agreed", Upos::Verb, Xpos::Vbd) == "agree");
    CHECK(lemmatise(lexicon, "denies", Upos::Verb, Xpos::Vbz) == "deny");
    CHECK(lemmatise(lexicon, "blitzed", Upos::Verb, Xpos::Vbd) == "blitz");
}

TEST_CASE("lemmatiser: nouns, names and adjectives") {
    const Lexicon lexicon = small_lexicon();
    CHECK(lemmatise(lexicon, "countries", Upos::Noun, Xpos::Nns) == "country");
    CHECK(lemmatise(lexicon, "boxes", Upos::Noun, Xpos::Nns) == "box");
    CHECK(lemmatise(lexicon, "crisis", Upos::Noun, Xpos::Nn) == "crisis");
    CHECK(lemmatise(lexicon, "States", Upos::Propn, Xpos::Nnps) == "State");
    CHECK(lemmatise(lexicon, "Austin", Upos::Propn, Xpos::Nnp) == "Austin");
    CHECK(lemmatise(lexicon, "largest", Upos::Adj, Xpos::Jjs) == "large");
    CHECK(lemmatise(lexicon, "bigger", Upos::Adj, Xpos::Jjr) == "big");
    CHECK(lemmatise(lexicon, "happier", Upos::Adj, Xpos::Jjr) == "happy");
}
