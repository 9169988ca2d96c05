#include "train/calibration.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace dragoman {

namespace {

struct Bin {
    uint64_t answers = 0, right = 0, score = 0;
    double mean_score() const { return answers ? score / 10.0 / answers : 0; }
    double share_right() const { return answers ? 100.0 * right / answers : 0; }
};

std::array<Bin, 10> bins_of(const std::vector<ScoredAnswer>& answers) {
    std::array<Bin, 10> bins;
    for (const ScoredAnswer& answer : answers) {
        Bin& bin = bins[std::min(answer.score / 100, 9)];
        ++bin.answers;
        bin.right += answer.right;
        bin.score += answer.score;
    }
    return bins;
}

}  // namespace

double calibration_error(const std::vector<ScoredAnswer>& answers) {
    double error = 0;
    for (const Bin& bin : bins_of(answers))
        error += bin.answers * std::abs(bin.mean_score() - bin.share_right());
    return answers.empty() ? 0 : error / answers.size();
}

std::string calibration_table(const std::vector<ScoredAnswer>& answers) {
    std::string table = "score        answers  mean score  right in 100\n";
    const std::array<Bin, 10> bins = bins_of(answers);
    char line[128];
    for (size_t i = 0; i < bins.size(); ++i) {
        if (!bins[i].answers) continue;
        std::snprintf(line, sizeof line, "%.1f to %.1f  %8llu  %10.1f  %12.1f\n", i / 10.0,
                      (i + 1) / 10.0, static_cast<unsigned long long>(bins[i].answers),
                      bins[i].mean_score(), bins[i].share_right());
        table += line;
    }
    std::snprintf(line, sizeof line, "calibration error %.1f\n", calibration_error(answers));
    return table + line;
}

}  // namespace dragoman
