// How well one grouping of mentions agrees with another: MUC (Vilain et al. 1995), B3 (Bagga and
// Baldwin 1998) and CEAFe (Luo 2005), whose mean is the score of the CoNLL 2012 shared task.
#pragma once
#include <cstdint>
#include <vector>

namespace dragoman {

// Mentions by any number that names them in one document; each in one cluster at most.
using Clusters = std::vector<std::vector<uint64_t>>;

// Sums whose quotients are precision and recall; sums of several documents add up.
struct MeasureSums {
    double precision_sum = 0, precision_weight = 0;
    double recall_sum = 0, recall_weight = 0;
    MeasureSums& operator+=(const MeasureSums& other);
    double f1() const;  // percent
};

struct ClusterAgreement {
    MeasureSums muc, b_cubed, ceaf;
    ClusterAgreement& operator+=(const ClusterAgreement& other);
    double mean_f1() const { return (muc.f1() + b_cubed.f1() + ceaf.f1()) / 3; }
};

ClusterAgreement compare_clusters(const Clusters& gold, const Clusters& found);

// The largest sum of weights of pairs (row, column) with each row and column in one pair at most.
double best_assignment(const std::vector<std::vector<double>>& weights);

}  // namespace dragoman
