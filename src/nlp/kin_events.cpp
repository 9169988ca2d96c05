// Who is whose son, wife or brother: "Beau, son of Joe Biden", "his wife, Amanda", "is her
// brother".
#include "nlp/acts.h"
#include "nlp/events.h"

namespace dragoman {
namespace {

struct KinReader {
    const EventContext& context;
    uint32_t noun;

    const Document& doc() const { return context.doc; }

    bool is_person(uint32_t token) const {
        const uint32_t m = context.actors.mention_of(token);
        return m != kNone && doc().entities[doc().mentions[m].entity].type == EntityType::Person;
    }

    Actor person_at(uint32_t token) const {
        const uint32_t m = context.actors.mention_of(token);
        return {doc().mentions[m].entity, m, token, true};
    }

    // Whose kin it is: "Biden's", "his", "of Joe Biden", beside one of the two words.
    uint32_t owner_beside(uint32_t token) const {
        for (uint32_t child : context.dependents.of(token)) {
            const Dep dep = doc().tokens[child].dep;
            const bool owns = dep == Dep::NmodPoss ||
                              (dep == Dep::Nmod && context.dependents.case_words(child) == "of");
            if (owns && is_person(child)) return child;
        }
        return kNone;
    }

    // Who it is: the name beside the noun, before or behind it, or the subject of "is".
    uint32_t named() const {
        const Token& token = doc().tokens[noun];
        if (context.dependents.has(noun, Dep::Cop)) return context.clauses.subject(noun);
        for (uint32_t child : context.dependents.of(noun)) {
            const Dep dep = doc().tokens[child].dep;
            if (dep != Dep::Appos && dep != Dep::Flat) continue;
            // "his wife, the lawyer Grace Mutesi".
            for (const Actor& actor : context.actors.find_one(child))
                if (is_person(actor.token)) return actor.token;
        }
        // "and his wife, Grace Mutesi": hung on the husband.
        const uint32_t behind = noun + 2;
        if (behind < doc().tokens.size() && doc().tokens[noun + 1].upos == Upos::Punct &&
            doc().tokens[behind].dep == Dep::Conj && is_person(behind))
            return behind;
        const bool describes =
            token.dep == Dep::Appos || token.dep == Dep::Compound || token.dep == Dep::NmodDesc;
        return describes ? token.head : kNone;
    }

    void read(std::vector<Event>& events) const {
        const uint32_t kin = named();
        if (kin == kNone || !is_person(kin)) return;
        uint32_t owner = owner_beside(noun);
        if (owner == kNone) owner = owner_beside(kin);
        // "Bill Clinton and wife Hillary".
        const Token& token = doc().tokens[noun];
        if (owner == kNone && token.dep == Dep::Conj && is_person(token.head)) owner = token.head;
        if (owner == kNone || owner == kin) return;
        const std::string lemma = lemma_of(doc(), noun);
        Event event;
        event.act = {RelationType::Other, 0, true};
        event.trigger = noun;
        const uint32_t clause = context.clauses.clause_above(noun);
        event.clause = clause == kNone ? noun : clause;
        event.standing =
            standing_of(context.lexicon, doc(), context.dependents, context.clauses, noun);
        event.label = lemma + " of";
        event.score = 800;
        event.why = "the noun '" + lemma + "' says how two people are related";
        add_events({person_at(kin)}, {person_at(owner)}, event, events);
    }
};

}  // namespace

void find_kin_events(const EventContext& context, uint32_t noun, std::vector<Event>& events) {
    if (context.lexicon.has("kin_nouns", lemma_of(context.doc, noun)))
        KinReader{context, noun}.read(events);
}

}  // namespace dragoman
