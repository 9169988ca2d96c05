#include "doc/random_edit.h"

namespace dragoman {

namespace {

Span some_words(const Document& doc, Dice& dice) {
    // From one space to another one a few words on.
    std::vector<uint32_t> cuts = {0};
    for (uint32_t i = 0; i < doc.text.size(); ++i)
        if (doc.text[i] == ' ') cuts.push_back(i + 1);
    const uint32_t first = dice.below(static_cast<uint32_t>(cuts.size()));
    const uint32_t last = first + 1 + dice.below(3);
    const uint32_t end =
        last < cuts.size() ? cuts[last] - 1 : static_cast<uint32_t>(doc.text.size());
    return {cuts[first], end};
}

template <class T>
uint32_t one_of(const std::vector<T>& things, Dice& dice) {
    return dice.below(static_cast<uint32_t>(things.size()));
}

EntityType some_type(Dice& dice) {
    return static_cast<EntityType>(dice.below(static_cast<uint32_t>(EntityType::Count)));
}

}  // namespace

Edit some_edit(const Document& doc, Dice& dice) {
    const EditKind kind = static_cast<EditKind>(dice.below(static_cast<uint32_t>(EditKind::Count)));
    const bool everywhere = dice.below(3) == 0;
    RelationDraft draft;
    draft.type = static_cast<RelationType>(dice.below(23));
    draft.polarity = static_cast<Polarity>(dice.below(3));
    draft.modality = static_cast<Modality>(dice.below(5));
    draft.negated = dice.below(2) == 0;
    draft.label = everywhere ? "does" : "did";
    draft.trigger = some_words(doc, dice);
    if (!doc.entities.empty()) {
        draft.source = one_of(doc.entities, dice);
        if (dice.below(4) > 0) draft.target = one_of(doc.entities, dice);
        if (dice.below(3) == 0) draft.attributed_to = one_of(doc.entities, dice);
    }
    const EntityType type = some_type(dice);
    const std::string tag = dice.below(4) == 0 ? "OWN" : "";
    draft.tag = tag;
    switch (kind) {
        case EditKind::DeleteMention:
            if (doc.mentions.empty()) break;
            return delete_mention(doc, one_of(doc.mentions, dice), everywhere);
        case EditKind::MoveMention:
            if (doc.mentions.empty()) break;
            return move_mention(doc, one_of(doc.mentions, dice), draft.trigger);
        case EditKind::SplitMention:
            if (doc.mentions.empty()) break;
            return split_mention(doc, one_of(doc.mentions, dice), everywhere);
        case EditKind::SetEntityType:
            if (doc.entities.empty()) break;
            return set_entity_type(doc, draft.source, type, tag);
        case EditKind::MergeEntities:
            if (draft.target == kNone) break;
            return merge_entities(doc, draft.source, draft.target);
        case EditKind::DeleteEntity:
            if (doc.entities.empty()) break;
            return delete_entity(doc, draft.source);
        case EditKind::RenameEntity:
            if (doc.entities.empty()) break;
            return rename_entity(doc, draft.source, everywhere ? "Somebody" : "Someone else");
        case EditKind::SetWikidata:
            if (doc.entities.empty()) break;
            return set_wikidata(doc, draft.source, everywhere ? "" : "Q42");
        case EditKind::AddRelation:
            if (doc.entities.empty()) break;
            return add_relation(doc, draft);
        case EditKind::EditRelation:
            if (doc.relations.empty()) break;
            return edit_relation(doc, one_of(doc.relations, dice), draft);
        case EditKind::TurnRelation:
        case EditKind::DeleteRelation:
            if (doc.relations.empty()) break;
            return change_relation(doc, kind, one_of(doc.relations, dice));
        case EditKind::AddQuote: {
            Edit edit;
            edit.kind = kind;
            edit.place = anchor_at(doc.text, draft.trigger);
            edit.speaker = ref_of(doc, draft.attributed_to);
            return edit;
        }
        case EditKind::SetSpeaker:
            if (doc.quotes.empty()) break;
            return set_speaker(doc, one_of(doc.quotes, dice), draft.target);
        case EditKind::DeleteQuote:
            if (doc.quotes.empty()) break;
            return delete_quote(doc, one_of(doc.quotes, dice));
        case EditKind::DeleteRole:
            if (doc.roles.empty()) break;
            return delete_role(doc, one_of(doc.roles, dice));
        default:
            break;
    }
    return mark_mention(doc, draft.trigger, type, everywhere, tag);
}

}  // namespace dragoman
