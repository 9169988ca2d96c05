// A bidirectional LSTM layer (Hochreiter & Schmidhuber 1997; Graves & Schmidhuber 2005).
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/linear.h"

namespace dragoman {

// Rows of activations, one per word, quantised (model/linear.h), `stride` numbers a row.
struct Rows {
    uint32_t count = 0;
    uint32_t stride = 0;
    std::vector<int16_t> values;

    Rows() = default;
    Rows(uint32_t count, uint32_t stride)
        : count(count), stride(stride), values(size_t{count} * stride) {}
    int16_t* row(uint32_t index) { return &values[size_t{index} * stride]; }
    const int16_t* row(uint32_t index) const { return &values[size_t{index} * stride]; }
};

class BiLstm {
  public:
    uint32_t inputs() const { return forward_.input.inputs(); }
    uint32_t outputs() const { return 2 * forward_.hidden; }
    // One row of outputs() numbers for each row of inputs: the forward half, then the backward
    // half.
    Rows apply(const Rows& inputs) const;

  private:
    friend Result<BiLstm> read_bilstm(const Tensors& tensors, const std::string& name);
    struct Direction {
        Linear input;      // 4 * hidden gates (input, forget, cell, output) from a word, with bias
        Linear recurrent;  // the same gates from the last state, without bias
        uint32_t hidden = 0;  // a multiple of 4
    };
    static Error read_direction(const Tensors& tensors, const std::string& name, Direction& out);
    static void update(float* gates, uint32_t hidden, float* cell, int16_t* state);
    static void run(const Direction& direction, const Rows& inputs, bool backward, uint32_t column,
                    Rows& out);
    Direction forward_, backward_;
};

// Reads linears NAME.forward.input, NAME.forward.recurrent and the same of NAME.backward.
Result<BiLstm> read_bilstm(const Tensors& tensors, const std::string& name);

}  // namespace dragoman
