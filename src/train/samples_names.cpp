// The sets of names -> samples: words and masks of allowed labels.
#include <span>

#include "doc/labels.h"
#include "io/file.h"
#include "nlp/name_context.h"
#include "text/tokeniser.h"
#include "train/annotated_articles.h"
#include "train/corpus_iob2.h"
#include "train/sample_columns.h"
#include "train/samples.h"

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
    uint32_t places;        // LOCGPE where the gazetteer does not know
    uint32_t misc;          // MISC where it is not a known demonym
    uint32_t unseen;        // types that may hide behind O
    bool as_given = false;  // the set's own words and labels, neither cut nor corrected
};
constexpr NameSet kNameSets[] = {
    {"worldwide.train", kPlaces, types({EntityType::Event, EntityType::WorkOfArt, EntityType::Law}),
     0},
    {"uner_ewt.train", kAnyPlaces, kOther | kNorp, kOther | kNorp},
    {"uner_ewt.dev", kAnyPlaces, kOther | kNorp, kOther | kNorp},
    {"wikigold.train", kAnyPlaces, kOther | kNorp, 0},
    {"men.train", kPlaces, kOther, 0},
    {"crossner_politics.train", kAnyPlaces, kOther | kNorp, kOther | kNorp},
    {"crossner_politics.dev", kAnyPlaces, kOther | kNorp, kOther | kNorp},
    {"btc.train", kAnyPlaces, kOther | kNorp, kOther | kNorp},
    {"btc.dev", kAnyPlaces, kOther | kNorp, kOther | kNorp},
    {"wnut17.train", kAnyPlaces, kOther | kNorp,
     types({EntityType::Event, EntityType::Law}) | kNorp},
    {"wnut17.dev", kAnyPlaces, kOther | kNorp, types({EntityType::Event, EntityType::Law}) | kNorp},
};

// The most measured set, which no shipped model may learn from: its places as GPE, its MISC as
// EVENT.
constexpr NameSet kConll2003 = {"conll2003.train", types({EntityType::Gpe}),
                                types({EntityType::Event}), 0, true};

// Our own annotations: every type, as the set says. They are learned from twice in each epoch, as
// no other set tells all types apart.
constexpr uint32_t kOwnTurns = 2;
constexpr NameSet kAnnotated = {"", 0, 0, 0, true};

// The types that a label may stand for; 0 for O and for what is no name of ours (dates, titles).
uint32_t allowed_types(const NameSet& set, std::string_view label, std::string_view surface,
                       const Lexicon& lexicon) {
    if (set.as_given && (label == "LOCGPE" || label == "MISC"))
        return label == "MISC" ? set.misc : set.places;
    const NameFacts facts = set.as_given ? NameFacts{} : lexicon.name_facts(surface);
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
            for (std::string& part :
                 set.as_given ? std::vector{sentence.words[i]} : cut_word(sentence.words[i])) {
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

// How many sentences from `begin` on are one document: those of one name, but not without end, for
// some sets put all they have under one.
size_t document_length(const std::vector<TaggedSentence>& sentences, size_t begin) {
    constexpr size_t kMostWords = 1500;
    size_t end = begin, words = 0;
    do {
        words += sentences[end++].words.size();
    } while (end < sentences.size() && words < kMostWords && !sentences[begin].doc.empty() &&
             sentences[end].doc == sentences[begin].doc);
    return end - begin;
}

struct CutSentence {
    std::vector<std::string> words;
    std::vector<int32_t> masks;
};

// Writes sentences as one document.
void add_document(const std::vector<CutSentence>& sentences, const SampleSource& source,
                  SampleColumns& out) {
    std::vector<std::string_view> words;
    for (const CutSentence& sentence : sentences)
        words.insert(words.end(), sentence.words.begin(), sentence.words.end());
    const int32_t document = static_cast<int32_t>(out.lengths.size());
    const int32_t first = static_cast<int32_t>(out.words.size());  // no group has a number twice
    for (uint32_t group : word_groups(source.lexicon, words))
        out.labels[2].push_back(group == kNone ? -1 : first + static_cast<int32_t>(group));
    for (const CutSentence& sentence : sentences) {
        out.add(sentence.words, source.vocabulary, source.lexicon);
        out.labels[0].insert(out.labels[0].end(), sentence.masks.begin(), sentence.masks.end());
        out.labels[1].insert(out.labels[1].end(), sentence.words.size(), document);
    }
}

// A sentence in another style is a document of its own, behind that which it is from.
void add_sentences(const NameSet& set, const std::vector<TaggedSentence>& sentences,
                   const SampleSource& source, SampleColumns& out) {
    for (size_t begin = 0, end = 0; begin < sentences.size(); begin = end) {
        end = begin + document_length(sentences, begin);
        std::vector<CutSentence> document, restyled;
        for (size_t index = begin; index < end; ++index) {
            CutSentence cut;
            cut_sentence(set, sentences[index], source.lexicon, cut.words, cut.masks);
            if (cut.words.empty() || cut.words.size() > kMaxSentenceTokens) continue;
            document.push_back(cut);
            Style style;
            if (!repeats(index, cut.words.size(), style)) continue;
            if (ends_in_mark(cut.words)) {
                cut.words.pop_back();
                cut.masks.pop_back();
            }
            cut.words = restyle(cut.words, style);
            restyled.push_back(std::move(cut));
        }
        add_document(document, source, out);
        for (const CutSentence& cut : restyled) add_document({cut}, source, out);
    }
}

Error add_set(const NameSet& set, const SampleSource& source, SampleColumns& out) {
    const Result<std::vector<TaggedSentence>> sentences =
        read_iob2(source.data + "/names/" + set.file + ".iob2");
    if (!sentences) return sentences.error();
    add_sentences(set, *sentences, source, out);
    return Error::None;
}

// The articles annotated for this project, but for those held out.
Error add_annotated(const SampleSource& source, SampleColumns& out) {
    Result<std::vector<AnnotatedArticle>> articles =
        read_annotated_articles(source.annotations + "/names.tsv", source.data);
    if (!articles) return articles.error();
    std::vector<TaggedSentence> sentences;
    for (const AnnotatedArticle& article : *articles) {
        if (is_held_out(article)) continue;
        for (TaggedSentence& sentence : tagged_sentences(article))
            sentences.push_back(std::move(sentence));
    }
    for (uint32_t turn = 0; turn < kOwnTurns; ++turn)
        add_sentences(kAnnotated, sentences, source, out);
    return Error::None;
}

Error write_names(const SampleColumns& names, const SampleSource& source) {
    std::string labels;
    for (uint32_t t = 0; t < kNameTypes; ++t)
        labels += std::string(name(static_cast<EntityType>(t))) + "\n";
    const Error error = write_file(source.out + "/names.train", names.bytes());
    return error != Error::None ? error : write_file(source.out + "/labels.name", labels);
}

}  // namespace

Error write_name_samples(const SampleSource& source) {
    SampleColumns names(3);
    for (const NameSet& set : kNameSets)
        if (const Error error = add_set(set, source, names); error != Error::None) return error;
    if (const Error error = add_annotated(source, names); error != Error::None) return error;
    return write_names(names, source);
}

Error write_conll2003_samples(const SampleSource& source) {
    SampleColumns names(3);
    const Error error = add_set(kConll2003, source, names);
    return error != Error::None ? error : write_names(names, source);
}

}  // namespace dragoman
