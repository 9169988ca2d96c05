// Model files: what was written comes back, and no damage goes unnoticed.
#include <doctest/doctest.h>

#include "model/container.h"

using namespace dragoman;

TEST_CASE("container: sections come back as they were written") {
    const std::string bytes =
        write_container({{"first", "abc"}, {"empty", ""}, {"third", std::string(1000, '\0')}});
    const Result<Container> file = read_container(bytes);
    REQUIRE(file);
    CHECK(file->find("first") == "abc");
    CHECK(file->has("empty"));
    CHECK(file->find("empty").empty());
    CHECK(file->find("third").size() == 1000);
    CHECK_FALSE(file->has("fourth"));
}

TEST_CASE("container: any changed byte is noticed") {
    const std::string bytes = write_container({{"weights", "0123456789"}, {"words", "a\nb\n"}});
    for (size_t i = 0; i < bytes.size(); ++i) {
        std::string damaged = bytes;
        damaged[i] ^= 0x40;
        CHECK_FALSE(read_container(damaged));
    }
}

TEST_CASE("container: a file that ends too early or goes on too long is refused") {
    const std::string bytes = write_container({{"weights", "0123456789"}});
    for (size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(read_container(bytes.substr(0, size)));
    CHECK(read_container(bytes + "x").error() == Error::ModelDamaged);
    CHECK(read_container("").error() == Error::ModelBadMagic);
    CHECK(read_container("PK\3\4 something else").error() == Error::ModelBadMagic);
}
