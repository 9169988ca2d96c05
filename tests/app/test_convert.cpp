#include <doctest/doctest.h>

#include "app/convert.h"
#include "io/file.h"
#include "io/json.h"
#include "io/own_article.h"

using namespace dragoman;

namespace {

struct Answer {
    int code;
    std::string out, complaints;
};

Answer call(const ConvertOptions& options, const TextAnalyser& analyser = {}) {
    char* bytes[2] = {};
    size_t sizes[2] = {};
    std::FILE* out = open_memstream(&bytes[0], &sizes[0]);
    std::FILE* complaints = open_memstream(&bytes[1], &sizes[1]);
    Answer answer{convert(options, analyser, out, complaints), "", ""};
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

TEST_CASE("convert: there and back by the endings, with the text beside the annotations") {
    const TestFolder folder("convert");
    const Document doc = own_article();
    REQUIRE(write_file(folder / "a.dragoman.json", write_json(doc)) == Error::None);
    CHECK(call({.input = folder / "a.dragoman.json", .output = folder / "b.ann"}).code == 0);
    CHECK(*read_file(folder / "b.txt") == doc.text);
    CHECK(has(*read_file(folder / "annotation.conf"), "[entities]"));
    const Answer back = call({.input = folder / "b.ann", .output = "-", .to = "dragoman"});
    CHECK(back.code == 0);
    REQUIRE(read_json(back.out));
    CHECK(read_json(back.out)->mentions == doc.mentions);
}

TEST_CASE("convert: what the other format cannot keep is said") {
    const TestFolder folder("convert");
    REQUIRE(write_file(folder / "a.json", write_json(own_article())) == Error::None);
    const Answer answer = call({.input = folder / "a.json", .output = "-", .to = "iob2"});
    CHECK(answer.code == 0);
    CHECK(answer.out.starts_with("-DOCSTART- -X- O O\n"));
    CHECK(has(answer.complaints, "-: 2 mentions that are no names were left out.\n"));
}

TEST_CASE("convert: files that are there and were not asked for are never replaced") {
    const TestFolder folder("convert");
    REQUIRE(write_file(folder / "a.json", write_json(own_article())) == Error::None);
    REQUIRE(write_file(folder / "a.txt", "Something else.") == Error::None);
    const Answer answer = call({.input = folder / "a.json", .output = folder / "a.ann"});
    CHECK(answer.code == 1);
    CHECK(has(answer.complaints, "a.txt: Another file is there; nothing was written."));
    CHECK(*read_file(folder / "a.txt") == "Something else.");
    CHECK_FALSE(read_file(folder / "a.ann"));
    // The same text with other line ends is the article itself: it stays as it is.
    REQUIRE(write_file(folder / "c.txt", "One.\r\nTwo.") == Error::None);
    CHECK(call({.input = folder / "c.txt", .output = folder / "c.ann"}).code == 0);
    CHECK(*read_file(folder / "c.txt") == "One.\r\nTwo.");
}

TEST_CASE("convert: a bare text is analysed, a document is not") {
    const TestFolder folder("convert");
    REQUIRE(write_file(folder / "a.html", "<p>One &amp; two.</p>") == Error::None);
    size_t calls = 0;
    const TextAnalyser analyser = [&](std::string text) {
        ++calls;
        Document doc;
        doc.text = std::move(text);
        return doc;
    };
    CHECK(call({.input = folder / "a.html", .output = "-", .to = "text"}, analyser).out ==
          "One & two.");
    CHECK(calls == 1);
    REQUIRE(write_file(folder / "b.json", write_json(Document{})) == Error::None);
    CHECK(call({.input = folder / "b.json", .output = "-", .to = "text"}, analyser).code == 0);
    CHECK(calls == 1);
}

TEST_CASE("convert: several texts of one file are several files") {
    const TestFolder folder("convert");
    REQUIRE(write_file(folder / "a.jsonl", "{\"text\":\"One\"}\n{\"text\":\"Two\"}\n") ==
            Error::None);
    CHECK(call({.input = folder / "a.jsonl", .output = folder / "b.txt"}).code == 0);
    CHECK(*read_file(folder / "b.txt") == "One");
    CHECK(*read_file(folder / "b-2.txt") == "Two");
}

TEST_CASE("convert: what cannot be done says why and writes nothing") {
    const TestFolder folder("convert");
    REQUIRE(write_file(folder / "a.conllu", "nonsense\n") == Error::None);
    const Answer damaged = call({.input = folder / "a.conllu", .output = folder / "b.json"});
    CHECK(damaged.code == 1);
    CHECK(has(damaged.complaints, "a.conllu: This file does not have the form of its format.\n"));
    CHECK_FALSE(read_file(folder / "b.json"));
    CHECK(call({.input = folder / "none.txt", .output = "-", .to = "text"}).code == 1);
    const Answer unknown = call({.input = folder / "a.conllu", .output = folder / "b.docx"});
    CHECK(unknown.code == 2);
    CHECK(has(unknown.complaints, "name one with --to"));
    CHECK(has(unknown.complaints, "  brat           in, out  .ann"));
    const Answer unread =
        call({.input = folder / "a.conllu", .output = "-", .from = "iob2", .to = "text"});
    CHECK(unread.code == 1);
    CHECK(has(unread.complaints, "a.conllu: Dragoman writes this format, but cannot read it.\n"));
}
