// Runs the example files of tests/corpus, a test case per stage.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "app/model_files.h"
#include "corpus/describe.h"
#include "corpus/examples.h"
#include "io/file.h"
#include "nlp/analyse.h"
#include "text/clean.h"

using namespace dragoman;

namespace {

const std::string kModels = std::string(DRAGOMAN_SOURCE_DIR) + "/assets/models";

const LoadedModels& models() {
    static const LoadedModels loaded = load_models(kModels);
    return loaded;
}

std::vector<std::string> files_of(const std::string& stage) {
    std::vector<std::string> files;
    const std::string folder = std::string(DRAGOMAN_SOURCE_DIR) + "/tests/corpus/" + stage;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void run_stage(const std::string& stage, bool needs_models) {
    if (needs_models && !std::filesystem::exists(kModels + "/reader.drgm")) {
        std::printf("corpus: %s skipped, since assets/models has no reader.drgm\n", stage.c_str());
        return;
    }
    if (needs_models) REQUIRE(models().complaints == std::vector<std::string>{});
    size_t count = 0, todo = 0;
    for (const std::string& path : files_of(stage)) {
        const Result<std::string> text = read_file(path);
        REQUIRE(text);
        for (const Example& example : parse_examples(*text)) {
            const Result<std::string> article = clean_text(example.input);
            REQUIRE(article);
            const Document doc = analyse(models().models, *article);
            const std::string found = describe(stage, doc);
            const bool passed = meets(stage, example.expected, found);
            const std::string place = path.substr(path.find("tests/corpus")) + ":" +
                                      std::to_string(example.line) + ": " + example.name;
            ++count;
            todo += example.todo;
            if (example.todo && passed)
                std::printf("corpus: %s passes now, its :todo can go\n", place.c_str());
            if (example.todo) continue;
            INFO(place, "\n-- expected\n", example.expected, "\n-- found\n", found);
            CHECK(passed);
            const char* fault = find_fault(doc);
            CHECK_MESSAGE(fault == nullptr, std::string(fault ? fault : ""));
        }
    }
    CHECK(count > 0);
    std::printf("corpus: %s, %zu examples, %zu of them not possible yet\n", stage.c_str(), count,
                todo);
}

}  // namespace

TEST_CASE("corpus: tokens") {
    run_stage("tokens", false);
}
TEST_CASE("corpus: sentences") {
    run_stage("sentences", false);
}
TEST_CASE("corpus: tags") {
    run_stage("tags", true);
}
TEST_CASE("corpus: lemmas") {
    run_stage("lemmas", true);
}
TEST_CASE("corpus: trees") {
    run_stage("trees", true);
}
TEST_CASE("corpus: names") {
    run_stage("names", true);
}
TEST_CASE("corpus: values") {
    run_stage("values", true);
}
TEST_CASE("corpus: roles") {
    run_stage("roles", true);
}
TEST_CASE("corpus: entities") {
    run_stage("entities", true);
}
TEST_CASE("corpus: quotes") {
    run_stage("quotes", true);
}
TEST_CASE("corpus: relations") {
    run_stage("relations", true);
}
