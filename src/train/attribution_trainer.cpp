#include "train/attribution_trainer.h"

#include <algorithm>
#include <cstdio>
#include <unordered_map>

#include "base/hash.h"
#include "io/file.h"
#include "io/json.h"
#include "nlp/analyse.h"
#include "nlp/attributions.h"
#include "train/corpus_json.h"
#include "train/given_tokens.h"
#include "train/lines.h"
#include "train/logistic.h"

namespace dragoman {

namespace {

constexpr uint64_t kParts = 10;      // of the articles, one of them held out
constexpr uint32_t kLeastCount = 5;  // candidates that a feature must be seen with
constexpr LearningOptions kOptions = {5, 0.2f, 1, 1};

// A gold attribution on the tokens of the article as we read it.
struct TokenAttribution {
    AttributionFrame frame;
    TokenRange more;  // the second piece of the content; empty if there is none
};

struct TrainingArticle {
    Document doc;
    std::vector<TokenAttribution> attributions;
    std::vector<bool> is_cue;  // by token
};

TokenRange tokens_of(const Document& doc, Span span) {
    TokenRange range{find_token(doc, span.begin), find_token(doc, span.end)};
    if (range.begin > 0 && doc.tokens[range.begin - 1].span.end > span.begin) --range.begin;
    return range;
}

TokenRange first_range(const Document& doc, const std::vector<Span>& spans, size_t index = 0) {
    return index < spans.size() ? tokens_of(doc, spans[index]) : TokenRange{};
}

// The word of a cue that the others hang on: a verb if there is one.
uint32_t cue_head(const Document& doc, TokenRange cue) {
    const uint32_t head = head_of(doc, cue);
    const Upos upos = doc.tokens[head].upos;
    if (upos == Upos::Verb || upos == Upos::Noun || upos == Upos::Adp) return head;
    for (uint32_t t = cue.begin; t < cue.end; ++t)
        if (doc.tokens[t].upos == Upos::Verb) return t;
    return head;
}

TrainingArticle mark_tokens(Document doc, const QuotedArticle& article) {
    TrainingArticle out;
    out.doc = std::move(doc);
    out.is_cue.assign(out.doc.tokens.size(), false);
    for (const GoldAttribution& gold : article.attributions) {
        TokenAttribution attribution;
        AttributionFrame& frame = attribution.frame;
        frame.cue_range = first_range(out.doc, gold.cue);
        if (frame.cue_range.empty()) continue;
        frame.cue = cue_head(out.doc, frame.cue_range);
        frame.source = first_range(out.doc, gold.source);
        if (!frame.source.empty()) frame.source_head = head_of(out.doc, frame.source);
        frame.content = first_range(out.doc, gold.content);
        attribution.more = first_range(out.doc, gold.content, 1);
        out.is_cue[frame.cue] = true;
        out.attributions.push_back(attribution);
    }
    return out;
}

Result<Models> load_models_of(const std::string& folder) {
    Models models;
    for (const char* file : {"reader.drgm", "lexicon.drgm"}) {
        const Result<std::string> bytes = read_file(folder + "/" + file);
        if (!bytes) return bytes.error();
        if (const Error error = load_model(models, file, *bytes); error != Error::None)
            return error;
    }
    return models;
}

// The articles as read before; read and kept now if there are none.
Result<std::vector<Document>> read_articles(const Models& models, const std::string& kept_path,
                                            const std::vector<QuotedArticle>& articles) {
    std::vector<Document> docs;
    if (const Result<std::string> kept = read_file(kept_path)) {
        std::string_view rest = *kept, line;
        while (take_line(rest, line)) {
            Result<Document> doc = read_json(line);
            if (!doc) return doc.error();
            docs.push_back(std::move(*doc));
        }
        if (docs.size() != articles.size()) return Error::CorpusFormat;
        return docs;
    }
    JsonOptions options;
    options.tokens = true;
    std::string lines;
    for (const QuotedArticle& article : articles) {
        docs.push_back(analyse(models, article.text));
        lines += write_json(docs.back(), options) + "\n";
    }
    if (const Error error = write_file(kept_path, lines); error != Error::None) return error;
    return docs;
}

// The rows of one choice's features, numbered as they come.
struct FeatureRows {
    std::unordered_map<uint32_t, uint32_t> row_of;
    std::vector<uint32_t> keys, counts;

    std::vector<RowValue> read(const std::vector<uint32_t>& features) {
        std::vector<RowValue> rows;
        for (uint32_t key : features) {
            const auto [at, is_new] = row_of.try_emplace(key, static_cast<uint32_t>(keys.size()));
            if (is_new) keys.push_back(key), counts.push_back(0);
            ++counts[at->second];
            rows.push_back({at->second, 1});
        }
        return rows;
    }
    // Leaves rare features out of an example.
    void prune(std::vector<RowValue>& rows) const {
        std::erase_if(rows, [&](const RowValue& row) { return counts[row.row] < kLeastCount; });
    }
};

// One example of a choice, if the right answer is among the candidates.
void add_choice(const AttributionContext& context, const AttributionFrame& frame,
                AttributionChoice choice, uint32_t begin, uint32_t right, FeatureRows& rows,
                std::vector<ChoiceExample>& examples) {
    const std::vector<uint32_t> candidates = attribution_candidates(context, frame, choice, begin);
    if (std::find(candidates.begin(), candidates.end(), right) == candidates.end()) return;
    ChoiceExample example;
    for (uint32_t candidate : candidates) {
        example.candidates.push_back(
            rows.read(attribution_features(context, frame, choice, begin, candidate)));
        example.right.push_back(candidate == right);
    }
    examples.push_back(std::move(example));
}

// The frame as far as it is known when a choice is made.
AttributionFrame known_before(AttributionFrame frame, AttributionChoice choice) {
    if (choice <= AttributionChoice::CueEnd) frame.cue_range = {};
    if (choice <= AttributionChoice::SourceHead) frame.source_head = kNone;
    if (choice <= AttributionChoice::SourceEnd) frame.source = {};
    if (choice <= AttributionChoice::ContentEnd) frame.content = {};
    return frame;
}

void add_examples(const TrainingArticle& article, const AttributionContext& context,
                  AttributionChoice choice, FeatureRows& rows,
                  std::vector<ChoiceExample>& examples) {
    if (choice == AttributionChoice::Cue) {
        for (uint32_t token : cue_candidates(context)) {
            AttributionFrame frame;
            frame.cue = token;
            const bool right = article.is_cue[token];
            examples.push_back(
                {{rows.read(attribution_features(context, frame, choice, kNone, token)), {}},
                 {right, !right}});
        }
        return;
    }
    for (const TokenAttribution& attribution : article.attributions) {
        AttributionFrame known = known_before(attribution.frame, choice);
        const AttributionFrame& gold = attribution.frame;
        auto add = [&](uint32_t begin, uint32_t right) {
            add_choice(context, known, choice, begin, right, rows, examples);
        };
        const TokenRange more = attribution.more;
        switch (choice) {
            case AttributionChoice::CueBegin:
                add(kNone, gold.cue_range.begin);
                break;
            case AttributionChoice::CueEnd:
                known.cue_range.begin = gold.cue_range.begin;
                add(gold.cue_range.begin, gold.cue_range.end);
                break;
            case AttributionChoice::SourceHead:
                add(kNone, gold.source_head);
                break;
            case AttributionChoice::SourceBegin:
                if (!gold.source.empty()) add(kNone, gold.source.begin);
                break;
            case AttributionChoice::SourceEnd:
                if (!gold.source.empty()) add(gold.source.begin, gold.source.end);
                break;
            case AttributionChoice::ContentBegin:
                if (!gold.content.empty()) add(kNone, gold.content.begin);
                break;
            case AttributionChoice::ContentEnd:
                if (!gold.content.empty()) add(gold.content.begin, gold.content.end);
                break;
            case AttributionChoice::MoreBegin:
                add(kNone, more.empty() ? kNone : more.begin);
                break;
            case AttributionChoice::MoreEnd:
                if (!more.empty()) add(more.begin, more.end);
                break;
            case AttributionChoice::Cue:
            case AttributionChoice::Count:
                break;
        }
    }
}

// The weights of one choice, appended to those of the others.
void learn(const Lexicon& lexicon, const std::vector<TrainingArticle>& articles,
           AttributionChoice choice, ScorerRows& all) {
    FeatureRows rows;
    std::vector<ChoiceExample> examples;
    for (const TrainingArticle& article : articles) {
        const AttributionContext context(lexicon, article.doc);
        add_examples(article, context, choice, rows, examples);
    }
    for (ChoiceExample& example : examples)
        for (auto& candidate : example.candidates) rows.prune(candidate);
    const std::vector<float> weights =
        learn_choice(examples, static_cast<uint32_t>(rows.keys.size()), kOptions);
    uint32_t kept = 0;
    for (size_t row = 0; row < rows.keys.size(); ++row) {
        if (rows.counts[row] < kLeastCount) continue;
        all.keys.push_back(rows.keys[row]);
        all.weights.push_back(weights[row]);
        ++kept;
    }
    std::printf("attributions: choice %u, %zu examples, %u features\n",
                static_cast<unsigned>(choice), examples.size(), kept);
    std::fflush(stdout);
}

}  // namespace

bool is_held_out_article(std::string_view id) {
    return hash(id) % kParts == 0;
}

Error train_attributions(const std::string& data, const std::string& models_folder,
                         const std::string& work) {
    const Result<Models> models = load_models_of(models_folder);
    if (!models) return models.error();
    const Result<std::string> lines = read_file(data + "/quotes/polnear.train.jsonl");
    if (!lines) return lines.error();
    const Result<std::vector<QuotedArticle>> articles = parse_quotes(*lines);
    if (!articles) return articles.error();
    Result<std::vector<Document>> docs = read_articles(*models, work + "/polnear.jsonl", *articles);
    if (!docs) return docs.error();
    std::vector<TrainingArticle> training;
    for (size_t i = 0; i < articles->size(); ++i)
        if (!is_held_out_article((*articles)[i].id))
            training.push_back(mark_tokens(std::move((*docs)[i]), (*articles)[i]));
    ScorerRows rows{1, {}, {}};
    for (uint32_t choice = 0; choice < static_cast<uint32_t>(AttributionChoice::Count); ++choice)
        learn(models->lexicon, training, static_cast<AttributionChoice>(choice), rows);
    return write_file(models_folder + "/attributions.drgm",
                      write_container(write_scorer(rows, "attributions")));
}

}  // namespace dragoman
