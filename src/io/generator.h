// Who made a document: the program's version and the models it had, for the JSON's "generator".
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/hash.h"

namespace dragoman {

inline constexpr std::string_view kVersion = "0.1.0";

// The share of one model file in the models' hash. Shares are joined by ^, so that the order in which
// files are loaded does not matter; no files give 0.
inline uint64_t model_hash(std::string_view file_name, std::string_view bytes) {
    return hash(bytes, hash(file_name));
}

// 0x1a2b -> "dragoman 0.1.0 (model 0000000000001a2b)"; 0 -> "dragoman 0.1.0 (no model)"
inline std::string generator_text(uint64_t models_hash) {
    std::string text = "dragoman " + std::string(kVersion);
    if (models_hash == 0) return text + " (no model)";
    text += " (model ";
    for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[(models_hash >> shift) & 15];
    return text + ")";
}

}  // namespace dragoman
