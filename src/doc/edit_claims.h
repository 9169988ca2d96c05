// Edits of what is said: relations, quotations, offices. Each gives back "", or a sentence why it
// cannot be done; then the document is as it was. Only for apply_edit.cpp.
#pragma once
#include <string>

#include "doc/edit.h"

namespace dragoman {

std::string add_claim(Document& doc, const Edit& edit);  // AddRelation
std::string change_claim(Document& doc,
                         const Edit& edit);  // EditRelation, TurnRelation, DeleteRelation
std::string add_quotation(Document& doc, const Edit& edit);     // AddQuote
std::string change_quotation(Document& doc, const Edit& edit);  // SetSpeaker, DeleteQuote
std::string delete_office(Document& doc, const Edit& edit);     // DeleteRole

}  // namespace dragoman
