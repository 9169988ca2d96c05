// The small card beside selected words or a chosen name: what kind of name it is, each with its
// letter, and what else can be done with it. Its letters do what they stand for, and no others do
// anything while it is open.
#pragma once
#include "ui/commands.h"
#include "ui/frame.h"

namespace dragoman {

// The label or the command that a letter stands for on the card.
bool card_has_label(const UiState& state, const Document& doc, const EntityLabel& label);
bool card_has_command(const UiState& state, const Document& doc, const Command& command);

void draw_edit_popup(Frame& frame, const Area& screen);

}  // namespace dragoman
