// Roles by the words around a person's name, and by the tree where a verb stands between.
#include "nlp/roles.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "nlp/dependents.h"
#include "nlp/titles.h"
#include "nlp/words.h"

namespace dragoman {
namespace {

constexpr uint32_t kMaxAppositionTokens = 25;

class RoleFinder {
  public:
    RoleFinder(const Lexicon& lexicon, Document& doc)
        : doc_(doc), dependents_(doc), titles_(lexicon, doc) {}

    void find() {
        std::erase_if(doc_.roles, [](const Role& role) { return role.origin != Origin::User; });
        for (uint32_t i = 0; i < doc_.mentions.size(); ++i) {
            const Mention& mention = doc_.mentions[i];
            if (mention.type != EntityType::Person || mention.entity == kNone) continue;
            if (mention.kind == MentionKind::Name) {
                find_before(mention);
                find_before_several(mention);
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
    bool is_word(uint32_t t, std::string_view list) const { return titles_.is_word(t, list); }

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
        for (uint32_t t = title.begin; t < title.end; ++t) key += small_word(doc_, t) + ' ';
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

    // "U.S. Defense Secretary Lloyd Austin", "spokesman Maj. Gen. Igor Konashenkov", "Texas
    // Republican Gov. Greg Abbott"
    void find_before(const Mention& person) {
        const TokenRange sentence = titles_.sentence(person.tokens.begin);
        uint32_t end = person.tokens.begin;
        for (uint32_t round = 0; round < 3 && end > sentence.begin; ++round) {
            uint32_t last = end - 1;
            if (is_word(last, ", -") && round > 0) break;
            uint32_t head = last;
            // "Secretary of State Antony Blinken": the post stands before "of".
            for (uint32_t back = 0; back < 6 && head > sentence.begin && titles_.post(head).empty();
                 ++back) {
                if (titles_.mention_of(head) != kNone && !titles_.is_inside_title(head)) break;
                const bool posted = is_word(head, "to") && is_word(head - 1, "ambassador envoy");
                if (!titles_.is_noun_like(head) && !posted &&
                    !is_word(head, "of the for and - elect designate"))
                    break;
                --head;
            }
            if (titles_.post(head).empty() ||
                (head < last && !is_word(head + 1, "of for - and") && !titles_.receives(head)))
                break;
            if (head < last && is_word(head + 1, "and")) break;
            // "that President Biden" but not "met leader of protests John": ranks stand apart.
            // "Attorney General" is an office, "Major General" a rank.
            const bool office =
                head > sentence.begin &&
                is_word(
                    head - 1,
                    "attorney secretary director solicitor surgeon inspector governor comptroller");
            const bool rank = titles_.is_rank(head) && !office;
            uint32_t begin = rank ? titles_.rank_begin(head, sentence.begin)
                                  : titles_.begin(head, sentence.begin);
            if (!rank) begin = titles_.without_ranks(begin, head);
            const std::string_view kind = titles_.post(head);
            uint32_t org = kNone;
            for (uint32_t t = head + 1; t <= last && !titles_.receives(head); ++t)
                if (titles_.mention_of(t) != kNone) org = titles_.org_of_mention(t);
            uint32_t owner = begin;
            bool possessive = false;
            if (owner > sentence.begin && is_possessive(doc_, owner - 1))
                --owner, possessive = true;
            if (org == kNone && owner > sentence.begin && titles_.mention_of(owner - 1) != kNone) {
                const Mention& mention = doc_.mentions[titles_.mention_of(owner - 1)];
                org = mention.type == EntityType::Person
                          ? kNone
                          : titles_.org_before(titles_.mention_of(owner - 1), kind, possessive);
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

    // "professors Joseph Bessette and John Pitney": one title for all of them.
    void find_before_several(const Mention& person) {
        const TokenRange sentence = titles_.sentence(person.tokens.begin);
        uint32_t begin = person.tokens.begin;
        while (begin > sentence.begin + 1 && is_word(begin - 1, ", and")) {
            uint32_t before = begin - 1;
            if (before > sentence.begin && is_word(before, "and") && is_word(before - 1, ","))
                --before;
            if (before == sentence.begin || !names_person(before - 1)) return;
            begin = doc_.mentions[titles_.mention_of(before - 1)].tokens.begin;
        }
        if (begin == sentence.begin || titles_.plural_post(begin - 1).empty()) return;
        const uint32_t first = titles_.begin(begin - 1, sentence.begin);
        uint32_t owner = first;
        const bool possessive = owner > sentence.begin && is_possessive(doc_, owner - 1);
        if (possessive) --owner;
        uint32_t org = kNone;
        if (owner > sentence.begin && titles_.mention_of(owner - 1) != kNone)
            org = titles_.org_before(titles_.mention_of(owner - 1), titles_.plural_post(begin - 1),
                                     possessive);
        add(person.entity, {first, begin}, org, 800);
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
            if (before > sentence.begin && titles_.mention_of(before - 1) != kNone)
                return titles_.org_before(titles_.mention_of(before - 1), kind, false);
        }
        return kNone;
    }

    // "Bonnie Glaser, a China expert at the German Marshall Fund,", "Gessen - an opinion columnist
    // for The New York Times and the author of books - was"
    void find_after(const Mention& person) {
        const TokenRange sentence = titles_.sentence(person.tokens.begin);
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
            const uint32_t org = titles_.phrase_org(at, sentence.end);
            if (org != kNone && doc_.entities[org].type == EntityType::Org) {
                doc_.roles.back().org = org;
                return;
            }
        }
        // "who is ..." is left to the tree.
        read_apposition(person.entity, at, sentence.end);
    }

    // Reads "NP [prep ORG] [and NP ...]" from `at`; adds each title in it.
    void read_apposition(uint32_t person, uint32_t at, uint32_t limit) {
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
                if (!titles_.post(t).empty() && titles_.is_noun_like(t)) head = t;
            }
            if (head == kNone) return;
            // The phrase must be short and begin as a noun phrase does.
            const TokenRange premodifiers{begin, head};
            uint32_t title = head;
            uint32_t org = kNone;
            for (uint32_t t = begin; t < head; ++t) {
                if (titles_.mention_of(t) == kNone) continue;
                const uint32_t before = titles_.org_before(
                    titles_.mention_of(t), titles_.post(head),
                    is_possessive(doc_, doc_.mentions[titles_.mention_of(t)].tokens.end));
                if (before != kNone && titles_.is_org_modifier(t, titles_.post(head))) org = before;
            }
            while (title > begin && (titles_.is_title_part(title - 1) ||
                                     (titles_.mention_of(title - 1) != kNone &&
                                      !titles_.is_org_modifier(title - 1, titles_.post(head))) ||
                                     (is_word(title - 1, "and") && title - 1 > begin &&
                                      !titles_.post(title - 2).empty())))
                --title;
            const uint32_t after =
                titles_.receives(head) ? kNone : titles_.phrase_org(head + 1, limit);
            if (after != kNone) org = after;
            add(person, {title, head + 1}, org, premodifiers.empty() ? 800 : 850);
            // "... and the author of books"
            uint32_t next = head + 1;
            while (next < limit && !is_word(next, "and , ; . ) \xe2\x80\x93 \xe2\x80\x94")) ++next;
            if (next >= limit ||
                !(is_word(next, "and") || (is_word(next, ",") && is_word(next + 1, "and"))))
                return;
            begin = next + (is_word(next, "and") ? 1 : 2);
        }
    }

    // "President Joe Biden's top adviser for regional affairs, Juan González, said";
    // "A founding editor-in-chief of the channel Dozhd, Zygar lives"
    void find_before_comma(const Mention& person, uint32_t begin_of_name) {
        const TokenRange sentence = titles_.sentence(person.tokens.begin);
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
            if ((upos == Upos::Verb && titles_.mention_of(t) == kNone &&
                 !titles_.is_title_part(t)) ||
                upos == Upos::Aux)
                break;
            if (!titles_.post(t).empty() && upos != Upos::Propn) {
                const bool at_end = t + 1 == comma,
                           with_phrase = is_word(t + 1, "of at for in with to from - and");
                if (at_end || with_phrase) head = t;
            }
        }
        if (head == kNone) return;
        const uint32_t begin = titles_.begin(head, sentence.begin);
        const bool opens =
            begin == sentence.begin ||
            (begin == sentence.begin + 1 && doc_.tokens[begin - 1].upos == Upos::Det) ||
            is_sentence_begin(doc_, begin);
        if (!closed && !opens) return;
        if (begin > sentence.begin && titles_.mention_of(begin - 1) == kNone && !opens &&
            doc_.tokens[begin - 1].upos != Upos::Det && !is_possessive(doc_, begin - 1) &&
            doc_.tokens[begin - 1].upos != Upos::Pron)
            return;
        uint32_t org = titles_.receives(head) ? kNone : titles_.phrase_org(head + 1, comma);
        uint32_t owner = begin;
        const bool possessive = owner > sentence.begin && is_possessive(doc_, owner - 1);
        if (possessive) --owner;
        if (org == kNone && owner > sentence.begin && titles_.mention_of(owner - 1) != kNone)
            org = titles_.org_before(titles_.mention_of(owner - 1), titles_.post(head), possessive);
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
            if (!titles_.post(verb).empty() && dependents_.has(verb, Dep::Cop))
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
                if ((becomes || as) && !titles_.post(child).empty()) add_noun(person.entity, child);
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
        const TokenRange sentence = titles_.sentence(head);
        uint32_t begin = titles_.begin(head, sentence.begin);
        uint32_t org = titles_.receives(head) ? kNone : titles_.phrase_org(head + 1, sentence.end);
        uint32_t owner = begin;
        const bool possessive = owner > sentence.begin && is_possessive(doc_, owner - 1);
        if (possessive) --owner;
        if (org == kNone && owner > sentence.begin && titles_.mention_of(owner - 1) != kNone)
            org = titles_.org_before(titles_.mention_of(owner - 1), titles_.post(head), possessive);
        add(person, {begin, head + 1}, org, 700);
    }

    bool names_person(uint32_t token) const {
        return token != kNone && titles_.mention_of(token) != kNone &&
               doc_.mentions[titles_.mention_of(token)].type == EntityType::Person;
    }

    bool is_negated(uint32_t head) const {
        for (uint32_t child : dependents_.of(head))
            if (is_word(child, "not n't never no")) return true;
        return false;
    }

    Document& doc_;
    const Dependents dependents_;
    const Titles titles_;
    std::map<uint32_t, std::map<std::string, uint32_t>> seen_;  // titles of a person, with the role
};

}  // namespace

void find_roles(const Lexicon& lexicon, Document& doc) {
    RoleFinder(lexicon, doc).find();
}

}  // namespace dragoman
