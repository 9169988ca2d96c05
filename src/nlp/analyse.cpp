#include "nlp/analyse.h"

#include <utility>
#include <vector>

#include "nlp/coreference.h"
#include "nlp/dateline.h"
#include "nlp/gazetteer.h"
#include "nlp/lemmatiser.h"
#include "nlp/likely_relations.h"
#include "nlp/name_labels.h"
#include "nlp/names.h"
#include "nlp/quotes.h"
#include "nlp/relation_types.h"
#include "nlp/relations.h"
#include "nlp/roles.h"
#include "nlp/values.h"
#include "text/tokeniser.h"

namespace dragoman {

namespace {

// reads: text.  writes: tokens, sentences, title.
void place_tokens(const Models& models, Document& doc) {
    const std::vector<Span> spans = tokenise(doc.text);
    doc.tokens.resize(spans.size());
    for (size_t i = 0; i < spans.size(); ++i) doc.tokens[i].span = spans[i];
    for (const SentenceRange& range :
         split_sentences(models.reader, models.ends, doc.text, spans)) {
        for (uint32_t i = range.tokens.begin; i < range.tokens.end; ++i) {
            doc.tokens[i].sentence = static_cast<uint32_t>(doc.sentences.size());
        }
        doc.sentences.push_back(
            {doc.span(range.tokens), range.tokens, range.headline, range.paragraph});
    }
    // The first line is the title when it is a line of its own without a full stop, and not all
    // there is.
    if (doc.sentences.size() > 1 && doc.sentences[0].headline && doc.sentences[1].paragraph > 0) {
        doc.title = doc.sentences[0].span;
    }
}

// The token of a range whose head lies outside of it; the last one if trees are missing.
uint32_t find_head(const Document& doc, TokenRange range) {
    for (uint32_t i = range.begin; i < range.end; ++i) {
        const uint32_t head = doc.tokens[i].head;
        if (head == kNone || !range.contains(head)) return i;
    }
    return range.end - 1;
}

// reads: tokens of one stretch.  writes: their tags, lemmas and trees; appends it to what waits for
// its names. Returns the root.
uint32_t read_stretch(const Models& models, Document& doc, TokenRange range,
                      std::vector<ReadStretch>& unnamed) {
    uint32_t root = kNone;
    std::vector<std::string_view> words;
    for (uint32_t i = range.begin; i < range.end; ++i) words.push_back(doc.words(doc.tokens[i]));
    Reading reading = models.reader.read(words, gazetteer_bits(models.lexicon, words));
    for (uint32_t i = 0; i < range.length(); ++i) {
        Token& token = doc.tokens[range.begin + i];
        token.upos = reading.upos[i];
        token.xpos = reading.xpos[i];
        token.head = reading.heads[i] == kNone ? kNone : range.begin + reading.heads[i];
        token.dep = reading.deps[i];
        token.lemma = lemmatise(models.lexicon, words[i], token.upos, token.xpos);
        if (token.head == kNone) root = range.begin + i;
    }
    unnamed.push_back({range, std::move(reading.states)});
    return root;
}

// A dateline is read by itself, so that what follows is read as a sentence.
void read_sentence(const Models& models, Document& doc, uint32_t index,
                   std::vector<ReadStretch>& unnamed) {
    const TokenRange range = doc.sentences[index].tokens;
    const TokenRange dateline = dateline_of(doc, doc.sentences[index]);
    const uint32_t place = dateline.empty() ? kNone : read_stretch(models, doc, dateline, unnamed);
    const uint32_t root = read_stretch(models, doc, {dateline.end, range.end}, unnamed);
    if (place == kNone) return;
    doc.tokens[place].head = root;
    doc.tokens[place].dep = Dep::Dep;
}

// reads: tokens, their scores as names.  writes: Name mentions.
void find_names(const Models& models, Document& doc, const std::vector<float>& scores) {
    const std::vector<EntityType>& types = models.reader.name_types();
    const uint32_t labels = 1 + 2 * static_cast<uint32_t>(types.size());
    for (const Sentence& sentence : doc.sentences) {
        const TokenRange range = sentence.tokens;
        const std::span<const float> rows(&scores[size_t{range.begin} * labels],
                                          size_t{range.length()} * labels);
        for (const NameSpan& name : decode_names(rows, types)) {
            Mention mention;
            mention.tokens = {range.begin + name.begin, range.begin + name.end};
            mention.span = doc.span(mention.tokens);
            mention.type = name.type;
            mention.head = find_head(doc, mention.tokens);
            mention.score = name.score;
            doc.mentions.push_back(mention);
        }
    }
}

// Most stages rest on the lexicon alone.
template <void (*stage)(const Lexicon&, Document&)>
void by_lexicon(const Models& models, Document& doc) {
    stage(models.lexicon, doc);
}

void find_by_model(const Models& models, Document& doc) {
    find_likely_relations(models.lexicon, models.events, doc);
}

void judge_by_model(const Models& models, Document& doc) {
    judge_relations(models.lexicon, models.events, doc);
}

// The stages of the whole document, in order, each a free function in a file of its name.
using Stage = void (*)(const Models&, Document&);
// Roles are found twice: nominals need those that stand beside names, and pronouns bring further
// ones.
const std::vector<Stage> kStages = {by_lexicon<refine_names>,
                                    by_lexicon<find_values>,
                                    by_lexicon<link_names>,
                                    by_lexicon<find_roles>,
                                    by_lexicon<find_nominals>,
                                    by_lexicon<resolve_pronouns>,
                                    by_lexicon<find_roles>,
                                    by_lexicon<find_quotes>,
                                    by_lexicon<resolve_speech_pronouns>,
                                    by_lexicon<find_relations>,
                                    find_by_model,
                                    judge_by_model};
const uint32_t kStageCount = static_cast<uint32_t>(kStages.size());

constexpr uint32_t kMostUnnamed = 40'000;  // tokens, half a kilobyte each

}  // namespace

Analysis::Analysis(const Models& models, std::string text) : models_(models) {
    doc_.text = std::move(text);
    place_tokens(models, doc_);
}

Analysis::Analysis(const Models& models, Document tokens)
    : models_(models), doc_(std::move(tokens)) {}

bool Analysis::is_reading() const {
    return models_.reader.is_loaded() && (sentence_ < doc_.sentences.size() || !unnamed_.empty());
}

// Names come when all sentences are read, or so many that their states take much room.
void Analysis::name_stretch() {
    if (named_ == 0) context_ = NameContext(models_.reader, models_.lexicon, doc_, unnamed_);
    const ReadStretch& stretch = unnamed_[named_];
    std::vector<const float*> contexts;
    for (uint32_t i = stretch.tokens.begin; i < stretch.tokens.end; ++i)
        contexts.push_back(context_.of(i));
    const std::vector<float> scores = models_.reader.score_names(stretch.states, contexts);
    name_scores_.insert(name_scores_.end(), scores.begin(), scores.end());
    if (++named_ < unnamed_.size()) return;
    unnamed_.clear();
    named_ = 0;
}

bool Analysis::step() {
    if (!models_.reader.is_loaded()) return false;
    if (is_reading()) {
        const bool are_many =
            !unnamed_.empty() &&
            unnamed_.back().tokens.end - unnamed_.front().tokens.begin > kMostUnnamed;
        if (named_ > 0 || are_many || sentence_ == doc_.sentences.size())
            name_stretch();
        else
            read_sentence(models_, doc_, sentence_++, unnamed_);
        if (!is_reading()) find_names(models_, doc_, name_scores_);
        return true;
    }
    if (stage_ < kStageCount) {
        kStages[stage_++](models_, doc_);
        return true;
    }
    return false;
}

uint32_t Analysis::progress() const {
    // Reading is about nine tenths of the work, of which names are one.
    const uint64_t sentences = doc_.sentences.size();
    if (sentence_ < sentences) return static_cast<uint32_t>(sentence_ * uint64_t{800} / sentences);
    if (!unnamed_.empty()) return static_cast<uint32_t>(800 + named_ * 100 / unnamed_.size());
    return kStageCount ? 900 + stage_ * 100 / kStageCount : 1000;
}

Document Analysis::take() {
    return std::move(doc_);
}

Document analyse(const Models& models, std::string text) {
    Analysis analysis(models, std::move(text));
    while (analysis.step()) {
    }
    return analysis.take();
}

Document analyse_tokens(const Models& models, Document tokens) {
    Analysis analysis(models, std::move(tokens));
    while (analysis.step()) {
    }
    return analysis.take();
}

}  // namespace dragoman
