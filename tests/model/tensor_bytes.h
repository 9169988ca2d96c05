// Sections of small tensors for tests, as src/train/reader_trainer.py writes them.
#pragma once
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "model/tensor.h"

namespace dragoman {

inline std::string tensor_bytes(TensorKind kind, const std::vector<uint32_t>& shape,
                                const std::vector<float>& values) {
    std::string out = {static_cast<char>(kind), static_cast<char>(shape.size()), 0, 0};
    auto put = [&](uint32_t value) {
        for (int i = 0; i < 4; ++i) out += static_cast<char>(value >> (8 * i));
    };
    for (uint32_t dimension : shape) put(dimension);
    if (kind == TensorKind::Int4) {
        for (size_t i = 0; i < values.size(); i += 2) {
            const int low = static_cast<int>(values[i]) & 15;
            const int high = i + 1 < values.size() ? static_cast<int>(values[i + 1]) & 15 : 0;
            out += static_cast<char>(low | high << 4);
        }
    }
    for (float value : values) {
        if (kind == TensorKind::Int8) out += static_cast<char>(static_cast<int8_t>(value));
        if (kind != TensorKind::Float32) continue;
        uint32_t bits;
        std::memcpy(&bits, &value, sizeof bits);
        put(bits);
    }
    return out;
}

}  // namespace dragoman
