// Works whose titles stand in quotation marks, which the reader of names takes for words or for
// what they name.
#pragma once
#include "doc/document.h"

namespace dragoman {

// Adds the titles as Name mentions in place of what overlaps them; mentions stay sorted: "several
// books, including “War and Punishment,”"; "“Platform Nine,” a comedy"; “The Salt Road”, which was
// taken for a road.
void find_works(Document& doc);

}  // namespace dragoman
