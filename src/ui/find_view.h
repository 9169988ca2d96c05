// The search for an entity over the diagram: what is chosen from the list is flown to.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "ui/widgets.h"

namespace dragoman {

struct FindView {
    char words[96] = {};
    uint32_t marked = 0;   // place in the list
    bool is_fresh = true;  // was opened in this frame
    EarlyLetters early;
};

// Entities whose names have the words in them, capitals or not: names that begin so first, then
// who is mentioned most. At most `most`.
std::vector<uint32_t> find_entities(const Document& doc, std::string_view words, size_t most);

// While state.find_open; `area` is that of the diagram.
void draw_find(FindView& view, Frame& frame, const Area& area);

}  // namespace dragoman
