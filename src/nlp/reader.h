// The reader: one small neural network that tags, parses and finds names, a sentence at a time.
//
// Words come in as vectors, characters (a convolution), shape and gazetteer bits; a bidirectional
// LSTM reads them; a second one serves tags and trees (biaffine arcs, Dozat & Manning 2017), a
// third one names (chances of BIO labels, which nlp/name_labels.h decodes), once all sentences are
// read, for it also sees what the other places of a word say (nlp/name_context.h). Trained by
// src/train/reader_trainer.py.
#pragma once
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/labels.h"
#include "model/chain.h"
#include "model/linear.h"
#include "model/lstm.h"
#include "model/vocabulary.h"
#include "nlp/word_features.h"

namespace dragoman {

// What the reader says of one sentence; a head is a word's index in the sentence or kNone for the
// root.
struct Reading {
    std::vector<Upos> upos;
    std::vector<Xpos> xpos;
    std::vector<uint32_t> heads;
    std::vector<Dep> deps;
    Rows states;  // of the shared layer: row 0 is the place before, row i + 1 that of word i
};

class Reader {
  public:
    bool is_loaded() const { return vocabulary_.size() > 0; }
    const Vocabulary& vocabulary() const { return vocabulary_; }
    // The types of names that it knows, in the order of their labels.
    const std::vector<EntityType>& name_types() const { return labels_.name_types; }
    // The vector of a word of find_features(): vector_size() numbers.
    uint32_t vector_size() const { return word_size_; }
    void copy_vector(uint32_t word, float* out) const;
    // `gazetteer` holds one mask a word (nlp/gazetteer.h). At most kMaxSentenceTokens words or so:
    // the cost of the tree grows with their square.
    Reading read(std::span<const std::string_view> words,
                 std::span<const uint32_t> gazetteer) const;
    // What a word says of itself to the other places where it stands: context_size() numbers.
    uint32_t context_size() const { return context_.outputs(); }
    void copy_context(const Rows& states, uint32_t word, float* out) const;
    // The scores of a sentence's words as names, one row a word, as in nlp/name_labels.h. For each
    // word `contexts` has what its other places say, null if there are none.
    std::vector<float> score_names(const Rows& states,
                                   std::span<const float* const> contexts) const;

  private:
    friend Result<Reader> read_reader(std::string_view bytes);
    struct Labels {
        std::vector<Upos> upos;
        std::vector<Xpos> xpos;
        std::vector<Dep> deps;
        std::vector<EntityType>
            name_types;  // label 1 + 2k begins type k, label 2 + 2k goes on with it
    };
    Error load(std::string_view bytes);
    Rows embed(std::span<const std::string_view> words, std::span<const uint32_t> gazetteer) const;
    void convolve(const WordFeatures& features, float* out) const;
    void read_tags(const Rows& states, Reading& reading) const;
    void read_tree(const Rows& states, Reading& reading) const;

    Vocabulary vocabulary_;
    Labels labels_;
    uint32_t word_size_ = 0, character_size_ = 0, shape_size_ = 0, gazetteer_size_ = 0;
    std::vector<int8_t> word_vectors_;  // rows of word_size_, times word_scales_
    std::vector<float> word_scales_;
    std::vector<float> character_table_;  // [character][left, middle, right][character_size_]
    std::vector<float> character_bias_;
    std::vector<float> shape_vectors_;
    BiLstm shared_, syntax_, naming_;
    Linear upos_, xpos_, arc_dependent_, arc_head_, arc_, label_dependent_, label_head_, label_,
        context_, name_;
    Chain name_chain_;
};

// Errors: Model*.
Result<Reader> read_reader(std::string_view bytes);

}  // namespace dragoman
