// Who made a document: the program's version and a check sum over the models it was made with. The
// command line and the core write the same words, so that their documents are equal byte for byte.
#pragma once
#include <string>
#include <string_view>

#include "base/hash.h"

namespace dragoman {

inline constexpr const char* kVersion = "0.1.0";

// Counts in the model files one by one, in the order in which they are loaded.
//   Generator generator;
//   generator.add_model(bytes);
//   generator.name();           "dragoman 0.1.0 (model 6f3a90c1)";  "dragoman 0.1.0" without models
class Generator {
  public:
    void add_model(std::string_view bytes) {
        hash_ = hash(bytes, hash_);
        has_model_ = true;
    }

    std::string name() const {
        std::string out = std::string("dragoman ") + kVersion;
        if (!has_model_) return out;
        out += " (model ";
        const uint32_t sum = static_cast<uint32_t>(hash_ ^ hash_ >> 32);
        for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[sum >> shift & 15];
        return out + ")";
    }

  private:
    uint64_t hash_ = kHashStart;
    bool has_model_ = false;
};

}  // namespace dragoman
