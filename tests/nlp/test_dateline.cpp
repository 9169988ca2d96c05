// A dateline is no part of the sentence behind it: nobody in it acts.
#include <doctest/doctest.h>

#include "nlp/dateline.h"
#include "train/given_tokens.h"

using namespace dragoman;

namespace {
std::string dateline(std::vector<std::string> words) {
    const Document doc = document_of_words({words});
    const TokenRange range = dateline_of(doc, doc.sentences[0]);
    return range.empty() ? std::string() : std::string(doc.words(doc.span(range)));
}
}  // namespace

TEST_CASE("dateline: places, dates and agencies before a dash") {
    CHECK(dateline({"SEOUL", "—", "The", "minister", "left", "."}) == "SEOUL —");
    CHECK(dateline({"LIMA", ",", "Peru", "(", "Red", "Sea", "Wire", ")", "-", "It", "ended",
                    "."}) == "LIMA , Peru ( Red Sea Wire ) -");
    CHECK(dateline({"Cairo", ",", "March", "14", "–", "Egypt", "agreed", "."}) ==
          "Cairo , March 14 –");
    CHECK(dateline({"(", "CNN", ")", "--", "Police", "said", "no", "."}) == "( CNN ) --");
}

TEST_CASE("dateline: sentences with a dash have none") {
    CHECK(dateline({"Russia", "—", "a", "neighbour", "—", "agreed", "."}).empty());
    CHECK(dateline({"The", "BBC", "(", "London", ")", "said", "-", "no", "."}).empty());
    CHECK(dateline({"Obama", "(", "D", ")", "won", "—", "twice", "."}).empty());
    CHECK(dateline({"NATO", "—", "the", "alliance", "—", "left", "."}).empty());
    CHECK(dateline({"NATO", "forces", "—", "all", "of", "them", "—", "left", "."}).empty());
    CHECK(dateline({"—", "Yes", "."}).empty());
    CHECK(dateline({"SEOUL", "—"}).empty());
}

TEST_CASE("dateline: what stands in brackets is an agency") {
    Document doc = document_of_words(
        {{"LIMA", "(", "Andes", "Wire", ")", "-", "It", "(", "Ana", ")", "ended", "."}});
    for (TokenRange range : {TokenRange{0, 1}, TokenRange{2, 4}, TokenRange{8, 9}}) {
        Mention mention;
        mention.tokens = range;
        mention.span = doc.span(range);
        mention.type = range.begin == 0 ? EntityType::Gpe : EntityType::Person;
        doc.mentions.push_back(mention);
    }
    find_agencies(doc);
    CHECK(doc.mentions[0].type == EntityType::Gpe);
    CHECK(doc.mentions[1].type == EntityType::Org);
    CHECK(doc.mentions[2].type == EntityType::Person);
}
