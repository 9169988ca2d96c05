#include "doc/schema.h"

#include <algorithm>

#include "doc/rewire.h"

namespace dragoman {

namespace {

struct NewsLabel {
    EntityType type;
    const char* title;
    char key;
};
constexpr NewsLabel kNews[] = {
    {EntityType::Person, "Person", 'P'},     {EntityType::Norp, "Group", 'N'},
    {EntityType::Org, "Organisation", 'O'},  {EntityType::Gpe, "Country, city", 'G'},
    {EntityType::Loc, "Place", 'L'},         {EntityType::Fac, "Building", 'B'},
    {EntityType::Event, "Event", 'E'},       {EntityType::Product, "Product", 'R'},
    {EntityType::WorkOfArt, "Work", 'W'},    {EntityType::Law, "Law", 'A'},
    {EntityType::Date, "Date", 'D'},         {EntityType::Time, "Time", 'T'},
    {EntityType::Money, "Money", 'M'},       {EntityType::Percent, "Percent", 'C'},
    {EntityType::Quantity, "Quantity", 'Q'}, {EntityType::Ordinal, "Ordinal", 'H'},
    {EntityType::Cardinal, "Number", 'U'},
};
static_assert(std::size(kNews) == static_cast<size_t>(EntityType::Count));

Schema make_news() {
    Schema schema;
    schema.name = "News";
    for (const NewsLabel& news : kNews)
        schema.entities.push_back({std::string(name(news.type)),
                                   news.title,
                                   kNoColour,
                                   news.key,
                                   news.type,
                                   {news.type}});
    for (int i = 0; i < static_cast<int>(RelationType::Count); ++i) {
        const RelationType type = static_cast<RelationType>(i);
        schema.relations.push_back({std::string(name(type)), "", type, {type}, {}, {}});
    }
    return schema;
}

Schema make_conll() {
    using enum EntityType;
    Schema schema;
    schema.name = "CoNLL";
    schema.entities = {
        {"PER", "Person", kNoColour, 'P', Person, {Person}},
        {"LOC", "Place", 0x0B7A5B, 'L', Loc, {Loc, Gpe, Fac}},
        {"ORG", "Organisation", kNoColour, 'O', Org, {Org}},
        {"MISC", "Other name", 0x7350A8, 'M', Product, {Product, Norp, Event, WorkOfArt, Law}},
    };
    return schema;
}

template <class Label, class Type>
const Label* find_label(const std::vector<Label>& labels, Type type, std::string_view tag) {
    for (const Label& label : labels)
        if (label.name == (tag.empty() ? name(type) : tag)) return &label;
    if (!tag.empty()) return nullptr;
    for (const Label& label : labels)
        if (std::find(label.covers.begin(), label.covers.end(), type) != label.covers.end())
            return &label;
    return nullptr;
}

// How the analysis' own type or a tag from a file is seen: the tag it gets. False: not at all.
template <class Label, class Thing>
bool take_label(const std::vector<Label>& labels, Thing& thing) {
    for (const Label& label : labels)
        if (!thing.tag.empty() && label.name == thing.tag) return true;
    for (const Label& label : labels) {
        if (std::find(label.covers.begin(), label.covers.end(), thing.type) == label.covers.end())
            continue;
        if (thing.tag.empty()) thing.tag = label.name == name(thing.type) ? "" : label.name;
        return true;
    }
    return false;
}

template <class Label>
std::string tag_of_any(const Label& label) {
    return label.name == name(label.like) ? std::string() : label.name;
}

std::string_view label_of_entity(const Schema& schema, const Entity& entity) {
    const EntityLabel* label = label_for(schema, entity.type, entity.tag);
    return label ? std::string_view(label->name) : label_of(entity);
}

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (size_t i = 0; i < names.size(); ++i)
        out += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
    return out;
}

bool is_among(const std::vector<std::string>& names, std::string_view wanted) {
    return names.empty() || std::find(names.begin(), names.end(), wanted) != names.end();
}

// "" where the relation may go from the one to the other; kNone: there is no other.
std::string objection_to_ends(const Schema& schema, const Document& doc, const RelationLabel& label,
                              uint32_t source, uint32_t target) {
    auto object = [&](uint32_t entity, const char* verb, const std::vector<std::string>& allowed) {
        const Entity& end = doc.entities[entity];
        return "“" + label.name + "” cannot " + verb + " " + end.name + ", which is " +
               std::string(label_of_entity(schema, end)) + ": the schema “" + schema.name +
               "” allows " + listed(allowed) + " there.";
    };
    if (source != kNone && !is_among(label.sources, label_of_entity(schema, doc.entities[source])))
        return object(source, "start at", label.sources);
    if (target != kNone && !is_among(label.targets, label_of_entity(schema, doc.entities[target])))
        return object(target, "lead to", label.targets);
    return {};
}

// ---------------------------------------------------------------- promises

bool is_name(std::string_view text) {
    if (text.empty() || text.size() > kLongestLabel) return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    });
}

template <class Label, class Named>
std::string fault_of_label(const std::vector<Label>& labels, size_t at, Named type_named) {
    const Label& label = labels[at];
    const std::string called = "The label “" + label.name + "” ";
    if (!is_name(label.name))
        return "A label's name must have 1 to 40 letters, digits, - or _, and “" +
               label.name.substr(0, kLongestLabel) + "” does not.";
    if (label.title.size() > kLongestTitle) return called + "has a title of more than 80 letters.";
    const auto type = type_named(label.name, decltype(label.like)::Count);
    if (type != decltype(label.like)::Count && type != label.like)
        return called + "has the name of a type, so it must be like " + label.name + ".";
    for (size_t i = 0; i < at; ++i) {
        if (labels[i].name == label.name) return called + "is there twice.";
        for (auto covered : label.covers)
            if (std::find(labels[i].covers.begin(), labels[i].covers.end(), covered) !=
                labels[i].covers.end())
                return called + "covers " + std::string(name(covered)) + ", which “" +
                       labels[i].name + "” covers already.";
    }
    return {};
}

std::string fault_of_key(const Schema& schema, size_t at) {
    const EntityLabel& label = schema.entities[at];
    if (label.key == 0) return {};
    if (label.key < 'A' || label.key > 'Z')
        return "The key of “" + label.name + "” must be one letter from A to Z.";
    for (size_t i = 0; i < at; ++i)
        if (schema.entities[i].key == label.key)
            return "“" + label.name + "” and “" + schema.entities[i].name +
                   "” have the same key, " + label.key + ".";
    return {};
}

std::string fault_of_ends(const Schema& schema, const RelationLabel& relation) {
    for (const auto* ends : {&relation.sources, &relation.targets})
        for (const std::string& end : *ends) {
            const bool is_there =
                std::any_of(schema.entities.begin(), schema.entities.end(),
                            [&](const EntityLabel& label) { return label.name == end; });
            if (!is_there)
                return "“" + relation.name + "” goes from or to “" + end.substr(0, kLongestLabel) +
                       "”, which is no label of things in this schema.";
        }
    return {};
}

}  // namespace

const Schema& news_schema() {
    return shipped_schemas().front();
}

const std::vector<Schema>& shipped_schemas() {
    static const std::vector<Schema> all = {make_news(), make_conll(), {"Empty", {}, {}}};
    return all;
}

const EntityLabel* label_for(const Schema& schema, EntityType type, std::string_view tag) {
    return find_label(schema.entities, type, tag);
}
const RelationLabel* label_for(const Schema& schema, RelationType type, std::string_view tag) {
    return find_label(schema.relations, type, tag);
}

std::string tag_of(const EntityLabel& label) {
    return tag_of_any(label);
}
std::string tag_of(const RelationLabel& label) {
    return tag_of_any(label);
}

std::string_view label_of(const Mention& mention) {
    return mention.tag.empty() ? name(mention.type) : std::string_view(mention.tag);
}
std::string_view label_of(const Entity& entity) {
    return entity.tag.empty() ? name(entity.type) : std::string_view(entity.tag);
}
std::string_view label_of(const Relation& relation) {
    return relation.tag.empty() ? name(relation.type) : std::string_view(relation.tag);
}

Document project(Document doc, const Schema& schema) {
    std::vector<bool> entities(doc.entities.size()), mentions(doc.mentions.size());
    for (size_t i = 0; i < entities.size(); ++i)
        entities[i] = !take_label(schema.entities, doc.entities[i]);
    std::vector<bool> is_named(entities.size()), has_lost(entities.size());
    for (size_t i = 0; i < mentions.size(); ++i) {
        Mention& mention = doc.mentions[i];
        const bool is_shown = take_label(schema.entities, mention);
        mentions[i] = !is_shown || (mention.entity != kNone && entities[mention.entity]);
        if (mention.entity != kNone) (mentions[i] ? has_lost : is_named)[mention.entity] = true;
    }
    for (size_t i = 0; i < entities.size(); ++i)
        entities[i] = entities[i] || (has_lost[i] && !is_named[i]);
    for (Quote& quote : doc.quotes)
        if (quote.speaker_mention != kNone && mentions[quote.speaker_mention])
            quote.speaker_mention = kNone;
    remove_mentions(doc, mentions);
    remove_entities(doc, entities);
    std::vector<bool> relations(doc.relations.size());
    for (size_t i = 0; i < relations.size(); ++i) {
        Relation& relation = doc.relations[i];
        if (!take_label(schema.relations, relation)) {
            relations[i] = true;
            continue;
        }
        const RelationLabel* label = label_for(schema, relation.type, relation.tag);
        relations[i] =
            label &&
            !objection_to_ends(schema, doc, *label, relation.source, relation.target).empty();
    }
    remove_relations(doc, relations);
    return doc;
}

std::string objection(const Schema& schema, const Document& doc, const Edit& edit) {
    const bool turns = edit.kind == EditKind::TurnRelation;
    if (edit.kind != EditKind::AddRelation && edit.kind != EditKind::EditRelation && !turns)
        return {};
    const RelationLabel* label = label_for(schema, edit.relation, edit.tag);
    if (!label) {
        const std::string wanted(edit.tag.empty() ? name(edit.relation)
                                                  : std::string_view(edit.tag));
        return schema.relations.empty()
                   ? "The schema “" + schema.name + "” has no relations."
                   : "The schema “" + schema.name + "” has no relation “" + wanted + "”.";
    }
    uint32_t source = find_entity(doc, edit.entity), target = find_entity(doc, edit.other);
    if (turns) std::swap(source, target);
    return objection_to_ends(schema, doc, *label, source, target);
}

std::string find_schema_fault(const Schema& schema) {
    if (schema.name.empty() || schema.name.size() > kLongestLabel)
        return "A schema's name must have 1 to 40 letters.";
    if (schema.entities.size() + schema.relations.size() > kMostLabels)
        return "A schema may have 64 labels at most.";
    for (size_t i = 0; i < schema.entities.size(); ++i) {
        std::string fault = fault_of_label(schema.entities, i, entity_type_named);
        if (fault.empty()) fault = fault_of_key(schema, i);
        if (!fault.empty()) return fault;
    }
    for (size_t i = 0; i < schema.relations.size(); ++i) {
        std::string fault = fault_of_label(schema.relations, i, relation_type_named);
        if (fault.empty()) fault = fault_of_ends(schema, schema.relations[i]);
        if (!fault.empty()) return fault;
    }
    return {};
}

}  // namespace dragoman
