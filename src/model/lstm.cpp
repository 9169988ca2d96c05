#include "model/lstm.h"

#include "model/math.h"

namespace dragoman {

void BiLstm::run(const Direction& direction, const Rows& inputs, bool backward, uint32_t column,
                 Rows& out) {
    const uint32_t hidden = direction.hidden;
    std::vector<float> gates(4 * hidden);
    std::vector<float> cell(hidden, 0.0f);
    std::vector<int16_t> state(direction.recurrent.stride(), 0);
    for (uint32_t step = 0; step < inputs.count; ++step) {
        const uint32_t at = backward ? inputs.count - 1 - step : step;
        direction.input.apply(inputs.row(at), gates.data());
        if (step > 0) direction.recurrent.add(state.data(), gates.data());
        const float* input = gates.data();
        const float* forget = input + hidden;
        const float* candidate = forget + hidden;
        const float* output = candidate + hidden;
        for (uint32_t i = 0; i < hidden; ++i) {
            cell[i] =
                sigmoid(forget[i]) * cell[i] + sigmoid(input[i]) * hyperbolic_tangent(candidate[i]);
            state[i] = quantise(sigmoid(output[i]) * hyperbolic_tangent(cell[i]));
            out.row(at)[column + i] = state[i];
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
    const bool fits =
        out.input.outputs() == 4 * out.hidden && out.recurrent.outputs() == 4 * out.hidden;
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
