#include "nlp/event_model.h"

#include <algorithm>

#include "model/math.h"

namespace dragoman {

EventVerdict EventModel::judge(const std::vector<NamedFeature>& features, bool plover_only) const {
    assert(is_loaded());
    std::vector<int64_t> sums(classes_.size());
    for (const NamedFeature& feature : features) scorer_.add(feature.feature(), sums.data());
    size_t best = classes_.size();
    for (size_t c = 0; c < classes_.size(); ++c) {
        if (plover_only && classes_[c] == RelationType::Other) continue;
        if (best == classes_.size() || sums[c] > sums[best]) best = c;
    }
    float total = 0;
    for (size_t c = 0; c < classes_.size(); ++c)
        if (!plover_only || classes_[c] != RelationType::Other)
            total += exponential(scorer_.score(sums[c] - sums[best]));
    EventVerdict verdict;
    verdict.type = classes_[best];
    verdict.score = static_cast<uint16_t>(1000.0f / total);
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
    return model;
}

}  // namespace dragoman
