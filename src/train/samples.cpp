#include "train/samples.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "doc/labels.h"
#include "io/file.h"
#include "nlp/gazetteer.h"
#include "nlp/word_features.h"
#include "text/character.h"
#include "text/normal.h"
#include "text/tokeniser.h"
#include "train/corpus_conllu.h"
#include "train/corpus_iob2.h"

namespace dragoman {

namespace {

// The name labels: 0 is O, then B and I of each of the ten name types.
constexpr uint32_t kNameTypes = static_cast<uint32_t>(EntityType::Law) + 1;
constexpr uint32_t begin_bit(EntityType type) {
    return 1u << (1 + 2 * static_cast<uint32_t>(type));
}
constexpr uint32_t inside_bit(EntityType type) {
    return begin_bit(type) << 1;
}

constexpr uint32_t types(std::initializer_list<EntityType> list) {
    uint32_t set = 0;
    for (EntityType type : list) set |= 1u << static_cast<uint32_t>(type);
    return set;
}
constexpr uint32_t kOther =
    types({EntityType::Event, EntityType::Product, EntityType::WorkOfArt, EntityType::Law});
constexpr uint32_t kPlaces = types({EntityType::Gpe, EntityType::Loc});
constexpr uint32_t kAnyPlaces = kPlaces | types({EntityType::Fac});
constexpr uint32_t kNorp = types({EntityType::Norp});

// What a set's labels mean (data/names/README.md). A set teaches only what it annotates: where it
// says O, the types that it does not annotate stay allowed.
struct NameSet {
    const char* file;
    uint32_t places;  // LOCGPE where the gazetteer does not know
    uint32_t misc;    // MISC where it is not a known demonym
    uint32_t unseen;  // types that may hide behind O
};
constexpr NameSet kNameSets[] = {
    {"worldwide.train", kPlaces, types({EntityType::Event, EntityType::WorkOfArt, EntityType::Law}),
     0},
    {"uner_ewt.train", kAnyPlaces, kOther | kNorp, kOther | kNorp},
    {"wikigold.train", kAnyPlaces, kOther | kNorp, 0},
    {"men.train", kPlaces, kOther, 0},
    {"crossner_politics.train", kAnyPlaces, kOther | kNorp, kOther | kNorp},
    {"crossner_politics.dev", kAnyPlaces, kOther | kNorp, kOther | kNorp},
    {"btc.train", kAnyPlaces, kOther | kNorp, kOther | kNorp},
    {"wnut17.train", kAnyPlaces, kOther | kNorp,
     types({EntityType::Event, EntityType::Law}) | kNorp},
};

// Sentences as columns, on their way to a file.
struct Samples {
    std::vector<uint32_t> lengths, words, gazetteer;
    std::string shapes, characters;
    std::vector<std::vector<int32_t>> labels;

    explicit Samples(size_t columns) : labels(columns) {}

    void add(const std::vector<std::string>& sentence, const Vocabulary& vocabulary,
             const Lexicon& lexicon) {
        const std::vector<std::string_view> views(sentence.begin(), sentence.end());
        const std::vector<uint32_t> bits = gazetteer_bits(lexicon, views);
        lengths.push_back(static_cast<uint32_t>(views.size()));
        for (size_t i = 0; i < views.size(); ++i) {
            const WordFeatures features = find_features(vocabulary, views[i]);
            words.push_back(features.word);
            gazetteer.push_back(bits[i]);
            shapes += static_cast<char>(features.shape);
            characters.append(reinterpret_cast<const char*>(features.characters.data()),
                              kWordCharacters);
        }
    }

    std::string bytes() const {
        std::string out;
        auto put = [&](uint32_t value) {
            for (int i = 0; i < 4; ++i) out += static_cast<char>(value >> (8 * i));
        };
        put(static_cast<uint32_t>(lengths.size()));
        put(static_cast<uint32_t>(words.size()));
        put(static_cast<uint32_t>(labels.size()));
        for (const std::vector<uint32_t>* column : {&lengths, &words, &gazetteer}) {
            for (uint32_t value : *column) put(value);
        }
        out += shapes;
        out += characters;
        for (const std::vector<int32_t>& column : labels) {
            for (int32_t value : column) put(static_cast<uint32_t>(value));
        }
        return out;
    }
};

// The ways in which some sentences are written a second time.
enum class Style { TitleCase, Capitals, NoFullStop, Count };

std::string capitals(std::string_view word) {
    std::string out(word);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    }
    return out;
}

std::vector<std::string> restyle(const std::vector<std::string>& words, Style style) {
    std::vector<std::string> out = words;
    for (size_t i = 0; i < out.size(); ++i) {
        if (style == Style::Capitals) out[i] = capitals(out[i]);
        const bool small = is_lower(static_cast<uint8_t>(out[i][0]));
        // "Talks with the U.S. Collapse": short words stay small in a headline, but for the first.
        if (style == Style::TitleCase && small && (out[i].size() > 3 || i == 0))
            out[i] = title_word(out[i]);
    }
    return out;
}

// The styles in which sentence number `index` is repeated: one sentence of twelve, by turns.
bool repeats(size_t index, size_t length, Style& style) {
    if (index % 12 != 5 || length < 4) return false;
    const size_t turn = index / 12 % 4;
    style = turn < 2 ? Style::TitleCase : turn == 2 ? Style::Capitals : Style::NoFullStop;
    return style == Style::NoFullStop || length <= 24;
}

bool ends_in_mark(const std::vector<std::string>& words) {
    return words.back() == "." || words.back() == "?" || words.back() == "!";
}

// Trees

struct TreeLabels {
    std::vector<std::string> names;
    int32_t number(std::string_view name) {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found != names.end()) return static_cast<int32_t>(found - names.begin());
        names.emplace_back(name);
        return static_cast<int32_t>(names.size() - 1);
    }
    std::string lines() const {
        std::string out;
        for (const std::string& name : names) out += name + "\n";
        return out;
    }
};

struct TreeSamples {
    Samples samples{4};
    TreeLabels upos, xpos, dep;

    void add(const Tree& tree, const std::vector<std::string>& words, const Vocabulary& vocabulary,
             const Lexicon& lexicon) {
        samples.add(words, vocabulary, lexicon);
        for (size_t i = 0; i < words.size(); ++i) {
            const TreeWord& word = tree.words[i];
            samples.labels[0].push_back(upos.number(name(upos_named(word.upos))));
            samples.labels[1].push_back(xpos.number(name(xpos_named(word.xpos))));
            samples.labels[2].push_back(word.head);
            samples.labels[3].push_back(dep.number(name(dep_named(word.dep))));
        }
    }
};

bool is_leaf(const Tree& tree, size_t word) {
    return std::none_of(tree.words.begin(), tree.words.end(), [&](const TreeWord& other) {
        return other.head == static_cast<int32_t>(word);
    });
}

Error add_trees(const std::string& path, const Vocabulary& vocabulary, const Lexicon& lexicon,
                TreeSamples& out) {
    Result<std::vector<Tree>> trees = read_conllu(path);
    if (!trees) return trees.error();
    for (size_t index = 0; index < trees->size(); ++index) {
        Tree& tree = (*trees)[index];
        if (tree.words.empty() || tree.words.size() > 100) continue;
        std::vector<std::string> words;
        for (const TreeWord& word : tree.words) words.push_back(word.form);
        out.add(tree, words, vocabulary, lexicon);
        Style style;
        if (!repeats(index, words.size(), style)) continue;
        if (ends_in_mark(words) && is_leaf(tree, words.size() - 1)) words.pop_back();
        out.add(tree, restyle(words, style), vocabulary, lexicon);
    }
    return Error::None;
}

// Names

// The types that a label may stand for; 0 for O and for what is no name of ours (dates, titles).
uint32_t allowed_types(const NameSet& set, std::string_view label, std::string_view surface,
                       const Lexicon& lexicon) {
    const NameFacts facts = lexicon.name_facts(surface);
    const bool is_demonym = facts.has('D') || facts.has('n');
    if (label == "LOCGPE") {
        if (facts.has('C') || facts.has('y') || facts.has('r') || facts.has('K'))
            return types({EntityType::Gpe});
        if (facts.has('l')) return types({EntityType::Loc});
        return set.places;
    }
    if (label == "MISC") return is_demonym ? kNorp : set.misc;
    // Some sets call a country that acts an organisation; for us it is the country.
    if (label == "ORG" && facts.has('C')) return types({EntityType::Gpe});
    const EntityType type = entity_type_named(label, EntityType::Count);
    return static_cast<uint32_t>(type) < kNameTypes ? 1u << static_cast<uint32_t>(type) : 0;
}

uint32_t label_mask(uint32_t type_set, bool begins) {
    uint32_t mask = 0;
    for (uint32_t t = 0; t < kNameTypes; ++t) {
        const EntityType type = static_cast<EntityType>(t);
        if (type_set >> t & 1) mask |= begins ? begin_bit(type) : inside_bit(type);
    }
    return mask;
}

// Cuts a word as our own tokeniser would ("Al-Jazeera" -> "Al", "-", "Jazeera").
std::vector<std::string> cut_word(const std::string& word) {
    std::vector<std::string> parts;
    for (Span span : tokenise(word)) parts.push_back(word.substr(span.begin, span.length()));
    if (parts.empty()) parts.push_back(word);
    return parts;
}

// One sentence's words and its masks of allowed labels.
void cut_sentence(const NameSet& set, const TaggedSentence& sentence, const Lexicon& lexicon,
                  std::vector<std::string>& words, std::vector<int32_t>& masks) {
    const uint32_t outside = 1u | label_mask(set.unseen, true) | label_mask(set.unseen, false);
    size_t next = 0;
    auto add = [&](size_t begin, size_t end, uint32_t type_set) {
        bool begins = true;
        for (size_t i = begin; i < end; ++i) {
            for (std::string& part : cut_word(sentence.words[i])) {
                words.push_back(std::move(part));
                masks.push_back(
                    static_cast<int32_t>(type_set ? label_mask(type_set, begins) : outside));
                begins = false;
            }
        }
    };
    for (const TaggedSpan& span : spans_of_tags(sentence.tags)) {
        add(next, span.begin, 0);
        std::string surface;
        for (size_t i = span.begin; i < span.end; ++i)
            surface += (i > span.begin ? " " : "") + sentence.words[i];
        add(span.begin, span.end, allowed_types(set, span.type, surface, lexicon));
        next = span.end;
    }
    add(next, sentence.words.size(), 0);
}

Error add_names(const NameSet& set, const std::string& dir, const Vocabulary& vocabulary,
                const Lexicon& lexicon, Samples& out) {
    const Result<std::vector<TaggedSentence>> sentences = read_iob2(dir + set.file + ".iob2");
    if (!sentences) return sentences.error();
    for (size_t index = 0; index < sentences->size(); ++index) {
        std::vector<std::string> words;
        std::vector<int32_t> masks;
        cut_sentence(set, (*sentences)[index], lexicon, words, masks);
        if (words.empty() || words.size() > kMaxSentenceTokens) continue;
        auto add = [&] {
            out.add(words, vocabulary, lexicon);
            out.labels[0].insert(out.labels[0].end(), masks.begin(), masks.end());
        };
        add();
        Style style;
        if (!repeats(index, words.size(), style)) continue;
        if (ends_in_mark(words)) {
            words.pop_back();
            masks.pop_back();
        }
        words = restyle(words, style);
        add();
    }
    return Error::None;
}

}  // namespace

Error write_samples(const std::string& data_dir, const Vocabulary& vocabulary,
                    const Lexicon& lexicon, const std::string& out_dir) {
    TreeSamples trees;
    trees.dep.number(name(Dep::Root));
    for (const char* file : {"ewt.train.conllu", "gum.train.conllu"}) {
        const Error error = add_trees(data_dir + "/syntax/" + file, vocabulary, lexicon, trees);
        if (error != Error::None) return error;
    }
    Samples names(1);
    for (const NameSet& set : kNameSets) {
        const Error error = add_names(set, data_dir + "/names/", vocabulary, lexicon, names);
        if (error != Error::None) return error;
    }
    std::string name_labels;
    for (uint32_t t = 0; t < kNameTypes; ++t)
        name_labels += std::string(name(static_cast<EntityType>(t))) + "\n";
    struct Output {
        const char* file;
        std::string bytes;
    };
    for (const Output& output :
         {Output{"syntax.train", trees.samples.bytes()}, Output{"names.train", names.bytes()},
          Output{"labels.upos", trees.upos.lines()}, Output{"labels.xpos", trees.xpos.lines()},
          Output{"labels.dep", trees.dep.lines()}, Output{"labels.name", name_labels}}) {
        if (const Error error = write_file(out_dir + "/" + output.file, output.bytes);
            error != Error::None)
            return error;
    }
    return Error::None;
}

Result<std::string> read_vector_words(const std::string& vec_path) {
    const Result<std::string> text = read_file(vec_path);
    if (!text) return text.error();
    std::string words;
    size_t at = text->find('\n');  // the first line holds the sizes
    while (at != std::string::npos && at + 1 < text->size()) {
        const size_t space = text->find(' ', at + 1);
        if (space == std::string::npos) return Error::CorpusFormat;
        const std::string word = text->substr(at + 1, space - at - 1);
        if (word != "</s>") words += word + "\n";
        at = text->find('\n', space);
    }
    return words;
}

}  // namespace dragoman
