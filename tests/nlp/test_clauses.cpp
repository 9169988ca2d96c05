#include "nlp/clauses.h"

#include <doctest/doctest.h>

#include "nlp/actors.h"
#include "nlp/build_document.h"
#include "nlp/modality.h"

using namespace dragoman;

namespace {

// The tables that these sentences need.
const Lexicon& lexicon() {
    static const Lexicon words = build_lexicon({{"stance", {{"fail", "negated"}, {"hope", "desired"}, {"want", "desired"}, {"decline", "refused"}}}});
    return words;
}

struct Read {
    explicit Read(const std::string& lines) : doc(build_document(lines)), dependents(doc), clauses(lexicon(), doc, dependents) {}
    uint32_t token(std::string_view word) const {
        for (uint32_t t = 0; t < doc.tokens.size(); ++t)
            if (doc.words(doc.tokens[t]) == word) return t;
        return kNone;
    }
    std::string agent(std::string_view verb) const {
        const uint32_t found = clauses.agent(token(verb));
        return found == kNone ? "" : std::string(doc.words(doc.tokens[found]));
    }
    Standing standing(std::string_view word) const { return standing_of(lexicon(), doc, dependents, clauses, token(word)); }

    Document doc;
    Dependents dependents;
    Clauses clauses;
};

}  // namespace

TEST_CASE("clauses: the object of urged is the agent of show") {
    const Read read(R"(
Liu urge PROPN NNP 2 nsubj
urged urge VERB VBD 0 root
Washington Washington PROPN NNP 2 obj
to to PART TO 5 mark
show show VERB VB 2 xcomp
sincerity sincerity NOUN NN 5 obj
)");
    CHECK(read.agent("urged") == "Liu");
    CHECK(read.agent("show") == "Washington");
}

TEST_CASE("clauses: a participle's agent is the noun it describes, or the subject of its clause") {
    const Read read(R"(
Beijing Beijing PROPN NNP 2 nsubj
waits wait VERB VBZ 0 root
, , PUNCT , 4 punct
fearing fear VERB VBG 2 advcl
balloons balloon NOUN NNS 4 obj
flying fly VERB VBG 5 acl
)");
    CHECK(read.agent("fearing") == "Beijing");
    CHECK(read.agent("flying") == "balloons");
}

TEST_CASE("clauses: verbs in a row share subject and agent") {
    const Read read(R"(
He he PRON PRP 3 nsubj:pass
was be AUX VBD 3 aux:pass
arrested arrest VERB VBN 0 root
and and CCONJ CC 5 cc
charged charge VERB VBN 3 conj
by by ADP IN 7 case
police police NOUN NNS 5 obl:agent
)");
    CHECK(read.clauses.is_passive(read.token("charged")));
    CHECK(read.agent("charged") == "police");
    CHECK(read.agent("arrested") == "police");
    CHECK(read.clauses.subject(read.token("charged")) == read.token("He"));
}

TEST_CASE("modality: may, will, not, and what governs a verb") {
    const Read read(R"(
It it PRON PRP 3 nsubj
may may AUX MD 3 aux
fail fail VERB VB 0 root
to to PART TO 5 mark
win win VERB VB 3 xcomp
)");
    CHECK(read.standing("win").negated);
    CHECK(read.standing("win").modality == Modality::Possible);
    CHECK(read.standing("fail").modality == Modality::Possible);
    CHECK_FALSE(read.standing("fail").negated);
}

TEST_CASE("modality: who declines refuses") {
    const Read read(R"(
She she PRON PRP 2 nsubj
declined decline VERB VBD 0 root
to to PART TO 4 mark
comment comment VERB VB 2 xcomp
)");
    CHECK(read.standing("comment").refuser == read.token("declined"));
}

TEST_CASE("actors: who, conjuncts, adjectives and owners") {
    const Document doc = build_document(R"(
Park Park PROPN NNP 0 root B-PERSON:park
and and CCONJ CC 3 cc
Li Li PROPN NNP 1 conj B-PERSON:li
, , PUNCT , 6 punct
who who PRON WP 6 nsubj
lead lead VERB VBP 1 acl:relcl
Russian Russian ADJ JJ 8 amod B-NORP:russia
troops troops NOUN NNS 6 obj
of of ADP IN 10 case
NATO NATO PROPN NNP 8 nmod B-ORG:nato
)");
    const Dependents dependents(doc);
    const Actors actors(lexicon(), doc, dependents);
    auto names = [&](uint32_t token) {
        std::string out;
        for (const Actor& actor : actors.find(token)) out += doc.entities[actor.entity].name + (actor.direct ? " " : "~ ");
        return out;
    };
    CHECK(names(0) == "park li ");
    CHECK(names(4) == "park li ");
    CHECK(names(7) == "russia~ ");
}

TEST_CASE("dependents: extents and prepositions") {
    const Read read(R"(
an a DET DT 2 det
attack attack NOUN NN 0 root
in in ADP IN 6 case
front front NOUN NN 3 fixed
of of ADP IN 3 fixed
cameras camera NOUN NNS 2 nmod
)");
    CHECK(read.dependents.extent(1) == TokenRange{0, 6});
    CHECK(read.dependents.extent(5) == TokenRange{2, 6});
    CHECK(read.dependents.case_words(5) == "in front of");
    CHECK(read.dependents.is_below(3, 1));
    CHECK_FALSE(read.dependents.is_below(1, 5));
}
