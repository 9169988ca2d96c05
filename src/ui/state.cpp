#include "ui/state.h"

namespace dragoman {

void choose_layout_kind(UiState& state, LayoutKind kind) {
    state.diagram.layout = kind;
    const bool has_entity = state.selected.kind == SelectionKind::Entity;
    state.diagram.centre = kind == LayoutKind::Radial && has_entity ? state.selected.index : kNone;
    state.fit_diagram = true;
}

void select(UiState& state, Selection selection, bool from_article) {
    state.selected = selection;
    state.edit.mention = kNone;
    state.edit.popup_open = false;
    state.scroll_to_selected = selection && !from_article;
    state.show_selected_tab = static_cast<bool>(selection);
    if (selection) state.legend_open = false;  // on a narrow screen its card lies in the same place
}

}  // namespace dragoman
