// The reader's edits as JSON, beside the document that they belong to: what the page keeps, what a
// saved file and a link carry.
//
//   {"format":"dragoman-edits","version":1,"done":1,"edits":[
//     {"kind":"set-mention","place":{"at":131,"words":"Austin","before":"… Lloyd ","after":" …"},
//      "type":"PERSON","everywhere":true}]}
//
// Rules
//  - kind is one of EditKind (doc/edit.h), which says what each kind needs; fields that hold
//    nothing, and labels that are those of a new Edit, are left out.
//  - place, other_place: "at" is the byte where the words stood, "before" and "after" what stood
//    around them. entity, other, speaker: {"name","type","place"}.
//  - "done" of the edits are applied, the others were undone and can be done again.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/edit.h"

namespace dragoman {

struct SavedEdits {
    std::vector<Edit> edits;
    uint32_t done = 0;
};

std::string write_edits(const std::vector<Edit>& edits, uint32_t done);

// Errors: JsonSyntax, JsonShape (not in this form, or an unknown label), OutOfMemory.
Result<SavedEdits> read_edits(std::string_view json);

}  // namespace dragoman
