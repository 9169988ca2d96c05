#include "model/lstm.h"

#include <algorithm>
#include <cstring>

#include "model/math.h"

namespace dragoman {

namespace {

constexpr uint32_t kBlock = 32;  // steps whose gates are computed from the inputs at one go

Float4 load(const float* from) {
    Float4 value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

}  // namespace

// The gates of a step lie one behind the other: input, forget, candidate, output.
void BiLstm::update(float* gates, uint32_t hidden, float* cell, int16_t* state) {
    for (uint32_t i = 0; i < hidden; i += 4) {
        const Float4 input = sigmoid(load(gates + i));
        const Float4 forget = sigmoid(load(gates + hidden + i));
        const Float4 candidate = hyperbolic_tangent(load(gates + 2 * hidden + i));
        const Float4 output = sigmoid(load(gates + 3 * hidden + i));
        const Float4 next = forget * load(cell + i) + input * candidate;
        std::memcpy(cell + i, &next, sizeof next);
        const Float4 out = output * hyperbolic_tangent(next);
        for (uint32_t k = 0; k < 4; ++k) state[i + k] = quantise(out[k]);
    }
}

void BiLstm::run(const Direction& direction, const Rows& inputs, bool backward, uint32_t column,
                 Rows& out) {
    const uint32_t hidden = direction.hidden;
    std::vector<float> gates(size_t{kBlock} * 4 * hidden);
    std::vector<float> cell(hidden, 0.0f);
    std::vector<int16_t> state(direction.recurrent.stride(), 0);
    for (uint32_t done = 0; done < inputs.count; done += kBlock) {
        const uint32_t steps = std::min(kBlock, inputs.count - done);
        const uint32_t first = backward ? inputs.count - done - steps : done;
        direction.input.apply_rows(inputs.row(first), steps, gates.data());
        for (uint32_t step = 0; step < steps; ++step) {
            const uint32_t at = backward ? steps - 1 - step : step;
            float* row = &gates[size_t{at} * 4 * hidden];
            if (done + step > 0) direction.recurrent.add(state.data(), row);
            update(row, hidden, cell.data(), state.data());
            std::copy_n(state.data(), hidden, out.row(first + at) + column);
        }
    }
}

Rows BiLstm::apply(const Rows& inputs) const {
    Rows out(inputs.count, (outputs() + 7) & ~7u);
    run(forward_, inputs, false, 0, out);
    run(backward_, inputs, true, forward_.hidden, out);
    return out;
}

Error BiLstm::read_direction(const Tensors& tensors, const std::string& name, Direction& out) {
    Result<Linear> input = read_linear(tensors, name + ".input");
    if (!input) return input.error();
    Result<Linear> recurrent = read_linear(tensors, name + ".recurrent");
    if (!recurrent) return recurrent.error();
    out.input = std::move(*input);
    out.recurrent = std::move(*recurrent);
    out.hidden = out.recurrent.inputs();
    const bool fits = out.hidden % 4 == 0 && out.input.outputs() == 4 * out.hidden &&
                      out.recurrent.outputs() == 4 * out.hidden;
    return fits ? Error::None : Error::ModelDamaged;
}

Result<BiLstm> read_bilstm(const Tensors& tensors, const std::string& name) {
    BiLstm layer;
    if (Error e = BiLstm::read_direction(tensors, name + ".forward", layer.forward_);
        e != Error::None)
        return e;
    if (Error e = BiLstm::read_direction(tensors, name + ".backward", layer.backward_);
        e != Error::None)
        return e;
    const bool fits = layer.forward_.hidden == layer.backward_.hidden &&
                      layer.forward_.input.inputs() == layer.backward_.input.inputs();
    if (!fits) return Error::ModelDamaged;
    return layer;
}

}  // namespace dragoman
