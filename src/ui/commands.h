// Every action of the interface, by name: buttons, keys, the page and the tests call the same ones.
#pragma once
#include <cstdint>
#include <string_view>

#include "doc/document.h"
#include "ui/state.h"

namespace dragoman {

// A key with its modifiers. `key` is an upper-case letter, a digit, a printable sign, or one of
// Key. Signs have Shift in them: "?" is a key of its own.
enum Key : uint8_t {
    kNoKey = 0,
    kKeyEscape = 1,
    kKeyF1 = 2,
    kKeyLeft = 3,
    kKeyRight = 4,
    kKeyUp = 5,
    kKeyDown = 6,
    kKeySpace = 7,
    kKeyEnter = 8,
    kKeyDelete = 9  // Delete or Backspace
};
struct Chord {
    uint8_t key = kNoKey;
    bool ctrl = false;   // Ctrl, or Cmd on a Mac
    bool shift = false;  // of letters and of the keys in Key
    bool operator==(const Chord&) const = default;
};

struct Command {
    const char* name;   // "open-file": stands in tests, in ui_command() and in hooks.command()
    const char* label;  // "Open a file": on buttons and in the help
    const char* help;   // one sentence without full stop, for tooltips and the help
    Chord chord;
    bool (*can_run)(const UiState& state, const Document& doc);
    void (*run)(UiState& state, const Document& doc);
    uint8_t word_key = kNoKey;  // the letter that runs it while words are selected
};

struct CommandList {
    const Command* begin_;
    const Command* end_;
    const Command* begin() const { return begin_; }
    const Command* end() const { return end_; }
};
CommandList commands();
CommandList browse_commands();  // those of them for reading (browse_commands.cpp)
CommandList edit_commands();    // those that correct (edit_commands.cpp)

const Command* find_command(std::string_view name);  // null if there is none
const Command* find_command(Chord chord);            // null if there is none
const Command* find_word_command(uint8_t letter);    // by word_key; null if there is none
bool run_command(std::string_view name, UiState& state,
                 const Document& doc);  // false: no such one, or not now
void run_command(const Command& command, UiState& state, const Document& doc);  // one that can run

// "Ctrl+O", "F1", "?"; "" without a key.
std::string chord_name(Chord chord);

}  // namespace dragoman
