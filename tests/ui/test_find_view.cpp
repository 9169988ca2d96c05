#include <doctest/doctest.h>

#include "ui/find_view.h"
#include "ui/sample_news.h"

using namespace dragoman;

TEST_CASE("find: capitals do not matter, names that begin so come first") {
    Document doc = sample_news();
    doc.entities.push_back({"Upper Norland", EntityType::Gpe, ""});
    CHECK(find_entities(doc, "nor", 9) == std::vector<uint32_t>{1, 2});
    CHECK(find_entities(doc, "BROWN", 9) == std::vector<uint32_t>{0});
    CHECK(find_entities(doc, "", 2).size() == 2);
    CHECK(find_entities(doc, "", 9)[0] == 0);  // mentioned most
    CHECK(find_entities(doc, "nobody", 9).empty());
}
