// Rules for the types of names.
#include "nlp/name_types.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "nlp/words.h"

namespace dragoman {
namespace {

// Last words that say what a name of several words is. Words that say less ("Games", "House",
// "Conference") are left out.
constexpr std::string_view kLawWords =
    "law act treaty agreement accord accords constitution protocol amendment pact charter";
constexpr std::string_view kEventWords =
    "summit olympics championship championships cup tournament festival war election elections "
    "hurricane cyclone typhoon "
    "marathon revolution uprising dialogue";
constexpr std::string_view kBuildingWords =
    "airport bridge stadium highway tunnel palace prison tower cathedral mosque barracks airfield "
    "expressway";
// "Stade de la Joliette": first words of buildings in French, Spanish, Italian, Portuguese, German.
constexpr std::string_view kForeignBuildings =
    "stade stadio estadio est\xc3\xa1"
    "dio palais palazzo pont ponte puente gare plaza piazza place rue "
    "avenida calle schloss aeropuerto a\xc3\xa9roport";
constexpr std::string_view kPlaceWords =
    "river sea ocean mountains peninsula valley desert strait islands island lake gulf bay canyon "
    "coast";
constexpr std::string_view kBodyWords =
    "ministry department corp. corp inc inc. committee university agency association court "
    "institute commission "
    "corporation ltd plc llc foundation party parliament council circuit fleet guild";
constexpr uint16_t kSureWork = 600;  // thousandths
// "Rheinspeicher AG": the forms of companies, which decide against a person too.
constexpr std::string_view kCompanyForms =
    "inc inc. corp corp. ltd ltd. plc llc llp ag gmbh kgaa nv n.v. sa s.a. spa s.p.a. asa oyj bhd "
    "co co. group "
    "holdings";
constexpr std::string_view kCompanyNouns =
    "company firm group giant maker manufacturer brand startup automaker carmaker retailer "
    "newspaper broadcaster channel "
    "magazine website network bank airline lender insurer developer publisher";
constexpr std::string_view kSettlementNouns =
    "town city village province state capital port district region suburb";

bool is_one_of(EntityType type, std::initializer_list<EntityType> types) {
    return std::find(types.begin(), types.end(), type) != types.end();
}

void correct_by_list(const NameFacts& facts, Mention& mention) {
    const bool person_too = facts.has('i') || facts.has('s');
    const bool settled = facts.has('C') || facts.has('y') || facts.has('r') || facts.has('K');
    EntityType& type = mention.type;
    using enum EntityType;
    if (facts.has('C') && !(type == Person && person_too))
        type = Gpe;
    else if ((facts.has('D') || facts.has('n')) && type != Person && type != Org)
        type = Norp;
    else if (facts.has('D') && type == Org && !facts.has('o'))
        type = Norp;
    else if (facts.has('e') && !facts.has('o') && type != Person)
        type = Event;
    else if (facts.has('w') && type != Person)
        type = Law;
    else if (facts.has('l') && !settled && is_one_of(type, {Gpe, Org, Fac}))
        type = Loc;
    else if (settled && !facts.has('l') && type == Loc)
        type = Gpe;
    else if (facts.has('K') && (type == Org || (type == Person && !person_too)))
        type = Gpe;  // "Asmara denied the report"
    else if (facts.has('t') && type == Event)
        type = Product;
    else if (facts.has('o') && is_one_of(type, {Event, Law}))
        type = Org;  // "an African Union summit"
    else if (facts.has('b') && !facts.has('o') && is_one_of(type, {Org, Gpe, Loc}))
        type = Fac;
    else if (facts.has('a') && is_one_of(type, {Gpe, Person, Norp, Event}) && !settled)
        type = Org;
    else if (facts.has('l') && facts.has('y') && type == Gpe && mention.tokens.length() > 1)
        type = Loc;  // Rio Grande
}

// "Foreign Agents Law", "Summit of the Americas", "Treaty on Open Skies", "Kennedy Airport"
void correct_by_words(const Document& doc, Mention& mention) {
    using enum EntityType;
    EntityType& type = mention.type;
    // "the Actors' Guild" is no work when the reader is in doubt.
    const bool is_work =
        type == WorkOfArt && !(mention.origin == Origin::Model && mention.score < kSureWork);
    if (mention.tokens.length() < 2 || is_work) return;
    const std::string first = small_word(doc, mention.tokens.begin);
    const std::string last = small_word(doc, mention.tokens.end - 1);
    if (is_in_list(last, kCompanyForms)) type = Org;
    if (type == Person) return;
    // The word before "of", "on" or "for" is the head: "IX Summit of the Americas".
    std::string head = last;
    for (uint32_t t = mention.tokens.begin + 1; t + 1 < mention.tokens.end; ++t) {
        if (!is_in_list(small_word(doc, t), "of on for")) continue;
        head = small_word(doc, t - 1);
        break;
    }
    if (is_in_list(head, kLawWords))
        type = Law;
    else if (is_in_list(head, kEventWords))
        type = Event;
    else if (is_in_list(head, kBodyWords))
        type = Org;
    else if (is_in_list(last, kBuildingWords) && is_one_of(type, {Gpe, Loc, Org}))
        type = Fac;
    else if (is_in_list(first, kForeignBuildings) && is_one_of(type, {Gpe, Loc, Org}))
        type = Fac;
    else if (is_in_list(first, "lake mount gulf") && is_one_of(type, {Gpe, Fac}) &&
             !is_in_list(last, "county city town park"))
        type = Loc;
    else if (is_in_list(last, kPlaceWords) && is_one_of(type, {Gpe, Fac, Org}))
        type = Loc;
}

// "the Blue Nile": a colour before a river or sea that is known.
bool is_coloured_river(const Lexicon& lexicon, const Document& doc, const Mention& mention) {
    const TokenRange tokens = mention.tokens;
    return tokens.length() == 2 && mention.type == EntityType::Gpe &&
           is_in_list(small_word(doc, tokens.begin), "blue white black red yellow green") &&
           tokens.begin > 0 && small_word(doc, tokens.begin - 1) == "the" &&
           facts_of(lexicon, doc, {tokens.begin + 1, tokens.end}).has('l');
}

// EssilorLuxottica, StockX; not McConnell.
bool has_inner_capital(std::string_view word) {
    for (std::string_view prefix :
         {"Mc", "Mac", "De", "Di", "La", "Le", "Du", "O'", "Fitz", "Van", "Al"})
        if (word.starts_with(prefix)) return false;
    for (size_t i = 2; i < word.size(); ++i)
        if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z')
            return true;
    return false;
}

// By the words around and the parts of a name that no list knows.
void correct_by_place(const Lexicon& lexicon, const Document& doc, Mention& mention) {
    using enum EntityType;
    EntityType& type = mention.type;
    const uint32_t begin = mention.tokens.begin;
    const std::string before = begin > 0 ? small_word(doc, begin - 1) : "";
    if (begin > 1 && before == "of" && is_in_list(small_word(doc, begin - 2), kSettlementNouns) &&
        is_one_of(type, {Org, Person, Loc, Fac}) && mention.tokens.length() < 3)
        type = Gpe;
    if (is_in_list(before, kCompanyNouns) && is_one_of(type, {Person, Gpe, Norp})) type = Org;
    if (mention.tokens.length() == 1 && has_inner_capital(doc.words(mention.span)) &&
        is_one_of(type, {Person, Gpe, Norp, Loc}))
        type = Org;
    // "Takuya Suzuki": a first name and a surname that no list knows as anything else.
    if (mention.tokens.length() == 2 && is_one_of(type, {Gpe, Org, Loc, Norp, Fac, Event})) {
        const NameFacts first = lexicon.name_facts(plain_name(doc, {begin, begin + 1}));
        const NameFacts last = lexicon.name_facts(plain_name(doc, {begin + 1, begin + 2}));
        const std::string_view last_word = doc.words(doc.tokens[begin + 1]);
        const bool cue = is_cue(lexicon, last_word, "organisation") ||
                         is_cue(lexicon, last_word, "facility") ||
                         is_cue(lexicon, last_word, "place") || is_cue(lexicon, last_word, "event");
        if (first.has('i') && last.has('s') && !first.has('y') && !first.has('C') &&
            !first.has('D') && !cue)
            type = Person;
    }
    // "Voltara's founder, Pilar Otero"; an owner may be a firm.
    if (mention.tokens.length() == 2 && begin > 1 && before == "," &&
        is_one_of(type, {Org, Gpe, Fac, Loc, Product, WorkOfArt})) {
        const std::string post = small_word(doc, begin - 2);
        const std::string_view kind = lexicon.value("posts", post);
        const bool is_post = is_in_list(kind, "head office job rank");
        const bool is_body = is_cue(lexicon, doc.words(doc.tokens[begin + 1]), "organisation") ||
                             is_in_list(small_word(doc, begin + 1), kCompanyForms);
        const bool is_first_name = lexicon.name_facts(plain_name(doc, {begin, begin + 1})).has('i');
        if (is_post && !is_body && (is_first_name || !is_in_list(post, "owner co-owner")))
            type = Person;
    }
    // "President Chaves", "Mr. Chaves"
    const bool titled = begin > 0 && is_capitalised(doc, begin - 1) &&
                        (is_cue(lexicon, before, "honorific") ||
                         is_in_list(before, "president minister senator governor"));
    if (titled && is_one_of(type, {Gpe, Org, Norp, Loc}) && mention.tokens.length() < 3)
        type = Person;
}

// The words of full names that a short form may repeat.
struct PersonWords {
    std::set<std::string> last;  // of persons
    std::set<std::string> first;
    std::set<std::string> firms;  // "Acme" of "Acme Corp."
    // Where the text first has the full name of a person who is called so, of a body that begins
    // so.
    std::map<std::string, uint32_t> first_person, first_body;
};

PersonWords person_words(const Document& doc) {
    PersonWords words;
    for (const Mention& mention : doc.mentions) {
        if (!is_name(mention) || mention.tokens.length() < 2) continue;
        const uint32_t begin = mention.tokens.begin, end = mention.tokens.end;
        if (mention.type == EntityType::Org)
            words.first_body.try_emplace(plain_name(doc, {begin, begin + 1}), begin);
        if (mention.type == EntityType::Person)
            words.first_person.try_emplace(plain_name(doc, {end - 1, end}), begin);
        if (mention.type == EntityType::Org &&
            is_in_list(small_word(doc, mention.tokens.end - 1), kCompanyForms))
            words.firms.insert(plain_name(doc, {mention.tokens.begin, mention.tokens.begin + 1}));
        if (mention.type != EntityType::Person) continue;
        words.last.insert(plain_name(doc, {mention.tokens.end - 1, mention.tokens.end}));
        words.first.insert(plain_name(doc, {mention.tokens.begin, mention.tokens.begin + 1}));
    }
    return words;
}

// "in Austin", "Austin, Texas": a place in spite of Lloyd Austin.
bool stands_as_place(const Document& doc, const Mention& mention) {
    if (mention.tokens.begin == 0) return false;
    if (is_in_list(small_word(doc, mention.tokens.begin - 1), "in at near outside around"))
        return true;
    if (small_word(doc, mention.tokens.end) != ",") return false;
    const uint32_t next = mention.tokens.end + 1;
    const auto other =
        std::lower_bound(doc.mentions.begin(), doc.mentions.end(), next,
                         [](const Mention& m, uint32_t token) { return m.tokens.begin < token; });
    return other != doc.mentions.end() && other->tokens.begin == next &&
           other->type == EntityType::Gpe;
}

// "Halvorsen Lines ... Halvorsen ... its owner Marit Halvorsen": who has not been named in full is
// not meant, but for headlines, which name everybody briefly. So for "Bloomberg", which lists know.
bool is_body_before_person(const Lexicon& lexicon, const Document& doc, const PersonWords& words,
                           const std::string& name, uint32_t token) {
    const auto body = words.first_body.find(name), person = words.first_person.find(name);
    const bool is_body = (body != words.first_body.end() && body->second < token) ||
                         lexicon.name_facts(name).has('o');
    return is_body && person != words.first_person.end() && person->second > token &&
           !doc.sentences[doc.tokens[token].sentence].headline;
}

// "a stake in Ferrero", "Ford shares", "Dell, the computer maker,": a firm, whoever it is named
// after.
bool stands_as_firm(const Document& doc, const TokenRange& tokens) {
    constexpr std::string_view kShares = "stake stakes share shares stock";
    if (is_in_list(small_word(doc, tokens.end), "shares stock workers engineers employees"))
        return true;
    if (tokens.begin > 1 && is_in_list(small_word(doc, tokens.begin - 1), "in of") &&
        is_in_list(small_word(doc, tokens.begin - 2), kShares))
        return true;
    if (small_word(doc, tokens.end) != "," ||
        !is_in_list(small_word(doc, tokens.end + 1), "the a an"))
        return false;
    for (uint32_t t = tokens.end + 2; t < std::min<size_t>(tokens.end + 6, doc.tokens.size()); ++t)
        if (small_word(doc, t + 1) == ",") return is_in_list(small_word(doc, t), kCompanyNouns);
    return false;
}

}  // namespace

NameFacts facts_of(const Lexicon& lexicon, const Document& doc, TokenRange tokens) {
    return lexicon.name_facts(plain_name(doc, tokens));
}

EntityType type_of_facts(const NameFacts& facts, EntityType otherwise) {
    if (facts.has('C')) return EntityType::Gpe;
    if (facts.has('p')) return EntityType::Person;
    if (facts.has('o')) return EntityType::Org;
    if (facts.has('y') || facts.has('K') || facts.has('r')) return EntityType::Gpe;
    return otherwise;
}

void correct_types(const Lexicon& lexicon, Document& doc) {
    for (Mention& mention : doc.mentions) {
        if (!is_name(mention)) continue;
        const NameFacts facts = facts_of(lexicon, doc, mention.tokens);
        const bool whole = facts.has('C') || facts.has('D') || facts.has('o') || facts.has('y') ||
                           facts.has('r') || facts.has('l') || facts.has('e') || facts.has('w') ||
                           facts.has('b') || facts.has('n') || facts.has('p') || facts.has('t');
        if (facts.known()) correct_by_list(facts, mention);
        if (is_in_list(doc.words(mention.span), "DC D.C.")) mention.type = EntityType::Gpe;
        if (is_coloured_river(lexicon, doc, mention)) mention.type = EntityType::Loc;
        if (whole) continue;
        correct_by_words(doc, mention);
        correct_by_place(lexicon, doc, mention);
    }
}

// Full names decide their short forms; then one string has one type, by vote.
void agree_types(const Lexicon& lexicon, Document& doc) {
    const PersonWords persons = person_words(doc);
    std::set<uint32_t> settled;  // tokens: no vote changes these
    std::map<std::string, std::array<uint32_t, static_cast<size_t>(EntityType::Count)>> votes;
    for (Mention& mention : doc.mentions) {
        if (!is_name(mention)) continue;
        const std::string name = plain_name(doc, mention.tokens);
        if (mention.tokens.length() == 1 && mention.type != EntityType::Person &&
            !stands_as_place(doc, mention)) {
            const NameFacts facts = lexicon.name_facts(name);
            const bool place = facts.has('C') || facts.has('K') || facts.has('r');
            // "Lloyd Austin" ... "Austin"; "Park Jin" ... "Park"
            if ((persons.last.contains(name) && !facts.has('C')) ||
                (persons.first.contains(name) && !place && !facts.has('y')))
                mention.type = EntityType::Person;
        }
        // "Lloyd Austin spoke in Austin."
        if (mention.tokens.length() == 1 && mention.type == EntityType::Person &&
            persons.last.contains(name) && stands_as_place(doc, mention) &&
            !is_possessive(doc, mention.tokens.end) && lexicon.name_facts(name).has('y'))
            mention.type = EntityType::Gpe;
        if (mention.tokens.length() == 1 &&
            is_one_of(mention.type, {EntityType::Person, EntityType::Org}) &&
            (stands_as_firm(doc, mention.tokens) ||
             is_body_before_person(lexicon, doc, persons, name, mention.tokens.begin))) {
            mention.type = EntityType::Org;
            settled.insert(mention.tokens.begin);
        }
        if (mention.tokens.length() == 1 && persons.firms.contains(name) &&
            !persons.last.contains(name))
            mention.type = EntityType::Org;
        votes[name][static_cast<size_t>(mention.type)] += 200 + mention.score;
    }
    for (Mention& mention : doc.mentions) {
        if (!is_name(mention) || settled.contains(mention.tokens.begin)) continue;
        const auto& vote = votes[plain_name(doc, mention.tokens)];
        const size_t best =
            static_cast<size_t>(std::max_element(vote.begin(), vote.end()) - vote.begin());
        const uint32_t all = vote[best], own = vote[static_cast<size_t>(mention.type)];
        // A place and a person of one name may stand side by side: only a clear majority decides.
        if (all >= 2 * own) mention.type = static_cast<EntityType>(best);
    }
}

}  // namespace dragoman
