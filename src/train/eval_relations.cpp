// Scores the pairs that a sentence relates: by the rules alone, and with the classifier's chance.
#include <cstdio>

#include "train/evaluation.h"
#include "train/relation_pairs.h"
#include "train/tally.h"

namespace dragoman {

namespace {

constexpr uint16_t kChances[] = {150, 200, 250, 300, 350, 380, 400, 450, 500, 600, 700};
constexpr uint16_t kShown = 380;  // what the analysis asks for (nlp/likely_relations.cpp)

struct JudgedPair {
    PairExample pair;
    uint16_t chance = 0;
};

// One tally for each article, so that the confidence is that of other articles.
template <class IsFound>
std::vector<Tally> tallies(const std::vector<std::vector<JudgedPair>>& articles, IsFound is_found) {
    std::vector<Tally> out;
    for (const std::vector<JudgedPair>& pairs : articles) {
        Tally tally{};
        for (const JudgedPair& judged : pairs) {
            const bool found = is_found(judged);
            tally.right += found && judged.pair.related;
            tally.found += found;
            tally.gold += judged.pair.related;
        }
        out.push_back(tally);
    }
    return out;
}

}  // namespace

Result<Evaluation> evaluate_relations(const Models& models, const std::string& gold_path,
                                      const std::string& data) {
    const Result<std::vector<AnnotatedArticle>> articles = read_annotated_articles(gold_path, data);
    if (!articles) return articles.error();
    std::vector<std::vector<JudgedPair>> judged;
    std::vector<Tally> polarities, types;
    size_t held = 0;
    for (const AnnotatedArticle& article : *articles) {
        if (!is_held_out(article)) continue;
        ++held;
        judged.emplace_back();
        for (PairExample& pair : read_pairs(models, article)) {
            const uint16_t chance =
                models.events.knows_pairs() ? models.events.chance(pair.features) : uint16_t{0};
            if (pair.related) {
                const RelationType type = pair.ruled ? pair.ruled_type : pair.verdict.type;
                polarities.push_back({polarity_of(type) == polarity_of(pair.type), 1, 1});
                types.push_back({type == pair.type, 1, 1});
            }
            pair.features.clear();
            pair.acts.clear();
            judged.back().push_back({std::move(pair), chance});
        }
    }
    Evaluation evaluation;
    evaluation.report = "relations in " + std::to_string(held) +
                        " articles held out: ordered pairs of a sentence\n" + tally_header("");
    const auto rules = tallies(judged, [](const JudgedPair& judged) { return judged.pair.ruled; });
    evaluation.report += tally_row("rules", rules);
    std::vector<Tally> shown;
    for (uint16_t chance : kChances) {
        const auto found = tallies(judged, [&](const JudgedPair& judged) {
            return judged.pair.ruled || judged.chance >= chance;
        });
        if (chance == kShown) shown = found;
        evaluation.report +=
            tally_row(("or chance " + std::to_string(chance / 1000.0).substr(0, 4)).c_str(), found);
    }
    for (uint16_t chance : {100, 200, 300, 400, 500, 600, 700, 800}) {
        size_t right = 0, all = 0;
        for (const auto& pairs : judged)
            for (const JudgedPair& pair : pairs)
                if (!pair.pair.ruled && pair.chance >= chance && pair.chance < chance + 100)
                    ++all, right += pair.pair.related;
        char line[100];
        std::snprintf(line, sizeof line, "chance %.1f to %.1f, no rule: %5.1f %% of %zu right\n",
                      chance / 1000.0, chance / 1000.0 + 0.1,
                      all ? 100.0 * static_cast<double>(right) / static_cast<double>(all) : 0.0,
                      all);
        evaluation.report += line;
    }
    evaluation.report += accuracy_row("polarity of related pairs", polarities) +
                         accuracy_row("type of related pairs", types);
    evaluation.scores = {{"rules", sum(rules).f1()},
                         {"pairs", sum(shown).f1()},
                         {"polarity", sum(polarities).f1()},
                         {"type", sum(types).f1()}};
    return evaluation;
}

}  // namespace dragoman
