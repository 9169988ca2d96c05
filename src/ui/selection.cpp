#include "ui/selection.h"

#include <algorithm>

#include "doc/anchor.h"

namespace dragoman {

namespace {

void add(std::vector<uint32_t>& list, uint32_t index) {
    if (index == kNone) return;
    auto at = std::lower_bound(list.begin(), list.end(), index);
    if (at == list.end() || *at != index) list.insert(at, index);
}

void focus_on_entity(const Document& doc, uint32_t entity, Focus& focus) {
    add(focus.entities, entity);
    for (uint32_t i = 0; i < doc.relations.size(); ++i) {
        const Relation& relation = doc.relations[i];
        if (relation.source == entity || relation.target == entity) focus.relations.push_back(i);
    }
}

Span first_mention(const Document& doc, uint32_t entity) {
    for (const Mention& mention : doc.mentions)
        if (mention.entity == entity) return mention.span;
    return {};
}

void focus_on_sentence(const Document& doc, Span sentence, Focus& focus) {
    for (const Mention& mention : doc.mentions)
        if (sentence.contains(mention.span)) add(focus.entities, mention.entity);
    for (uint32_t i = 0; i < doc.relations.size(); ++i)
        if (sentence.contains(doc.relations[i].trigger)) focus.relations.push_back(i);
    focus.place = focus.evidence = sentence;
}

// The index in `things` of the one that `is_same` accepts and that stands nearest to `index`.
template <class T, class IsSame>
Selection nearest(SelectionKind kind, const std::vector<T>& things, uint32_t index,
                  IsSame is_same) {
    Selection best;
    uint32_t least = UINT32_MAX;
    for (uint32_t i = 0; i < things.size(); ++i) {
        const uint32_t away = i > index ? i - index : index - i;
        if (away < least && is_same(things[i])) {
            least = away;
            best = {kind, i};
        }
    }
    return best;
}

}  // namespace

bool exists(const Document& doc, Selection selection) {
    switch (selection.kind) {
        case SelectionKind::Entity:
            return selection.index < doc.entities.size();
        case SelectionKind::Mention:
            return selection.index < doc.mentions.size();
        case SelectionKind::Relation:
            return selection.index < doc.relations.size();
        case SelectionKind::Quote:
            return selection.index < doc.quotes.size();
        case SelectionKind::Role:
            return selection.index < doc.roles.size();
        case SelectionKind::Sentence:
            return selection.index < doc.sentences.size();
        default:
            return selection.kind == SelectionKind::None;
    }
}

Selection carried_over(const Document& before, Selection selection, const Document& after) {
    if (!exists(before, selection)) return {};
    const uint32_t index = selection.index;
    auto entity_name = [](const Document& doc, uint32_t entity) {
        return entity == kNone ? std::string_view() : std::string_view(doc.entities[entity].name);
    };
    switch (selection.kind) {
        case SelectionKind::Entity: {
            const Entity& old = before.entities[index];
            return nearest(selection.kind, after.entities, index, [&](const Entity& entity) {
                return entity.name == old.name && entity.type == old.type;
            });
        }
        case SelectionKind::Mention: {
            const auto words = before.words(before.mentions[index].span);
            return nearest(selection.kind, after.mentions, index,
                           [&](const Mention& m) { return after.words(m.span) == words; });
        }
        case SelectionKind::Relation: {
            const Relation& old = before.relations[index];
            return nearest(selection.kind, after.relations, index, [&](const Relation& relation) {
                return relation.label == old.label &&
                       entity_name(after, relation.source) == entity_name(before, old.source) &&
                       entity_name(after, relation.target) == entity_name(before, old.target);
            });
        }
        case SelectionKind::Quote: {
            const auto words = before.words(before.quotes[index].span);
            return nearest(selection.kind, after.quotes, index,
                           [&](const Quote& q) { return after.words(q.span) == words; });
        }
        case SelectionKind::Role: {
            const auto words = before.words(before.roles[index].title);
            return nearest(selection.kind, after.roles, index,
                           [&](const Role& r) { return after.words(r.title) == words; });
        }
        case SelectionKind::Sentence: {
            const auto words = before.words(before.sentences[index].span);
            return nearest(selection.kind, after.sentences, index,
                           [&](const Sentence& s) { return after.words(s.span) == words; });
        }
        default:
            return {};
    }
}

std::vector<uint32_t> entities_now(const Document& before, const Document& after) {
    std::vector<uint32_t> now(before.entities.size(), kNone);
    if (before.text != after.text) return now;
    for (const Mention& mention : before.mentions) {
        if (mention.entity == kNone || now[mention.entity] != kNone) continue;
        const uint32_t same = find_mention(after, mention.span);
        if (same != kNone) now[mention.entity] = after.mentions[same].entity;
    }
    return now;
}

bool Focus::has_entity(uint32_t entity) const {
    return std::binary_search(entities.begin(), entities.end(), entity);
}

bool Focus::has_relation(uint32_t relation) const {
    return std::binary_search(relations.begin(), relations.end(), relation);
}

Focus focus_of(const Document& doc, Selection selection) {
    Focus focus;
    if (!exists(doc, selection)) return focus;
    switch (selection.kind) {
        case SelectionKind::Entity:
            focus_on_entity(doc, selection.index, focus);
            focus.place = first_mention(doc, selection.index);
            break;
        case SelectionKind::Mention: {
            const Mention& mention = doc.mentions[selection.index];
            if (mention.entity != kNone) focus_on_entity(doc, mention.entity, focus);
            focus.place = mention.span;
            break;
        }
        case SelectionKind::Relation: {
            const Relation& relation = doc.relations[selection.index];
            add(focus.entities, relation.source);
            add(focus.entities, relation.target);
            focus.relations = {selection.index};
            focus.evidence =
                relation.evidence.empty() ? sentence_of(doc, relation.trigger) : relation.evidence;
            focus.trigger = relation.trigger;
            focus.place = focus.evidence;
            break;
        }
        case SelectionKind::Quote: {
            const Quote& quote = doc.quotes[selection.index];
            add(focus.entities, quote.speaker);
            add(focus.entities, quote.addressee);
            for (uint32_t i = 0; i < doc.relations.size(); ++i)
                if (doc.relations[i].quote == selection.index) focus.relations.push_back(i);
            focus.place = focus.evidence = quote.span;
            focus.trigger = quote.cue;
            break;
        }
        case SelectionKind::Role: {
            const Role& role = doc.roles[selection.index];
            add(focus.entities, role.person);
            add(focus.entities, role.org);
            focus.place = focus.evidence = role.title;
            break;
        }
        case SelectionKind::Sentence:
            focus_on_sentence(doc, doc.sentences[selection.index].span, focus);
            break;
        default:
            break;
    }
    return focus;
}

}  // namespace dragoman
