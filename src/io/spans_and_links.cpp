#include "io/spans_and_links.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "io/foreign_labels.h"

namespace dragoman {

namespace {

bool is_same_entity(std::string_view label) {
    constexpr std::string_view kNames[] = {"COREF", "coref", "Coref", "coreference", "SAME_AS"};
    return std::find(std::begin(kNames), std::end(kNames), label) != std::end(kNames);
}

// Which spans the COREF links join: for each the smallest number that it is joined with.
class Clusters {
  public:
    explicit Clusters(size_t count) : root_(count) { std::iota(root_.begin(), root_.end(), 0u); }
    uint32_t of(uint32_t item) {
        while (root_[item] != item) item = root_[item] = root_[root_[item]];
        return item;
    }
    void join(uint32_t a, uint32_t b) {
        a = of(a), b = of(b);
        root_[std::max(a, b)] = std::min(a, b);
    }

  private:
    std::vector<uint32_t> root_;
};

}  // namespace

std::vector<SpanLink> links_of(const Document& doc, Losses& losses) {
    std::vector<SpanLink> links;
    std::vector<uint32_t> last(doc.entities.size(), kNone);
    for (uint32_t i = 0; i < doc.mentions.size(); ++i) {
        const uint32_t entity = doc.mentions[i].entity;
        if (entity == kNone) continue;
        if (last[entity] != kNone) links.push_back({last[entity], i, std::string(kSameEntity)});
        last[entity] = i;
    }
    for (const Relation& relation : doc.relations) {
        const Span near = relation.evidence.empty() ? relation.trigger : relation.evidence;
        const uint32_t from = find_mention(doc, relation.source, relation.source_mention, near);
        const uint32_t to = find_mention(doc, relation.target, relation.target_mention, near);
        if (from == kNone || to == kNone)
            losses.add("relation without two mentions to join",
                       "relations without two mentions to join");
        else
            links.push_back({from, to, std::string(name(relation.type))});
    }
    const auto place = [](const SpanLink& link) {
        return std::tie(link.from, link.to, link.label);
    };
    std::sort(links.begin(), links.end(),
              [&](const SpanLink& a, const SpanLink& b) { return place(a) < place(b); });
    const auto end = std::unique(links.begin(), links.end());
    losses.add("second relation of the same type between the same mentions",
               "further relations of the same type between the same mentions",
               static_cast<uint32_t>(links.end() - end));
    links.erase(end, links.end());
    if (!doc.relations.empty())
        losses.say(
            "Of relations only their types are kept, not their words, polarity, negation, "
            "modality and who says so.");
    return links;
}

Result<Document> build_from_links(std::string text, const std::vector<ForeignSpan>& spans,
                                  const std::vector<ForeignLink>& links, Losses& losses) {
    DocumentBuilder builder(std::move(text));
    cut_sentences(builder.document());
    std::map<std::string_view, uint32_t> numbers;
    for (uint32_t i = 0; i < spans.size(); ++i) numbers.emplace(spans[i].id, i);
    Clusters clusters(spans.size());
    bool has_clusters = false;
    for (const ForeignLink& link : links) {
        const auto from = numbers.find(link.from), to = numbers.find(link.to);
        if (!is_same_entity(link.label) || from == numbers.end() || to == numbers.end()) continue;
        clusters.join(from->second, to->second);
        has_clusters = true;
    }
    std::vector<uint32_t> mentions(spans.size(), kNone);
    for (uint32_t i = 0; i < spans.size(); ++i) {
        const EntityType type = foreign_entity_type(spans[i].label);
        if (spans[i].span.empty())
            losses.add("annotation outside of the text", "annotations outside of the text");
        else if (type == EntityType::Count)
            losses.add("annotation of the type " + spans[i].label,
                       "annotations of the type " + spans[i].label);
        else
            mentions[i] = builder.add_mention(
                spans[i].span, type, MentionKind::Name,
                has_clusters ? "cluster " + std::to_string(clusters.of(i)) : std::string());
    }
    for (const ForeignLink& link : links) {
        if (is_same_entity(link.label)) continue;
        const auto from = numbers.find(link.from), to = numbers.find(link.to);
        Relation relation;
        if (from != numbers.end()) relation.source_mention = mentions[from->second];
        if (to != numbers.end()) relation.target_mention = mentions[to->second];
        if (relation.source_mention != kNone)
            relation.source = builder.entity_of_mention(relation.source_mention);
        if (relation.target_mention != kNone)
            relation.target = builder.entity_of_mention(relation.target_mention);
        if (relation.source == kNone || relation.target == kNone) {
            losses.add("relation between things that were left out or are values",
                       "relations between things that were left out or are values");
            continue;
        }
        relation.type = foreign_relation_type(link.label);
        if (relation.type == RelationType::Other && link.label != "OTHER")
            relation.label = link.label;
        relation.polarity = polarity_of(relation.type);
        relation.origin = Origin::User;
        relation.trigger = builder.mention_at(relation.source_mention).span;
        const uint32_t sentence = find_sentence(builder.document(), relation.trigger.begin);
        if (sentence != kNone) relation.evidence = builder.document().sentences[sentence].span;
        losses.say("Relations without words of their own stand at their first participant.");
        builder.add_relation(relation);
    }
    return builder.finish();
}

void tell_missing(const Document& doc, uint8_t parts, Losses& losses) {
    const auto count = [](size_t size) { return static_cast<uint32_t>(size); };
    if (parts & kRelations) losses.add("relation", "relations", count(doc.relations.size()));
    if (parts & kQuotes) losses.add("quote", "quotes", count(doc.quotes.size()));
    if (parts & kRoles) losses.add("role", "roles", count(doc.roles.size()));
    const bool has_id = std::any_of(doc.entities.begin(), doc.entities.end(),
                                    [](const Entity& entity) { return !entity.wikidata.empty(); });
    if ((parts & kNamesOfEntities) && has_id)
        losses.say(
            "Wikidata ids and whether a mention is a name, a noun or a pronoun are not "
            "kept.");
}

}  // namespace dragoman
