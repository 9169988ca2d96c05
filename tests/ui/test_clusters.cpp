#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/utf8.h"
#include "ui/clusters.h"

using namespace dragoman;

namespace {

std::vector<std::string> clusters(std::string_view text) {
    std::vector<std::string> out;
    for (size_t at = 0; at < text.size();) {
        const uint32_t length = cluster_at(text, at).length;
        out.emplace_back(text.substr(at, length));
        at += length;
    }
    return out;
}

}  // namespace

TEST_CASE("clusters: letters stand alone, marks go with their base") {
    CHECK(clusters("ab") == std::vector<std::string>{"a", "b"});
    CHECK(clusters("e\u0301t") == std::vector<std::string>{"e\u0301", "t"});
    CHECK(clusters("李尚") == std::vector<std::string>{"李", "尚"});
}

TEST_CASE("clusters: emoji sequences and flags are one") {
    CHECK(clusters("🇺🇸🇨🇳") == std::vector<std::string>{"🇺🇸", "🇨🇳"});
    CHECK(clusters("👨\u200D👩x") == std::vector<std::string>{"👨\u200D👩", "x"});
    CHECK(clusters("👍🏽") == std::vector<std::string>{"👍🏽"});
}

TEST_CASE("clusters: a word of joined letters is one, the space after it is not") {
    CHECK(clusters("محمد بن") == std::vector<std::string>{"محمد", " ", "بن"});
    CHECK(cluster_at("محمد", 0).right_to_left);
    CHECK(clusters("हिन्दी में") == std::vector<std::string>{"हिन्दी", " ", "में"});
}

TEST_CASE("clusters: broken bytes are taken one by one") {
    CHECK(clusters("a\xC3").size() == 2);
    CHECK(clusters("\xFF\xFE"
                   "b")
              .size() == 3);
}

TEST_CASE("clusters: a number stands for a cluster, the same one each time") {
    CHECK(glyph_of("a") == U'a');
    const char32_t flag = glyph_of("🇺🇸");
    CHECK(flag >= 0xE000);
    CHECK(flag < 0xF900);
    CHECK(glyph_of("🇺🇸") == flag);
    CHECK(cluster_text(flag) == "🇺🇸");
    CHECK(cluster_text(U'a').empty());
}

TEST_CASE("clusters: right-to-left words are turned round for display, their spaces with them") {
    const std::string shown = displayed("a محمد بن b");
    const CodePoint second = decode(shown, 2);
    CHECK(cluster_text(second.value) == "بن");
    CHECK(shown.substr(0, 2) == "a ");
    CHECK(shown.substr(shown.size() - 2) == " b");
}
