#include <doctest/doctest.h>

#include "nlp/name_evidence.h"
#include "plain_document.h"
#include "story_lexicon.h"

using namespace dragoman;

namespace {

std::string weighed(Document& doc) {
    weigh_evidence(story_lexicon(), doc);
    CHECK(find_fault(doc) == nullptr);
    return list_mentions(doc);
}

}  // namespace

TEST_CASE("evidence: what has shares is a company, everywhere in the document") {
    Document doc = plain_document(
        "Shares|NOUN in|ADP Corvanta|PROPN fell|VERB .|PUNCT\nCorvanta|PROPN slept|VERB .|PUNCT");
    add_mention(doc, "Corvanta", EntityType::Person);
    add_mention(doc, "Corvanta", EntityType::Person, MentionKind::Name, 2);
    CHECK(weighed(doc) == "Corvanta/ORG; Corvanta/ORG");
}

TEST_CASE("evidence: what has a wife and an age is a person") {
    Document doc = plain_document(
        "Tarvo|PROPN 's|PART wife|NOUN met|VERB Danil|PROPN ,|PUNCT 47|NUM ,|PUNCT today|NOUN "
        ".|PUNCT");
    add_mention(doc, "Tarvo", EntityType::Org);
    add_mention(doc, "Danil", EntityType::Gpe);
    CHECK(weighed(doc) == "Tarvo/PERSON; Danil/PERSON");
}

TEST_CASE("evidence: an apposition says what a name is") {
    Document doc = plain_document(
        "Petrolis|PROPN ,|PUNCT a|DET big|ADJ oil|NOUN company|NOUN ,|PUNCT left|VERB "
        "Valdoria|PROPN ,|PUNCT a|DET small|ADJ town|NOUN .|PUNCT");
    add_mention(doc, "Petrolis", EntityType::Person);
    add_mention(doc, "Valdoria", EntityType::Org);
    CHECK(weighed(doc) == "Petrolis/ORG; Valdoria/GPE");
}

TEST_CASE("evidence: what the lists know stays") {
    Document doc = plain_document("Shares|NOUN in|ADP Russia|PROPN fell|VERB .|PUNCT");
    add_mention(doc, "Russia", EntityType::Gpe);
    CHECK(weighed(doc) == "Russia/GPE");
}

TEST_CASE("evidence: a hint does not outweigh the reader") {
    Document doc = plain_document("They|PRON stayed|VERB at|ADP Ferrov|PROPN .|PUNCT");
    add_mention(doc, "Ferrov", EntityType::Gpe);
    CHECK(weighed(doc) == "Ferrov/GPE");
}
