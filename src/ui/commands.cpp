#include "ui/commands.h"

#include <string>
#include <vector>

namespace dragoman {

CommandList commands() {
    static const std::vector<Command> all = [] {
        std::vector<Command> list(browse_commands().begin(), browse_commands().end());
        list.insert(list.end(), edit_commands().begin(), edit_commands().end());
        return list;
    }();
    return {all.data(), all.data() + all.size()};
}

const Command* find_command(std::string_view name) {
    for (const Command& command : commands())
        if (name == command.name) return &command;
    return nullptr;
}

const Command* find_command(Chord chord) {
    if (chord.key == kKeyF1) chord.key = '?';
    for (const Command& command : commands())
        if (command.chord.key != kNoKey && command.chord == chord) return &command;
    return nullptr;
}

const Command* find_word_command(uint8_t letter) {
    for (const Command& command : edit_commands())
        if (command.word_key != kNoKey && command.word_key == letter) return &command;
    return nullptr;
}

bool run_command(std::string_view name, UiState& state, const Document& doc) {
    const Command* command = find_command(name);
    if (!command || !command->can_run(state, doc)) return false;
    run_command(*command, state, doc);
    return true;
}

void run_command(const Command& command, UiState& state, const Document& doc) {
    state.last_command = command.name;
    command.run(state, doc);
}

std::string chord_name(Chord chord) {
    if (chord.key == kNoKey) return "";
    std::string out = chord.ctrl ? "Ctrl+" : "";
    if (chord.shift) out += "Shift+";
    switch (chord.key) {
        case kKeyEscape:
            return out + "Esc";
        case kKeyF1:
            return out + "F1";
        case kKeyEnter:
            return out + "Enter";
        case kKeyDelete:
            return out + "Del";
        case kKeyLeft:
            return out + "←";
        case kKeyRight:
            return out + "→";
        case kKeyUp:
            return out + "↑";
        case kKeyDown:
            return out + "↓";
        case kKeySpace:
            return out + "Space";
        default:
            return out + static_cast<char>(chord.key);
    }
}

}  // namespace dragoman
