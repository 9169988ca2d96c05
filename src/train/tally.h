// Counting hits, and how sure a score is: precision, recall, F1 and a bootstrap interval.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace dragoman {

struct Tally {
    uint64_t right = 0;
    uint64_t found = 0;  // by the program
    uint64_t gold = 0;
    Tally& operator+=(const Tally& other) {
        right += other.right, found += other.found, gold += other.gold;
        return *this;
    }
    double precision() const { return found ? 100.0 * right / found : 0; }
    double recall() const { return gold ? 100.0 * right / gold : 0; }
    // 2PR / (P + R) in percent; where found == gold it is the accuracy.
    double f1() const { return found + gold ? 200.0 * right / (found + gold) : 0; }
};

Tally sum(const std::vector<Tally>& units);

struct Interval {
    double low = 0;
    double high = 0;
};

// The middle 95 % of the scores of 1000 samples of as many units (documents or sentences), drawn
// with replacement and a fixed seed. score(units drawn) gives the score of one sample.
Interval bootstrap(size_t unit_count,
                   const std::function<double(const std::vector<size_t>&)>& score);
Interval bootstrap_f1(const std::vector<Tally>& units);

// One line of a table:  "ORG          1147    1021     830     81.3     72.4     76.6   74.9-78.2"
std::string tally_header(const std::string& title);
std::string tally_row(const std::string& name, const std::vector<Tally>& units);
// The same without counts, for accuracies:  "UPOS         95.12   94.80-95.40"
std::string accuracy_row(const std::string& name, const std::vector<Tally>& units);

}  // namespace dragoman
