// Scores quotes on plain text: the spans of sources, cues and contents.
#include <algorithm>

#include "io/file.h"
#include "io/json_text.h"
#include "io/offsets.h"
#include "nlp/analyse.h"
#include "nlp/attributions.h"
#include "train/corpus_json.h"
#include "train/evaluation.h"
#include "train/tally.h"

namespace dragoman {

namespace {

constexpr double kEnoughOverlap = 0.6;  // of the union, as the story score has it

// The spans of one kind in one article, each once, in order.
using Spans = std::vector<Span>;

Spans unique(Spans spans) {
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    return spans;
}

// The span without what annotators disagree about: quotation marks, closing punctuation, "that" and
// articles at its ends.
Span trimmed(std::string_view text, Span span) {
    constexpr std::string_view kBefore[] = {" ",     "\n",   "\"",   "'",  "“",  "‘",   "``",
                                            "that ", "the ", "The ", "a ", "A ", "an ", "An "};
    constexpr std::string_view kAfter[] = {" ", "\n", "\"", "'", "”", "’", "''",
                                           ".", ",",  ";",  ":", "!", "?"};
    for (bool changed = true; changed && !span.empty();) {
        changed = false;
        for (std::string_view part : kBefore) {
            if (text.substr(span.begin, span.length()).starts_with(part))
                span.begin += static_cast<uint32_t>(part.size()), changed = true;
        }
        for (std::string_view part : kAfter) {
            if (text.substr(span.begin, span.length()).ends_with(part))
                span.end -= static_cast<uint32_t>(part.size()), changed = true;
        }
    }
    return span;
}

Spans trimmed(std::string_view text, Spans spans) {
    for (Span& span : spans) span = trimmed(text, span);
    return unique(std::move(spans));
}

Tally compare_exactly(const Spans& gold, const Spans& found) {
    uint64_t right = 0;
    for (Span span : found) right += std::find(gold.begin(), gold.end(), span) != gold.end();
    return {right, found.size(), gold.size()};
}

Tally compare_by_overlap(const Spans& gold, const Spans& found) {
    std::vector<bool> taken(gold.size());
    uint64_t right = 0;
    for (Span span : found) {
        for (size_t i = 0; i < gold.size(); ++i) {
            const uint32_t begin = std::max(span.begin, gold[i].begin),
                           end = std::min(span.end, gold[i].end);
            const uint32_t all =
                std::max(span.end, gold[i].end) - std::min(span.begin, gold[i].begin);
            if (taken[i] || begin >= end || end - begin < kEnoughOverlap * all) continue;
            taken[i] = true;
            ++right;
            break;
        }
    }
    return {right, found.size(), gold.size()};
}

Span speaker_span(const Document& doc, const Quote& quote) {
    if (!quote.speaker_text.empty()) return quote.speaker_text;
    return quote.speaker_mention == kNone ? Span{} : doc.mentions[quote.speaker_mention].span;
}

void add_spans(JsonText& json, std::string_view key, Span span, const OffsetTable& offsets) {
    json.key(key).open('[');
    if (!span.empty())
        json.open('[')
            .number(offsets.from_byte(span.begin))
            .number(offsets.from_byte(span.end))
            .close(']');
    json.close(']');
}

std::string line_of(const std::string& id, const Document& doc) {
    const OffsetTable offsets(doc.text, OffsetUnit::CodePoint);
    JsonText json;
    json.open('{').key("doc").text(id).key("text").text(doc.text).key("attributions").open('[');
    for (const Quote& quote : doc.quotes) {
        json.open('{');
        add_spans(json, "source", speaker_span(doc, quote), offsets);
        add_spans(json, "cue", quote.cue, offsets);
        add_spans(json, "content", quote.span, offsets);
        json.close('}');
    }
    return json.close(']').close('}').take() + "\n";
}

// Tallies of sources, cues and contents under three measures.
struct QuoteTable {
    struct Row {
        const char* part;
        std::vector<Tally> exact, trimmed, overlap;
    };
    Row rows[3] = {{"source", {}, {}, {}}, {"cue", {}, {}, {}}, {"content", {}, {}, {}}};

    void add(std::string_view text, const Spans (&gold)[3], const Spans (&found)[3]) {
        for (int i = 0; i < 3; ++i) {
            rows[i].exact.push_back(compare_exactly(unique(gold[i]), unique(found[i])));
            rows[i].trimmed.push_back(
                compare_exactly(trimmed(text, gold[i]), trimmed(text, found[i])));
            rows[i].overlap.push_back(compare_by_overlap(unique(gold[i]), unique(found[i])));
        }
    }
    void report(const std::string& prefix, Evaluation& evaluation) const {
        evaluation.report += tally_header("exact spans");
        for (const Row& row : rows) {
            evaluation.report += tally_row(row.part, row.exact);
            evaluation.scores.emplace_back(prefix + row.part, sum(row.exact).f1());
        }
        evaluation.report += tally_header("without marks, that");
        for (const Row& row : rows) evaluation.report += tally_row(row.part, row.trimmed);
        evaluation.report += tally_header("60 % in common");
        for (const Row& row : rows) {
            evaluation.report += tally_row(row.part, row.overlap);
            evaluation.scores.emplace_back(prefix + row.part + " overlap", sum(row.overlap).f1());
        }
    }
};

Result<AttributionModel> read_model(const std::string& path) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) return bytes.error();
    return read_attribution_model(*bytes);
}

void add_quotes(const Document& doc, Spans (&found)[3]) {
    for (const Quote& quote : doc.quotes) {
        if (const Span source = speaker_span(doc, quote); !source.empty())
            found[0].push_back(source);
        if (!quote.cue.empty()) found[1].push_back(quote.cue);
        found[2].push_back(quote.span);
    }
}

void add_attributions(const Document& doc, const std::vector<Attribution>& attributions,
                      Spans (&found)[3]) {
    for (const Attribution& attribution : attributions) {
        if (!attribution.source.empty()) found[0].push_back(doc.span(attribution.source));
        found[1].push_back(doc.span(attribution.cue));
        for (TokenRange content : attribution.contents) found[2].push_back(doc.span(content));
    }
}

}  // namespace

Result<Evaluation> evaluate_quotes(const Models& models, const std::string& model_path,
                                   const std::string& gold_path) {
    const Result<std::string> lines = read_file(gold_path);
    if (!lines) return lines.error();
    const Result<std::vector<QuotedArticle>> articles = parse_quotes(*lines);
    if (!articles) return articles.error();
    const Result<AttributionModel> read = read_model(model_path);
    const AttributionModel attributions = read ? *read : AttributionModel();
    QuoteTable story, learned;
    Evaluation evaluation;
    for (const QuotedArticle& article : *articles) {
        const Document doc = analyse(models, article.text);
        Spans gold[3], quotes[3], wide[3];
        for (const GoldAttribution& attribution : article.attributions) {
            gold[0].insert(gold[0].end(), attribution.source.begin(), attribution.source.end());
            gold[1].insert(gold[1].end(), attribution.cue.begin(), attribution.cue.end());
            gold[2].insert(gold[2].end(), attribution.content.begin(), attribution.content.end());
        }
        add_quotes(doc, quotes);
        story.add(doc.text, gold, quotes);
        if (attributions.is_loaded()) {
            add_attributions(doc, find_attributions(models.lexicon, attributions, doc), wide);
            learned.add(doc.text, gold, wide);
        }
        evaluation.predictions += line_of(article.id, doc);
    }
    evaluation.report = "quotes on plain text: " + std::to_string(articles->size()) +
                        " articles, one annotator each\nthe story's quotes, by rule\n";
    story.report("", evaluation);
    if (!attributions.is_loaded()) return evaluation;
    evaluation.report += "attributions of any kind, learned from polnear.train\n";
    learned.report("learned ", evaluation);
    return evaluation;
}

}  // namespace dragoman
