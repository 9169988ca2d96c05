// Reads auxiliaries, negations and marks beside a word, then climbs to the words that govern it.
#include "nlp/modality.h"

namespace dragoman {
namespace {

constexpr uint32_t kClimb = 6;  // "has said it would not want to begin to plan to meet"

struct Reader {
    const Lexicon& lexicon;
    const Document& doc;
    const Dependents& dependents;
    const Clauses& clauses;
    Standing standing;

    void set(Modality modality, uint32_t governor) {
        if (standing.modality == Modality::Asserted || modality == Modality::Hypothetical) {
            standing.modality = modality;
            standing.governor = governor;
        }
    }

    void read_auxiliary(uint32_t token) {
        const std::string word = small_letters(doc.words(doc.tokens[token]));
        if (word == "may" || word == "might" || word == "could" || word == "can" || word == "ca")
            set(Modality::Possible, token);
        else if (word == "will" || word == "shall" || word == "'ll" || word == "’ll" ||
                 word == "wo")
            set(Modality::Planned, token);
        else if (word == "would" || word == "'d" || word == "’d")
            set(Modality::Hypothetical, token);
        else if (word == "should" || word == "must" || word == "ought")
            set(Modality::Desired, token);
    }

    // What stands beside the word itself.
    void read_beside(uint32_t token) {
        for (uint32_t child : dependents.of(token)) {
            const Dep dep = doc.tokens[child].dep;
            const std::string word = small_letters(doc.words(doc.tokens[child]));
            if (dep == Dep::Aux) {
                read_auxiliary(child);
            } else if ((dep == Dep::Advmod || dep == Dep::Det || dep == Dep::Cc) &&
                       is_negation(doc, child)) {
                standing.negated = !standing.negated;
            } else if (dep == Dep::Advmod || dep == Dep::Amod) {
                if (stance_of(lexicon, lemma_of(doc, child)) == Stance::Possible)
                    set(Modality::Possible, child);
            } else if (dep == Dep::Mark) {
                if (word == "if" || word == "unless" || word == "whether")
                    set(Modality::Hypothetical, child);
                if (word == "without") standing.negated = !standing.negated;
            } else if (dep == Dep::Case && word == "without") {
                standing.negated = !standing.negated;
            } else if (dep == Dep::Nsubj || dep == Dep::Obj) {
                // "no one met", "made no attack"
                const uint32_t det = dependents.first(child, Dep::Det);
                if (dep == Dep::Nsubj && det != kNone && is_negation(doc, det))
                    standing.negated = !standing.negated;
            }
        }
    }

    // The word above governs what hangs on it: "refused to meet", "plans to", "hopes for talks".
    void read_governor(uint32_t above) {
        switch (stance_of(lexicon, lemma_of(doc, above))) {
            case Stance::Negated:
                standing.negated = !standing.negated;
                standing.governor = above;
                break;
            case Stance::Refused:
                if (standing.refuser == kNone) standing.refuser = above;
                break;
            case Stance::Planned:
                set(Modality::Planned, above);
                break;
            case Stance::Possible:
                set(Modality::Possible, above);
                break;
            case Stance::Desired:
            case Stance::Asked:
                set(Modality::Desired, above);
                break;
            case Stance::Hypothetical:
                set(Modality::Hypothetical, above);
                break;
            default:
                break;
        }
    }

    void climb(uint32_t token) {
        read_beside(token);
        for (uint32_t steps = 0; steps < kClimb; ++steps) {
            const Token& word = doc.tokens[token];
            const uint32_t above = word.head;
            if (above == kNone) return;
            const bool is_noun = word.upos == Upos::Noun || word.upos == Upos::Propn;
            bool governed = false;
            switch (word.dep) {
                case Dep::Xcomp:
                    governed = true;
                    break;
                case Dep::Ccomp:
                    governed = word.xpos == Xpos::Vbg || word.xpos == Xpos::Vb;
                    break;
                case Dep::Acl:
                    governed = dependents.mark_words(token).find("to") != std::string::npos;
                    break;
                case Dep::Advcl:
                    governed = doc.tokens[above].upos == Upos::Adj;
                    break;
                case Dep::Csubj:
                    governed = true;
                    break;
                case Dep::Obj:
                case Dep::NsubjPass:
                    governed = is_noun;
                    break;
                case Dep::Obl:
                case Dep::Nmod: {
                    const std::string preposition = dependents.case_words(token);
                    governed = is_noun &&
                               (preposition == "for" || preposition == "of" || preposition == "to");
                    // "plans for a visit", not "plans of the army to"
                    if (governed && preposition == "of" &&
                        stance_of(lexicon, lemma_of(doc, above)) == Stance::None)
                        return;
                    break;
                }
                case Dep::Conj: {
                    // "will meet and talk": the first verb's words hold for both.
                    if (dependents.has(token, Dep::Aux) || dependents.has(token, Dep::Nsubj))
                        return;
                    for (uint32_t child : dependents.of(above))
                        if (doc.tokens[child].dep == Dep::Aux) read_auxiliary(child);
                    token = above;
                    continue;
                }
                default:
                    break;
            }
            if (!governed) {
                // A noun's clause: "may hold talks", "did not hold talks".
                return;
            }
            read_governor(above);
            read_beside(above);
            token = above;
        }
    }
};

}  // namespace

Standing standing_of(const Lexicon& lexicon, const Document& doc, const Dependents& dependents,
                     const Clauses& clauses, uint32_t token) {
    Reader reader{lexicon, doc, dependents, clauses, {}};
    reader.climb(token);
    return reader.standing;
}

}  // namespace dragoman
