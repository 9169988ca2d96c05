// Floors under the quality: what scores.tsv lists is measured, when the corpora are there.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "app/annotate.h"
#include "app/model_files.h"
#include "io/file.h"
#include "nlp/analyse.h"
#include "quality/floors.h"
#include "train/evaluation.h"

using namespace dragoman;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = DRAGOMAN_SOURCE_DIR;
const fs::path kShared = kRoot / ".." / "shared";

const Models& models() {
    static const LoadedModels loaded = load_models((kRoot / "assets/models").string());
    return loaded.models;
}

// Annotates the articles of a folder and gives it to the story scorer of ../shared/tools: its
// scores, their names with `prefix`. `only`: the name of one article, or "" for all.
void score_stories(const fs::path& gold, const std::string& prefix, const std::string& only,
                   std::map<std::string, double>& scores) {
    const fs::path out = fs::temp_directory_path() / "dragoman-test-stories";
    fs::remove_all(out);
    AnnotateOptions options;
    for (const auto& entry : fs::directory_iterator(gold)) {
        if (entry.path().extension() == ".txt") options.inputs.push_back(entry.path().string());
    }
    options.out_dir = out.string();
    CHECK(annotate_all(options,
                       [](std::string text) { return analyse(models(), std::move(text)); }) == 0);
    const std::string answer = (out / "answer").string();
    const std::string command = "python3 '" + (kShared / "tools/score_story.py").string() + "' '" +
                                gold.string() + "' '" + out.string() + "' --json " +
                                (only.empty() ? "" : "--only '" + only + "'") + " > '" + answer +
                                "'";
    CHECK(std::system(command.c_str()) == 0);
    if (const Result<std::string> json = read_file(answer)) add_story_scores(*json, prefix, scores);
    fs::remove_all(out);
}

// ../shared's annotated articles, and the reference article alone.
std::map<std::string, double> score_shared_stories() {
    std::map<std::string, double> scores;
    score_stories(kShared / "gold/dev", "", "", scores);
    score_stories(kShared / "gold/dev", "reference article: ", "000_46a1a7332cdedc8d", scores);
    return scores;
}

// One half of the articles written for the project, which lies in the folder `half` of the
// repository: gold with its text beside it, or, for a sample, in assets/samples.
std::map<std::string, double> score_own_stories(const std::string& half) {
    const fs::path folder = fs::temp_directory_path() / "dragoman-test-articles";
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const auto& entry : fs::directory_iterator(kRoot / half)) {
        const std::string file = entry.path().filename().string();
        if (!file.ends_with(".gold.json")) continue;
        const std::string text = file.substr(0, file.find('.')) + ".txt";
        const fs::path beside = entry.path().parent_path() / text;
        fs::copy_file(entry.path(), folder / file);
        fs::copy_file(fs::exists(beside) ? beside : kRoot / "assets/samples" / text, folder / text);
    }
    std::map<std::string, double> scores;
    score_stories(folder, "", "", scores);
    fs::remove_all(folder);
    return scores;
}

// The scores of one line of the table: "names names/dwie.dev.iob2" -> {"all": 76.3, ...}.
std::map<std::string, double> measure(const std::string& what, const std::string& gold) {
    if (what == "story") return score_shared_stories();
    if (what == "articles") return score_own_stories(gold);
    if (what == "relations") {
        const Result<Evaluation> evaluation =
            evaluate_relations(models(), (kRoot / gold).string(), (kShared / "data").string());
        REQUIRE(evaluation);
        return {evaluation->scores.begin(), evaluation->scores.end()};
    }
    const std::string path = (kShared / "data" / gold).string();
    Result<Evaluation> evaluation = Error::UnknownFormat;
    if (what == "ten names")
        evaluation = evaluate_names(
            models(),
            {.gold = (kRoot / gold).string(), .data = (kShared / "data").string(), .types = 10});
    if (what == "names") evaluation = evaluate_names(models(), {.gold = path});
    if (what == "syntax") evaluation = evaluate_syntax(models(), path, false);
    if (what == "text") evaluation = evaluate_syntax(models(), path, true);
    if (what == "quotes")
        evaluation = evaluate_quotes(models(), kRoot / "assets/models/attributions.drgm", path);
    if (what == "events") evaluation = evaluate_events(models(), path);
    if (what == "entities") evaluation = evaluate_entities(models(), path);
    REQUIRE(evaluation);
    return {evaluation->scores.begin(), evaluation->scores.end()};
}

}  // namespace

TEST_CASE("quality: no score is below its floor") {
    const Result<std::string> table = read_file((kRoot / "tests/quality/scores.tsv").string());
    REQUIRE(table);
    const std::vector<Floor> floors = parse_floors(*table);
    REQUIRE(floors.size() > 0);
    if (!fs::exists(kRoot / "assets/models/reader.drgm")) {
        std::printf("quality: skipped, since assets/models has no reader.drgm\n");
        return;
    }
    std::map<std::string, std::map<std::string, double>>
        measured;  // by "WHAT GOLD", each measured once
    for (const Floor& floor : floors) {
        const bool is_story = floor.what == "story" || floor.what == "articles";
        // Our annotations hold places only; their articles lie in ../shared.
        const bool is_own = floor.gold.starts_with("assets/annotations/");
        const fs::path gold = kShared / (is_story ? "tools/score_story.py"
                                         : is_own ? "data/quotes/polnear.train.jsonl"
                                                  : "data/" + floor.gold);
        if (!fs::exists(gold)) {
            std::printf("quality: %s skipped, since ../shared does not hold %s\n",
                        floor.what.c_str(), floor.gold.c_str());
            continue;
        }
        const auto [place, is_new] = measured.try_emplace(floor.what + " " + floor.gold);
        if (is_new) place->second = measure(floor.what, floor.gold);
        INFO(floor.what, " on ", floor.gold, ": ", floor.score);
        REQUIRE(place->second.count(floor.score));
        const double score = place->second[floor.score];
        std::printf("quality: %-9s %-28s %-32s %6.2f, floor %6.2f\n", floor.what.c_str(),
                    floor.gold.c_str(), floor.score.c_str(), score, floor.floor);
        CHECK(score >= floor.floor);
    }
}
