#include "nlp/name_context.h"

#include <map>
#include <string>

#include "base/utf8.h"
#include "text/character.h"
#include "text/normal.h"

namespace dragoman {

std::vector<uint32_t> word_groups(const Lexicon& lexicon, std::span<const std::string_view> words) {
    std::map<std::string, std::vector<uint32_t>> places;
    for (uint32_t i = 0; i < words.size(); ++i) {
        if (words[i].empty() || !is_upper(decode(words[i], 0).value)) continue;
        const std::string word = lower_word(gazetteer_key(words[i]));
        if (word.size() > 1 && !lexicon.has("small", word)) places[word].push_back(i);
    }
    std::vector<uint32_t> groups(words.size(), kNone);
    uint32_t count = 0;
    for (const auto& [word, at] : places) {
        if (at.size() < 2) continue;
        for (uint32_t i : at) groups[i] = count;
        ++count;
    }
    return groups;
}

NameContext::NameContext(const Reader& reader, const Lexicon& lexicon, const Document& doc,
                         std::span<const ReadStretch> stretches)
    : size_(reader.context_size()) {
    if (stretches.empty()) return;
    first_ = stretches.front().tokens.begin;
    std::vector<std::string_view> words;
    for (uint32_t i = first_; i < stretches.back().tokens.end; ++i)
        words.push_back(doc.words(doc.tokens[i]));
    const std::vector<uint32_t> groups = word_groups(lexicon, words);

    struct Group {
        std::vector<float> sum;
        uint32_t places = 0;
    };
    std::vector<Group> sums;
    places_.assign(words.size(), kNone);
    uint32_t place = 0;
    for (const ReadStretch& stretch : stretches) {
        for (uint32_t i = 0; i < stretch.tokens.length(); ++i) {
            const uint32_t word = stretch.tokens.begin + i - first_, group = groups[word];
            if (group == kNone) continue;
            if (group >= sums.size()) sums.resize(group + 1);
            sums[group].sum.resize(size_);
            places_[word] = place++;
            means_.resize(size_t{place} * size_);
            float* here = &means_[size_t{place - 1} * size_];
            reader.copy_context(stretch.states, i, here);
            for (uint32_t j = 0; j < size_; ++j) sums[group].sum[j] += here[j];
            ++sums[group].places;
        }
    }
    for (uint32_t word = 0; word < words.size(); ++word) {
        if (places_[word] == kNone) continue;
        const Group& group = sums[groups[word]];
        float* here = &means_[size_t{places_[word]} * size_];
        for (uint32_t j = 0; j < size_; ++j)
            here[j] = (group.sum[j] - here[j]) / static_cast<float>(group.places - 1);
    }
}

const float* NameContext::of(uint32_t token) const {
    const uint32_t place = token - first_ < places_.size() ? places_[token - first_] : kNone;
    return place == kNone ? nullptr : &means_[size_t{place} * size_];
}

}  // namespace dragoman
