// A schema (doc/schema.h) as a small file that people write, change and share.
//
//   {"format":"dragoman-schema","version":1,"name":"Arms","labels":[
//     {"name":"PERSON","kind":"entity","key":"P"},
//     {"name":"WEAPON","kind":"entity","title":"Weapon","colour":"#B8421A","key":"W","like":"PRODUCT"},
//     {"name":"SUPPLIES","kind":"relation","title":"supplies","like":"AID",
//      "sources":["PERSON"],"targets":["WEAPON"]}]}
//
// Rules
//  - kind is "entity" or "relation". name: 1 to 40 letters, digits, - and _; each name once for a
//    kind. At most 64 labels.
//  - like: the type of Dragoman's that the label stands on (EntityType or RelationType of
//    doc/labels.h). Missing: the one of the same name, else PRODUCT or OTHER.
//  - covers: types that the analysis finds and that are shown as this label. Missing: the type of
//    the same name, if there is one. What no label covers is not shown.
//  - colour: "#RRGGBB"; missing: that of the type. key: one letter. Of entities only.
//  - sources, targets: names of entity labels between which a relation is allowed. Missing or
//    empty: all.
//  - Fields that are not named here are ignored; titles are plain text.
#pragma once
#include <string>
#include <string_view>

#include "doc/schema.h"

namespace dragoman {

inline constexpr size_t kMostSchemaBytes = 1u << 18;

std::string write_schema(const Schema& schema);

// A schema that keeps its promises, or a sentence that tells its author what to mend.
struct SchemaReading {
    Schema schema;
    std::string problem;  // "" if there is none
};
SchemaReading read_schema(std::string_view json);

}  // namespace dragoman
