#include "nlp/pair_features.h"

#include <algorithm>
#include <unordered_set>

#include "nlp/acts.h"

namespace dragoman {
namespace {

constexpr uint32_t kBetweenReach = 25;  // tokens apart, up to which the words between are looked at
constexpr uint32_t kLevels = 3;         // verbs above the target whose agent is asked for

// "0", "1" ... and the most for all above.
std::string capped(uint32_t value, uint32_t most) {
    return std::to_string(std::min(value, most));
}

bool has_meaning(Upos upos) {
    return upos == Upos::Verb || upos == Upos::Noun || upos == Upos::Adj;
}

// True for dependents that say more of an act: what it is done to, how, by which particle.
bool completes(Dep dep) {
    return dep == Dep::Obj || dep == Dep::Xcomp || dep == Dep::CompoundPrt || dep == Dep::Amod ||
           dep == Dep::Ccomp || dep == Dep::Obl;
}

bool opens_clause(Dep dep) {
    return dep == Dep::Ccomp || dep == Dep::Advcl || dep == Dep::AclRelcl ||
           dep == Dep::Parataxis || dep == Dep::Conj;
}

struct FeatureReader {
    const EventContext& context;
    const EntityPair& pair;
    std::vector<NamedFeature> found;
    std::unordered_set<std::string> seen;

    const Document& doc() const { return context.doc; }
    const Token& token(uint32_t t) const { return doc().tokens[t]; }
    std::string lemma(uint32_t t) const { return lemma_of(doc(), t); }

    void note(std::string name, int32_t value = Feature::kOne) {
        if (seen.insert(name).second) found.push_back({std::move(name), value});
    }

    std::string act_of(uint32_t t) const {
        const Upos upos = token(t).upos;
        const std::string word = lemma(t);
        const Act act = upos == Upos::Verb || upos == Upos::Aux ? verb_act(context.lexicon, word)
                        : upos == Upos::Noun || upos == Upos::Propn
                            ? noun_act(context.lexicon, word)
                        : upos == Upos::Adj ? adjective_act(context.lexicon, word)
                                            : Act{};
        return act.known ? std::string(name(act.type)) : std::string();
    }

    // The relations along one side of the path, coordination left out: "nsubj", "obj<nmod".
    std::string shape(const std::vector<uint32_t>& side) const {
        std::string out;
        for (uint32_t t : side) {
            if (token(t).dep == Dep::Conj) continue;
            if (!out.empty()) out += '>';
            out += name(token(t).dep);
        }
        return out;
    }

    // The preposition or conjunction of the highest word of a side.
    std::string case_of(uint32_t t) const {
        const std::string words = context.dependents.case_words(t);
        return words.empty() ? context.dependents.mark_words(t) : words;
    }

    void read_shape() {
        const TreePath& path = pair.path;
        const std::string up = shape(path.up), down = shape(path.down);
        const std::string tag(name(token(path.top).upos));
        const std::string to = path.down.empty() ? "" : case_of(path.down.front());
        const std::string from = path.up.empty() ? "" : case_of(path.up.back());
        const bool is_entity = context.actors.mention_of(path.top) != kNone;
        const std::string top = is_entity ? "*" : lemma(path.top);
        note("shape:" + up + '|' + tag + '|' + down);
        note("shape_up:" + up + '|' + tag);
        note("shape_down:" + tag + '|' + down);
        note("case_down:" + to + '|' + down);
        note("case_up:" + from + '|' + up);
        note("top:" + top);
        note("top_shape:" + top + '|' + up + '|' + down + '|' + to);
        note("top_down:" + top + '|' + down + '|' + to);
        note("length:" + capped(path.length(), 9));
        note("lengths:" + capped(static_cast<uint32_t>(path.up.size()), 5) + '|' +
             capped(static_cast<uint32_t>(path.down.size()), 6));
        uint32_t clauses = 0;
        for (const auto* side : {&path.up, &path.down})
            for (uint32_t t : *side) clauses += opens_clause(token(t).dep);
        note("clauses:" + capped(clauses, 4));
    }

    // The words strictly between the two on the path, with the side they are on.
    struct PathWord {
        uint32_t token;
        const char* side;
    };
    std::vector<PathWord> words() const {
        const TreePath& path = pair.path;
        std::vector<PathWord> out;
        for (size_t i = 1; i < path.up.size(); ++i) out.push_back({path.up[i], "up"});
        if (!path.up.empty() && !path.down.empty()) out.push_back({path.top, "top"});
        for (size_t i = 0; i + 1 < path.down.size(); ++i) out.push_back({path.down[i], "down"});
        return out;
    }

    bool is_on_path(uint32_t t) const {
        const TreePath& path = pair.path;
        return t == path.top || std::find(path.up.begin(), path.up.end(), t) != path.up.end() ||
               std::find(path.down.begin(), path.down.end(), t) != path.down.end();
    }

    void read_words() {
        const std::vector<PathWord> path = words();
        std::string first_act;
        uint32_t others = 0;
        for (const PathWord& word : path) {
            const std::string what = lemma(word.token), side = word.side;
            note("word_" + side + ':' + what);
            note("word:" + what);
            note("word_dep_" + side + ':' + what + '|' + std::string(name(token(word.token).dep)));
            if (const std::string act = act_of(word.token); !act.empty()) {
                if (first_act.empty()) first_act = act;
                note("act_" + side + ':' + act);
            }
            const uint32_t m = context.actors.mention_of(word.token);
            others += m != kNone && doc().mentions[m].entity != pair.source &&
                      doc().mentions[m].entity != pair.target;
            for (uint32_t child : context.dependents.of(word.token)) {
                if (is_negation(doc(), child)) note("denied_" + side);
                if (is_on_path(child) || !completes(token(child).dep)) continue;
                note("near:" + lemma(child));
                if (const std::string act = act_of(child); !act.empty()) note("near_act:" + act);
            }
        }
        const std::string act = first_act.empty() ? "-" : first_act;
        note("acts:" + act);
        note("act_shape:" + act + '|' + shape(pair.path.up) + '|' + shape(pair.path.down));
        note("others:" + capped(others, 3));
        const auto meaning = std::count_if(path.begin(), path.end(), [&](const PathWord& word) {
            return has_meaning(token(word.token).upos);
        });
        for (const PathWord& word : path)
            if (has_meaning(token(word.token).upos))
                note(std::string(kMeanKinds[0]) + ':' + lemma(word.token),
                     Feature::kOne / static_cast<int32_t>(meaning));
    }

    void read_ends() {
        const Mention &source = doc().mentions[pair.source_mention],
                      &target = doc().mentions[pair.target_mention];
        const std::string from(name(doc().entities[pair.source].type)),
            to(name(doc().entities[pair.target].type));
        note("types:" + from + '|' + to);
        note("source_type:" + from);
        note("target_type:" + to);
        note("source_kind:" + std::string(name(source.kind)));
        note("target_kind:" + std::string(name(target.kind)));
        const bool forth = source.tokens.begin < target.tokens.begin;
        note(forth ? "order:forth" : "order:back");
        const uint32_t begin = std::min(source.tokens.end, target.tokens.end),
                       end = std::max(source.tokens.begin, target.tokens.begin);
        const uint32_t distance = end > begin ? end - begin : 0;
        note("distance:" + capped(distance / 4, 9));
        if (distance < kBetweenReach)
            for (uint32_t t = begin; t < end; ++t)
                if (has_meaning(token(t).upos)) note("between:" + lemma(t));
        if (distance < 4) {
            std::string gap = "gap:";
            for (uint32_t t = begin; t < end; ++t) (gap += lemma(t)) += ' ';
            note(gap + (forth ? "forth" : "back"));
        }
    }

    // In which clauses the source acts and the target stands beside the verb.
    void read_clues(const std::vector<ClauseClue>& clues) {
        bool any = false;
        for (const ClauseClue& clue : clues) {
            if (clue.source != pair.source || clue.target != pair.target) continue;
            any = true;
            const std::string act = act_of(clue.verb), how = clue.direct ? "" : "~";
            note("clue:" + how + clue.preposition);
            note("clue_verb:" + lemma(clue.verb) + '|' + clue.preposition);
            note("clue_act:" + how + (act.empty() ? "-" : act));
        }
        if (!any) note("no_clue");
        // The verbs above the target, nearest first: does the source act in one of them?
        uint32_t level = 0, above = target_head();
        std::string way;
        while (token(above).head != kNone && level < kLevels) {
            way += std::string(name(token(above).dep)) + '>';
            above = token(above).head;
            if (token(above).upos != Upos::Verb) continue;
            ++level;
            const std::vector<Actor> agents = context.actors.find(context.clauses.agent(above));
            if (std::none_of(agents.begin(), agents.end(),
                             [&](const Actor& agent) { return agent.entity == pair.source; }))
                continue;
            note("acts_above:" + std::to_string(level));
            note("acts_above_way:" + way);
            note("acts_above_verb:" + lemma(above));
            if (const std::string act = act_of(above); !act.empty())
                note("acts_above_act:" + act + '|' + std::to_string(level));
            break;
        }
    }

    uint32_t target_head() const {
        return pair.path.down.empty() ? pair.path.top : pair.path.down.back();
    }

    void read(const std::vector<ClauseClue>& clues, std::string_view ruled,
              std::string_view ruled_back) {
        note("always");
        read_shape();
        read_words();
        read_ends();
        read_clues(clues);
        note("rule:" + std::string(ruled));
        note("rule_back:" + std::string(ruled_back));
    }
};

}  // namespace

std::vector<NamedFeature> pair_features(const EventContext& context, const EntityPair& pair,
                                        const std::vector<ClauseClue>& clues,
                                        std::string_view ruled, std::string_view ruled_back) {
    FeatureReader reader{context, pair, {}, {}};
    reader.read(clues, ruled, ruled_back);
    return std::move(reader.found);
}

std::vector<NamedFeature> act_features(const EventContext& context, const EntityPair& pair,
                                       const std::vector<ClauseClue>& clues,
                                       std::string_view ruled) {
    const Document& doc = context.doc;
    std::vector<NamedFeature> features = event_features(
        context.lexicon, doc, context.dependents, doc.mentions[pair.source_mention].tokens,
        doc.mentions[pair.target_mention].tokens, ruled);
    FeatureReader reader{context, pair, {}, {}};
    reader.read_shape();
    reader.read_ends();
    reader.read_clues(clues);
    for (NamedFeature& feature : reader.found) {
        if (feature.name.starts_with("between:") || feature.name.starts_with("top:")) continue;
        features.push_back(std::move(feature));
    }
    return features;
}

}  // namespace dragoman
