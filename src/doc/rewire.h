// Taking things out of a document and putting things in, while every index that points at others
// follows. Only for the files of doc.
#pragma once
#include <vector>

#include "doc/document.h"

namespace dragoman {

// Takes mentions out (true: goes). A relation between them goes too; times, places and speakers'
// mentions that pointed there are forgotten; entities stay, even without any mention.
void remove_mentions(Document& doc, const std::vector<bool>& goes);

// Takes entities out. Their relations and their roles go too; quotes and attributions lose them,
// mentions that are left over belong to nobody.
void remove_entities(Document& doc, const std::vector<bool>& goes);

void remove_relations(Document& doc, const std::vector<bool>& goes);
void remove_quotes(Document& doc, const std::vector<bool>& goes);  // relations lose them

// Puts a thing where the record's order wants it; its index.
uint32_t insert_mention(Document& doc, const Mention& mention);
uint32_t insert_quote(Document& doc, const Quote& quote);
uint32_t insert_relation(Document& doc, const Relation& relation);

// After ends or triggers of relations changed.
void sort_relations(Document& doc);

// The tokens that a span covers and the one whose head lies outside of them, as Mention wants them.
void set_tokens(const Document& doc, Mention& mention);

}  // namespace dragoman
