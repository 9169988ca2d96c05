// Pronouns: by number, gender, place in the clause and nearness; those of speech by their quote.
#include <algorithm>
#include <string>
#include <vector>

#include "nlp/antecedents.h"
#include "nlp/coreference.h"
#include "nlp/dateline.h"
#include "nlp/dependents.h"
#include "nlp/values.h"
#include "nlp/words.h"

namespace dragoman {
namespace {

constexpr uint32_t kMaxSentencesBack = 3;
constexpr uint32_t kMaxCandidates = 60;  // mentions looked at for one pronoun

constexpr std::string_view kMen = "he him his himself";
constexpr std::string_view kWomen = "she her hers herself";
constexpr std::string_view kThings = "it its itself";
constexpr std::string_view kGroup = "they them their theirs themselves";
constexpr std::string_view kSpeaker = "i me my mine myself";
constexpr std::string_view kSpeakers = "we us our ours ourselves";
constexpr std::string_view kReflexive = "himself herself itself";

bool is_pronoun(const Token& token) {
    return token.upos == Upos::Pron || token.upos == Upos::Det || token.xpos == Xpos::Prp ||
           token.xpos == Xpos::PrpDollar || token.upos == Upos::X;
}

class PronounResolver {
  public:
    PronounResolver(const Lexicon& lexicon, Document& doc)
        : doc_(doc), near_(lexicon, doc), dependents_(doc) {}

    void resolve() {
        found_of_.assign(doc_.sentences.size(), {});
        for (uint32_t t = 0; t < doc_.tokens.size(); ++t) {
            const Token& token = doc_.tokens[t];
            if (!is_pronoun(token) || near_.mention_of(t) != kNone) continue;
            const std::string word = small_word(doc_, t);
            if (is_in_list(word, kMen))
                add(t, EntityType::Person, resolve_person(t, Gender::Man));
            else if (is_in_list(word, kWomen))
                add(t, EntityType::Person, resolve_person(t, Gender::Woman));
            else if (is_in_list(word, kThings))
                add(t, EntityType::Org, resolve_thing(t));
            else if (is_in_list(word, kGroup))
                add(t, EntityType::Norp, resolve_group(t));
        }
        doc_.mentions.insert(doc_.mentions.end(), found_.begin(), found_.end());
        sort_mentions(doc_);
    }

  private:
    void add(uint32_t token, EntityType type, uint32_t entity) {
        if (entity == kNone) return;
        Mention mention = make_mention(doc_, {token, token + 1}, MentionKind::Pronoun,
                                       doc_.entities[entity].type, Origin::Rule);
        (void)type;
        mention.entity = entity;
        mention.score = 700;
        found_of_[doc_.tokens[token].sentence].push_back(static_cast<uint32_t>(found_.size()));
        found_.push_back(mention);
    }

    // The subject of the verb that says what this token is quoted in, in the same sentence.
    bool is_speaker_of(const Mention& candidate, uint32_t token) const {
        if (!near_.is_quoted(token) || near_.is_quoted(candidate.head)) return false;
        const Token& head = doc_.tokens[candidate.head];
        if (head.head == kNone || !near_.is_subject(candidate)) return false;
        return is_in_list(doc_.tokens[head.head].lemma,
                          "say tell add write tweet state note explain argue claim insist post "
                          "emphasize stress continue");
    }

    // The subject of a verb of saying is not named in what is said: "Wong played Anita,” she said".
    bool is_in_own_speech(const Mention& candidate, uint32_t token) const {
        const Token& pronoun = doc_.tokens[token];
        if (pronoun.dep != Dep::Nsubj || pronoun.head == kNone || near_.is_quoted(token) ||
            !is_in_list(doc_.tokens[pronoun.head].lemma, "say add write tell tweet state note"))
            return false;
        if (near_.is_quoted(candidate.head)) return true;
        for (uint32_t child : dependents_.of(pronoun.head))
            if ((doc_.tokens[child].dep == Dep::Ccomp ||
                 doc_.tokens[child].dep == Dep::Parataxis) &&
                dependents_.is_below(candidate.head, child))
                return true;
        return doc_.tokens[pronoun.head].dep == Dep::Parataxis &&
               doc_.tokens[pronoun.head].head != kNone &&
               doc_.tokens[candidate.head].sentence == pronoun.sentence &&
               candidate.tokens.begin < token;
    }

    // "Hayashi met him": subject and object of one verb are two persons.
    bool is_bound(const Mention& candidate, uint32_t token) const {
        const Token& pronoun = doc_.tokens[token];
        const Token& other = doc_.tokens[candidate.head];
        if (is_in_list(small_word(doc_, token), kReflexive)) return false;
        // "Her former professor, Koolhaas, described her": neither "her" is Koolhaas.
        const uint32_t phrase = near_.phrase_head(candidate);
        if (pronoun.dep == Dep::NmodPoss)
            return pronoun.head == candidate.head || pronoun.head == phrase;
        if (phrase != candidate.head && other.dep == Dep::Appos && pronoun.head != kNone &&
            pronoun.head == doc_.tokens[phrase].head && pronoun.dep != Dep::Nsubj)
            return true;
        return pronoun.head != kNone && pronoun.head == other.head &&
               (pronoun.dep == Dep::Obj || pronoun.dep == Dep::Obl || pronoun.dep == Dep::Iobj) &&
               (other.dep == Dep::Nsubj || other.dep == Dep::NsubjPass || other.dep == Dep::Obj);
    }

    uint32_t resolve_person(uint32_t token, Gender gender) {
        const uint32_t sentence = doc_.tokens[token].sentence;
        // What the pronoun cannot mean here it cannot mean by another name either.
        std::vector<uint32_t> bound;
        visit(token, [&](const Mention& candidate, bool) {
            if (doc_.tokens[candidate.head].sentence == sentence &&
                (is_bound(candidate, token) || is_speaker_of(candidate, token)))
                bound.push_back(candidate.entity);
        });
        uint32_t best = kNone, best_score = 0;
        auto weigh = [&](const Mention& candidate, bool before) {
            if (candidate.entity == kNone ||
                doc_.entities[candidate.entity].type != EntityType::Person)
                return;
            const Gender other = near_.gender(candidate.entity);
            if (other != Gender::Unknown && other != gender) return;
            if (std::find(bound.begin(), bound.end(), candidate.entity) != bound.end() ||
                is_speaker_of(candidate, token) || is_in_own_speech(candidate, token))
                return;
            const uint32_t distance = sentence - doc_.tokens[candidate.head].sentence;
            uint32_t score = 100 - 22 * distance + near_.salience(candidate);
            if (!before) {
                // "In his address, Trump said": only the main subject, from a phrase before it.
                if (!near_.is_subject(candidate) || candidate.tokens.begin > token + 12) return;
                score = 75;
                // "In his State of the Union address, Trump said": a phrase before the main
                // subject.
                const uint32_t verb = doc_.tokens[candidate.head].head;
                const bool main = verb != kNone && doc_.tokens[verb].dep == Dep::Root;
                const uint32_t first = doc_.sentences[sentence].tokens.begin;
                if (main && candidate.kind == MentionKind::Name &&
                    doc_.tokens[token].dep == Dep::NmodPoss && token < first + 6 &&
                    doc_.tokens[first].upos == Upos::Adp)
                    score = 150;
            }
            if (other == gender) score += 12;
            if (candidate.kind == MentionKind::Pronoun) score += 6;
            if (near_.is_quoted(token) && near_.is_quoted(candidate.head)) score += 8;
            if (!near_.is_quoted(token) && near_.is_quoted(candidate.head))
                score -= std::min(score, 25u);
            // Possessives and objects like the nearest subject.
            if (distance == 0 && before && near_.is_subject(candidate)) score += 10;
            if (score > best_score || (score == best_score && before))
                best = candidate.entity, best_score = score;
        };
        visit(token, weigh);
        if (best != kNone && near_.gender(best) == Gender::Unknown) near_.set_gender(best, gender);
        return best_score >= 40 ? best : kNone;
    }

    // Calls weigh(mention, stands before the token) for names, nominals and pronouns found so far.
    template <class Weigh>
    void visit(uint32_t token, Weigh weigh) const {
        const uint32_t sentence = doc_.tokens[token].sentence;
        const Antecedents::Range range = near_.mentions_near(sentence, kMaxSentencesBack);
        const uint32_t first =
            range.last > range.first + kMaxCandidates ? range.last - kMaxCandidates : range.first;
        for (uint32_t i = first; i < range.last; ++i)
            if (!is_in_dateline(doc_, doc_.mentions[i]))
                weigh(doc_.mentions[i], doc_.mentions[i].tokens.begin < token);
        for (uint32_t s = sentence > kMaxSentencesBack ? sentence - kMaxSentencesBack : 0;
             s <= sentence; ++s)
            for (uint32_t i : found_of_[s]) weigh(found_[i], true);
    }

    // "it is clear that", "it seems", "it would be impossible for China to"
    bool is_expletive(uint32_t token) const {
        const Token& pronoun = doc_.tokens[token];
        if (pronoun.dep == Dep::Expl) return true;
        if (pronoun.head == kNone || (pronoun.dep != Dep::Nsubj && pronoun.dep != Dep::NsubjPass))
            return false;
        const uint32_t head = pronoun.head;
        if (is_in_list(doc_.tokens[head].lemma, "seem appear rain snow turn")) return true;
        // "it had been determined that", "it was learned that"
        if (pronoun.dep == Dep::NsubjPass &&
            (dependents_.has(head, Dep::Ccomp) || dependents_.has(head, Dep::Csubj)))
            return true;
        if (!dependents_.has(head, Dep::Cop)) return false;
        if (doc_.tokens[head].upos != Upos::Adj && doc_.tokens[head].upos != Upos::Adv &&
            doc_.tokens[head].upos != Upos::Noun)
            return false;
        for (uint32_t child : dependents_.of(head)) {
            const Dep dep = doc_.tokens[child].dep;
            if (child > head && (dep == Dep::Csubj || dep == Dep::Ccomp || dep == Dep::Xcomp ||
                                 dep == Dep::Advcl || dep == Dep::AclRelcl || dep == Dep::Acl))
                return true;
        }
        return false;
    }

    static bool can_be_it(EntityType type) {
        return type != EntityType::Person && type != EntityType::Norp && !is_value(type);
    }

    // "accused the company of hiding its reports", "urged Iran to stop its programme": the object
    // does what the verb between it and the token says.
    bool is_controller(uint32_t object, uint32_t token) const {
        const Token& other = doc_.tokens[object];
        if ((other.dep != Dep::Obj && other.dep != Dep::Iobj) || other.head == kNone ||
            !is_in_list(doc_.tokens[other.head].lemma,
                        "accuse suspect blame criticise criticize praise fine sue punish charge "
                        "urge order tell force press push allow persuade convince help warn "
                        "encourage require pressure"))
            return false;
        for (uint32_t t = object + 1; t < token; ++t) {
            const Token& verb = doc_.tokens[t];
            if (verb.upos == Upos::Verb && verb.head == other.head &&
                (verb.dep == Dep::Xcomp || verb.dep == Dep::Advcl || verb.dep == Dep::Obl) &&
                (verb.xpos == Xpos::Vbg || verb.xpos == Xpos::Vb))
                return true;
        }
        return false;
    }

    // The nearest subject before the token in its sentence that may own or be "it", as a token.
    uint32_t nearest_subject(uint32_t token) const {
        const uint32_t begin = doc_.sentences[doc_.tokens[token].sentence].tokens.begin;
        for (uint32_t t = token; t-- > begin;) {
            const Token& other = doc_.tokens[t];
            if (other.dep != Dep::Nsubj && other.dep != Dep::NsubjPass && !is_controller(t, token))
                continue;
            if (other.upos != Upos::Noun && other.upos != Upos::Propn && other.upos != Upos::Pron)
                continue;
            if (is_in_list(small_word(doc_, t),
                           "which who that what there this these those i we you he she they"))
                continue;
            return t;
        }
        return kNone;
    }

    uint32_t entity_at(uint32_t token) const {
        if (const uint32_t mention = near_.mention_of(token); mention != kNone)
            return doc_.mentions[mention].entity;
        for (uint32_t i : found_of_[doc_.tokens[token].sentence])
            if (found_[i].head == token) return found_[i].entity;
        // "the Turkish government", "the Russian military": the country acts.
        if (is_in_list(small_word(doc_, token),
                       "government military army regime administration authorities"))
            for (uint32_t child : dependents_.of(token)) {
                const uint32_t mention = near_.mention_of(child);
                if (mention == kNone) continue;
                const uint32_t entity = doc_.mentions[mention].entity;
                if (doc_.entities[entity].type == EntityType::Gpe) return entity;
            }
        return kNone;
    }

    // True where "it" mostly means a named actor: an owner, a subject, or whom one lets or makes
    // act.
    bool is_actor_place(uint32_t token) const {
        const Token& pronoun = doc_.tokens[token];
        if (pronoun.dep == Dep::NmodPoss || pronoun.dep == Dep::Nsubj ||
            pronoun.dep == Dep::NsubjPass)
            return true;
        return pronoun.head != kNone &&
               is_in_list(doc_.tokens[pronoun.head].lemma,
                          "allow help enable force let urge ask prevent accuse");
    }

    uint32_t resolve_thing(uint32_t token) {
        if (is_expletive(token) || !is_actor_place(token)) return kNone;
        const bool owner = doc_.tokens[token].dep == Dep::NmodPoss;
        const uint32_t subject = nearest_subject(token);
        const uint32_t named = subject == kNone ? kNone : near_.mention_of(subject);
        const bool said = named != kNone && is_in_own_speech(doc_.mentions[named], token);
        if (subject != kNone && !said && near_.is_quoted(subject) == near_.is_quoted(token)) {
            const uint32_t entity = entity_at(subject);
            if (entity != kNone && can_be_it(doc_.entities[entity].type)) {
                // "Texas would win: its move ...", "NATO said it would": the subject; an object
                // "it" of the same verb is something else.
                return doc_.tokens[token].head == doc_.tokens[subject].head && !owner ? kNone
                                                                                      : entity;
            }
            if (entity == kNone && doc_.tokens[subject].upos == Upos::Noun)
                return kNone;  // "the ruling and its effects"
        }
        // From the sentence before only what an actor does: "It has agreements", not "It is a
        // pity".
        const uint32_t head = doc_.tokens[token].head;
        if (!owner && head != kNone && doc_.tokens[head].upos != Upos::Verb) return kNone;
        uint32_t best = kNone, best_score = 0;
        const uint32_t sentence = doc_.tokens[token].sentence;
        auto weigh = [&](const Mention& candidate, bool before) {
            if (!before || candidate.entity == kNone || is_bound(candidate, token) ||
                is_in_own_speech(candidate, token))
                return;
            if (near_.is_quoted(candidate.head) != near_.is_quoted(token)) return;
            const EntityType type = doc_.entities[candidate.entity].type;
            if (!can_be_it(type) || candidate.type == EntityType::Norp) return;
            const uint32_t distance = sentence - doc_.tokens[candidate.head].sentence;
            if (distance > 1) return;
            uint32_t score = 60 - 20 * distance + near_.salience(candidate);
            if (type == EntityType::Org || type == EntityType::Gpe) score += 10;
            if (candidate.kind == MentionKind::Pronoun) score += 8;
            if (near_.owns_subject(candidate))
                score += 12;
            else if (!near_.is_subject(candidate))
                score -= 15;
            if (score >= best_score) best = candidate.entity, best_score = score;
        };
        visit(token, weigh);
        return best_score >= (owner ? 62u : 72u) ? best : kNone;
    }

    // "Republicans say they": the last people named, where no other plural stands between.
    uint32_t resolve_group(uint32_t token) const {
        const uint32_t sentence = doc_.tokens[token].sentence;
        const uint32_t first = doc_.sentences[sentence > 0 ? sentence - 1 : 0].tokens.begin;
        for (uint32_t t = token; t-- > first;) {
            if (near_.is_quoted(t) != near_.is_quoted(token)) continue;
            const Token& other = doc_.tokens[t];
            const uint32_t m = near_.mention_of(t);
            if (m != kNone) {
                const Mention& mention = doc_.mentions[m];
                const bool people = mention.type == EntityType::Norp && mention.head == t &&
                                    (other.xpos == Xpos::Nnps || other.xpos == Xpos::Nns);
                if (people) return mention.entity;
                if (other.dep == Dep::Conj) return kNone;  // "Austin and Li ... they"
                continue;
            }
            if (other.xpos == Xpos::Nns || other.xpos == Xpos::Nnps ||
                is_in_list(small_word(doc_, t), "people police they them those these"))
                return kNone;
        }
        return kNone;
    }

    Document& doc_;
    Antecedents near_;
    const Dependents dependents_;
    std::vector<Mention> found_;
    std::vector<std::vector<uint32_t>> found_of_;  // per sentence, indices into found_
};

// Whom "we" means when this person speaks: the state or body that his office stands for.
uint32_t body_of(const Lexicon& lexicon, const Document& doc, uint32_t person) {
    for (const Role& role : doc.roles) {
        if (role.person != person || role.org == kNone) continue;
        const std::string_view title = doc.words(role.title);
        const size_t space = title.rfind(' ');
        const std::string_view last =
            space == std::string_view::npos ? title : title.substr(space + 1);
        const std::string_view kind = lexicon.value("posts", small_letters(last));
        if (kind == "office" || kind == "head") return role.org;
    }
    return kNone;
}

}  // namespace

void resolve_pronouns(const Lexicon& lexicon, Document& doc) {
    PronounResolver(lexicon, doc).resolve();
}

void resolve_speech_pronouns(const Lexicon& lexicon, Document& doc) {
    std::vector<Mention> found;
    std::vector<bool> taken(doc.tokens.size(), false);
    for (const Mention& mention : doc.mentions)
        for (uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t)
            if (mention.kind != MentionKind::Nominal) taken[t] = true;
    for (const Quote& quote : doc.quotes) {
        if (quote.speaker == kNone || quote.kind == QuoteKind::Indirect) continue;
        const uint32_t last = find_token(doc, quote.span.end);
        for (uint32_t t = find_token(doc, quote.span.begin); t < last; ++t) {
            if (taken[t] || !is_pronoun(doc.tokens[t])) continue;
            const std::string word = small_word(doc, t);
            uint32_t entity = kNone;
            if (is_in_list(word, kSpeaker)) entity = quote.speaker;
            if (is_in_list(word, kSpeakers) && doc.words(doc.tokens[t]) != "US") {
                const bool person = doc.entities[quote.speaker].type == EntityType::Person;
                entity = person ? body_of(lexicon, doc, quote.speaker) : quote.speaker;
            }
            if (entity == kNone) continue;
            Mention mention = make_mention(doc, {t, t + 1}, MentionKind::Pronoun,
                                           doc.entities[entity].type, Origin::Rule);
            mention.entity = entity;
            mention.score = 800;
            found.push_back(mention);
            taken[t] = true;
        }
    }
    if (found.empty()) return;
    // Keep what points at mentions: remember the mentions that quotes name, and find them again.
    std::vector<Mention> speakers(doc.quotes.size());
    for (size_t q = 0; q < doc.quotes.size(); ++q)
        if (doc.quotes[q].speaker_mention != kNone)
            speakers[q] = doc.mentions[doc.quotes[q].speaker_mention];
    doc.mentions.insert(doc.mentions.end(), found.begin(), found.end());
    sort_mentions(doc);
    for (size_t q = 0; q < doc.quotes.size(); ++q) {
        if (doc.quotes[q].speaker_mention == kNone) continue;
        const auto place =
            std::lower_bound(doc.mentions.begin(), doc.mentions.end(), speakers[q].span.begin,
                             [](const Mention& m, uint32_t begin) { return m.span.begin < begin; });
        for (auto at = place; at != doc.mentions.end() && at->span.begin == speakers[q].span.begin;
             ++at)
            if (at->span == speakers[q].span && at->kind == speakers[q].kind)
                doc.quotes[q].speaker_mention = static_cast<uint32_t>(at - doc.mentions.begin());
    }
}

}  // namespace dragoman
