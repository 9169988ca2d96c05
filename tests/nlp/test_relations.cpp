#include "nlp/relations.h"

#include <doctest/doctest.h>

#include "nlp/build_document.h"

using namespace dragoman;

namespace {

Lexicon verbs() {
    return build_lexicon({
        {"acts_verb",
         {{"attack", "ASSAULT -9"}, {"bomb", "ASSAULT -9"}, {"hold/talk", "CONSULT 3"}, {"meet", "CONSULT 3"}, {"reject", "REJECT -4"},
          {"urge", "REQUEST -1"}, {"accuse", "ACCUSE -3"}, {"invade", "ASSAULT -9"}, {"release", "YIELD 5"}, {"fly+over", "MOBILIZE -6"}}},
        {"acts_noun", {{"import", "COOPERATE 6"}, {"invasion", "ASSAULT -9"}, {"meeting", "CONSULT 3"}, {"visit", "CONSULT 3"}}},
        {"acts_adjective", {{"critical", "ACCUSE -3"}}},
        {"stance", {{"eager", "desired"}, {"hesitant", "refused"}, {"plan", "planned"}, {"prepare", "planned"}}},
    });
}

// "china REJECT us", in order; "!" before the type where it is negated.
std::string relations_of(const std::string& lines) {
    const Lexicon lexicon = verbs();
    Document doc = build_document(lines);
    REQUIRE(find_fault(doc) == nullptr);
    find_relations(lexicon, doc);
    const char* fault = find_fault(doc);
    CHECK(fault == nullptr);
    std::string out;
    for (const Relation& r : doc.relations) {
        if (!out.empty()) out += "; ";
        out += doc.entities[r.source].name + ' ' + (r.negated ? "!" : "") + std::string(name(r.type)) + ' ' + doc.entities[r.target].name;
        if (r.modality != Modality::Asserted) out += ' ' + std::string(name(r.modality));
    }
    return out;
}

}  // namespace

TEST_CASE("relations: subject, verb and object") {
    CHECK(relations_of(R"(
China   China   PROPN NNP 2 nsubj B-GPE:china
attacked attack VERB  VBD 0 root
Japan   Japan   PROPN NNP 2 obj B-GPE:japan
.       .       PUNCT .   2 punct
)") == "china ASSAULT japan");
}

TEST_CASE("relations: a passive's agent is its by phrase, and without one there is no relation") {
    CHECK(relations_of(R"(
Japan   Japan   PROPN NNP 3 nsubj:pass B-GPE:japan
was     be      AUX   VBD 3 aux:pass
attacked attack VERB  VBN 0 root
by      by      ADP   IN  5 case
China   China   PROPN NNP 3 obl:agent B-GPE:china
)") == "china ASSAULT japan");
    CHECK(relations_of(R"(
Japan   Japan   PROPN NNP 3 nsubj:pass B-GPE:japan
was     be      AUX   VBD 3 aux:pass
attacked attack VERB  VBN 0 root
)") == "");
}

TEST_CASE("relations: the subject of hesitant is the one who does not receive") {
    CHECK(relations_of(R"(
Beijing Beijing PROPN NNP 3 nsubj B-GPE:china
is      be      AUX   VBZ 3 cop
hesitant hesitant ADJ JJ  0 root
to      to      PART  TO  5 mark
meet    meet    VERB  VB  3 xcomp
Blinken Blinken PROPN NNP 5 obj B-PERSON:blinken
)") == "china REJECT blinken");
}

TEST_CASE("relations: eager to meet is desired") {
    CHECK(relations_of(R"(
Austin  Austin  PROPN NNP 3 nsubj B-PERSON:austin
is      be      AUX   VBZ 3 cop
eager   eager   ADJ   JJ  0 root
to      to      PART  TO  5 mark
meet    meet    VERB  VB  3 xcomp
Li      Li      PROPN NNP 5 obj B-PERSON:li
)") == "austin CONSULT li desired");
}

TEST_CASE("relations: the object of accuse prepares to invade") {
    CHECK(relations_of(R"(
Russia  Russia  PROPN NNP 2 nsubj B-GPE:russia
accuses accuse  VERB  VBZ 0 root
Turkey  Turkey  PROPN NNP 2 obj B-GPE:turkey
of      of      SCONJ IN  5 mark
preparing prepare VERB VBG 2 advcl
to      to      PART  TO  7 mark
invade  invade  VERB  VB  5 xcomp
Syria   Syria   PROPN NNP 7 obj B-GPE:syria
)") == "russia ACCUSE turkey; turkey ASSAULT syria planned");
}

TEST_CASE("relations: imports of arms join the two adjectives") {
    CHECK(relations_of(R"(
Chinese Chinese ADJ   JJ  2 amod B-NORP:china
imports import  NOUN  NNS 6 nsubj
of      of      ADP   IN  5 case
Russian Russian ADJ   JJ  5 amod B-NORP:russia
arms    arms    NOUN  NNS 2 nmod
grew    grow    VERB  VBD 0 root
)") == "china COOPERATE russia");
}

TEST_CASE("relations: a balloon that flies over a continent") {
    CHECK(relations_of(R"(
a       a       DET   DT  3 det
Chinese Chinese ADJ   JJ  3 amod B-NORP:china
balloon balloon NOUN  NN  0 root
flying  fly     VERB  VBG 3 acl
over    over    ADP   IN  7 case
North   North   ADJ   JJ  7 amod B-LOC:america
America America PROPN NNP 4 obl I-LOC:america
)") == "china MOBILIZE america");
}

TEST_CASE("relations: of is the doer when the place stands elsewhere") {
    CHECK(relations_of(R"(
the     the     DET   DT  2 det
invasion invasion NOUN NN 0 root
of      of      ADP   IN  4 case
Russia  Russia  PROPN NNP 2 nmod B-GPE:russia
in      in      ADP   IN  6 case
Ukraine Ukraine PROPN NNP 2 nmod B-GPE:ukraine
)") == "russia ASSAULT ukraine");
}

TEST_CASE("relations: two subjects meet each other, and where") {
    CHECK(relations_of(R"(
Hayashi Hayashi PROPN NNP 4 nsubj B-PERSON:hayashi
and     and     CCONJ CC  3 cc
Park    Park    PROPN NNP 1 conj B-PERSON:park
met     meet    VERB  VBD 0 root
in      in      ADP   IN  6 case
Seoul   Seoul   PROPN NNP 4 obl B-GPE:seoul
)") == "hayashi CONSULT park; hayashi LOCATE seoul; park LOCATE seoul");
}

TEST_CASE("relations: not and no plans deny") {
    CHECK(relations_of(R"(
China   China   PROPN NNP 4 nsubj B-GPE:china
did     do      AUX   VBD 4 aux
not     not     PART  RB  4 advmod
attack  attack  VERB  VB  0 root
Japan   Japan   PROPN NNP 4 obj B-GPE:japan
)") == "china !ASSAULT japan");
    CHECK(relations_of(R"(
China   China   PROPN NNP 2 nsubj B-GPE:china
has     have    VERB  VBZ 0 root
no      no      DET   DT  4 det
plans   plan    NOUN  NNS 2 obj
to      to      PART  TO  6 mark
release release VERB  VB  4 acl
Li      Li      PROPN NNP 6 obj B-PERSON:li
)") == "china !YIELD li planned");
}

TEST_CASE("relations: a verb that no list has keeps its own word") {
    const Lexicon lexicon = verbs();
    Document doc = build_document(R"(
Ada     Ada     PROPN NNP 2 nsubj B-PERSON:ada
tickled tickle  VERB  VBD 0 root
Bob     Bob     PROPN NNP 2 obj B-PERSON:bob
)");
    find_relations(lexicon, doc);
    REQUIRE(doc.relations.size() == 1);
    CHECK(doc.relations[0].type == RelationType::Other);
    CHECK(doc.relations[0].label == "tickled");
    CHECK(doc.relations[0].why == "the verb 'tickle' with its subject and object");
}

TEST_CASE("relations: who faces criticism from somebody is criticised") {
    CHECK(relations_of(R"(
Japan   Japan   PROPN NNP 2 nsubj B-GPE:japan
faces   face    VERB  VBZ 0 root
a       a       DET   DT  4 det
visit   visit   NOUN  NN  2 obj
from    from    ADP   IN  6 case
Kim     Kim     PROPN NNP 4 nmod B-PERSON:kim
)") == "kim CONSULT japan");
}

TEST_CASE("relations: the two leaders are the two who were named last") {
    const Lexicon lexicon = build_lexicon({{"acts_verb", {{"meet", "CONSULT 3"}}}, {"pair_nouns", {{"leader", "person"}}}});
    Document doc = build_document(R"(
Xi      Xi      PROPN NNP 4 nsubj B-PERSON:xi
and     and     CCONJ CC  3 cc
Biden   Biden   PROPN NNP 1 conj B-PERSON:biden
arrived arrive  VERB  VBD 0 root

The     the     DET   DT  3 det
two     two     NUM   CD  3 nummod
leaders leader  NOUN  NNS 4 nsubj
met     meet    VERB  VBD 0 root
)");
    find_relations(lexicon, doc);
    REQUIRE(doc.relations.size() == 1);
    CHECK(doc.entities[doc.relations[0].source].name == "xi");
    CHECK(doc.entities[doc.relations[0].target].name == "biden");
}
