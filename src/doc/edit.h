// What a reader may correct: a closed list of small commands, each told by words and places of the
// text (doc/anchor.h), so that it can be applied again to a fresh analysis.
//
//   {SetMention, place "Austin" at 131, type PERSON, everywhere}
//   {MergeEntities, entity "Li", other "Li Shangfu"}
//   {AddRelation, place "talks with", entity "China", other "Norland", relation CONSULT ...}
#pragma once
#include <string>
#include <vector>

#include "doc/anchor.h"
#include "doc/document.h"

namespace dragoman {

enum class EditKind : uint8_t {
    SetMention,      // place, type, tag, everywhere: these words are a name of that type; with
                     // everywhere in all places, and the whole entity is
    DeleteMention,   // place, everywhere: these words are no name
    MoveMention,     // place, other_place: the name is a little longer or shorter than that
    SetEntityType,   // entity, type, tag: all its mentions with it
    MergeEntities,   // entity, other: the first is the second, under the second's name
    SplitMention,    // place, everywhere: this mention (all of its words) is somebody else
    DeleteEntity,    // entity: with all its mentions, relations and roles
    RenameEntity,    // entity, text
    SetWikidata,     // entity, text: "Q148", or "" for none
    AddRelation,     // place (trigger), other_place (evidence, may be ""), entity (source), other
                     // (target, may be empty), relation, tag, polarity, modality, negated, speaker,
                     // text
    EditRelation,    // place, entity, other, old_relation tell which one; the rest is new
    TurnRelation,    // place, entity, other, old_relation: source and target change places
    DeleteRelation,  // place, entity, other, old_relation, everywhere: nothing else said so
    AddQuote,        // place, speaker (may be empty)
    SetSpeaker,      // place, speaker: who says the quote; empty: nobody known
    DeleteQuote,     // place
    DeleteRole,      // place (the title), entity (the person)
    Count
};
std::string_view name(EditKind kind);  // "set-mention", in files
EditKind edit_kind_named(std::string_view text, EditKind otherwise);

struct Edit {
    EditKind kind = EditKind::SetMention;
    Anchor place;
    Anchor other_place;
    EntityRef entity;
    EntityRef other;
    EntityRef speaker;
    EntityType type = EntityType::Person;
    RelationType relation = RelationType::Other;
    RelationType old_relation = RelationType::Other;
    Polarity polarity = Polarity::Neutral;
    Modality modality = Modality::Asserted;
    bool negated = false;
    bool everywhere = false;
    std::string text;  // a new name, an id, the label of a relation
    std::string tag;   // the label of the reader's own for type or relation (doc/schema.h)
    bool operator==(const Edit&) const = default;
};

// An edit in the words of a history: "“Austin” is a person, everywhere".
std::string describe(const Edit& edit);

// Applies an edit and lets its consequences follow: a name of another type leaves its entity where
// that has other names, entities that are then the same become one, relations, roles and quotes go
// with them. Returns "", or a sentence why it cannot be applied; then the document is as it was.
// reads and writes: mentions, entities, roles, quotes, relations. find_fault() holds after it.
std::string apply(Document& doc, const Edit& edit);

// What the analysis finds against an edit that was applied: a claim that was deleted, and that
// other words make since the text was changed. "" where there is nothing.
std::string contradiction(const Document& doc, const Edit& edit);

// The Edits that an interface makes from indices of the document that it shows.
Edit mark_mention(const Document& doc, Span span, EntityType type, bool everywhere,
                  std::string tag = {});
// Where such an edit marks everywhere: these words, but not within longer names ("Austin" in "Lloyd
// Austin"), and the other names of an entity that is marked there.
std::vector<Span> places_of(const Document& doc, Span span);
Edit delete_mention(const Document& doc, uint32_t mention, bool everywhere);
Edit move_mention(const Document& doc, uint32_t mention, Span span);
Edit split_mention(const Document& doc, uint32_t mention, bool everywhere);
Edit set_entity_type(const Document& doc, uint32_t entity, EntityType type, std::string tag = {});
Edit delete_entity(const Document& doc, uint32_t entity);
Edit merge_entities(const Document& doc, uint32_t entity, uint32_t into);
Edit rename_entity(const Document& doc, uint32_t entity, std::string name);
Edit set_wikidata(const Document& doc, uint32_t entity, std::string id);
Edit change_relation(const Document& doc, EditKind kind, uint32_t relation);
Edit set_speaker(const Document& doc, uint32_t quote, uint32_t speaker);
Edit delete_quote(const Document& doc, uint32_t quote);
Edit delete_role(const Document& doc, uint32_t role);

// A relation as a reader sets it up, for AddRelation (change_relation() makes the others).
struct RelationDraft {
    uint32_t source = kNone;  // entity
    uint32_t target = kNone;  // entity or kNone
    Span trigger;             // must not be empty
    Span evidence;
    RelationType type = RelationType::Other;
    std::string tag = {};  // as Relation::tag
    Polarity polarity = Polarity::Neutral;
    Modality modality = Modality::Asserted;
    bool negated = false;
    uint32_t attributed_to = kNone;
    std::string label;
    bool operator==(const RelationDraft&) const = default;
};
Edit add_relation(const Document& doc, const RelationDraft& draft);
Edit edit_relation(const Document& doc, uint32_t relation, const RelationDraft& draft);

}  // namespace dragoman
