#include "nlp/attributions.h"

#include <algorithm>

#include "model/math.h"

namespace dragoman {

namespace {

constexpr float kLeastCue = 0.45f;    // tried on a tenth of polnear.train: precision 76, recall 64
constexpr uint32_t kBeginsTried = 4;  // begins of a content whose ends are looked at

using Candidates = std::vector<uint32_t>;

struct AttributionFinder {
    const AttributionModel& model;
    const AttributionContext& context;
    AttributionFrame frame;

    std::vector<float> chances(AttributionChoice choice, uint32_t begin,
                               const Candidates& candidates) const {
        std::vector<std::vector<uint32_t>> features;
        for (uint32_t candidate : candidates)
            features.push_back(attribution_features(context, frame, choice, begin, candidate));
        return model.chances(features);
    }

    uint32_t choose(AttributionChoice choice, uint32_t begin) const {
        const Candidates candidates = attribution_candidates(context, frame, choice, begin);
        const std::vector<float> chance = chances(choice, begin, candidates);
        return candidates[static_cast<size_t>(std::max_element(chance.begin(), chance.end()) -
                                              chance.begin())];
    }

    // Begin and end together: the ends of the likeliest begins. Empty where "none" is likeliest.
    TokenRange choose_range(AttributionChoice begin_choice, AttributionChoice end_choice) const {
        const Candidates begins = attribution_candidates(context, frame, begin_choice, kNone);
        const std::vector<float> chance = chances(begin_choice, kNone, begins);
        std::vector<size_t> order(begins.size());
        for (size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(),
                         [&](size_t a, size_t b) { return chance[a] > chance[b]; });
        if (begins[order[0]] == kNone) return {};
        TokenRange best;
        float best_chance = -1;
        for (size_t i = 0; i < order.size() && i < kBeginsTried; ++i) {
            const uint32_t begin = begins[order[i]];
            if (begin == kNone || chance[order[i]] <= best_chance) continue;
            const Candidates ends = attribution_candidates(context, frame, end_choice, begin);
            const std::vector<float> end_chance = chances(end_choice, begin, ends);
            for (size_t e = 0; e < ends.size(); ++e) {
                const float both = chance[order[i]] * end_chance[e];
                if (both <= best_chance) continue;
                best_chance = both;
                best = {begin, ends[e]};
            }
        }
        return best;
    }

    Attribution read(uint32_t cue, float chance) {
        frame = {};
        frame.cue = cue;
        frame.cue_range.begin = choose(AttributionChoice::CueBegin, kNone);
        frame.cue_range.end = choose(AttributionChoice::CueEnd, frame.cue_range.begin);
        frame.source_head = choose(AttributionChoice::SourceHead, kNone);
        if (frame.source_head != kNone)
            frame.source =
                choose_range(AttributionChoice::SourceBegin, AttributionChoice::SourceEnd);
        frame.content =
            choose_range(AttributionChoice::ContentBegin, AttributionChoice::ContentEnd);
        const TokenRange more =
            choose_range(AttributionChoice::MoreBegin, AttributionChoice::MoreEnd);
        Attribution found;
        found.source = frame.source;
        found.cue = frame.cue_range;
        found.cue_head = cue;
        found.score = static_cast<uint16_t>(chance * 1000);
        for (TokenRange piece : {frame.content, more})
            if (!piece.empty()) found.contents.push_back(piece);
        if (found.contents.size() == 2 && found.contents[1].begin < found.contents[0].begin)
            std::swap(found.contents[0], found.contents[1]);
        return found;
    }
};

}  // namespace

float AttributionModel::score(const std::vector<uint32_t>& features) const {
    int64_t sum = 0;
    for (uint32_t key : features) scorer_.add({key, Feature::kOne}, &sum);
    return scorer_.score(sum);
}

float AttributionModel::cue_chance(const std::vector<uint32_t>& features) const {
    return 1.0f / (1.0f + exponential(-score(features)));
}

std::vector<float> AttributionModel::chances(
    const std::vector<std::vector<uint32_t>>& candidates) const {
    std::vector<float> scores;
    for (const std::vector<uint32_t>& features : candidates) scores.push_back(score(features));
    if (!scores.empty()) softmax(scores.data(), static_cast<uint32_t>(scores.size()));
    return scores;
}

Result<AttributionModel> read_attribution_model(std::string_view bytes) {
    const Result<Container> file = read_container(bytes);
    if (!file) return file.error();
    const Result<Scorer> scorer = read_scorer(Tensors(*file), "attributions");
    if (!scorer) return scorer.error();
    if (scorer->classes() != 1) return Error::ModelDamaged;
    AttributionModel model;
    model.scorer_ = *scorer;
    return model;
}

std::vector<Attribution> find_attributions(const Lexicon& lexicon, const AttributionModel& model,
                                           const Document& doc) {
    assert(model.is_loaded());
    const AttributionContext context(lexicon, doc);
    AttributionFinder finder{model, context, {}};
    std::vector<Attribution> found;
    for (uint32_t cue : cue_candidates(context)) {
        AttributionFrame frame;
        frame.cue = cue;
        const float chance = model.cue_chance(
            attribution_features(context, frame, AttributionChoice::Cue, kNone, cue));
        if (chance >= kLeastCue) found.push_back(finder.read(cue, chance));
    }
    return found;
}

}  // namespace dragoman
