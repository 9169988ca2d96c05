// Actors: a name itself, the noun that a relative pronoun stands for, or the entity that owns or
// describes a noun without a name of its own.
#include "nlp/actors.h"

#include <algorithm>

#include "nlp/acts.h"
#include "nlp/dateline.h"

namespace dragoman {
namespace {

constexpr uint32_t kPairMemory = 3;  // sentences back to the two that "the two" are
constexpr uint32_t kTitleReach = 8;  // tokens between a title and its holder's name
constexpr uint32_t kDepth = 4;       // "troops of the army of the government of X"

void add(std::vector<Actor>& found, const Actor& actor) {
    for (const Actor& other : found)
        if (other.entity == actor.entity) return;
    found.push_back(actor);
}

bool is_country_like(EntityType type) {
    return type == EntityType::Gpe || type == EntityType::Norp || type == EntityType::Org ||
           type == EntityType::Loc;
}

// "Russia accuses Turkey of lying – Washington Post": the paper at the end of a headline.
bool is_source_of_headline(const Document& doc, const Mention& mention) {
    const uint32_t begin = mention.tokens.begin;
    const Sentence& sentence = doc.sentences[doc.tokens[begin].sentence];
    if (!sentence.headline || begin == sentence.tokens.begin ||
        mention.tokens.end != sentence.tokens.end)
        return false;
    const std::string_view before = doc.words(doc.tokens[begin - 1]);
    return before == "–" || before == "—" || before == "|";
}

}  // namespace

Actors::Actors(const Lexicon& lexicon, const Document& doc, const Dependents& dependents)
    : lexicon_(lexicon), doc_(doc), dependents_(dependents) {
    mention_of_.assign(doc.tokens.size(), kNone);
    value_of_.assign(doc.tokens.size(), kNone);
    for (uint32_t m = 0; m < doc.mentions.size(); ++m)
        for (uint32_t t = doc.mentions[m].tokens.begin; t < doc.mentions[m].tokens.end; ++t)
            if (dragoman::is_value(doc.mentions[m].type)) value_of_[t] = m;
    for (uint32_t m = 0; m < doc.mentions.size(); ++m) {
        const Mention& mention = doc.mentions[m];
        for (uint32_t t = mention.tokens.begin; t < mention.tokens.end && t < doc.tokens.size();
             ++t) {
            if (!dragoman::is_value(mention.type) && mention.entity != kNone) {
                if (is_in_dateline(doc, mention) || is_source_of_headline(doc, mention)) continue;
                // A name inside a nominal ("the Chinese leader") keeps its own words.
                const bool nominal = mention.kind == MentionKind::Nominal;
                if (nominal && t != mention.head) continue;
                if (mention_of_[t] == kNone || !nominal) mention_of_[t] = m;
            }
        }
    }
    link_titles();
}

// "Ottawa's ambassador to Peru, Louise Gagnon, told": the words of a title stand for the person
// whose name is beside them.
void Actors::link_titles() {
    holder_of_.assign(doc_.tokens.size(), kNone);
    for (const Role& role : doc_.roles) {
        const uint32_t begin = find_token(doc_, role.title.begin),
                       end = find_token(doc_, role.title.end);
        uint32_t best = kNone, best_distance = kTitleReach;
        for (uint32_t m = 0; m < doc_.mentions.size(); ++m) {
            const Mention& mention = doc_.mentions[m];
            if (mention.entity != role.person || mention.kind != MentionKind::Name || begin >= end)
                continue;
            const uint32_t distance = mention.tokens.begin >= end   ? mention.tokens.begin - end
                                      : mention.tokens.end <= begin ? begin - mention.tokens.end
                                                                    : kTitleReach;
            if (distance >= best_distance ||
                doc_.tokens[mention.head].sentence != doc_.tokens[begin].sentence)
                continue;
            best = m;
            best_distance = distance;
        }
        for (uint32_t t = begin; t < end && best != kNone; ++t) holder_of_[t] = best;
    }
}

uint32_t Actors::antecedent(uint32_t pronoun) const {
    uint32_t above = doc_.tokens[pronoun].head;
    for (uint32_t steps = 0; above != kNone && doc_.tokens[above].dep != Dep::AclRelcl && steps < 6;
         ++steps)
        above = doc_.tokens[above].head;
    auto is_relative = [&](uint32_t t) {
        return doc_.tokens[t].xpos == Xpos::Wdt || doc_.tokens[t].xpos == Xpos::Wp;
    };
    if (above != kNone && doc_.tokens[above].dep == Dep::AclRelcl) {
        const uint32_t noun = doc_.tokens[above].head;
        return noun == kNone || is_relative(noun) ? kNone : noun;
    }
    // Where the clause hangs elsewhere: the noun before the pronoun; for "who" behind a comma, the
    // person named last.
    const uint32_t first = doc_.sentences[doc_.tokens[pronoun].sentence].tokens.begin;
    if (pronoun == first) return kNone;
    uint32_t noun = pronoun - 1;
    const bool comma = doc_.tokens[noun].upos == Upos::Punct;
    if (comma && noun > first) --noun;
    auto is_noun = [&](uint32_t t) {
        return doc_.tokens[t].upos == Upos::Noun || doc_.tokens[t].upos == Upos::Propn;
    };
    if (!comma || doc_.tokens[pronoun].xpos != Xpos::Wp) return is_noun(noun) ? noun : kNone;
    for (uint32_t steps = 0; steps < 10; ++steps, --noun) {
        if (doc_.tokens[noun].upos == Upos::Verb || doc_.tokens[noun].upos == Upos::Aux)
            return kNone;
        if (mention_of_[noun] != kNone &&
            doc_.mentions[mention_of_[noun]].type == EntityType::Person)
            return noun;
        if (noun == first) return kNone;
    }
    return kNone;
}

std::vector<Actor> Actors::find(uint32_t token) const {
    std::vector<Actor> found;
    if (token != kNone) collect(token, true, 0, found);
    return found;
}

std::vector<Actor> Actors::find_one(uint32_t token) const {
    std::vector<Actor> found;
    if (token != kNone) collect(token, false, 0, found);
    return found;
}

void Actors::collect(uint32_t token, bool conjuncts, uint32_t depth,
                     std::vector<Actor>& found) const {
    if (depth > kDepth) return;
    const Token& word = doc_.tokens[token];
    if (mention_of_[token] != kNone) {
        add(found,
            {doc_.mentions[mention_of_[token]].entity, mention_of_[token], token, depth == 0});
    } else if (holder_of_[token] != kNone && word.upos == Upos::Noun) {
        const uint32_t holder = holder_of_[token];
        add(found, {doc_.mentions[holder].entity, holder, doc_.mentions[holder].head, depth == 0});
        return;
    } else if (word.xpos == Xpos::Wdt || word.xpos == Xpos::Wp) {
        const uint32_t noun = antecedent(token);
        if (noun != kNone) collect(noun, true, depth, found);
        return;
    } else if (word.upos == Upos::Noun || word.upos == Upos::Propn || word.upos == Upos::Num ||
               word.upos == Upos::Pron || word.upos == Upos::Adj || word.upos == Upos::Det) {
        const uint32_t named = name_described(token);
        if (named != kNone)
            add(found,
                {doc_.mentions[mention_of_[named]].entity, mention_of_[named], named, depth == 0});
        else if (!collect_pair(token, found) && !is_value(token))
            collect_modifiers(token, depth, found);
    }
    if (!conjuncts) return;
    for (uint32_t child : dependents_.of(token))
        if (doc_.tokens[child].dep == Dep::Conj) collect(child, true, depth, found);
}

// "Fiat, a company that is being sued": the name that the noun behind it describes; kNone if there
// is none.
uint32_t Actors::name_described(uint32_t token) const {
    const Token& word = doc_.tokens[token];
    if (word.dep != Dep::Appos || word.upos != Upos::Noun || word.head == kNone ||
        word.head > token)
        return kNone;
    const uint32_t m = mention_of_[word.head];
    return m != kNone && doc_.mentions[m].kind == MentionKind::Name ? word.head : kNone;
}

// The entity that is the subject of the verb that a token is an object of: "Oman urged both
// countries".
uint32_t Actors::subject_beside(uint32_t token) const {
    const uint32_t verb = doc_.tokens[token].head;
    if (verb == kNone || doc_.tokens[token].dep == Dep::Nsubj) return kNone;
    const uint32_t subject = dependents_.first(verb, Dep::Nsubj);
    return subject == kNone || mention_of_[subject] == kNone
               ? kNone
               : doc_.mentions[mention_of_[subject]].entity;
}

// "both rivals": the two that the article before `end` (a byte) names most, if they are of one
// kind; without `other`. Empty if there are no two.
std::vector<Actor> Actors::main_pair(uint32_t end, uint32_t other, uint32_t token) const {
    std::vector<uint32_t> counts(doc_.entities.size(), 0), last(doc_.entities.size(), kNone);
    for (uint32_t m = 0; m < doc_.mentions.size() && doc_.mentions[m].span.begin < end; ++m) {
        const uint32_t entity = doc_.mentions[m].entity;
        if (entity == kNone || entity == other) continue;
        const EntityType type = doc_.entities[entity].type;
        if (type != EntityType::Org && type != EntityType::Gpe && type != EntityType::Person)
            continue;
        ++counts[entity];
        last[entity] = m;
    }
    uint32_t first = kNone, second = kNone;
    for (uint32_t e = 0; e < counts.size(); ++e) {
        if (counts[e] < 2) continue;
        if (first == kNone || counts[e] > counts[first]) {
            second = first;
            first = e;
        } else if (second == kNone || counts[e] > counts[second]) {
            second = e;
        }
    }
    if (second == kNone || doc_.entities[first].type != doc_.entities[second].type) return {};
    return {{first, last[first], token, true}, {second, last[second], token, true}};
}

// "the two nations", "both leaders", "the two": the two countries or people that were named last.
bool Actors::collect_pair(uint32_t token, std::vector<Actor>& found) const {
    auto is_two = [&](uint32_t t) {
        const std::string word = small_letters(doc_.words(doc_.tokens[t]));
        return word == "two" || word == "both";
    };
    const bool bare = is_two(token) && dependents_.has(token, Dep::Det);
    bool counted = bare;
    for (uint32_t child : dependents_.of(token)) {
        const Dep dep = doc_.tokens[child].dep;
        counted |= (dep == Dep::Nummod || dep == Dep::Det) && is_two(child);
    }
    if (!counted) return false;
    const std::string_view kind = lexicon_.value("pair_nouns", lemma_of(doc_, token));
    if (kind.empty() && !bare) return false;
    const uint32_t begin = doc_.tokens[token].span.begin;
    const auto after = std::partition_point(doc_.mentions.begin(), doc_.mentions.end(),
                                            [&](const Mention& m) { return m.span.begin < begin; });
    std::vector<Actor> pair;
    const uint32_t other = subject_beside(token);
    if (kind == "rival") {
        pair = main_pair(begin, other, token);
        for (const Actor& actor : pair) add(found, actor);
        return !pair.empty();
    }
    for (auto m = after; m != doc_.mentions.begin() && pair.size() < 2;) {
        --m;
        if (doc_.tokens[m->tokens.begin].sentence + kPairMemory < doc_.tokens[token].sentence)
            break;
        if (m->entity == kNone || m->entity == other || m->kind == MentionKind::Nominal) continue;
        const EntityType type = doc_.entities[m->entity].type;
        if (kind == "country" ? type != EntityType::Gpe : type != EntityType::Person) continue;
        add(pair, {m->entity, static_cast<uint32_t>(m - doc_.mentions.begin()), token, true});
    }
    if (pair.size() < 2) return false;
    add(found, pair[1]);
    add(found, pair[0]);
    return true;
}

// "journalist Mikhail Zygar", "spokesman Maj. Gen. Igor Konashenkov", "Secretary of State Antony
// Blinken", "company EssilorLuxottica": the name behind a title or a kind of body.
uint32_t Actors::name_behind(uint32_t token) const {
    const uint32_t end =
        std::min(doc_.sentences[doc_.tokens[token].sentence].tokens.end, token + 6);
    for (uint32_t t = token + 1; t < end; ++t) {
        const uint32_t m = mention_of_[t];
        const Token& before = doc_.tokens[t - 1];
        if (m != kNone && doc_.mentions[m].kind == MentionKind::Name && before.upos != Upos::Adp) {
            if (doc_.mentions[m].type == EntityType::Person) return t;
            if (doc_.mentions[m].type == EntityType::Org && t == token + 1 &&
                lexicon_.has("body_nouns", lemma_of(doc_, token)))
                return t;
        }
        const bool of =
            doc_.tokens[t].upos == Upos::Adp && small_letters(doc_.words(doc_.tokens[t])) == "of";
        if (!of && doc_.tokens[t].upos != Upos::Propn) return kNone;
    }
    return kNone;
}

bool Actors::collect_modifiers(uint32_t token, uint32_t depth, std::vector<Actor>& found) const {
    const size_t before = found.size();
    auto indirect = [&](uint32_t child) {
        std::vector<Actor> below;
        collect(child, true, depth + 1, below);
        for (Actor actor : below) {
            actor.direct = false;
            add(found, actor);
        }
    };
    const uint32_t named = name_behind(token);
    if (named != kNone) {
        add(found,
            {doc_.mentions[mention_of_[named]].entity, mention_of_[named], named, depth == 0});
        return true;
    }
    // "the president, Joe Biden": another name for the same.
    for (uint32_t child : dependents_.of(token)) {
        const Dep dep = doc_.tokens[child].dep;
        if ((dep == Dep::Appos || dep == Dep::Flat) && mention_of_[child] != kNone) {
            add(found,
                {doc_.mentions[mention_of_[child]].entity, mention_of_[child], child, depth == 0});
            return true;
        }
    }
    // "the capital of Hanoi": a place and its name.
    if (lexicon_.has("place_nouns", lemma_of(doc_, token))) {
        for (uint32_t child : dependents_.of(token)) {
            if (doc_.tokens[child].dep != Dep::Nmod || mention_of_[child] == kNone ||
                dependents_.case_words(child) != "of")
                continue;
            add(found,
                {doc_.mentions[mention_of_[child]].entity, mention_of_[child], child, depth == 0});
            return true;
        }
    }
    // "his wife, the lawyer Grace Mutesi"; his wife alone does nothing for him.
    if (lexicon_.has("kin_nouns", lemma_of(doc_, token))) {
        for (uint32_t child : dependents_.of(token))
            if (doc_.tokens[child].dep == Dep::Appos) collect(child, false, depth + 1, found);
        return found.size() > before;
    }
    // "websites like StockX", "members including Turkey": the examples stand for the group.
    for (uint32_t child : dependents_.of(token)) {
        if (doc_.tokens[child].dep != Dep::Nmod) continue;
        const std::string preposition = dependents_.case_words(child);
        if (preposition == "like" || preposition == "including" || preposition == "such as")
            indirect(child);
    }
    if (found.size() > before) return true;
    // "China's ministers", "Chinese ministers", "the Foreign Ministry source".
    for (uint32_t child : dependents_.of(token)) {
        const Dep dep = doc_.tokens[child].dep;
        if (dep == Dep::NmodPoss) indirect(child);
    }
    if (found.size() > before) return true;
    // "A Norwegian battery maker": a firm does not act for its country.
    const std::string lemma = lemma_of(doc_, token);
    const bool is_business = lexicon_.has("body_nouns", lemma) && !is_actor_noun(lexicon_, lemma);
    // "The Vermont senator", "a Reuters poll": Vermont and Reuters do nothing.
    if (lexicon_.has("independent_nouns", lemma)) return false;
    for (uint32_t child : dependents_.of(token)) {
        const Dep dep = doc_.tokens[child].dep;
        if (dep != Dep::Amod && dep != Dep::Compound && dep != Dep::NmodDesc && dep != Dep::Nmod)
            continue;
        if (dep == Dep::Nmod && dependents_.has(child, Dep::Case)) continue;
        if (mention_of_[child] == kNone) continue;
        const EntityType type = doc_.mentions[mention_of_[child]].type;
        if (is_business && type != EntityType::Org) continue;
        if (is_country_like(type)) indirect(child);
    }
    if (found.size() > before) return true;
    // "officials of the government", "spokespeople for the department".
    for (uint32_t child : dependents_.of(token)) {
        if (doc_.tokens[child].dep != Dep::Nmod) continue;
        const std::string preposition = dependents_.case_words(child);
        if (preposition == "of" || preposition == "for" || preposition == "from" ||
            preposition == "by" || preposition == "at") {
            indirect(child);
            if (found.size() > before) return true;
        }
    }
    return found.size() > before;
}

}  // namespace dragoman
