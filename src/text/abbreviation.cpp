#include "text/abbreviation.h"

#include <algorithm>
#include <iterator>

namespace dragoman {

namespace {
// Each list is sorted by bytes; find() rests on it.
constexpr std::string_view kPrefixes[] = {
    "Adm", "Amb",    "Att",  "Attn", "Brig", "Capt", "Cmdr",   "Col", "Comdr", "Cpl",   "Dr",
    "Drs", "Eg",     "Fig",  "Fr",   "Ft",   "Gen",  "Gov",    "Hon", "Insp",  "Lieut", "Lt",
    "Maj", "Messrs", "Mlle", "Mme",  "Mr",   "Mrs",  "Ms",     "Mt",  "Mx",    "No",    "Nos",
    "Pfc", "Pres",   "Prof", "Pvt",  "Rep",  "Reps", "Rev",    "Sen", "Sens",  "Sgt",   "Spc",
    "Sr",  "St",     "Ste",  "Sts",  "Supt", "Vol",  "approx", "c",   "ca",    "cf",    "eg",
    "ext", "no",     "pp",   "v",    "vol",  "vs"};
constexpr std::string_view kSuffixes[] = {
    "Apr",  "Ariz", "Assn", "Aug", "Ave",  "Bancorp", "Blvd", "Bros", "Calif", "Co",   "Colo",
    "Conf", "Conn", "Corp", "Dec", "Del",  "Dept",    "Div",  "Ed",   "Esp",   "Esq",  "Etc",
    "Feb",  "Fla",  "Fri",  "Ga",  "Ill",  "Inc",     "Ind",  "Jan",  "Jr",    "Jul",  "Jun",
    "Kan",  "Ky",   "LTD",  "La",  "Ltd",  "Mar",     "Mass", "Md",   "Mich",  "Minn", "Miss",
    "Mo",   "Mon",  "Mont", "Neb", "Nev",  "Nov",     "Oct",  "Okla", "Ore",   "Pa",   "Ph.D",
    "Plc",  "Sat",  "Sec",  "Sep", "Sept", "Sun",     "Tenn", "Tex",  "Thu",   "Thur", "Thurs",
    "Tue",  "Tues", "Univ", "Va",  "Vt",   "Wash",    "Wed",  "Wis",  "Wyo",   "al",   "co",
    "dept", "esp",  "est",  "etc", "ft",   "hr",      "hrs",  "inc",  "jr",    "lb",   "lbs",
    "ltd",  "min",  "mins", "mph", "oz",   "sec",     "sq",   "yr",   "yrs"};
constexpr std::string_view kOpeners[] = {
    "A",     "After",   "All",   "Also",    "Although", "An",    "And",       "As",     "At",
    "Both",  "But",     "By",    "Despite", "During",   "Each",  "Earlier",   "Even",   "For",
    "From",  "He",      "Her",   "Here",    "His",      "How",   "However",   "I",      "If",
    "In",    "Instead", "It",    "Its",     "Later",    "Many",  "Meanwhile", "More",   "Moreover",
    "Most",  "My",      "No",    "Not",     "Now",      "On",    "Once",      "One",    "Others",
    "Our",   "She",     "Since", "So",      "Some",     "Still", "Such",      "That",   "The",
    "Their", "Then",    "There", "These",   "They",     "This",  "Those",     "Though", "To",
    "Under", "Until",   "We",    "What",    "When",     "Where", "While",     "Why",    "With",
    "Yet",   "You"};

template <size_t N>
bool find(const std::string_view (&sorted)[N], std::string_view word) {
    return std::binary_search(std::begin(sorted), std::end(sorted), word);
}
}  // namespace

Abbreviation find_abbreviation(std::string_view word) {
    if (find(kPrefixes, word)) return Abbreviation::Prefix;
    if (find(kSuffixes, word)) return Abbreviation::Suffix;
    return Abbreviation::None;
}

bool is_sentence_opener(std::string_view word) {
    return find(kOpeners, word);
}

}  // namespace dragoman
