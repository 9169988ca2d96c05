#include "doc/edit.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr std::string_view kEditKind[] = {
    "set-mention",   "delete-mention", "move-mention",    "set-entity-type", "merge-entities",
    "split-mention", "delete-entity",  "rename-entity",   "set-wikidata",    "add-relation",
    "edit-relation", "turn-relation",  "delete-relation", "add-quote",       "set-speaker",
    "delete-quote",  "delete-role",
};
static_assert(sizeof(kEditKind) / sizeof(*kEditKind) == static_cast<size_t>(EditKind::Count));

constexpr size_t kMostQuoted = 40;  // bytes of the text in a sentence of the history

// “Austin”, cut where it is long.
std::string quoted(std::string_view words) {
    std::string out = "“";
    size_t end = std::min(words.size(), kMostQuoted);
    while (end < words.size() && end > 0 && (static_cast<uint8_t>(words[end]) & 0xC0) == 0x80)
        --end;
    for (char c : words.substr(0, end)) out += c == '\n' || c == '\t' ? ' ' : c;
    return out + (end < words.size() ? "…”" : "”");
}

// "WORK_OF_ART" -> "work of art".
std::string plain(std::string_view label) {
    std::string out;
    for (char c : label)
        out += c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

constexpr std::string_view kTypeInWords[] = {
    "a person", "a group",      "an organisation", "a country or city",
    "a place",  "a building",   "an event",        "a product",
    "a work",   "a law",        "a date",          "a time",
    "money",    "a percentage", "a quantity",      "an ordinal number",
    "a number",
};
static_assert(sizeof(kTypeInWords) / sizeof(*kTypeInWords) ==
              static_cast<size_t>(EntityType::Count));

// "a person", or the label of the reader's own as it is.
std::string kind_in_words(const Edit& edit) {
    return edit.tag.empty() ? std::string(kTypeInWords[static_cast<size_t>(edit.type)]) : edit.tag;
}

// "China – rejects – Norland".
std::string ends_of(const Edit& edit) {
    std::string out = edit.entity.name;
    out += " – ";
    out += edit.text.empty() ? plain(name(edit.relation)) : edit.text;
    if (!edit.other.empty()) out += " – " + edit.other.name;
    return out;
}

Edit on_place(const Document& doc, EditKind kind, Span place) {
    Edit edit;
    edit.kind = kind;
    edit.place = anchor_at(doc.text, place);
    return edit;
}

Edit on_entity(const Document& doc, EditKind kind, uint32_t entity) {
    Edit edit;
    edit.kind = kind;
    edit.entity = ref_of(doc, entity);
    return edit;
}

void set_claim(const Document& doc, const RelationDraft& draft, Edit& edit) {
    edit.relation = draft.type;
    edit.tag = draft.tag;
    edit.polarity = draft.polarity;
    edit.modality = draft.modality;
    edit.negated = draft.negated;
    edit.speaker = ref_of(doc, draft.attributed_to);
    edit.text = draft.label;
}

}  // namespace

std::string_view name(EditKind kind) {
    return kEditKind[static_cast<size_t>(kind)];
}

EditKind edit_kind_named(std::string_view text, EditKind otherwise) {
    for (size_t i = 0; i < static_cast<size_t>(EditKind::Count); ++i)
        if (kEditKind[i] == text) return static_cast<EditKind>(i);
    return otherwise;
}

std::string describe(const Edit& edit) {
    const std::string words = quoted(edit.place.words);
    const std::string where = edit.everywhere ? ", everywhere" : "";
    switch (edit.kind) {
        case EditKind::SetMention:
            return "Mark " + words + " as " + kind_in_words(edit) + where;
        case EditKind::DeleteMention:
            return "Unmark " + words + where;
        case EditKind::MoveMention:
            return "Change " + words + " to " + quoted(edit.other_place.words);
        case EditKind::SetEntityType:
            return "Make " + edit.entity.name + " " + kind_in_words(edit);
        case EditKind::MergeEntities:
            return "Merge " + edit.entity.name + " into " + edit.other.name;
        case EditKind::SplitMention:
            return "Split off " + words + where;
        case EditKind::DeleteEntity:
            return "Delete " + edit.entity.name;
        case EditKind::RenameEntity:
            return "Rename " + edit.entity.name + " to " + edit.text;
        case EditKind::SetWikidata:
            return edit.text.empty() ? "Remove the Wikidata id of " + edit.entity.name
                                     : "Give " + edit.entity.name + " the id " + edit.text;
        case EditKind::AddRelation:
            return "Add relation " + ends_of(edit);
        case EditKind::EditRelation:
            return "Change relation to " + ends_of(edit);
        case EditKind::TurnRelation:
            return "Turn round relation " + ends_of(edit);
        case EditKind::DeleteRelation:
            return "Delete relation " + ends_of(edit);
        case EditKind::AddQuote:
            return "Add quotation " + words;
        case EditKind::SetSpeaker:
            return (edit.speaker.empty() ? "Nobody known" : edit.speaker.name) + " says " + words;
        case EditKind::DeleteQuote:
            return "Delete quotation " + words;
        case EditKind::DeleteRole:
            return "Delete role " + words + " of " + edit.entity.name;
        case EditKind::Count:
            break;
    }
    return {};
}

Edit mark_mention(const Document& doc, Span span, EntityType type, bool everywhere,
                  std::string tag) {
    Edit edit = on_place(doc, EditKind::SetMention, span);
    edit.type = type;
    edit.tag = std::move(tag);
    edit.everywhere = everywhere;
    return edit;
}

std::vector<Span> places_of(const Document& doc, Span span) {
    std::vector<Span> places = find_all(doc.text, doc.words(span));
    std::erase_if(places, [&](Span place) {
        auto is_around = [&](const Mention& mention) {
            return mention.span != place && mention.span.contains(place);
        };
        return place != span && find_mention(doc, place) == kNone &&
               std::any_of(doc.mentions.begin(), doc.mentions.end(), is_around);
    });
    if (std::find(places.begin(), places.end(), span) == places.end()) places.push_back(span);
    const uint32_t index = find_mention(doc, span);
    if (index == kNone || doc.mentions[index].entity == kNone) return places;
    for (const Mention& mention : doc.mentions)
        if (mention.entity == doc.mentions[index].entity && mention.kind == MentionKind::Name &&
            mention.type == doc.mentions[index].type &&
            std::find(places.begin(), places.end(), mention.span) == places.end())
            places.push_back(mention.span);
    return places;
}

Edit delete_mention(const Document& doc, uint32_t mention, bool everywhere) {
    Edit edit = on_place(doc, EditKind::DeleteMention, doc.mentions[mention].span);
    edit.everywhere = everywhere;
    return edit;
}

Edit move_mention(const Document& doc, uint32_t mention, Span span) {
    Edit edit = on_place(doc, EditKind::MoveMention, doc.mentions[mention].span);
    edit.other_place = anchor_at(doc.text, span);
    return edit;
}

Edit split_mention(const Document& doc, uint32_t mention, bool everywhere) {
    Edit edit = on_place(doc, EditKind::SplitMention, doc.mentions[mention].span);
    edit.everywhere = everywhere;
    return edit;
}

Edit set_entity_type(const Document& doc, uint32_t entity, EntityType type, std::string tag) {
    Edit edit = on_entity(doc, EditKind::SetEntityType, entity);
    edit.type = type;
    edit.tag = std::move(tag);
    return edit;
}

Edit delete_entity(const Document& doc, uint32_t entity) {
    return on_entity(doc, EditKind::DeleteEntity, entity);
}

Edit merge_entities(const Document& doc, uint32_t entity, uint32_t into) {
    Edit edit = on_entity(doc, EditKind::MergeEntities, entity);
    edit.other = ref_of(doc, into);
    return edit;
}

Edit rename_entity(const Document& doc, uint32_t entity, std::string name) {
    Edit edit = on_entity(doc, EditKind::RenameEntity, entity);
    edit.text = std::move(name);
    return edit;
}

Edit set_wikidata(const Document& doc, uint32_t entity, std::string id) {
    Edit edit = on_entity(doc, EditKind::SetWikidata, entity);
    edit.text = std::move(id);
    return edit;
}

Edit change_relation(const Document& doc, EditKind kind, uint32_t index) {
    const Relation& relation = doc.relations[index];
    Edit edit = on_place(doc, kind, relation.trigger);
    edit.entity = ref_of(doc, relation.source);
    edit.other = ref_of(doc, relation.target);
    edit.old_relation = edit.relation = relation.type;
    edit.tag = relation.tag;
    edit.text = relation.label;
    if (kind == EditKind::DeleteRelation)
        edit.everywhere =
            std::count_if(doc.relations.begin(), doc.relations.end(), [&](const Relation& other) {
                return other.type == relation.type && other.source == relation.source &&
                       other.target == relation.target;
            }) == 1;
    return edit;
}

Edit set_speaker(const Document& doc, uint32_t quote, uint32_t speaker) {
    Edit edit = on_place(doc, EditKind::SetSpeaker, doc.quotes[quote].span);
    edit.speaker = ref_of(doc, speaker);
    return edit;
}

Edit delete_quote(const Document& doc, uint32_t quote) {
    return on_place(doc, EditKind::DeleteQuote, doc.quotes[quote].span);
}

Edit delete_role(const Document& doc, uint32_t role) {
    Edit edit = on_place(doc, EditKind::DeleteRole, doc.roles[role].title);
    edit.entity = ref_of(doc, doc.roles[role].person);
    return edit;
}

Edit add_relation(const Document& doc, const RelationDraft& draft) {
    Edit edit = on_place(doc, EditKind::AddRelation, draft.trigger);
    if (!draft.evidence.empty()) edit.other_place = anchor_at(doc.text, draft.evidence);
    edit.entity = ref_of(doc, draft.source);
    edit.other = ref_of(doc, draft.target);
    set_claim(doc, draft, edit);
    return edit;
}

Edit edit_relation(const Document& doc, uint32_t relation, const RelationDraft& draft) {
    Edit edit = change_relation(doc, EditKind::EditRelation, relation);
    set_claim(doc, draft, edit);
    return edit;
}

}  // namespace dragoman
