// How far scores can be trusted: of the answers with a score near 0.8, are four of five right?
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace dragoman {

struct ScoredAnswer {
    uint16_t score = 0;  // thousandths
    bool right = false;
};

// The mean distance between score and share of right answers over ten equal ranges of scores,
// weighted by their answers, in percent (ECE; Guo et al. 2017). 0 without answers.
double calibration_error(const std::vector<ScoredAnswer>& answers);

// A table: of each range of scores the answers, their mean score and how many of a hundred are
// right; and the error below.
std::string calibration_table(const std::vector<ScoredAnswer>& answers);

}  // namespace dragoman
