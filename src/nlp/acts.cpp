// The lists' values: "CONSULT 3" for an act, "planned" for a stance.
#include "nlp/acts.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace dragoman {
namespace {

// "CONSULT 3" -> Consult, 30
Act read_act(std::string_view value) {
    Act act;
    const size_t space = value.find(' ');
    if (space == std::string_view::npos) return act;
    act.type = relation_type_named(value.substr(0, space), RelationType::Other);
    int points = 0;
    bool minus = false;
    for (char c : value.substr(space + 1)) {
        if (c == '-')
            minus = true;
        else if (c >= '0' && c <= '9')
            points = std::min(points * 10 + (c - '0'), 10);
    }
    act.intensity = static_cast<int16_t>(10 * (minus ? -points : points));
    act.known = true;
    return act;
}

// Verbs whose object names the act. "China holds talks with", "imposed sanctions on".
constexpr auto kLightVerbs = std::to_array<std::string_view>(
    {"be",      "bring",    "carry",    "carry_out", "conduct", "deliver", "do",
     "end",     "enter",    "express",  "face",      "file",    "get",     "give",
     "hand",    "have",     "hold",     "impose",    "issue",   "launch",  "level",
     "levy",    "lodge",    "maintain", "make",      "mount",   "offer",   "pay",
     "place",   "play",     "put",      "receive",   "resume",  "set",     "show",
     "slap",    "stage",    "start",    "begin",     "take",    "wage",    "win",
     "undergo", "continue", "provide",  "send",      "suffer",  "open",    "lead"});

constexpr std::array<std::string_view, static_cast<size_t>(Stance::Count)> kStanceNames = {
    "",        "asserted", "negated", "refused", "planned",     "possible",
    "desired", "asked",    "allowed", "accused", "hypothetical"};

}  // namespace

Act verb_act(const Lexicon& lexicon, std::string_view lemma) {
    return read_act(lexicon.value("acts_verb", lemma));
}
Act noun_act(const Lexicon& lexicon, std::string_view lemma) {
    return read_act(lexicon.value("acts_noun", lemma));
}
Act adjective_act(const Lexicon& lexicon, std::string_view lemma) {
    return read_act(lexicon.value("acts_adjective", lemma));
}

bool is_light_verb(std::string_view lemma) {
    return std::find(kLightVerbs.begin(), kLightVerbs.end(), lemma) != kLightVerbs.end();
}

bool is_actor_noun(const Lexicon& lexicon, std::string_view lemma) {
    return lexicon.has("actor_nouns", lemma);
}

Stance stance_of(const Lexicon& lexicon, std::string_view lemma) {
    const std::string_view value = lexicon.value("stance", lemma);
    if (value.empty()) return Stance::None;
    const auto found = std::find(kStanceNames.begin(), kStanceNames.end(), value);
    return found == kStanceNames.end() ? Stance::None
                                       : static_cast<Stance>(found - kStanceNames.begin());
}

}  // namespace dragoman
