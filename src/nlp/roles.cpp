// Roles by the words around a person's name, and by the tree where a verb stands between.
#include "nlp/roles.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "nlp/dependents.h"
#include "nlp/words.h"
#include "text/character.h"

namespace dragoman {
namespace {

constexpr uint32_t kMaxTitleTokens = 9;
constexpr uint32_t kMaxAppositionTokens = 25;

class RoleFinder {
  public:
    RoleFinder(const Lexicon& lexicon, Document& doc)
        : posts_(lexicon.table("posts")), doc_(doc), dependents_(doc) {
        mention_of_.assign(doc.tokens.size(), kNone);
        in_value_.assign(doc.tokens.size(), false);
        for (uint32_t i = 0; i < doc.mentions.size(); ++i) {
            const Mention& mention = doc.mentions[i];
            if (is_value(mention.type) && mention.type != EntityType::Ordinal)
                for (uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t)
                    in_value_[t] = true;
            if (is_value(mention.type) || mention.kind == MentionKind::Nominal) continue;
            for (uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) mention_of_[t] = i;
        }
    }

    void find() {
        std::erase_if(doc_.roles, [](const Role& role) { return role.origin != Origin::User; });
        for (uint32_t i = 0; i < doc_.mentions.size(); ++i) {
            const Mention& mention = doc_.mentions[i];
            if (mention.type != EntityType::Person || mention.entity == kNone) continue;
            if (mention.kind == MentionKind::Name) {
                find_before(mention);
                find_after(mention);
                find_before_comma(mention, mention.tokens.begin);
            }
            if (mention.kind != MentionKind::Nominal) find_predicate(mention);
        }
        std::stable_sort(doc_.roles.begin(), doc_.roles.end(), [](const Role& a, const Role& b) {
            return a.title.begin < b.title.begin;
        });
    }

  private:
    std::string word(uint32_t t) const { return small_word(doc_, t); }
    bool is_word(uint32_t t, std::string_view list) const {
        return t < doc_.tokens.size() && is_in_list(word(t), list);
    }
    TokenRange sentence_of(uint32_t t) const {
        return doc_.sentences[doc_.tokens[t].sentence].tokens;
    }

    // "office", "head", "job", "rank"; "" for words that are no post. Plurals only with `plural`.
    std::string_view post(uint32_t t) const {
        if (t >= doc_.tokens.size() || mention_of_[t] != kNone) return {};
        // "a major donor", "the opposition"
        const bool chief = t > 0 && is_word(t - 1, "chief") && is_word(t, "executive");
        if (!is_capitalised(doc_, t) && doc_.tokens[t].upos == Upos::Adj && !chief) return {};
        return posts_.value(word(t));
    }
    bool is_noun_like(uint32_t t) const {
        const Upos upos = doc_.tokens[t].upos;
        return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Adj || upos == Upos::X ||
               upos == Upos::Num;
    }

    // True for words that may stand inside a title before its head: "Defense", "new", "chief", "-",
    // "and".
    bool is_title_part(uint32_t t) const {
        // "the 19-year-old striker": an age is no part of the title.
        if (mention_of_[t] != kNone || in_value_[t]) return false;
        if (is_word(t, "- elect in chief general vice deputy acting former ex")) return true;
        if (!is_letter(decode(doc_.text, doc_.tokens[t].span.begin).value)) return false;
        const Upos upos = doc_.tokens[t].upos;
        if (upos == Upos::Verb && doc_.tokens[t].dep != Dep::Amod &&
            !is_word(t, "acting exiled retired jailed elected appointed"))
            return false;
        return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Adj ||
               upos == Upos::Verb || upos == Upos::X;
    }

    static bool is_place(EntityType type) {
        return type == EntityType::Gpe || type == EntityType::Norp || type == EntityType::Loc;
    }
    static bool is_body(EntityType type) {
        return type == EntityType::Org || type == EntityType::Gpe || type == EntityType::Norp ||
               type == EntityType::Fac || type == EntityType::Event || type == EntityType::Loc ||
               type == EntityType::WorkOfArt;
    }

    // The entity that a mention before a title gives it as org: any organisation; a country only
    // for offices ("Russian President", but "Russian journalist" works for nobody named).
    uint32_t org_before(uint32_t mention, std::string_view kind, bool possessive) const {
        const Mention& owner = doc_.mentions[mention];
        // "Its coach"; "Netherlands coach Pieter Haan", "England captain"
        possessive |=
            owner.kind == MentionKind::Pronoun ||
            (owner.type == EntityType::Gpe && is_word(owner.tokens.end, "coach captain manager"));
        if (owner.entity == kNone || owner.type == EntityType::Person || !is_body(owner.type))
            return kNone;
        if (is_place(owner.type) && kind != "office" && !(possessive && kind == "head"))
            return kNone;
        return owner.entity;
    }

    void add(uint32_t person, TokenRange title, uint32_t org, uint16_t score) {
        // Leading adjectives of time and rank do not make a new title.
        while (title.length() > 1 &&
               (is_word(title.begin,
                        "the a an new former current then next another longtime top his her its "
                        "their - late outgoing exiled prominent fellow") ||
                (is_word(title.begin, "time year old") && title.begin > 0 &&
                 is_word(title.begin - 1, "-")) ||  // "three-time champion"
                doc_.tokens[title.begin].upos == Upos::Det))
            ++title.begin;
        if (title.empty()) return;
        std::string key;
        for (uint32_t t = title.begin; t < title.end; ++t) key += word(t) + ' ';
        for (const auto& [other, role] : seen_[person]) {
            // "President" after "U.S. President", "Secretary of State" after "Secretary"
            const bool same = other == key || other.ends_with(" " + key) ||
                              key.ends_with(" " + other) || key.starts_with(other) ||
                              other.starts_with(key);
            if (!same) continue;
            if (doc_.roles[role].org == kNone && org != person) doc_.roles[role].org = org;
            return;
        }
        seen_[person].emplace(key, static_cast<uint32_t>(doc_.roles.size()));
        Role role;
        role.person = person;
        role.org = org == person ? kNone : org;
        role.title = doc_.span(title);
        role.score = score;
        doc_.roles.push_back(role);
    }

    // The begin of a title whose last word is at `last`, going left.
    uint32_t title_begin(uint32_t last, uint32_t limit) const {
        uint32_t begin = last;
        while (begin > limit && last - begin < kMaxTitleTokens) {
            const uint32_t left = begin - 1;
            if (mention_of_[left] != kNone) break;
            // "Secretary of State", "editor-in-chief"
            if (is_word(left, "of for") && left > limit && !post(left - 1).empty() &&
                doc_.tokens[begin].upos == Upos::Propn) {
                begin = left - 1;
                continue;
            }
            if (is_word(left, "and") && left > limit && !post(left - 1).empty()) {
                begin = left - 1;  // "reporter and writer"
                continue;
            }
            if (!is_title_part(left)) break;
            begin = left;
        }
        while (begin < last && is_word(begin, "- in")) ++begin;
        return begin;
    }

    // "U.S. Defense Secretary Lloyd Austin", "spokesman Maj. Gen. Igor Konashenkov", "Texas
    // Republican Gov. Greg Abbott"
    void find_before(const Mention& person) {
        const TokenRange sentence = sentence_of(person.tokens.begin);
        uint32_t end = person.tokens.begin;
        for (uint32_t round = 0; round < 3 && end > sentence.begin; ++round) {
            uint32_t last = end - 1;
            if (is_word(last, ", -") && round > 0) break;
            uint32_t head = last;
            // "Secretary of State Antony Blinken": the post stands before "of".
            for (uint32_t back = 0; back < 6 && head > sentence.begin && post(head).empty();
                 ++back) {
                if (mention_of_[head] != kNone && !is_inside_title(head)) break;
                const bool posted = is_word(head, "to") && is_word(head - 1, "ambassador envoy");
                if (!is_noun_like(head) && !posted &&
                    !is_word(head, "of the for and - elect designate"))
                    break;
                --head;
            }
            if (post(head).empty() ||
                (head < last && !is_word(head + 1, "of for - and") && !receives(head)))
                break;
            if (head < last && is_word(head + 1, "and")) break;
            // "that President Biden" but not "met leader of protests John": ranks stand apart.
            // "Attorney General" is an office, "Major General" a rank.
            const bool office =
                head > sentence.begin &&
                is_word(
                    head - 1,
                    "attorney secretary director solicitor surgeon inspector governor comptroller");
            const bool rank =
                posts_.value(word(head)) == "rank" && is_capitalised(doc_, head) && !office;
            uint32_t begin =
                rank ? rank_begin(head, sentence.begin) : title_begin(head, sentence.begin);
            if (!rank) begin = begin_without_ranks(begin, head);
            const std::string_view kind = post(head);
            uint32_t org = kNone;
            for (uint32_t t = head + 1; t <= last && !receives(head); ++t)
                if (mention_of_[t] != kNone) org = org_of_mention(t);
            uint32_t owner = begin;
            bool possessive = false;
            if (owner > sentence.begin && is_possessive(doc_, owner - 1))
                --owner, possessive = true;
            if (org == kNone && owner > sentence.begin && mention_of_[owner - 1] != kNone) {
                const Mention& mention = doc_.mentions[mention_of_[owner - 1]];
                org = mention.type == EntityType::Person
                          ? kNone
                          : org_before(mention_of_[owner - 1], kind, possessive);
                if (mention.type == EntityType::Norp)
                    org = party_or_country(mention, person, kind, sentence);
            }
            add(person.entity, {begin, last + 1}, org, 900);
            end = begin;
            if (!rank) break;
        }
        // "Its lawyer, former justice minister Alonso Prado, argued"
        if (end < person.tokens.begin) find_before_comma(person, end);
    }

    // In "Texas Republican Gov. Greg Abbott" the party is a role of its own, and Texas is the org.
    uint32_t party_or_country(const Mention& norp, const Mention& person, std::string_view kind,
                              TokenRange sentence) {
        if (norp.entity == kNone) return kNone;
        if (doc_.entities[norp.entity].type == EntityType::Gpe ||
            doc_.entities[norp.entity].type == EntityType::Loc)
            return kind == "office" ? norp.entity : kNone;
        if (kind == "office") {
            add(person.entity, norp.tokens, norp.entity, 800);
            const uint32_t before = norp.tokens.begin;
            if (before > sentence.begin && mention_of_[before - 1] != kNone)
                return org_before(mention_of_[before - 1], kind, false);
        }
        return kNone;
    }

    uint32_t org_of_mention(uint32_t t) const {
        const Mention& mention = doc_.mentions[mention_of_[t]];
        return mention.type != EntityType::Person && is_body(mention.type) ? mention.entity : kNone;
    }
    bool is_inside_title(uint32_t t) const {
        const Mention& mention = doc_.mentions[mention_of_[t]];
        return mention.type == EntityType::Org || mention.type == EntityType::Gpe;
    }
    uint32_t rank_begin(uint32_t head, uint32_t limit) const {
        while (head > limit && posts_.value(word(head - 1)) == "rank" &&
               is_capitalised(doc_, head - 1))
            --head;
        return head;
    }
    uint32_t begin_without_ranks(uint32_t begin, uint32_t head) const {
        while (begin < head && !is_noun_like(begin) && doc_.tokens[begin].upos != Upos::Verb)
            ++begin;
        return begin;
    }

    // "Bonnie Glaser, a China expert at the German Marshall Fund,", "Gessen - an opinion columnist
    // for The New York Times and the author of books - was"
    void find_after(const Mention& person) {
        const TokenRange sentence = sentence_of(person.tokens.begin);
        uint32_t at = person.tokens.end;
        if (at >= sentence.end) return;
        const bool dash = is_word(at, "- -- \xe2\x80\x93 \xe2\x80\x94");
        if (!is_word(at, ", (") && !dash) return;
        if (dash && doc_.tokens[at].span.begin == person.span.end) return;  // a hyphen
        ++at;
        // An age may stand between: "Smith, 65, a farmer"
        if (at + 1 < sentence.end && doc_.tokens[at].upos == Upos::Num && is_word(at + 1, ","))
            at += 2;
        // "Geneticist Laurent Vasseur, of the Pasteur Institute": where the post just named is held
        if (is_word(at, "of at from") && !dash && !doc_.roles.empty() &&
            doc_.roles.back().person == person.entity && doc_.roles.back().org == kNone) {
            const uint32_t org = phrase_org(at, sentence.end);
            if (org != kNone && doc_.entities[org].type == EntityType::Org) {
                doc_.roles.back().org = org;
                return;
            }
        }
        // "who is ..." is left to the tree.
        read_apposition(person.entity, at, sentence.end, dash);
    }

    // Reads "NP [prep ORG] [and NP ...]" from `at`; adds each title in it.
    void read_apposition(uint32_t person, uint32_t at, uint32_t limit, bool dash) {
        limit = std::min(limit, at + kMaxAppositionTokens);
        uint32_t begin = at;
        for (uint32_t parts = 0; parts < 3; ++parts) {
            uint32_t head = kNone;
            for (uint32_t t = begin; t < limit; ++t) {
                if (is_word(t, ", ; ( ) .") ||
                    (is_word(t,
                             "of for at in with from to who that which said says was is has had \" "
                             "\xe2\x80\x9c")))
                    break;
                const Upos upos = doc_.tokens[t].upos;
                if ((upos == Upos::Verb || upos == Upos::Aux) && t > begin &&
                    !is_word(t, "acting retired"))
                    break;
                if (!post(t).empty() && is_noun_like(t)) head = t;
            }
            if (head == kNone) return;
            // The phrase must be short and begin as a noun phrase does.
            const TokenRange premodifiers{begin, head};
            uint32_t title = head;
            uint32_t org = kNone;
            for (uint32_t t = begin; t < head; ++t) {
                if (mention_of_[t] == kNone) continue;
                const uint32_t before =
                    org_before(mention_of_[t], post(head),
                               is_possessive(doc_, doc_.mentions[mention_of_[t]].tokens.end));
                if (before != kNone && is_org_modifier(t, post(head))) org = before;
            }
            while (title > begin &&
                   (is_title_part(title - 1) ||
                    (mention_of_[title - 1] != kNone && !is_org_modifier(title - 1, post(head))) ||
                    (is_word(title - 1, "and") && title - 1 > begin && !post(title - 2).empty())))
                --title;
            const uint32_t after = receives(head) ? kNone : phrase_org(head + 1, limit);
            if (after != kNone) org = after;
            add(person, {title, head + 1}, org, premodifiers.empty() ? 800 : 850);
            // "... and the author of books"
            uint32_t next = head + 1;
            while (next < limit && !is_word(next, "and , ; . ) \xe2\x80\x93 \xe2\x80\x94")) ++next;
            if (next >= limit ||
                !(is_word(next, "and") || (is_word(next, ",") && is_word(next + 1, "and"))))
                return;
            begin = next + (is_word(next, "and") ? 1 : 2);
            (void)dash;
        }
    }

    // An organisation or a country before the head belongs to the org, a topic ("China expert") to
    // the title.
    bool is_org_modifier(uint32_t t, std::string_view kind) const {
        const Mention& mention = doc_.mentions[mention_of_[t]];
        if (mention.type == EntityType::Gpe && kind == "job")
            return is_possessive(doc_, mention.tokens.end);
        return mention.type == EntityType::Org || mention.type == EntityType::Norp ||
               mention.type == EntityType::Gpe || is_possessive(doc_, mention.tokens.end);
    }

    // "Canada's ambassador to Peru" speaks for Canada; "a nurse from Lima" works for nobody named.
    bool receives(uint32_t head) const {
        if (is_word(head, "ambassador envoy consul") && is_word(head + 1, "to")) return true;
        if (post(head) != "job" || !is_word(head + 1, "from in")) return false;
        uint32_t t = head + 2;
        if (is_word(t, "the")) ++t;
        return t < mention_of_.size() && mention_of_[t] != kNone &&
               is_place(doc_.mentions[mention_of_[t]].type);
    }

    // The first organisation or place behind a preposition: "at the German Marshall Fund".
    uint32_t phrase_org(uint32_t at, uint32_t limit) const {
        if (!is_word(at, "of at for with from in to on")) {
            // "director general of the WHO"
            if (at + 1 < limit && is_noun_like(at) && is_word(at + 1, "of at for"))
                ++at;
            else
                return kNone;
        }
        for (uint32_t t = at + 1; t < limit && t < at + 10; ++t) {
            if (mention_of_[t] != kNone) {
                const Mention& mention = doc_.mentions[mention_of_[t]];
                if (mention.type == EntityType::Norp ||
                    (mention.type == EntityType::Gpe && is_possessive(doc_, mention.tokens.end))) {
                    // "for the Indonesian military" is Indonesia's; "for the German news
                    // organization Der Spiegel" is not Germany's.
                    const uint32_t next =
                        mention.tokens.end + (is_possessive(doc_, mention.tokens.end) ? 1 : 0);
                    if (is_word(next, "military army government navy parliament police"))
                        return mention.entity;
                    t = mention.tokens.end - 1;
                    continue;
                }
                return mention.type == EntityType::Person || !is_body(mention.type)
                           ? kNone
                           : mention.entity;
            }
            // "author of books about Russia": a second preposition leads away.
            const Upos upos = doc_.tokens[t].upos;
            if (is_word(t, ", . ; and who which that ) ( about on against over") ||
                upos == Upos::Verb || upos == Upos::Adp)
                return kNone;
        }
        return kNone;
    }

    // "President Joe Biden's top adviser for regional affairs, Juan González, said";
    // "A founding editor-in-chief of the channel Dozhd, Zygar lives"
    void find_before_comma(const Mention& person, uint32_t begin_of_name) {
        const TokenRange sentence = sentence_of(person.tokens.begin);
        uint32_t comma = begin_of_name;
        if (comma <= sentence.begin + 1 || !is_word(comma - 1, ",")) return;
        --comma;
        const bool closed = person.tokens.end < sentence.end &&
                            is_word(person.tokens.end, ", . ; ) \xe2\x80\x93 \xe2\x80\x94");
        // Walk left over the noun phrase to its post.
        uint32_t t = comma;
        uint32_t head = kNone;
        while (t > sentence.begin && comma - t < 24) {
            --t;
            if (is_word(t, ", ; \" \xe2\x80\x9c \xe2\x80\x9d :")) break;
            const Upos upos = doc_.tokens[t].upos;
            if ((upos == Upos::Verb && mention_of_[t] == kNone && !is_title_part(t)) ||
                upos == Upos::Aux)
                break;
            if (!post(t).empty() && upos != Upos::Propn) {
                const bool at_end = t + 1 == comma,
                           with_phrase = is_word(t + 1, "of at for in with to from - and");
                if (at_end || with_phrase) head = t;
            }
        }
        if (head == kNone) return;
        const uint32_t begin = title_begin(head, sentence.begin);
        const bool opens =
            begin == sentence.begin ||
            (begin == sentence.begin + 1 && doc_.tokens[begin - 1].upos == Upos::Det) ||
            is_sentence_begin(doc_, begin);
        if (!closed && !opens) return;
        if (begin > sentence.begin && mention_of_[begin - 1] == kNone && !opens &&
            doc_.tokens[begin - 1].upos != Upos::Det && !is_possessive(doc_, begin - 1) &&
            doc_.tokens[begin - 1].upos != Upos::Pron)
            return;
        uint32_t org = receives(head) ? kNone : phrase_org(head + 1, comma);
        uint32_t owner = begin;
        const bool possessive = owner > sentence.begin && is_possessive(doc_, owner - 1);
        if (possessive) --owner;
        if (org == kNone && owner > sentence.begin && mention_of_[owner - 1] != kNone)
            org = org_before(mention_of_[owner - 1], post(head), possessive);
        add(person.entity, {begin, head + 1}, org, 750);
    }

    // "Zygar is the author of", "Park, who is expected to become the next foreign minister",
    // "writes as a columnist for the German news organization Der Spiegel", "attended as special
    // envoy"
    void find_predicate(const Mention& person) {
        const Token& subject = doc_.tokens[person.head];
        if (subject.head == kNone) return;
        std::vector<uint32_t> verbs;
        if (subject.dep == Dep::Nsubj || subject.dep == Dep::NsubjPass)
            verbs.push_back(subject.head);
        for (uint32_t child : dependents_.of(person.head))
            if (doc_.tokens[child].dep == Dep::AclRelcl) verbs.push_back(child);
        // "Hayashi, who attended": the words say so even where the tree does not.
        for (uint32_t t = person.tokens.end; t < person.tokens.end + 2 && t < doc_.tokens.size();
             ++t)
            if (is_word(t, "who") && doc_.tokens[t].head != kNone &&
                doc_.tokens[t].sentence == doc_.tokens[person.head].sentence)
                verbs.push_back(doc_.tokens[t].head);
        for (uint32_t v = 0; v < verbs.size() && v < 4; ++v) {
            const uint32_t verb = verbs[v];
            if (!post(verb).empty() && dependents_.has(verb, Dep::Cop))
                add_noun(person.entity, verb);
            for (uint32_t child : dependents_.of(verb)) {
                const Dep dep = doc_.tokens[child].dep;
                const bool becomes = is_in_list(doc_.tokens[verb].lemma, "become remain") &&
                                     (dep == Dep::Xcomp || dep == Dep::Obj);
                // "praised Kim as a leader" speaks of the object.
                const bool as = (dep == Dep::Obl || dep == Dep::Xcomp || dep == Dep::Advcl) &&
                                dependents_.case_words(child) == "as" &&
                                (doc_.tokens[verb].upos != Upos::Verb ||
                                 !names_person(dependents_.first(verb, Dep::Obj)));
                if ((becomes || as) && !post(child).empty()) add_noun(person.entity, child);
                if (dep == Dep::Xcomp && doc_.tokens[child].upos == Upos::Verb && verbs.size() < 4)
                    verbs.push_back(child);
                if (dep == Dep::Conj && doc_.tokens[child].upos == Upos::Verb &&
                    !dependents_.has(child, Dep::Nsubj) && verbs.size() < 4)
                    verbs.push_back(child);
            }
        }
    }

    // A post that stands as a noun in the tree, with its modifiers and what follows it.
    void add_noun(uint32_t person, uint32_t head) {
        if (is_negated(head)) return;
        // "the “leader of the people”": praise, not a post.
        if (head > 0 && is_word(head - 1, "\" \xe2\x80\x9c")) return;
        const TokenRange sentence = sentence_of(head);
        uint32_t begin = title_begin(head, sentence.begin);
        uint32_t org = receives(head) ? kNone : phrase_org(head + 1, sentence.end);
        uint32_t owner = begin;
        const bool possessive = owner > sentence.begin && is_possessive(doc_, owner - 1);
        if (possessive) --owner;
        if (org == kNone && owner > sentence.begin && mention_of_[owner - 1] != kNone)
            org = org_before(mention_of_[owner - 1], post(head), possessive);
        add(person, {begin, head + 1}, org, 700);
    }

    bool names_person(uint32_t token) const {
        return token != kNone && mention_of_[token] != kNone &&
               doc_.mentions[mention_of_[token]].type == EntityType::Person;
    }

    bool is_negated(uint32_t head) const {
        for (uint32_t child : dependents_.of(head))
            if (is_word(child, "not n't never no")) return true;
        return false;
    }

    const LexiconTable& posts_;
    Document& doc_;
    const Dependents dependents_;
    std::vector<uint32_t> mention_of_;
    std::vector<bool> in_value_;                                // tokens of dates, sums and numbers
    std::map<uint32_t, std::map<std::string, uint32_t>> seen_;  // titles of a person, with the role
};

}  // namespace

void find_roles(const Lexicon& lexicon, Document& doc) {
    RoleFinder(lexicon, doc).find();
}

}  // namespace dragoman
