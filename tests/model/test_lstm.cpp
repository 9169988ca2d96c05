// The recurrent layer against the textbook's equations, computed here in double precision.
#include <doctest/doctest.h>

#include <cmath>

#include "model/lstm.h"
#include "model/tensor_bytes.h"

using namespace dragoman;

namespace {
// Four hidden units that do not hear each other and have the same weights, one input. `w`, `u` and
// `b` hold the gates input, forget, cell, output of one unit.
std::vector<Section> direction(const std::string& name, const std::vector<float>& w,
                               const std::vector<float>& u, const std::vector<float>& b) {
    std::vector<float> input, recurrent, bias;
    for (size_t gate = 0; gate < 4; ++gate) {
        for (size_t unit = 0; unit < 4; ++unit) {
            input.push_back(w[gate]);
            bias.push_back(b[gate]);
            for (size_t other = 0; other < 4; ++other)
                recurrent.push_back(other == unit ? u[gate] : 0);
        }
    }
    const std::vector<float> scale(16, 1.0f / 64);
    return {{name + ".input.weight", tensor_bytes(TensorKind::Int8, {16, 1}, input)},
            {name + ".input.scale", tensor_bytes(TensorKind::Float32, {16}, scale)},
            {name + ".input.bias", tensor_bytes(TensorKind::Float32, {16}, bias)},
            {name + ".recurrent.weight", tensor_bytes(TensorKind::Int8, {16, 4}, recurrent)},
            {name + ".recurrent.scale", tensor_bytes(TensorKind::Float32, {16}, scale)}};
}

double sigma(double x) {
    return 1 / (1 + std::exp(-x));
}
}  // namespace

TEST_CASE("lstm: both directions follow the equations") {
    const std::vector<float> w = {32, -64, 96, 16}, u = {-32, 64, 48, 80},
                             b = {0.5f, 1.0f, -0.25f, 0.0f};
    std::vector<Section> sections = direction("l.forward", w, u, b);
    for (Section& section : direction("l.backward", u, w, b)) sections.push_back(section);
    const Container file = *read_container(write_container(sections));
    const Result<BiLstm> layer = read_bilstm(Tensors(file), "l");
    REQUIRE(layer);
    CHECK(layer->outputs() == 8);

    // More steps than are computed at one go.
    std::vector<double> x;
    for (int i = 0; i < 50; ++i) x.push_back((i * 7 % 11 - 5) / 4.0);
    const uint32_t count = static_cast<uint32_t>(x.size());
    Rows rows(count, 8);
    for (uint32_t i = 0; i < count; ++i) rows.row(i)[0] = quantise(static_cast<float>(x[i]));
    const Rows out = layer->apply(rows);

    auto expect = [&](const std::vector<float>& in, const std::vector<float>& back, bool backward,
                      uint32_t column) {
        double h = 0, c = 0;
        for (uint32_t step = 0; step < count; ++step) {
            const uint32_t at = backward ? count - 1 - step : step;
            double gate[4];
            for (int g = 0; g < 4; ++g) gate[g] = in[g] / 64 * x[at] + back[g] / 64 * h + b[g];
            c = sigma(gate[1]) * c + sigma(gate[0]) * std::tanh(gate[2]);
            h = sigma(gate[3]) * std::tanh(c);
            for (uint32_t unit = 0; unit < 4; ++unit)
                CHECK(out.row(at)[4 * column + unit] / 2048.0 == doctest::Approx(h).epsilon(0.003));
        }
    };
    expect(w, u, false, 0);
    expect(u, w, true, 1);
}

TEST_CASE("lstm: no rows give no rows") {
    const Container file = *read_container(write_container([] {
        std::vector<Section> sections =
            direction("l.forward", {1, 1, 1, 1}, {1, 1, 1, 1}, {0, 0, 0, 0});
        for (Section& section : direction("l.backward", {1, 1, 1, 1}, {1, 1, 1, 1}, {0, 0, 0, 0}))
            sections.push_back(section);
        return sections;
    }()));
    CHECK(read_bilstm(Tensors(file), "l")->apply(Rows(0, 8)).count == 0);
    CHECK_FALSE(read_bilstm(Tensors(file), "other"));
}
