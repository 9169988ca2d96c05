#include "train/event_sentences.h"

#include <algorithm>

#include "base/hash.h"
#include "nlp/analyse.h"
#include "nlp/pair_features.h"
#include "nlp/quotes.h"
#include "nlp/relations.h"
#include "train/given_tokens.h"

namespace dragoman {

namespace {

constexpr uint64_t kParts = 5;  // one of them is held out

// The type of the name that overlaps the span; participants without a name are taken for
// organisations.
EntityType type_at(const Document& doc, Span span) {
    for (const Mention& mention : doc.mentions) {
        if (mention.kind == MentionKind::Name && !is_value(mention.type) &&
            mention.span.overlaps(span))
            return mention.type;
    }
    return EntityType::Org;
}

void add_participant(Document& doc, const std::vector<Span>& spans, uint32_t entity,
                     EntityType type) {
    doc.entities[entity].type = type;
    for (Span span : spans) {
        Mention mention;
        mention.tokens = {find_token(doc, span.begin), find_token(doc, span.end)};
        // A span may begin or end inside a token.
        if (mention.tokens.begin > 0 && doc.tokens[mention.tokens.begin - 1].span.end > span.begin)
            --mention.tokens.begin;
        if (mention.tokens.empty()) continue;
        mention.span = doc.span(mention.tokens);
        mention.type = type;
        mention.entity = entity;
        mention.head = head_of(doc, mention.tokens);
        if (doc.entities[entity].name.empty()) doc.entities[entity].name = doc.words(span);
        doc.mentions.push_back(mention);
    }
}

}  // namespace

Document read_event(const Models& models, const EventSentence& event) {
    Document doc = analyse(models, event.text);
    const EntityType source = type_at(doc, event.source.empty() ? Span{} : event.source[0]);
    const EntityType target = type_at(doc, event.target.empty() ? Span{} : event.target[0]);
    doc.mentions.clear();
    doc.roles.clear();
    doc.quotes.clear();
    doc.relations.clear();
    doc.entities.assign(2, Entity{});
    add_participant(doc, event.source, kEventSource, source);
    add_participant(doc, event.target, kEventTarget, target);
    std::stable_sort(
        doc.mentions.begin(), doc.mentions.end(),
        [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
    find_quotes(models.lexicon, doc);
    find_relations(models.lexicon, doc);
    return doc;
}

const Relation* find_relation(const Document& doc, uint32_t source, uint32_t target) {
    const Relation* best = nullptr;
    for (const Relation& relation : doc.relations) {
        if (relation.source != source || relation.target != target) continue;
        if (!best || relation.score > best->score) best = &relation;
    }
    return best;
}

const Mention* find_participant(const Document& doc, uint32_t entity) {
    for (const Mention& mention : doc.mentions)
        if (mention.entity == entity) return &mention;
    return nullptr;
}

std::vector<NamedFeature> participant_features(const Lexicon& lexicon, const Document& doc,
                                               bool swapped) {
    const EventContext context(lexicon, doc);
    const uint32_t from = swapped ? kEventTarget : kEventSource,
                   to = swapped ? kEventSource : kEventTarget;
    for (uint32_t s = 0; s < doc.sentences.size(); ++s)
        for (const EntityPair& pair : find_pairs(context, s))
            if (pair.source == from && pair.target == to)
                return act_features(context, pair, find_clues(context, s), ruled_type(doc));
    const Mention* source = find_participant(doc, from);
    const Mention* target = find_participant(doc, to);
    if (!source || !target) return {};
    return event_features(lexicon, doc, context.dependents, source->tokens, target->tokens,
                          ruled_type(doc));
}

std::string_view ruled_type(const Document& doc) {
    const Relation* relation = find_relation(doc, kEventSource, kEventTarget);
    if (!relation) relation = find_relation(doc, kEventTarget, kEventSource);
    return relation ? name(relation->type) : std::string_view();
}

bool is_held_out(const EventSentence& event) {
    return hash(event.text) % kParts == 0;
}

uint32_t quad_of(RelationType type) {
    switch (type) {
        case RelationType::Agree:
        case RelationType::Consult:
        case RelationType::Support:
            return 1;
        case RelationType::Cooperate:
        case RelationType::Aid:
        case RelationType::Yield:
        case RelationType::Retreat:
            return 2;
        case RelationType::Request:
        case RelationType::Accuse:
        case RelationType::Reject:
        case RelationType::Threaten:
            return 3;
        case RelationType::Protest:
        case RelationType::Sanction:
        case RelationType::Mobilize:
        case RelationType::Coerce:
        case RelationType::Assault:
            return 4;
        default:
            return 0;
    }
}

}  // namespace dragoman
