// Gathers a document's relations into bundles and its entities into nodes, and measures them.
#include "graph/diagram.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "graph/article_marks.h"
#include "graph/bylines.h"
#include "graph/describe.h"
#include "graph/wording.h"

namespace dragoman {

namespace {

constexpr float kNameLineGap = 2;      // pixels between the two lines of a broken name
constexpr float kAlonePadding = 0.7f;  // of a node's padding, around one on the rim
constexpr float kLineGap = 2;          // between the lines of a label

// FNV-1a.
uint64_t hash_of(std::string_view bytes, uint64_t seed = 14695981039346656037ull) {
    uint64_t hash = seed;
    for (char c : bytes) hash = (hash ^ static_cast<uint8_t>(c)) * 1099511628211ull;
    return hash;
}

uint64_t mixed(uint64_t a, uint64_t b) {
    uint64_t hash = a * 0x9E3779B97F4A7C15ull + b;
    return (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9ull;
}

bool has_bit(uint32_t mask, uint32_t bit) {
    return bit < 32 && (mask >> bit & 1);
}

bool entity_is_shown(const Document& doc, const DiagramOptions& options, uint32_t entity) {
    const Entity& shown = doc.entities[entity];
    if (shown.tag.empty()) return has_bit(options.entity_types, static_cast<uint32_t>(shown.type));
    return std::find(options.hidden_tags.begin(), options.hidden_tags.end(), shown.tag) ==
           options.hidden_tags.end();
}

bool is_shown(const Document& doc, const DiagramOptions& options, const Relation& relation) {
    if (relation.source >= doc.entities.size()) return false;
    if (relation.target == kNone && !options.show_without_target) return false;
    if (relation.target != kNone && relation.target >= doc.entities.size()) return false;
    if (!has_bit(options.polarities, static_cast<uint32_t>(relation.polarity))) return false;
    if (!has_bit(options.relation_types, static_cast<uint32_t>(relation.type))) return false;
    if (!has_bit(options.modalities, static_cast<uint32_t>(relation.modality))) return false;
    if (relation.score < options.least_score) return false;
    if (options.voice == Voice::Article && relation.attributed_to != kNone) return false;
    if (options.voice == Voice::Speaker && relation.attributed_to != options.speaker) return false;
    if (!entity_is_shown(doc, options, relation.source)) return false;
    if (relation.target != kNone && !entity_is_shown(doc, options, relation.target)) return false;
    if (options.first_sentence > 0 || options.end_sentence != kNone) {
        uint32_t sentence = sentence_of(doc, relation);
        if (sentence < options.first_sentence || sentence >= options.end_sentence) return false;
    }
    return true;
}

// Entities at most options.focus_steps relations away from the focus.
std::vector<bool> near_focus(const Document& doc, const DiagramOptions& options,
                             const std::vector<uint32_t>& shown) {
    std::vector<bool> near(doc.entities.size(), options.focus >= doc.entities.size());
    if (options.focus >= doc.entities.size()) return near;
    near[options.focus] = true;
    for (uint32_t step = 0; step < options.focus_steps; ++step) {
        std::vector<bool> next = near;
        for (uint32_t r : shown) {
            const Relation& relation = doc.relations[r];
            if (relation.target == kNone) continue;
            if (near[relation.source]) next[relation.target] = true;
            if (near[relation.target]) next[relation.source] = true;
        }
        if (next == near) break;
        near = next;
    }
    return near;
}

// Lines of the same words and look are one line; the most frequent first, then the most intense.
std::vector<LabelLine> stacked_lines(const Document& doc, const Bundle& bundle,
                                     const DiagramOptions& options) {
    std::vector<LabelLine> lines;
    for (uint32_t r : bundle.relations) {
        const Relation& relation = doc.relations[r];
        std::string text = label_of(doc, relation);
        auto same = std::find_if(lines.begin(), lines.end(), [&](const LabelLine& line) {
            return line.text == text && line.polarity == relation.polarity &&
                   line.modality == relation.modality && line.negated == relation.negated;
        });
        if (same == lines.end()) {
            lines.push_back(
                {text, {}, {}, relation.polarity, relation.modality, relation.negated, {}});
            same = lines.end() - 1;
        }
        same->relations.push_back(r);
    }
    auto intensity = [&](const LabelLine& line) {
        int value = doc.relations[line.relations[0]].intensity;
        return value < 0 ? -value : value;
    };
    std::stable_sort(lines.begin(), lines.end(), [&](const LabelLine& a, const LabelLine& b) {
        if (a.relations.size() != b.relations.size())
            return a.relations.size() > b.relations.size();
        return intensity(a) > intensity(b);
    });
    for (LabelLine& line : lines) {
        if (line.relations.size() > 1) line.text += " ×" + std::to_string(line.relations.size());
        line.rows = wrapped(line.text, options.label_letters, options.line_rows);
    }
    return lines;
}

// The lines that are drawn: all of them, or the first ones and "+N".
std::vector<LabelLine> folded(const std::vector<LabelLine>& all, uint32_t rows) {
    size_t sum = 0, most = 0;
    for (const LabelLine& line : all) sum += line.rows.size();
    if (sum <= rows) return all;
    sum = 1;  // the row of "+N"
    while (most < all.size() && sum + all[most].rows.size() <= rows) sum += all[most++].rows.size();
    most = std::max<size_t>(most, 1);
    if (most == all.size()) return all;
    std::vector<LabelLine> lines(all.begin(), all.begin() + most);
    LabelLine rest = all[most];
    rest.relations.clear();
    bool one_polarity = true, asserted = false;
    rest.negated = true;
    for (size_t i = most; i < all.size(); ++i) {
        rest.relations.insert(rest.relations.end(), all[i].relations.begin(),
                              all[i].relations.end());
        one_polarity &= all[i].polarity == all[most].polarity;
        asserted |= all[i].modality == Modality::Asserted;
        rest.negated &= all[i].negated;
    }
    std::sort(rest.relations.begin(), rest.relations.end());
    if (!one_polarity) rest.polarity = Polarity::Neutral;
    if (asserted) rest.modality = Modality::Asserted;
    rest.text = "+" + std::to_string(rest.relations.size());
    rest.rows = {rest.text};
    lines.push_back(rest);
    return lines;
}

// Conflict or cooperation, whichever more relations are, then the more intense; neutral only where
// all are: what is hostile must not drown in two neutral facts.
Polarity polarity_of_bundle(const Document& doc, const std::vector<uint32_t>& relations) {
    int count[3] = {}, intensity[3] = {};
    for (uint32_t r : relations) {
        const Relation& relation = doc.relations[r];
        int i = static_cast<int>(relation.polarity);
        ++count[i];
        intensity[i] = std::max<int>(
            intensity[i], relation.intensity < 0 ? -relation.intensity : relation.intensity);
    }
    int conflict = static_cast<int>(Polarity::Conflict);
    int cooperation = static_cast<int>(Polarity::Cooperation);
    int neutral = static_cast<int>(Polarity::Neutral);
    int best = conflict;
    if (count[cooperation] > count[conflict] ||
        (count[cooperation] == count[conflict] && intensity[cooperation] > intensity[conflict]))
        best = cooperation;
    if (count[best] == 0) best = neutral;
    return static_cast<Polarity>(best);
}

void measure_line(Measure measure, void* user, LabelLine& line) {
    line.size = {};
    for (const std::string& row : line.rows) {
        const Size size = measure(row, true, user);
        line.size.width = std::max(line.size.width, size.width);
        line.size.height += size.height;
    }
}

void measure_bundle(const Document& doc, const DiagramOptions& options, Measure measure, void* user,
                    Bundle& bundle) {
    bundle.all_lines = stacked_lines(doc, bundle, options);
    for (LabelLine& line : bundle.all_lines) measure_line(measure, user, line);
    bundle.lines = folded(bundle.all_lines, options.label_rows);
    measure_line(measure, user, bundle.lines.back());  // it may be "+2"
    bundle.label_size = options.label_padding;
    for (const LabelLine& line : bundle.lines) {
        bundle.label_size.width =
            std::max(bundle.label_size.width, line.size.width + options.label_padding.width);
        bundle.label_size.height += line.size.height;
    }
    bundle.label_size.height += kLineGap * static_cast<float>(bundle.lines.size() - 1);
    bundle.sentence = sentence_of(doc, doc.relations[bundle.relations[0]]);
    bundle.polarity = polarity_of_bundle(doc, bundle.relations);
    bundle.modality = doc.relations[bundle.relations[0]].modality;
    bundle.negated = true;
    for (uint32_t r : bundle.relations) {
        if (doc.relations[r].modality == Modality::Asserted) bundle.modality = Modality::Asserted;
        bundle.negated &= doc.relations[r].negated;
    }
}

void measure_node(const DiagramOptions& options, Measure measure, void* user, Node& node) {
    for (const std::string& line : node.lines) {
        Size size = measure(line, node.is_alone(), user);
        node.size.width = std::max(node.size.width, size.width);
        node.size.height += size.height + (node.size.height > 0 ? kNameLineGap : 0);
    }
    const float share = node.is_alone() ? kAlonePadding : 1;
    node.size.width += options.node_padding.width * share;
    node.size.height += options.node_padding.height * share;
}

// Keeps the `most` entities of the highest importance; returns how many were dropped.
template <class Importance>
uint32_t keep_most(std::vector<uint32_t>& entities, uint32_t most, Importance importance) {
    if (entities.size() <= most) return 0;
    const uint32_t dropped = static_cast<uint32_t>(entities.size()) - most;
    std::stable_sort(entities.begin(), entities.end(),
                     [&](uint32_t a, uint32_t b) { return importance(a) > importance(b); });
    entities.resize(most);
    return dropped;
}

struct Chosen {
    std::vector<bool> entities;
    uint32_t left_out = 0;
};

// The entities that become nodes: connected ones, loners if wished, the most important if too many.
Chosen chosen_entities(const Document& doc, const DiagramOptions& options,
                       const std::vector<uint32_t>& shown, const std::vector<uint32_t>& mentions,
                       const std::vector<bool>& hidden) {
    std::vector<bool> near = near_focus(doc, options, shown);
    std::vector<uint32_t> ends(doc.entities.size(), 0);
    for (uint32_t r : shown) {
        ++ends[doc.relations[r].source];
        if (doc.relations[r].target != kNone) ++ends[doc.relations[r].target];
    }
    const std::vector<bool> only_signs = named_in_bylines_only(doc);
    std::vector<uint32_t> connected, alone;
    for (uint32_t e = 0; e < doc.entities.size(); ++e) {
        if (!near[e] || !entity_is_shown(doc, options, e)) continue;
        if (ends[e] > 0 || e == options.focus)
            connected.push_back(e);
        else if (options.show_unconnected && !only_signs[e] && !hidden[e])
            alone.push_back(e);
    }
    Chosen chosen;
    auto importance = [&](uint32_t e) { return uint64_t{ends[e]} * 4 + mentions[e]; };
    chosen.left_out = keep_most(alone, options.most_unconnected, importance);
    connected.insert(connected.end(), alone.begin(), alone.end());
    std::sort(connected.begin(), connected.end());
    chosen.left_out += keep_most(connected, options.most_nodes, importance);
    chosen.entities.assign(doc.entities.size(), false);
    for (uint32_t e : connected) chosen.entities[e] = true;
    return chosen;
}

}  // namespace

void make_for_timeline(DiagramOptions& options) {
    options.by_sentence = true;
    options.label_letters = 15;
}

Diagram build_diagram(const Document& doc, const DiagramOptions& options, Measure measure,
                      void* user) {
    std::vector<uint32_t> shown;
    const HiddenParts hidden = hidden_parts(doc, options.hidden_articles);
    for (uint32_t r = 0; r < doc.relations.size(); ++r)
        if (!hidden.relations[r] && is_shown(doc, options, doc.relations[r])) shown.push_back(r);
    std::vector<uint32_t> mentions(doc.entities.size(), 0);
    for (const Mention& mention : doc.mentions)
        if (mention.entity < doc.entities.size()) ++mentions[mention.entity];
    const Chosen chosen = chosen_entities(doc, options, shown, mentions, hidden.entities);

    // Nodes. Entities of the same name and type are told apart by their order.
    Diagram diagram;
    diagram.left_out = chosen.left_out;
    std::vector<uint32_t> node_for(doc.entities.size(), kNone);
    std::unordered_map<uint64_t, uint32_t> times_seen;
    for (uint32_t e = 0; e < doc.entities.size(); ++e) {
        uint64_t key =
            hash_of(doc.entities[e].name,
                    14695981039346656037ull + static_cast<uint64_t>(doc.entities[e].type));
        uint32_t times = times_seen[key]++;
        if (!chosen.entities[e]) continue;
        node_for[e] = static_cast<uint32_t>(diagram.nodes.size());
        Node node;
        node.entity = e;
        node.key = mixed(key, times);
        node.lines = name_lines(doc.entities[e].name, options.name_letters);
        node.mentions = mentions[e];
        diagram.nodes.push_back(std::move(node));
    }

    // Bundles: one for each ordered pair, and sentence if so wished.
    std::map<std::tuple<uint32_t, uint32_t, uint32_t>, uint32_t> bundle_for;
    for (uint32_t r : shown) {
        const Relation& relation = doc.relations[r];
        uint32_t source = node_for[relation.source];
        uint32_t target = relation.target == kNone ? kNone : node_for[relation.target];
        if (source == kNone || (relation.target != kNone && target == kNone)) continue;
        const uint32_t sentence = options.by_sentence ? sentence_of(doc, relation) : 0;
        auto [place, is_new] = bundle_for.try_emplace(
            {source, target, sentence}, static_cast<uint32_t>(diagram.bundles.size()));
        if (is_new) {
            Bundle bundle;
            bundle.source = source;
            bundle.target = target;
            bundle.key =
                mixed(diagram.nodes[source].key, target == kNone ? 1 : diagram.nodes[target].key);
            if (options.by_sentence) bundle.key = mixed(bundle.key, sentence);
            diagram.bundles.push_back(bundle);
            ++diagram.nodes[source].bundles;
            if (target != kNone && target != source) ++diagram.nodes[target].bundles;
        }
        diagram.bundles[place->second].relations.push_back(r);
    }
    for (Node& node : diagram.nodes) measure_node(options, measure, user, node);
    for (Bundle& bundle : diagram.bundles) measure_bundle(doc, options, measure, user, bundle);
    return diagram;
}

Diagram told_diagram(const Document& doc, const Diagram& diagram, uint32_t sentence,
                     const DiagramOptions& options, Measure measure, void* user) {
    Diagram told = diagram;
    for (Bundle& bundle : told.bundles) {
        std::vector<uint32_t> relations;
        for (uint32_t r : bundle.relations)
            if (sentence_of(doc, doc.relations[r]) <= sentence) relations.push_back(r);
        if (relations.empty() || relations.size() == bundle.relations.size()) continue;
        bundle.relations = std::move(relations);
        measure_bundle(doc, options, measure, user, bundle);
    }
    return told;
}

uint32_t node_of(const Diagram& diagram, uint32_t entity) {
    for (uint32_t n = 0; n < diagram.nodes.size(); ++n)
        if (diagram.nodes[n].entity == entity) return n;
    return kNone;
}

uint32_t bundle_of(const Diagram& diagram, uint32_t relation) {
    for (uint32_t b = 0; b < diagram.bundles.size(); ++b) {
        const std::vector<uint32_t>& all = diagram.bundles[b].relations;
        if (std::binary_search(all.begin(), all.end(), relation)) return b;
    }
    return kNone;
}

}  // namespace dragoman
