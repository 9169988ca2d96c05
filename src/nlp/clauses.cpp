// Subjects and objects, those that a sentence leaves out included.
#include "nlp/clauses.h"

#include "nlp/acts.h"

namespace dragoman {
namespace {

constexpr uint32_t kDepth = 6;  // "said it wanted to try to begin to help"

}  // namespace

bool Clauses::is_passive(uint32_t verb) const {
    if (dependents_.has(verb, Dep::AuxPass)) return true;
    // "Trump praised Kim", taken for a participle: an object shows that it is none.
    const bool object_behind = object(verb) != kNone && object(verb) > verb;
    if (dependents_.has(verb, Dep::NsubjPass) || dependents_.has(verb, Dep::CsubjPass))
        return !object_behind;
    const Token& word = doc_.tokens[verb];
    if (word.xpos != Xpos::Vbn) return false;
    // "a treaty signed by both", "reported by the ministry": a participle without "have".
    if (word.dep == Dep::Acl || word.dep == Dep::AclRelcl || word.dep == Dep::Amod ||
        word.dep == Dep::Advcl)
        return !dependents_.has(verb, Dep::Aux) && !dependents_.has(verb, Dep::Nsubj) &&
               !object_behind;
    // "was arrested and charged": shares the auxiliary.
    if (word.dep == Dep::Conj && word.head != kNone && !dependents_.has(verb, Dep::Nsubj) &&
        !dependents_.has(verb, Dep::Aux) && doc_.tokens[word.head].xpos == Xpos::Vbn &&
        word.head < verb)
        return is_passive(word.head);
    return false;
}

uint32_t Clauses::by_phrase(uint32_t verb) const {
    for (uint32_t child : dependents_.of(verb)) {
        const Dep dep = doc_.tokens[child].dep;
        if (dep == Dep::OblAgent) return child;
        if (dep == Dep::Obl && dependents_.case_words(child) == "by") return child;
    }
    // "was named an agent by the ministry": the phrase may hang on the noun before it.
    for (uint32_t child : dependents_.of(verb)) {
        const Dep dep = doc_.tokens[child].dep;
        if (dep != Dep::Obj && dep != Dep::Xcomp && dep != Dep::Obl) continue;
        for (uint32_t part : dependents_.of(child))
            if (doc_.tokens[part].dep == Dep::Nmod && dependents_.case_words(part) == "by")
                return part;
    }
    return kNone;
}

uint32_t Clauses::object(uint32_t verb) const {
    const uint32_t object = dependents_.first(verb, Dep::Obj);
    return object != kNone ? object : dependents_.first(verb, Dep::Iobj);
}

uint32_t Clauses::agent(uint32_t verb, uint32_t depth) const {
    if (depth > kDepth) return kNone;
    if (is_passive(verb)) {
        uint32_t by = by_phrase(verb);
        // "was arrested and charged by police" and "was arrested by police and charged".
        const Token& word = doc_.tokens[verb];
        if (by == kNone && word.dep == Dep::Conj && word.head != kNone &&
            !dependents_.has(verb, Dep::NsubjPass))
            by = agent(word.head, depth + 1);
        if (by == kNone && word.dep != Dep::Acl)
            for (uint32_t child : dependents_.of(verb))
                if (doc_.tokens[child].dep == Dep::Conj && is_passive(child) &&
                    by_phrase(child) != kNone && !dependents_.has(child, Dep::NsubjPass))
                    return by_phrase(child);
        return by;
    }
    return subject(verb, depth);
}

uint32_t Clauses::subject(uint32_t verb, uint32_t depth) const {
    if (depth > kDepth) return kNone;
    // Where the tree has two, the name or pronoun nearest to the verb: "The question is, will they
    // blame".
    uint32_t spoken = kNone;
    auto is_name = [&](uint32_t t) {
        return doc_.tokens[t].upos == Upos::Propn || doc_.tokens[t].upos == Upos::Pron;
    };
    for (uint32_t child : dependents_.of(verb)) {
        const Dep dep = doc_.tokens[child].dep;
        if (dep != Dep::Nsubj && dep != Dep::NsubjPass) continue;
        if (spoken == kNone || (child < verb && (is_name(child) || !is_name(spoken))))
            spoken = child;
    }
    return spoken != kNone ? spoken : understood_subject(verb, depth);
}

bool Clauses::is_asked(uint32_t object) const {
    const Stance stance = stance_of(lexicon_, lemma_of(doc_, doc_.tokens[object].head));
    if (stance != Stance::Asked && stance != Stance::Allowed) return false;
    const std::string noun = lemma_of(doc_, object);
    return doc_.tokens[object].upos == Upos::Propn || doc_.tokens[object].upos == Upos::Pron ||
           is_actor_noun(lexicon_, noun) || lexicon_.has("pair_nouns", noun);
}

uint32_t Clauses::understood_subject(uint32_t verb, uint32_t depth) const {
    const Token& word = doc_.tokens[verb];
    const uint32_t above = word.head;
    if (above == kNone) return kNone;
    const bool noun_above = !is_predicate(above);
    switch (word.dep) {
        case Dep::Conj:
            return subject(above, depth + 1);
        case Dep::Xcomp: {
            // "Trump plans to meet", with the verb taken for a noun.
            if (noun_above)
                return dependents_.first(
                    above, dependents_.has(above, Dep::NmodPoss) ? Dep::NmodPoss : Dep::Compound);
            // "urged the U.S. to show", but "promised the U.S. to show", "has been told to".
            const uint32_t controlled = object(above);
            const std::string lemma = lemma_of(doc_, above);
            if (controlled != kNone && lemma != "promise" && lemma != "threaten" &&
                lemma != "vow" && lemma != "use" && lemma != "take" && lemma != "pledge")
                return controlled;
            return subject(above, depth + 1);
        }
        case Dep::Advcl: {
            if (noun_above) return above;
            const std::string mark = dependents_.mark_words(verb) + dependents_.case_words(verb);
            const uint32_t controlled = dependents_.first(above, Dep::Obj);
            if (controlled != kNone && (mark == "of" || mark == "for" || mark == "from") &&
                !is_passive(above))
                return controlled;
            return subject(above, depth + 1);
        }
        case Dep::Ccomp:
            // "contemplating excluding": a gerund or infinitive, not a clause of its own.
            return word.xpos == Xpos::Vbg || word.xpos == Xpos::Vb ? subject(above, depth + 1)
                                                                   : kNone;
        case Dep::Acl: {
            if (word.xpos == Xpos::Vbg || word.xpos == Xpos::Vbn)
                if (dependents_.mark_words(verb).empty()) return above;
            // "sentenced him to eight years for spying": whoever is accused.
            const std::string mark = dependents_.mark_words(verb) + dependents_.case_words(verb);
            if (mark == "for" || mark == "of") {
                const uint32_t clause = clause_above(above);
                if (clause != kNone &&
                    stance_of(lexicon_, lemma_of(doc_, clause)) == Stance::Accused)
                    return is_passive(clause) || object(clause) == kNone
                               ? subject(clause, depth + 1)
                               : object(clause);
            }
            // "its decision to", "has plans to", "the first to": the owner of the noun, or the
            // subject of the verb above.
            const uint32_t owner = dependents_.first(above, Dep::NmodPoss);
            if (owner != kNone) return owner;
            const Token& noun = doc_.tokens[above];
            if (noun.head == kNone) return kNone;
            if (dependents_.has(above, Dep::Cop)) return dependents_.first(above, Dep::Nsubj);
            // "urged both countries to withdraw": the tree hangs the infinitive on those who are
            // asked.
            if (noun.dep == Dep::Obj && is_asked(above)) return above;
            if (noun.dep == Dep::Obj || noun.dep == Dep::Obl || noun.dep == Dep::Nmod) {
                const uint32_t clause = clause_above(above);
                return clause == kNone ? kNone : agent(clause, depth + 1);
            }
            return kNone;
        }
        case Dep::AclRelcl:
            // "the man seen by" has no pronoun; with an object of its own the noun is the subject.
            return is_passive(verb) || object(verb) != kNone ? above : kNone;
        default:
            return kNone;
    }
}

std::vector<Argument> Clauses::arguments(uint32_t verb) const {
    std::vector<Argument> found;
    const bool passive = is_passive(verb);
    if (passive) {
        const uint32_t patient = subject(verb);
        if (patient != kNone) found.push_back({patient, ""});
    }
    auto add_from = [&](uint32_t from, bool objects) {
        bool told = false;
        for (uint32_t child : dependents_.of(from)) {
            const Dep dep = doc_.tokens[child].dep;
            if (objects && (dep == Dep::Obj || dep == Dep::Iobj)) {
                // "told CNN the company overpaid": the second one belongs to the clause.
                if (told && dependents_.has(from, Dep::Ccomp)) continue;
                told = true;
                found.push_back({child, ""});
            }
            // "released at least 19 Christians": measures and days stand there too, and are values.
            if (dep == Dep::OblUnmarked && child > from && object(from) == kNone)
                found.push_back({child, ""});
            if (dep != Dep::Obl && dep != Dep::OblAgent) continue;
            const std::string preposition = dependents_.case_words(child);
            if (preposition.empty() || (passive && preposition == "by")) continue;
            found.push_back({child, preposition});
        }
    };
    add_from(verb, true);
    // "whom they met": the relative pronoun is an object already; "the man they met" has none.
    const Token& word = doc_.tokens[verb];
    if (word.dep == Dep::AclRelcl && !passive && object(verb) == kNone && word.head != kNone) {
        const uint32_t subject = dependents_.first(verb, Dep::Nsubj);
        const bool relative_subject = subject != kNone && (doc_.tokens[subject].xpos == Xpos::Wdt ||
                                                           doc_.tokens[subject].xpos == Xpos::Wp);
        if (subject != kNone && !relative_subject && !dependents_.has(verb, Dep::Ccomp) &&
            !dependents_.has(verb, Dep::Xcomp))
            found.push_back({word.head, ""});
    }
    // "criticised and sued the ministry": the object stands with the last verb only.
    if (!passive && object(verb) == kNone && !dependents_.has(verb, Dep::Obl)) {
        for (uint32_t child : dependents_.of(verb)) {
            if (doc_.tokens[child].dep != Dep::Conj || doc_.tokens[child].upos != Upos::Verb)
                continue;
            if (dependents_.has(child, Dep::Nsubj) || child > verb + 3) continue;
            const uint32_t shared = dependents_.first(child, Dep::Obj);
            if (shared != kNone) found.push_back({shared, ""});
        }
    }
    return found;
}

std::string Clauses::lemma_with_particle(uint32_t verb) const {
    std::string lemma = verb_lemma(lexicon_, doc_, verb);
    const uint32_t particle = dependents_.first(verb, Dep::CompoundPrt);
    return particle == kNone ? lemma
                             : lemma + '_' + small_letters(doc_.words(doc_.tokens[particle]));
}

bool Clauses::is_predicate(uint32_t token) const {
    return doc_.tokens[token].upos == Upos::Verb || dependents_.has(token, Dep::Cop) ||
           (doc_.tokens[token].upos == Upos::Adj && dependents_.has(token, Dep::Nsubj));
}

uint32_t Clauses::clause_above(uint32_t token) const {
    uint32_t above = doc_.tokens[token].head;
    for (uint32_t steps = 0; above != kNone && steps < doc_.tokens.size(); ++steps) {
        if (is_predicate(above)) return above;
        above = doc_.tokens[above].head;
    }
    return kNone;
}

}  // namespace dragoman
