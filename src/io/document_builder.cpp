#include "io/document_builder.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "text/tokeniser.h"

namespace dragoman {

namespace {

// "e12" -> 12; kNone for keys of other programs.
uint32_t number_of(std::string_view key) {
    uint32_t number = 0;
    if (key.size() < 2 || key[0] != 'e') return kNone;
    const auto [end, error] = std::from_chars(key.data() + 1, key.data() + key.size(), number);
    return error == std::errc() && end == key.data() + key.size() ? number : kNone;
}

// Sorts `items` by `comes_first`, stably. Returns where each item went: old index -> new index.
template <class Item, class Order>
std::vector<uint32_t> sort_and_follow(std::vector<Item>& items, Order comes_first) {
    std::vector<uint32_t> order(items.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](uint32_t a, uint32_t b) { return comes_first(items[a], items[b]); });
    std::vector<uint32_t> moved(items.size());
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const uint32_t old : order) {
        moved[old] = static_cast<uint32_t>(sorted.size());
        sorted.push_back(std::move(items[old]));
    }
    items = std::move(sorted);
    return moved;
}

void follow(uint32_t& index, const std::vector<uint32_t>& moved) {
    if (index != kNone) index = moved[index];
}

}  // namespace

uint32_t DocumentBuilder::entity(std::string_view key) {
    const auto [place, is_new] =
        entities_.try_emplace(std::string(key), static_cast<uint32_t>(doc_.entities.size()));
    if (is_new) {
        doc_.entities.push_back({"", EntityType::Count, ""});
        keys_.emplace_back(key);
    }
    return place->second;
}

uint32_t DocumentBuilder::add_mention(Span span, EntityType type, MentionKind kind,
                                      std::string_view key) {
    Mention mention;
    mention.span = span;
    mention.type = type;
    mention.kind = kind;
    mention.origin = Origin::User;
    if (!is_value(type)) {
        if (!key.empty())
            mention.entity = entity(key);
        else if (kind == MentionKind::Name)
            mention.entity =
                entity("name " + std::string(name(type)) + " " + std::string(doc_.words(span)));
    }
    if (mention.entity != kNone && doc_.entities[mention.entity].type == EntityType::Count)
        doc_.entities[mention.entity].type = type;
    doc_.mentions.push_back(mention);
    return static_cast<uint32_t>(doc_.mentions.size() - 1);
}

uint32_t DocumentBuilder::entity_of_mention(uint32_t index) {
    Mention& mention = doc_.mentions[index];
    if (mention.entity == kNone && !is_value(mention.type)) {
        mention.entity = entity("mention " + std::to_string(index));
        doc_.entities[mention.entity].type = mention.type;
    }
    return mention.entity;
}

uint32_t DocumentBuilder::add_quote(const Quote& quote) {
    doc_.quotes.push_back(quote);
    return static_cast<uint32_t>(doc_.quotes.size() - 1);
}

Result<Document> DocumentBuilder::finish() {
    name_entities();
    sort_entities();
    sort_mentions();
    sort_statements();
    if (doc_.sentences.empty()) cut_sentences(doc_);
    if (find_fault(doc_)) return Error::FormatDamaged;
    return std::move(doc_);
}

// An entity without a name is called by its longest name in the text, or by its first mention.
void DocumentBuilder::name_entities() {
    std::vector<const Mention*> best(doc_.entities.size());
    for (const Mention& mention : doc_.mentions) {
        if (mention.entity == kNone) continue;
        const Mention*& now = best[mention.entity];
        const bool is_name = mention.kind == MentionKind::Name;
        if (!now || (is_name && (now->kind != MentionKind::Name ||
                                 mention.span.length() > now->span.length())))
            now = &mention;
    }
    for (size_t i = 0; i < doc_.entities.size(); ++i) {
        Entity& entity = doc_.entities[i];
        if (entity.type == EntityType::Count) entity.type = EntityType::Org;
        if (!entity.name.empty() || !best[i]) continue;
        entity.name = doc_.words(best[i]->span);
        for (char& c : entity.name)
            if (c == '\n' || c == '\t') c = ' ';
    }
}

// Entities that were ours keep their order.
void DocumentBuilder::sort_entities() {
    struct Numbered {
        Entity entity;
        uint32_t number;
    };
    std::vector<Numbered> numbered;
    for (size_t i = 0; i < doc_.entities.size(); ++i)
        numbered.push_back({std::move(doc_.entities[i]), number_of(keys_[i])});
    const std::vector<uint32_t> moved = sort_and_follow(
        numbered, [](const Numbered& a, const Numbered& b) { return a.number < b.number; });
    doc_.entities.clear();
    for (Numbered& item : numbered) doc_.entities.push_back(std::move(item.entity));
    for (Mention& mention : doc_.mentions) follow(mention.entity, moved);
    for (Role& role : doc_.roles) {
        follow(role.person, moved);
        follow(role.org, moved);
    }
    for (Quote& quote : doc_.quotes) {
        follow(quote.speaker, moved);
        follow(quote.addressee, moved);
    }
    for (Relation& relation : doc_.relations) {
        follow(relation.source, moved);
        follow(relation.target, moved);
        follow(relation.attributed_to, moved);
    }
}

void DocumentBuilder::sort_mentions() {
    const std::vector<uint32_t> moved =
        sort_and_follow(doc_.mentions, [](const Mention& a, const Mention& b) {
            return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                                : a.span.end > b.span.end;
        });
    for (Quote& quote : doc_.quotes) follow(quote.speaker_mention, moved);
    for (Relation& relation : doc_.relations) {
        follow(relation.source_mention, moved);
        follow(relation.target_mention, moved);
        follow(relation.time, moved);
        follow(relation.place, moved);
    }
}

void DocumentBuilder::sort_statements() {
    const std::vector<uint32_t> moved = sort_and_follow(
        doc_.quotes, [](const Quote& a, const Quote& b) { return a.span.begin < b.span.begin; });
    for (Relation& relation : doc_.relations) follow(relation.quote, moved);
    std::stable_sort(
        doc_.relations.begin(), doc_.relations.end(),
        [](const Relation& a, const Relation& b) { return a.trigger.begin < b.trigger.begin; });
}

void cut_sentences(Document& doc) {
    const std::vector<Span> tokens = tokenise(doc.text);
    doc.sentences.clear();
    for (const SentenceRange& range : split_sentences(doc.text, tokens)) {
        const Span span{tokens[range.tokens.begin].begin, tokens[range.tokens.end - 1].end};
        doc.sentences.push_back({span, {}, range.headline, range.paragraph});
    }
    if (doc.sentences.size() > 1 && doc.sentences[0].headline && doc.sentences[1].paragraph > 0)
        doc.title = doc.sentences[0].span;
}

Document with_tokens(const Document& doc) {
    Document result = doc;
    if (!doc.tokens.empty()) return result;
    const std::vector<Span> tokens = tokenise(doc.text);
    result.sentences.clear();
    for (const SentenceRange& range : split_sentences(doc.text, tokens)) {
        const uint32_t sentence = static_cast<uint32_t>(result.sentences.size());
        for (uint32_t i = range.tokens.begin; i < range.tokens.end; ++i) {
            Token token;
            token.span = tokens[i];
            token.sentence = sentence;
            result.tokens.push_back(std::move(token));
        }
        result.sentences.push_back(
            {result.span(range.tokens), range.tokens, range.headline, range.paragraph});
    }
    for (Mention& mention : result.mentions) {
        uint32_t begin = find_token(result, mention.span.begin);
        if (begin > 0 && result.tokens[begin - 1].span.end > mention.span.begin) --begin;
        mention.tokens = {begin, std::max(begin, find_token(result, mention.span.end))};
    }
    return result;
}

uint32_t find_mention(const Document& doc, uint32_t entity, uint32_t given, Span near) {
    if (entity == kNone) return kNone;
    if (given != kNone && doc.mentions[given].entity == entity) return given;
    uint32_t first = kNone, name = kNone;
    for (uint32_t i = 0; i < doc.mentions.size(); ++i) {
        const Mention& mention = doc.mentions[i];
        if (mention.entity != entity) continue;
        if (near.contains(mention.span)) return i;
        if (first == kNone) first = i;
        if (name == kNone && mention.kind == MentionKind::Name) name = i;
    }
    return name != kNone ? name : first;
}

uint32_t find_sentence(const Document& doc, uint32_t byte) {
    const auto after = std::upper_bound(
        doc.sentences.begin(), doc.sentences.end(), byte,
        [](uint32_t place, const Sentence& sentence) { return place < sentence.span.begin; });
    if (after == doc.sentences.begin()) return kNone;
    const auto found = after - 1;
    return byte < found->span.end ? static_cast<uint32_t>(found - doc.sentences.begin()) : kNone;
}

}  // namespace dragoman
