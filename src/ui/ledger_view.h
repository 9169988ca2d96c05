// Everything that was found, as tables: entities, relations, quotes, roles. Rows are drawn here and
// not by ImGui's tables, so that words of every script, colours and touch work as in the article.
#pragma once
#include <vector>

#include "ui/frame.h"
#include "ui/widgets.h"

namespace dragoman {

struct LedgerView {
    // The rows in the order of the chosen column; made again when the document or the order
    // changes.
    std::vector<uint32_t> order;
    LedgerTab tab = LedgerTab::Count;  // that `order` was made for
    int sort_column = -1;              // -1: the order of the document
    bool descending = false;
    bool is_stale = true;
    uint32_t held_row = kNone;  // an entity that is being dragged
    Scroller scroller;
};

// After the document was replaced.
void renew_ledger(LedgerView& view);

void draw_ledger_view(LedgerView& view, Frame& frame, const Area& area);

}  // namespace dragoman
