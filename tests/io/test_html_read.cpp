#include <doctest/doctest.h>

#include "io/format.h"
#include "io/json.h"
#include "sample_document.h"

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

TEST_CASE("html: our own page comes back whole, whatever its words are") {
    Document doc = sample_document();
    doc.entities[0].name = "</script><!-- <script> -->";
    const auto page = export_document(doc, Format::Html);
    REQUIRE(page);
    const std::string& html = page->files[0].bytes;
    CHECK(html.find("<!--") == std::string::npos);
    const auto imported = import_documents(Format::Html, page->files);
    REQUIRE(imported);
    CHECK(imported->left_out.empty());
    CHECK(write_json(imported->documents[0], {.tokens = true}) ==
          write_json(doc, {.tokens = true}));
}

TEST_CASE(
    "html: marks that cannot be read and damaged annotations are told, a bare page says nothing") {
    auto told = [](const std::string& html) {
        const std::vector<NamedFile> files = {{"page.html", html}};
        const auto imported = import_documents(Format::Html, files);
        REQUIRE(imported);
        CHECK(imported->documents[0].text == "China waits.");
        return imported->left_out.empty() ? std::string() : imported->left_out[0];
    };
    CHECK(told("<p>China waits.</p>") == "");
    CHECK(told("<p><mark>China</mark> waits.</p>").find("no annotations") != std::string::npos);
    CHECK(told("<p>China waits.</p><script type=\"application/json\" id=\"dragoman\">{}</script>")
              .find("damaged") != std::string::npos);
}
