// Arithmetic that gives the same bits on every machine: no libm, no fused multiply-add, a fixed
// order of additions. Vectors of four lanes are the compilers' own vector types (SSE2, wasm SIMD).
#pragma once
#include <cstdint>
#include <cstring>

namespace dragoman {

typedef float Float4 __attribute__((vector_size(16)));

// e to the power of x; relative error under 1e-6; x is clamped to -87..88.
inline float exponential(float x) {
    x = x < -87.0f ? -87.0f : x > 88.0f ? 88.0f : x;
    // x = n ln 2 + r with |r| <= ln 2 / 2; e^r by its Taylor series.
    const float scaled = x * 1.44269504f;
    const int32_t n = static_cast<int32_t>(scaled + (scaled < 0 ? -0.5f : 0.5f));
    const float r =
        (x - static_cast<float>(n) * 0.693145752f) - static_cast<float>(n) * 1.42860677e-6f;
    float sum = 1.0f / 720.0f;
    sum = sum * r + 1.0f / 120.0f;
    sum = sum * r + 1.0f / 24.0f;
    sum = sum * r + 1.0f / 6.0f;
    sum = sum * r + 0.5f;
    sum = sum * r + 1.0f;
    sum = sum * r + 1.0f;
    const uint32_t bits = static_cast<uint32_t>(n + 127) << 23;
    float power;
    std::memcpy(&power, &bits, sizeof power);
    return sum * power;
}

inline float sigmoid(float x) {
    return 1.0f / (1.0f + exponential(-x));
}
inline float hyperbolic_tangent(float x) {
    return 1.0f - 2.0f / (1.0f + exponential(2.0f * x));
}

// Sum of a[i] * b[i]; count is a multiple of 4.
inline float dot(const float* a, const float* b, uint32_t count) {
    Float4 sum = {0, 0, 0, 0};
    for (uint32_t i = 0; i < count; i += 4) {
        Float4 x, y;
        std::memcpy(&x, a + i, sizeof x);
        std::memcpy(&y, b + i, sizeof y);
        sum += x * y;
    }
    return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

// Turns scores into probabilities that sum to 1.
void softmax(float* scores, uint32_t count);

}  // namespace dragoman
