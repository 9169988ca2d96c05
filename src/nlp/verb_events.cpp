// What verbs say: subject, verb, object or prepositional phrase; active, passive, understood.
#include <algorithm>
#include <array>

#include "nlp/events.h"

namespace dragoman {
namespace {

// Prepositions after which the one an act is meant for stands, whatever the verb.
constexpr auto kTargetPrepositions = std::to_array<std::string_view>(
    {"", "with", "to", "against", "from", "on", "upon", "into", "onto", "toward", "towards"});
// Those that are enough for a verb that no list has.
constexpr auto kPlainPrepositions = std::to_array<std::string_view>({"", "with", "against"});

// Verbs that are aimed at the subject of the clause that hangs on them.
constexpr auto kClauseVerbs =
    std::to_array<std::string_view>({"fear", "worry", "dread", "doubt", "demand", "request", "urge",
                                     "allege", "suspect", "complain", "distrust"});

// Verbs whose subject gets what the object names.
constexpr auto kReceivingVerbs =
    std::to_array<std::string_view>({"receive", "get", "win", "draw", "face", "accept", "take",
                                     "earn", "secure", "suffer", "obtain"});

// Verbs that put somebody into a state that a noun names.
constexpr auto kPuttingVerbs = std::to_array<std::string_view>(
    {"place", "put", "hit", "slap", "bring", "threaten", "take", "hold"});

// Verbs of which the subject does nothing to the object: on 1 089 annotated articles fewer than one
// in five of such pairs were related.
constexpr auto kNoActs =
    std::to_array<std::string_view>({"become", "remain", "seem", "follow", "show", "know", "expect",
                                     "involve", "feature", "concern", "do"});

template <size_t n>
bool is_in(const std::array<std::string_view, n>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Verbs of meeting and competing that two or more do to each other: "Hayashi and Park met".
constexpr auto kMutualVerbs = std::to_array<std::string_view>(
    {"meet", "talk", "confer", "negotiate", "converse", "chat", "correspond", "sit_down", "huddle",
     "dine", "compete", "clash", "face_off", "spar", "debate", "vie"});

// Not "Sanders and Clinton see black votes as key"; a pattern with an object, "hold/talks", is.
bool is_mutual(const Act& act, std::string_view pattern) {
    if (act.type == RelationType::Agree || act.type == RelationType::Cooperate) return true;
    return (act.type == RelationType::Consult || act.type == RelationType::Compete) &&
           (is_in(kMutualVerbs, pattern) || pattern.find('/') != std::string_view::npos);
}

// Types outside of the sixteen of politics.
bool is_plain(RelationType type) {
    return type == RelationType::Own || type == RelationType::Member ||
           type == RelationType::Compete || type == RelationType::Create ||
           type == RelationType::Locate || type == RelationType::Other;
}

struct VerbReader {
    const EventContext& context;
    uint32_t verb;
    std::vector<Event>& events;
    std::string lemma;  // with its particle
    std::vector<Argument> arguments;
    std::string object_lemma;  // of the head noun of the object
    std::string object_word;
    Standing standing;

    const Document& doc() const { return context.doc; }
    std::string word(uint32_t token) const { return std::string(doc().words(doc().tokens[token])); }

    // The act of the verb with an argument: the longest pattern that a list has.
    Act act_with(const Argument& argument, std::string& pattern) const {
        // "placed Li under sanctions", "put him on trial", "hit Iran with sanctions"
        if (argument.preposition.empty() && is_in(kPuttingVerbs, lemma)) {
            for (const Argument& other : arguments) {
                if (other.preposition != "under" && other.preposition != "on" &&
                    other.preposition != "with" && other.preposition != "into")
                    continue;
                const Act act = noun_act(context.lexicon, lemma_of(doc(), other.token));
                if (!act.known) continue;
                pattern = lemma + ' ' + other.preposition + ' ' + lemma_of(doc(), other.token);
                return act;
            }
        }
        std::vector<std::string> patterns;
        // "withdrew its troops from Mali": the object says more than the preposition.
        if (!object_lemma.empty()) patterns.push_back(lemma + '/' + object_lemma);
        if (!argument.preposition.empty()) patterns.push_back(lemma + '+' + argument.preposition);
        patterns.push_back(lemma);
        for (const std::string& p : patterns) {
            const Act act = verb_act(context.lexicon, p);
            if (!act.known) continue;
            pattern = p;
            // "made a threat against", "strengthens cooperation with": the object names the act.
            if (p == lemma && object_names_act(act)) break;
            return act;
        }
        const Act own = verb_act(context.lexicon, lemma);
        if (object_names_act(own)) {
            pattern = lemma + ' ' + object_lemma;
            return noun_act(context.lexicon, object_lemma);
        }
        pattern = lemma;
        return own;
    }

    bool object_names_act(const Act& own) const {
        if (object_lemma.empty() || !noun_act(context.lexicon, object_lemma).known) return false;
        return is_light_verb(lemma) || !own.known || is_plain(own.type) ||
               own.type == RelationType::Support;
    }

    // "the subsidies of 12 percent that it received": what is got is a noun that names an act.
    bool gets_act() const {
        if (!object_lemma.empty()) return noun_act(context.lexicon, object_lemma).known;
        if (doc().tokens[verb].dep != Dep::AclRelcl) return false;
        uint32_t noun = doc().tokens[verb].head;
        if (noun != kNone && context.actors.is_value(noun)) noun = doc().tokens[noun].head;
        return noun != kNone && noun_act(context.lexicon, lemma_of(doc(), noun)).known;
    }

    // What the noun at the verb's subject names: "participants", "which" behind participants.
    Act subject_noun_act() const {
        uint32_t noun = context.clauses.subject(verb);
        if (noun == kNone) return {};
        const Xpos form = doc().tokens[noun].xpos;
        if (form == Xpos::Wdt || form == Xpos::Wp) noun = context.actors.antecedent(noun);
        return noun == kNone ? Act{} : noun_act(context.lexicon, lemma_of(doc(), noun));
    }

    Event pattern_event(const Argument& argument) const {
        Event event;
        event.trigger = verb;
        event.clause = verb;
        event.standing = standing;
        event.label = small_letters(word(verb));
        const uint32_t particle = context.dependents.first(verb, Dep::CompoundPrt);
        if (particle != kNone) event.label += ' ' + word(particle);
        if (!argument.preposition.empty()) {
            if (!object_word.empty()) event.label += ' ' + object_word;
            event.label += ' ' + argument.preposition;
        }
        if (standing.refuser != kNone)
            event.label = small_letters(word(standing.refuser)) + " to " + lemma_of(doc(), verb);
        return event;
    }

    void read_object() {
        for (const Argument& argument : arguments) {
            const Token& token = doc().tokens[argument.token];
            if (!argument.preposition.empty() || context.actors.mention_of(argument.token) != kNone)
                continue;
            if (token.upos != Upos::Noun && token.upos != Upos::Propn) continue;
            object_lemma = lemma_of(doc(), argument.token);
            // "Rejects High-Level Meeting": no name, so its capital is the headline's; "GDP" stays.
            object_word = word(argument.token);
            if (object_word.size() > 1 && object_word[1] >= 'a' && object_word[1] <= 'z')
                object_word = small_letters(object_word);
            return;
        }
    }

    // The name right before a finite verb, where the tree has no subject for it.
    uint32_t name_before() const {
        const uint32_t first = doc().sentences[doc().tokens[verb].sentence].tokens.begin;
        const Xpos form = doc().tokens[verb].xpos;
        bool finite = form == Xpos::Vbd || form == Xpos::Vbz || form == Xpos::Vbp;
        uint32_t t = verb;
        for (; t > first; --t) {
            const Upos upos = doc().tokens[t - 1].upos;
            if (upos == Upos::Aux)
                finite = true;
            else if (upos != Upos::Adv && !is_negation(doc(), t - 1))
                break;
        }
        if (!finite || t == first) return kNone;
        const uint32_t m = context.actors.mention_of(t - 1);
        if (m == kNone || doc().mentions[m].tokens.end != t ||
            doc().tokens[t - 1].xpos == Xpos::PrpDollar)
            return kNone;
        const uint32_t begin = doc().mentions[m].tokens.begin;
        if (begin > first && doc().tokens[begin - 1].upos == Upos::Adp) return kNone;
        return context.dependents.has(t - 1, Dep::Case) ? kNone : t - 1;
    }

    // The name right behind the verb, where the tree has no object for it.
    uint32_t name_behind() const {
        const uint32_t end = doc().sentences[doc().tokens[verb].sentence].tokens.end;
        for (uint32_t t = verb + 1; t < end && t < verb + 5; ++t) {
            const uint32_t m = context.actors.mention_of(t);
            if (m != kNone && doc().mentions[m].kind != MentionKind::Nominal) {
                const uint32_t after = doc().mentions[m].tokens.end;
                if (doc().tokens[t].xpos == Xpos::PrpDollar) return kNone;
                // "said Russia attacked", "met Putin's men": a subject or an owner. "fearing the
                // FBI may" is aimed at it.
                const bool clause = after < end && (doc().tokens[after].upos == Upos::Verb ||
                                                    doc().tokens[after].upos == Upos::Aux);
                if (after < end && ((clause && !is_in(kClauseVerbs, lemma)) ||
                                    doc().tokens[after].xpos == Xpos::Pos ||
                                    doc().tokens[after].upos == Upos::Noun))
                    return kNone;
                return after - 1;
            }
            if (doc().tokens[t].upos != Upos::Det) return kNone;
        }
        return kNone;
    }

    void read_known_phrases(uint32_t token, uint32_t depth) {
        for (uint32_t child : context.dependents.of(token)) {
            const std::string preposition = context.dependents.case_words(child);
            const bool known =
                !preposition.empty() && verb_act(context.lexicon, lemma + '+' + preposition).known;
            const bool listed = std::any_of(arguments.begin(), arguments.end(),
                                            [&](const Argument& a) { return a.token == child; });
            if (known && !listed)
                arguments.push_back({child, preposition});
            else if (depth < 2 && doc().tokens[child].dep != Dep::AclRelcl)
                read_known_phrases(child, depth + 1);
        }
    }

    void read_argument(const std::vector<Actor>& agents, const std::vector<Actor>& subjects,
                       const Argument& argument) {
        std::vector<Actor> targets = context.actors.find(argument.token);
        // "faces a visit from Kim": the noun says who does it to whom.
        if (argument.preposition.empty() && lemma_of(doc(), argument.token) == object_lemma &&
            object_names_act(verb_act(context.lexicon, lemma)))
            std::erase_if(targets, [](const Actor& target) { return !target.direct; });
        if (targets.empty()) return;
        std::string pattern;
        Event event = pattern_event(argument);
        event.act = act_with(argument, pattern);
        const bool in_table = pattern.find('+') != std::string::npos;
        const bool fighting =
            event.act.type == RelationType::Assault || event.act.type == RelationType::Mobilize;

        std::vector<Actor> places;
        for (auto target = targets.begin(); target != targets.end();) {
            const bool place = !in_table &&
                               is_place_phrase(context, argument.preposition, *target) &&
                               target->direct;
            if (place) places.push_back(*target);
            target = place ? targets.erase(target) : target + 1;
        }
        if (!places.empty()) {
            Event located = event;
            located.act = {RelationType::Locate, 0, true};
            located.score = 600;
            located.why = "'" + argument.preposition + "' after '" + word(verb) + "' names a place";
            std::vector<Actor> direct;
            for (const Actor& actor : subjects)
                if (actor.direct) direct.push_back(actor);
            add_events(direct, places, located, events);
        }
        if (targets.empty()) return;

        const bool allowed =
            in_table || is_in(kTargetPrepositions, argument.preposition) ||
            (fighting && (argument.preposition == "over" || argument.preposition == "at"));
        if (!allowed) return;
        if (!event.act.known) {
            // "spent all her energy": only those that are named themselves.
            if (!is_in(kPlainPrepositions, argument.preposition)) return;
            std::erase_if(targets, [](const Actor& target) { return !target.direct; });
        }
        if (is_plain(event.act.type) && !in_table) {
            // "had answers from", "won a U.S. award": owning and making take an object of their
            // own.
            if (!argument.preposition.empty()) return;
            std::erase_if(targets, [](const Actor& target) { return !target.direct; });
        }
        // "its participants include Turkey": the members are what is included.
        if (lemma == "include" && subject_noun_act().type == RelationType::Member) {
            event.act = subject_noun_act();
            event.label = "member of";
            event.score = 700;
            event.why = "members are said to include others";
            add_events(targets, agents, event, events);
            return;
        }
        if (is_in(kNoActs, lemma)) return;
        // "asked Chaves for Zelensky's support": the one who is asked stands elsewhere.
        if (argument.preposition == "for" && event.act.type == RelationType::Request)
            std::erase_if(targets, [](const Actor& target) { return !target.direct; });
        // "sued with the help of the union": the union helps who sues.
        if (is_help_phrase(context, argument.token)) {
            event.act = noun_act(context.lexicon, "help");
            event.trigger = argument.token;
            event.label = word(argument.token);
            event.score = 700;
            event.why = "who acts has the '" + word(argument.token) + "' of others";
            add_events(targets, agents, event, events);
            return;
        }
        // "received subsidies from Italy": the noun says who does it to whom (noun_events.cpp).
        if (argument.preposition == "from" && is_in(kReceivingVerbs, lemma) && gets_act()) return;
        // "said Chaves": a verb of saying has no one it is done to.
        if (event.act.type == RelationType::Other &&
            context.lexicon.value("saying", lemma) == "say")
            return;
        event.score = event.act.known ? 800 : 500;
        event.why = "the verb '" + pattern + "' with its subject and " +
                    (argument.preposition.empty() ? std::string("object")
                                                  : "'" + argument.preposition + "'");
        if (standing.refuser != kNone && event.act.type != RelationType::Locate) {
            event.act = {RelationType::Reject, -40, true};
            event.trigger = standing.refuser;
            event.why = "'" + word(standing.refuser) + "' refuses '" + lemma + "'";
        }
        // "is based in Toronto", "was born in Lima": nobody does it, the subject is there.
        const bool state = agents.empty() && event.act.type == RelationType::Locate &&
                           !argument.preposition.empty();
        add_events(state ? named(subjects) : agents, targets, event, events);
    }

    static std::vector<Actor> named(std::vector<Actor> actors) {
        std::erase_if(actors, [](const Actor& actor) { return !actor.direct; });
        return actors;
    }

    // "Trump and Kim will hold a summit": each other, when nobody else is named.
    void read_mutual(uint32_t agent, const std::vector<Actor>& agents) {
        if (agents.size() < 2 || agents.size() > 4) return;
        const Xpos form = doc().tokens[agent].xpos;
        if (doc().tokens[verb].xpos == Xpos::Vbz || form == Xpos::Wp || form == Xpos::Wdt) return;
        std::string pattern;
        Event event = pattern_event({});
        event.act = act_with({}, pattern);
        if (!event.act.known || !is_mutual(event.act, pattern)) return;
        event.score = 700;
        event.why = "'" + pattern + "' is done by its subjects to each other";
        add_events({agents[0]}, {agents.begin() + 1, agents.end()}, event, events);
    }

    void read() {
        lemma = context.clauses.lemma_with_particle(verb);
        arguments = context.clauses.arguments(verb);
        standing = standing_of(context.lexicon, doc(), context.dependents, context.clauses, verb);
        read_object();
        uint32_t agent = context.clauses.agent(verb);
        uint32_t subject = context.clauses.subject(verb);
        if (!context.clauses.is_passive(verb) && verb_act(context.lexicon, lemma).known) {
            const bool no_object =
                std::none_of(arguments.begin(), arguments.end(), [&](const Argument& argument) {
                    return argument.preposition.empty() &&
                           !context.actors.find(argument.token).empty();
                });
            const uint32_t before = agent == kNone ? name_before() : kNone;
            const uint32_t behind = no_object ? name_behind() : kNone;
            if (before != kNone) agent = subject = before;
            if (behind != kNone && behind != agent) arguments.push_back({behind, ""});
        }
        const std::vector<Actor> agents = context.actors.find(agent);
        const std::vector<Actor> subjects =
            subject == agent ? agents : context.actors.find(subject);
        if (agents.empty() && subjects.empty()) return;
        // "meet Kim in Hanoi", "said Friday in Paris": people and days have no places, verbs do.
        for (size_t a = 0, count = arguments.size(); a < count; ++a) {
            const uint32_t m = context.actors.mention_of(arguments[a].token);
            if (m == kNone || doc().mentions[m].type != EntityType::Person) continue;
            for (uint32_t child : context.dependents.of(arguments[a].token))
                if (doc().tokens[child].dep == Dep::Nmod &&
                    context.dependents.has(child, Dep::Case))
                    arguments.push_back({child, context.dependents.case_words(child)});
        }
        // "declined comment on Russian claims", "has troops in Syria": phrases that hang on the
        // object.
        for (size_t a = 0, count = arguments.size(); a < count; ++a) {
            const uint32_t object = arguments[a].token;
            if (!arguments[a].preposition.empty() || context.actors.mention_of(object) != kNone)
                continue;
            const Act own = verb_act(context.lexicon, lemma);
            if (object_names_act(own) || !own.known) continue;
            const bool holds = own.type == RelationType::Own || own.type == RelationType::Create ||
                               own.type == RelationType::Mobilize;
            for (uint32_t child : context.dependents.of(object)) {
                if (doc().tokens[child].dep != Dep::Nmod) continue;
                const std::string preposition = context.dependents.case_words(child);
                const bool place =
                    holds && (preposition == "in" || preposition == "at" || preposition == "near");
                const bool target = preposition == "on" || preposition == "with" ||
                                    preposition == "to" || preposition == "against" ||
                                    preposition == "from";
                if (place || target) arguments.push_back({child, preposition});
            }
        }
        // "returned a Hebrew Bible to its owners": a phrase that a list knows with this verb may
        // hang anywhere on the object.
        for (size_t a = 0, count = arguments.size(); a < count; ++a)
            read_known_phrases(arguments[a].token, 0);
        // "fearing the FBI may release", "demanded that Russia withdraw": the subject of what is
        // feared.
        if (is_in(kClauseVerbs, lemma)) {
            for (uint32_t child : context.dependents.of(verb)) {
                const uint32_t inner = context.dependents.first(child, Dep::Nsubj);
                if (doc().tokens[child].dep == Dep::Ccomp && inner != kNone)
                    arguments.push_back({inner, ""});
            }
        }
        const size_t before = events.size();
        for (const Argument& argument : arguments)
            if (argument.token != agent) read_argument(agents, subjects, argument);
        const bool acted =
            std::any_of(events.begin() + static_cast<std::ptrdiff_t>(before), events.end(),
                        [](const Event& e) { return e.act.type != RelationType::Locate; });
        if (!acted && !context.clauses.is_passive(verb)) read_mutual(agent, agents);
    }
};

}  // namespace

bool is_help_phrase(const EventContext& context, uint32_t noun) {
    constexpr auto kHelp = std::to_array<std::string_view>(
        {"help", "assistance", "support", "backing", "aid", "encouragement", "blessing"});
    return is_in(kHelp, lemma_of(context.doc, noun)) &&
           context.dependents.case_words(noun) == "with";
}

bool is_place_phrase(const EventContext& context, const std::string& preposition,
                     const Actor& target) {
    if (preposition != "in" && preposition != "at" && preposition != "near" &&
        preposition != "inside" && preposition != "outside" && preposition != "across" &&
        preposition != "within")
        return false;
    const EntityType type = context.doc.entities[target.entity].type;
    return type == EntityType::Gpe || type == EntityType::Loc || type == EntityType::Fac ||
           type == EntityType::Event;
}

void add_events(const std::vector<Actor>& sources, const std::vector<Actor>& targets,
                const Event& pattern, std::vector<Event>& events) {
    for (const Actor& source : sources) {
        for (const Actor& target : targets) {
            if (source.entity == target.entity) continue;
            Event event = pattern;
            event.source = source;
            event.target = target;
            if (!source.direct) event.score = static_cast<uint16_t>(event.score - event.score / 8);
            if (!target.direct) event.score = static_cast<uint16_t>(event.score - event.score / 8);
            events.push_back(std::move(event));
        }
    }
}

void find_verb_events(const EventContext& context, uint32_t verb, std::vector<Event>& events) {
    VerbReader reader{context, verb, events, {}, {}, {}, {}, {}};
    reader.read();
}

}  // namespace dragoman
