#include "train/clusters.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

namespace dragoman {

namespace {

using ClusterOf = std::unordered_map<uint64_t, uint32_t>;

ClusterOf cluster_of_mentions(const Clusters& clusters) {
    ClusterOf result;
    for (uint32_t i = 0; i < clusters.size(); ++i) {
        for (uint64_t mention : clusters[i]) result.emplace(mention, i);
    }
    return result;
}

// How many mentions each cluster shares with each cluster of the other side.
std::map<uint32_t, uint32_t> overlaps(const std::vector<uint64_t>& cluster,
                                      const ClusterOf& others) {
    std::map<uint32_t, uint32_t> result;
    for (uint64_t mention : cluster) {
        if (const auto found = others.find(mention); found != others.end()) ++result[found->second];
    }
    return result;
}

// Links of the key's clusters that the other side keeps, and all of them.
void add_muc(const Clusters& key, const ClusterOf& others, double& sum, double& weight) {
    for (const std::vector<uint64_t>& cluster : key) {
        uint32_t shared = 0, parts = 0;
        for (const auto& [other, count] : overlaps(cluster, others)) shared += count, ++parts;
        parts += static_cast<uint32_t>(cluster.size()) -
                 shared;  // a mention that is nowhere is a part of its own
        sum += static_cast<double>(cluster.size()) - parts;
        weight += static_cast<double>(cluster.size()) - 1;
    }
}

void add_b_cubed(const Clusters& key, const ClusterOf& others, double& sum, double& weight) {
    for (const std::vector<uint64_t>& cluster : key) {
        for (const auto& [other, count] : overlaps(cluster, others))
            sum += static_cast<double>(count) * count / cluster.size();
        weight += static_cast<double>(cluster.size());
    }
}

double quotient(double sum, double weight) {
    return weight > 0 ? sum / weight : 0;
}

}  // namespace

MeasureSums& MeasureSums::operator+=(const MeasureSums& other) {
    precision_sum += other.precision_sum, precision_weight += other.precision_weight;
    recall_sum += other.recall_sum, recall_weight += other.recall_weight;
    return *this;
}

double MeasureSums::f1() const {
    const double precision = quotient(precision_sum, precision_weight),
                 recall = quotient(recall_sum, recall_weight);
    return precision + recall > 0 ? 200 * precision * recall / (precision + recall) : 0;
}

ClusterAgreement& ClusterAgreement::operator+=(const ClusterAgreement& other) {
    muc += other.muc, b_cubed += other.b_cubed, ceaf += other.ceaf;
    return *this;
}

ClusterAgreement compare_clusters(const Clusters& gold, const Clusters& found) {
    const ClusterOf gold_of = cluster_of_mentions(gold), found_of = cluster_of_mentions(found);
    ClusterAgreement result;
    add_muc(gold, found_of, result.muc.recall_sum, result.muc.recall_weight);
    add_muc(found, gold_of, result.muc.precision_sum, result.muc.precision_weight);
    add_b_cubed(gold, found_of, result.b_cubed.recall_sum, result.b_cubed.recall_weight);
    add_b_cubed(found, gold_of, result.b_cubed.precision_sum, result.b_cubed.precision_weight);
    std::vector<std::vector<double>> similarity(gold.size(), std::vector<double>(found.size(), 0));
    for (uint32_t i = 0; i < gold.size(); ++i) {
        for (const auto& [other, count] : overlaps(gold[i], found_of)) {
            similarity[i][other] =
                2.0 * count / static_cast<double>(gold[i].size() + found[other].size());
        }
    }
    result.ceaf.recall_sum = result.ceaf.precision_sum = best_assignment(similarity);
    result.ceaf.recall_weight = static_cast<double>(gold.size());
    result.ceaf.precision_weight = static_cast<double>(found.size());
    return result;
}

double best_assignment(const std::vector<std::vector<double>>& weights) {
    // The Hungarian method with potentials (Kuhn 1955, Munkres 1957), on costs = -weight; the fewer
    // side takes the rows.
    const size_t rows = weights.size(), columns = rows ? weights[0].size() : 0;
    if (rows == 0 || columns == 0) return 0;
    const bool turned = rows > columns;
    const size_t n = std::min(rows, columns), m = std::max(rows, columns);
    auto cost = [&](size_t i, size_t j) { return turned ? -weights[j][i] : -weights[i][j]; };
    constexpr double kFar = std::numeric_limits<double>::infinity();
    std::vector<double> row_potential(n + 1, 0), column_potential(m + 1, 0);
    std::vector<size_t> row_of(m + 1, 0), way(m + 1, 0);  // row_of[column], 1-based; 0: free
    for (size_t row = 1; row <= n; ++row) {
        row_of[0] = row;
        size_t column = 0;
        std::vector<double> least(m + 1, kFar);
        std::vector<bool> used(m + 1, false);
        do {
            used[column] = true;
            const size_t here = row_of[column];
            double step = kFar;
            size_t next = 0;
            for (size_t j = 1; j <= m; ++j) {
                if (used[j]) continue;
                const double slack =
                    cost(here - 1, j - 1) - row_potential[here] - column_potential[j];
                if (slack < least[j]) least[j] = slack, way[j] = column;
                if (least[j] < step) step = least[j], next = j;
            }
            for (size_t j = 0; j <= m; ++j) {
                if (used[j])
                    row_potential[row_of[j]] += step, column_potential[j] -= step;
                else
                    least[j] -= step;
            }
            column = next;
        } while (row_of[column] != 0);
        for (; column != 0; column = way[column]) row_of[column] = row_of[way[column]];
    }
    double sum = 0;
    for (size_t j = 1; j <= m; ++j) {
        if (row_of[j] != 0) sum -= cost(row_of[j] - 1, j - 1);
    }
    return sum;
}

}  // namespace dragoman
