#include "train/event_trainer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <unordered_map>

#include "io/file.h"
#include "nlp/event_model.h"
#include "train/event_sentences.h"
#include "train/lines.h"
#include "train/logistic.h"

namespace dragoman {

namespace {

// PLOVER's sixteen and OTHER, for what is no act of politics.
constexpr uint32_t kPloverTypes = 16;
constexpr uint32_t kOther = kPloverTypes;
constexpr uint32_t kClasses = kPloverTypes + 1;
static_assert(static_cast<uint32_t>(RelationType::Assault) + 1 == kPloverTypes);

// Chosen by cross-validation over the training part of plv.train.
constexpr float kVectorWeight = 3;       // of a vector of length 1 beside a feature of value 1
constexpr float kSignWeight = 0.3f;      // of an example that only has a sign
constexpr uint32_t kLeastWordCount = 3;  // of a word that gets weights by its vector alone
constexpr uint32_t kLeastSignCount = 8;  // of a feature that no example with a type has
constexpr LearningOptions kOptions = {30, 0.2f, 1.7f, 1};

struct Example {
    std::vector<NamedFeature> features;
    uint32_t right = 0;
    float weight = 1;
};

struct Vectors {
    uint32_t size = 0;
    std::unordered_map<std::string, std::vector<float>> of;  // of length 1
};

Result<Vectors> read_vectors(const std::string& path, const std::set<std::string>& words) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    Vectors vectors;
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

uint32_t bit_of(RelationType type) {
    return 1u << static_cast<uint32_t>(type);
}

uint32_t bits_of(Polarity polarity) {
    uint32_t bits = 0;
    for (uint32_t type = 0; type < kPloverTypes; ++type)
        if (polarity_of(static_cast<RelationType>(type)) == polarity) bits |= 1u << type;
    return bits;
}

std::vector<NamedFeature> features_of(const Models& models, const Document& doc, bool swapped) {
    const Mention* source = find_participant(doc, swapped ? kEventTarget : kEventSource);
    const Mention* target = find_participant(doc, swapped ? kEventSource : kEventTarget);
    if (!source || !target) return {};
    return event_features(models.lexicon, doc, Dependents(doc), source->tokens, target->tokens,
                          ruled_type(doc));
}

Error add_types(const Models& models, const std::string& path, std::vector<Example>& examples) {
    const Result<std::string> lines = read_file(path);
    if (!lines) return lines.error();
    const Result<std::vector<EventSentence>> events = parse_events(*lines);
    if (!events) return events.error();
    for (const EventSentence& event : *events) {
        const RelationType type = relation_type_named(event.root, RelationType::Other);
        if (is_held_out(event) || type == RelationType::Other) continue;
        const Document doc = read_event(models, event);
        examples.push_back({features_of(models, doc, false), bit_of(type), 1});
    }
    return Error::None;
}

// Sentences where p and q help or harm each other; where they do neither, only those in which the
// rules see an act, since the classifier is asked about such only.
Error add_signs(const Models& models, const std::string& path, std::vector<Example>& examples) {
    const Result<std::string> lines = read_file(path);
    if (!lines) return lines.error();
    const Result<std::vector<EventSentence>> events = parse_events(*lines);
    if (!events) return events.error();
    for (const EventSentence& event : *events) {
        const Document doc = read_event(models, event);
        if (event.label == 0 && ruled_type(doc).empty()) continue;
        const bool swapped = event.label == 2 || event.label == 4;
        const uint32_t right = event.label == 0   ? 1u << kOther
                               : event.label <= 2 ? bits_of(Polarity::Cooperation)
                                                  : bits_of(Polarity::Conflict);
        examples.push_back({features_of(models, doc, swapped), right, kSignWeight});
    }
    return Error::None;
}

// "path_mean:condemn" -> 0, "condemn"; kNone for other features
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

// Words that get weights by their vectors: those that name acts, and what the examples use often.
std::set<std::string> meaningful_words(const Lexicon& lexicon,
                                       const std::vector<Example>& examples) {
    std::map<std::string, uint32_t> counts;
    std::string word;
    for (const Example& example : examples)
        for (const NamedFeature& feature : example.features)
            if (mean_kind(feature.name, word) != kNone) ++counts[word];
    std::set<std::string> words;
    for (const auto& [key, count] : counts)
        if (count >= kLeastWordCount) words.insert(key);
    for (const char* table : {"acts_verb", "acts_noun", "acts_adjective"})
        for (uint32_t line = 0; line < lexicon.table(table).size(); ++line) {
            const std::string_view key = lexicon.table(table).key(line);
            words.insert(std::string(key.substr(0, key.find_first_of("+/_"))));
        }
    return words;
}

// The rows of the weights: first the numbers of the vectors, one block for each kind of mean, then
// the listed features in the order of their keys.
struct WeightRows {
    const Vectors& vectors;
    std::map<uint32_t, uint32_t> listed;  // key -> row

    uint32_t block(uint32_t kind) const { return kind * vectors.size; }
    uint32_t first_listed() const {
        return static_cast<uint32_t>(std::size(kMeanKinds)) * vectors.size;
    }
    uint32_t count() const { return first_listed() + static_cast<uint32_t>(listed.size()); }

    // Features that examples with a type have, and those that are frequent among all.
    void list(const std::vector<Example>& examples, size_t typed) {
        std::map<uint32_t, uint32_t> counts;
        std::string word;
        for (size_t i = 0; i < examples.size(); ++i)
            for (const NamedFeature& feature : examples[i].features)
                if (mean_kind(feature.name, word) == kNone)
                    counts[feature.feature().key] += i < typed ? kLeastSignCount : 1;
        for (const auto& [key, count] : counts)
            if (count >= kLeastSignCount) listed[key] = 0;
        uint32_t row = first_listed();
        for (auto& [key, place] : listed) place = row++;
    }

    LabelledExample read(const Example& example) const {
        LabelledExample out{{}, example.right, example.weight};
        std::vector<float> mean(first_listed());
        std::string word;
        for (const NamedFeature& feature : example.features) {
            const float value = static_cast<float>(feature.value) / Feature::kOne;
            const uint32_t kind = mean_kind(feature.name, word);
            if (kind == kNone) {
                const auto row = listed.find(feature.feature().key);
                if (row != listed.end()) out.features.push_back({row->second, value});
                continue;
            }
            const auto vector = vectors.of.find(word);
            if (vector == vectors.of.end()) continue;
            for (uint32_t i = 0; i < vectors.size; ++i)
                mean[block(kind) + i] += value * vector->second[i];
        }
        for (uint32_t i = 0; i < mean.size(); ++i)
            out.features.push_back({i, kVectorWeight * mean[i]});
        return out;
    }
};

// The weights of all features that ship: the listed ones, and of each word in each kind of mean
// what its vector gives.
ScorerRows scorer_rows(const WeightRows& rows, const std::vector<float>& weights) {
    ScorerRows out{kClasses, {}, {}};
    for (const auto& [key, row] : rows.listed) {
        out.keys.push_back(key);
        const auto begin = weights.begin() + static_cast<std::ptrdiff_t>(row) * kClasses;
        out.weights.insert(out.weights.end(), begin, begin + kClasses);
    }
    const std::map<std::string, std::vector<float>> words(rows.vectors.of.begin(),
                                                          rows.vectors.of.end());
    for (uint32_t kind = 0; kind < std::size(kMeanKinds); ++kind) {
        for (const auto& [word, vector] : words) {
            out.keys.push_back(feature_key(std::string(kMeanKinds[kind]) + ':' + word));
            for (uint32_t c = 0; c < kClasses; ++c) {
                float sum = 0;
                for (uint32_t i = 0; i < vector.size(); ++i)
                    sum += vector[i] * weights[size_t{rows.block(kind) + i} * kClasses + c];
                out.weights.push_back(kVectorWeight * sum);
            }
        }
    }
    return out;
}

std::string class_names() {
    std::string names;
    for (uint32_t type = 0; type < kPloverTypes; ++type)
        names += std::string(name(static_cast<RelationType>(type))) + '\n';
    return names + std::string(name(RelationType::Other)) + '\n';
}

}  // namespace

Error train_events(const std::string& data, const std::string& models_folder,
                   const std::string& vectors_path) {
    Models models;
    for (const char* file : {"reader.drgm", "lexicon.drgm"}) {
        const Result<std::string> bytes = read_file(models_folder + "/" + file);
        if (!bytes) return bytes.error();
        if (const Error error = load_model(models, file, *bytes); error != Error::None)
            return error;
    }
    std::vector<Example> examples;
    if (const Error error = add_types(models, data + "/events/plv.train.jsonl", examples);
        error != Error::None)
        return error;
    const size_t typed = examples.size();
    if (const Error error = add_signs(models, data + "/events/dse.train.jsonl", examples);
        error != Error::None)
        return error;
    const Result<Vectors> vectors =
        read_vectors(vectors_path, meaningful_words(models.lexicon, examples));
    if (!vectors) return vectors.error();
    WeightRows rows{*vectors, {}};
    rows.list(examples, typed);
    std::vector<LabelledExample> labelled;
    for (const Example& example : examples) labelled.push_back(rows.read(example));
    const std::vector<float> weights = learn_classes(labelled, rows.count(), kClasses, kOptions);
    std::vector<Section> sections = write_scorer(scorer_rows(rows, weights), "events");
    sections.push_back({"classes", class_names()});
    std::printf("events: %zu sentences with a type, %zu with a sign, %zu features, %zu words\n",
                typed, examples.size() - typed, rows.listed.size(), vectors->of.size());
    return write_file(models_folder + "/events.drgm", write_container(sections));
}

}  // namespace dragoman
