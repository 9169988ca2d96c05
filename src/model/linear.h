// A layer y = W x + b with W in 8 bits and x in 16: integer products, so that the sum is exact in
// any order and every machine gives the same bits.
#pragma once
#include <cstdint>
#include <vector>

#include "base/error.h"
#include "model/tensor.h"

namespace dragoman {

// Activations are kept as round(x * 2048), clamped to 16 bits: about -16..16 in steps of 0.0005.
inline constexpr float kActivationScale = 2048.0f;

// Rounds half away from zero.
int16_t quantise(float x);
void quantise(const float* x, uint32_t count, int16_t* out);

// W is kept as 16-bit numbers in -127..127, each row with its scale.
class Linear {
  public:
    uint32_t inputs() const { return inputs_; }
    uint32_t outputs() const { return outputs_; }
    // A multiple of 8, at least inputs(): how long a vector given to apply() must be. What stands
    // behind inputs() must be 0.
    uint32_t stride() const { return stride_; }

    // out[0..outputs()) = W x + b
    void apply(const int16_t* x, float* out) const;
    // The same for `count` vectors of stride() numbers one behind the other, faster than one by
    // one.
    void apply_rows(const int16_t* x, uint32_t count, float* out) const;
    // out[0..outputs()) += W x, without b
    void add(const int16_t* x, float* out) const;

  private:
    friend Result<Linear> read_linear(const Tensors& tensors, const std::string& name);
    uint32_t inputs_ = 0, outputs_ = 0, stride_ = 0;
    std::vector<int16_t> weights_;
    std::vector<float> scales_;  // already divided by kActivationScale
    std::vector<float> bias_;    // empty: none
};

// Reads tensors NAME.weight (int8, outputs x inputs), NAME.scale (float, outputs) and, if it is
// there, NAME.bias (float, outputs). Error: ModelDamaged.
Result<Linear> read_linear(const Tensors& tensors, const std::string& name);

}  // namespace dragoman
