#include "nlp/pairs.h"

#include <algorithm>
#include <cstdlib>

namespace dragoman {

namespace {

constexpr size_t kMostEntities = 12;
constexpr size_t kMostMentions = 4;  // of one entity
constexpr uint32_t kFar = 1000;      // of two mentions that no tree joins

struct SentenceEntity {
    uint32_t entity;
    std::vector<uint32_t> mentions;
};

std::vector<SentenceEntity> entities_of(const EventContext& context, uint32_t sentence) {
    const Document& doc = context.doc;
    const TokenRange tokens = doc.sentences[sentence].tokens;
    std::vector<SentenceEntity> found;
    uint32_t last = kNone;
    for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
        const uint32_t m = context.actors.mention_of(t);
        if (m == kNone || m == last) continue;
        last = m;
        const uint32_t entity = doc.mentions[m].entity;
        const auto known = std::find_if(found.begin(), found.end(), [&](const SentenceEntity& e) {
            return e.entity == entity;
        });
        if (known != found.end()) {
            if (known->mentions.size() < kMostMentions) known->mentions.push_back(m);
        } else if (found.size() < kMostEntities) {
            found.push_back({entity, {m}});
        }
    }
    std::sort(found.begin(), found.end(),
              [](const SentenceEntity& a, const SentenceEntity& b) { return a.entity < b.entity; });
    return found;
}

uint32_t head_of_mention(const Document& doc, uint32_t mention) {
    const Mention& m = doc.mentions[mention];
    return m.head == kNone ? m.tokens.end - 1 : m.head;
}

}  // namespace

std::vector<EntityPair> find_pairs(const EventContext& context, uint32_t sentence) {
    const Document& doc = context.doc;
    const std::vector<SentenceEntity> entities = entities_of(context, sentence);
    std::vector<EntityPair> pairs;
    for (const SentenceEntity& source : entities) {
        for (const SentenceEntity& target : entities) {
            if (source.entity == target.entity) continue;
            EntityPair best;
            uint64_t least = UINT64_MAX;
            for (uint32_t s : source.mentions) {
                for (uint32_t t : target.mentions) {
                    const uint32_t from = head_of_mention(doc, s), to = head_of_mention(doc, t);
                    if (from == to) continue;
                    TreePath path = tree_path(doc, from, to);
                    const uint64_t steps = path.meets() ? path.length() : kFar;
                    const uint64_t distance = from < to ? to - from : from - to;
                    if (const uint64_t cost = steps << 32 | distance; cost < least) {
                        least = cost;
                        best = {source.entity, target.entity, s, t, sentence, std::move(path)};
                    }
                }
            }
            if (least != UINT64_MAX && best.path.meets()) pairs.push_back(std::move(best));
        }
    }
    return pairs;
}

std::vector<ClauseClue> find_clues(const EventContext& context, uint32_t sentence) {
    const Document& doc = context.doc;
    const TokenRange tokens = doc.sentences[sentence].tokens;
    std::vector<ClauseClue> clues;
    for (uint32_t verb = tokens.begin; verb < tokens.end; ++verb) {
        if (doc.tokens[verb].upos != Upos::Verb) continue;
        const std::vector<Actor> agents = context.actors.find(context.clauses.agent(verb));
        if (agents.empty()) continue;
        for (const Argument& argument : context.clauses.arguments(verb))
            for (const Actor& target : context.actors.find(argument.token))
                for (const Actor& source : agents)
                    if (source.entity != target.entity)
                        clues.push_back({verb, source.entity, target.entity, argument.preposition,
                                         source.direct && target.direct});
    }
    return clues;
}

}  // namespace dragoman
