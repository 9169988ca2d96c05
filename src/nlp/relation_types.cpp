#include "nlp/relation_types.h"

#include <algorithm>
#include <array>

#include "nlp/pair_features.h"

namespace dragoman {

namespace {

// What the rules give a verb that no list has (verb_events.cpp); what a list names has more.
constexpr uint16_t kUnnamed = 500;
// The classifier is right about so much in two of three held-out sentences.
constexpr uint16_t kSure = 450;

// Goldstein-like strength by PLOVER type, tenths, as assets/lexicons/acts.tsv has it.
constexpr auto kStrengths = std::to_array<int16_t>(
    {30, 30, 40, 60, 70, 50, 60, -10, -30, -40, -50, -60, -60, -60, -70, -90});
static_assert(kStrengths.size() == static_cast<size_t>(RelationType::Own));

bool is_unsure(const Relation& relation) {
    return relation.origin == Origin::Rule && relation.type == RelationType::Other &&
           relation.score <= kUnnamed && relation.target != kNone &&
           relation.source_mention != kNone && relation.target_mention != kNone;
}

// By the words between the two mentions of the relation.
std::vector<NamedFeature> features_of(const EventContext& context, const Relation& relation) {
    const Document& doc = context.doc;
    const Mention &source = doc.mentions[relation.source_mention],
                  &target = doc.mentions[relation.target_mention];
    EntityPair pair{
        relation.source,         relation.target, relation.source_mention,
        relation.target_mention, kNone,           tree_path(doc, source.head, target.head)};
    if (!pair.path.meets()) return {};
    pair.sentence = doc.tokens[source.head].sentence;
    return act_features(context, pair, find_clues(context, pair.sentence), name(relation.type));
}

}  // namespace

Act act_of_type(RelationType type) {
    const auto place = static_cast<size_t>(type);
    if (type == RelationType::Fear) return {type, -30, true};
    return {type, place < kStrengths.size() ? kStrengths[place] : int16_t{0}, true};
}

std::string describe_feature(std::string_view feature) {
    const size_t colon = feature.find(':');
    if (colon == std::string_view::npos) return "how the sentence is built";
    const std::string_view kind = feature.substr(0, colon);
    const std::string what(feature.substr(colon + 1));
    if (kind == "rule") return "what the rules found";
    if (kind.ends_with("_act")) return "a word for " + what;
    if (kind == "path" || kind == "path_mean" || kind == "path_with" || kind == "path_object" ||
        kind == "first" || kind == "top" || kind == "verb")
        return "the word '" + what + "' between the two";
    if (kind == "near") return "the word '" + what + "' beside the act";
    if (kind == "word" || kind == "all_mean" || kind == "between")
        return "the word '" + what + "' in the sentence";
    if (kind == "source" || kind == "target") return "the word '" + what + "' in a participant";
    return "how the sentence is built";
}

void judge_relations(const Lexicon& lexicon, const EventModel& model, Document& doc) {
    if (!model.is_loaded() || doc.relations.empty()) return;
    if (std::none_of(doc.relations.begin(), doc.relations.end(), is_unsure)) return;
    const EventContext context(lexicon, doc);
    for (Relation& relation : doc.relations) {
        if (!is_unsure(relation)) continue;
        const std::vector<NamedFeature> features = features_of(context, relation);
        if (features.empty()) continue;
        const EventVerdict verdict = model.judge(features, false);
        if (verdict.type == RelationType::Other || verdict.score < kSure) continue;
        relation.type = verdict.type;
        relation.polarity = polarity_of(verdict.type);
        relation.intensity = act_of_type(verdict.type).intensity;
        relation.origin = Origin::Model;
        relation.score = verdict.score;
        relation.why += "; the classifier takes it for " + std::string(name(verdict.type));
        if (!verdict.because.empty()) relation.why += ", by " + describe_feature(verdict.because);
    }
}

}  // namespace dragoman
