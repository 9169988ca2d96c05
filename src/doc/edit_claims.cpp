#include "doc/edit_claims.h"

#include <algorithm>

#include "base/utf8.h"
#include "doc/edit_parts.h"
#include "doc/rewire.h"
#include "text/character.h"

namespace dragoman {

namespace {

uint32_t distance(Span a, Span b) {
    return a.begin > b.begin ? a.begin - b.begin : b.begin - a.begin;
}

// Of the entity's mentions in a stretch of text the one nearest to a place.
uint32_t mention_near(const Document& doc, uint32_t entity, Span within, Span place) {
    uint32_t best = kNone, least = UINT32_MAX;
    for (uint32_t i = 0; i < doc.mentions.size(); ++i) {
        const Mention& mention = doc.mentions[i];
        if (mention.entity != entity || !within.contains(mention.span)) continue;
        const uint32_t away = distance(mention.span, place);
        if (away >= least) continue;
        least = away;
        best = i;
    }
    return best;
}

struct Ends {
    uint32_t source = kNone, target = kNone;
};

bool is_between(const Relation& relation, Ends ends) {
    return relation.source == ends.source && relation.target == ends.target;
}

// At its trigger, of several the one of its type and label.
uint32_t find_relation_at(const Document& doc, const Edit& edit, Span trigger, Ends ends) {
    uint32_t similar = kNone;
    for (uint32_t i = 0; i < doc.relations.size(); ++i) {
        const Relation& relation = doc.relations[i];
        if (relation.trigger != trigger || !is_between(relation, ends)) continue;
        const bool is_type = relation.type == edit.old_relation;
        if (is_type && relation.label == edit.text) return i;
        if (similar == kNone || is_type) similar = i;
    }
    return similar;
}

// A sentence that was changed may be read otherwise: then its relation of that type between these
// ends is meant, the nearest to where it was.
uint32_t find_relation_near(const Document& doc, const Edit& edit, Span trigger, Ends ends) {
    const Span sentence = sentence_of(doc, trigger);
    uint32_t best = kNone, least = UINT32_MAX;
    for (uint32_t i = 0; i < doc.relations.size(); ++i) {
        const Relation& relation = doc.relations[i];
        if (!is_between(relation, ends) || relation.type != edit.old_relation ||
            !sentence.contains(relation.trigger))
            continue;
        const uint32_t away = distance(relation.trigger, trigger);
        if (away >= least) continue;
        least = away;
        best = i;
    }
    return best;
}

// The quote of these bytes, or the one that shares most of them.
uint32_t find_quote(const Document& doc, Span span) {
    uint32_t best = kNone, most = 0;
    for (uint32_t i = 0; i < doc.quotes.size(); ++i) {
        const Span other = doc.quotes[i].span;
        if (!other.overlaps(span)) continue;
        const uint32_t shared = std::min(other.end, span.end) - std::max(other.begin, span.begin);
        if (shared > most) {
            most = shared;
            best = i;
        }
    }
    return best;
}

void give_speaker(Document& doc, uint32_t index, uint32_t speaker) {
    Quote& quote = doc.quotes[index];
    quote.speaker = speaker;
    quote.speaker_mention = kNone;
    quote.speaker_text = {};
    if (speaker != kNone) {
        quote.speaker_mention =
            mention_near(doc, speaker, sentence_of(doc, quote.span), quote.span);
        if (quote.speaker_mention != kNone)
            quote.speaker_text = doc.mentions[quote.speaker_mention].span;
    }
    quote.origin = Origin::User;
    quote.score = kSure;
    for (Relation& relation : doc.relations)
        if (relation.quote == index) relation.attributed_to = speaker;
}

}  // namespace

std::string add_claim(Document& doc, const Edit& edit) {
    const Span trigger = find_place(doc.text, edit.place);
    if (trigger.empty()) return gone(edit.place);
    const Ends ends{find_entity(doc, edit.entity), find_entity(doc, edit.other)};
    if (ends.source == kNone) return gone(edit.entity);
    if (ends.target == kNone && !edit.other.empty()) return gone(edit.other);
    Relation relation;
    relation.source = ends.source;
    relation.target = ends.target;
    relation.trigger = trigger;
    relation.evidence = find_place(doc.text, edit.other_place);
    if (relation.evidence.empty()) relation.evidence = sentence_of(doc, trigger);
    relation.source_mention = mention_near(doc, ends.source, relation.evidence, trigger);
    if (ends.target != kNone)
        relation.target_mention = mention_near(doc, ends.target, relation.evidence, trigger);
    relation.type = edit.relation;
    relation.tag = edit.tag;
    relation.label = edit.text;
    relation.polarity = edit.polarity;
    relation.modality = edit.modality;
    relation.negated = edit.negated;
    relation.attributed_to = find_entity(doc, edit.speaker);
    relation.origin = Origin::User;
    relation.score = kSure;
    insert_relation(doc, relation);
    return {};
}

std::string change_claim(Document& doc, const Edit& edit) {
    const Span trigger = find_place(doc.text, edit.place);
    if (trigger.empty()) return gone(edit.place);
    const Ends ends{find_entity(doc, edit.entity), find_entity(doc, edit.other)};
    if (ends.source == kNone) return gone(edit.entity);
    if (ends.target == kNone && !edit.other.empty()) return gone(edit.other);
    uint32_t index = find_relation_at(doc, edit, trigger, ends);
    const uint32_t opposite = find_relation_at(doc, edit, trigger, {ends.target, ends.source});
    if (index == kNone && opposite != kNone) {
        if (edit.kind == EditKind::TurnRelation) return {};  // it is read so now
        if (edit.kind == EditKind::DeleteRelation) index = opposite;
    }
    if (index == kNone) index = find_relation_near(doc, edit, trigger, ends);
    if (index == kNone)
        return edit.kind == EditKind::DeleteRelation
                   ? std::string()
                   : "The relation at “" + edit.place.words + "” is no longer found.";
    if (edit.kind == EditKind::DeleteRelation) {
        doc.relations.erase(doc.relations.begin() + index);
        return {};
    }
    Relation& relation = doc.relations[index];
    relation.origin = Origin::User;
    relation.score = kSure;
    if (edit.kind == EditKind::TurnRelation) {
        if (relation.target == kNone) return {};
        std::swap(relation.source, relation.target);
        std::swap(relation.source_mention, relation.target_mention);
    } else {
        relation.type = edit.relation;
        relation.tag = edit.tag;
        relation.polarity = edit.polarity;
        relation.modality = edit.modality;
        relation.negated = edit.negated;
        relation.attributed_to = find_entity(doc, edit.speaker);
        relation.label = edit.text;
    }
    sort_relations(doc);
    return {};
}

std::string add_quotation(Document& doc, const Edit& edit) {
    const Span span = find_place(doc.text, edit.place);
    if (span.empty()) return gone(edit.place);
    const uint32_t speaker = find_entity(doc, edit.speaker);
    if (speaker == kNone && !edit.speaker.empty()) return gone(edit.speaker);
    std::vector<bool> goes(doc.quotes.size());
    for (size_t i = 0; i < goes.size(); ++i) goes[i] = doc.quotes[i].span.overlaps(span);
    remove_quotes(doc, goes);
    Quote quote;
    quote.span = span;
    quote.kind =
        is_open_quote(decode(doc.text, span.begin).value) ? QuoteKind::Direct : QuoteKind::Indirect;
    const uint32_t index = insert_quote(doc, quote);
    for (Relation& relation : doc.relations)
        if (span.contains(relation.trigger)) relation.quote = index;
    give_speaker(doc, index, speaker);
    return {};
}

std::string change_quotation(Document& doc, const Edit& edit) {
    const Span span = find_place(doc.text, edit.place);
    if (span.empty()) return gone(edit.place);
    const uint32_t speaker = find_entity(doc, edit.speaker);
    if (speaker == kNone && !edit.speaker.empty()) return gone(edit.speaker);
    const uint32_t index = find_quote(doc, span);
    if (edit.kind == EditKind::DeleteQuote) {
        if (index == kNone) return {};
        std::vector<bool> goes(doc.quotes.size());
        goes[index] = true;
        remove_quotes(doc, goes);
    } else {
        if (index == kNone) return "There is no longer a quotation at “" + edit.place.words + "”.";
        give_speaker(doc, index, speaker);
    }
    return {};
}

std::string delete_office(Document& doc, const Edit& edit) {
    const Span title = find_place(doc.text, edit.place);
    if (title.empty()) return gone(edit.place);
    const uint32_t person = find_entity(doc, edit.entity);
    std::erase_if(doc.roles, [&](const Role& role) {
        return role.title == title && (person == kNone || role.person == person);
    });
    return {};
}

std::string contradiction(const Document& doc, const Edit& edit) {
    if (edit.kind != EditKind::DeleteRelation || !edit.everywhere) return {};
    const Ends ends{find_entity(doc, edit.entity), find_entity(doc, edit.other)};
    for (const Relation& relation : doc.relations)
        if (is_between(relation, ends) && relation.type == edit.old_relation &&
            relation.origin != Origin::User)
            return "Now “" + std::string(doc.words(relation.trigger)) + "” says so.";
    return {};
}

}  // namespace dragoman
