#include "nlp/roles.h"

#include <doctest/doctest.h>

#include "nlp/coreference.h"
#include "plain_document.h"
#include "story_lexicon.h"

using namespace dragoman;

namespace {

// "person | title | org; ..."
std::string roles(Document& doc) {
    link_names(story_lexicon(), doc);
    find_roles(story_lexicon(), doc);
    CHECK(find_fault(doc) == nullptr);
    std::string list;
    for (const Role& role : doc.roles) {
        if (!list.empty()) list += "; ";
        list.append(doc.entities[role.person].name).append(" | ").append(doc.words(role.title)).append(" | ");
        list += role.org == kNone ? "-" : doc.entities[role.org].name;
    }
    return list;
}

}  // namespace

TEST_CASE("roles: a title before the name, with its country") {
    Document doc = plain_document("U.S.|PROPN Defense|PROPN Secretary|PROPN Lloyd|PROPN Austin|PROPN met|VERB Russian|ADJ journalist|NOUN Mikhail|PROPN Zygar|PROPN .");
    add_mention(doc, "U.S.", EntityType::Gpe);
    add_mention(doc, "Lloyd Austin", EntityType::Person);
    add_mention(doc, "Russian", EntityType::Norp);
    add_mention(doc, "Mikhail Zygar", EntityType::Person);
    CHECK(roles(doc) == "Lloyd Austin | Defense Secretary | United States; Mikhail Zygar | journalist | -");
}

TEST_CASE("roles: a possessive country gives the minister's org") {
    Document doc = plain_document("China|PROPN 's|PART new|ADJ Defense|PROPN Minister|PROPN Li|PROPN Shangfu|PROPN spoke|VERB .");
    add_mention(doc, "China", EntityType::Gpe);
    add_mention(doc, "Li Shangfu", EntityType::Person);
    CHECK(roles(doc) == "Li Shangfu | Defense Minister | China");
}

TEST_CASE("roles: titles with of") {
    Document doc = plain_document("to|PART receive|VERB Secretary|PROPN of|ADP State|PROPN Antony|PROPN Blinken|PROPN .");
    add_mention(doc, "Antony Blinken", EntityType::Person);
    CHECK(roles(doc) == "Antony Blinken | Secretary of State | -");
}

TEST_CASE("roles: an apposition after the name; the topic belongs to the title") {
    Document doc = plain_document("Bonnie|PROPN Glaser|PROPN ,|PUNCT a|DET China|PROPN expert|NOUN at|ADP the|DET German|PROPN Marshall|PROPN Fund|PROPN ,|PUNCT said|VERB");
    add_mention(doc, "Bonnie Glaser", EntityType::Person);
    add_mention(doc, "China", EntityType::Gpe);
    add_mention(doc, "German Marshall Fund", EntityType::Org);
    CHECK(roles(doc) == "Bonnie Glaser | China expert | German Marshall Fund");
}

TEST_CASE("roles: one role per person and title") {
    Document doc = plain_document("President|PROPN Joe|PROPN Biden|PROPN met|VERB President|PROPN Biden|PROPN .");
    add_mention(doc, "Joe Biden", EntityType::Person);
    add_mention(doc, "Biden", EntityType::Person, MentionKind::Name, 2);
    CHECK(roles(doc) == "Joe Biden | President | -");
}

TEST_CASE("roles: a predicate, unless it is denied") {
    Document doc = plain_document(
        "Zygar|PROPN|NNP|4|nsubj is|AUX|VBZ|4|cop the|DET|DT|4|det author|NOUN|NN|0|root of|ADP|IN|6|case books|NOUN|NNS|4|nmod\n"
        "Ho|PROPN|NNP|5|nsubj is|AUX|VBZ|5|cop not|PART|RB|5|advmod the|DET|DT|5|det author|NOUN|NN|0|root");
    add_mention(doc, "Zygar", EntityType::Person);
    add_mention(doc, "Ho", EntityType::Person);
    CHECK(roles(doc) == "Zygar | author | -");
}

TEST_CASE("roles: what a person decided stays") {
    Document doc = plain_document("President|PROPN Joe|PROPN Biden|PROPN .");
    add_mention(doc, "Joe Biden", EntityType::Person);
    link_names(story_lexicon(), doc);
    Role role;
    role.person = 0;
    role.title = doc.span({0, 1});
    role.origin = Origin::User;
    doc.roles.push_back(role);
    find_roles(story_lexicon(), doc);
    CHECK(doc.roles[0].origin == Origin::User);
}
