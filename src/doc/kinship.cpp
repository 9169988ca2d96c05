#include "doc/kinship.h"

#include <algorithm>
#include <string>

#include "doc/rewire.h"
#include "text/normal.h"

namespace dragoman {

namespace {

// "Austin" and "Lloyd Austin", "Li" and "Li Shangfu".
bool is_part_of_name(std::string_view part, std::string_view whole) {
    if (part.empty() || part.size() + 1 >= whole.size()) return false;
    return (whole.ends_with(part) && whole[whole.size() - part.size() - 1] == ' ') ||
           (whole.starts_with(part) && whole[part.size()] == ' ');
}

bool is_namesake(std::string_view a, std::string_view b, EntityType type) {
    const std::string one = lower_word(a), other = lower_word(b);
    if (one == other) return true;
    return type == EntityType::Person &&
           (is_part_of_name(one, other) || is_part_of_name(other, one));
}

void join_namesake(Document& doc, uint32_t entity) {
    const Entity& own = doc.entities[entity];
    const uint32_t other = find_namesake(doc, own.name, own.type, entity);
    if (other == kNone) return;
    if (doc.entities[other].name.size() >= own.name.size())
        merge(doc, entity, other);
    else
        merge(doc, other, entity);
}

}  // namespace

uint32_t find_namesake(const Document& doc, std::string_view words, EntityType type,
                       uint32_t except) {
    uint32_t found = kNone;
    for (uint32_t i = 0; i < doc.entities.size(); ++i) {
        const Entity& entity = doc.entities[i];
        if (i == except || entity.type != type || !is_namesake(words, entity.name, type)) continue;
        if (found != kNone) return kNone;
        found = i;
    }
    return found;
}

uint32_t merge(Document& doc, uint32_t entity, uint32_t into) {
    auto follow = [&](uint32_t& index) {
        if (index == entity) index = into;
    };
    const EntityType from = doc.entities[entity].type, type = doc.entities[into].type;
    for (Mention& mention : doc.mentions) {
        if (mention.entity != entity) continue;
        mention.entity = into;
        if (mention.type != from) continue;
        mention.type = type;
        mention.tag = doc.entities[into].tag;
    }
    for (Role& role : doc.roles) {
        follow(role.person);
        follow(role.org);
    }
    for (Quote& quote : doc.quotes) {
        follow(quote.speaker);
        follow(quote.addressee);
    }
    for (Relation& relation : doc.relations) {
        follow(relation.source);
        follow(relation.target);
        follow(relation.attributed_to);
    }
    if (doc.entities[into].wikidata.empty() && from == type)
        doc.entities[into].wikidata = doc.entities[entity].wikidata;
    std::vector<bool> goes(doc.entities.size());
    goes[entity] = true;
    remove_entities(doc, goes);
    sort_relations(doc);
    return into > entity ? into - 1 : into;
}

void change_type(Document& doc, uint32_t entity, EntityType type, const std::string& tag) {
    Entity& own = doc.entities[entity];
    if (own.type == type && own.tag == tag) return;
    for (Mention& mention : doc.mentions) {
        if (mention.entity != entity || mention.type != own.type) continue;
        mention.type = type;
        mention.tag = tag;
    }
    own.tag = tag;
    if (own.type == type) return;
    own.type = type;
    own.wikidata.clear();
    if (type != EntityType::Person)
        std::erase_if(doc.roles, [&](const Role& role) { return role.person == entity; });
    join_namesake(doc, entity);
}

void find_home(Document& doc, uint32_t index) {
    Mention& mention = doc.mentions[index];
    const std::string_view words = doc.words(mention.span);
    mention.entity = find_namesake(doc, words, mention.type);
    if (mention.entity != kNone) {
        mention.tag = doc.entities[mention.entity].tag;
        std::string& called = doc.entities[mention.entity].name;
        if (is_part_of_name(called, words)) called = words;
        return;
    }
    mention.entity = static_cast<uint32_t>(doc.entities.size());
    doc.entities.push_back({std::string(words), mention.type, "", mention.tag});
}

void make_independent(Document& doc, uint32_t index) {
    const uint32_t entity = doc.mentions[index].entity;
    doc.mentions[index].entity = kNone;
    std::vector<bool> relations(doc.relations.size());
    for (size_t i = 0; i < relations.size(); ++i) {
        const Relation& relation = doc.relations[i];
        relations[i] = relation.source_mention == index || relation.target_mention == index;
    }
    remove_relations(doc, relations);
    for (Quote& quote : doc.quotes) {
        if (quote.speaker_mention != index) continue;
        quote.speaker_mention = kNone;
        if (quote.speaker == entity) quote.speaker = kNone;
    }
}

void tidy_up(Document& doc, const std::vector<uint32_t>& entities, std::string_view words) {
    std::vector<bool> goes(doc.entities.size());
    for (uint32_t entity : entities) {
        if (entity == kNone) continue;
        Entity& own = doc.entities[entity];
        bool mentioned = false, called_so = false;
        std::string_view longest_name, longest_nominal;
        for (const Mention& mention : doc.mentions) {
            if (mention.entity != entity) continue;
            mentioned = true;
            const std::string_view called = doc.words(mention.span);
            called_so |= called == words;
            if (mention.kind == MentionKind::Pronoun) continue;
            std::string_view& longest =
                mention.kind == MentionKind::Name ? longest_name : longest_nominal;
            if (called.size() > longest.size()) longest = called;
        }
        goes[entity] = !mentioned;
        if (!mentioned || called_so || own.name != words) continue;
        const std::string_view left = longest_name.empty() ? longest_nominal : longest_name;
        goes[entity] = left.empty();
        own.name = left;
        own.wikidata.clear();
    }
    remove_entities(doc, goes);
}

}  // namespace dragoman
