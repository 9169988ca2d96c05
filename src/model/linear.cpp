#include "model/linear.h"

#include "model/math.h"

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dragoman {

namespace {

// sum + the products of eight pairs, added up two by two; exact.
#if defined(__wasm_simd128__)
Int4 add_products(Int4 sum, const int16_t* x, const int16_t* w) {
    return sum + Int4(wasm_i32x4_dot_i16x8(wasm_v128_load(x), wasm_v128_load(w)));
}
#elif defined(__SSE2__)
Int4 add_products(Int4 sum, const int16_t* x, const int16_t* w) {
    return sum + Int4(_mm_madd_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(x)),
                                     _mm_loadu_si128(reinterpret_cast<const __m128i*>(w))));
}
#else
Int4 add_products(Int4 sum, const int16_t* x, const int16_t* w) {
    for (int i = 0; i < 4; ++i)
        sum[i] += int32_t{x[2 * i]} * w[2 * i] + int32_t{x[2 * i + 1]} * w[2 * i + 1];
    return sum;
}
#endif

// The sums over the lanes of four vectors.
Int4 sum_lanes(const Int4* v) {
    const Int4 first = __builtin_shufflevector(v[0], v[1], 0, 4, 1, 5) +
                       __builtin_shufflevector(v[0], v[1], 2, 6, 3, 7);
    const Int4 second = __builtin_shufflevector(v[2], v[3], 0, 4, 1, 5) +
                        __builtin_shufflevector(v[2], v[3], 2, 6, 3, 7);
    return __builtin_shufflevector(first, second, 0, 1, 4, 5) +
           __builtin_shufflevector(first, second, 2, 3, 6, 7);
}

// The exact sums of x[i] * w[r][i] for four rows of weights and `kInputs` vectors x at once, for
// what is loaded from memory is the bottleneck; `stride` is a multiple of 8.
template <int kInputs>
void dot_four(const int16_t* x, const int16_t* w, uint32_t stride, Int4* out) {
    Int4 sums[kInputs][4] = {};
    for (uint32_t i = 0; i < stride; i += 8) {
        for (int r = 0; r < 4; ++r) {
            for (int k = 0; k < kInputs; ++k)
                sums[k][r] = add_products(sums[k][r], x + k * stride + i, w + r * stride + i);
        }
    }
    for (int k = 0; k < kInputs; ++k) out[k] = sum_lanes(sums[k]);
}

}  // namespace

int16_t quantise(float x) {
    const float scaled = x * kActivationScale;
    if (scaled >= 32767.0f) return 32767;
    if (scaled <= -32767.0f) return -32767;
    return static_cast<int16_t>(scaled + (scaled < 0 ? -0.5f : 0.5f));
}

void quantise(const float* x, uint32_t count, int16_t* out) {
    for (uint32_t i = 0; i < count; ++i) out[i] = quantise(x[i]);
}

void Linear::apply(const int16_t* x, float* out) const {
    apply_rows(x, 1, out);
}

void Linear::apply_rows(const int16_t* x, uint32_t count, float* out) const {
    for (uint32_t k = 0; k < count; ++k) {
        for (uint32_t i = 0; i < outputs_; ++i)
            out[size_t{k} * outputs_ + i] = bias_.empty() ? 0.0f : bias_[i];
    }
    Int4 sums[2];
    auto add = [&](uint32_t row, const Int4& sum, float* to) {
        for (uint32_t r = 0; r < 4 && row + r < outputs_; ++r)
            to[row + r] += static_cast<float>(sum[r]) * scales_[row + r];
    };
    for (uint32_t row = 0; row < outputs_; row += 4) {
        const int16_t* w = &weights_[size_t{row} * stride_];
        uint32_t k = 0;
        for (; k + 2 <= count; k += 2) {
            dot_four<2>(x + size_t{k} * stride_, w, stride_, sums);
            add(row, sums[0], out + size_t{k} * outputs_);
            add(row, sums[1], out + size_t{k + 1} * outputs_);
        }
        if (k < count) {
            dot_four<1>(x + size_t{k} * stride_, w, stride_, sums);
            add(row, sums[0], out + size_t{k} * outputs_);
        }
    }
}

void Linear::add(const int16_t* x, float* out) const {
    Int4 sum;
    for (uint32_t row = 0; row < outputs_; row += 4) {
        dot_four<1>(x, &weights_[size_t{row} * stride_], stride_, &sum);
        for (uint32_t r = 0; r < 4 && row + r < outputs_; ++r)
            out[row + r] += static_cast<float>(sum[r]) * scales_[row + r];
    }
}

Result<Linear> read_linear(const Tensors& tensors, const std::string& name) {
    const Result<Tensor> weight = tensors.find(name + ".weight", TensorKind::Int8, 2);
    if (!weight) return weight.error();
    Linear linear;
    linear.outputs_ = weight->shape[0];
    linear.inputs_ = weight->shape[1];
    linear.stride_ = (linear.inputs_ + 7) & ~7u;
    // A row has at most this many inputs, so that no 32-bit sum overflows (127 * 32767 * 512 <
    // 2^31).
    if (linear.inputs_ == 0 || linear.inputs_ > 512 || linear.outputs_ == 0)
        return Error::ModelDamaged;
    const uint32_t rows = (linear.outputs_ + 3) & ~3u;
    linear.weights_.assign(size_t{rows} * linear.stride_, 0);
    for (uint32_t r = 0; r < linear.outputs_; ++r) {
        for (uint32_t c = 0; c < linear.inputs_; ++c) {
            const int8_t value = weight->integer(r * linear.inputs_ + c);
            linear.weights_[size_t{r} * linear.stride_ + c] = value == -128 ? -127 : value;
        }
    }
    Result<std::vector<float>> scales = tensors.find_floats(name + ".scale", linear.outputs_);
    if (!scales) return scales.error();
    linear.scales_ = *scales;
    for (float& scale : linear.scales_) scale /= kActivationScale;
    if (tensors.has(name + ".bias")) {
        Result<std::vector<float>> bias = tensors.find_floats(name + ".bias", linear.outputs_);
        if (!bias) return bias.error();
        linear.bias_ = *bias;
    }
    return linear;
}

}  // namespace dragoman
