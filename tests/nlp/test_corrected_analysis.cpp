// Corrections by dice between real analyses of a text that changes: what the history promises holds
// for what the analysis really finds.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "doc/history.h"
#include "doc/random_edit.h"
#include "io/file.h"
#include "loaded_models.h"
#include "nlp/analyse.h"

using namespace dragoman;

namespace {

Document analysed(const std::string& text) {
    Analysis analysis(loaded_models().models, text);
    while (analysis.step()) {
    }
    return analysis.take();
}

// A word less, or a word of elsewhere more.
void change(std::string& text, Dice& dice) {
    auto some_word = [&] {
        size_t at = dice.below(static_cast<uint32_t>(text.size()));
        at = text.find(' ', at);
        const size_t end = at == text.npos ? at : text.find_first_of(" \n", at + 1);
        return end == text.npos ? Span{} : Span{uint32_t(at), uint32_t(end)};
    };
    const Span word = some_word(), other = some_word();
    if (dice.below(2) == 0)
        text.erase(word.begin, word.length());
    else if (!word.empty())
        text.insert(word.begin, text.substr(other.begin, other.length()));
}

std::string live_through(uint64_t seed, std::string text, uint32_t steps) {
    Dice dice(seed);
    History history;
    Document doc;
    history.begin(analysed(text), doc);
    for (uint32_t step = 0; step < steps; ++step) {
        const uint32_t what = dice.below(100);
        if (what < 14) {
            history.undo(doc);
        } else if (what < 22) {
            history.redo(doc);
        } else if (what < 26) {
            change(text, dice);
            history.renew(analysed(text), doc);
        } else {
            const Document before = doc;
            const std::string refusal = history.add(some_edit(doc, dice), doc);
            if (!refusal.empty() && doc != before) return "refused, and changed: " + refusal;
        }
        if (const char* fault = find_fault(doc)) return fault;
    }
    History other;
    Document replayed;
    other.restore(history.analysis(), history.edits(), history.done(), replayed);
    if (replayed != doc) return "it is not the replay";
    while (history.done() > 0) history.undo(doc);
    return doc == history.analysis() ? "" : "undone, it is not the analysis";
}

}  // namespace

TEST_CASE("corrected analysis: random edits of a text that is analysed again and again") {
    const std::filesystem::path root = DRAGOMAN_SOURCE_DIR;
    if (!std::filesystem::exists(root / "assets/models/reader.drgm")) {
        std::printf("corrected analysis: skipped, since assets/models has no reader.drgm\n");
        return;
    }
    const Result<std::string> text = read_file((root / "assets/samples/river.txt").string());
    REQUIRE(text);
    const char* wanted = std::getenv("DRAGOMAN_SEEDS");
    const int seeds = wanted ? std::atoi(wanted) : 3;
    for (int seed = 1; seed <= seeds; ++seed) {
        INFO("seed " << seed);
        CHECK(live_through(static_cast<uint64_t>(seed), *text, 200) == "");
    }
}
