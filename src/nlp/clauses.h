// Who is the subject of a verb, and what stands in its other places, spoken or understood.
//
//   "Beijing is hesitant to receive Blinken"   agent of receive: Beijing (subject of hesitant)
//   "Russia accuses Turkey of preparing"       agent of preparing: Turkey (object of accuses)
//   "a balloon flying over America"            agent of flying: balloon
//   "Zygar was sentenced by a court"           agent: court; patient: Zygar
#pragma once
#include <string>
#include <vector>

#include "nlp/dependents.h"
#include "nlp/lexicon.h"

namespace dragoman {

// A place beside a verb or noun: the head word of the phrase and its preposition, "" for an object.
struct Argument {
    uint32_t token = kNone;
    std::string preposition;
};

class Clauses {
  public:
    Clauses(const Lexicon& lexicon, const Document& doc, const Dependents& dependents)
        : lexicon_(lexicon), doc_(doc), dependents_(dependents) {}

    bool is_passive(uint32_t verb) const;
    // The head words of who does it; kNone if nobody is named. A passive's agent is its "by"
    // phrase.
    uint32_t agent(uint32_t verb) const { return agent(verb, 0); }
    // The grammatical subject, spoken or understood: for a passive, the one it is done to.
    uint32_t subject(uint32_t verb) const { return subject(verb, 0); }
    // Objects and prepositional phrases of an active verb, and the one a passive is done to.
    std::vector<Argument> arguments(uint32_t verb) const;
    // "shut_down" for "shut ... down", else the lemma.
    std::string lemma_with_particle(uint32_t verb) const;

    // The verb, predicate noun or predicate adjective whose clause `token` belongs to; kNone at the
    // root.
    uint32_t clause_above(uint32_t token) const;
    // Verbs, and nouns and adjectives with "be".
    bool is_predicate(uint32_t token) const;

  private:
    uint32_t agent(uint32_t verb, uint32_t depth) const;
    uint32_t subject(uint32_t verb, uint32_t depth) const;
    uint32_t understood_subject(uint32_t verb, uint32_t depth) const;
    bool is_asked(uint32_t object) const;
    uint32_t by_phrase(uint32_t verb) const;
    uint32_t object(uint32_t verb) const;

    const Lexicon& lexicon_;
    const Document& doc_;
    const Dependents& dependents_;
};

}  // namespace dragoman
