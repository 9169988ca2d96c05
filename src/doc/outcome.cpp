#include "doc/outcome.h"

#include <algorithm>
#include <vector>

#include "doc/anchor.h"

namespace dragoman {

namespace {

// Edits of names: relations and roles are not their subject.
bool is_about_names(EditKind kind) {
    return kind == EditKind::SetMention || kind == EditKind::DeleteMention ||
           kind == EditKind::MoveMention || kind == EditKind::SetEntityType ||
           kind == EditKind::MergeEntities || kind == EditKind::SplitMention ||
           kind == EditKind::DeleteEntity;
}

bool is_name(const Mention& mention) {
    return mention.kind == MentionKind::Name;
}

const Mention* mention_at(const Document& doc, Span span) {
    const uint32_t index = find_mention(doc, span);
    return index == kNone ? nullptr : &doc.mentions[index];
}

// Names that are of another kind now, or are new.
uint32_t count_marked(const Document& before, const Document& after) {
    uint32_t count = 0;
    for (const Mention& now : after.mentions) {
        if (!is_name(now)) continue;
        const Mention* then = mention_at(before, now.span);
        count += !then || then->type != now.type || then->tag != now.tag;
    }
    return count;
}

// Mentions that are gone.
uint32_t count_deleted(const Document& before, const Document& after) {
    return static_cast<uint32_t>(std::count_if(
        before.mentions.begin(), before.mentions.end(),
        [&](const Mention& then) { return is_name(then) && !mention_at(after, then.span); }));
}

// The same words are something else elsewhere.
bool differs_elsewhere(const Document& after, const Edit& edit) {
    const Span place = find_place(after.text, edit.place);
    for (const Mention& mention : after.mentions)
        if (mention.span != place && is_name(mention) &&
            after.words(mention.span) == edit.place.words &&
            (mention.type != edit.type || mention.tag != edit.tag))
            return true;
    return false;
}

std::string in_places(const Document& before, const Document& after, const Edit& edit) {
    uint32_t count = 0;
    if (edit.kind == EditKind::SetMention || edit.kind == EditKind::SetEntityType)
        count = count_marked(before, after);
    if (edit.kind == EditKind::DeleteMention) count = count_deleted(before, after);
    if (count > 1) return " (" + std::to_string(count) + " places)";
    const bool is_alone =
        edit.kind == EditKind::SetMention && !edit.everywhere && differs_elsewhere(after, edit);
    return is_alone ? " (here only)" : "";
}

std::string in_words(const Document& doc, const Relation& relation) {
    std::string out = doc.entities[relation.source].name + " – " + relation.label;
    if (relation.target != kNone) out += " – " + doc.entities[relation.target].name;
    return out;
}

// A claim is known again by its words, whoever its ends are now.
bool is_same_claim(const Relation& a, const Relation& b) {
    return a.trigger == b.trigger && a.type == b.type && a.label == b.label;
}

// The reader's own first: one that was drawn by hand is called by its words.
std::string lost_relations(const Document& before, const Document& after) {
    std::vector<const Relation*> lost;
    for (const Relation& relation : before.relations) {
        auto same = [&](const Relation& other) { return is_same_claim(relation, other); };
        if (std::none_of(after.relations.begin(), after.relations.end(), same))
            lost.push_back(&relation);
    }
    if (lost.empty()) return {};
    if (lost.size() == 1) return "the relation " + in_words(before, *lost[0]);
    for (const Relation* relation : lost)
        if (relation->origin == Origin::User)
            return std::to_string(lost.size()) + " relations, among them " +
                   in_words(before, *relation) + ",";
    return std::to_string(lost.size()) + " relations";
}

std::string lost_roles(const Document& before, const Document& after) {
    std::string words;
    uint32_t count = 0;
    for (const Role& role : before.roles) {
        auto same = [&](const Role& other) { return other.title == role.title; };
        if (std::any_of(after.roles.begin(), after.roles.end(), same)) continue;
        words = after.words(role.title);
        ++count;
    }
    if (count == 0) return {};
    return count == 1 ? "the role “" + words + "”" : std::to_string(count) + " roles";
}

}  // namespace

std::string outcome(const Document& before, const Document& after, const Edit& edit) {
    if (!is_about_names(edit.kind)) return {};
    std::string words = in_places(before, after, edit);
    const std::string relations = lost_relations(before, after), roles = lost_roles(before, after);
    if (relations.empty() && roles.empty()) return words;
    words += "; " + relations;
    if (!relations.empty() && !roles.empty()) words += " and ";
    return words + roles + " went with it";
}

}  // namespace dragoman
