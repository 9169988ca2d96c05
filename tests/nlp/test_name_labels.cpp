#include <doctest/doctest.h>

#include "nlp/name_labels.h"

using namespace dragoman;

namespace {
const std::vector<EntityType> kTypes = {EntityType::Person, EntityType::Org};

// One row of labels: none, B-PERSON, I-PERSON, B-ORG, I-ORG.
void add_row(std::vector<float>& scores, std::initializer_list<float> row) {
    scores.insert(scores.end(), row);
}
}  // namespace

TEST_CASE("name labels: a label that goes on follows one of its type") {
    std::vector<float> scores;
    add_row(scores, {0, 4, 0, 1, 0});
    add_row(scores, {0, 0, 2, 0, 3});  // going on with an organisation is not possible here
    add_row(scores, {5, 0, 0, 0, 0});
    const std::vector<NameSpan> names = decode_names(scores, kTypes);
    REQUIRE(names.size() == 1);
    CHECK(names[0].begin == 0);
    CHECK(names[0].end == 2);
    CHECK(names[0].type == EntityType::Person);
    // The score is that of the less sure word: 2 against 3 and three times 0, at temperature 1.3.
    CHECK(names[0].score == 263);
    CHECK(decode_names({}, kTypes).empty());
}
