#include "model/tensor.h"

#include <cstring>

namespace dragoman {

namespace {
uint32_t read_u32(std::string_view bytes, size_t at) {
    uint32_t value = 0;
    for (int i = 3; i >= 0; --i) value = value << 8 | static_cast<uint8_t>(bytes[at + i]);
    return value;
}
}  // namespace

uint32_t Tensor::size() const {
    uint32_t size = 1;
    for (uint32_t dimension : shape) size *= dimension;
    return size;
}

int8_t Tensor::integer(uint32_t index) const {
    if (kind == TensorKind::Int8) return static_cast<int8_t>(bytes[index]);
    const uint8_t pair = static_cast<uint8_t>(bytes[index / 2]);
    const int half = index % 2 ? pair >> 4 : pair & 15;
    return static_cast<int8_t>(half >= 8 ? half - 16 : half);
}

float Tensor::real(uint32_t index) const {
    const uint32_t bits = read_u32(bytes, size_t{index} * 4);
    float value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

Result<Tensor> Tensors::find(const std::string& name) const {
    const std::string_view bytes = file_.find(name);
    if (bytes.size() < 4) return Error::ModelDamaged;
    Tensor tensor;
    const uint8_t kind = static_cast<uint8_t>(bytes[0]);
    const size_t dimensions = static_cast<uint8_t>(bytes[1]);
    const size_t header = 4 + dimensions * 4;
    if (kind >= static_cast<uint8_t>(TensorKind::Count) || bytes.size() < header)
        return Error::ModelDamaged;
    tensor.kind = static_cast<TensorKind>(kind);
    uint64_t size = 1;
    for (size_t i = 0; i < dimensions; ++i) {
        tensor.shape.push_back(read_u32(bytes, 4 + i * 4));
        size *= tensor.shape.back();
        if (size > 1u << 28) return Error::ModelDamaged;
    }
    tensor.bytes = bytes.substr(header);
    const uint64_t expected = tensor.kind == TensorKind::Int8      ? size
                              : tensor.kind == TensorKind::Float32 ? size * 4
                                                                   : (size + 1) / 2;
    if (tensor.bytes.size() != expected) return Error::ModelDamaged;
    return tensor;
}

Result<Tensor> Tensors::find(const std::string& name, TensorKind kind, size_t dimensions) const {
    Result<Tensor> tensor = find(name);
    if (tensor && (tensor->kind != kind || tensor->shape.size() != dimensions))
        return Error::ModelDamaged;
    return tensor;
}

Result<std::vector<float>> Tensors::find_floats(const std::string& name, uint32_t size) const {
    const Result<Tensor> tensor = find(name);
    if (!tensor) return tensor.error();
    if (tensor->kind != TensorKind::Float32 || tensor->size() != size) return Error::ModelDamaged;
    std::vector<float> values(size);
    for (uint32_t i = 0; i < size; ++i) values[i] = tensor->real(i);
    return values;
}

}  // namespace dragoman
