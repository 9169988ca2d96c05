// Layers: the numbers that the trainer means, exact on every machine.
#include <doctest/doctest.h>

#include "model/linear.h"
#include "model/tensor_bytes.h"

using namespace dragoman;

namespace {
Container layer(const std::vector<float>& weights, uint32_t outputs, uint32_t inputs,
                const std::vector<float>& scales, const std::vector<float>& bias) {
    std::vector<Section> sections = {
        {"x.weight", tensor_bytes(TensorKind::Int8, {outputs, inputs}, weights)},
        {"x.scale", tensor_bytes(TensorKind::Float32, {outputs}, scales)}};
    if (!bias.empty())
        sections.push_back({"x.bias", tensor_bytes(TensorKind::Float32, {outputs}, bias)});
    return *read_container(write_container(sections));
}
}  // namespace

TEST_CASE("tensor: integers of 8 and 4 bits keep their sign") {
    const Container file = *read_container(
        write_container({{"eight", tensor_bytes(TensorKind::Int8, {3}, {-127, 0, 5})},
                         {"four", tensor_bytes(TensorKind::Int4, {3}, {-7, 7, -1})}}));
    const Tensors tensors(file);
    CHECK(tensors.find("eight")->integer(0) == -127);
    CHECK(tensors.find("eight")->integer(2) == 5);
    CHECK(tensors.find("four")->integer(0) == -7);
    CHECK(tensors.find("four")->integer(1) == 7);
    CHECK(tensors.find("four")->integer(2) == -1);
    CHECK_FALSE(tensors.find("none"));
    CHECK_FALSE(tensors.find("eight", TensorKind::Int4, 1));
    CHECK_FALSE(tensors.find_floats("eight", 3));
}

TEST_CASE("linear: applies weights, scales and bias") {
    const Container file = layer({1, 2, 3, -4, 5, -6}, 2, 3, {0.5f, 0.25f}, {10, -1});
    const Result<Linear> linear = read_linear(Tensors(file), "x");
    REQUIRE(linear);
    CHECK(linear->inputs() == 3);
    CHECK(linear->stride() == 8);
    std::vector<int16_t> x(linear->stride(), 0);
    const float values[] = {1.0f, -1.0f, 2.0f};
    quantise(values, 3, x.data());
    float out[2];
    linear->apply(x.data(), out);
    CHECK(out[0] == 10 + 0.5f * (1 - 2 + 6));
    CHECK(out[1] == -1 + 0.25f * (-4 - 5 - 12));
}

TEST_CASE("linear: sums of the largest numbers do not overflow") {
    const Container file =
        layer(std::vector<float>(512 * 5, 127), 5, 512, std::vector<float>(5, 1.0f), {});
    const Result<Linear> linear = read_linear(Tensors(file), "x");
    REQUIRE(linear);
    const std::vector<int16_t> x(512, 32767);
    float out[5];
    linear->apply(x.data(), out);
    for (float value : out)
        CHECK(value == static_cast<float>(127 * 32767 * 512) / kActivationScale);
}

TEST_CASE("linear: a layer whose parts do not fit is refused") {
    const Container file = layer({1, 2, 3, 4}, 2, 2, {1.0f}, {});
    CHECK(read_linear(Tensors(file), "x").error() == Error::ModelDamaged);
    CHECK(read_linear(Tensors(file), "y").error() == Error::ModelDamaged);
}

TEST_CASE("quantise: rounds half away from zero and clamps") {
    CHECK(quantise(0.0f) == 0);
    CHECK(quantise(0.75f / kActivationScale) == 1);
    CHECK(quantise(-0.75f / kActivationScale) == -1);
    CHECK(quantise(1e9f) == 32767);
    CHECK(quantise(-1e9f) == -32767);
}

TEST_CASE("linear: many inputs at once give the same bits as one by one") {
    std::vector<float> weights;
    for (int i = 0; i < 7 * 20; ++i) weights.push_back(static_cast<float>(i * 37 % 255 - 127));
    const Container file =
        layer(weights, 7, 20, std::vector<float>(7, 0.03f), std::vector<float>(7, 0.7f));
    const Result<Linear> linear = read_linear(Tensors(file), "x");
    REQUIRE(linear);
    const uint32_t count = 5, stride = linear->stride();
    std::vector<int16_t> x(count * stride, 0);
    for (uint32_t k = 0; k < count; ++k)
        for (uint32_t i = 0; i < 20; ++i)
            x[k * stride + i] = static_cast<int16_t>((k * 7919 + i * 104729) % 65535 - 32767);
    std::vector<float> together(count * 7), alone(7);
    linear->apply_rows(x.data(), count, together.data());
    for (uint32_t k = 0; k < count; ++k) {
        linear->apply(x.data() + k * stride, alone.data());
        for (uint32_t i = 0; i < 7; ++i) CHECK(together[k * 7 + i] == alone[i]);
    }
}
