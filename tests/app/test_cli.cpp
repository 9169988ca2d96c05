// The program as it is called: exit codes, help, what goes where.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>

#include "io/file.h"
#include "io/json.h"
#include "ui/sample_news.h"

using namespace dragoman;

namespace {

struct Answer {
    int code = -1;
    std::string out, complaints;
};

// Runs `dragoman WORDS` by the shell, without any models, with `input` on its standard input.
Answer call(const std::string& words, const std::string& input = "") {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / "dragoman-test-cli";
    std::filesystem::create_directories(folder);
    const std::string base = folder.string();
    REQUIRE(write_file(base + "/in", input) == Error::None);
    const std::string command = "DRAGOMAN_MODELS='" + base + "/none' '" DRAGOMAN_PROGRAM "' " +
                                words + " < '" + base + "/in' > '" + base + "/out' 2> '" + base +
                                "/complaints'";
    const int status = std::system(command.c_str());
    Answer answer;
    answer.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    answer.out = *read_file(base + "/out");
    answer.complaints = *read_file(base + "/complaints");
    std::filesystem::remove_all(folder);
    return answer;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("cli: help is an answer, a wrong call is not") {
    const Answer help = call("--help");
    CHECK(help.code == 0);
    for (const char* command :
         {"annotate", "compare", "convert", "diagram", "eval", "train", "bench"}) {
        CAPTURE(command);
        CHECK(has(help.out, std::string("\ndragoman ") + command + " "));
        CHECK(call(std::string(command) + " --help")
                  .out.starts_with(std::string("dragoman ") + command));
    }
    CHECK(call("").code == 2);
    CHECK(call("dance").complaints.starts_with("The command dance is not known."));
    CHECK(call("annotate").complaints.starts_with("Name the files to annotate"));
    CHECK(call("annotate --format docx -").complaints.starts_with("This format is not known."));
    CHECK(call("annotate --offset-unit miles -").code == 2);
    CHECK(call("annotate --jobs 0 -").code == 2);
    CHECK(call("eval weather --gold x").code == 2);
    CHECK(call("eval names").complaints.starts_with("Name the gold file with --gold."));
    CHECK(call("train dancing").code == 2);
    CHECK(call("convert one").complaints.starts_with("Name one file to read and one to write."));
    CHECK(has(call("convert --formats").out, "\n  tei "));
    CHECK(call("--version").out.starts_with("dragoman 0."));
}

TEST_CASE("cli: without models there are words and sentences, and a sentence that says so") {
    const Answer answer = call("annotate --tokens -", "China rejects talks. It waits.");
    CHECK(answer.code == 1);
    CHECK(has(answer.complaints, "reader.drgm: A model file is missing"));
    const auto doc = read_json(answer.out);
    REQUIRE(doc);
    CHECK(doc->tokens.size() == 7);
    CHECK(doc->sentences.size() == 2);
    CHECK(doc->mentions.empty());
}

TEST_CASE("cli: lines in, lines out") {
    const Answer answer = call("annotate --jsonl --jobs 2 -",
                               "{\"id\":1,\"text\":\"One.\"}\nbad\n{\"id\":2,\"text\":\"Two.\"}\n");
    CHECK(has(answer.out, "{\"id\":1,\"format\":\"dragoman\""));
    CHECK(has(answer.out, "}\n{\"id\":2,"));
    CHECK(has(answer.complaints, "standard input, line 2: This is not valid JSON.\n"));
}

TEST_CASE("cli: bytes that are no text and files that are not there") {
    CHECK(has(call("annotate -", std::string(100, '\x01')).complaints,
              "standard input: These bytes are not text."));
    CHECK(
        has(call("annotate no/such/file").complaints, "no/such/file: The file could not be read."));
    CHECK(has(call("annotate /").complaints, "/: The file could not be read."));
    CHECK(has(call("annotate -", std::string(1000001, 'a')).complaints,
              "standard input: The text is too long"));
    CHECK(has(call("annotate -", "").out, "\"text\":\"\""));
}

TEST_CASE("cli: a diagram is drawn, natively and in every layout") {
    for (const char* layout : {"free", "layers", "rings", "timeline"}) {
        CAPTURE(layout);
        const Answer answer =
            call(std::string("diagram --layout ") + layout + " -", "China rejects talks.");
        CHECK(answer.code == 0);
        CHECK(answer.out.starts_with("<svg "));
    }
    CHECK(has(call("diagram --format dot -", "One.").out, "digraph"));
    CHECK(call("diagram --format jpeg -").complaints.starts_with("This format is not known."));
    CHECK(call("diagram --layout heap -").code == 2);
    CHECK(call("diagram").complaints.starts_with("Name one file to draw."));
    CHECK(call("diagram no-such-file.txt").code == 1);
    CHECK(call("bench --diagrams no-such-file.json").code == 1);
}

TEST_CASE(
    "cli: the diagram of a document that was annotated before, in every format, into a file") {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / "dragoman-test-cli-diagram";
    std::filesystem::create_directories(folder);
    const std::string base = folder.string();
    REQUIRE(write_file(base + "/news.json", write_json(sample_news())) == Error::None);
    const struct {
        const char *format, *words;
    } kFormats[] = {{"svg", "rejects talks with</text>"}, {"graphml", "rejects talks with"},
                    {"gexf", "rejects talks with"},       {"dot", "rejects talks with"},
                    {"oligrapher", "rejects talks with"}, {"places", "\"Norland\""}};
    for (const auto& [format, words] : kFormats) {
        CAPTURE(format);
        const std::string out = base + "/diagram." + format;
        const Answer answer = call("diagram --format " + std::string(format) + " --out '" + out +
                                   "' '" + base + "/news.json'");
        CHECK(answer.code == 0);
        CHECK(answer.out.empty());
        const auto file = read_file(out);
        REQUIRE(file);
        CHECK(has(*file, words));
        CHECK(has(*file, "Ada Brown"));
    }
    const std::string news = "'" + base + "/news.json'";
    CHECK(call("diagram --dark " + news).out != call("diagram " + news).out);
    REQUIRE(write_file(base + "/bad.json", "{\"format\":") == Error::None);
    const Answer bad = call("diagram '" + base + "/bad.json'");
    CHECK(bad.code == 1);
    CHECK(has(bad.complaints, "bad.json"));
    CHECK(bad.out.empty());
    std::filesystem::remove_all(folder);
}
