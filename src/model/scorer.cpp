#include "model/scorer.h"

#include <algorithm>
#include <cstring>

namespace dragoman {

namespace {

constexpr uint32_t kFree = UINT32_MAX;
constexpr uint32_t kMostClasses = 256;
constexpr float kLargest = 127;  // a weight in 8 bits
constexpr float kLargestScale = 1000;

void put_u32(std::string& out, uint32_t value) {
    for (int i = 0; i < 4; ++i) out += static_cast<char>(value >> (8 * i));
}

std::string tensor_header(TensorKind kind, const std::vector<uint32_t>& shape) {
    std::string out = {static_cast<char>(kind), static_cast<char>(shape.size()), 0, 0};
    for (uint32_t dimension : shape) put_u32(out, dimension);
    return out;
}

int8_t rounded(float x) {
    return static_cast<int8_t>(std::clamp(x, -kLargest, kLargest) + (x < 0 ? -0.5f : 0.5f));
}

}  // namespace

const int8_t* Scorer::find(uint32_t key) const {
    if (slots_.empty()) return nullptr;
    size_t slot = key & (slots_.size() - 1);
    while (slots_[slot] != kFree) {
        if (keys_[slots_[slot]] == key) return weights_.data() + size_t{slots_[slot]} * classes_;
        slot = (slot + 1) & (slots_.size() - 1);
    }
    return nullptr;
}

void Scorer::add(Feature feature, int64_t* sums) const {
    const int8_t* weights = find(feature.key);
    if (!weights) return;
    for (uint32_t c = 0; c < classes_; ++c) sums[c] += int64_t{feature.value} * weights[c];
}

Result<Scorer> read_scorer(const Tensors& tensors, const std::string& name) {
    const Result<Tensor> keys = tensors.find(name + ".keys", TensorKind::Int8, 2);
    if (!keys) return keys.error();
    const Result<Tensor> weights = tensors.find(name + ".weights", TensorKind::Int8, 2);
    if (!weights) return weights.error();
    const Result<std::vector<float>> scale = tensors.find_floats(name + ".scale", 1);
    if (!scale) return scale.error();
    const uint32_t count = keys->shape[0], classes = weights->shape[1];
    if (keys->shape[1] != 4 || weights->shape[0] != count || classes == 0 ||
        classes > kMostClasses || !((*scale)[0] > 0 && (*scale)[0] < kLargestScale))
        return Error::ModelDamaged;
    Scorer scorer;
    scorer.classes_ = classes;
    scorer.scale_ = (*scale)[0] / Feature::kOne;
    scorer.keys_.resize(count);
    for (uint32_t i = 0; i < count; ++i) {
        for (uint32_t byte = 0; byte < 4; ++byte)
            scorer.keys_[i] |= uint32_t{static_cast<uint8_t>(keys->bytes[i * 4 + byte])}
                               << (8 * byte);
    }
    scorer.weights_.resize(weights->size());
    if (!scorer.weights_.empty())
        std::memcpy(scorer.weights_.data(), weights->bytes.data(), scorer.weights_.size());
    size_t slots = 16;
    while (slots < size_t{count} * 2) slots *= 2;
    scorer.slots_.assign(slots, kFree);
    for (uint32_t i = 0; i < count; ++i) {
        size_t slot = scorer.keys_[i] & (slots - 1);
        while (scorer.slots_[slot] != kFree) slot = (slot + 1) & (slots - 1);
        scorer.slots_[slot] = i;
    }
    return scorer;
}

std::vector<Section> write_scorer(const ScorerRows& rows, const std::string& name) {
    float largest = 0;
    for (float weight : rows.weights) largest = std::max(largest, weight < 0 ? -weight : weight);
    const float scale = largest > 0 ? largest / kLargest : 1;
    std::string keys, weights;
    uint32_t count = 0;
    for (size_t i = 0; i < rows.keys.size(); ++i) {
        std::string row;
        for (uint32_t c = 0; c < rows.classes; ++c)
            row += static_cast<char>(rounded(rows.weights[i * rows.classes + c] / scale));
        if (row.find_first_not_of('\0') == std::string::npos) continue;
        put_u32(keys, rows.keys[i]);
        weights += row;
        ++count;
    }
    uint32_t bits;
    std::memcpy(&bits, &scale, sizeof bits);
    std::string scale_bytes = tensor_header(TensorKind::Float32, {1});
    put_u32(scale_bytes, bits);
    return {{name + ".keys", tensor_header(TensorKind::Int8, {count, 4}) + keys},
            {name + ".weights", tensor_header(TensorKind::Int8, {count, rows.classes}) + weights},
            {name + ".scale", scale_bytes}};
}

}  // namespace dragoman
