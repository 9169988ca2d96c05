// Scores entity clusters on given tokens.
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "io/file.h"
#include "io/json_text.h"
#include "nlp/analyse.h"
#include "train/clusters.h"
#include "train/corpus_json.h"
#include "train/evaluation.h"
#include "train/given_tokens.h"
#include "train/tally.h"

namespace dragoman {

namespace {

uint64_t key(TokenRange range) {
    return uint64_t{range.begin} << 32 | range.end;
}

struct ClusteredMention {
    TokenRange tokens;
    uint32_t entity;
};

// The mentions of a document that stand for an entity. DWIE annotates names only.
std::vector<ClusteredMention> mentions_of(const Document& doc, bool names_only) {
    std::vector<ClusteredMention> mentions;
    for (const Mention& mention : doc.mentions) {
        if (mention.entity == kNone || mention.tokens.empty()) continue;
        if (names_only && mention.kind != MentionKind::Name) continue;
        mentions.push_back({mention.tokens, mention.entity});
    }
    return mentions;
}

// Clusters of whole mentions, or of their head tokens; each place once. `least` leaves out smaller
// ones.
Clusters clusters_of(const Document& doc, const std::vector<ClusteredMention>& mentions,
                     bool by_head, size_t least) {
    std::map<uint32_t, std::vector<uint64_t>> by_entity;
    std::set<uint64_t> seen;
    for (const ClusteredMention& mention : mentions) {
        const uint64_t place = by_head ? head_of(doc, mention.tokens) : key(mention.tokens);
        if (seen.insert(place).second) by_entity[mention.entity].push_back(place);
    }
    Clusters clusters;
    for (auto& [entity, places] : by_entity) {
        if (places.size() >= least) clusters.push_back(std::move(places));
    }
    return clusters;
}

bool has_singletons(const std::vector<ClusteredDocument>& documents) {
    for (const ClusteredDocument& document : documents) {
        std::map<uint32_t, uint32_t> sizes;
        for (const auto& mention : document.mentions) ++sizes[mention.entity];
        for (const auto& [entity, size] : sizes) {
            if (size == 1) return true;
        }
    }
    return false;
}

std::string row(const std::string& name, const std::vector<ClusterAgreement>& documents) {
    ClusterAgreement total;
    for (const ClusterAgreement& document : documents) total += document;
    const Interval interval = bootstrap(documents.size(), [&](const std::vector<size_t>& drawn) {
        ClusterAgreement sample;
        for (size_t unit : drawn) sample += documents[unit];
        return sample.mean_f1();
    });
    char line[160];
    std::snprintf(line, sizeof line, "%-18s %7.1f %7.1f %7.1f %7.1f   %.1f-%.1f\n", name.c_str(),
                  total.muc.f1(), total.b_cubed.f1(), total.ceaf.f1(), total.mean_f1(),
                  interval.low, interval.high);
    return line;
}

double mean(const std::vector<ClusterAgreement>& documents) {
    ClusterAgreement total;
    for (const ClusterAgreement& document : documents) total += document;
    return total.mean_f1();
}

// {"doc","tokens","sentences","mentions"}, as GUM's file has it.
std::string line_of(const std::string& id, const Document& doc,
                    const std::vector<ClusteredMention>& mentions) {
    JsonText json;
    json.open('{').key("doc").text(id).key("tokens").open('[');
    for (const Token& token : doc.tokens) json.text(doc.words(token));
    json.close(']').key("sentences").open('[');
    for (const Sentence& sentence : doc.sentences)
        json.open('[').number(sentence.tokens.begin).number(sentence.tokens.end).close(']');
    json.close(']').key("mentions").open('[');
    for (const ClusteredMention& mention : mentions) {
        json.open('[')
            .number(mention.tokens.begin)
            .number(mention.tokens.end)
            .text(std::to_string(mention.entity + 1));
        json.text(name(doc.entities[mention.entity].type)).close(']');
    }
    return json.close(']').close('}').take() + "\n";
}

}  // namespace

Result<Evaluation> evaluate_entities(const Models& models, const std::string& gold_path) {
    const Result<std::string> text = read_file(gold_path);
    if (!text) return text.error();
    const Result<std::vector<ClusteredDocument>> gold = parse_clusters(*text);
    if (!gold) return gold.error();
    const size_t least = has_singletons(*gold) ? 1 : 2;
    std::vector<ClusterAgreement> exact, heads;
    std::vector<Tally> mention_units;
    Evaluation evaluation;
    for (const ClusteredDocument& document : *gold) {
        const Document doc = analyse_tokens(models, document.paragraphs_only
                                                        ? document_of_paragraphs(document.sentences)
                                                        : document_of_words(document.sentences));
        std::vector<ClusteredMention> right;
        for (const auto& mention : document.mentions)
            right.push_back({mention.tokens, mention.entity});
        const std::vector<ClusteredMention> found = mentions_of(doc, document.paragraphs_only);
        const Clusters right_exact = clusters_of(doc, right, false, 1),
                       found_exact = clusters_of(doc, found, false, least);
        exact.push_back(compare_clusters(right_exact, found_exact));
        heads.push_back(compare_clusters(clusters_of(doc, right, true, 1),
                                         clusters_of(doc, found, true, least)));
        std::set<uint64_t> places;
        Tally mentions;
        for (const auto& cluster : right_exact) places.insert(cluster.begin(), cluster.end());
        for (const auto& cluster : found_exact) {
            mentions.found += cluster.size();
            for (uint64_t place : cluster) mentions.right += places.count(place);
        }
        mentions.gold = places.size();
        mention_units.push_back(mentions);
        evaluation.predictions += line_of(document.id, doc, found);
    }
    evaluation.report = "entities on given tokens: " + std::to_string(gold->size()) + " documents" +
                        (least == 2 ? ", entities of one mention left out" : "") + "\n" +
                        tally_header("") + tally_row("mentions, exact", mention_units) +
                        "\n                       MUC      B3   CEAFe    mean   95 % interval\n" +
                        row("exact mentions", exact) + row("heads", heads);
    evaluation.scores = {
        {"mentions", sum(mention_units).f1()}, {"exact", mean(exact)}, {"heads", mean(heads)}};
    return evaluation;
}

}  // namespace dragoman
