#include "nlp/titles.h"

#include <algorithm>

#include "base/utf8.h"
#include "nlp/dependents.h"
#include "nlp/words.h"
#include "text/character.h"

namespace dragoman {

namespace {

constexpr uint32_t kMaxTitleTokens = 9;

bool is_place(EntityType type) {
    return type == EntityType::Gpe || type == EntityType::Norp || type == EntityType::Loc;
}

bool is_body(EntityType type) {
    return type == EntityType::Org || type == EntityType::Gpe || type == EntityType::Norp ||
           type == EntityType::Fac || type == EntityType::Event || type == EntityType::Loc ||
           type == EntityType::WorkOfArt;
}

}  // namespace

Titles::Titles(const Lexicon& lexicon, const Document& doc)
    : posts_(lexicon.table("posts")), doc_(doc) {
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

bool Titles::is_word(uint32_t t, std::string_view list) const {
    return t < doc_.tokens.size() && is_in_list(small_word(doc_, t), list);
}

TokenRange Titles::sentence(uint32_t t) const {
    return doc_.sentences[doc_.tokens[t].sentence].tokens;
}

std::string_view Titles::post(uint32_t t) const {
    if (t >= doc_.tokens.size() || mention_of_[t] != kNone) return {};
    // "a major donor", "the opposition"
    const bool chief = t > 0 && is_word(t - 1, "chief") && is_word(t, "executive");
    if (!is_capitalised(doc_, t) && doc_.tokens[t].upos == Upos::Adj && !chief) return {};
    const std::string_view listed = posts_.value(small_word(doc_, t));
    return listed.empty() && is_unlisted_trade(t) ? "job" : listed;
}

// "Rosa Prado, a stonecutter,": a noun for someone who does something, beside a person's name.
bool Titles::is_unlisted_trade(uint32_t t) const {
    const Token& token = doc_.tokens[t];
    if (token.upos != Upos::Noun || token.xpos != Xpos::Nn || token.dep != Dep::Appos ||
        token.head == kNone || token.head > t || mention_of_[token.head] == kNone ||
        doc_.mentions[mention_of_[token.head]].type != EntityType::Person)
        return false;
    const std::string noun = small_word(doc_, t);
    if (noun.size() < 5 ||
        is_in_list(noun,
                   "father mother brother sister daughter grandfather grandmother stepfather "
                   "stepmother partner lover number matter parent client patient supporter foe "
                   "insider outsider newcomer former quarter letter order"))
        return false;
    for (const char* ending :
         {"er", "or", "ist", "ian", "ant", "ee", "eer", "man", "woman", "ster"})
        if (noun.ends_with(ending)) return true;
    return false;
}

std::string_view Titles::plural_post(uint32_t t) const {
    if (t >= doc_.tokens.size() || mention_of_[t] != kNone) return {};
    const Xpos form = doc_.tokens[t].xpos;
    if (form != Xpos::Nns && form != Xpos::Nnps) return {};
    return posts_.value(lemma_of(doc_, t));
}

bool Titles::is_noun_like(uint32_t t) const {
    const Upos upos = doc_.tokens[t].upos;
    return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Adj || upos == Upos::X ||
           upos == Upos::Num;
}

bool Titles::is_title_part(uint32_t t) const {
    // "the 19-year-old striker": an age is no part of the title.
    if (mention_of_[t] != kNone || in_value_[t]) return false;
    if (is_word(t, "- elect in chief general vice deputy acting former ex")) return true;
    if (!is_letter(decode(doc_.text, doc_.tokens[t].span.begin).value)) return false;
    const Upos upos = doc_.tokens[t].upos;
    if (upos == Upos::Verb && doc_.tokens[t].dep != Dep::Amod &&
        !is_word(t, "acting exiled retired jailed elected appointed"))
        return false;
    return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Adj || upos == Upos::Verb ||
           upos == Upos::X;
}

uint32_t Titles::begin(uint32_t last, uint32_t limit) const {
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

uint32_t Titles::org_before(uint32_t mention, std::string_view kind, bool possessive) const {
    const Mention& owner = doc_.mentions[mention];
    // "Its coach"; "Netherlands coach Pieter Haan", "England captain"
    possessive |=
        owner.kind == MentionKind::Pronoun ||
        (owner.type == EntityType::Gpe && is_word(owner.tokens.end, "coach captain manager"));
    if (owner.entity == kNone || owner.type == EntityType::Person || !is_body(owner.type))
        return kNone;
    if (is_place(owner.type) && kind != "office" && !(possessive && kind == "head")) return kNone;
    return owner.entity;
}

uint32_t Titles::org_of_mention(uint32_t t) const {
    const Mention& mention = doc_.mentions[mention_of_[t]];
    return mention.type != EntityType::Person && is_body(mention.type) ? mention.entity : kNone;
}

bool Titles::is_inside_title(uint32_t t) const {
    const Mention& mention = doc_.mentions[mention_of_[t]];
    return mention.type == EntityType::Org || mention.type == EntityType::Gpe;
}

uint32_t Titles::rank_begin(uint32_t head, uint32_t limit) const {
    while (head > limit && posts_.value(small_word(doc_, head - 1)) == "rank" &&
           is_capitalised(doc_, head - 1))
        --head;
    return head;
}

uint32_t Titles::without_ranks(uint32_t begin, uint32_t head) const {
    while (begin < head && !is_noun_like(begin) && doc_.tokens[begin].upos != Upos::Verb) ++begin;
    return begin;
}

bool Titles::is_org_modifier(uint32_t t, std::string_view kind) const {
    const Mention& mention = doc_.mentions[mention_of_[t]];
    if (mention.type == EntityType::Gpe && kind == "job")
        return is_possessive(doc_, mention.tokens.end);
    return mention.type == EntityType::Org || mention.type == EntityType::Norp ||
           mention.type == EntityType::Gpe || is_possessive(doc_, mention.tokens.end);
}

bool Titles::receives(uint32_t head) const {
    if (is_word(head, "ambassador envoy consul") && is_word(head + 1, "to")) return true;
    if (post(head) != "job" || !is_word(head + 1, "from in")) return false;
    uint32_t t = head + 2;
    if (is_word(t, "the")) ++t;
    return t < mention_of_.size() && mention_of_[t] != kNone &&
           is_place(doc_.mentions[mention_of_[t]].type);
}

uint32_t Titles::phrase_org(uint32_t at, uint32_t limit) const {
    if (!is_word(at, "of at for with from in to on")) {
        // "director general of the WHO"
        if (at + 1 < limit && is_noun_like(at) && is_word(at + 1, "of at for"))
            ++at;
        else
            return kNone;
    }
    // "professor of history and law at Yale": the subject is no body.
    for (uint32_t t = at + 1; is_word(at, "of") && t < std::min(limit, at + 7); ++t) {
        if (is_word(t, "at")) at = t;
        if (mention_of_[t] != kNone || !(is_noun_like(t) || is_word(t, "and the"))) break;
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
            return mention.type == EntityType::Person || !is_body(mention.type) ? kNone
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

}  // namespace dragoman
