#include "nlp/quotes.h"

#include <doctest/doctest.h>

#include "nlp/build_document.h"

using namespace dragoman;

namespace {

// "glaser: they agree (indirect)", in order.
std::string quotes_of(const std::string& lines) {
    const Lexicon lexicon = build_lexicon({
        {"saying", {{"add", "say"}, {"say", "say"}, {"tell", "tell"}, {"urge", "quote"}}},
        {"saying_nouns", {{"claim", ""}}},
        {"saying_documents", {{"statement", ""}}},
    });
    Document doc = build_document(lines);
    REQUIRE(find_fault(doc) == nullptr);
    find_quotes(lexicon, doc);
    const char* fault = find_fault(doc);
    CHECK(fault == nullptr);
    std::string out;
    for (const Quote& quote : doc.quotes) {
        if (!out.empty()) out += "; ";
        out += quote.speaker == kNone ? std::string(doc.words(quote.speaker_text)) + "?" : doc.entities[quote.speaker].name;
        out += ": " + std::string(doc.words(quote.span)) + " (" + std::string(name(quote.kind)) + ")";
    }
    return out;
}

}  // namespace

TEST_CASE("quotes: a reported clause without that") {
    CHECK(quotes_of(R"(
She     she     PRON  PRP 2 nsubj B-PERSON:glaser:pronoun
said    say     VERB  VBD 0 root
that    that    SCONJ IN  5 mark
they    they    PRON  PRP 5 nsubj
agree   agree   VERB  VBP 2 ccomp
.       .       PUNCT .   2 punct
)") == "glaser: they agree (indirect)");
}

TEST_CASE("quotes: the cue behind a direct quotation") {
    CHECK(quotes_of(R"(
“       “       PUNCT `` 3 punct
We      we      PRON  PRP 3 nsubj
agree   agree   VERB  VBP 7 ccomp
,       ,       PUNCT ,   3 punct
”       ”       PUNCT ''  3 punct
Glaser  Glaser  PROPN NNP 7 nsubj B-PERSON:glaser
added   add     VERB  VBD 0 root
.       .       PUNCT .   7 punct
)") == "glaser: “We agree,” (direct)");
}

TEST_CASE("quotes: sources without a name keep their words") {
    CHECK(quotes_of(R"(
sources source  NOUN  NNS 2 nsubj
say     say     VERB  VBP 0 root
it      it      PRON  PRP 4 nsubj
works   work    VERB  VBZ 2 ccomp
)") == "sources?: it works (indirect)");
}

TEST_CASE("quotes: according to") {
    CHECK(quotes_of(R"(
It      it      PRON  PRP 2 nsubj
works   work    VERB  VBZ 0 root
well    well    ADV   RB  2 advmod
,       ,       PUNCT ,   7 punct
according accord VERB VBG 7 case
to      to      ADP   IN  5 fixed
Reuters Reuters PROPN NNP 2 obl B-ORG:reuters
.       .       PUNCT .   2 punct
)") == "reuters: It works well (indirect)");
}

TEST_CASE("quotes: who is told is the addressee") {
    const Lexicon lexicon = build_lexicon({{"saying", {{"tell", "tell"}}}});
    Document doc = build_document(R"(
Zygar   Zygar   PROPN NNP 2 nsubj B-PERSON:zygar
told    tell    VERB  VBD 0 root
CNN     CNN     PROPN NNP 2 obj B-ORG:cnn
he      he      PRON  PRP 5 nsubj B-PERSON:zygar:pronoun
left    leave   VERB  VBD 2 ccomp
.       .       PUNCT .   2 punct
)");
    find_quotes(lexicon, doc);
    REQUIRE(doc.quotes.size() == 1);
    CHECK(doc.entities[doc.quotes[0].addressee].name == "cnn");
    CHECK(doc.words(doc.quotes[0].span) == "he left");
}

TEST_CASE("quotes: did not say reports nothing") {
    CHECK(quotes_of(R"(
She     she     PRON  PRP 4 nsubj B-PERSON:glaser:pronoun
did     do      AUX   VBD 4 aux
not     not     PART  RB  4 advmod
say     say     VERB  VB  0 root
they    they    PRON  PRP 6 nsubj
agree   agree   VERB  VBP 4 ccomp
)") == "");
}
