#include <doctest/doctest.h>

#include <filesystem>

#include "app/annotate.h"
#include "io/file.h"

using namespace dragoman;

namespace {

// A stream that holds `text`, read from its beginning.
std::FILE* stream_of(const std::string& text) {
    std::FILE* file = std::tmpfile();
    std::fwrite(text.data(), 1, text.size(), file);
    std::rewind(file);
    return file;
}

std::string contents_of(std::FILE* file) {
    std::string text;
    std::rewind(file);
    for (int c = 0; (c = std::fgetc(file)) != EOF;) text += static_cast<char>(c);
    return text;
}

struct Run {
    uint32_t failed = 0;
    std::string out, complaints;
};

// Annotates with an analysis that finds nothing.
Run run(const AnnotateOptions& options, const std::string& input) {
    AnnotateStreams streams{stream_of(input), std::tmpfile(), std::tmpfile()};
    Run result;
    result.failed = annotate_all(
        options,
        [](std::string text) {
            Document doc;
            doc.text = text;
            return doc;
        },
        streams);
    result.out = contents_of(streams.out);
    result.complaints = contents_of(streams.complaints);
    for (std::FILE* file : {streams.in, streams.out, streams.complaints}) std::fclose(file);
    return result;
}

size_t count(const std::string& text, const std::string& part) {
    size_t n = 0;
    for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

// An empty folder of this test's own, gone when it ends.
struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / "dragoman-test-annotate";
    Folder() {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    std::string file(const char* name) const { return (path / name).string(); }
};

}  // namespace

TEST_CASE("annotate: lines keep their ids and their order, bad lines are named") {
    const Run result = run({.inputs = {"-"}, .lines = true, .jobs = 3, .json = {}},
                           "{\"id\":\"a\\\"1\",\"text\":\"One.\"}\n\nnot "
                           "json\n{\"id\":7,\"text\":\"Two.\\r\\n\"}\r\n{\"id\":8}\n"
                           "{\"text\":\"Three.\"}\n{\"id\":[1],\"text\":\"x\"}\n{\"id\":9,\"text\":"
                           "\"\\u0000\\u0001\"}\n{\"id\":10,\"text\":\"\"}");
    CHECK(result.failed == 4);
    CHECK(count(result.out, "\n") == 4);
    CHECK(result.out.starts_with(R"({"id":"a\"1","format":"dragoman")"));
    CHECK(result.out.find(R"({"id":7,)") < result.out.find("Three."));
    CHECK(count(result.out, "\"text\":\"Two.\\n\"") == 1);
    CHECK(count(result.out, "{\"id\":10,") == 1);
    CHECK(result.complaints ==
          "standard input, line 3: This is not valid JSON.\n"
          "standard input, line 5: A line must be an object with a string \"text\".\n"
          "standard input, line 7: An \"id\" must be a string or a whole number.\n"
          "standard input, line 8: These bytes are not text.\n");
}

TEST_CASE("annotate: many lines on many threads come out as they went in") {
    std::string lines;
    for (int i = 0; i < 500; ++i)
        lines += "{\"id\":" + std::to_string(i) + ",\"text\":\"" + std::string(i % 7 * 100, 'x') +
                 "\"}\n";
    const Run one = run({.inputs = {"-"}, .lines = true, .json = {}}, lines);
    const Run four = run({.inputs = {"-"}, .lines = true, .jobs = 4, .json = {}}, lines);
    CHECK(count(one.out, "\n") == 500);
    CHECK(one.out == four.out);
}

TEST_CASE("annotate: files go to standard output or beside their names") {
    const Folder folder;
    REQUIRE(write_file(folder.file("a.txt"), "China.") == Error::None);
    REQUIRE(write_file(folder.file("b.md"), "Rome.") == Error::None);
    const std::vector<std::string> inputs = {folder.file("a.txt"), folder.file("missing.txt"),
                                             folder.file("b.md"), "-"};
    const Run result = run({.inputs = inputs, .json = {}}, "Paris.");
    CHECK(result.failed == 1);
    CHECK(result.complaints == folder.file("missing.txt") + ": The file could not be read.\n");
    CHECK(result.out.find("China.") < result.out.find("Rome."));
    CHECK(result.out.find("Rome.") < result.out.find("Paris."));

    const Run written =
        run({.inputs = inputs, .out_dir = folder.file("out"), .json = {}}, "Paris.");
    CHECK(written.out.empty());
    const auto document = read_file(folder.file("out/a.json"));
    REQUIRE(document);
    CHECK(read_json(*document)->text == "China.");
    CHECK(std::filesystem::exists(folder.file("out/b.md.json")));
}

TEST_CASE("annotate: two inputs of one name are not written over each other") {
    const Folder folder;
    REQUIRE(write_file(folder.file("a.txt"), "China.") == Error::None);
    const Run result = run({.inputs = {folder.file("a.txt"), folder.file("a.txt")},
                            .out_dir = folder.file("out"),
                            .json = {}},
                           "");
    CHECK(result.failed == 1);
    CHECK(count(result.complaints, "already written") == 1);
}

TEST_CASE("annotate: output names") {
    CHECK(output_path("out", "news/a.txt") == "out/a.json");
    CHECK(output_path("out", "a.tar.md") == "out/a.tar.md.json");
    CHECK(output_path("out", "-") == "out/standard-input.json");
}
