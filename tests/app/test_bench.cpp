#include <doctest/doctest.h>

#include "app/bench.h"

using namespace dragoman;

TEST_CASE("bench: a text is repeated by whole lines until it is long enough") {
    CHECK(count_words("One two.\n\nThree") == 3);
    CHECK(count_words("  ") == 0);
    CHECK(repeat_to_words("One two.\nThree.", 4) == "One two.\nThree.\nOne two.\n");
    CHECK(repeat_to_words("One two.\n\nThree.\n", 6) == "One two.\n\nThree.\nOne two.\n\nThree.\n");
    CHECK(repeat_to_words("", 4) == "");
    CHECK(repeat_to_words("\n\n", 4) == "\n\n");
}

TEST_CASE("bench: the analysis runs once to warm up and then at least three times") {
    uint32_t calls = 0;
    const Timing timing = time_analysis(
        [&](std::string) {
            ++calls;
            Document doc;
            doc.tokens.resize(7);
            return doc;
        },
        "x");
    CHECK(timing.tokens == 7);
    CHECK(timing.runs >= 3);
    CHECK(calls == timing.runs + 1);
}

TEST_CASE("bench: without a reader there is no story to share the time with") {
    CHECK(story_share(Models(), "China rejects talks.") == doctest::Approx(0));
}
