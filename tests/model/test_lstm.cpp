// The recurrent layer against the textbook's equations, computed here in double precision.
#include <doctest/doctest.h>

#include <cmath>

#include "model/lstm.h"
#include "model/tensor_bytes.h"

using namespace dragoman;

namespace {
// One hidden unit, one input: gates input, forget, cell, output.
std::vector<Section> direction(const std::string& name, const std::vector<float>& w,
                               const std::vector<float>& u, const std::vector<float>& b) {
    const std::vector<float> scale(4, 1.0f / 64);
    return {{name + ".input.weight", tensor_bytes(TensorKind::Int8, {4, 1}, w)},
            {name + ".input.scale", tensor_bytes(TensorKind::Float32, {4}, scale)},
            {name + ".input.bias", tensor_bytes(TensorKind::Float32, {4}, b)},
            {name + ".recurrent.weight", tensor_bytes(TensorKind::Int8, {4, 1}, u)},
            {name + ".recurrent.scale", tensor_bytes(TensorKind::Float32, {4}, scale)}};
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
    CHECK(layer->outputs() == 2);

    const std::vector<double> x = {0.5, -1.0, 2.0};
    Rows rows(3, 8);
    for (uint32_t i = 0; i < 3; ++i) rows.row(i)[0] = quantise(static_cast<float>(x[i]));
    const Rows out = layer->apply(rows);

    auto expect = [&](const std::vector<float>& in, const std::vector<float>& back, bool backward,
                      uint32_t column) {
        double h = 0, c = 0;
        for (uint32_t step = 0; step < 3; ++step) {
            const uint32_t at = backward ? 2 - step : step;
            double gate[4];
            for (int g = 0; g < 4; ++g) gate[g] = in[g] / 64 * x[at] + back[g] / 64 * h + b[g];
            c = sigma(gate[1]) * c + sigma(gate[0]) * std::tanh(gate[2]);
            h = sigma(gate[3]) * std::tanh(c);
            CHECK(out.row(at)[column] / 2048.0 == doctest::Approx(h).epsilon(0.003));
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
