#include <doctest/doctest.h>

#include "train/clusters.h"

using namespace dragoman;

TEST_CASE("clusters: equal clusters agree wholly") {
    const Clusters clusters = {{1, 2, 3}, {4, 5}, {6}};
    const ClusterAgreement agreement = compare_clusters(clusters, clusters);
    CHECK(agreement.muc.f1() == doctest::Approx(100));
    CHECK(agreement.b_cubed.f1() == doctest::Approx(100));
    CHECK(agreement.ceaf.f1() == doctest::Approx(100));
    CHECK(agreement.mean_f1() == doctest::Approx(100));
}

// The example of the reference scorer's paper (Pradhan et al. 2014): key {a b c} {d e f g},
// response {a b} {c d} {f g h i}; MUC 0.4/0.4, B3 0.42/0.5, CEAFe 0.65/0.433.
TEST_CASE("clusters: the published example") {
    const Clusters key = {{'a', 'b', 'c'}, {'d', 'e', 'f', 'g'}},
                   response = {{'a', 'b'}, {'c', 'd'}, {'f', 'g', 'h', 'i'}};
    const ClusterAgreement agreement = compare_clusters(key, response);
    CHECK(agreement.muc.recall_sum / agreement.muc.recall_weight == doctest::Approx(0.4));
    CHECK(agreement.muc.precision_sum / agreement.muc.precision_weight == doctest::Approx(0.4));
    CHECK(agreement.b_cubed.recall_sum / agreement.b_cubed.recall_weight ==
          doctest::Approx(0.4167).epsilon(0.001));
    CHECK(agreement.b_cubed.precision_sum / agreement.b_cubed.precision_weight ==
          doctest::Approx(0.5));
    CHECK(agreement.ceaf.recall_sum / agreement.ceaf.recall_weight == doctest::Approx(0.65));
    CHECK(agreement.ceaf.precision_sum / agreement.ceaf.precision_weight ==
          doctest::Approx(0.4333).epsilon(0.001));
}

TEST_CASE("clusters: nothing found scores nothing and does not divide by nothing") {
    CHECK(compare_clusters({{1, 2}}, {}).mean_f1() == 0);
    CHECK(compare_clusters({}, {}).mean_f1() == 0);
}

TEST_CASE("clusters: the best assignment is found where the greedy one is not") {
    CHECK(best_assignment({{0.9, 0.8}, {0.8, 0.1}}) == doctest::Approx(1.6));
    CHECK(best_assignment({{1, 2, 3}, {3, 2, 1}}) == doctest::Approx(6));
    CHECK(best_assignment({{1, 3}, {2, 2}, {3, 1}}) == doctest::Approx(6));
    CHECK(best_assignment({}) == 0);
}
