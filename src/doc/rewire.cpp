#include "doc/rewire.h"

#include <algorithm>

namespace dragoman {

namespace {

// to[old index] is the new one, or kNone.
using Renumbering = std::vector<uint32_t>;

Renumbering without(const std::vector<bool>& goes) {
    Renumbering to(goes.size());
    uint32_t next = 0;
    for (size_t i = 0; i < goes.size(); ++i) to[i] = goes[i] ? kNone : next++;
    return to;
}

// Makes room for one more at `at` among `size` things.
Renumbering with_one_at(uint32_t at, size_t size) {
    Renumbering to(size);
    for (uint32_t i = 0; i < size; ++i) to[i] = i < at ? i : i + 1;
    return to;
}

void renumber(uint32_t& index, const Renumbering& to) {
    if (index != kNone) index = to[index];
}

void renumber_mentions(Document& doc, const Renumbering& to) {
    for (Quote& quote : doc.quotes) renumber(quote.speaker_mention, to);
    for (Relation& relation : doc.relations) {
        renumber(relation.source_mention, to);
        renumber(relation.target_mention, to);
        renumber(relation.time, to);
        renumber(relation.place, to);
    }
}

void renumber_quotes(Document& doc, const Renumbering& to) {
    for (Relation& relation : doc.relations) renumber(relation.quote, to);
}

template <class T>
void erase(std::vector<T>& things, const std::vector<bool>& goes) {
    size_t next = 0;
    for (size_t i = 0; i < things.size(); ++i) {
        if (goes[i]) continue;
        if (next != i) things[next] = std::move(things[i]);
        ++next;
    }
    things.resize(next);
}

bool any(const std::vector<bool>& goes) {
    return std::find(goes.begin(), goes.end(), true) != goes.end();
}

bool comes_before(const Relation& a, const Relation& b) {
    if (a.trigger.begin != b.trigger.begin) return a.trigger.begin < b.trigger.begin;
    if (a.source != b.source) return a.source < b.source;
    return a.target < b.target;
}

}  // namespace

void remove_relations(Document& doc, const std::vector<bool>& goes) {
    if (any(goes)) erase(doc.relations, goes);
}

void remove_quotes(Document& doc, const std::vector<bool>& goes) {
    if (!any(goes)) return;
    renumber_quotes(doc, without(goes));
    erase(doc.quotes, goes);
}

void remove_mentions(Document& doc, const std::vector<bool>& goes) {
    if (!any(goes)) return;
    auto is_gone = [&](uint32_t mention) { return mention != kNone && goes[mention]; };
    std::vector<bool> relations(doc.relations.size());
    for (size_t i = 0; i < relations.size(); ++i)
        relations[i] =
            is_gone(doc.relations[i].source_mention) || is_gone(doc.relations[i].target_mention);
    remove_relations(doc, relations);
    renumber_mentions(doc, without(goes));
    erase(doc.mentions, goes);
}

void remove_entities(Document& doc, const std::vector<bool>& goes) {
    if (!any(goes)) return;
    auto is_gone = [&](uint32_t entity) { return entity != kNone && goes[entity]; };
    std::vector<bool> relations(doc.relations.size());
    for (size_t i = 0; i < relations.size(); ++i)
        relations[i] = is_gone(doc.relations[i].source) || is_gone(doc.relations[i].target);
    remove_relations(doc, relations);
    std::erase_if(doc.roles, [&](const Role& role) { return is_gone(role.person); });

    const Renumbering to = without(goes);
    for (Mention& mention : doc.mentions) renumber(mention.entity, to);
    for (Role& role : doc.roles) {
        renumber(role.person, to);
        renumber(role.org, to);
    }
    for (Quote& quote : doc.quotes) {
        renumber(quote.speaker, to);
        renumber(quote.addressee, to);
    }
    for (Relation& relation : doc.relations) {
        renumber(relation.source, to);
        renumber(relation.target, to);
        renumber(relation.attributed_to, to);
    }
    erase(doc.entities, goes);
}

uint32_t insert_mention(Document& doc, const Mention& mention) {
    const auto place = std::upper_bound(doc.mentions.begin(), doc.mentions.end(), mention,
                                        [](const Mention& a, const Mention& b) {
                                            if (a.span.begin != b.span.begin)
                                                return a.span.begin < b.span.begin;
                                            return a.span.end > b.span.end;
                                        });
    const uint32_t at = static_cast<uint32_t>(place - doc.mentions.begin());
    renumber_mentions(doc, with_one_at(at, doc.mentions.size()));
    doc.mentions.insert(place, mention);
    return at;
}

uint32_t insert_quote(Document& doc, const Quote& quote) {
    const auto place = std::upper_bound(
        doc.quotes.begin(), doc.quotes.end(), quote,
        [](const Quote& a, const Quote& b) { return a.span.begin < b.span.begin; });
    const uint32_t at = static_cast<uint32_t>(place - doc.quotes.begin());
    renumber_quotes(doc, with_one_at(at, doc.quotes.size()));
    doc.quotes.insert(place, quote);
    return at;
}

uint32_t insert_relation(Document& doc, const Relation& relation) {
    const auto place =
        std::upper_bound(doc.relations.begin(), doc.relations.end(), relation, comes_before);
    const uint32_t at = static_cast<uint32_t>(place - doc.relations.begin());
    doc.relations.insert(place, relation);
    return at;
}

void sort_relations(Document& doc) {
    std::stable_sort(doc.relations.begin(), doc.relations.end(), comes_before);
}

void set_tokens(const Document& doc, Mention& mention) {
    mention.tokens = {};
    mention.head = kNone;
    uint32_t first = find_token(doc, mention.span.begin);
    if (first > 0 && doc.tokens[first - 1].span.end > mention.span.begin) --first;
    uint32_t end = first;
    while (end < doc.tokens.size() && doc.tokens[end].span.begin < mention.span.end) ++end;
    if (first == end) return;
    mention.tokens = {first, end};
    for (uint32_t i = first; i < end && mention.head == kNone; ++i)
        if (!mention.tokens.contains(doc.tokens[i].head)) mention.head = i;
}

}  // namespace dragoman
