// What the words of a language name as acts: "attack" ASSAULT -9, "hold talks" CONSULT 3. Looked up
// in the lexicon's tables acts_verb, acts_noun and acts_adjective (assets/lexicons/acts.tsv).
#pragma once
#include <string_view>

#include "doc/labels.h"
#include "nlp/lexicon.h"

namespace dragoman {

struct Act {
    RelationType type = RelationType::Other;
    int16_t intensity = 0;  // tenths, -100..100, as Relation::intensity
    bool known = false;     // false where no list has the word
};

// `lemma` in small letters, with what belongs to it: "meet", "meet+with", "shoot_down",
// "hold/talk".
Act verb_act(const Lexicon& lexicon, std::string_view lemma);
Act noun_act(const Lexicon& lexicon, std::string_view lemma);
Act adjective_act(const Lexicon& lexicon, std::string_view lemma);

// True for verbs that say little without their object: hold, have, give, impose.
bool is_light_verb(std::string_view lemma);

// True for people, groups, bodies and things that act for those who own them: officials, troops,
// embassy, warplane.  "U.S. officials" act as the U.S.
bool is_actor_noun(const Lexicon& lexicon, std::string_view lemma);

// What a word says about the truth of the clause that hangs on it ("refused to", "plans to"), as
// assets/lexicons/stance.tsv explains.
enum class Stance : uint8_t {
    None,
    Asserted,
    Negated,
    Refused,
    Planned,
    Possible,
    Desired,
    Asked,
    Allowed,
    Accused,
    Hypothetical,
    Count
};
Stance stance_of(const Lexicon& lexicon, std::string_view lemma);

}  // namespace dragoman
