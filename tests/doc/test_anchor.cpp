#include <doctest/doctest.h>

#include "doc/anchor.h"

using namespace dragoman;

namespace {

Span place_of(std::string_view text, std::string_view words, size_t from = 0) {
    const size_t at = text.find(words, from);
    return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

}  // namespace

TEST_CASE("anchor: keeps words and whole characters around them") {
    const std::string text = "😊😊😊😊😊😊😊 met Bo 😊😊😊😊😊😊😊";
    const Anchor anchor = anchor_at(text, place_of(text, "Bo"));
    CHECK(anchor.words == "Bo");
    CHECK(anchor.before == "😊😊😊😊 met ");
    CHECK(anchor.after == " 😊😊😊😊😊");
    CHECK(find_place(text, anchor) == place_of(text, "Bo"));
}

TEST_CASE("anchor: is found again after words before it came and went") {
    const std::string old = "Ada met Bo in May. Later Bo left the town.";
    const Anchor second = anchor_at(old, place_of(old, "Bo", 10));
    const std::string longer = "A new beginning. Ada met Bo in May. Later Bo left the town.";
    CHECK(find_place(longer, second) == place_of(longer, "Bo", 30));
    const std::string shorter = "Later Bo left the town.";
    CHECK(find_place(shorter, second) == place_of(shorter, "Bo"));
    CHECK(find_place("Ada left.", second).empty());
}

TEST_CASE("anchor: words without their context are not guessed among several") {
    const std::string old = "Ada met Bo in May.";
    const Anchor anchor = anchor_at(old, place_of(old, "Bo"));
    CHECK(find_place("x Bo y. z Bo w.", anchor).empty());
    CHECK(find_place("x Bo y.", anchor) == Span{2, 4});
    CHECK(find_place("x Bob y.", anchor).empty());  // half of a word is not the word
}

TEST_CASE("anchor: a long quotation in which a word was mended is found by its ends") {
    const std::string quote =
        "“We did not come here to win an argument, and we came because our farmers cannot eat.”";
    const std::string old = "So he said. " + quote + " That was all.";
    const Anchor anchor = anchor_at(old, place_of(old, quote));
    std::string mended = quote;
    mended.replace(mended.find("an argument"), 11, "a quarrel of ours");
    const std::string text = "First of all: he said. " + mended + " That was all.";
    CHECK(find_place(text, anchor) == place_of(text, mended));
    CHECK(find_place(quote.substr(0, 40) + quote.substr(60), anchor).length() == quote.size() - 20);
    CHECK(find_place(quote.substr(0, 30), anchor).empty());
    CHECK(find_place(quote.substr(30), anchor).empty());
    CHECK(find_place(quote.substr(30) + old + quote.substr(0, 30), anchor).length() ==
          quote.size());
    CHECK(find_place(quote.substr(0, 30) + std::string(200, '-') + quote.substr(60), anchor)
              .empty());  // too much lies between
}

TEST_CASE("anchor: all places of a name, none inside of other words") {
    CHECK(find_all("US, USA, the US.", "US") == std::vector<Span>{{0, 2}, {13, 15}});
    CHECK(find_all("李尚福和李尚福", "李尚福").size() == 2);
    CHECK(find_all("U.S. and U.S.", "U.S.").size() == 2);
    CHECK(find_all("abc", "").empty());
}

TEST_CASE("anchor: an entity is told by its mention, else by its name") {
    Document doc;
    doc.text = "Li met Li.";
    doc.entities = {{"Li Keqiang", EntityType::Person, ""}, {"Li Shangfu", EntityType::Person, ""}};
    for (uint32_t i : {0u, 1u}) {
        Mention mention;
        mention.span = {i * 7, i * 7 + 2};
        mention.entity = i;
        doc.mentions.push_back(mention);
    }
    const EntityRef ref = ref_of(doc, 1);
    CHECK(ref.mention.span == Span{7, 9});
    CHECK(find_entity(doc, ref) == 1);
    doc.mentions.pop_back();
    CHECK(find_entity(doc, ref) == 1);
    doc.entities.pop_back();
    CHECK(find_entity(doc, ref) == kNone);
    CHECK(find_entity(doc, ref_of(doc, kNone)) == kNone);
}
