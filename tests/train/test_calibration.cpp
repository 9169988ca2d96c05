#include <doctest/doctest.h>

#include "train/calibration.h"

using namespace dragoman;

TEST_CASE("calibration: no error where eight of ten answers with score 0.8 are right") {
    std::vector<ScoredAnswer> answers(10, {800, true});
    answers[0].right = answers[1].right = false;
    CHECK(calibration_error(answers) == doctest::Approx(0));
    CHECK(calibration_table(answers).find("0.8 to 0.9        10        80.0          80.0") !=
          std::string::npos);
}

TEST_CASE("calibration: the error is the distance of score and truth, weighted by answers") {
    // Three sure and right; one that says 0.5 and is wrong.
    const std::vector<ScoredAnswer> answers = {
        {1000, true}, {1000, true}, {1000, true}, {500, false}};
    CHECK(calibration_error(answers) == doctest::Approx(12.5));
    CHECK(calibration_error({}) == 0);
}
