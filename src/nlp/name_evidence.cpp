// Evidence for the types of names, in points: 1 a hint, 2 likely, 3 enough by itself, 4 sure.
#include "nlp/name_evidence.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "nlp/name_types.h"
#include "nlp/words.h"

namespace dragoman {
namespace {

constexpr int kEnough = 3;
constexpr int kNever = 20;

enum Kind : size_t { Person, Body, Place, Nature, KindCount };

// Hints are single points; however many there are, they never decide by themselves.
class Points {
  public:
    void add(Kind kind, int points) { (points == 1 ? hints_ : proofs_)[kind] += points; }
    void add(const Points& other) {
        for (size_t kind = 0; kind < KindCount; ++kind) {
            hints_[kind] += other.hints_[kind];
            proofs_[kind] += other.proofs_[kind];
        }
    }
    int of(size_t kind) const { return proofs_[kind] + std::min(hints_[kind], 1); }

  private:
    std::array<int, KindCount> hints_{};
    std::array<int, KindCount> proofs_{};
};

// "chief executive of X", "Shares in X", "residents of X": a noun, its prepositions, what it tells.
struct NounCue {
    std::string_view nouns;
    std::string_view prepositions;
    Kind kind;
    int points;
};
constexpr NounCue kNounsBefore[] = {
    {"shares share stake stakes stock investment investments investor investors shareholder "
     "shareholders takeover acquisition",
     "of in", Body, 4},
    {"executive chairman chairwoman ceo cfo founder co-founder cofounder employee employees "
     "subsidiary division striker midfielder goalkeeper winger forward",
     "of at for", Body, 3},
    {"spokesman spokeswoman analyst economist spokesperson", "for at of with", Body, 1},
    {"residents people citizens inhabitants mayor outskirts suburb streets", "of", Place, 3},
    {"banks mouth source shores slopes summit", "of", Nature, 3},
};

// "X's shares", "X's wife", "X's mayor": what only one kind owns.
struct OwnedCue {
    std::string_view nouns;
    Kind kind;
    int points;
};
constexpr OwnedCue kOwned[] = {
    {"shares stock shareholders investors profit revenue earnings sales headquarters subsidiary "
     "executive ceo chairman chairwoman chairperson executives board managers employees customers "
     "striker midfielder goalkeeper coach",
     Body, 3},
    {"wife husband mother father son daughter brother sister parents widow girlfriend boyfriend "
     "hand hands face voice smile eyes birthday childhood career death",
     Person, 3},
    {"mayor residents streets airport suburbs outskirts population", Place, 3},
    {"banks shores waters slopes tributaries", Nature, 3},
};

constexpr std::string_view kPersonVerbs =
    "laugh smile joke weep cry nod shrug sigh grin frown chuckle sob whisper marry graduate";
constexpr std::string_view kPersonPassives =
    "bear jail imprison arrest behead bury swear elect hospitalise hospitalize handcuff";
constexpr std::string_view kBodyVerbs = "acquire manufacture employ";
constexpr std::string_view kBodyPassives =
    "acquire delist nationalise nationalize privatise headquarter";
constexpr std::string_view kContestVerbs = "beat defeat thrash host";
constexpr std::string_view kBodyNouns =
    "company firm maker manufacturer bank airline startup brand carmaker automaker newspaper "
    "broadcaster magazine club operator supplier producer drugmaker chipmaker insurer lender "
    "brewer conglomerate corporation charity retailer agency publisher website";
constexpr std::string_view kPlaceNouns =
    "town city village capital province district suburb neighborhood neighbourhood municipality";
constexpr std::string_view kNatureNouns =
    "river headland mountain mountains volcano valley peninsula desert lake sea strait forest "
    "glacier canyon reef island islands";

class EvidenceReader {
  public:
    EvidenceReader(const Lexicon& lexicon, const Document& doc) : lexicon_(lexicon), doc_(doc) {
        for (uint32_t i = 0; i < doc.mentions.size(); ++i)
            for (uint32_t t = doc.mentions[i].tokens.begin; t < doc.mentions[i].tokens.end; ++t)
                name_at_[t] = i;
    }

    Points read(const Mention& mention) const {
        Points points;
        // "the SIT", "Prosecutor's Office", "the Grandmothers of the Plaza de Mayo"
        if (names_body(mention)) points.add(Person, -kNever);
        read_before(mention, points);
        read_after(mention, points);
        read_owned(mention, points);
        read_clause(mention, points);
        read_company(mention, points);
        return points;
    }

  private:
    bool is(uint32_t t, std::string_view list) const {
        return t < doc_.tokens.size() && is_in_list(small_word(doc_, t), list);
    }
    bool same_sentence(uint32_t a, uint32_t b) const {
        return b < doc_.tokens.size() && doc_.tokens[a].sentence == doc_.tokens[b].sentence;
    }
    bool is_type(uint32_t t, EntityType type) const {
        const auto found = name_at_.find(t);
        return found != name_at_.end() && doc_.mentions[found->second].type == type;
    }

    // Acronyms, names with an article before them or a word like "Office" in them: no persons.
    bool names_body(const Mention& mention) const {
        const std::string_view name = doc_.words(mention.span);
        const bool capitals =
            std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (capitals && name.size() > 1 && name.size() < 6) return true;
        const uint32_t begin = mention.tokens.begin;
        if (begin > 0 && same_sentence(begin, begin - 1) && is(begin - 1, "the")) return true;
        for (uint32_t t = begin; t < mention.tokens.end; ++t)
            if (is_cue(lexicon_, doc_.words(doc_.tokens[t]), "organisation")) return true;
        return false;
    }

    void read_before(const Mention& mention, Points& points) const {
        uint32_t t = mention.tokens.begin;
        if (t == 0 || !same_sentence(t, t - 1)) return;
        --t;
        // "in northern Turkana"
        if (is(t, "northern southern eastern western central downtown")) points.add(Place, 3);
        if (is(t, "the") && t > 0) --t;
        if (t > 0 && same_sentence(t, t - 1)) {
            for (const NounCue& cue : kNounsBefore)
                if (is(t, cue.prepositions) && is(t - 1, cue.nouns))
                    points.add(cue.kind, cue.points);
            if (is(t, "in near from to") &&
                is_in_list(doc_.tokens[t - 1].lemma, "live bear arrive land fly travel reside"))
                points.add(Place, 3);
        }
        if (is(t, "across throughout")) points.add(Place, 2);
        if (is(t, "at")) points.add(Body, 1);
        if (is(t, kBodyNouns)) points.add(Body, 3);
        // "coach Ana Ruiz"
        if (!is_capitalised(doc_, t) && !lexicon_.value("posts", small_word(doc_, t)).empty() &&
            doc_.tokens[t].upos == Upos::Noun)
            points.add(Person, 2);
    }

    void read_after(const Mention& mention, Points& points) const {
        const uint32_t t = mention.tokens.end;
        if (!same_sentence(mention.tokens.begin, t)) return;
        if (is(t, kNatureNouns) && !is_capitalised(doc_, t)) points.add(Nature, 4);
        if (is(t, "district province county") && !is_capitalised(doc_, t)) points.add(Place, 3);
        if (is(t, "shares stock") && !is_capitalised(doc_, t)) points.add(Body, 3);
        if (is(t, "himself herself")) points.add(Person, 4);
        if (is(t, "-") && is(t + 1, "based")) points.add(Place, 3);
        if (!is(t, ",") || !same_sentence(t, t + 1)) return;
        if (is(t + 1, "who")) points.add(Person, 3);
        if (is(t + 1, "which")) points.add(Person, -3), points.add(Body, 1);
        if (doc_.tokens[t + 1].upos == Upos::Num && is(t + 2, ",")) points.add(Person, 4);
        if (is(t + 1, "based") && is(t + 2, "in")) points.add(Body, 3);
        if (is(t + 1, "a an the")) read_apposition(t + 2, points);
    }

    // "Petrolis, a Texas oil company that ...": the last noun of the phrase tells.
    void read_apposition(uint32_t begin, Points& points) const {
        constexpr uint32_t kReach = 6;
        uint32_t last = kNone;
        for (uint32_t t = begin; t < begin + kReach && same_sentence(begin, t); ++t) {
            const Upos upos = doc_.tokens[t].upos;
            if (upos == Upos::Noun) last = t;
            if (upos != Upos::Noun && upos != Upos::Adj && upos != Upos::Propn && !is(t, "-"))
                break;
        }
        if (last == kNone) return;
        if (is(last, kBodyNouns))
            points.add(Body, 4);
        else if (is(last, kPlaceNouns))
            points.add(Place, 4);
        else if (is(last, kNatureNouns))
            points.add(Nature, 4);
        else if (!lexicon_.value("posts", small_word(doc_, last)).empty())
            points.add(Person, 3);
    }

    // "X's chief executive": the first noun of a list among the three words behind.
    void read_owned(const Mention& mention, Points& points) const {
        const uint32_t mark = mention.tokens.end;
        if (!same_sentence(mention.tokens.begin, mark) || !is_possessive(doc_, mark)) return;
        for (uint32_t t = mark + 1; t < mark + 4 && same_sentence(mark, t); ++t) {
            for (const OwnedCue& cue : kOwned) {
                if (!is(t, cue.nouns)) continue;
                points.add(cue.kind, cue.points);
                return;
            }
            const Upos upos = doc_.tokens[t].upos;
            if (upos != Upos::Adj && upos != Upos::Noun) return;
        }
    }

    // What the name does, and what is done to it.
    void read_clause(const Mention& mention, Points& points) const {
        const Token& name = doc_.tokens[mention.head];
        if (name.head == kNone) return;
        const Token& verb = doc_.tokens[name.head];
        const bool subject = name.dep == Dep::Nsubj;
        if (subject && is_in_list(verb.lemma, kPersonVerbs)) points.add(Person, 2);
        if (subject && is_in_list(verb.lemma, kBodyVerbs)) points.add(Body, 2);
        if (name.dep == Dep::NsubjPass && is_in_list(verb.lemma, kPersonPassives))
            points.add(Person, 2);
        if (name.dep == Dep::NsubjPass && is_in_list(verb.lemma, kBodyPassives))
            points.add(Body, 2);
        // "Danubio beat Chelsea": who plays against a club is one.
        if ((subject || name.dep == Dep::Obj) && is_in_list(verb.lemma, kContestVerbs)) {
            const TokenRange sentence = doc_.sentences[name.sentence].tokens;
            for (uint32_t t = sentence.begin; t < sentence.end; ++t) {
                const Token& other = doc_.tokens[t];
                if (other.head == name.head && other.dep == (subject ? Dep::Obj : Dep::Nsubj) &&
                    is_type(t, EntityType::Org))
                    points.add(Body, 3);
            }
        }
        // "Danubio want at least $3 million": a team is many.
        const uint32_t next = mention.tokens.end;
        if ((subject || name.dep == Dep::NsubjPass) && same_sentence(mention.tokens.begin, next) &&
            is(next, "are were have want need face") &&
            !is(mention.tokens.begin - 1, "and or nor , if"))
            points.add(Body, 3);
        // "wrote in Kathimerini that"
        if (name.dep == Dep::Obl && is_in_list(verb.lemma, "write report") && is(next, "that") &&
            is(mention.tokens.begin - 1, "in"))
            points.add(Body, 4);
        if (subject) read_own(name.head, mention, points);
    }

    // "X said it", "X said its profit", "X denied that he": a pronoun behind the verb goes back to
    // the subject where nothing else stands between.
    void read_own(uint32_t verb, const Mention& mention, Points& points) const {
        constexpr uint32_t kReach = 4;
        if (verb < mention.tokens.end) return;
        for (uint32_t t = verb + 1; t < verb + kReach && same_sentence(verb, t); ++t) {
            if (name_at_.contains(t) || is(t, ", \" \xe2\x80\x9c . :")) return;
            if (is(t, "he she")) points.add(Person, 2);
            if (is(t, "his her")) points.add(Person, 1);
            if (is(t, "it its")) points.add(Person, -2), points.add(Body, 1);
        }
    }

    // "Olympique Lyonnais, Chelsea and Kansas City Current": names in a row are of one kind.
    void read_company(const Mention& mention, Points& points) const {
        for (const uint32_t other : {conjunct_before(mention), conjunct_after(mention)}) {
            const auto found = name_at_.find(other);
            if (found == name_at_.end()) continue;
            const Mention& neighbour = doc_.mentions[found->second];
            if (neighbour.type == EntityType::Org) points.add(Body, 2);
            if (neighbour.type == EntityType::Person) points.add(Person, 2);
            if (neighbour.type == EntityType::Gpe) points.add(Place, 1);
        }
    }
    uint32_t conjunct_before(const Mention& mention) const {
        uint32_t t = mention.tokens.begin;
        if (t < 2 || !same_sentence(t, t - 2) || !is(t - 1, "and or ,")) return kNone;
        t -= 2;
        if (is(t, ",")) --t;
        return in_row(t, mention.tokens.begin) ? t : kNone;
    }
    uint32_t conjunct_after(const Mention& mention) const {
        uint32_t t = mention.tokens.end;
        if (!same_sentence(mention.tokens.begin, t) || !is(t, "and or ,")) return kNone;
        ++t;
        if (is(t, "and or")) ++t;
        return in_row(mention.tokens.end - 1, t) ? t : kNone;
    }
    // Commas alone may enclose an apposition: a row has "and" or "or" where it ends.
    bool in_row(uint32_t begin, uint32_t end) const {
        if (end >= doc_.tokens.size() || !same_sentence(begin, end)) return false;
        constexpr uint32_t kReach = 12;
        for (uint32_t t = begin + 1; t < end + kReach && same_sentence(begin, t); ++t) {
            if (is(t, "and or")) return true;
            if (!is(t, ",") && !name_at_.contains(t)) return false;
        }
        return false;
    }

    const Lexicon& lexicon_;
    const Document& doc_;
    std::map<uint32_t, uint32_t> name_at_;  // token -> mention
};

bool is_weighed(const Mention& mention) {
    switch (mention.type) {
        case EntityType::Person:
        case EntityType::Org:
        case EntityType::Gpe:
        case EntityType::Loc:
        case EntityType::Product:
            return is_name(mention);
        default:
            return false;
    }
}

Kind kind_of(EntityType type) {
    if (type == EntityType::Person) return Person;
    if (type == EntityType::Gpe) return Place;
    if (type == EntityType::Loc) return Nature;
    return Body;
}

}  // namespace

void weigh_evidence(const Lexicon& lexicon, Document& doc) {
    constexpr std::array<EntityType, KindCount> kTypes = {EntityType::Person, EntityType::Org,
                                                          EntityType::Gpe, EntityType::Loc};
    struct Case {
        Points points;
        std::array<int, KindCount> reader{};  // mentions that the reader gave that kind
        uint32_t mentions = 0;
    };
    const EvidenceReader reader(lexicon, doc);
    std::map<std::string, Case> cases;
    for (const Mention& mention : doc.mentions) {
        if (!is_weighed(mention)) continue;
        const NameFacts facts = facts_of(lexicon, doc, mention.tokens);
        bool listed = false;
        for (char kind :
             {'C', 'D', 'K', 'y', 'r', 'l', 'o', 'a', 'p', 'e', 'w', 'b', 't', 'n', 'g'})
            listed = listed || facts.has(kind);
        if (listed) continue;
        Case& found = cases[plain_name(doc, mention.tokens)];
        found.points.add(reader.read(mention));
        ++found.reader[kind_of(mention.type)];
        ++found.mentions;
    }
    // "Corvanta" beside "Corvanta Mining"
    for (const Mention& mention : doc.mentions) {
        if (!is_name(mention) || mention.type != EntityType::Org || mention.tokens.length() < 2)
            continue;
        const TokenRange first{mention.tokens.begin, mention.tokens.begin + 1};
        const auto found = cases.find(plain_name(doc, first));
        if (found != cases.end() && !facts_of(lexicon, doc, first).known())
            found->second.points.add(Body, kEnough);
    }
    std::map<std::string, EntityType> decided;
    for (const auto& [name, found] : cases) {
        size_t best = 0;
        for (size_t kind = 1; kind < KindCount; ++kind)
            if (found.points.of(kind) > found.points.of(best)) best = kind;
        if (found.points.of(best) < kEnough) continue;
        // What the reader saw counts as two points where it agrees with itself.
        bool clear = true;
        for (size_t kind = 0; kind < KindCount; ++kind) {
            const int prior = found.reader[kind] * 2 > static_cast<int>(found.mentions) ? 2 : 0;
            clear =
                clear && (kind == best || found.points.of(best) > found.points.of(kind) + prior);
        }
        if (clear) decided.emplace(name, kTypes[best]);
    }
    for (Mention& mention : doc.mentions) {
        if (!is_weighed(mention)) continue;
        const auto found = decided.find(plain_name(doc, mention.tokens));
        if (found != decided.end()) mention.type = found->second;
    }
}

}  // namespace dragoman
