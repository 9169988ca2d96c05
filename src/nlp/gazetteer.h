// What the lists know of each word of a sentence, as a bit mask: features for the reader of names.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "nlp/lexicon.h"

namespace dragoman {

// The bits, from the lowest. The order is part of the trained reader: never change it alone.
//   "Lloyd"            FirstName
//   "New York" "Times" Organisation on all three, MatchBegins on "New", MatchContinues on the
//   others "March"            Calendar;  "may": nothing, since a month is written with a capital
enum class GazetteerBit : uint8_t {
    FirstName,
    Surname,
    Person,  // in the name of a known person, of several words
    Country,
    Norp,  // nationality, religion, party members, people
    City,
    Region,
    Place,  // seas, mountains, continents
    Organisation,
    Acronym,          // of a known organisation
    OrganisationCue,  // "Ministry", "bank"
    Facility,         // a known building, or a cue: "Airport"
    Event,            // a known event, or a cue: "Summit"
    Law,              // a known law, or a cue: "Treaty"
    PlaceCue,         // "River"
    SettlementCue,    // "Province"
    Honorific,        // "Mr.", "Sen."
    Title,            // "Minister", "spokesman"
    Calendar,         // months, days of the week, holidays
    Product,
    Quantity,     // number words, units, currencies
    SmallWord,    // a word that the news writes small: a capital says little
    MatchBegins,  // of a name of two tokens or more
    MatchContinues,
    Count
};
inline constexpr int kGazetteerBits = static_cast<int>(GazetteerBit::Count);
inline constexpr uint32_t bit(GazetteerBit b) {
    return 1u << static_cast<int>(b);
}

// One match of the gazetteer in a row of words: words [begin, end).
struct GazetteerMatch {
    uint32_t begin = 0;
    uint32_t end = 0;
    NameFacts facts;
};

// The longest known name that begins at word `begin`, of one word or more; end == begin if there is
// none. Words are matched as they are written, then, where they are in capitals ("CHINA"), as
// titles.
GazetteerMatch match_gazetteer(const Lexicon& lexicon, std::span<const std::string_view> words,
                               uint32_t begin);

// One mask per word of one sentence. Names of several words do not overlap: the first and longest
// wins; what is known of a word by itself is always set.
std::vector<uint32_t> gazetteer_bits(const Lexicon& lexicon,
                                     std::span<const std::string_view> words);

}  // namespace dragoman
