// Scores events between given participants. The relations stage works on entities, so the
// participants are put into the sentence as its only two entities, and what is asked is which
// relation the stage then finds between them.
#include <algorithm>
#include <cstdio>
#include <map>

#include "io/file.h"
#include "io/json_text.h"
#include "nlp/analyse.h"
#include "nlp/quotes.h"
#include "nlp/relations.h"
#include "train/corpus_json.h"
#include "train/evaluation.h"
#include "train/given_tokens.h"
#include "train/tally.h"

namespace dragoman {

namespace {

constexpr uint32_t kSource = 0, kTarget = 1;  // the two entities

// The type of the name that overlaps the span; participants without a name are taken for
// organisations.
EntityType type_at(const Document& doc, Span span) {
    for (const Mention& mention : doc.mentions) {
        if (mention.kind == MentionKind::Name && !is_value(mention.type) &&
            mention.span.overlaps(span))
            return mention.type;
    }
    return EntityType::Org;
}

void add_participant(Document& doc, const std::vector<Span>& spans, uint32_t entity,
                     EntityType type) {
    doc.entities[entity].type = type;
    for (Span span : spans) {
        Mention mention;
        mention.tokens = {find_token(doc, span.begin), find_token(doc, span.end)};
        // A span may begin or end inside a token.
        if (mention.tokens.begin > 0 && doc.tokens[mention.tokens.begin - 1].span.end > span.begin)
            --mention.tokens.begin;
        if (mention.tokens.empty()) continue;
        mention.span = doc.span(mention.tokens);
        mention.type = type;
        mention.entity = entity;
        mention.head = head_of(doc, mention.tokens);
        if (doc.entities[entity].name.empty()) doc.entities[entity].name = doc.words(span);
        doc.mentions.push_back(mention);
    }
}

// The relations between the two participants of a sentence, found anew.
Document analyse_event(const Models& models, const EventSentence& event) {
    Document doc = analyse(models, event.text);
    const EntityType source = type_at(doc, event.source.empty() ? Span{} : event.source[0]);
    const EntityType target = type_at(doc, event.target.empty() ? Span{} : event.target[0]);
    doc.mentions.clear();
    doc.roles.clear();
    doc.quotes.clear();
    doc.relations.clear();
    doc.entities.assign(2, Entity{});
    add_participant(doc, event.source, kSource, source);
    add_participant(doc, event.target, kTarget, target);
    std::stable_sort(
        doc.mentions.begin(), doc.mentions.end(),
        [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
    find_quotes(models.lexicon, doc);
    find_relations(models.lexicon, doc);
    return doc;
}

// The surest relation from one participant to the other; null if there is none.
const Relation* find_relation(const Document& doc, uint32_t source, uint32_t target) {
    const Relation* best = nullptr;
    for (const Relation& relation : doc.relations) {
        if (relation.source != source || relation.target != target) continue;
        if (!best || relation.score > best->score) best = &relation;
    }
    return best;
}

// PLOVER's quad class, 1..4; 0 for the types outside of PLOVER.
uint32_t quad_of(RelationType type) {
    switch (type) {
        case RelationType::Agree:
        case RelationType::Consult:
        case RelationType::Support:
            return 1;
        case RelationType::Cooperate:
        case RelationType::Aid:
        case RelationType::Yield:
        case RelationType::Retreat:
            return 2;
        case RelationType::Request:
        case RelationType::Accuse:
        case RelationType::Reject:
        case RelationType::Threaten:
            return 3;
        case RelationType::Protest:
        case RelationType::Sanction:
        case RelationType::Mobilize:
        case RelationType::Coerce:
        case RelationType::Assault:
            return 4;
        default:
            return 0;
    }
}

// The corpus's label of direction and sign: 1 p helps q, 2 q helps p, 3 p harms q, 4 q harms p, 0
// neither.
uint32_t label_of(const Document& doc) {
    const Relation *forth = find_relation(doc, kSource, kTarget),
                   *back = find_relation(doc, kTarget, kSource);
    auto sign = [](const Relation* relation) {
        return relation && !relation->negated ? relation->polarity : Polarity::Neutral;
    };
    if (sign(forth) == Polarity::Conflict) return 3;
    if (sign(back) == Polarity::Conflict) return 4;
    if (sign(forth) == Polarity::Cooperation) return 1;
    if (sign(back) == Polarity::Cooperation) return 2;
    return 0;
}

std::string prediction_line(const EventSentence& event, std::string_view root, uint32_t quad) {
    JsonText json;
    json.open('{').key("id").text(event.id).key("text").text(event.text);
    if (event.label == kNone)
        json.key("root").text(root).key("quad").number(quad);
    else
        json.key("label").number(quad);
    return json.close('}').take() + "\n";
}

// PLOVER roots and quad classes. A root is right with the same name (the corpus counts RETREAT as
// YIELD).
Evaluation evaluate_roots(const Models& models, const std::vector<EventSentence>& events) {
    std::vector<Tally> found_any, roots, quads;
    std::map<std::string, std::vector<Tally>> by_root;
    for (const EventSentence& event : events) by_root[event.root];
    Evaluation evaluation;
    for (const EventSentence& event : events) {
        const Document doc = analyse_event(models, event);
        const Relation* relation = find_relation(doc, kSource, kTarget);
        if (!relation) relation = find_relation(doc, kTarget, kSource);
        const std::string root = !relation ? ""
                                 : relation->type == RelationType::Retreat
                                     ? "YIELD"
                                     : std::string(name(relation->type));
        const uint32_t quad = relation ? quad_of(relation->type) : 0;
        found_any.push_back({relation != nullptr, 1, 1});
        roots.push_back({root == event.root, 1, 1});
        quads.push_back({quad == event.quad, 1, 1});
        for (auto& [label, units] : by_root) {
            units.push_back(
                {label == root && label == event.root, label == root, label == event.root});
        }
        evaluation.predictions += prediction_line(event, root, quad);
    }
    evaluation.report =
        "events between given participants, accuracy in percent: " + std::to_string(events.size()) +
        " sentences\n" + accuracy_row("any relation", found_any) + accuracy_row("root", roots) +
        accuracy_row("quad class", quads) +
        "The rules are measured, without a classifier behind them: no relation found counts as "
        "wrong.\n" +
        tally_header("root");
    for (const auto& [label, units] : by_root) evaluation.report += tally_row(label, units);
    evaluation.scores = {{"any relation", sum(found_any).f1()},
                         {"root", sum(roots).f1()},
                         {"quad", sum(quads).f1()}};
    return evaluation;
}

Evaluation evaluate_signs(const Models& models, const std::vector<EventSentence>& events) {
    constexpr const char* kLabels[] = {"neutral", "p helps q", "q helps p", "p harms q",
                                       "q harms p"};
    std::vector<Tally> all, by_label[5];
    Evaluation evaluation;
    for (const EventSentence& event : events) {
        const uint32_t label = label_of(analyse_event(models, event));
        all.push_back({label == event.label, 1, 1});
        for (uint32_t i = 0; i < 5; ++i)
            by_label[i].push_back({label == i && event.label == i, label == i, event.label == i});
        evaluation.predictions += prediction_line(event, "", label);
    }
    double mean = 0;
    evaluation.report = "direction and sign between given names: " + std::to_string(events.size()) +
                        " sentences\n" + tally_header("");
    for (uint32_t i = 0; i < 5; ++i) {
        evaluation.report += tally_row(kLabels[i], by_label[i]);
        mean += sum(by_label[i]).f1() / 5;
    }
    char line[80];
    std::snprintf(line, sizeof line, "%-18s %7.2f\n", "mean F1", mean);
    evaluation.report += accuracy_row("accuracy", all) + line;
    evaluation.scores = {{"accuracy", sum(all).f1()}, {"mean F1", mean}};
    return evaluation;
}

}  // namespace

Result<Evaluation> evaluate_events(const Models& models, const std::string& gold_path) {
    const Result<std::string> lines = read_file(gold_path);
    if (!lines) return lines.error();
    const Result<std::vector<EventSentence>> events = parse_events(*lines);
    if (!events) return events.error();
    if (events->empty()) return Error::CorpusFormat;
    return (*events)[0].label == kNone ? evaluate_roots(models, *events)
                                       : evaluate_signs(models, *events);
}

}  // namespace dragoman
