// Matching the gazetteer against a sentence. A name's key has no spaces, so that it does not matter
// where the tokeniser cuts: "Shangri" "-" "La" "Dialogue" finds "Shangri-LaDialogue".
#include "nlp/gazetteer.h"

#include <algorithm>
#include <string>

namespace dragoman {
namespace {

constexpr uint32_t kMaxMatchTokens = 12;

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

// "CHINA", but not "U.S." or "EU".
bool is_shouted(std::string_view word) {
    uint32_t capitals = 0;
    for (char c : word) {
        if (is_lower(c) || c == '.') return false;
        capitals += is_upper(c);
    }
    return capitals >= 3;
}

std::string title_case(std::string_view word) {
    std::string result(word);
    bool first = true;
    for (char& c : result) {
        if (is_upper(c) && !first) c += 'a' - 'A';
        first = first && !is_upper(c);
    }
    return result;
}

std::string small_case(std::string_view word) {
    std::string result(word);
    for (char& c : result)
        if (is_upper(c)) c += 'a' - 'A';
    return result;
}

// The longest match whose keys agree with the words, the shouted ones changed to titles if asked.
GazetteerMatch match(const LexiconTable& names, std::span<const std::string_view> words,
                     uint32_t begin, bool titles) {
    GazetteerMatch best{begin, begin, {}};
    LexiconTable::Lines lines = names.all();
    uint32_t depth = 0;
    const uint32_t limit =
        std::min<uint32_t>(static_cast<uint32_t>(words.size()), begin + kMaxMatchTokens);
    for (uint32_t i = begin; i < limit; ++i) {
        const bool change = titles && is_shouted(words[i]);
        const std::string key =
            gazetteer_key(change ? title_case(words[i]) : std::string(words[i]));
        if (key.empty()) break;
        lines = names.narrow(lines, depth, key);
        if (lines.empty()) break;
        depth += static_cast<uint32_t>(key.size());
        if (names.key(lines.begin).size() == depth)
            best = {begin, i + 1, NameFacts(names.value(lines.begin))};
    }
    return best;
}

struct KindBit {
    char kind;
    GazetteerBit bit;
};
constexpr KindBit kKindBits[] = {{'C', GazetteerBit::Country},      {'D', GazetteerBit::Norp},
                                 {'K', GazetteerBit::City},         {'y', GazetteerBit::City},
                                 {'r', GazetteerBit::Region},       {'l', GazetteerBit::Place},
                                 {'o', GazetteerBit::Organisation}, {'a', GazetteerBit::Acronym},
                                 {'p', GazetteerBit::Person},       {'e', GazetteerBit::Event},
                                 {'w', GazetteerBit::Law},          {'b', GazetteerBit::Facility},
                                 {'t', GazetteerBit::Product},      {'n', GazetteerBit::Norp},
                                 {'g', GazetteerBit::Organisation}, {'i', GazetteerBit::FirstName},
                                 {'s', GazetteerBit::Surname}};

uint32_t bits_of(const NameFacts& facts) {
    uint32_t bits = 0;
    if (!facts.known()) return bits;
    for (const KindBit& pair : kKindBits)
        if (facts.has(pair.kind)) bits |= bit(pair.bit);
    return bits;
}

struct CueBit {
    std::string_view name;
    GazetteerBit bit;
    bool capital;  // only when written with a capital
};
constexpr CueBit kCueBits[] = {{"organisation", GazetteerBit::OrganisationCue, false},
                               {"facility", GazetteerBit::Facility, false},
                               {"event", GazetteerBit::Event, false},
                               {"law", GazetteerBit::Law, false},
                               {"place", GazetteerBit::PlaceCue, false},
                               {"settlement", GazetteerBit::SettlementCue, false},
                               {"honorific", GazetteerBit::Honorific, true},
                               {"title", GazetteerBit::Title, false},
                               {"month", GazetteerBit::Calendar, true},
                               {"weekday", GazetteerBit::Calendar, true},
                               {"holiday", GazetteerBit::Calendar, true},
                               {"unit", GazetteerBit::Quantity, false},
                               {"currency", GazetteerBit::Quantity, false},
                               {"number", GazetteerBit::Quantity, false},
                               {"ordinal", GazetteerBit::Quantity, false}};

uint32_t bits_of_classes(std::string_view classes, bool capital) {
    uint32_t bits = 0;
    while (!classes.empty()) {
        const size_t end = std::min(classes.find(','), classes.size());
        for (const CueBit& cue : kCueBits)
            if (cue.name == classes.substr(0, end) && (capital || !cue.capital))
                bits |= bit(cue.bit);
        classes.remove_prefix(std::min(end + 1, classes.size()));
    }
    return bits;
}

// The cue bits of a word: as it is written, with a capital ("ministry"), or small ("Dollars").
uint32_t cue_bits(const LexiconTable& cues, std::string_view word) {
    const bool capital = is_upper(word[0]);
    uint32_t bits = bits_of_classes(cues.value(word), capital);
    if (is_shouted(word)) {
        bits |= bits_of_classes(cues.value(title_case(word)), true);
    } else if (is_lower(word[0])) {
        std::string title(word);
        title[0] += 'A' - 'a';
        bits |= bits_of_classes(cues.value(title), false);
    }
    if (capital) bits |= bits_of_classes(cues.value(small_case(word)), true);
    return bits;
}

}  // namespace

GazetteerMatch match_gazetteer(const Lexicon& lexicon, std::span<const std::string_view> words,
                               uint32_t begin) {
    const LexiconTable& names = lexicon.table("gazetteer");
    GazetteerMatch written = match(names, words, begin, false);
    GazetteerMatch changed = match(names, words, begin, true);
    return changed.end > written.end ? changed : written;
}

std::vector<uint32_t> gazetteer_bits(const Lexicon& lexicon,
                                     std::span<const std::string_view> words) {
    const LexiconTable& names = lexicon.table("gazetteer");
    const LexiconTable& cues = lexicon.table("cues");
    const LexiconTable& small = lexicon.table("small");
    std::vector<uint32_t> bits(words.size(), 0);
    uint32_t free = 0;  // the first word after the last match of several words
    for (uint32_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (word.empty()) continue;
        NameFacts alone(names.value(gazetteer_key(word)));
        if (!alone.known() && is_shouted(word)) alone = NameFacts(names.value(title_case(word)));
        bits[i] |= bits_of(alone) | cue_bits(cues, word);
        if (small.has(small_case(word))) bits[i] |= bit(GazetteerBit::SmallWord);
        if (i < free) continue;
        const GazetteerMatch found = match_gazetteer(lexicon, words, i);
        if (found.end < i + 2) continue;
        for (uint32_t k = i; k < found.end; ++k)
            bits[k] |= bits_of(found.facts) |
                       bit(k == i ? GazetteerBit::MatchBegins : GazetteerBit::MatchContinues);
        free = found.end;
    }
    return bits;
}

}  // namespace dragoman
