// Nominals: "the Japanese foreign minister", "the company", "the ministry", "the country".
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "nlp/antecedents.h"
#include "nlp/coreference.h"
#include "nlp/dateline.h"
#include "nlp/values.h"
#include "nlp/words.h"

namespace dragoman {
namespace {

constexpr uint32_t kMaxSentencesBack = 6;
constexpr std::string_view kCompanyNouns =
    "company firm corporation manufacturer automaker carmaker startup retailer conglomerate brand "
    "giant maker lender";
constexpr std::string_view kBodyNouns =
    "ministry department court university bank agency party council commission committee union "
    "association federation fund institute "
    "bureau office organization organisation newspaper network airline club league board authority "
    "administration";
// Those that say little of what a body is: "the organisation" after "the Red Cross".
constexpr std::string_view kAnyBodyNouns = "organization organisation";
constexpr std::string_view kCountryNouns = "country nation";

class NominalFinder {
  public:
    NominalFinder(const Lexicon& lexicon, Document& doc)
        : posts_(lexicon.table("posts")), doc_(doc), near_(lexicon, doc) {
        for (uint32_t r = 0; r < doc.roles.size(); ++r) roles_of_[doc.roles[r].person].push_back(r);
        first_of_.assign(doc.entities.size(), kNone);
        for (uint32_t i = static_cast<uint32_t>(doc.mentions.size()); i-- > 0;)
            if (doc.mentions[i].entity != kNone) first_of_[doc.mentions[i].entity] = i;
    }

    void find() {
        for (const Sentence& sentence : doc_.sentences)
            for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t)
                if (is_in_list(small_word(doc_, t), "the")) read(t, sentence.tokens.end);
        doc_.mentions.insert(doc_.mentions.end(), found_.begin(), found_.end());
        sort_mentions(doc_);
    }

  private:
    std::string word(uint32_t t) const { return small_word(doc_, t); }

    // Reads "the (adjective | nationality | noun)* head" from the article.
    void read(uint32_t article, uint32_t limit) {
        uint32_t country = kNone;
        uint32_t t = article + 1;
        for (; t < limit && t < article + 6; ++t) {
            const uint32_t mention = near_.mention_of(t);
            if (mention != kNone) {
                const Mention& modifier = doc_.mentions[mention];
                if (modifier.type != EntityType::Norp && modifier.type != EntityType::Gpe) return;
                if (is_possessive(doc_, modifier.tokens.end)) return;
                country = modifier.entity;
                t = modifier.tokens.end - 1;
                continue;
            }
            const Upos upos = doc_.tokens[t].upos;
            const bool last = t + 1 >= limit || !continues(t + 1);
            if (last) break;
            if (upos != Upos::Adj && upos != Upos::Noun && upos != Upos::Propn && word(t) != "-")
                return;
        }
        if (t >= limit || t >= article + 6 || near_.mention_of(t) != kNone ||
            doc_.tokens[t].upos != Upos::Noun)
            return;
        if (t + 1 < limit && near_.mention_of(t + 1) != kNone &&
            doc_.tokens[t + 1].upos == Upos::Propn)
            return;  // "the agency TASS"
        find_beside(t);
        const uint32_t entity = find_entity(article, t, country);
        if (entity == kNone) return;
        Mention mention = make_mention(doc_, {article + 1, t + 1}, MentionKind::Nominal,
                                       doc_.entities[entity].type, Origin::Rule);
        mention.tokens = {article, t + 1};
        mention.span = doc_.span(mention.tokens);
        mention.head = t;
        mention.entity = entity;
        mention.score = 600;
        found_.push_back(mention);
    }

    // "The firm would sue Brenta": whoever else takes part in the verb is somebody else.
    void find_beside(uint32_t head) {
        beside_.clear();
        const uint32_t verb = doc_.tokens[head].head;
        if (verb == kNone || doc_.tokens[verb].upos != Upos::Verb) return;
        const auto range = near_.mentions_near(doc_.tokens[head].sentence, 0);
        for (uint32_t i = range.first; i < range.last; ++i) {
            const Mention& mention = doc_.mentions[i];
            const Token& other = doc_.tokens[mention.head];
            if (mention.entity != kNone && other.head == verb &&
                (other.dep == Dep::Obj || other.dep == Dep::Iobj || other.dep == Dep::Nsubj))
                beside_.push_back(mention.entity);
        }
    }

    // True when the noun phrase goes on with this token.
    bool continues(uint32_t t) const {
        if (near_.mention_of(t) != kNone)
            return doc_.tokens[t].upos != Upos::Propn ||
                   doc_.mentions[near_.mention_of(t)].type == EntityType::Norp;
        const Upos upos = doc_.tokens[t].upos;
        return upos == Upos::Noun || upos == Upos::Adj || word(t) == "-";
    }

    uint32_t find_entity(uint32_t article, uint32_t head, uint32_t country) const {
        const std::string noun = word(head);
        if (!posts_.value(noun).empty() &&
            !is_in_list(noun,
                        "member fellow star suspect victim witness opposition first prime private"))
            return find_person(article, head, country);
        if (is_in_list(noun, kCountryNouns))
            return find_recent(article, [&](uint32_t e, const Mention&) {
                return doc_.entities[e].type == EntityType::Gpe && e != country;
            });
        if (is_in_list(noun, kBodyNouns)) {
            const uint32_t named = find_recent(article, [&](uint32_t e, const Mention& m) {
                return m.type == EntityType::Org &&
                       (" " + small_name(e) + " ").find(" " + noun + " ") != std::string::npos;
            });
            if (named != kNone || !is_in_list(noun, kAnyBodyNouns)) return named;
            return find_company(article, country);
        }
        if (is_in_list(noun, kCompanyNouns)) return find_company(article, country);
        return kNone;
    }

    std::string small_name(uint32_t entity) const {
        std::string name = doc_.entities[entity].name;
        for (char& c : name)
            if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
        return name;
    }

    // The most salient of the recent mentions that `fits`.
    template <class Fits>
    uint32_t find_recent(uint32_t token, Fits fits) const {
        const uint32_t sentence = doc_.tokens[token].sentence;
        const Antecedents::Range range = near_.mentions_near(sentence, kMaxSentencesBack);
        uint32_t best = kNone;
        int best_score = -1000;
        for (uint32_t i = range.first; i < range.last; ++i) {
            const Mention& mention = doc_.mentions[i];
            if (mention.tokens.begin >= token || mention.entity == kNone ||
                !fits(mention.entity, mention) || is_in_dateline(doc_, mention) ||
                std::find(beside_.begin(), beside_.end(), mention.entity) != beside_.end())
                continue;
            const int distance = static_cast<int>(sentence - doc_.tokens[mention.head].sentence);
            const int score = static_cast<int>(near_.salience(mention)) - 15 * distance;
            if (score >= best_score) best = mention.entity, best_score = score;
        }
        return best;
    }

    // "the foreign minister": the last named person with that title; a country given must agree.
    uint32_t find_person(uint32_t article, uint32_t head, uint32_t country) const {
        const std::string noun = word(head);
        const std::string before = head > article + 1 ? word(head - 1) : "";
        return find_recent(article, [&](uint32_t e, const Mention& m) {
            if (m.type != EntityType::Person) return false;
            const auto roles = roles_of_.find(e);
            if (roles == roles_of_.end()) return false;
            for (uint32_t r : roles->second) {
                const Role& role = doc_.roles[r];
                std::string title(doc_.words(role.title));
                for (char& c : title)
                    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
                const bool leader =
                    noun == "leader" && (title.find("president") != std::string::npos ||
                                         title.find("premier") != std::string::npos ||
                                         title.find("prime minister") != std::string::npos ||
                                         title.find("chairman") != std::string::npos);
                if (!title.ends_with(noun) && !leader) continue;
                if (title.ends_with("vice " + noun) && before != "vice") continue;
                if (country != kNone && role.org != kNone && role.org != country) continue;
                if (country != kNone && role.org == kNone && leader) continue;
                if (posts_.value(before).empty() && noun == "minister" && !before.empty() &&
                    near_.mention_of(head - 1) == kNone && title.find(before) == std::string::npos)
                    continue;
                return true;
            }
            return false;
        });
    }

    // "the company": an organisation that is no state body; "the Italian company" one called so
    // before.
    uint32_t find_company(uint32_t article, uint32_t country) const {
        return find_recent(article, [&](uint32_t e, const Mention& m) {
            if (m.type != EntityType::Org || m.kind != MentionKind::Name) return false;
            if (is_in_list(last_word(small_name(e)), kBodyNouns) ||
                is_in_list(last_word(small_name(e)),
                           "government congress senate house parliament police"))
                return false;
            if (country == kNone) return true;
            // "Italian company EssilorLuxottica" at its first mention
            const Mention& first = doc_.mentions[first_of_[e]];
            for (uint32_t t = first.tokens.begin; t-- > 0 && first.tokens.begin - t <= 3;)
                if (near_.mention_of(t) != kNone &&
                    doc_.mentions[near_.mention_of(t)].entity == country)
                    return true;
            return false;
        });
    }

    static std::string last_word(const std::string& name) {
        const size_t space = name.rfind(' ');
        return space == std::string::npos ? name : name.substr(space + 1);
    }

    const LexiconTable& posts_;
    Document& doc_;
    const Antecedents near_;
    std::map<uint32_t, std::vector<uint32_t>> roles_of_;
    std::vector<uint32_t> first_of_;  // the first mention of each entity
    std::vector<uint32_t> beside_;    // entities beside the nominal that is read
    std::vector<Mention> found_;
};

}  // namespace

void find_nominals(const Lexicon& lexicon, Document& doc) {
    NominalFinder(lexicon, doc).find();
}

}  // namespace dragoman
