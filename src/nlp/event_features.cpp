// The path between the participants in the tree, what hangs on it, and the sentence's other words.
#include "nlp/event_features.h"

#include <algorithm>
#include <unordered_map>

#include "nlp/acts.h"
#include "nlp/tree_path.h"
#include "nlp/words.h"

namespace dragoman {
namespace {

constexpr int32_t kHalf = Feature::kOne / 2;
constexpr int32_t kThird = Feature::kOne / 3;
constexpr int32_t kMost = 2 * Feature::kOne;  // however often a thing is said

bool is_content(Upos upos) {
    return upos == Upos::Verb || upos == Upos::Noun || upos == Upos::Adj || upos == Upos::Adv ||
           upos == Upos::Adp || upos == Upos::Part || upos == Upos::Propn;
}

bool has_meaning(Upos upos) {
    return upos == Upos::Verb || upos == Upos::Noun || upos == Upos::Adj;
}

// Dependents that say what an act is: its object, its complement, its particle.
bool completes(Dep dep) {
    switch (dep) {
        case Dep::Obj:
        case Dep::Iobj:
        case Dep::Xcomp:
        case Dep::Ccomp:
        case Dep::Obl:
        case Dep::CompoundPrt:
        case Dep::Advmod:
        case Dep::Acl:
        case Dep::Nmod:
        case Dep::Conj:
        case Dep::Amod:
        case Dep::Compound:
        case Dep::Aux:
            return true;
        default:
            return false;
    }
}

struct PairReader {
    const Lexicon& lexicon;
    const Document& doc;
    const Dependents& dependents;
    TokenRange source, target;
    std::vector<NamedFeature> found;
    std::unordered_map<std::string, size_t> place;  // only looked up, never walked through

    void add(std::string name, int32_t value = Feature::kOne) {
        const auto [at, is_new] = place.try_emplace(name, found.size());
        if (is_new)
            found.push_back({std::move(name), value});
        else
            found[at->second].value = std::min(found[at->second].value + value, kMost);
    }
    // The same, but said once however often it holds.
    void note(std::string name, int32_t value = Feature::kOne) {
        if (place.try_emplace(name, found.size()).second) found.push_back({std::move(name), value});
    }

    std::string lemma(uint32_t token) const { return lemma_of(doc, token); }
    Upos upos(uint32_t token) const { return doc.tokens[token].upos; }
    bool is_participant(uint32_t token) const {
        return source.contains(token) || target.contains(token);
    }

    // The acts that a word names, with its particle, its object or a preposition behind it.
    std::vector<std::string> acts_of(uint32_t token) const {
        std::vector<std::string> acts;
        const std::string word = lemma(token);
        auto take = [&](const Act& act) {
            if (act.known) acts.push_back(std::string(name(act.type)));
        };
        if (upos(token) == Upos::Verb || upos(token) == Upos::Aux) {
            for (uint32_t child : dependents.of(token)) {
                const Dep dep = doc.tokens[child].dep;
                if (dep == Dep::CompoundPrt) take(verb_act(lexicon, word + '_' + lemma(child)));
                if (dep == Dep::Obj) take(verb_act(lexicon, word + '/' + lemma(child)));
                const std::string preposition = dependents.case_words(child);
                if (!preposition.empty()) take(verb_act(lexicon, word + '+' + preposition));
            }
            if (acts.empty()) take(verb_act(lexicon, word));
        } else if (upos(token) == Upos::Noun || upos(token) == Upos::Propn) {
            take(noun_act(lexicon, word));
        } else {
            take(adjective_act(lexicon, word));
        }
        return acts;
    }

    // Reads the two ways from the participants up to where they meet.
    std::vector<uint32_t> read_path() {
        const TreePath way = tree_path(doc, head_token(doc, source), head_token(doc, target));
        if (way.meets() && !is_participant(way.top)) {
            note("top:" + lemma(way.top));
            note("top_tag:" + std::string(name(upos(way.top))));
        }
        std::vector<uint32_t> path;
        auto keep = [&](uint32_t token) {
            if (!is_participant(token) && std::find(path.begin(), path.end(), token) == path.end())
                path.push_back(token);
        };
        for (size_t i = 1; i < way.up.size(); ++i) keep(way.up[i]);
        if (way.meets()) keep(way.top);
        const size_t own = path.size();
        for (size_t i = 1; i < way.down.size(); ++i) keep(way.down[way.down.size() - 1 - i]);
        for (size_t i = 0; i < path.size(); ++i) read_path_word(path[i], i == 0);
        for (size_t i = 0; i < own; ++i) {
            if (upos(path[i]) != Upos::Verb) continue;
            read_verb(path[i]);
            break;
        }
        return path;
    }

    void read_path_word(uint32_t token, bool first) {
        const std::string word = lemma(token);
        note("path:" + word);
        note("path_dep:" + std::string(name(doc.tokens[token].dep)));
        for (const std::string& act : acts_of(token)) add("path_act:" + act);
        if (first) note("first:" + word);
        for (uint32_t child : dependents.of(token)) {
            const Dep dep = doc.tokens[child].dep;
            if (dep == Dep::Case || dep == Dep::Mark || dep == Dep::CompoundPrt)
                note("path_with:" + word + ' ' + lemma(child));
            if (dep == Dep::Obj || dep == Dep::Xcomp || dep == Dep::NsubjPass || dep == Dep::Ccomp)
                note("path_object:" + word + ' ' + lemma(child));
        }
    }

    // The verb that the source is nearest to.
    void read_verb(uint32_t verb) {
        note("verb:" + lemma(verb));
        for (const std::string& act : acts_of(verb)) note("verb_act:" + act);
        for (uint32_t child : dependents.of(verb)) {
            if (is_negation(doc, child)) note("verb_denied");
            if (doc.tokens[child].dep == Dep::Aux) note("auxiliary:" + lemma(child));
        }
    }

    void read_near(const std::vector<uint32_t>& path) {
        for (uint32_t token : path) {
            for (uint32_t child : dependents.of(token)) {
                if (is_participant(child) || !completes(doc.tokens[child].dep)) continue;
                if (std::find(path.begin(), path.end(), child) != path.end()) continue;
                note("near:" + lemma(child));
                for (const std::string& act : acts_of(child)) add("near_act:" + act);
            }
        }
    }

    void read_words(TokenRange sentence) {
        for (uint32_t token = sentence.begin; token < sentence.end; ++token) {
            if (is_participant(token)) continue;
            if (is_content(upos(token))) note("word:" + lemma(token), kHalf);
            if (is_content(upos(token)))
                for (const std::string& act : acts_of(token)) add("word_act:" + act, kThird);
        }
        for (uint32_t token = source.begin; token < source.end; ++token)
            note("source:" + lemma(token), kHalf);
        for (uint32_t token = target.begin; token < target.end; ++token)
            note("target:" + lemma(token), kHalf);
        const uint32_t begin = std::min(source.end, target.end);
        const uint32_t end = std::max(source.begin, target.begin);
        for (uint32_t token = begin; token < end; ++token)
            if (has_meaning(upos(token)) || upos(token) == Upos::Adp)
                note("between:" + lemma(token), kHalf);
    }

    void read_mean(const char* kind, const std::vector<uint32_t>& tokens) {
        const auto count = std::count_if(tokens.begin(), tokens.end(),
                                         [&](uint32_t t) { return has_meaning(upos(t)); });
        for (uint32_t token : tokens)
            if (has_meaning(upos(token)))
                add(std::string(kind) + ':' + lemma(token),
                    Feature::kOne / static_cast<int32_t>(count));
    }

    void read(std::string_view ruled) {
        const uint32_t first = doc.tokens[std::min(source.begin, target.begin)].sentence;
        const uint32_t last = doc.tokens[std::max(source.end, target.end) - 1].sentence;
        const TokenRange sentence{doc.sentences[first].tokens.begin,
                                  doc.sentences[last].tokens.end};
        const std::vector<uint32_t> path = read_path();
        read_near(path);
        read_words(sentence);
        note("rule:" + std::string(ruled));
        std::vector<uint32_t> others;
        for (uint32_t token = sentence.begin; token < sentence.end; ++token)
            if (!is_participant(token)) others.push_back(token);
        read_mean(kMeanKinds[0], path);
        read_mean(kMeanKinds[1], others);
    }
};

}  // namespace

std::vector<NamedFeature> event_features(const Lexicon& lexicon, const Document& doc,
                                         const Dependents& dependents, TokenRange source,
                                         TokenRange target, std::string_view ruled) {
    if (source.empty() || target.empty()) return {};
    PairReader reader{lexicon, doc, dependents, source, target, {}, {}};
    reader.read(ruled);
    return std::move(reader.found);
}

}  // namespace dragoman
