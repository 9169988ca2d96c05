// Which entities an argument of a verb or noun stands for.
//
//   "Austin and Li attended"       find(Austin) = Austin, Li
//   "Russian warplanes bombed"     find(warplanes) = Russia, by the adjective
//   "the statement by NATO said"   find(statement) = NATO
//   "Park, who speaks Japanese"    find(who) = Park
//   "the two nations struggle"     find(nations) = the two countries named last
#pragma once
#include <vector>

#include "nlp/dependents.h"
#include "nlp/lexicon.h"

namespace dragoman {

struct Actor {
    uint32_t entity = kNone;
    uint32_t mention = kNone;
    uint32_t token = kNone;  // the word that was read: the head of the mention
    bool direct = true;      // false where the entity only owns or describes the word
};

class Actors {
  public:
    // reads: tokens, mentions, roles. All three must outlive it.
    Actors(const Lexicon& lexicon, const Document& doc, const Dependents& dependents);

    // The entities that the argument headed by `token` stands for, its conjuncts included; each
    // entity once.
    std::vector<Actor> find(uint32_t token) const;
    // The same without conjuncts.
    std::vector<Actor> find_one(uint32_t token) const;

    // The noun that a relative pronoun stands for; kNone if the tree does not show it.
    uint32_t antecedent(uint32_t pronoun) const;

    // The mention that `token` is part of, if it has an entity; for a nominal only its head counts.
    uint32_t mention_of(uint32_t token) const { return mention_of_[token]; }
    // True for tokens inside a value (DATE, MONEY ...).
    bool is_value(uint32_t token) const { return value_of_[token] != kNone; }
    uint32_t value_of(uint32_t token) const { return value_of_[token]; }

  private:
    void collect(uint32_t token, bool conjuncts, uint32_t depth, std::vector<Actor>& found) const;
    void link_titles();
    uint32_t name_behind(uint32_t token) const;
    uint32_t name_described(uint32_t token) const;
    uint32_t subject_beside(uint32_t token) const;
    bool collect_pair(uint32_t token, std::vector<Actor>& found) const;
    std::vector<Actor> main_pair(uint32_t end, uint32_t other, uint32_t token) const;
    bool collect_modifiers(uint32_t token, uint32_t depth, std::vector<Actor>& found) const;

    const Lexicon& lexicon_;
    const Document& doc_;
    const Dependents& dependents_;
    std::vector<uint32_t> mention_of_;
    std::vector<uint32_t> value_of_;
    std::vector<uint32_t> holder_of_;  // token of a title -> mention of the person who holds it
};

}  // namespace dragoman
