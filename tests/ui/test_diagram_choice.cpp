#include <doctest/doctest.h>

#include "ui/diagram_choice.h"
#include "ui/sample_news.h"

using namespace dragoman;

namespace {

// The sample with its three sentences.
Document told_news() {
    Document doc = sample_news();
    for (const char* words :
         {"Ada Brown rejects talks", "Minister Ada Brown rejected talks with Norland.",
          "\"We will wait,\" Brown said."})
        doc.sentences.push_back({place_of(doc, words), {}, false, 0});
    return doc;
}

}  // namespace

TEST_CASE("story: goes through the sentences that tell something, and stops at the ends") {
    const Document doc = told_news();
    CHECK(first_sentences(doc) == std::vector<uint32_t>{0, 1});
    CHECK(telling_sentences(doc) == std::vector<uint32_t>{0, 1});
    CHECK(story_step(doc, 0, 1) == 1);
    CHECK(story_step(doc, 1, 1) == 1);
    CHECK(story_step(doc, 1, -1) == 0);
    CHECK(story_step(doc, 0, -1) == 0);
    CHECK(story_step(doc, 2, -1) == 1);
    CHECK(reading_time(doc, 1) >= reading_time(doc, 0));
    CHECK(reading_time(doc, 99) > 0);
}

TEST_CASE("choice: names what it named, also after an edit") {
    const Document before = told_news();
    Document after = before;
    after.entities.insert(after.entities.begin(), {"Somebody", EntityType::Person, ""});
    DiagramChoice choice;
    choice.focus = 1;
    choice.voice = Voice::Speaker;
    choice.speaker = 0;
    const DiagramChoice carried = carried_over(before, choice, after);
    CHECK(carried.focus == 2);
    CHECK(carried.speaker == 1);
    CHECK(carried.voice == Voice::Speaker);
    after.entities.clear();
    CHECK(carried_over(before, choice, after).focus == kNone);
    CHECK(carried_over(before, choice, after).voice == Voice::All);
}
