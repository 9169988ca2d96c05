#include "nlp/name_forms.h"

#include <algorithm>

#include "nlp/words.h"
#include "text/normal.h"

namespace dragoman {

Words words_in(std::string_view name) {
    Words words;
    while (!name.empty()) {
        const size_t end = std::min(name.find(' '), name.size());
        if (end > 0) words.emplace_back(lower_word(name.substr(0, end)));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return words;
}

bool is_filler(std::string_view word) {
    return is_in_list(word, "of the and for in on & de la del di - to");
}

bool is_tail(std::string_view word) {
    return is_in_list(word,
                      "corp corp. inc inc. ltd ltd. co co. plc llc group company corporation "
                      "holdings limited sa ag se nv party");
}

std::string initials(const Words& words) {
    std::string letters;
    for (const std::string& word : words)
        if (!is_filler(word)) letters += word[0];
    return letters;
}

std::string letters_of(std::string_view name) {
    std::string letters;
    for (char c : name)
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) letters += static_cast<char>(c | 32);
    return letters;
}

bool is_acronym(std::string_view name) {
    if (name.find(' ') != std::string_view::npos) return false;
    uint32_t capitals = 0;
    for (char c : name) {
        if (c >= 'a' && c <= 'z') return false;
        capitals += c >= 'A' && c <= 'Z';
    }
    return capitals >= 2 && capitals <= 8;
}

bool spells(std::string_view letters, std::string_view name) {
    const std::string all = letters_of(name);
    size_t at = 0;
    for (char c : all) {
        if (at < letters.size() && c == letters[at]) ++at;
    }
    return at == letters.size() && !letters.empty() && !all.empty() && all[0] == letters[0];
}

bool is_prefix(const Words& part, const Words& whole) {
    return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

bool is_suffix(const Words& part, const Words& whole) {
    return part.size() <= whole.size() && std::equal(part.rbegin(), part.rend(), whole.rbegin());
}

bool is_subsequence(const Words& part, const Words& whole) {
    size_t at = 0;
    for (const std::string& word : whole)
        if (at < part.size() && part[at] == word) ++at;
    return at == part.size();
}

bool is_variant(std::string_view a, std::string_view b) {
    if (a.size() < 6 || b.size() < 6 || a[0] != b[0]) return false;
    if (a.size() > b.size() + 2 || b.size() > a.size() + 2) return false;
    std::vector<uint32_t> row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<uint32_t>(j);
    for (size_t i = 1; i <= a.size(); ++i) {
        uint32_t left = row[0];
        row[0] = static_cast<uint32_t>(i);
        for (size_t j = 1; j <= b.size(); ++j) {
            const uint32_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, left + (a[i - 1] != b[j - 1])});
            left = above;
        }
    }
    return row[b.size()] <= (std::min(a.size(), b.size()) >= 8 ? 2u : 1u) &&
           a.substr(0, 4) == b.substr(0, 4);
}

}  // namespace dragoman
