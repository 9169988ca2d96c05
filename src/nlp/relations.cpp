// From events to relations: the best event of each clause and pair, with who says so, when and
// where.
#include "nlp/relations.h"

#include <algorithm>
#include <tuple>

#include "doc/rewire.h"
#include "nlp/events.h"

namespace dragoman {
namespace {

Polarity polarity_of_act(const Act& act) {
    if (act.type != RelationType::Other) return polarity_of(act.type);
    if (act.intensity > 0) return Polarity::Cooperation;
    return act.intensity < 0 ? Polarity::Conflict : Polarity::Neutral;
}

// "A met B": one event per clause and pair, the one with the highest score; ties go to the first.
void keep_best(const Document& doc, std::vector<Event>& events) {
    auto key = [&](const Event& e) {
        return std::tuple(e.clause, e.source.entity, e.target.entity);
    };
    std::stable_sort(events.begin(), events.end(), [&](const Event& a, const Event& b) {
        if (key(a) != key(b)) return key(a) < key(b);
        if (a.score != b.score) return a.score > b.score;
        return a.trigger < b.trigger;
    });
    events.erase(std::unique(events.begin(), events.end(),
                             [&](const Event& a, const Event& b) { return key(a) == key(b); }),
                 events.end());
    std::stable_sort(events.begin(), events.end(), [&](const Event& a, const Event& b) {
        return std::tuple(doc.tokens[a.trigger].span.begin, a.source.entity, a.target.entity) <
               std::tuple(doc.tokens[b.trigger].span.begin, b.source.entity, b.target.entity);
    });
}

// The clause as bytes; its sentence where the clause is nearly all of it.
Span evidence_of(const EventContext& context, const Event& event) {
    const Document& doc = context.doc;
    const TokenRange clause = context.dependents.extent(event.clause);
    const Sentence& sentence = doc.sentences[doc.tokens[event.trigger].sentence];
    const Span span = doc.span(clause);
    return clause.contains(event.trigger) && span.length() * 4 < sentence.span.length() * 3
               ? span
               : sentence.span;
}

// The quote whose words hold the trigger: the innermost one. Quotes are nested only a few deep, so
// that those that begin last before the trigger are enough.
uint32_t quote_around(const Document& doc, Span trigger) {
    constexpr uint32_t kNested = 8;
    const auto after =
        std::partition_point(doc.quotes.begin(), doc.quotes.end(),
                             [&](const Quote& quote) { return quote.span.begin <= trigger.begin; });
    uint32_t best = kNone;
    uint32_t q = static_cast<uint32_t>(after - doc.quotes.begin());
    for (uint32_t steps = 0; q > 0 && steps < kNested; ++steps) {
        const Quote& quote = doc.quotes[--q];
        if (!quote.span.contains(trigger)) continue;
        if (best == kNone || quote.span.length() < doc.quotes[best].span.length()) best = q;
    }
    return best;
}

// A mention of one of these types in the event's clause that hangs on its trigger; kNone if there
// is none.
uint32_t mention_near(const EventContext& context, const Event& event, bool time) {
    const Document& doc = context.doc;
    for (uint32_t child : context.dependents.of(event.clause)) {
        const Dep dep = doc.tokens[child].dep;
        if (dep != Dep::Obl && dep != Dep::OblUnmarked && dep != Dep::Advmod &&
            dep != Dep::NmodUnmarked && dep != Dep::Nmod)
            continue;
        const uint32_t m = time ? context.actors.value_of(child) : context.actors.mention_of(child);
        if (m == kNone) continue;
        const EntityType type = doc.mentions[m].type;
        if (time && (type == EntityType::Date || type == EntityType::Time)) return m;
        if (!time && is_place_phrase(context, context.dependents.case_words(child),
                                     {doc.mentions[m].entity, m, child, true}))
            return m;
    }
    return kNone;
}

}  // namespace

Relation relation_of(const EventContext& context, const Event& event) {
    const Document& doc = context.doc;
    Relation relation;
    relation.source = event.source.entity;
    relation.target = event.target.entity;
    relation.source_mention = event.source.mention;
    relation.target_mention = event.target.mention;
    relation.type = event.act.type;
    relation.intensity = event.act.intensity;
    relation.polarity = polarity_of_act(event.act);
    relation.label = (event.standing.negated ? "not " : "") + event.label;
    relation.trigger = doc.tokens[event.trigger].span;
    relation.evidence = evidence_of(context, event);
    relation.negated = event.standing.negated;
    relation.modality = event.standing.modality;
    relation.time = mention_near(context, event, true);
    relation.place =
        event.act.type == RelationType::Locate ? kNone : mention_near(context, event, false);
    relation.quote = quote_around(doc, relation.trigger);
    if (relation.quote != kNone) relation.attributed_to = doc.quotes[relation.quote].speaker;
    relation.score = event.score;
    relation.why = event.why;
    if (relation.modality != Modality::Asserted && event.standing.governor != kNone)
        relation.why += "; '" + std::string(doc.words(doc.tokens[event.standing.governor])) +
                        "' makes it " + std::string(name(relation.modality));
    return relation;
}

void find_relations(const Lexicon& lexicon, Document& doc) {
    std::vector<Relation> kept;
    for (Relation& relation : doc.relations)
        if (relation.origin == Origin::User) kept.push_back(std::move(relation));
    doc.relations = std::move(kept);

    const EventContext context(lexicon, doc);
    std::vector<Event> events;
    for (uint32_t token = 0; token < doc.tokens.size(); ++token) {
        const Upos upos = doc.tokens[token].upos;
        if (upos == Upos::Verb) find_verb_events(context, token, events);
        if (upos == Upos::Noun || upos == Upos::Propn) find_noun_events(context, token, events);
        if (upos == Upos::Noun) find_kin_events(context, token, events);
        if (upos == Upos::Adj) find_adjective_events(context, token, events);
    }
    keep_best(doc, events);
    for (const Event& event : events) doc.relations.push_back(relation_of(context, event));
    sort_relations(doc);
}

}  // namespace dragoman
