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

// The story scores by what they are about: "story", "names", ... and "story, reference". Empty where the
// scorer did not run.
std::map<std::string, double> score_stories() {
    const fs::path gold = kShared / "gold/dev", out = fs::temp_directory_path() / "dragoman-test-stories";
    fs::remove_all(out);
    AnnotateOptions options;
    for (const auto& entry : fs::directory_iterator(gold)) {
        if (entry.path().extension() == ".txt") options.inputs.push_back(entry.path().string());
    }
    options.out_dir = out.string();
    CHECK(annotate_all(options, [](std::string text) { return analyse(models(), std::move(text)); }) == 0);
    std::map<std::string, double> scores;
    for (const auto& [prefix, only] : {std::pair{"", ""}, std::pair{"reference article: ", "000_46a1a7332cdedc8d"}}) {
        const std::string answer = (out / "answer").string();
        const std::string command = "python3 '" + (kShared / "tools/score_story.py").string() + "' '" + gold.string() + "' '" + out.string() +
                                    "' --json " + (*only ? std::string("--only ") + only : "") + " > '" + answer + "'";
        if (std::system(command.c_str()) != 0) continue;
        const Result<std::string> json = read_file(answer);
        if (json) add_story_scores(*json, prefix, scores);
    }
    fs::remove_all(out);
    return scores;
}

// The scores of one line of the table: "names names/dwie.dev.iob2" -> {"all": 76.3, ...}.
std::map<std::string, double> measure(const std::string& what, const std::string& gold) {
    if (what == "story") return score_stories();
    const std::string path = (kShared / "data" / gold).string();
    Result<Evaluation> evaluation = Error::UnknownFormat;
    if (what == "names") evaluation = evaluate_names(models(), path, 3);
    if (what == "syntax") evaluation = evaluate_syntax(models(), path, false);
    if (what == "text") evaluation = evaluate_syntax(models(), path, true);
    if (what == "quotes") evaluation = evaluate_quotes(models(), path);
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
    std::map<std::string, std::map<std::string, double>> measured;  // by "WHAT GOLD", each measured once
    for (const Floor& floor : floors) {
        const fs::path gold = floor.what == "story" ? kShared / floor.gold : kShared / "data" / floor.gold;
        if (!fs::exists(gold)) {
            std::printf("quality: %s skipped, since ../shared does not hold %s\n", floor.what.c_str(), floor.gold.c_str());
            continue;
        }
        const auto [place, is_new] = measured.try_emplace(floor.what + " " + floor.gold);
        if (is_new) place->second = measure(floor.what, floor.gold);
        INFO(floor.what, " on ", floor.gold, ": ", floor.score);
        REQUIRE(place->second.count(floor.score));
        const double score = place->second[floor.score];
        std::printf("quality: %-9s %-28s %-32s %6.2f, floor %6.2f\n", floor.what.c_str(), floor.gold.c_str(), floor.score.c_str(), score, floor.floor);
        CHECK(score >= floor.floor);
    }
}
