// The lexicon's tables for the lemmatiser.
#pragma once
#include <map>
#include <string>

#include "base/error.h"

namespace dragoman {

// Sorted key -> value, as a section "table:..." of the lexicon holds it.
using TableLines = std::map<std::string, std::string>;

// "verbs": verb lemmas (PropBank, WordNet's derivations, the treebanks), with empty values.
Result<TableLines> make_verb_table(const std::string& data_dir);

// "lemmas": "form/UPOS" -> lemma where the rules of nlp/lemmatiser.h give another one than the
// treebanks' annotators; base adjectives in -e stand in it too ("large/ADJ" -> "large").
// `verbs` is the table made above.
Result<TableLines> make_lemma_table(const std::string& data_dir, const TableLines& verbs);

}  // namespace dragoman
