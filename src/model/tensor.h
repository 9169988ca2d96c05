// Named arrays in a model file: each is a section whose bytes begin with a small header.
//
//   u8 kind (0 int8, 1 float32, 2 int4 in pairs, low half first), u8 number of dimensions,
//   u16 unused, u32 for each dimension, then the values
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/container.h"

namespace dragoman {

enum class TensorKind : uint8_t { Int8, Float32, Int4, Count };

// A view into a Container, which must outlive it.
struct Tensor {
    TensorKind kind = TensorKind::Int8;
    std::vector<uint32_t> shape;
    std::string_view bytes;

    uint32_t size() const;                 // number of values
    int8_t integer(uint32_t index) const;  // of an Int8 or Int4 tensor
    float real(uint32_t index) const;      // of a Float32 tensor
};

class Tensors {
  public:
    explicit Tensors(const Container& file) : file_(file) {}
    // Error: ModelDamaged where the tensor is missing or its size does not fit its header.
    Result<Tensor> find(const std::string& name) const;
    bool has(const std::string& name) const { return file_.has(name); }
    // A tensor that must have this kind and number of dimensions.
    Result<Tensor> find(const std::string& name, TensorKind kind, size_t dimensions) const;
    Result<std::vector<float>> find_floats(const std::string& name, uint32_t size) const;

  private:
    const Container& file_;
};

}  // namespace dragoman
