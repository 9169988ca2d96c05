#include "train/feature_rows.h"

#include <cmath>
#include <cstdlib>

#include "io/file.h"
#include "train/lines.h"

namespace dragoman {

namespace {

constexpr float kVectorWeight = 3;  // of a vector of length 1 beside a feature of value 1

}  // namespace

Result<WordVectors> read_word_vectors(const std::string& path, const std::set<std::string>& words) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    WordVectors vectors;
    std::string_view rest = *bytes, line;
    if (!take_line(rest, line)) return Error::CorpusFormat;
    while (take_line(rest, line)) {
        const std::vector<std::string_view> fields = split_fields(line, ' ');
        if (!words.contains(std::string(fields[0]))) continue;
        std::vector<float> vector;
        float length = 0;
        for (size_t i = 1; i < fields.size() && !fields[i].empty(); ++i) {
            vector.push_back(std::strtof(std::string(fields[i]).c_str(), nullptr));
            length += vector.back() * vector.back();
        }
        if (vectors.size == 0) vectors.size = static_cast<uint32_t>(vector.size());
        if (vector.size() != vectors.size || vector.empty()) return Error::CorpusFormat;
        for (float& x : vector) x /= std::sqrt(length) + 1e-6f;
        vectors.of.emplace(fields[0], std::move(vector));
    }
    return vectors;
}

uint32_t mean_kind(const std::string& name, std::string& word) {
    for (uint32_t kind = 0; kind < std::size(kMeanKinds); ++kind) {
        const std::string_view prefix = kMeanKinds[kind];
        if (name.size() <= prefix.size() || !name.starts_with(prefix) || name[prefix.size()] != ':')
            continue;
        word = name.substr(prefix.size() + 1);
        return kind;
    }
    return kNone;
}

void FeatureRows::count(const std::vector<NamedFeature>& features, uint32_t times) {
    std::string word;
    for (const NamedFeature& feature : features)
        if (mean_kind(feature.name, word) == kNone) counts_[feature.feature().key] += times;
}

void FeatureRows::finish(uint32_t least) {
    uint32_t row = first_listed();
    for (const auto& [key, count] : counts_)
        if (count >= least) listed_[key] = row++;
    counts_.clear();
}

LabelledExample FeatureRows::read(const std::vector<NamedFeature>& features, uint32_t right,
                                  float weight) const {
    LabelledExample out{{}, right, weight};
    std::vector<float> mean(first_listed());
    std::string word;
    for (const NamedFeature& feature : features) {
        const float value = static_cast<float>(feature.value) / Feature::kOne;
        const uint32_t kind = mean_kind(feature.name, word);
        if (kind == kNone) {
            const auto row = listed_.find(feature.feature().key);
            if (row != listed_.end()) out.features.push_back({row->second, value});
            continue;
        }
        const auto vector = vectors_.of.find(word);
        if (vector == vectors_.of.end()) continue;
        for (uint32_t i = 0; i < vectors_.size; ++i)
            mean[block(kind) + i] += value * vector->second[i];
    }
    for (uint32_t i = 0; i < mean.size(); ++i)
        if (mean[i] != 0) out.features.push_back({i, kVectorWeight * mean[i]});
    return out;
}

ScorerRows FeatureRows::scorer_rows(const std::vector<float>& weights, uint32_t classes) const {
    ScorerRows out{classes, {}, {}};
    for (const auto& [key, row] : listed_) {
        out.keys.push_back(key);
        const auto begin = weights.begin() + static_cast<std::ptrdiff_t>(size_t{row} * classes);
        out.weights.insert(out.weights.end(), begin, begin + classes);
    }
    const std::map<std::string, std::vector<float>> words(vectors_.of.begin(), vectors_.of.end());
    for (uint32_t kind = 0; kind < std::size(kMeanKinds); ++kind) {
        for (const auto& [word, vector] : words) {
            out.keys.push_back(feature_key(std::string(kMeanKinds[kind]) + ':' + word));
            for (uint32_t c = 0; c < classes; ++c) {
                float sum = 0;
                for (uint32_t i = 0; i < vector.size(); ++i)
                    sum += vector[i] * weights[size_t{block(kind) + i} * classes + c];
                out.weights.push_back(kVectorWeight * sum);
            }
        }
    }
    return out;
}

}  // namespace dragoman
