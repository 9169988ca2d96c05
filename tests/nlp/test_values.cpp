#include "nlp/values.h"

#include <doctest/doctest.h>

#include <string>

#include "plain_document.h"

using namespace dragoman;

namespace {

const Lexicon& lexicon() {
    static const Result<Lexicon> read = read_lexicon(write_container(
        {{"table:cues", "Christmas\tholiday\nFeb.\tmonth\nFebruary\tmonth\nFriday\tweekday\nJuly\tmonth\nMay\tmonth\n"
                        "Monday\tweekday\nOctober\tmonth\nThursday\tweekday\nbillion\tnumber\ndollars\tcurrency\n"
                        "dozen\tnumber\neight\tnumber\nfirst\tordinal\nfive\tnumber\nfour\tnumber\nhalf\tnumber\n"
                        "hundred\tnumber\nhundreds\tnumber\nmiles\tunit\nmillion\tnumber\none\tnumber\n"
                        "pounds\tunit,currency\nsecond\tordinal\nthird\tordinal\nthousands\tnumber\nthree\tnumber\n"
                        "twenty\tnumber\ntwo\tnumber\n"}}));
    REQUIRE(read);
    return *read;
}

std::string values(std::string_view text) {
    Document doc = plain_document(text);
    find_values(lexicon(), doc);
    CHECK(find_fault(doc) == nullptr);
    return list_mentions(doc);
}

}  // namespace

TEST_CASE("values: dates of the calendar") {
    CHECK(values("On Thursday , July 21 , he left .") == "Thursday, July 21/DATE");
    CHECK(values("on February 27 & 28 .") == "February 27 & 28/DATE");
    CHECK(values("Feb. 27 and 28 , their second meeting") == "Feb. 27 and 28/DATE; second/ORDINAL");
    CHECK(values("in late October 2015 and since 1998") == "late October 2015/DATE; 1998/DATE");
    CHECK(values("sold in the 1990s") == "the 1990s/DATE");
    CHECK(values("by Christmas .") == "Christmas/DATE");
}

TEST_CASE("values: a month is written with a capital and is no verb") {
    CHECK(values("they may go") == "");
    CHECK(values("May|AUX the|DET best win") == "");
    CHECK(values("in|ADP May|PROPN") == "May/DATE");
}

TEST_CASE("values: relative dates and times of day") {
    CHECK(values("later this month , on Friday night .") == "later this month/DATE; Friday night/TIME");
    CHECK(values("over the past five years") == "the past five years/DATE");
    CHECK(values("just four years ago .") == "just four years ago/DATE");
    CHECK(values("In recent months it grew") == "recent months/DATE");
    CHECK(values("at 1:01 p.m. yesterday") == "1:01 p.m./TIME; yesterday/DATE");
}

TEST_CASE("values: durations by their unit") {
    CHECK(values("for two hours") == "two hours/TIME");
    CHECK(values("to eight years in prison") == "eight years/DATE");
    CHECK(values("a day after") == "a day/DATE");
    CHECK(values("held a second summit") == "second/ORDINAL");
    CHECK(values("a 65 - year - old man") == "65-year-old/DATE");
}

TEST_CASE("values: sums, shares and measures keep their modifiers") {
    CHECK(values("for more than $ 1.5 billion in cash") == "more than $1.5 billion/MONEY");
    CHECK(values("five million dollars") == "five million dollars/MONEY");
    CHECK(values("soared nearly 7 % .") == "nearly 7%/PERCENT");
    CHECK(values("7 per cent") == "7 per cent/PERCENT");
    CHECK(values("about 20 miles away") == "about 20 miles/QUANTITY");
    CHECK(values("20 pounds") == "20 pounds/QUANTITY");
    CHECK(values("20 million pounds") == "20 million pounds/MONEY");
}

TEST_CASE("values: numbers") {
    CHECK(values("almost a hundred officials") == "almost a hundred/CARDINAL");
    CHECK(values("hundreds of thousands fled") == "hundreds of thousands/CARDINAL");
    CHECK(values("half the company") == "half/CARDINAL");
    CHECK(values("another 93 people") == "93/CARDINAL");
    CHECK(values("one of them , and no one else") == "one/CARDINAL");
    CHECK(values("twenty - one people") == "twenty-one/CARDINAL");
    CHECK(values("the first lady and the third man") == "third/ORDINAL");
}

TEST_CASE("values: never reach into a name") {
    Document doc = plain_document("the Group of Seven and the July 7 Plaza on July 9");
    add_mention(doc, "July 7 Plaza", EntityType::Fac);
    find_values(lexicon(), doc);
    CHECK(list_mentions(doc) == "July 7 Plaza/FAC; July 9/DATE");
}
