#include <doctest/doctest.h>

#include "train/corpus_conllu.h"

using namespace dragoman;

namespace {
constexpr const char* kTwoSentences =
    "# newdoc id = letters\n"
    "# sent_id = 1\n"
    "# text = They don't go.\n"
    "1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
    "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "4.1\tghost\tghost\tVERB\tVB\t_\t_\t_\t_\t_\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "# text = cannot\n"
    "1-2\tcannot\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
    "1\tcould\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n"
    "2\tnot\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n"
    "\n";
}

TEST_CASE("conllu: reads words, heads and the surface of contractions") {
    const auto trees = parse_conllu(kTwoSentences);
    REQUIRE(trees);
    REQUIRE(trees->size() == 2);
    const Tree& tree = (*trees)[0];
    REQUIRE(tree.words.size() == 5);
    CHECK(tree.text == "They don't go.");
    CHECK(tree.doc_id == "letters");
    CHECK((*trees)[1].doc_id == "letters");
    CHECK(tree.words[0].head == 3);
    CHECK(tree.words[3].head == -1);
    CHECK(tree.words[3].dep == "root");
    CHECK(tree.words[2].lemma == "not");
    REQUIRE(tree.surfaces.size() == 1);
    CHECK(tree.surfaces[0].begin == 1);
    CHECK(tree.surfaces[0].end == 3);
    CHECK(tree.surfaces[0].form == "don't");
    CHECK_FALSE(tree.words[1].space_after);
    CHECK(tree.words[2].space_after);
    CHECK_FALSE(tree.words[3].space_after);
}

TEST_CASE("conllu: words are placed in the text as it is spelled") {
    const auto trees = parse_conllu(kTwoSentences);
    REQUIRE(trees);
    const PlacedTree placed = place_words((*trees)[0]);
    CHECK(placed.text == (*trees)[0].text);
    CHECK(placed.text.substr(placed.places[1].first, 2) == "do");
    CHECK(placed.places[2] == std::pair<uint32_t, uint32_t>{7, 10});
    // "could" + "not" do not add up to "cannot": both take the whole token.
    const PlacedTree whole = place_words((*trees)[1]);
    CHECK(whole.text == "cannot");
    CHECK(whole.places[0] == std::pair<uint32_t, uint32_t>{0, 6});
    CHECK(whole.places[1] == std::pair<uint32_t, uint32_t>{0, 6});
}

TEST_CASE("conllu: writing and reading again changes nothing") {
    const auto trees = parse_conllu(kTwoSentences);
    REQUIRE(trees);
    const std::string written = write_conllu(*trees);
    const auto again = parse_conllu(written);
    REQUIRE(again);
    CHECK(write_conllu(*again) == written);
    CHECK(place_words((*again)[0]).text == "They don't go.");
    CHECK((*again)[1].words[1].space_after == false);
}

TEST_CASE("conllu: damaged files give an error") {
    CHECK(parse_conllu("1\tThey\n").error() == Error::CorpusFormat);
    CHECK(parse_conllu("2\ta\ta\tX\tX\t_\t0\troot\t_\t_\n").error() == Error::CorpusFormat);
    CHECK(parse_conllu("1\ta\ta\tX\tX\t_\t7\tobj\t_\t_\n\n").error() == Error::CorpusFormat);
    CHECK(parse_conllu("1\ta\ta\tX\tX\t_\tx\tobj\t_\t_\n\n").error() == Error::CorpusFormat);
    CHECK(parse_conllu("1-4\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\ta\tX\tX\t_\t0\troot\t_\t_\n\n")
              .error() == Error::CorpusFormat);
    CHECK(read_conllu("no/such/file").error() == Error::FileUnreadable);
}
