#include "nlp/names.h"

#include <doctest/doctest.h>

#include "plain_document.h"
#include "story_lexicon.h"

using namespace dragoman;

namespace {

std::string refined(Document& doc) {
    refine_names(story_lexicon(), doc);
    CHECK(find_fault(doc) == nullptr);
    return list_mentions(doc);
}

}  // namespace

TEST_CASE("names: articles, titles and possessives are no part of a name") {
    Document doc = plain_document("the Green Board 's chief met President Joe Biden .");
    add_mention(doc, "the Green Board's", EntityType::Org);
    add_mention(doc, "President Joe Biden", EntityType::Person);
    CHECK(refined(doc) == "Green Board/ORG; Joe Biden/PERSON");
}

TEST_CASE("names: a nationality before its ministry is one name") {
    Document doc = plain_document("A Turkish Foreign Ministry official met Russian Gazprom .");
    add_mention(doc, "Turkish", EntityType::Norp);
    add_mention(doc, "Foreign Ministry", EntityType::Org);
    add_mention(doc, "Russian", EntityType::Norp);
    add_mention(doc, "Gazprom", EntityType::Org);
    CHECK(refined(doc) == "Turkish Foreign Ministry/ORG; Russian/NORP; Gazprom/ORG");
}

TEST_CASE("names: administrations, regimes and embassies are organisations") {
    Document doc = plain_document("the Biden administration and the Chinese embassy and the Ortega - Murillo regime");
    add_mention(doc, "Biden", EntityType::Person);
    add_mention(doc, "Chinese", EntityType::Norp);
    add_mention(doc, "Ortega", EntityType::Person);
    add_mention(doc, "Murillo", EntityType::Person);
    CHECK(refined(doc) == "Biden administration/ORG; Chinese embassy/ORG; Ortega/PERSON; Murillo/PERSON");
}

TEST_CASE("names: a full name decides its short forms, but where the text says otherwise") {
    Document doc = plain_document("Lloyd Austin flew to Asia .\nAustin met him in Austin , Texas .");
    add_mention(doc, "Lloyd Austin", EntityType::Person);
    add_mention(doc, "Austin", EntityType::Gpe, MentionKind::Name, 2);
    add_mention(doc, "Austin", EntityType::Gpe, MentionKind::Name, 3);
    add_mention(doc, "Texas", EntityType::Gpe);
    CHECK(refined(doc) == "Lloyd Austin/PERSON; Austin/PERSON; Austin/GPE; Texas/GPE");
}

TEST_CASE("names: lists correct countries and seas") {
    Document doc = plain_document("Turkey left the North Sea , Chinese ships too");
    add_mention(doc, "Turkey", EntityType::Org);
    add_mention(doc, "North Sea", EntityType::Gpe);
    add_mention(doc, "Chinese", EntityType::Gpe);
    CHECK(refined(doc) == "Turkey/GPE; North Sea/LOC; Chinese/NORP");
}

TEST_CASE("names: a language is no people") {
    Document doc = plain_document("Li , who speaks Chinese , praised Chinese farmers .");
    add_mention(doc, "Li", EntityType::Person);
    add_mention(doc, "Chinese", EntityType::Norp);
    add_mention(doc, "Chinese", EntityType::Norp, MentionKind::Name, 2);
    CHECK(refined(doc) == "Li/PERSON; Chinese/NORP");
}

TEST_CASE("names: a document without names stays as it is") {
    Document doc = plain_document("nothing here .");
    CHECK(refined(doc) == "");
    Document empty;
    refine_names(story_lexicon(), empty);
    CHECK(empty.mentions.empty());
}
