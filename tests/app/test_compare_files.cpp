#include <doctest/doctest.h>

#include "app/compare_files.h"
#include "io/document_builder.h"
#include "io/file.h"
#include "io/json.h"
#include "io/own_article.h"

using namespace dragoman;

namespace {

struct Answer {
    int code;
    std::string out, complaints;
};

// Stands in for the analysis.
Document as_one_sentence(std::string text) {
    Document doc;
    doc.text = std::move(text);
    cut_sentences(doc);
    return doc;
}

Answer call(const CompareOptions& options) {
    char* bytes[2] = {};
    size_t sizes[2] = {};
    std::FILE* out = open_memstream(&bytes[0], &sizes[0]);
    std::FILE* complaints = open_memstream(&bytes[1], &sizes[1]);
    Answer answer{compare_files(options, as_one_sentence, out, complaints), "", ""};
    std::fclose(out);
    std::fclose(complaints);
    answer.out.assign(bytes[0], sizes[0]);
    answer.complaints.assign(bytes[1], sizes[1]);
    std::free(bytes[0]);
    std::free(bytes[1]);
    return answer;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("compare: two files are tables, or JSON, and an exit code") {
    const TestFolder folder("compare");
    Document other = own_article();
    other.mentions[0].type = EntityType::Org;
    REQUIRE(write_file(folder / "a.json", write_json(own_article())) == Error::None);
    REQUIRE(write_file(folder / "b.json", write_json(other)) == Error::None);
    CHECK(call({folder / "a.json", folder / "a.json", "", false}).code == 0);
    const Answer table = call({folder / "a.json", folder / "b.json", "", false});
    CHECK(table.code == 1);
    CHECK(has(table.out, "mentions, place                 12       0       0   1\n"));
    CHECK(has(table.out, "mentions, place and type        11       1       1   0.917\n"));
    CHECK(has(table.out, "0       differs  type of a mention    PERSON / ORG  \"李尚福\"\n"));
    const Answer json = call({folder / "a.json", folder / "b.json", "", true});
    CHECK(has(json.out, R"("differences":[{"start":0,"end":3,"kind":"type of a mention")"));
    CHECK(call({folder / "a.json", folder / "none.json", "", false}).code == 2);
}

TEST_CASE("compare: two articles are a story, told twice") {
    const TestFolder folder("stories");
    REQUIRE(write_file(folder / "a.json", write_json(own_article())) == Error::None);
    REQUIRE(write_file(folder / "b.txt", "Something else.") == Error::None);
    const Answer table = call({folder / "a.json", folder / "b.txt", "", false});
    CHECK(table.code == 1);
    CHECK(has(table.out, "What is said of whom\n  A  only A        "));
    const Answer json = call({folder / "a.json", folder / "b.txt", "", true});
    CHECK(json.out.starts_with(R"({"kind":"stories","document":{"format":"dragoman")"));
    CHECK(has(json.out, "\\n\\n\u2042\\n\\nSomething else."));
}
