#include "nlp/lexicon.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace dragoman;

namespace {

std::string small_lexicon() {
    return write_container({{"table:countries", "CHN\tChina|Q148|Beijing\n"},
                            {"table:gazetteer", "Austin\ty:USA;i:m;s\nBeijing\tK:CHN;y:CHN\nChina\tC:CHN\n"
                                                "Chinese\tD:CHN\nNewYork\ty:USA;r:USA\nNewYorkTimes\to\n"},
                            {"table:wikidata", "NewYorkTimes\tQ9684\n"}});
}

}  // namespace

TEST_CASE("lexicon: finds a value by its key, and nothing else") {
    Result<Lexicon> lexicon = read_lexicon(small_lexicon());
    REQUIRE(lexicon);
    CHECK(lexicon->value("gazetteer", "China") == "C:CHN");
    CHECK_FALSE(lexicon->has("gazetteer", "Chin"));
    CHECK_FALSE(lexicon->has("gazetteer", "China "));
    CHECK_FALSE(lexicon->has("gazetteer", ""));
    CHECK(lexicon->value("no such table", "China") == "");
}

TEST_CASE("lexicon: stays whole when it is moved") {
    Result<Lexicon> read = read_lexicon(small_lexicon());
    REQUIRE(read);
    Lexicon lexicon = std::move(*read);
    CHECK(lexicon.country_of("Chinese").name == "China");
    CHECK(lexicon.country_of("Chinese").wikidata == "Q148");
}

TEST_CASE("lexicon: a capital is its country only when asked") {
    Result<Lexicon> lexicon = read_lexicon(small_lexicon());
    REQUIRE(lexicon);
    CHECK(lexicon->country_of("Beijing").code == "");
    CHECK(lexicon->country_of("Beijing", true).code == "CHN");
}

TEST_CASE("lexicon: knows several things of one name") {
    Result<Lexicon> lexicon = read_lexicon(small_lexicon());
    REQUIRE(lexicon);
    NameFacts austin = lexicon->name_facts("Austin");
    CHECK(austin.has('y'));
    CHECK(austin.has('s'));
    CHECK_FALSE(austin.has('U'));  // a letter of a payload is no kind
    CHECK(austin.of('y') == "USA");
    CHECK(austin.of('s') == "");
    CHECK(lexicon->gender_of_first_name("Austin") == 'm');
    CHECK(lexicon->wikidata("New York Times") == "Q9684");
}

TEST_CASE("lexicon: narrows the lines of a table word by word") {
    Result<Lexicon> lexicon = read_lexicon(small_lexicon());
    REQUIRE(lexicon);
    const LexiconTable& names = lexicon->table("gazetteer");
    LexiconTable::Lines lines = names.narrow(names.all(), 0, "New");
    CHECK(lines.end - lines.begin == 2);
    lines = names.narrow(lines, 3, "York");
    CHECK(lines.end - lines.begin == 2);
    lines = names.narrow(lines, 7, "Times");
    REQUIRE(lines.end - lines.begin == 1);
    CHECK(names.key(lines.begin) == "NewYorkTimes");
    CHECK(names.narrow(lines, 12, "Square").empty());
}

TEST_CASE("lexicon: refuses unsorted tables, lines without a tab and a cut file") {
    CHECK(read_lexicon(write_container({{"table:x", "b\t\na\t\n"}})).error() == Error::ModelDamaged);
    CHECK(read_lexicon(write_container({{"table:x", "a\t\na\t\n"}})).error() == Error::ModelDamaged);
    CHECK(read_lexicon(write_container({{"table:x", "a\n"}})).error() == Error::ModelDamaged);
    CHECK(read_lexicon(write_container({{"table:x", "a\t"}})).error() == Error::ModelDamaged);
    const std::string whole = small_lexicon();
    CHECK_FALSE(read_lexicon(whole.substr(0, whole.size() / 2)));
}
