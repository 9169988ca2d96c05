// What the files that apply edits share. Only for them.
#pragma once
#include <string>

#include "doc/anchor.h"

namespace dragoman {

inline constexpr uint16_t kSure = 1000;  // the score of what a reader decided

inline std::string gone(const Anchor& place) {
    return "“" + place.words + "” is no longer in the text.";
}
inline std::string gone(const EntityRef& entity) {
    return entity.name + " is no longer among the names that were found.";
}

}  // namespace dragoman
