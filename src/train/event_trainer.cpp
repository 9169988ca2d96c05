#include "train/event_trainer.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "io/file.h"
#include "nlp/event_model.h"
#include "train/event_sentences.h"
#include "train/feature_rows.h"
#include "train/logistic.h"
#include "train/relation_pairs.h"

namespace dragoman {

namespace {

constexpr uint32_t kClasses = static_cast<uint32_t>(RelationType::Count);
static_assert(kClasses <= 32);

// Chosen by cross-validation over the training part of plv.train; the pull on the articles that are
// held out.
constexpr float kPloverWeight = 2;   // of a sentence of plv.train beside a pair of our annotations
constexpr float kSignWeight = 0.3f;  // of an example that only has a sign
constexpr uint32_t kLeastWordCount = 3;   // of a word that gets weights by its vector alone
constexpr uint32_t kLeastSignCount = 12;  // of a feature that examples with a sign have
constexpr uint32_t kTypedCount = 2;       // so many of those one with a type stands for
constexpr LearningOptions kOptions = {30, 0.2f, 2.5f, 1};
// Chosen on the articles that are held out.
constexpr uint32_t kLeastPairCount = 16;
constexpr LearningOptions kPairOptions = {20, 0.1f, 40, 1};

struct Example {
    std::vector<NamedFeature> features;
    uint32_t right = 0;
    float weight = 1;
};

uint32_t bit_of(RelationType type) {
    return 1u << static_cast<uint32_t>(type);
}

// The types that say no more than a sign does; of the neutral ones those outside of politics.
uint32_t bits_of(Polarity polarity) {
    uint32_t bits = 0;
    for (uint32_t type = 0; type < kClasses; ++type)
        if (polarity_of(static_cast<RelationType>(type)) == polarity) bits |= 1u << type;
    return polarity == Polarity::Neutral ? bits & ~bit_of(RelationType::Request) : bits;
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
        examples.push_back(
            {participant_features(models.lexicon, doc, false), bit_of(type), kPloverWeight});
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
        const uint32_t right = bits_of(event.label == 0   ? Polarity::Neutral
                                       : event.label <= 2 ? Polarity::Cooperation
                                                          : Polarity::Conflict);
        examples.push_back(
            {participant_features(models.lexicon, doc, swapped), right, kSignWeight});
    }
    return Error::None;
}

// The annotated articles: each pair of a sentence is related or not, and what happens between the
// related ones is known.
Error add_pairs(const Models& models, const std::string& data, const std::string& annotations,
                std::vector<Example>& pairs, std::vector<Example>& types) {
    const Result<std::vector<AnnotatedArticle>> articles =
        read_annotated_articles(annotations, data);
    if (!articles) return articles.error();
    for (const AnnotatedArticle& article : *articles) {
        if (is_held_out(article)) continue;
        for (PairExample& pair : read_pairs(models, article)) {
            pairs.push_back({std::move(pair.features), pair.related ? 2u : 1u, 1});
            if (pair.related) types.push_back({std::move(pair.acts), bit_of(pair.type), 1});
        }
    }
    return Error::None;
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

std::vector<Section> learn(const FeatureRows& rows, const std::vector<Example>& examples,
                           uint32_t classes, const LearningOptions& options, const char* name) {
    std::vector<LabelledExample> labelled;
    for (const Example& example : examples)
        labelled.push_back(rows.read(example.features, example.right, example.weight));
    const std::vector<float> weights = learn_classes(labelled, rows.size(), classes, options);
    std::printf("%s: %zu examples, %zu features\n", name, examples.size(), rows.listed());
    return write_scorer(rows.scorer_rows(weights, classes), name);
}

std::string class_names() {
    std::string names;
    for (uint32_t type = 0; type < kClasses; ++type)
        names += std::string(name(static_cast<RelationType>(type))) + '\n';
    return names;
}

}  // namespace

Error train_events(const std::string& data, const std::string& models_folder,
                   const std::string& vectors_path, const std::string& annotations) {
    Models models;
    for (const char* file : {"reader.drgm", "lexicon.drgm"}) {
        const Result<std::string> bytes = read_file(models_folder + "/" + file);
        if (!bytes) return bytes.error();
        if (const Error error = load_model(models, file, *bytes); error != Error::None)
            return error;
    }
    std::vector<Example> types, pairs;
    if (const Error error = add_types(models, data + "/events/plv.train.jsonl", types);
        error != Error::None)
        return error;
    if (const Error error = add_pairs(models, data, annotations, pairs, types);
        error != Error::None)
        return error;
    const size_t typed = types.size();
    if (const Error error = add_signs(models, data + "/events/dse.train.jsonl", types);
        error != Error::None)
        return error;

    const Result<WordVectors> vectors =
        read_word_vectors(vectors_path, meaningful_words(models.lexicon, types));
    if (!vectors) return vectors.error();
    FeatureRows type_rows(*vectors), pair_rows(*vectors);
    for (size_t i = 0; i < types.size(); ++i)
        type_rows.count(types[i].features, i < typed ? kTypedCount : 1);
    type_rows.finish(kLeastSignCount);
    for (const Example& pair : pairs) pair_rows.count(pair.features, 1);
    pair_rows.finish(kLeastPairCount);

    std::vector<Section> sections = learn(type_rows, types, kClasses, kOptions, "events");
    sections.push_back({"classes", class_names()});
    for (Section& section : learn(pair_rows, pairs, 2, kPairOptions, "pairs"))
        sections.push_back(std::move(section));
    return write_file(models_folder + "/events.drgm", write_container(sections));
}

}  // namespace dragoman
