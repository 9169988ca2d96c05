#include <doctest/doctest.h>

#include "app/arguments.h"

using namespace dragoman;

namespace {
constexpr OptionKind kKinds[] = {{"--jobs", true}, {"--tokens"}};

Arguments parse(std::initializer_list<const char*> words) {
    return parse_arguments({words.begin(), words.size()}, kKinds);
}
}  // namespace

TEST_CASE("arguments: options and the rest") {
    const Arguments arguments = parse({"a.txt", "--jobs", "4", "--tokens", "-", "--jobs=5"});
    CHECK(arguments.problem() == "");
    CHECK(arguments.rest() == std::vector<std::string>{"a.txt", "-"});
    CHECK(arguments.value("--jobs") == "5");
    CHECK(arguments.has("--tokens"));
    CHECK(arguments.value("--out", "here") == "here");
}

TEST_CASE("arguments: two dashes end the options") {
    const Arguments arguments = parse({"--", "--tokens"});
    CHECK_FALSE(arguments.has("--tokens"));
    CHECK(arguments.rest() == std::vector<std::string>{"--tokens"});
}

TEST_CASE("arguments: problems are named") {
    CHECK(parse({"--jbos", "4"}).problem() == "The option --jbos is not known.");
    CHECK(parse({"--jobs"}).problem() == "The option --jobs needs a value.");
    CHECK(parse({"--tokens=1"}).problem() == "The option --tokens takes no value.");
}

TEST_CASE("arguments: counts are whole numbers within bounds") {
    uint32_t count = 7;
    CHECK(parse_count("12", 1, 20, count));
    CHECK(count == 12);
    for (const char* text : {"", "0", "21", "-1", "1x", "1.5", " 1", "99999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_count(text, 1, 20, count));
    }
    CHECK(count == 12);
}
