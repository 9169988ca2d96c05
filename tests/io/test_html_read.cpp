#include <doctest/doctest.h>

#include "io/format.h"

using namespace dragoman;

namespace {

std::string text_of(const std::string& html) {
    const std::vector<NamedFile> files = {{"page.html", html}};
    const auto imported = import_documents(Format::Html, files);
    REQUIRE(imported);
    return imported->documents[0].text;
}

}  // namespace

TEST_CASE("html: blocks are paragraphs, breaks are lines, white space is one space") {
    CHECK(
        text_of("<h1>China\n rejects</h1><p>It <b>wai</b>ts.<br>Long.</p>\n<ul><li>a<li>b</ul>") ==
        "China rejects\n\nIt waits.\nLong.\n\na\n\nb");
    CHECK(text_of("no markup at all") == "no markup at all");
    CHECK(text_of("") == "");
}

TEST_CASE("html: references are characters, unknown ones stay as they are") {
    CHECK(text_of("a&amp;b &lt;p&gt; &quot;&#8220;&#x1F60A;&rsquo;&eacute;") == "a&b <p> \"“😊’é");
    CHECK(text_of("AT&T &nosuch; &#; &#xD800; &#99999999;") ==
          "AT&T &nosuch; &#; \xEF\xBF\xBD &#99999999;");
}

TEST_CASE("html: what is no article is left out") {
    CHECK(text_of("<head><title>t</title><style>p{}</style></head><body><nav>menu</nav>"
                  "<script>if (a < b) \"</p>\"</script><!-- <p>c</p> --><p>Text.</p>"
                  "<footer>f</footer></body>") == "Text.");
    CHECK(text_of("<p>before</p><article><p>Text.</p></article><p>after</p>") == "Text.");
    CHECK(text_of("<MAIN>Text.</MAIN> after") == "Text.");
    CHECK(text_of("<form>a<form>b</form>c</form>d") == "d");
}

TEST_CASE("html: unfinished markup loses no more than itself") {
    CHECK(text_of("a < b and c > d") == "a < b and c > d");
    CHECK(text_of("Text <") == "Text <");
    CHECK(text_of("Text <a href=\"x") == "Text");
    CHECK(text_of("Text <!-- never ends") == "Text");
    CHECK(text_of("<p>Text<script>never ends") == "Text");
    CHECK(text_of(std::string(50000, '<')) == std::string(50000, '<'));
}
