// Names to entities: first the names that say most (countries, full names), then the short forms.
#include "nlp/coreference.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "nlp/acts.h"
#include "nlp/dateline.h"
#include "nlp/dependents.h"
#include "nlp/name_forms.h"
#include "nlp/words.h"
#include "text/normal.h"

namespace dragoman {
namespace {

// What an entity is known by while names are linked.
struct Known {
    EntityType type;
    std::vector<Words> names;  // each different full form
    uint32_t mentions = 0;
    bool keyed = false;  // a country or region: found by the lists alone, never by likeness
};

class Linker {
  public:
    Linker(const Lexicon& lexicon, Document& doc) : lexicon_(lexicon), doc_(doc) {}

    void link() {
        doc_.entities.clear();
        for (Mention& mention : doc_.mentions) mention.entity = kNone;
        survey();
        for (uint32_t i = 0; i < doc_.mentions.size(); ++i)
            if (is_name(i)) link_place(i);
        // Longer names first, so that short forms find them wherever they stand.
        std::vector<uint32_t> order;
        for (uint32_t i = 0; i < doc_.mentions.size(); ++i)
            if (is_name(i) && doc_.mentions[i].entity == kNone) order.push_back(i);
        std::stable_sort(order.begin(), order.end(),
                         [&](uint32_t a, uint32_t b) { return word_count(a) > word_count(b); });
        for (uint32_t i : order) link_other(i);
        link_brackets();
        link_aliases();
        name_entities();
    }

  private:
    bool is_name(uint32_t i) const {
        return doc_.mentions[i].kind == MentionKind::Name && !is_value(doc_.mentions[i].type);
    }
    std::string name_of(uint32_t i) const {
        const Mention& mention = doc_.mentions[i];
        // "OSLO" in a dateline is no acronym.
        if (mention.type == EntityType::Gpe && mention.tokens.length() == 1 &&
            mention.span.length() > 3 && is_in_dateline(doc_, mention))
            return title_word(doc_.words(mention.span));
        return plain_name(doc_, mention.tokens);
    }
    // Acronyms come after all full names, single words after longer ones.
    uint32_t word_count(uint32_t i) const {
        const std::string name = name_of(i);
        return is_acronym(name) ? 0 : static_cast<uint32_t>(words_in(name).size());
    }

    // Which countries the text names, and which mention each token is part of.
    void survey() {
        mention_of_.assign(doc_.tokens.size(), kNone);
        for (uint32_t i = 0; i < doc_.mentions.size(); ++i) {
            if (!is_name(i)) continue;
            for (uint32_t t = doc_.mentions[i].tokens.begin; t < doc_.mentions[i].tokens.end; ++t)
                mention_of_[t] = i;
            const NameFacts facts = lexicon_.name_facts(name_of(i));
            if (facts.has('C')) countries_.emplace(facts.of('C'));
            if (facts.has('D')) countries_.emplace(facts.of('D')), peoples_.emplace(facts.of('D'));
            if (facts.has('K')) peoples_.emplace(facts.of('K'));
        }
    }

    uint32_t make(EntityType type, std::string name, std::string_view wikidata) {
        doc_.entities.push_back({std::move(name), type, std::string(wikidata)});
        known_.push_back({type, {}, 0, false});
        return static_cast<uint32_t>(doc_.entities.size()) - 1;
    }

    void join(uint32_t i, uint32_t entity) {
        doc_.mentions[i].entity = entity;
        Known& known = known_[entity];
        const Words words = words_in(name_of(i));
        ++known.mentions;
        if (words.empty() ||
            std::find(known.names.begin(), known.names.end(), words) != known.names.end())
            return;
        known.names.push_back(words);
        by_word_[words.back()].push_back(entity);
        if (words.size() > 1) by_word_[words.front()].push_back(entity);
    }

    // Entities under one key: "country CHN", "region Asia", "ORG hamas".
    uint32_t keyed(const std::string& key, EntityType type, std::string_view name,
                   std::string_view wikidata) {
        const auto found = by_key_.find(key);
        if (found != by_key_.end()) return found->second;
        const uint32_t entity = make(type, std::string(name), wikidata);
        by_key_.emplace(key, entity);
        known_[entity].keyed = true;
        return entity;
    }

    // Countries, demonyms, capitals, regions.
    void link_place(uint32_t i) {
        const Mention& mention = doc_.mentions[i];
        const std::string name = name_of(i);
        const NameFacts facts = lexicon_.name_facts(name);
        const bool place = mention.type == EntityType::Gpe || mention.type == EntityType::Norp ||
                           mention.type == EntityType::Loc;
        if (mention.type == EntityType::Norp || mention.type == EntityType::Org) {
            // "Republicans", "GOP": a party and its people are one entity.
            if (const std::string_view party = lexicon_.value("parties", small_letters(name));
                !party.empty()) {
                join(i, keyed("party " + std::string(party), EntityType::Org, party,
                              lexicon_.wikidata(party)));
                return;
            }
        }
        if (!place && !(mention.type == EntityType::Org && facts.has('g'))) return;
        std::string_view code = mention.type == EntityType::Norp ? facts.of('D') : facts.of('C');
        if (code.empty() && mention.type == EntityType::Norp && name.ends_with('s'))
            code = lexicon_.name_facts(name.substr(0, name.size() - 1)).of('D');
        if (code.empty() && mention.type != EntityType::Norp && facts.has('D') && !facts.has('y'))
            code = facts.of('D');
        if (!code.empty() && facts.has('r') && facts.has('C') && !is_country_here(code))
            code = {};  // Georgia
        if (facts.has('g'))
            code = facts.of('g');
        else if (code.empty() && facts.has('K') && mention.type == EntityType::Gpe &&
                 acts_as_government(i, facts.of('K')))
            code = facts.of('K');
        if (const Country country = lexicon_.country(code); !country.code.empty()) {
            join(i, keyed("country " + std::string(code), EntityType::Gpe, country.name,
                          country.wikidata));
            return;
        }
        std::string_view region = lexicon_.value("region_demonyms", name);
        if (region.empty() && facts.has('l') && mention.type == EntityType::Loc) region = name;
        if (!region.empty() && mention.type != EntityType::Gpe) {
            const EntityType type = mention.type == EntityType::Loc        ? EntityType::Loc
                                    : lexicon_.name_facts(region).has('r') ? EntityType::Gpe
                                                                           : EntityType::Loc;
            // "Mediterranean", "Mediterranean Sea"
            std::string_view shape = region;
            if (shape.ends_with(" Sea") &&
                lexicon_.name_facts(shape.substr(0, shape.size() - 4)).has('l'))
                shape.remove_suffix(4);
            join(i, keyed("region " + std::string(shape), type, region, ""));
            return;
        }
        if (mention.type == EntityType::Gpe && lexicon_.name_facts(name).has('r'))
            join(i, keyed("region " + name, EntityType::Gpe, name, ""));
    }

    // A name of both a state and a country is the country when the text speaks of its people or
    // capital.
    bool is_country_here(std::string_view code) const { return peoples_.contains(code); }
    bool has_country(std::string_view code) const { return countries_.contains(code); }

    // "Beijing is hesitant", "Moscow's demands", "between Washington and Tehran", "the Managua
    // government". Not "in Beijing", "a Moscow court", "MOSCOW -", "Hanoi, Vietnam", "the
    // Vietnamese capital of Hanoi".
    bool acts_as_government(uint32_t i, std::string_view code) const {
        const Mention& mention = doc_.mentions[i];
        const std::string before = mention.tokens.begin ? small_word(doc_, mention.tokens.begin - 1)
                                                        : "",
                          after = small_word(doc_, mention.tokens.end);
        // "LONDON The European Union": a dateline.
        const std::string_view written = doc_.words(mention.span);
        if (written.size() > 3 && std::none_of(written.begin(), written.end(),
                                               [](char c) { return c >= 'a' && c <= 'z'; }))
            return false;
        if (is_in_list(before, "in at near outside around through across inside via into from"))
            return false;
        if (after == "," && i + 1 < doc_.mentions.size() &&
            doc_.mentions[i + 1].tokens.begin == mention.tokens.end + 1 &&
            doc_.mentions[i + 1].type == EntityType::Gpe)
            return false;
        if (is_in_list(after, "\xe2\x80\x94 \xe2\x80\x93 -- - ( government regime"))
            return is_in_list(after, "government regime");
        const uint32_t head = mention.head;
        const Token& token = doc_.tokens[head];
        if (is_sentence_begin(doc_, mention.tokens.begin) && after == ",") return false;
        if (!has_country(code) && !is_in_list(before, "between")) return false;
        if (token.dep == Dep::Nsubj) return token.head != kNone && !is_place_verb(token.head);
        if (token.dep == Dep::Obj) return token.head != kNone && is_done_to_governments(token.head);
        if (is_in_list(after, "'s")) return is_government_thing(mention.tokens.end + 1);
        if (token.dep == Dep::Conj && token.head != kNone) return acts_beside(token.head);
        return is_in_list(before, "between with against by");
    }

    // "accused Moscow", "urged Hanoi to wait", "sanctioned Minsk": nobody does that to a city.
    bool is_done_to_governments(uint32_t verb) const {
        const Act act = verb_act(lexicon_, doc_.tokens[verb].lemma);
        return act.known &&
               (act.type == RelationType::Accuse || act.type == RelationType::Request ||
                act.type == RelationType::Threaten || act.type == RelationType::Sanction);
    }

    // "Moscow is a city", "Hanoi lies on a river"
    bool is_place_verb(uint32_t verb) const {
        return is_in_list(small_word(doc_, verb),
                          "city capital town lies located home place hosted hosts host");
    }

    bool is_government_thing(uint32_t token) const {
        return !is_in_list(
            small_word(doc_, token),
            "airport streets street suburbs mayor centre center downtown university metro police "
            "stock skyline airports population residents residential district");
    }

    // The conjunct before it is a country, or the pair is the subject of a verb.
    bool acts_beside(uint32_t first) const {
        if (mention_of_[first] == kNone) return false;
        const NameFacts facts = lexicon_.name_facts(name_of(mention_of_[first]));
        return facts.has('C') || (facts.has('K') && doc_.tokens[first].dep == Dep::Nsubj);
    }

    static bool is_same_class(EntityType a, EntityType b) {
        auto place = [](EntityType t) {
            return t == EntityType::Gpe || t == EntityType::Loc || t == EntityType::Fac;
        };
        auto thing = [](EntityType t) {
            return t == EntityType::Org || t == EntityType::Product || t == EntityType::Event ||
                   t == EntityType::Law || t == EntityType::Fac || t == EntityType::WorkOfArt;
        };
        return a == b || (place(a) && place(b)) || (thing(a) && thing(b));
    }

    void link_other(uint32_t i) {
        const Mention& mention = doc_.mentions[i];
        const std::string name = name_of(i);
        const Words words = words_in(name);
        std::string canonical(lexicon_.value("canonical", gazetteer_key(name)));
        if (mention.type == EntityType::Person) canonical.clear();
        const Words full = canonical.empty() ? words : words_in(canonical);
        uint32_t best = kNone;
        uint32_t best_score = 0;
        std::vector<uint32_t> candidates;
        for (const Words* side : {&words, &full}) {
            if (side->empty()) continue;
            for (const std::string* word : {&side->front(), &side->back()}) {
                const auto found = by_word_.find(*word);
                if (found != by_word_.end())
                    candidates.insert(candidates.end(), found->second.begin(), found->second.end());
            }
        }
        if (is_acronym(name) || mention.type == EntityType::Person)
            for (uint32_t e = 0; e < known_.size() && e < kMaxScan; ++e) candidates.push_back(e);
        std::sort(candidates.begin(), candidates.end());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        for (uint32_t entity : candidates) {
            if (known_[entity].keyed || !is_same_class(known_[entity].type, mention.type)) continue;
            uint32_t score = 0;
            for (const Words& other : known_[entity].names)
                score =
                    std::max({score, likeness(mention.type, words, other),
                              canonical.empty() ? 0u : likeness(mention.type, full, other),
                              is_acronym(name) ? acronym_likeness(letters_of(name), other) : 0u});
            if (score == 0) continue;
            // Of equals take the one that is named most often.
            score = score * 1000 + std::min<uint32_t>(known_[entity].mentions, 999);
            if (score > best_score) best = entity, best_score = score;
        }
        if (best == kNone) {
            const NameFacts facts = lexicon_.name_facts(name);
            std::string_view wikidata;
            if (mention.type == EntityType::Person && facts.of('p').size() > 1)
                wikidata = facts.of('p').substr(1);
            if (mention.type == EntityType::Org)
                wikidata = lexicon_.wikidata(canonical.empty() ? name : canonical);
            best = make(mention.type, name, wikidata);
            if (!canonical.empty()) known_[best].names.push_back(full);
        }
        join(i, best);
    }

    // How sure it is that two names are one: 0 not at all, 100 the same words.
    uint32_t likeness(EntityType type, const Words& words, const Words& other) const {
        if (words == other) return 100;
        if (words.empty() || other.empty()) return 0;
        const Words& small = words.size() <= other.size() ? words : other;
        const Words& large = words.size() <= other.size() ? other : words;
        switch (type) {
            case EntityType::Person:
                return person_likeness(small, large);
            case EntityType::Norp: {
                const std::string &a = small.back(), &b = large.back();
                return small.size() == large.size() && (a + "s" == b || b + "s" == a) ? 90 : 0;
            }
            case EntityType::Gpe:
                // "Gaza", "Gaza Strip"
                return is_prefix(small, large) && large.size() == small.size() + 1 &&
                               is_in_list(large.back(), "city strip")
                           ? 70
                           : 0;
            case EntityType::Org:
                return organisation_likeness(small, large);
            default:
                // "Shangri-La Dialogue" in "the 2022 Shangri-La Dialogue"
                if (small.size() >= 2 && (is_suffix(small, large) || is_prefix(small, large)))
                    return 70;
                return 0;
        }
    }

    // "FBI"; "HUD" of "Department of Housing and Urban Development"
    static uint32_t acronym_likeness(const std::string& letters, const Words& other) {
        if (other.size() > 1 && initials(other) == letters) return 90;
        const bool office = other.size() > 3 && letters.size() > 2 && other[1] == "of" &&
                            is_in_list(other[0], "department ministry office bureau");
        return office && initials(Words(other.begin() + 2, other.end())) == letters ? 85 : 0;
    }

    static uint32_t person_likeness(const Words& small, const Words& large) {
        if (small.size() == 1) {
            if (large.size() == 1) return is_variant(small[0], large[0]) ? 50 : 0;
            if (small[0] == large.back()) return 80;
            if (small[0] == large.front()) return 70;  // family name first, or a first name
            if (large.size() > 2 && std::find(large.begin(), large.end(), small[0]) != large.end())
                return 60;
            return is_variant(small[0], large.back()) ? 50 : 0;
        }
        if (is_subsequence(small, large)) return 90;
        // "Joe Biden", "Joseph R. Biden"; "Donald J. Trump"
        const bool same_last = small.back() == large.back();
        if (same_last && small.front()[0] == large.front()[0] &&
            (small.front().size() <= 2 || large.front().size() <= 2))
            return 80;
        if (same_last && small.front().substr(0, 2) == large.front().substr(0, 2) &&
            large.size() > small.size())
            return 75;
        if (small.front() == large.front() && is_variant(small.back(), large.back())) return 80;
        if (same_last && is_variant(small.front(), large.front())) return 75;
        return 0;
    }

    uint32_t organisation_likeness(const Words& small, const Words& large) const {
        Words a = small, b = large;
        while (a.size() > 1 && is_tail(a.back())) a.pop_back();
        while (b.size() > 1 && is_tail(b.back())) b.pop_back();
        if (a == b) return 90;
        if (a.size() > b.size()) std::swap(a, b);
        const NameFacts first = lexicon_.name_facts(title_word(b.front()));
        const bool national = first.has('D') || is_in_list(b.front(), "us u.s. united");
        // "Supreme Court" in "U.S. Supreme Court"
        if (a.size() >= 2 && is_suffix(a, b) && b.size() <= a.size() + 2 && national) return 85;
        // "5th Circuit" in "5th US Circuit Court of Appeals"
        if (a.size() >= 2 && a.front() == b.front() && is_subsequence(a, b)) return 75;
        if (a.size() != 1) return 0;
        const bool generic = is_cue(lexicon_, a[0], "organisation");
        // "Carlyle" in "Carlyle Group", "Goldman" in "Goldman Sachs"; not "American" in "American
        // Airlines"
        if (!generic && a[0].size() >= 4 && a[0] == b[0] && b.size() <= 2 && !first.has('D') &&
            !first.has('C') && !first.has('y') && !first.has('r') && !lexicon_.has("small", a[0]))
            return 65;
        // "the Kestrels" of "Portland Kestrels": a team.
        const bool of_place = first.has('y') || first.has('r') || first.has('K') || first.has('C');
        if (!generic && of_place && b.size() == 2 && a[0] == b.back() && a[0].size() >= 4 &&
            a[0].ends_with('s'))
            return 65;
        // "the Commission" after "European Commission", "the Council" after "Council of Europe"
        if (generic && (a[0] == b.back() || (a[0] == b.front() && b.size() > 2))) return 40;
        return 0;
    }

    // "Financial Times (FT)", "VF Corp. (VFC)", "Dozhd (TV Rain)"
    void link_brackets() {
        for (uint32_t i = 0; i + 1 < doc_.mentions.size(); ++i) {
            const Mention &full = doc_.mentions[i], &form = doc_.mentions[i + 1];
            if (!is_name(i) || !is_name(i + 1) || full.entity == form.entity) continue;
            if (form.tokens.begin != full.tokens.end + 1 ||
                small_word(doc_, full.tokens.end) != "(" ||
                small_word(doc_, form.tokens.end) != ")")
                continue;
            if (!is_same_class(full.type, form.type) || full.type == EntityType::Gpe) continue;
            const std::string name = name_of(i + 1);
            // A second name of an organisation; a bracket behind the first word of all is its
            // source.
            const bool both = full.type == form.type && full.type == EntityType::Org &&
                              !is_sentence_begin(doc_, full.tokens.begin);
            if (both || (is_acronym(name) && spells(letters_of(name), name_of(i))))
                merge(form.entity, full.entity);
        }
    }

    // "Guo Wengui, who is also known as Miles Guo": two names of one.
    void link_aliases() {
        constexpr uint32_t kReach = 7;
        for (uint32_t i = 0; i + 1 < doc_.mentions.size(); ++i) {
            const Mention &full = doc_.mentions[i], &alias = doc_.mentions[i + 1];
            if (!is_name(i) || !is_name(i + 1) || full.entity == alias.entity ||
                !is_same_class(full.type, alias.type))
                continue;
            const uint32_t begin = full.tokens.end, end = alias.tokens.begin;
            if (end <= begin || end - begin > kReach) continue;
            bool frame = true;
            for (uint32_t t = begin; t < end; ++t)
                frame = frame && is_in_list(small_word(doc_, t),
                                            ", ( who which is was also better formerly previously "
                                            "once widely commonly known as aka a.k.a. alias");
            const std::string last = small_word(doc_, end - 1);
            const bool known =
                end - begin > 1 && last == "as" && small_word(doc_, end - 2) == "known";
            if (frame && (known || is_in_list(last, "aka a.k.a. alias")))
                merge(alias.entity, full.entity);
        }
    }

    void merge(uint32_t from, uint32_t into) {
        for (uint32_t i = 0; i < doc_.mentions.size(); ++i)
            if (doc_.mentions[i].entity == from) doc_.mentions[i].entity = into;
        known_[into].mentions += known_[from].mentions;
        known_[from].mentions = 0;
    }

    // Drops entities that lost their mentions, and gives each the longest of its names.
    void name_entities() {
        std::vector<uint32_t> place(doc_.entities.size(), kNone);
        std::vector<Entity> kept;
        for (uint32_t i = 0; i < doc_.mentions.size(); ++i) {
            uint32_t& entity = doc_.mentions[i].entity;
            if (entity == kNone) continue;
            if (place[entity] == kNone) {
                place[entity] = static_cast<uint32_t>(kept.size());
                kept.push_back(doc_.entities[entity]);
            }
            Entity& now = kept[place[entity]];
            const bool listed = now.type == EntityType::Gpe || now.type == EntityType::Loc;
            const std::string name = name_of(i);
            if (!listed && doc_.mentions[i].type == now.type && name.size() > now.name.size())
                now.name = name;
            entity = place[entity];
        }
        doc_.entities = std::move(kept);
    }

    static constexpr uint32_t kMaxScan = 400;  // entities looked through one by one, in long texts
    const Lexicon& lexicon_;
    Document& doc_;
    std::set<std::string, std::less<>> countries_;  // codes of countries that the text names
    std::set<std::string, std::less<>> peoples_;    // of those whose people or capital it names
    std::vector<uint32_t> mention_of_;              // the name that a token is part of
    std::vector<Known> known_;
    std::map<std::string, uint32_t> by_key_;
    std::map<std::string, std::vector<uint32_t>> by_word_;
};

}  // namespace

void link_names(const Lexicon& lexicon, Document& doc) {
    Linker(lexicon, doc).link();
}

}  // namespace dragoman
