#include <doctest/doctest.h>

#include <algorithm>

#include "graph/marks.h"
#include "graph/sample_graph.h"

using namespace dragoman;

TEST_CASE("marks: a picture's marks are those of its relations, each once") {
    Document doc = sample_story({"A", "B", "C"}, {{0, 1}, {1, 2}});
    CHECK(marks_of(doc.relations).empty());
    doc.relations[0].modality = Modality::Planned;
    doc.relations[1].modality = Modality::Desired;
    CHECK(marks_of(doc.relations) == std::vector<LineMark>{LineMark::Dashed});
    doc.relations[1].negated = true;
    doc.relations[1].attributed_to = 0;
    doc.relations.push_back(doc.relations[0]);
    CHECK(marks_of(doc.relations) == std::vector<LineMark>{LineMark::Dashed, LineMark::Crossed,
                                                           LineMark::Ringed, LineMark::Thick});
}

TEST_CASE("marks: lines of one mark look alike, lines of another differ") {
    uint32_t all = 0;
    for (int i = 0; i < static_cast<int>(LineMark::Count); ++i)
        all += modalities_of(static_cast<LineMark>(i));
    CHECK(all == (1u << static_cast<int>(Modality::Count)) - 1);
    for (int a = 0; a < static_cast<int>(Modality::Count); ++a)
        for (int b = 0; b < static_cast<int>(Modality::Count); ++b) {
            const Modality one = static_cast<Modality>(a), other = static_cast<Modality>(b);
            const Dashes first = dashes_of(one), second = dashes_of(other);
            const bool alike = first.dash == second.dash && first.gap == second.gap;
            CHECK(alike == (mark_of(one) == mark_of(other)));
        }
}

TEST_CASE("marks: a bundle is only reported where nobody but a source says any of it") {
    Document doc = sample_story({"A", "B", "C"}, {{0, 1, "x"}, {0, 1, "y"}});
    doc.relations[0].attributed_to = 2;
    CHECK_FALSE(is_reported(doc, sample_diagram(doc).bundles[0]));
    doc.relations[1].attributed_to = 2;
    CHECK(is_reported(doc, sample_diagram(doc).bundles[0]));
}
