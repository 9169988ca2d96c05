// Edits of names and of whom they name. Each gives back "", or a sentence why it cannot be done;
// then the document is as it was. Only for apply_edit.cpp.
#pragma once
#include <string>

#include "doc/edit.h"

namespace dragoman {

std::string set_mention(Document& doc, const Edit& edit);      // SetMention
std::string delete_marked(Document& doc, const Edit& edit);    // DeleteMention
std::string move_marked(Document& doc, const Edit& edit);      // MoveMention
std::string split(Document& doc, const Edit& edit);            // SplitMention
std::string set_type(Document& doc, const Edit& edit);         // SetEntityType
std::string merge_both(Document& doc, const Edit& edit);       // MergeEntities
std::string delete_whole(Document& doc, const Edit& edit);     // DeleteEntity
std::string describe_entity(Document& doc, const Edit& edit);  // RenameEntity, SetWikidata

}  // namespace dragoman
