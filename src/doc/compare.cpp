#include "doc/compare.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <tuple>

#include "text/tokeniser.h"

namespace dragoman {

namespace {

constexpr const char* kNames[] = {
    "mention",  "type of a mention",  "entity of a mention", "quote", "speaker", "role",
    "relation", "type of a relation", "tone of a relation"};
static_assert(std::size(kNames) == static_cast<size_t>(DifferenceKind::Count));

constexpr size_t kNoType = static_cast<size_t>(EntityType::Count);

std::string both_words(std::string_view a, std::string_view b) {
    return std::string(a).append(" / ").append(b);
}

uint32_t overlap(Span a, Span b) {
    return a.overlaps(b) ? std::min(a.end, b.end) - std::max(a.begin, b.begin) : 0;
}

class Comparer {
  public:
    Comparer(const Document& a, const Document& b) : a_(a), b_(b) {}

    Comparison run() {
        pair_mentions();
        pair_entities();
        compare_links();
        compare_quotes();
        compare_roles();
        compare_relations();
        result_.kappa = kappa();
        std::stable_sort(
            result_.differences.begin(), result_.differences.end(),
            [](const Difference& x, const Difference& y) { return x.place.begin < y.place.begin; });
        return std::move(result_);
    }

  private:
    void differ(DifferenceKind kind, Side side, Span place, std::string words) {
        result_.differences.push_back({kind, side, place, std::move(words)});
    }

    // Both lists are sorted by begin, then longer first: a walk through both. Of several mentions
    // at one place the same types are paired first.
    void pair_mentions() {
        std::map<std::pair<uint32_t, uint32_t>, std::array<std::vector<uint32_t>, 2>> places;
        for (uint32_t i = 0; i < a_.mentions.size(); ++i)
            places[key(a_.mentions[i].span)][0].push_back(i);
        for (uint32_t i = 0; i < b_.mentions.size(); ++i)
            places[key(b_.mentions[i].span)][1].push_back(i);
        for (auto& [place, lists] : places) {
            std::vector<uint32_t>&in_a = lists[0], &in_b = lists[1];
            for (const bool same_type : {true, false}) {
                std::erase_if(in_a, [&](uint32_t one) {
                    const auto found = std::find_if(in_b.begin(), in_b.end(), [&](uint32_t other) {
                        return !same_type || a_.mentions[one].type == b_.mentions[other].type;
                    });
                    if (found == in_b.end()) return false;
                    pairs_.emplace_back(one, *found);
                    in_b.erase(found);
                    return true;
                });
            }
            for (const uint32_t i : in_a) miss(a_.mentions[i], Side::A);
            for (const uint32_t i : in_b) miss(b_.mentions[i], Side::B);
        }
        for (const auto& [one, other] : pairs_) {
            const Mention &in_a = a_.mentions[one], &in_b = b_.mentions[other];
            ++result_.places.both;
            if (in_a.type == in_b.type) {
                ++result_.mentions.both;
                continue;
            }
            ++result_.mentions.only_a;
            ++result_.mentions.only_b;
            differ(DifferenceKind::MentionType, Side::Both, in_a.span,
                   both_words(name(in_a.type), name(in_b.type)));
        }
    }

    static std::pair<uint32_t, uint32_t> key(Span span) { return {span.begin, span.end}; }

    void miss(const Mention& mention, Side side) {
        ++(side == Side::A ? result_.places.only_a : result_.places.only_b);
        ++(side == Side::A ? result_.mentions.only_a : result_.mentions.only_b);
        differ(DifferenceKind::Mention, side, mention.span, std::string(name(mention.type)));
    }

    // Entities are the same that share the most places; each is paired once.
    void pair_entities() {
        std::map<std::pair<uint32_t, uint32_t>, uint32_t> shared;
        for (const auto& [one, other] : pairs_) {
            const uint32_t a = a_.mentions[one].entity, b = b_.mentions[other].entity;
            if (a != kNone && b != kNone) ++shared[{a, b}];
        }
        std::vector<std::tuple<uint32_t, uint32_t, uint32_t>> order;
        for (const auto& [pair, count] : shared)
            order.emplace_back(UINT32_MAX - count, pair.first, pair.second);
        std::sort(order.begin(), order.end());
        partner_.assign(a_.entities.size(), kNone);
        std::vector<bool> taken(b_.entities.size());
        for (const auto& [rank, a, b] : order) {
            if (partner_[a] != kNone || taken[b]) continue;
            partner_[a] = b;
            taken[b] = true;
        }
        for (const auto& [one, other] : pairs_) {
            const Mention &in_a = a_.mentions[one], &in_b = b_.mentions[other];
            if (in_b.entity == partner(in_a.entity) &&
                (in_a.entity == kNone) == (in_b.entity == kNone))
                continue;
            differ(DifferenceKind::Entity, Side::Both, in_a.span,
                   both_words(name_of(a_, in_a.entity), name_of(b_, in_b.entity)));
        }
    }

    uint32_t partner(uint32_t entity) const { return entity == kNone ? kNone : partner_[entity]; }

    static std::string name_of(const Document& doc, uint32_t entity) {
        return entity == kNone ? "nobody" : doc.entities[entity].name;
    }

    // Of shared places n that mean one entity there are n (n - 1) / 2 pairs.
    void compare_links() {
        std::map<std::pair<uint32_t, uint32_t>, uint32_t> cells;
        std::map<uint32_t, uint32_t> rows, columns;
        for (const auto& [one, other] : pairs_) {
            const uint32_t a = a_.mentions[one].entity, b = b_.mentions[other].entity;
            if (a != kNone) ++rows[a];
            if (b != kNone) ++columns[b];
            if (a != kNone && b != kNone) ++cells[{a, b}];
        }
        const auto count_pairs = [](const auto& counts) {
            uint32_t sum = 0;
            for (const auto& [which, count] : counts) sum += count * (count - 1) / 2;
            return sum;
        };
        const uint32_t both = count_pairs(cells);
        result_.links = {both, count_pairs(rows) - both, count_pairs(columns) - both};
    }

    static bool is_same_stretch(Span a, Span b) {
        return overlap(a, b) * 2 > std::max(a.length(), b.length());
    }

    void compare_quotes() {
        std::vector<bool> taken(b_.quotes.size());
        for (const Quote& quote : a_.quotes) {
            size_t i = 0;
            while (i < b_.quotes.size() &&
                   (taken[i] || !is_same_stretch(quote.span, b_.quotes[i].span)))
                ++i;
            if (i == b_.quotes.size()) {
                count_alone(result_.quotes, result_.speakers, Side::A);
                differ(DifferenceKind::Quote, Side::A, quote.span, name_of(a_, quote.speaker));
                continue;
            }
            taken[i] = true;
            ++result_.quotes.both;
            const Quote& other = b_.quotes[i];
            const bool is_same = quote.speaker == kNone ? other.speaker == kNone
                                                        : partner(quote.speaker) == other.speaker &&
                                                              other.speaker != kNone;
            count(result_.speakers, is_same);
            if (!is_same)
                differ(DifferenceKind::Speaker, Side::Both, quote.span,
                       both_words(name_of(a_, quote.speaker), name_of(b_, other.speaker)));
        }
        for (size_t i = 0; i < b_.quotes.size(); ++i) {
            if (taken[i]) continue;
            count_alone(result_.quotes, result_.speakers, Side::B);
            differ(DifferenceKind::Quote, Side::B, b_.quotes[i].span,
                   name_of(b_, b_.quotes[i].speaker));
        }
    }

    static void count(Consensus& consensus, bool is_same) {
        if (is_same) {
            ++consensus.both;
        } else {
            ++consensus.only_a;
            ++consensus.only_b;
        }
    }

    static void count_alone(Consensus& first, Consensus& second, Side side) {
        for (Consensus* consensus : {&first, &second})
            ++(side == Side::A ? consensus->only_a : consensus->only_b);
    }

    void compare_roles() {
        std::vector<bool> taken(b_.roles.size());
        for (const Role& role : a_.roles) {
            size_t i = 0;
            while (i < b_.roles.size() && (taken[i] || partner(role.person) != b_.roles[i].person ||
                                           !role.title.overlaps(b_.roles[i].title)))
                ++i;
            if (i < b_.roles.size()) {
                taken[i] = true;
                ++result_.roles.both;
                continue;
            }
            ++result_.roles.only_a;
            differ(DifferenceKind::Role, Side::A, role.title, name_of(a_, role.person));
        }
        for (size_t i = 0; i < b_.roles.size(); ++i) {
            if (taken[i]) continue;
            ++result_.roles.only_b;
            differ(DifferenceKind::Role, Side::B, b_.roles[i].title,
                   name_of(b_, b_.roles[i].person));
        }
    }

    bool is_same_relation(const Relation& one, const Relation& other) const {
        if (partner(one.source) != other.source) return false;
        if (one.target == kNone ? other.target != kNone : partner(one.target) != other.target)
            return false;
        return one.trigger.overlaps(other.trigger) || one.evidence.overlaps(other.evidence);
    }

    // Relations at the same trigger are paired before those that only share their evidence.
    void compare_relations() {
        std::vector<uint32_t> found(a_.relations.size(), kNone);
        std::vector<bool> taken(b_.relations.size());
        for (const bool same_trigger : {true, false}) {
            for (size_t i = 0; i < a_.relations.size(); ++i) {
                for (uint32_t j = 0; j < b_.relations.size() && found[i] == kNone; ++j) {
                    const Relation &one = a_.relations[i], &other = b_.relations[j];
                    if (taken[j] || !is_same_relation(one, other)) continue;
                    if (same_trigger && !one.trigger.overlaps(other.trigger)) continue;
                    found[i] = j;
                    taken[j] = true;
                }
            }
        }
        for (size_t i = 0; i < a_.relations.size(); ++i) {
            if (found[i] == kNone)
                miss(a_, a_.relations[i], Side::A);
            else
                compare_relation(a_.relations[i], b_.relations[found[i]]);
        }
        for (size_t j = 0; j < b_.relations.size(); ++j)
            if (!taken[j]) miss(b_, b_.relations[j], Side::B);
    }

    void compare_relation(const Relation& one, const Relation& other) {
        ++result_.relations.both;
        const bool same_type = one.type == other.type;
        const bool same_tone = one.polarity == other.polarity && one.negated == other.negated;
        count(result_.relation_types, same_type);
        count(result_.relation_tones, same_tone);
        if (!same_type)
            differ(DifferenceKind::RelationType, Side::Both, one.trigger,
                   both_words(name(one.type), name(other.type)));
        if (!same_tone)
            differ(DifferenceKind::RelationTone, Side::Both, one.trigger,
                   both_words(tone(one), tone(other)));
    }

    static std::string tone(const Relation& relation) {
        return (relation.negated ? "not " : "") + std::string(name(relation.polarity));
    }

    void miss(const Document& doc, const Relation& relation, Side side) {
        for (Consensus* consensus :
             {&result_.relations, &result_.relation_types, &result_.relation_tones})
            ++(side == Side::A ? consensus->only_a : consensus->only_b);
        std::string words = name_of(doc, relation.source);
        if (relation.target != kNone) words.append(", ").append(name_of(doc, relation.target));
        words.append(": ").append(name(relation.type));
        differ(DifferenceKind::Relation, side, relation.trigger, std::move(words));
    }

    // The type of the outermost mention over each word.
    static std::vector<size_t> types(const Document& doc, const std::vector<Span>& words) {
        std::vector<size_t> result(words.size(), kNoType);
        for (const Mention& mention : doc.mentions) {
            auto word = std::lower_bound(words.begin(), words.end(), mention.span.begin,
                                         [](Span span, uint32_t byte) { return span.end <= byte; });
            for (; word != words.end() && word->begin < mention.span.end; ++word) {
                size_t& type = result[static_cast<size_t>(word - words.begin())];
                if (type == kNoType) type = static_cast<size_t>(mention.type);
            }
        }
        return result;
    }

    int32_t kappa() const {
        const std::vector<Span> words = tokenise(a_.text);
        const std::vector<size_t> of_a = types(a_, words), of_b = types(b_, words);
        std::array<uint64_t, kNoType + 1> in_a{}, in_b{};
        uint64_t same = 0;
        for (size_t i = 0; i < words.size(); ++i) {
            ++in_a[of_a[i]];
            ++in_b[of_b[i]];
            same += of_a[i] == of_b[i];
        }
        // n times the agreement, and n times what chance would agree on: all whole numbers.
        const int64_t n = static_cast<int64_t>(words.size());
        int64_t chance = 0;
        for (size_t type = 0; type <= kNoType; ++type)
            chance += static_cast<int64_t>(in_a[type] * in_b[type]);
        const int64_t agreed = static_cast<int64_t>(same) * n;
        if (chance == n * n) return 1000;
        return static_cast<int32_t>((agreed - chance) * 1000 / (n * n - chance));
    }

    const Document& a_;
    const Document& b_;
    Comparison result_;
    std::vector<std::pair<uint32_t, uint32_t>> pairs_;  // mentions at the same place
    std::vector<uint32_t> partner_;                     // entity of a -> entity of b
};

}  // namespace

uint32_t Consensus::f1() const {
    const uint64_t all = 2ull * both + only_a + only_b;
    return all == 0 ? 1000 : static_cast<uint32_t>((2000ull * both + all / 2) / all);
}

Comparison compare(const Document& a, const Document& b) {
    assert(a.text == b.text);
    return Comparer(a, b).run();
}

const char* name(DifferenceKind kind) {
    return kNames[static_cast<size_t>(kind)];
}

}  // namespace dragoman
