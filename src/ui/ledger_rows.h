// What stands in the cells of the ledger, and how its rows are ordered. No drawing.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "ui/state.h"
#include "ui/theme.h"

namespace dragoman {

struct Column {
    const char* title;
    float share;     // of the width
    bool is_number;  // sorted as one, largest first
    bool on_narrow;  // shown on a narrow screen
};

struct ColumnList {
    const Column* columns;
    int count;
};
ColumnList columns_of(LedgerTab tab);
uint32_t row_count(const Document& doc, LedgerTab tab);
SelectionKind kind_of(LedgerTab tab);

// The words of a cell.
std::string cell(const Document& doc, LedgerTab tab, uint32_t row, int column);

// Row numbers in the order of a column; column -1: as they stand. Equal cells keep their order.
std::vector<uint32_t> ordered_rows(const Document& doc, LedgerTab tab, int column, bool descending);

// Whether the filters of the legend let a row through.
bool is_shown(const Document& doc, const UiState& state, LedgerTab tab, uint32_t row);

// How many rows there are: "40", or "12 of 40" where the legend hides some.
std::string count_words(const Document& doc, const UiState& state, LedgerTab tab);

}  // namespace dragoman
