#include <doctest/doctest.h>

#include "nlp/works.h"
#include "plain_document.h"

using namespace dragoman;

TEST_CASE("works: a quoted title with a word for a work behind it") {
    Document doc = plain_document(
        "“|PUNCT The|DET Salt|PROPN Road|PROPN ,|PUNCT ”|PUNCT a|DET silent|ADJ film|NOUN "
        "won|VERB");
    find_works(doc);
    CHECK(list_mentions(doc) == "Salt Road/WORK_OF_ART");
}

TEST_CASE("works: a road in quotation marks is a title, a quoted law is a law") {
    Document doc = plain_document(
        "“|PUNCT Salt|PROPN Road|PROPN ”|PUNCT won|VERB but|CCONJ the|DET “|PUNCT Clean|PROPN "
        "Air|PROPN ”|PUNCT law|NOUN stays|VERB");
    add_mention(doc, "Salt Road", EntityType::Fac);
    add_mention(doc, "Clean Air", EntityType::Law);
    find_works(doc);
    CHECK(list_mentions(doc) == "Salt Road/WORK_OF_ART; Clean Air/LAW");
}
