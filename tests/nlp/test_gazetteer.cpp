#include "nlp/gazetteer.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace dragoman;

namespace {

Lexicon lexicon() {
    Result<Lexicon> read = read_lexicon(write_container(
        {{"table:cues", "January\tmonth\nMay\tmonth\nMinister\ttitle\nMinistry\torganisation\nMr.\thonorific\nmiles\tunit\n"},
         {"table:gazetteer", "China\tC:CHN\nChinese\tD:CHN\nLloyd\ti:m\nLloydAustin\tp:mQ941013\nNewYork\ty:USA\n"
                             "NewYorkTimes\to\nShangri-LaDialogue\te\nWill\ti:m\n"},
         {"table:small", "the\t\nwill\t\n"}}));
    REQUIRE(read);
    return std::move(*read);
}

std::vector<uint32_t> bits(std::vector<std::string_view> words) { return gazetteer_bits(lexicon(), words); }

using enum GazetteerBit;

}  // namespace

TEST_CASE("gazetteer: the longest name wins, whatever the tokens are") {
    const auto times = bits({"New", "York", "Times"});
    CHECK(times[0] == (bit(Organisation) | bit(MatchBegins)));
    CHECK(times[2] == (bit(Organisation) | bit(MatchContinues)));
    const auto city = bits({"New", "York", "time"});
    CHECK(city[1] == (bit(City) | bit(MatchContinues)));
    CHECK(city[2] == 0);
    const auto dialogue = bits({"Shangri", "-", "La", "Dialogue"});
    CHECK(dialogue[3] == (bit(Event) | bit(MatchContinues)));
}

TEST_CASE("gazetteer: a word keeps what is known of it by itself inside a longer name") {
    const auto austin = bits({"Lloyd", "Austin"});
    CHECK(austin[0] == (bit(FirstName) | bit(Person) | bit(MatchBegins)));
    CHECK(austin[1] == (bit(Person) | bit(MatchContinues)));
}

TEST_CASE("gazetteer: headlines in capitals match, small words do not") {
    CHECK(bits({"CHINA"})[0] == bit(GazetteerBit::Country));
    CHECK(bits({"china"})[0] == 0);
    CHECK(bits({"Will"})[0] == (bit(FirstName) | bit(SmallWord)));
    CHECK(bits({"will"})[0] == bit(SmallWord));
}

TEST_CASE("gazetteer: cue words count in any case, months only with a capital") {
    CHECK(bits({"ministry"})[0] == bit(OrganisationCue));
    CHECK(bits({"MINISTRY"})[0] == bit(OrganisationCue));
    CHECK(bits({"minister"})[0] == bit(Title));
    CHECK(bits({"Miles"})[0] == bit(Quantity));
    CHECK(bits({"May"})[0] == bit(Calendar));
    CHECK(bits({"may"})[0] == 0);
}

TEST_CASE("gazetteer: nothing in, nothing out") { CHECK(bits({}).empty()); }
