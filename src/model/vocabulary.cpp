#include "model/vocabulary.h"

#include "base/hash.h"

namespace dragoman {

Vocabulary::Vocabulary(std::string_view lines) : lines_(lines) {
    if (!lines_.empty() && lines_.back() != '\n') lines_ += '\n';
    begins_.push_back(0);
    for (size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i] == '\n') begins_.push_back(static_cast<uint32_t>(i + 1));
    }
    size_t slots = 16;
    while (slots < size_t{size()} * 2) slots *= 2;
    slots_.assign(slots, kUnknown);
    for (uint32_t number = 0; number < size(); ++number) {
        size_t slot = hash(word(number)) & (slots - 1);
        while (slots_[slot] != kUnknown) slot = (slot + 1) & (slots - 1);
        slots_[slot] = number;
    }
}

std::string_view Vocabulary::word(uint32_t number) const {
    return std::string_view(lines_).substr(begins_[number],
                                           begins_[number + 1] - begins_[number] - 1);
}

uint32_t Vocabulary::find(std::string_view text) const {
    if (slots_.empty()) return kUnknown;
    size_t slot = hash(text) & (slots_.size() - 1);
    while (slots_[slot] != kUnknown) {
        if (word(slots_[slot]) == text) return slots_[slot];
        slot = (slot + 1) & (slots_.size() - 1);
    }
    return kUnknown;
}

}  // namespace dragoman
