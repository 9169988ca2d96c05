// Which labels an annotator works with: of things (entities) and of what they do to each other
// (relations), with colours, keys, and which relations are allowed between what. Three are shipped;
// a reader edits, imports and shares others as JSON (io/schema_json.h).
//
// The analysis only knows the closed lists of doc/labels.h. So a label of a schema stands on one of
// their types ("like"), which decides shape, ledger and exports, and may show what the analysis
// found as other types ("covers"). In the record the type stays what it is, and a label with a name
// of its own is kept beside it: Mention::tag, Entity::tag, Relation::tag; "" is the type's own
// name.
//
//   label MISC, like PRODUCT, covers NORP EVENT PRODUCT: "the Games" EVENT -> EVENT tag MISC
//   label WEAPON, like PRODUCT, covers nothing: only what a reader marks so
//
// A schema acts in two places only. project() shows an analysis as the schema sees it, before the
// corrections; objection() is asked before a new correction. Corrections that were made stay, under
// every schema: labels that it does not have look like the type they stand on.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "doc/edit.h"

namespace dragoman {

inline constexpr uint32_t kNoColour = 0xFFFFFFFF;
inline constexpr size_t kMostLabels = 64;    // of a schema, entities and relations together
inline constexpr size_t kLongestLabel = 40;  // bytes of a label's name and of a schema's
inline constexpr size_t kLongestTitle = 80;  // bytes

struct EntityLabel {
    std::string name;             // "PER": letters, digits, - and _
    std::string title;            // "Person", for the reader; "": the name has to do
    uint32_t colour = kNoColour;  // 0xRRGGBB; kNoColour: that of its type
    char key = 0;                 // 'A'..'Z'; 0: none
    EntityType like = EntityType::Product;
    std::vector<EntityType> covers;  // types of the analysis that are shown as it
    bool operator==(const EntityLabel&) const = default;
};

struct RelationLabel {
    std::string name;  // "SUPPLIES"
    std::string title;
    RelationType like = RelationType::Other;
    std::vector<RelationType> covers;
    std::vector<std::string> sources, targets;  // names of entity labels; empty: any
    bool operator==(const RelationLabel&) const = default;
};

struct Schema {
    std::string name;
    std::vector<EntityLabel> entities;
    std::vector<RelationLabel> relations;
    bool operator==(const Schema&) const = default;
};

// Every type of the analysis under its own name, everything allowed: what is shown at first.
const Schema& news_schema();
// The shipped ones: news, the four types of CoNLL-2003, and one without any label.
const std::vector<Schema>& shipped_schemas();

// The label that is shown for a type and its tag; null where the schema has none.
const EntityLabel* label_for(const Schema& schema, EntityType type, std::string_view tag);
const RelationLabel* label_for(const Schema& schema, RelationType type, std::string_view tag);

// The tag that says a label: "" where its name is the name of the type it stands on.
std::string tag_of(const EntityLabel& label);
std::string tag_of(const RelationLabel& label);

// The label's name of a mention, an entity or a relation, with or without a schema.
std::string_view label_of(const Mention& mention);
std::string_view label_of(const Entity& entity);
std::string_view label_of(const Relation& relation);

// The analysis as the schema sees it: what no label covers is left out, with what depends on it,
// and so are relations that the schema does not allow. find_fault() holds for it.
Document project(Document analysis, const Schema& schema);

// Why the schema does not allow a new relation or a change of one, as a sentence; "" where it does.
// Other edits are always allowed.
std::string objection(const Schema& schema, const Document& doc, const Edit& edit);

// The first promise of a schema that does not hold, as a sentence for its author; "" if all hold.
// Names are valid and each is there once, keys too; sources and targets are labels of it.
std::string find_schema_fault(const Schema& schema);

}  // namespace dragoman
