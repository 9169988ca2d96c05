// Why each relation was found, for people to read: `dragoman annotate --explain`.
//
//   China REJECT United States (conflict, rule, 0.8)
//     says: the article
//     words: rejects
//     why: the verb 'reject' with its subject and object
//     in: China rejects talks with the U.S.
#pragma once
#include <string>

#include "doc/document.h"

namespace dragoman {

// Five lines for each relation, in the order of the text; "" where there are none. Line breaks of
// the article become spaces.
std::string explain_relations(const Document& doc);

}  // namespace dragoman
