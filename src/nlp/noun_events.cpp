// What nouns say: "Chinese imports of Russian arms", "a meeting between A and B", "A's visit to B",
// "A is a member of B", "A, the parent company of B"; and adjectives: "A is critical of B".
#include <algorithm>
#include <array>

#include "nlp/events.h"

namespace dragoman {
namespace {

// Verbs whose subject is on the receiving end: "Texas gets a win from the court", "faced criticism
// by".
constexpr auto kReceivingVerbs = std::to_array<std::string_view>(
    {"get",  "receive", "win",    "face",    "draw",    "suffer", "gain", "hear",   "have",
     "earn", "attract", "endure", "obtain",  "secure",  "garner", "take", "accept", "survive",
     "meet", "undergo", "enjoy",  "provoke", "trigger", "spark",  "fear"});

// Verbs whose subject does the violence that the noun behind them names.
constexpr auto kCommittingVerbs = std::to_array<std::string_view>(
    {"launch", "commit", "carry", "wage", "plan", "stage", "order", "conduct", "mount", "lead",
     "continue", "resume", "begin", "start", "step", "intensify", "escalate", "prepare", "renew"});

constexpr auto kTargetPrepositions = std::to_array<std::string_view>(
    {"with", "to", "against", "on", "upon", "into", "onto", "toward", "towards", "for", "about"});

// Nouns for someone or something that stands in a lasting relation: "author", "member", "owner".
bool is_relational(const Act& act) {
    return act.type == RelationType::Own || act.type == RelationType::Member ||
           act.type == RelationType::Create || act.type == RelationType::Support ||
           act.type == RelationType::Locate;
}

bool is_mutual(const Act& act) {
    return act.type == RelationType::Consult || act.type == RelationType::Agree ||
           act.type == RelationType::Cooperate || act.type == RelationType::Assault ||
           act.type == RelationType::Compete || act.type == RelationType::Accuse;
}

struct NounReader {
    const EventContext& context;
    uint32_t noun;
    std::vector<Event>& events;
    Act act;
    std::vector<Actor> sources;
    std::vector<Actor> targets;
    std::vector<Actor> places;
    std::string source_rule;
    std::string target_preposition;

    const Document& doc() const { return context.doc; }
    std::string word(uint32_t token) const { return std::string(doc().words(doc().tokens[token])); }

    void append(std::vector<Actor>& to, const std::vector<Actor>& from) const {
        for (const Actor& actor : from)
            if (std::none_of(to.begin(), to.end(),
                             [&](const Actor& a) { return a.entity == actor.entity; }))
                to.push_back(actor);
    }

    bool is_violent() const {
        return act.type == RelationType::Assault || act.type == RelationType::Mobilize;
    }

    // Owners and adjectives: "China's visit", "Russian arms", "Japan-South Korea ties".
    void read_modifiers() {
        std::vector<Actor> adjectives;
        for (uint32_t child : context.dependents.of(noun)) {
            const Dep dep = doc().tokens[child].dep;
            if (dep == Dep::NmodPoss) {
                append(sources, context.actors.find(child));
                source_rule = "its owner";
            } else if (dep == Dep::Amod || dep == Dep::Compound || dep == Dep::NmodDesc) {
                if (context.actors.mention_of(child) != kNone) {
                    append(adjectives, context.actors.find_one(child));
                    // "Japan - South Korea ties": the first name hangs on the second.
                    for (uint32_t part : context.dependents.of(child))
                        if (context.actors.mention_of(part) != kNone &&
                            doc().tokens[part].dep != Dep::Case)
                            append(adjectives, context.actors.find_one(part));
                }
            }
        }
        std::sort(adjectives.begin(), adjectives.end(),
                  [](const Actor& a, const Actor& b) { return a.token < b.token; });
        if (adjectives.size() >= 2 && sources.empty() && is_mutual(act)) {
            sources.assign(1, adjectives[0]);
            targets.assign(adjectives.begin() + 1, adjectives.end());
            source_rule = "two names before it";
        } else if (sources.empty()) {
            sources = adjectives;
            source_rule = "the name before it";
        }
    }

    void read_phrases() {
        std::vector<Actor> of, from;
        for (uint32_t child : context.dependents.of(noun)) {
            const Dep dep = doc().tokens[child].dep;
            if (dep != Dep::Nmod && dep != Dep::Obl) continue;
            const std::string preposition = context.dependents.case_words(child);
            const std::vector<Actor> found = context.actors.find(child);
            if (found.empty()) continue;
            if (preposition == "between" || preposition == "among") {
                if (found.size() < 2) continue;
                sources.assign(1, found[0]);
                targets.assign(found.begin() + 1, found.end());
                source_rule = "the names after 'between'";
                target_preposition = "with";
            } else if (preposition == "by") {
                append(sources, found);
                source_rule = "'by'";
            } else if (preposition == "of" ||
                       (of.empty() && (preposition == "including" || preposition == "such as"))) {
                of = found;
            } else if (preposition == "from") {
                from = found;
            } else if (is_place_phrase(context, preposition, found[0]) &&
                       !(is_violent() && preposition == "in")) {
                append(places, found);
            } else if (preposition == "over" || preposition == "in") {
                if (!is_violent()) continue;
                append(targets, found);
                target_preposition = preposition;
            } else if (std::find(kTargetPrepositions.begin(), kTargetPrepositions.end(),
                                 preposition) != kTargetPrepositions.end()) {
                append(targets, found);
                target_preposition = preposition;
            }
        }
        if (!of.empty()) {
            // "the invasion of Russia in Ukraine", "the support of the people for": the doer, when
            // the one it is done to stands elsewhere.
            if (sources.empty() && !targets.empty()) {
                sources = of;
                source_rule = "'of'";
            } else {
                append(targets, of);
                target_preposition = "of";
            }
        }
        if (!from.empty()) {
            if (sources.empty()) {
                sources = from;
                source_rule = "'from'";
            } else {
                append(targets, from);
                target_preposition = "from";
            }
        }
    }

    static bool commits(const std::string& verb) {
        return is_light_verb(verb) || std::find(kCommittingVerbs.begin(), kCommittingVerbs.end(),
                                                verb) != kCommittingVerbs.end();
    }

    // "A is a member of B", "A, the parent company of B"; "held talks with B": who it is said of.
    void read_holder() {
        if (context.dependents.has(noun, Dep::Cop)) {
            sources = context.actors.find(context.clauses.subject(noun));
            source_rule = "the subject of 'be'";
            return;
        }
        const Token& token = doc().tokens[noun];
        if (token.head == kNone) return;
        if (token.dep == Dep::Appos) {
            sources = context.actors.find_one(token.head);
            source_rule = "the name beside it";
            return;
        }
        if (context.actors.mention_of(noun) != kNone && is_relational(act)) {
            sources = context.actors.find_one(noun);
            source_rule = "whom it describes";
            return;
        }
        const bool held = token.dep == Dep::Obj || token.dep == Dep::Obl ||
                          token.dep == Dep::Xcomp || token.dep == Dep::Conj ||
                          token.dep == Dep::Nmod || token.dep == Dep::Ccomp;
        if (!held) return;
        const uint32_t clause = context.clauses.clause_above(noun);
        if (clause == kNone) return;
        // Who "condemned the attack on Peru" is not who attacked.
        if (act.type == RelationType::Assault && !commits(lemma_of(doc(), clause))) return;
        sources = context.actors.find(context.clauses.agent(clause));
        source_rule = "the subject of '" + word(clause) + "'";
    }

    // The verb of which the noun is what somebody gets: "received subsidies", "subsidies of 12
    // percent that it received"; kNone if there is none.
    uint32_t receiving_verb() const {
        auto is_receiving = [&](uint32_t verb) {
            return std::find(kReceivingVerbs.begin(), kReceivingVerbs.end(),
                             lemma_of(doc(), verb)) != kReceivingVerbs.end();
        };
        auto clause_of = [&](uint32_t above) {
            for (uint32_t child : context.dependents.of(above))
                if (doc().tokens[child].dep == Dep::AclRelcl && is_receiving(child)) return child;
            return kNone;
        };
        const Token& token = doc().tokens[noun];
        if (token.dep == Dep::Obj && token.head != kNone && is_receiving(token.head))
            return token.head;
        uint32_t verb = clause_of(noun);
        for (uint32_t child : context.dependents.of(noun))
            if (verb == kNone && doc().tokens[child].dep == Dep::Nmod &&
                context.actors.is_value(child))
                verb = clause_of(child);
        return verb;
    }

    // "faced criticism from Russia": the subject is the one it is done to.
    void read_receiver() {
        const uint32_t verb = receiving_verb();
        if (verb == kNone) return;
        targets = subject_of(verb);
        source_rule += " and the subject of '" + lemma_of(doc(), verb) + "'";
    }

    // "received subsidies from Italy": the phrase with the giver hangs on the verb.
    void read_received() {
        const uint32_t verb = receiving_verb();
        if (verb == kNone) return;
        for (uint32_t child : context.dependents.of(verb)) {
            if (doc().tokens[child].dep != Dep::Obl ||
                context.dependents.case_words(child) != "from")
                continue;
            sources = context.actors.find(child);
            source_rule = "'from'";
        }
    }

    std::vector<Actor> subject_of(uint32_t verb) const {
        return context.actors.find(context.clauses.agent(verb));
    }

    void emit() {
        Event event;
        event.act = act;
        event.trigger = noun;
        const uint32_t clause =
            context.clauses.is_predicate(noun) ? noun : context.clauses.clause_above(noun);
        event.clause = clause == kNone ? noun : clause;
        event.standing =
            standing_of(context.lexicon, doc(), context.dependents, context.clauses, noun);
        event.label = small_letters(word(noun));
        if (!target_preposition.empty()) event.label += ' ' + target_preposition;
        event.score = 700;
        event.why =
            "the noun '" + word(noun) + "' with " + source_rule +
            (target_preposition.empty() ? std::string() : " and '" + target_preposition + "'");
        if (event.standing.refuser != kNone && !is_relational(act)) {
            event.act = {RelationType::Reject, -40, true};
            event.trigger = event.standing.refuser;
            event.label = small_letters(word(event.trigger)) + ' ' + event.label;
            event.why = "'" + word(event.trigger) + "' refuses '" + word(noun) + "'";
        }
        add_events(sources, targets, event, events);
        event.act = {RelationType::Locate, 0, true};
        event.label = small_letters(word(noun)) + " in";
        event.why = "a place beside the noun '" + word(noun) + "'";
        event.trigger = noun;
        event.score = 550;
        std::vector<Actor> direct;
        for (const Actor& actor : sources)
            if (actor.direct) direct.push_back(actor);
        add_events(direct, places, event, events);
    }

    void read() {
        read_modifiers();
        read_phrases();
        if (sources.empty() && targets.empty()) read_received();
        const bool held_elsewhere = sources.empty();
        if (held_elsewhere && (!targets.empty() || !places.empty())) read_holder();
        if (!sources.empty() && targets.empty() &&
            (source_rule == "'from'" || source_rule == "'by'"))
            read_receiver();
        // "Russia's war" has no other side.
        if (sources.empty() || (targets.empty() && places.empty())) return;
        emit();
    }
};

// "town of Reyhanli", "the Vietnamese capital of Hanoi", "Italian company EssilorLuxottica".
void find_located_name(const EventContext& context, uint32_t noun, std::vector<Event>& events) {
    const Document& doc = context.doc;
    const std::string lemma = lemma_of(doc, noun);
    const bool settlement = context.lexicon.has("place_nouns", lemma);
    if (!settlement && !context.lexicon.has("body_nouns", lemma)) return;
    std::vector<Actor> things, places;
    auto is_place = [&](const Actor& actor) {
        const EntityType type = doc.entities[actor.entity].type;
        return type == EntityType::Gpe || type == EntityType::Loc;
    };
    auto read = [&](uint32_t from, bool above) {
        for (uint32_t child : context.dependents.of(from)) {
            if (child == noun) continue;
            const Dep dep = doc.tokens[child].dep;
            const bool before = child < noun;
            if (before && (dep == Dep::Amod || dep == Dep::Compound || dep == Dep::NmodPoss ||
                           dep == Dep::NmodDesc)) {
                for (const Actor& actor : context.actors.find_one(child))
                    if (is_place(actor)) places.push_back(actor);
            } else if (!above && settlement && dep == Dep::Nmod &&
                       context.dependents.case_words(child) == "of") {
                for (const Actor& actor : context.actors.find_one(child))
                    if (actor.direct && is_place(actor)) things.push_back(actor);
            } else if (!above && (dep == Dep::Appos || dep == Dep::Flat)) {
                for (const Actor& actor : context.actors.find_one(child))
                    if (actor.direct) things.push_back(actor);
            }
        }
    };
    read(noun, false);
    const Token& token = doc.tokens[noun];
    // "Italian company EssilorLuxottica": the name stands right behind.
    if (things.empty() && noun + 1 < doc.tokens.size() &&
        doc.tokens[noun + 1].sentence == token.sentence) {
        const uint32_t m = context.actors.mention_of(noun + 1);
        if (m != kNone && doc.mentions[m].type == EntityType::Org)
            things = context.actors.find_one(noun + 1);
    }
    if (things.empty() && token.head != kNone && token.head > noun &&
        context.actors.mention_of(token.head) != kNone &&
        (token.dep == Dep::Compound || token.dep == Dep::NmodDesc || token.dep == Dep::Nmod)) {
        things = context.actors.find_one(token.head);
        if (places.empty()) read(token.head, true);
    }
    Event event;
    event.act = {RelationType::Locate, 0, true};
    event.trigger = noun;
    const uint32_t clause = context.clauses.clause_above(noun);
    event.clause = clause == kNone ? noun : clause;
    event.label = lemma + " of";
    event.score = 650;
    event.why = "'" + lemma + "' with the name of a place before it";
    add_events(things, places, event, events);
}

// "the New Orleans - based court"
void find_based_name(const EventContext& context, uint32_t token, std::vector<Event>& events) {
    const Document& doc = context.doc;
    for (uint32_t child : context.dependents.of(token)) {
        if (doc.tokens[child].dep != Dep::Amod ||
            small_letters(doc.words(doc.tokens[child])) != "based")
            continue;
        std::vector<Actor> places;
        for (uint32_t part : context.dependents.of(child))
            for (const Actor& actor : context.actors.find_one(part))
                if (actor.direct && doc.entities[actor.entity].type == EntityType::Gpe)
                    places.push_back(actor);
        Event event;
        event.act = {RelationType::Locate, 0, true};
        event.trigger = child;
        const uint32_t clause = context.clauses.clause_above(token);
        event.clause = clause == kNone ? token : clause;
        event.label = "based in";
        event.score = 700;
        event.why = "'based' with the name of a place before it";
        add_events(context.actors.find_one(token), places, event, events);
    }
}

// "the Shangri-La Dialogue security forum in Singapore": a named thing with its place.
void find_placed_name(const EventContext& context, uint32_t token, std::vector<Event>& events) {
    const Document& doc = context.doc;
    const std::vector<Actor> things = context.actors.find_one(token);
    if (things.size() != 1) return;
    const EntityType type = doc.entities[things[0].entity].type;
    if (type != EntityType::Event && type != EntityType::Fac && type != EntityType::Org) return;
    for (uint32_t child : context.dependents.of(token)) {
        if (doc.tokens[child].dep != Dep::Nmod) continue;
        const std::string preposition = context.dependents.case_words(child);
        std::vector<Actor> places;
        for (const Actor& actor : context.actors.find_one(child))
            if (actor.direct && is_place_phrase(context, preposition, actor))
                places.push_back(actor);
        Event event;
        event.act = {RelationType::Locate, 0, true};
        event.trigger = child;
        const uint32_t clause = context.clauses.clause_above(token);
        event.clause = clause == kNone ? token : clause;
        event.label = preposition;
        event.score = 600;
        event.why = "'" + preposition + "' and a place after a name";
        add_events(things, places, event, events);
    }
}

// The act of a noun: its own, or that of the word before it ("parent company").
Act act_of_noun(const EventContext& context, uint32_t noun) {
    Act act = noun_act(context.lexicon, lemma_of(context.doc, noun));
    for (uint32_t child : context.dependents.of(noun)) {
        if (act.known) break;
        if (context.doc.tokens[child].dep != Dep::Compound) continue;
        const Act before = noun_act(context.lexicon, lemma_of(context.doc, child));
        if (before.type == RelationType::Own) act = before;
    }
    return act;
}

}  // namespace

void find_noun_events(const EventContext& context, uint32_t noun, std::vector<Event>& events) {
    find_placed_name(context, noun, events);
    find_based_name(context, noun, events);
    const uint32_t mention = context.actors.mention_of(noun);
    if (mention != kNone && context.doc.mentions[mention].kind == MentionKind::Name) return;
    if (context.actors.is_value(noun)) return;
    find_located_name(context, noun, events);
    const Act act = act_of_noun(context, noun);
    if (!act.known || is_help_phrase(context, noun)) return;
    NounReader reader{context, noun, events, act, {}, {}, {}, {}, {}};
    reader.read();
}

void find_adjective_events(const EventContext& context, uint32_t adjective,
                           std::vector<Event>& events) {
    const Document& doc = context.doc;
    const Act act = adjective_act(context.lexicon, lemma_of(doc, adjective));
    if (!act.known) return;
    std::vector<Actor> sources;
    const Token& token = doc.tokens[adjective];
    if (context.dependents.has(adjective, Dep::Cop) || token.dep == Dep::Xcomp ||
        token.dep == Dep::Conj)
        sources = context.actors.find(context.clauses.subject(adjective));
    else if (token.dep == Dep::Amod && token.head != kNone && token.head < adjective)
        sources = context.actors.find(token.head);
    if (sources.empty()) return;
    for (uint32_t child : context.dependents.of(adjective)) {
        if (doc.tokens[child].dep != Dep::Obl) continue;
        const std::string preposition = context.dependents.case_words(child);
        if (preposition.empty() || preposition == "by") continue;
        Event event;
        event.act = act;
        event.trigger = adjective;
        event.clause = adjective;
        event.standing =
            standing_of(context.lexicon, doc, context.dependents, context.clauses, adjective);
        event.label = "is " + small_letters(doc.words(token)) + ' ' + preposition;
        event.score = 650;
        event.why =
            "the adjective '" + std::string(doc.words(token)) + "' and '" + preposition + "'";
        add_events(sources, context.actors.find(child), event, events);
    }
}

}  // namespace dragoman
