// What stands in the list of a chooser and what a row of it does. No drawing.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "ui/state.h"

namespace dragoman {

struct ChooserRow {
    std::string words;
    std::string detail;   // at the right: a key, a type, a number
    uint32_t id = kNone;  // command, entity, type ... ; kNone: nobody, or what was written
    std::string search;   // small letters that may be searched too, but are not shown
    bool can_choose = true;
    EntityType type = EntityType::Count;  // whose sign stands before the words; Count: none
    std::string tag = {};                 // of the label that the sign is of
};

// "Merge Austin into …": what the chooser asks for.
std::string chooser_title(const UiState& state, const Document& doc);
// "Name or part of it": what may be written.
const char* chooser_hint(ChooserKind kind);

// The rows that fit what was written: those that begin with it first.
std::vector<ChooserRow> chooser_rows(const UiState& state, const Document& doc);

// Does what the row says and closes the chooser, or opens the next one.
void choose_row(UiState& state, const Document& doc, const ChooserRow& row);

}  // namespace dragoman
