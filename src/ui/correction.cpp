#include "ui/correction.h"

#include <algorithm>

#include "graph/wording.h"
#include "ui/label_look.h"

namespace dragoman {

namespace {

// The part of a line before the next TAB, which is taken off.
std::string_view take_field(std::string_view& line) {
    const std::string_view field = line.substr(0, line.find('\t'));
    line.remove_prefix(std::min(line.size(), field.size() + 1));
    return field;
}

// "" is kNone; false for what is no entity.
bool read_entity(const Document& doc, std::string_view digits, uint32_t& entity) {
    entity = kNone;
    if (digits.empty()) return true;
    uint32_t number = 0;
    for (char c : digits) {
        if (c < '0' || c > '9' || number >= doc.entities.size()) return false;
        number = number * 10 + static_cast<uint32_t>(c - '0');
    }
    if (number >= doc.entities.size()) return false;
    entity = number;
    return true;
}

// A claim as correct() takes it, into a draft that says where it stands.
bool read_claim(const Schema& schema, const Document& doc, std::string_view line,
                RelationDraft& draft) {
    if (!read_entity(doc, take_field(line), draft.target)) return false;
    const std::string_view wanted = take_field(line);
    for (const RelationLabel& label : schema.relations)
        if (label.name == wanted) {
            draft.type = label.like;
            draft.tag = tag_of(label);
        }
    draft.label = take_field(line);
    if (draft.label.empty()) {
        const RelationLabel* label = label_for(schema, draft.type, draft.tag);
        draft.label = label ? title_of(*label) : words_of(draft.type);
    }
    draft.polarity = polarity_named(take_field(line), polarity_of(draft.type));
    draft.modality = modality_named(take_field(line), draft.modality);
    draft.negated = take_field(line) == "1";
    return read_entity(doc, take_field(line), draft.attributed_to);
}

void correct_entity(UiState& state, const Document& doc, uint32_t entity, std::string_view verb,
                    std::string_view words) {
    std::vector<Edit>& wanted = state.edit.wanted;
    uint32_t other = kNone;
    if (verb == "rename" && !words.empty())
        wanted.push_back(rename_entity(doc, entity, std::string(words)));
    if (verb == "delete") wanted.push_back(delete_entity(doc, entity));
    if (verb == "merge" && read_entity(doc, words, other) && other != kNone && other != entity)
        wanted.push_back(merge_entities(doc, entity, other));
    for (const EntityLabel& label : state.schema.entities)
        if (verb == "label" && label.name == words)
            wanted.push_back(set_entity_type(doc, entity, label.like, tag_of(label)));
    if (verb == "relate" && read_entity(doc, words.substr(0, words.find('\t')), other)) {
        RelationDraft draft = place_claim(state, doc, entity, other, kNone, kNone);
        if (!draft.trigger.empty() && read_claim(state.schema, doc, words, draft))
            wanted.push_back(add_relation(doc, draft));
    }
}

}  // namespace

void correct(UiState& state, const Document& doc, Selection thing, std::string_view verb,
             std::string_view words) {
    if (!exists(doc, thing)) return;
    std::vector<Edit>& wanted = state.edit.wanted;
    if (thing.kind == SelectionKind::Entity) {
        correct_entity(state, doc, thing.index, verb, words);
    } else if (thing.kind == SelectionKind::Relation) {
        RelationDraft draft = draft_of(doc.relations[thing.index]);
        if (verb == "change" && read_claim(state.schema, doc, words, draft)) {
            draft.target = doc.relations[thing.index].target;
            wanted.push_back(edit_relation(doc, thing.index, draft));
        }
        if (verb == "turn")
            wanted.push_back(change_relation(doc, EditKind::TurnRelation, thing.index));
        if (verb == "delete")
            wanted.push_back(change_relation(doc, EditKind::DeleteRelation, thing.index));
    } else if (thing.kind == SelectionKind::Quote) {
        uint32_t speaker = kNone;
        if (verb == "speaker" && read_entity(doc, words, speaker))
            wanted.push_back(set_speaker(doc, thing.index, speaker));
        if (verb == "delete") wanted.push_back(delete_quote(doc, thing.index));
    }
}

}  // namespace dragoman
