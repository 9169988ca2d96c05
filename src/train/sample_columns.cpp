#include "train/sample_columns.h"

#include <string_view>

#include "nlp/gazetteer.h"
#include "nlp/word_features.h"
#include "text/character.h"
#include "text/normal.h"

namespace dragoman {

namespace {
std::string capitals(std::string_view word) {
    std::string out(word);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    }
    return out;
}
}  // namespace

void SampleColumns::add(const std::vector<std::string>& sentence, const Vocabulary& vocabulary,
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

std::string SampleColumns::bytes() const {
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

std::vector<std::string> restyle(const std::vector<std::string>& words, Style style) {
    std::vector<std::string> out = words;
    for (size_t i = 0; i < out.size(); ++i) {
        if (style == Style::Capitals) out[i] = capitals(out[i]);
        const bool small = is_lower(static_cast<uint8_t>(out[i][0]));
        // "Talks with the U.S. Collapse": short words stay small in a headline, but for the
        // first.
        if (style == Style::TitleCase && small && (out[i].size() > 3 || i == 0))
            out[i] = title_word(out[i]);
    }
    return out;
}

bool repeats(size_t index, size_t length, Style& style) {
    if (index % 12 != 5 || length < 4) return false;
    const size_t turn = index / 12 % 4;
    style = turn < 2 ? Style::TitleCase : turn == 2 ? Style::Capitals : Style::NoFullStop;
    return style == Style::NoFullStop || length <= 24;
}

bool ends_in_mark(const std::vector<std::string>& words) {
    return words.back() == "." || words.back() == "?" || words.back() == "!";
}
}  // namespace dragoman
