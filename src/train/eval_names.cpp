// Scores names against IOB2, on the file's own tokens.
#include <algorithm>
#include <map>
#include <set>

#include "nlp/analyse.h"
#include "train/annotated_articles.h"
#include "train/calibration.h"
#include "train/corpus_iob2.h"
#include "train/evaluation.h"
#include "train/given_tokens.h"
#include "train/tally.h"

namespace dragoman {

namespace {

bool is_place_type(std::string_view type) {
    return type == "GPE" || type == "LOC" || type == "FAC" || type == "LOCGPE";
}

bool is_misc_type(std::string_view type) {
    constexpr std::string_view kMisc[] = {"NORP", "EVENT",    "PRODUCT", "WORK_OF_ART",
                                          "LAW",  "LANGUAGE", "MISC"};
    return std::find(std::begin(kMisc), std::end(kMisc), type) != std::end(kMisc);
}

// The type that counts where so many types are told apart; "" where the type does not count.
// `coarse_places`: the file says LOCGPE where it cannot tell GPE from LOC.
std::string counted_type(const std::string& type, uint32_t types, bool coarse_places) {
    if (type == "PERSON" || type == "ORG") return type;
    if (types < 10)
        return is_place_type(type) ? "PLACE" : is_misc_type(type) && types == 4 ? "MISC" : "";
    if (coarse_places && (type == "GPE" || type == "LOC" || type == "LOCGPE")) return "LOCGPE";
    return is_place_type(type) || (is_misc_type(type) && type != "MISC" && type != "LANGUAGE")
               ? type
               : "";
}

struct FoundName {
    TaggedSpan span;
    uint16_t score = 0;
    bool by_rule = false;
};

// The names that the analysis found in each sentence; where two overlap the longer one.
std::vector<std::vector<FoundName>> names_of(const Document& doc) {
    std::vector<const Mention*> mentions;
    for (const Mention& mention : doc.mentions) {
        if (mention.kind == MentionKind::Name && !is_value(mention.type) && !mention.tokens.empty())
            mentions.push_back(&mention);
    }
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention* a, const Mention* b) {
        return a->tokens.length() > b->tokens.length();
    });
    std::vector<std::vector<FoundName>> names(doc.sentences.size());
    std::vector<bool> taken(doc.tokens.size());
    for (const Mention* mention : mentions) {
        const uint32_t sentence = doc.tokens[mention->tokens.begin].sentence;
        const TokenRange range = doc.sentences[sentence].tokens;
        const uint32_t end = std::min(mention->tokens.end, range.end);
        if (std::find(taken.begin() + mention->tokens.begin, taken.begin() + end, true) !=
            taken.begin() + end)
            continue;
        std::fill(taken.begin() + mention->tokens.begin, taken.begin() + end, true);
        names[sentence].push_back({{mention->tokens.begin - range.begin, end - range.begin,
                                    std::string(name(mention->type))},
                                   mention->score,
                                   mention->origin != Origin::Model});
    }
    for (std::vector<FoundName>& found : names) {
        std::sort(found.begin(), found.end(), [](const FoundName& a, const FoundName& b) {
            return a.span.begin < b.span.begin;
        });
    }
    return names;
}

// The analysis of a document, or what the reader says of it before any rule looks at it.
Document analyse_names(const Models& models, Document tokens, bool reader_alone) {
    if (!reader_alone) return analyse_tokens(models, std::move(tokens));
    Analysis analysis(models, std::move(tokens));
    while (analysis.is_reading()) analysis.step();
    return analysis.take();
}

Result<std::vector<TaggedSentence>> read_gold(const NameTask& task) {
    if (!task.gold.ends_with(".tsv")) return read_iob2(task.gold);
    const Result<std::vector<AnnotatedArticle>> articles =
        read_annotated_articles(task.gold, task.data);
    if (!articles) return articles.error();
    std::vector<TaggedSentence> sentences;
    for (const AnnotatedArticle& article : *articles) {
        if (!is_held_out(article)) continue;
        for (TaggedSentence& sentence : tagged_sentences(article))
            sentences.push_back(std::move(sentence));
    }
    return sentences;
}

std::vector<TaggedSpan> spans_of(const std::vector<FoundName>& names) {
    std::vector<TaggedSpan> spans;
    for (const FoundName& found : names) spans.push_back(found.span);
    return spans;
}

}  // namespace

Result<Evaluation> evaluate_names(const Models& models, const NameTask& task) {
    const Result<std::vector<TaggedSentence>> gold = read_gold(task);
    if (!gold) return gold.error();
    std::vector<TaggedSentence> predicted = *gold;

    // Which types the file annotates.
    bool coarse_places = false;
    for (const TaggedSentence& sentence : *gold) {
        for (const std::string& tag : sentence.tags)
            coarse_places = coarse_places || tag == "B-LOCGPE";
    }
    std::set<std::string> annotated;
    for (const TaggedSentence& sentence : *gold) {
        for (const TaggedSpan& span : spans_of_tags(sentence.tags))
            annotated.insert(counted_type(span.type, task.types, coarse_places));
    }
    annotated.erase("");

    // Documents: sentences in a row of the same name; without a name each is one of its own.
    std::map<std::string, std::vector<Tally>> tallies;
    std::vector<Tally> all;
    std::vector<ScoredAnswer> answers[2];  // by the reader, by rules
    for (size_t begin = 0, end = 0; begin < gold->size(); begin = end) {
        std::vector<std::vector<std::string>> words;
        for (end = begin; end < gold->size() &&
                          (end == begin ||
                           (!(*gold)[end].doc.empty() && (*gold)[end].doc == (*gold)[begin].doc));
             ++end) {
            words.push_back((*gold)[end].words);
        }
        const auto names =
            names_of(analyse_names(models, document_of_words(words), task.reader_alone));
        std::map<std::string, Tally> unit;
        for (const std::string& type : annotated) unit[type];
        for (size_t i = begin; i < end; ++i) {
            predicted[i].tags =
                tags_of_spans(spans_of(names[i - begin]), predicted[i].words.size());
            std::vector<TaggedSpan> right = spans_of_tags((*gold)[i].tags);
            for (TaggedSpan& span : right) {
                span.type = counted_type(span.type, task.types, coarse_places);
                if (annotated.count(span.type)) ++unit[span.type].gold;
            }
            for (FoundName found : names[i - begin]) {
                found.span.type = counted_type(found.span.type, task.types, coarse_places);
                if (!annotated.count(found.span.type)) continue;
                const bool is_right =
                    std::find(right.begin(), right.end(), found.span) != right.end();
                ++unit[found.span.type].found;
                unit[found.span.type].right += is_right;
                answers[found.by_rule].push_back({found.score, is_right});
            }
        }
        Tally total;
        for (const auto& [type, tally] : unit) {
            tallies[type].push_back(tally);
            total += tally;
        }
        all.push_back(total);
    }

    Evaluation evaluation;
    evaluation.report =
        "names on given tokens, exact span and type: " + std::to_string(gold->size()) +
        " sentences, " + std::to_string(all.size()) + " documents\n" + tally_header("type");
    for (const auto& [type, units] : tallies) {
        evaluation.report += tally_row(type, units);
        evaluation.scores.emplace_back(type, sum(units).f1());
    }
    evaluation.report += tally_row("all", all);
    evaluation.scores.emplace_back("all", sum(all).f1());
    evaluation.report += "\nscores of names found by the reader\n" + calibration_table(answers[0]);
    evaluation.report += "\nscores of names found by rules\n" + calibration_table(answers[1]);
    evaluation.scores.emplace_back("calibration error", calibration_error(answers[0]));
    evaluation.predictions = write_iob2(predicted);
    return evaluation;
}

}  // namespace dragoman
