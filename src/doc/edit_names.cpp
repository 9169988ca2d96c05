#include "doc/edit_names.h"

#include <algorithm>

#include "base/utf8.h"
#include "doc/edit_parts.h"
#include "doc/kinship.h"
#include "doc/rewire.h"
#include "text/character.h"

namespace dragoman {

namespace {

std::string not_marked(const Anchor& place) {
    return "“" + place.words + "” is no longer marked in the text.";
}

// A letter or a number: not only quotation marks, dashes and blanks.
bool names_something(std::string_view words) {
    for (size_t i = 0; i < words.size();) {
        const CodePoint c = decode(words, i);
        if (is_letter(c.value) || is_digit(c.value)) return true;
        i += c.length;
    }
    return false;
}

bool is_mentioned(const Document& doc, uint32_t entity) {
    return std::any_of(doc.mentions.begin(), doc.mentions.end(),
                       [&](const Mention& mention) { return mention.entity == entity; });
}

// Mentions that a new one of that place and type takes the place of: those that it cuts in two,
// and those of its own type around it or inside it. Their entity is returned, to be inherited.
uint32_t give_way(Document& doc, Span span, EntityType type, uint32_t keep) {
    std::vector<bool> goes(doc.mentions.size());
    std::vector<uint32_t> entities;
    uint32_t heir = kNone, longest = 0;
    for (uint32_t i = 0; i < doc.mentions.size(); ++i) {
        const Mention& mention = doc.mentions[i];
        if (i == keep || !mention.span.overlaps(span)) continue;
        const bool nested = mention.span.contains(span) || span.contains(mention.span);
        if (nested && mention.type != type) continue;
        goes[i] = true;
        entities.push_back(mention.entity);
        if (mention.type == type && mention.entity != kNone && mention.span.length() > longest) {
            heir = mention.entity;
            longest = mention.span.length();
        }
    }
    if (heir != kNone) {
        // A relation of the old mention is one of the new: it only loses the place of its end.
        for (Relation& relation : doc.relations) {
            if (relation.source_mention != kNone && goes[relation.source_mention] &&
                relation.source == heir)
                relation.source_mention = kNone;
            if (relation.target_mention != kNone && goes[relation.target_mention] &&
                relation.target == heir)
                relation.target_mention = kNone;
        }
    }
    remove_mentions(doc, goes);
    std::erase(entities, heir);
    if (heir == kNone) {
        tidy_up(doc, entities, "");
        return kNone;
    }
    // The heir may have no mention for a moment, and moves up where entities before it go.
    uint32_t shift = 0;
    std::sort(entities.begin(), entities.end());
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    for (uint32_t entity : entities) {
        if (entity == kNone || entity > heir) continue;
        shift += !is_mentioned(doc, entity);
    }
    tidy_up(doc, entities, "");
    return heir - shift;
}

void insert_marked(Document& doc, Span span, EntityType type, const std::string& tag) {
    const uint32_t heir = give_way(doc, span, type, kNone);
    Mention mention;
    mention.span = span;
    mention.type = type;
    mention.tag = tag;
    mention.origin = Origin::User;
    mention.score = kSure;
    set_tokens(doc, mention);
    const uint32_t at = insert_mention(doc, mention);
    if (is_value(type)) return;
    if (heir == kNone) {
        find_home(doc, at);
        return change_type(doc, doc.mentions[at].entity, type, tag);
    }
    doc.mentions[at].entity = heir;
    change_type(doc, heir, type, tag);
    std::string& called = doc.entities[heir].name;
    bool called_so = false;
    for (const Mention& other : doc.mentions)
        called_so |= other.entity == heir && doc.words(other.span) == called;
    // Not where the name is a canonical one that never stood in the text.
    const std::string_view words = doc.words(span);
    if (!called_so && (words.find(called) != words.npos || called.find(words) != called.npos))
        called = words;
}

// Mentions leave their entity for one of their own, which is called `words`; what was said of them
// or by them goes along. The new entity, the last one.
uint32_t split_off(Document& doc, const std::vector<bool>& leaves, uint32_t first,
                   const std::string& words) {
    const uint32_t own = static_cast<uint32_t>(doc.entities.size());
    doc.entities.push_back({words, doc.mentions[first].type, "", doc.mentions[first].tag});
    auto is_leaving = [&](uint32_t mention) { return mention != kNone && leaves[mention]; };
    for (uint32_t i = 0; i < leaves.size(); ++i)
        if (leaves[i]) doc.mentions[i].entity = own;
    for (Quote& quote : doc.quotes)
        if (is_leaving(quote.speaker_mention)) quote.speaker = own;
    for (Relation& relation : doc.relations) {
        if (is_leaving(relation.source_mention)) relation.source = own;
        if (is_leaving(relation.target_mention)) relation.target = own;
    }
    sort_relations(doc);
    return own;
}

bool has_other_names(const Document& doc, uint32_t index) {
    for (uint32_t i = 0; i < doc.mentions.size(); ++i)
        if (i != index && doc.mentions[i].entity == doc.mentions[index].entity &&
            doc.mentions[i].kind == MentionKind::Name)
            return true;
    return false;
}

// One name of several of its entity is of another type: it is somebody else.
void retype_alone(Document& doc, uint32_t index, EntityType type, const std::string& tag) {
    const uint32_t entity = doc.mentions[index].entity;
    const std::string words(doc.words(doc.mentions[index].span));
    std::vector<bool> leaves(doc.mentions.size());
    leaves[index] = true;
    const uint32_t own = split_off(doc, leaves, index, words);
    tidy_up(doc, {entity}, words);  // which has other names, so that it stays where it is
    change_type(doc, own, type, tag);
}

void retype(Document& doc, uint32_t index, EntityType type, const std::string& tag,
            bool everywhere) {
    Mention& mention = doc.mentions[index];
    mention.origin = Origin::User;
    mention.score = kSure;
    const bool is_same = mention.type == type && mention.tag == tag;
    if (is_same && (mention.entity != kNone || is_value(type))) return;
    const uint32_t entity = mention.entity;
    mention.tag = entity == kNone || is_value(type) ? tag : mention.tag;
    if (is_value(type)) {
        if (entity != kNone) make_independent(doc, index);
        doc.mentions[index].type = type;
        tidy_up(doc, {entity}, "");
    } else if (entity == kNone) {
        mention.type = type;
        mention.kind = MentionKind::Name;
        find_home(doc, index);
        change_type(doc, doc.mentions[index].entity, type, tag);
    } else if (doc.entities[entity].type == mention.type) {
        if (!everywhere && has_other_names(doc, index))
            retype_alone(doc, index, type, tag);
        else
            change_type(doc, entity, type, tag);
    } else if (doc.entities[entity].type == type) {
        mention.type = type;
        change_type(doc, entity, type, tag);
        doc.mentions[index].tag = tag;
    } else {
        // "Chinese" among the mentions of China: it alone is something else.
        make_independent(doc, index);
        doc.mentions[index].type = type;
        doc.mentions[index].tag = tag;
        find_home(doc, index);
        change_type(doc, doc.mentions[index].entity, type, tag);
        tidy_up(doc, {entity}, "");
    }
}

}  // namespace

std::string set_mention(Document& doc, const Edit& edit) {
    const Span place = find_place(doc.text, edit.place);
    if (place.empty()) return gone(edit.place);
    if (!names_something(doc.words(place)))
        return "“" + edit.place.words + "” has no letter or number in it that could be a name.";
    const std::vector<Span> places =
        edit.everywhere ? places_of(doc, place) : std::vector<Span>{place};
    for (Span span : places) {
        const uint32_t index = find_mention(doc, span);
        if (index == kNone)
            insert_marked(doc, span, edit.type, edit.tag);
        else
            retype(doc, index, edit.type, edit.tag, edit.everywhere);
    }
    return {};
}

std::string delete_marked(Document& doc, const Edit& edit) {
    const Span place = find_place(doc.text, edit.place);
    if (place.empty()) return gone(edit.place);
    if (!edit.everywhere && find_mention(doc, place) == kNone) return {};
    std::vector<bool> goes(doc.mentions.size());
    std::vector<uint32_t> entities;
    for (size_t i = 0; i < goes.size(); ++i) {
        const Mention& mention = doc.mentions[i];
        goes[i] =
            edit.everywhere ? doc.words(mention.span) == edit.place.words : mention.span == place;
        if (goes[i]) entities.push_back(mention.entity);
    }
    for (Quote& quote : doc.quotes)
        if (quote.speaker_mention != kNone && goes[quote.speaker_mention]) quote.speaker = kNone;
    remove_mentions(doc, goes);
    tidy_up(doc, entities, edit.place.words);
    return {};
}

std::string move_marked(Document& doc, const Edit& edit) {
    const Span old = find_place(doc.text, edit.place);
    if (old.empty()) return gone(edit.place);
    // The new place is where the old one is: its words may stand elsewhere too.
    const int64_t shift = int64_t{old.begin} - edit.place.span.begin;
    const int64_t begin = edit.other_place.span.begin + shift;
    const std::string& words = edit.other_place.words;
    Span moved = find_place(doc.text, edit.other_place);
    if (begin >= 0 && begin + words.size() <= doc.text.size() &&
        doc.text.compare(static_cast<size_t>(begin), words.size(), words) == 0)
        moved = {static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + words.size())};
    if (moved.empty()) return gone(edit.other_place);
    uint32_t index = find_mention(doc, old);
    if (index == kNone)
        return find_mention(doc, moved) == kNone ? not_marked(edit.place) : std::string();
    if (find_mention(doc, moved) != kNone) return {};

    const uint32_t heir = give_way(doc, moved, doc.mentions[index].type, index);
    index = find_mention(doc, old);
    const uint32_t own = doc.mentions[index].entity;
    const bool heir_is_left =
        heir != kNone && own != kNone && heir != own && !is_mentioned(doc, heir);
    if (heir_is_left) merge(doc, heir, own);
    Mention mention = doc.mentions[index];
    mention.span = moved;
    mention.origin = Origin::User;
    mention.score = kSure;
    set_tokens(doc, mention);
    const uint32_t at = insert_mention(doc, mention);
    index = find_mention(doc, old);
    auto follow = [&](uint32_t& other) {
        if (other == index) other = at;
    };
    for (Quote& quote : doc.quotes) follow(quote.speaker_mention);
    for (Relation& relation : doc.relations) {
        follow(relation.source_mention);
        follow(relation.target_mention);
        follow(relation.time);
        follow(relation.place);
    }
    std::vector<bool> goes(doc.mentions.size());
    goes[index] = true;
    remove_mentions(doc, goes);
    if (mention.entity == kNone) return {};
    const std::string id = doc.entities[mention.entity].wikidata;
    tidy_up(doc, {mention.entity}, edit.place.words);
    const uint32_t entity = doc.mentions[find_mention(doc, moved)].entity;
    if (entity != kNone) doc.entities[entity].wikidata = id;  // it is still the same one
    return {};
}

std::string split(Document& doc, const Edit& edit) {
    const Span place = find_place(doc.text, edit.place);
    if (place.empty()) return gone(edit.place);
    const uint32_t index = find_mention(doc, place);
    if (index == kNone || doc.mentions[index].entity == kNone) return not_marked(edit.place);
    const uint32_t from = doc.mentions[index].entity;
    std::vector<bool> leaves(doc.mentions.size());
    bool some_stay = false;
    for (uint32_t i = 0; i < leaves.size(); ++i) {
        const Mention& mention = doc.mentions[i];
        if (mention.entity != from) continue;
        leaves[i] = i == index || (edit.everywhere && doc.words(mention.span) == edit.place.words);
        some_stay |= !leaves[i] && mention.kind != MentionKind::Pronoun;
    }
    if (!some_stay) return {};
    const uint32_t own = split_off(doc, leaves, index, edit.place.words);
    const std::string id = doc.entities[from].wikidata;
    tidy_up(doc, {from}, edit.place.words);
    // The id goes with the name.
    if (doc.entities[from].wikidata != id) doc.entities[own].wikidata = id;
    return {};
}

std::string set_type(Document& doc, const Edit& edit) {
    const uint32_t entity = find_entity(doc, edit.entity);
    if (entity == kNone) return gone(edit.entity);
    if (!is_value(edit.type)) change_type(doc, entity, edit.type, edit.tag);
    return {};
}

std::string merge_both(Document& doc, const Edit& edit) {
    const uint32_t entity = find_entity(doc, edit.entity), into = find_entity(doc, edit.other);
    if (entity == kNone) return gone(edit.entity);
    if (into == kNone) return gone(edit.other);
    if (entity != into) merge(doc, entity, into);
    return {};
}

std::string delete_whole(Document& doc, const Edit& edit) {
    const uint32_t entity = find_entity(doc, edit.entity);
    if (entity == kNone) return {};  // it is gone already
    std::vector<bool> mentions(doc.mentions.size()), entities(doc.entities.size());
    for (size_t i = 0; i < mentions.size(); ++i) mentions[i] = doc.mentions[i].entity == entity;
    entities[entity] = true;
    remove_mentions(doc, mentions);
    remove_entities(doc, entities);
    return {};
}

std::string describe_entity(Document& doc, const Edit& edit) {
    const uint32_t entity = find_entity(doc, edit.entity);
    if (entity == kNone) return gone(edit.entity);
    if (edit.kind == EditKind::SetWikidata)
        doc.entities[entity].wikidata = edit.text;
    else if (!edit.text.empty())
        doc.entities[entity].name = edit.text;
    return {};
}

}  // namespace dragoman
