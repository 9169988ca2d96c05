#include "model/linear.h"

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dragoman {

namespace {

// The exact sums of x[i] * w[r][i] for four rows of weights at once; count is a multiple of 8.
#if defined(__wasm_simd128__)
void dot_four(const int16_t* x, const int16_t* w, uint32_t count, uint32_t stride, int32_t* out) {
    v128_t sum[4] = {wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0),
                     wasm_i32x4_splat(0)};
    for (uint32_t i = 0; i < count; i += 8) {
        const v128_t v = wasm_v128_load(x + i);
        for (int r = 0; r < 4; ++r) {
            sum[r] =
                wasm_i32x4_add(sum[r], wasm_i32x4_dot_i16x8(v, wasm_v128_load(w + r * stride + i)));
        }
    }
    for (int r = 0; r < 4; ++r) {
        out[r] = wasm_i32x4_extract_lane(sum[r], 0) + wasm_i32x4_extract_lane(sum[r], 1) +
                 wasm_i32x4_extract_lane(sum[r], 2) + wasm_i32x4_extract_lane(sum[r], 3);
    }
}
#elif defined(__SSE2__)
void dot_four(const int16_t* x, const int16_t* w, uint32_t count, uint32_t stride, int32_t* out) {
    __m128i sum[4] = {_mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128(),
                      _mm_setzero_si128()};
    for (uint32_t i = 0; i < count; i += 8) {
        const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(x + i));
        for (int r = 0; r < 4; ++r) {
            const __m128i row =
                _mm_loadu_si128(reinterpret_cast<const __m128i*>(w + r * stride + i));
            sum[r] = _mm_add_epi32(sum[r], _mm_madd_epi16(v, row));
        }
    }
    for (int r = 0; r < 4; ++r) {
        alignas(16) int32_t lanes[4];
        _mm_store_si128(reinterpret_cast<__m128i*>(lanes), sum[r]);
        out[r] = lanes[0] + lanes[1] + lanes[2] + lanes[3];
    }
}
#else
void dot_four(const int16_t* x, const int16_t* w, uint32_t count, uint32_t stride, int32_t* out) {
    for (int r = 0; r < 4; ++r) {
        out[r] = 0;
        for (uint32_t i = 0; i < count; ++i) out[r] += int32_t{x[i]} * w[r * stride + i];
    }
}
#endif

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
    for (uint32_t i = 0; i < outputs_; ++i) out[i] = bias_.empty() ? 0.0f : bias_[i];
    add(x, out);
}

void Linear::add(const int16_t* x, float* out) const {
    int32_t sums[4];
    for (uint32_t row = 0; row < outputs_; row += 4) {
        dot_four(x, &weights_[size_t{row} * stride_], stride_, stride_, sums);
        for (uint32_t r = 0; r < 4 && row + r < outputs_; ++r) {
            out[row + r] += static_cast<float>(sums[r]) * scales_[row + r];
        }
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
