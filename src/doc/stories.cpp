#include "doc/stories.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace dragoman {

namespace {

constexpr const char* kNames[] = {"contradicted", "shared", "alone"};
static_assert(std::size(kNames) == static_cast<size_t>(Standing::Count));

// Acts that are the same from either side.
bool is_mutual(RelationType type) {
    return type == RelationType::Agree || type == RelationType::Consult ||
           type == RelationType::Cooperate || type == RelationType::Compete;
}

bool goes_the_same_way(const Relation& one, const Relation& other) {
    if (one.source == other.source) return one.target == other.target;
    return one.source == other.target && one.target == other.source &&
           (is_mutual(one.type) || is_mutual(other.type));
}

bool says_the_same(const Relation& one, const Relation& other) {
    return goes_the_same_way(one, other) && one.type == other.type &&
           one.polarity == other.polarity && one.negated == other.negated;
}

// "met" and "did not meet"; "rejects talks with" and "agreed to talks with".
bool says_the_opposite(const Relation& one, const Relation& other) {
    if (!goes_the_same_way(one, other)) return false;
    if (one.negated != other.negated) return one.type == other.type;
    return !one.negated && one.polarity != other.polarity && one.polarity != Polarity::Neutral &&
           other.polarity != Polarity::Neutral;
}

class StoryComparer {
  public:
    explicit StoryComparer(Document doc, uint32_t second_begins)
        : doc_(std::move(doc)), second_begins_(second_begins) {}

    StoryComparison run() {
        StoryComparison result;
        result.entities = count_entities();
        result.pairs = list_pairs();
        result.voices = list_voices();
        result.doc = std::move(doc_);
        return result;
    }

  private:
    size_t side(Span span) const { return span.begin >= second_begins_ ? 1 : 0; }

    std::vector<StoryEntity> count_entities() const {
        std::vector<StoryEntity> list(doc_.entities.size());
        for (uint32_t i = 0; i < list.size(); ++i) list[i].entity = i;
        for (const Mention& mention : doc_.mentions)
            if (mention.entity != kNone) ++list[mention.entity].mentions[side(mention.span)];
        const auto rank = [](const StoryEntity& item) {
            const bool in_a = item.mentions[0] > 0, in_b = item.mentions[1] > 0;
            return std::tuple(in_a && in_b ? 0
                              : in_a       ? 1
                                           : 2,
                              UINT32_MAX - item.mentions[0] - item.mentions[1]);
        };
        std::stable_sort(list.begin(), list.end(),
                         [&](const auto& x, const auto& y) { return rank(x) < rank(y); });
        return list;
    }

    std::vector<StoryPair> list_pairs() {
        for (uint32_t i = 0; i < doc_.relations.size(); ++i)
            claims_[side(doc_.relations[i].trigger)].push_back(i);
        std::map<std::pair<uint32_t, uint32_t>, size_t> places;
        std::vector<StoryPair> pairs;
        for (const size_t article : {0, 1}) {
            for (const uint32_t i : claims_[article]) {
                const Relation& relation = doc_.relations[i];
                const auto [found, is_new] =
                    places.emplace(std::minmax(relation.source, relation.target), pairs.size());
                if (is_new) pairs.push_back({relation.source, relation.target, {}, {}});
                StoryPair& pair = pairs[found->second];
                const Standing standing = standing_of(relation, article);
                pair.claims[article].push_back({i, standing});
                if (is_new || standing < pair.standing) pair.standing = standing;
            }
        }
        std::stable_sort(pairs.begin(), pairs.end(), [](const StoryPair& x, const StoryPair& y) {
            return std::pair(x.standing, !is_in_both(x)) < std::pair(y.standing, !is_in_both(y));
        });
        return pairs;
    }

    static bool is_in_both(const StoryPair& pair) {
        return !pair.claims[0].empty() && !pair.claims[1].empty();
    }

    bool is_said(size_t article, const Relation& claim) const {
        return std::any_of(claims_[article].begin(), claims_[article].end(),
                           [&](uint32_t i) { return says_the_same(doc_.relations[i], claim); });
    }

    Standing standing_of(const Relation& claim, size_t article) const {
        const size_t other = 1 - article;
        if (is_said(other, claim)) return Standing::Shared;
        for (const uint32_t i : claims_[other])
            if (says_the_opposite(claim, doc_.relations[i]) && !is_said(article, doc_.relations[i]))
                return Standing::Contradicted;
        return Standing::Alone;
    }

    std::vector<StoryVoice> list_voices() const {
        std::map<uint32_t, size_t> places;
        std::vector<StoryVoice> voices;
        for (uint32_t i = 0; i < doc_.quotes.size(); ++i) {
            const Quote& quote = doc_.quotes[i];
            const auto [found, is_new] = places.emplace(quote.speaker, voices.size());
            if (is_new) voices.push_back({quote.speaker, {}});
            voices[found->second].quotes[side(quote.span)].push_back(i);
        }
        const auto rank = [](const StoryVoice& voice) {
            const bool in_both = !voice.quotes[0].empty() && !voice.quotes[1].empty();
            return std::pair(voice.speaker == kNone, !in_both);
        };
        std::stable_sort(voices.begin(), voices.end(),
                         [&](const auto& x, const auto& y) { return rank(x) < rank(y); });
        return voices;
    }

    Document doc_;
    uint32_t second_begins_;
    std::array<std::vector<uint32_t>, 2> claims_;  // relations of each article
};

}  // namespace

Result<StoryComparison> compare_stories(const Document& a, const Document& b) {
    Result<Collection> both = collect({a, b});
    if (!both) return both.error();
    const uint32_t second_begins = static_cast<uint32_t>(both->doc.text.size() - b.text.size());
    return StoryComparer(std::move(both->doc), second_begins).run();
}

const char* name(Standing standing) {
    return kNames[static_cast<size_t>(standing)];
}

}  // namespace dragoman
