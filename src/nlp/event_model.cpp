#include "nlp/event_model.h"

#include <algorithm>

#include "model/math.h"

namespace dragoman {

EventVerdict EventModel::judge(const std::vector<NamedFeature>& features, bool plover_only) const {
    assert(is_loaded());
    std::vector<int64_t> sums(classes_.size());
    for (const NamedFeature& feature : features) scorer_.add(feature.feature(), sums.data());
    auto is_left_out = [&](size_t c) { return plover_only && classes_[c] >= RelationType::Own; };
    // The likeliest polarity first, then the likeliest type of it: the types of one polarity are
    // taken for each other more easily than friend for foe.
    const int64_t highest = *std::max_element(sums.begin(), sums.end());
    std::vector<float> chances(classes_.size());
    float total = 0, by_polarity[static_cast<size_t>(Polarity::Count)] = {};
    for (size_t c = 0; c < classes_.size(); ++c) {
        if (is_left_out(c)) continue;
        chances[c] = exponential(scorer_.score(sums[c] - highest));
        total += chances[c];
        by_polarity[static_cast<size_t>(polarity_of(classes_[c]))] += chances[c];
    }
    const auto polarity = static_cast<Polarity>(
        std::max_element(std::begin(by_polarity), std::end(by_polarity)) - by_polarity);
    size_t best = classes_.size();
    for (size_t c = 0; c < classes_.size(); ++c) {
        if (is_left_out(c) || polarity_of(classes_[c]) != polarity) continue;
        if (best == classes_.size() || chances[c] > chances[best]) best = c;
    }
    EventVerdict verdict;
    verdict.type = classes_[best];
    verdict.score = static_cast<uint16_t>(1000.0f * chances[best] / total);
    int64_t loudest = 0;
    for (const NamedFeature& feature : features) {
        const int8_t* weights = scorer_.find(feature.feature().key);
        if (!weights) continue;
        const int64_t voice = int64_t{feature.value} * weights[best];
        if (voice <= loudest) continue;
        loudest = voice;
        verdict.because = feature.name;
    }
    return verdict;
}

uint16_t EventModel::chance(const std::vector<NamedFeature>& features) const {
    assert(knows_pairs());
    int64_t sums[2] = {};
    for (const NamedFeature& feature : features) pairs_.add(feature.feature(), sums);
    return static_cast<uint16_t>(1000.0f / (1 + exponential(pairs_.score(sums[0] - sums[1]))));
}

Result<EventModel> read_event_model(std::string_view bytes) {
    const Result<Container> file = read_container(bytes);
    if (!file) return file.error();
    const Result<Scorer> scorer = read_scorer(Tensors(*file), "events");
    if (!scorer) return scorer.error();
    EventModel model;
    std::string_view names = file->find("classes");
    while (!names.empty()) {
        const size_t end = names.find('\n');
        const RelationType type = relation_type_named(names.substr(0, end), RelationType::Count);
        const bool twice =
            std::find(model.classes_.begin(), model.classes_.end(), type) != model.classes_.end();
        if (type == RelationType::Count || twice) return Error::ModelDamaged;
        model.classes_.push_back(type);
        names.remove_prefix(end == std::string_view::npos ? names.size() : end + 1);
    }
    if (model.classes_.size() != scorer->classes() || model.classes_.size() < 2)
        return Error::ModelDamaged;
    model.scorer_ = *scorer;
    if (file->has("pairs.keys")) {
        const Result<Scorer> pairs = read_scorer(Tensors(*file), "pairs");
        if (!pairs) return pairs.error();
        if (pairs->classes() != 2) return Error::ModelDamaged;
        model.pairs_ = *pairs;
    }
    return model;
}

}  // namespace dragoman
