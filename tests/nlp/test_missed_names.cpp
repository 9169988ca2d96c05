#include <doctest/doctest.h>

#include "nlp/missed_names.h"
#include "plain_document.h"

using namespace dragoman;

TEST_CASE("missed names: the agency of a dateline") {
    Document doc = plain_document(
        "LIMA|PROPN (|PUNCT Andes|PROPN Wire|PROPN )|PUNCT -|PUNCT A|DET strike|NOUN ended|VERB");
    add_mention(doc, "LIMA", EntityType::Gpe);
    add_mention(doc, "Andes", EntityType::Loc);
    find_dateline_agencies(doc);
    CHECK(list_mentions(doc) == "LIMA/GPE; Andes Wire/ORG");
}

TEST_CASE("missed names: a quoted title with a word for a work behind it") {
    Document doc = plain_document(
        "“|PUNCT The|DET Salt|PROPN Road|PROPN ,|PUNCT ”|PUNCT a|DET silent|ADJ film|NOUN "
        "won|VERB");
    find_works(doc);
    CHECK(list_mentions(doc) == "Salt Road/WORK_OF_ART");
}

TEST_CASE("missed names: a road in quotation marks is a title, a quoted law is a law") {
    Document doc = plain_document(
        "“|PUNCT Salt|PROPN Road|PROPN ”|PUNCT won|VERB but|CCONJ the|DET “|PUNCT Clean|PROPN "
        "Air|PROPN ”|PUNCT law|NOUN stays|VERB");
    add_mention(doc, "Salt Road", EntityType::Fac);
    add_mention(doc, "Clean Air", EntityType::Law);
    find_works(doc);
    CHECK(list_mentions(doc) == "Salt Road/WORK_OF_ART; Clean Air/LAW");
}
