// Sentences as columns of numbers, on their way to a sample file (train/samples.h).
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/vocabulary.h"
#include "nlp/lexicon.h"

namespace dragoman {

struct SampleColumns {
    std::vector<uint32_t> lengths, words, gazetteer;
    std::string shapes, characters;
    std::vector<std::vector<int32_t>> labels;

    // `columns` label columns; whoever adds a sentence adds its labels.
    explicit SampleColumns(size_t columns) : labels(columns) {}

    void add(const std::vector<std::string>& sentence, const Vocabulary& vocabulary,
             const Lexicon& lexicon);
    std::string bytes() const;
};

// The ways in which some sentences are written a second time, so that the reader knows such text.
enum class Style { TitleCase, Capitals, NoFullStop, Count };

// A sentence's words in that style; NoFullStop leaves them alone, for labels go with the stop.
std::vector<std::string> restyle(const std::vector<std::string>& words, Style style);

// Is sentence number `index` written again, and in which style? One sentence of twelve, by turns.
bool repeats(size_t index, size_t length, Style& style);

bool ends_in_mark(const std::vector<std::string>& words);

}  // namespace dragoman
