#include <doctest/doctest.h>

#include "ui/describe.h"
#include "ui/sample_news.h"

using namespace dragoman;

TEST_CASE("describe: a relation with all its reservations") {
    Document doc = sample_news();
    CHECK(describe_relation(doc, 0) == "Ada Brown rejects talks with Norland");
    doc.relations[0].negated = true;
    doc.relations[0].modality = Modality::Planned;
    doc.relations[0].attributed_to = 1;
    CHECK(describe_relation(doc, 0) ==
          "Ada Brown rejects talks with Norland (not, planned, says Norland)");
    doc.relations[0].label.clear();
    doc.relations[0].target = kNone;
    CHECK(describe_relation(doc, 0) == "Ada Brown rejected (not, planned, says Norland)");
}

TEST_CASE("describe: a role, a score, words over two lines") {
    CHECK(describe_role(sample_news(), 0) == "Ada Brown: Minister, Norland");
    CHECK(percent(905) == "91 %");
    CHECK(percent(1000) == "100 %");
    CHECK(one_line(" a\n\n b\tc ") == "a b c");
}
