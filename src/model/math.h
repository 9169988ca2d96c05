// Arithmetic that gives the same bits on every machine: no libm, no fused multiply-add, a fixed
// order of additions. Vectors of four lanes are the compilers' own vector types (SSE2, wasm SIMD).
#pragma once
#include <cstdint>
#include <cstring>

namespace dragoman {

typedef float Float4 __attribute__((vector_size(16)));
typedef int32_t Int4 __attribute__((vector_size(16)));

inline Float4 splat(float x) {
    return Float4{x, x, x, x};
}

// e to the power of x; relative error under 1e-6; x is clamped to -87..88.
inline Float4 exponential(Float4 x) {
    x = x < -87.0f ? splat(-87.0f) : x;
    x = x > 88.0f ? splat(88.0f) : x;
    // x = n ln 2 + r with |r| <= ln 2 / 2; e^r by its Taylor series.
    const Float4 scaled = x * 1.44269504f;
    const Int4 n =
        __builtin_convertvector(scaled + (scaled < 0.0f ? splat(-0.5f) : splat(0.5f)), Int4);
    const Float4 whole = __builtin_convertvector(n, Float4);
    const Float4 r = (x - whole * 0.693145752f) - whole * 1.42860677e-6f;
    Float4 sum = splat(1.0f / 720.0f);
    sum = sum * r + 1.0f / 120.0f;
    sum = sum * r + 1.0f / 24.0f;
    sum = sum * r + 1.0f / 6.0f;
    sum = sum * r + 0.5f;
    sum = sum * r + 1.0f;
    sum = sum * r + 1.0f;
    const Int4 bits = (n + 127) << 23;
    Float4 power;
    std::memcpy(&power, &bits, sizeof power);
    return sum * power;
}

inline Float4 sigmoid(Float4 x) {
    return 1.0f / (1.0f + exponential(-x));
}
inline Float4 hyperbolic_tangent(Float4 x) {
    return 1.0f - 2.0f / (1.0f + exponential(2.0f * x));
}

// One number: the first lane, so that the bits are the same.
inline float exponential(float x) {
    return exponential(splat(x))[0];
}

// The natural logarithm of a normal number above 0; absolute error under 8e-6.
inline float logarithm(float x) {
    int32_t bits;
    std::memcpy(&bits, &x, sizeof bits);
    // x = 2^n m with m in 0.71..1.42; ln m by the series of the area tangent.
    const int32_t n = ((bits - 0x3f3504f3) >> 23);
    bits -= n << 23;
    float m;
    std::memcpy(&m, &bits, sizeof m);
    const float t = (m - 1.0f) / (m + 1.0f), square = t * t;
    float sum = 2.0f / 9.0f;
    sum = sum * square + 2.0f / 7.0f;
    sum = sum * square + 2.0f / 5.0f;
    sum = sum * square + 2.0f / 3.0f;
    sum = sum * square + 2.0f;
    return static_cast<float>(n) * 0.693147181f + sum * t;
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
