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

// A number below a limit; false for what is none.
bool read_number(std::string_view digits, size_t limit, uint32_t& number) {
    uint64_t value = 0;
    for (char c : digits) {
        if (c < '0' || c > '9' || value >= limit) return false;
        value = value * 10 + static_cast<uint64_t>(c - '0');
    }
    number = static_cast<uint32_t>(value);
    return !digits.empty() && value < limit;
}

// "" is kNone; false for what is no entity.
bool read_entity(const Document& doc, std::string_view digits, uint32_t& entity) {
    entity = kNone;
    return digits.empty() || read_number(digits, doc.entities.size(), entity);
}

// Bytes of the text that begin and end with whole letters; false for what is no place.
bool read_place(const Document& doc, std::string_view& line, Span& place) {
    auto is_inside = [&](uint32_t byte) {
        return byte < doc.text.size() && (static_cast<uint8_t>(doc.text[byte]) & 0xC0) == 0x80;
    };
    const size_t limit = doc.text.size() + 1;
    return read_number(take_field(line), limit, place.begin) &&
           read_number(take_field(line), limit, place.end) && !place.empty() &&
           !is_inside(place.begin) && !is_inside(place.end);
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

void correct_words(UiState& state, const Document& doc, std::string_view verb,
                   std::string_view line) {
    Span place;
    if (!read_place(doc, line, place)) return;
    const std::string_view field = take_field(line);
    if (verb == "mark")
        for (const EntityLabel& label : state.schema.entities)
            if (label.name == field)
                state.edit.wanted.push_back(
                    mark_mention(doc, place, label.like, line == "1", tag_of(label)));
    uint32_t speaker = kNone;
    if (verb == "quote" && read_entity(doc, field, speaker)) {
        Edit edit;
        edit.kind = EditKind::AddQuote;
        edit.place = anchor_at(doc.text, place);
        edit.speaker = ref_of(doc, speaker);
        state.edit.wanted.push_back(std::move(edit));
    }
}

void correct_entity(UiState& state, const Document& doc, uint32_t entity, std::string_view verb,
                    std::string_view words) {
    std::vector<Edit>& wanted = state.edit.wanted;
    uint32_t other = kNone;
    if (verb == "rename" && !words.empty())
        wanted.push_back(rename_entity(doc, entity, std::string(words)));
    if (verb == "delete") wanted.push_back(delete_entity(doc, entity));
    if (verb == "wikidata" && (words.empty() || !wikidata_id(words).empty()))
        wanted.push_back(set_wikidata(doc, entity, wikidata_id(words)));
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
    if (thing.kind == SelectionKind::None) return correct_words(state, doc, verb, words);
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
