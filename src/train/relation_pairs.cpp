#include "train/relation_pairs.h"

#include <map>
#include <tuple>

#include "nlp/analyse.h"
#include "nlp/pair_features.h"
#include "nlp/relations.h"
#include "text/clean.h"

namespace dragoman {

namespace {

using PairKey = std::tuple<uint32_t, uint32_t, uint32_t>;  // sentence, source, target

// The entity of the mention at a byte; kNone where the analysis has none there.
uint32_t entity_at(const Document& doc, uint32_t byte) {
    uint32_t found = kNone;
    for (const Mention& mention : doc.mentions)
        if (mention.span.begin <= byte && byte < mention.span.end && mention.entity != kNone)
            found = mention.entity;
    return found;
}

}  // namespace

std::vector<PairExample> read_pairs(const Models& models, const AnnotatedArticle& article) {
    const Result<std::string> text = clean_text(article.text);
    if (!text) return {};
    Document doc = analyse(models, *text);
    find_relations(models.lexicon, doc);  // those of the rules alone
    std::map<PairKey, RelationType> annotated, ruled;
    for (const AnnotatedRelation& relation : article.relations) {
        const uint32_t begin = byte_of_place(doc.text, relation.source);
        const uint32_t source = entity_at(doc, begin),
                       target = entity_at(doc, byte_of_place(doc.text, relation.target));
        const uint32_t token = find_token(doc, begin);
        if (source == kNone || target == kNone || token >= doc.tokens.size()) continue;
        annotated[{doc.tokens[token].sentence, source, target}] = relation.type;
    }
    for (const Relation& relation : doc.relations) {
        const uint32_t token = find_token(doc, relation.trigger.begin);
        if (relation.target != kNone && token < doc.tokens.size())
            ruled[{doc.tokens[token].sentence, relation.source, relation.target}] = relation.type;
    }
    const EventContext context(models.lexicon, doc);
    std::vector<PairExample> examples;
    for (uint32_t s = 0; s < doc.sentences.size(); ++s) {
        const std::vector<ClauseClue> clues = find_clues(context, s);
        for (const EntityPair& pair : find_pairs(context, s)) {
            const auto right = annotated.find({s, pair.source, pair.target});
            const auto rule = ruled.find({s, pair.source, pair.target});
            const auto back = ruled.find({s, pair.target, pair.source});
            auto type_name = [&](auto at) {
                return at == ruled.end() ? std::string_view() : name(at->second);
            };
            PairExample example;
            example.features =
                pair_features(context, pair, clues, type_name(rule), type_name(back));
            example.related = right != annotated.end();
            example.ruled = rule != ruled.end();
            if (example.ruled) example.ruled_type = rule->second;
            if (example.related) example.type = right->second;
            example.acts = act_features(context, pair, clues, type_name(rule));
            if (models.events.is_loaded())
                example.verdict = models.events.judge(example.acts, false);
            examples.push_back(std::move(example));
        }
    }
    return examples;
}

}  // namespace dragoman
