// Arithmetic of our own must agree with the mathematics it stands for.
#include <doctest/doctest.h>

#include <cmath>

#include "model/math.h"

using namespace dragoman;

TEST_CASE("math: exponential, sigmoid and tangent are right to six digits") {
    for (int i = -2000; i <= 2000; ++i) {
        const float x = static_cast<float>(i) / 100.0f;
        CHECK(std::fabs(exponential(x) / std::exp(static_cast<double>(x)) - 1) < 2e-6);
        CHECK(std::fabs(sigmoid(splat(x))[2] - 1 / (1 + std::exp(-static_cast<double>(x)))) < 1e-6);
        CHECK(std::fabs(hyperbolic_tangent(splat(x))[3] - std::tanh(static_cast<double>(x))) <
              1e-6);
    }
}

TEST_CASE("math: logarithm is right to six digits") {
    for (float x = 1e-30f; x < 1e30f; x *= 1.37f)
        CHECK(std::fabs(logarithm(x) - std::log(static_cast<double>(x))) < 8e-6);
    CHECK(logarithm(1.0f) == 0);
}

TEST_CASE("math: the largest and smallest arguments give finite numbers") {
    CHECK(std::isfinite(exponential(1e30f)));
    CHECK(exponential(-1e30f) >= 0);
    CHECK(sigmoid(splat(1e30f))[0] == doctest::Approx(1));
    CHECK(hyperbolic_tangent(splat(-1e30f))[1] == doctest::Approx(-1));
}

TEST_CASE("math: softmax sums to one and keeps the order") {
    float scores[] = {1.0f, 300.0f, 299.0f, -50.0f};
    softmax(scores, 4);
    CHECK(scores[0] + scores[1] + scores[2] + scores[3] == doctest::Approx(1));
    CHECK(scores[1] > scores[2]);
    CHECK(scores[1] == doctest::Approx(0.731059));
}
