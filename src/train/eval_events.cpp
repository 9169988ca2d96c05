// Scores events between given participants. The relations stage works on entities, so the
// participants are put into the sentence as its only two entities, and what is asked is which
// relation the rules then find between them, and which type the classifier gives the pair.
#include <cstdio>
#include <map>

#include "io/file.h"
#include "io/json_text.h"
#include "train/evaluation.h"
#include "train/event_sentences.h"
#include "train/tally.h"

namespace dragoman {

namespace {

// The corpus's label of direction and sign: 1 p helps q, 2 q helps p, 3 p harms q, 4 q harms p, 0
// neither.
uint32_t label_of(const Document& doc) {
    const Relation *forth = find_relation(doc, kEventSource, kEventTarget),
                   *back = find_relation(doc, kEventTarget, kEventSource);
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

// What the classifier says of the pair, known to be an act of politics.
RelationType judged_type(const Models& models, const Document& doc) {
    if (!models.events.is_loaded()) return RelationType::Other;
    const auto features = participant_features(models.lexicon, doc, false);
    return features.empty() ? RelationType::Other : models.events.judge(features, true).type;
}

// The corpus counts RETREAT as YIELD.
std::string root_of(RelationType type) {
    return std::string(name(type == RelationType::Retreat ? RelationType::Yield : type));
}

// PLOVER roots and quad classes: of all sentences by the rules alone, which learned nothing from
// them; of those held out from training by the classifier.
Evaluation evaluate_roots(const Models& models, const std::vector<EventSentence>& events) {
    std::vector<Tally> found_any, roots, quads, held_roots, held_quads;
    std::map<std::string, std::vector<Tally>> by_root;
    for (const EventSentence& event : events) by_root[event.root];
    Evaluation evaluation;
    for (const EventSentence& event : events) {
        const Document doc = read_event(models, event);
        const std::string_view ruled = ruled_type(doc);
        const RelationType rule_type = relation_type_named(ruled, RelationType::Other);
        found_any.push_back({!ruled.empty(), 1, 1});
        roots.push_back({root_of(rule_type) == event.root, 1, 1});
        quads.push_back({quad_of(rule_type) == event.quad, 1, 1});
        const RelationType judged = judged_type(models, doc);
        evaluation.predictions += prediction_line(event, root_of(judged), quad_of(judged));
        if (!is_held_out(event)) continue;
        held_roots.push_back({root_of(judged) == event.root, 1, 1});
        held_quads.push_back({quad_of(judged) == event.quad, 1, 1});
        for (auto& [label, units] : by_root)
            units.push_back({label == root_of(judged) && label == event.root,
                             label == root_of(judged), label == event.root});
    }
    evaluation.report =
        "events between given participants, accuracy in percent: " + std::to_string(events.size()) +
        " sentences\nby the rules alone\n" + accuracy_row("any relation", found_any) +
        accuracy_row("root", roots) + accuracy_row("quad class", quads) + "by the classifier, " +
        std::to_string(held_roots.size()) + " sentences held out from training\n" +
        accuracy_row("root", held_roots) + accuracy_row("quad class", held_quads) +
        tally_header("root, held out");
    for (const auto& [label, units] : by_root) evaluation.report += tally_row(label, units);
    evaluation.scores = {{"any relation", sum(found_any).f1()},
                         {"rules root", sum(roots).f1()},
                         {"rules quad", sum(quads).f1()},
                         {"root", sum(held_roots).f1()},
                         {"quad", sum(held_quads).f1()}};
    return evaluation;
}

Evaluation evaluate_signs(const Models& models, const std::vector<EventSentence>& events) {
    constexpr const char* kLabels[] = {"neutral", "p helps q", "q helps p", "p harms q",
                                       "q harms p"};
    std::vector<Tally> all, by_label[5];
    Evaluation evaluation;
    for (const EventSentence& event : events) {
        const uint32_t label = label_of(read_event(models, event));
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
