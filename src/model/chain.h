// A row of labels whose neighbours go together or not: a linear-chain conditional random field
// (Lafferty, McCallum and Pereira 2001).
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/error.h"
#include "model/tensor.h"

namespace dragoman {

class Chain {
  public:
    uint32_t labels() const { return labels_; }
    // Turns the scores of a row of places, labels() numbers a place, into the logarithms of the
    // chances of each label there, over all rows of labels that are possible (forward and
    // backward sums).
    void spread(std::vector<float>& scores) const;

  private:
    friend Result<Chain> read_chain(const Tensors& tensors, const std::string& name);
    // Multiplies `from` with the moves, ahead or back, and with `here`; scaled to the sum 1.
    void step_ahead(const float* from, const float* here, float* to) const;
    void step_back(const float* from, float* to) const;

    uint32_t labels_ = 0;
    std::vector<float> moves_;  // the factor for [before][after]
    std::vector<float> first_;  // the factor for a label at the first place
};

// Reads the tensor NAME (float, labels + 1 x labels): the score of each label behind each other
// one, in the last row of each label at the first place. Under -80 it cannot be.
// Error: ModelDamaged.
Result<Chain> read_chain(const Tensors& tensors, const std::string& name);

}  // namespace dragoman
