#include "nlp/lemmatiser.h"

#include <algorithm>

#include "text/normal.h"

namespace dragoman {

namespace {

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool ends_with_one_of(std::string_view word, std::initializer_list<std::string_view> endings) {
    for (std::string_view ending : endings) {
        if (word.ends_with(ending)) return true;
    }
    return false;
}

// cities -> city, boxes -> box, years -> year; bus, class, crisis stay
std::string without_plural(std::string_view word) {
    const size_t size = word.size();
    if (size < 4 || !word.ends_with('s')) return std::string(word);
    if (word.ends_with("ies") && size > 4) return std::string(word.substr(0, size - 3)) + "y";
    if (ends_with_one_of(word, {"sses", "shes", "ches", "xes", "zzes"}))
        return std::string(word.substr(0, size - 2));
    if (ends_with_one_of(word, {"ss", "us", "is"})) return std::string(word);
    return std::string(word.substr(0, size - 1));
}

// stopp -> stop: a doubled last consonant, but for those that are often doubled in the base
bool is_doubled(std::string_view stem) {
    const size_t size = stem.size();
    if (size < 4 || stem[size - 1] != stem[size - 2] || is_vowel(stem.back())) return false;
    return stem.back() != 's' && stem.back() != 'l' && stem.back() != 'z' && stem.back() != 'f';
}

// "fin", "hop": one short syllable, whose last consonant would be doubled before -ed and -ing. So
// "fined" comes from "fine", as "finned" would from "fin".
bool would_double(std::string_view stem) {
    const size_t size = stem.size();
    if (size < 3 || is_vowel(stem.back()) || !is_vowel(stem[size - 2])) return false;
    return std::none_of(stem.begin(), stem.end() - 2, is_vowel) && stem.find('y') == stem.npos &&
           stem.back() != 'w' && stem.back() != 'x';
}

// The base of a verb's stem once -ed or -ing is off: the first candidate that is a known verb.
std::string verb_base(const Lexicon& lexicon, std::string_view stem) {
    const std::string plain(stem);
    const LexiconTable& verbs = lexicon.table("verbs");
    const bool doubled = stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2];
    const std::string single = doubled ? plain.substr(0, plain.size() - 1) : plain;
    if (is_doubled(stem) && verbs.has(single)) return single;
    const bool has_e = verbs.has(plain + "e");
    if (verbs.has(plain) && !(has_e && would_double(stem))) return plain;
    if (has_e) return plain + "e";
    if (verbs.has(single)) return single;
    if (is_doubled(stem)) return single;
    // Unknown verbs: "-at", "-iz", "-v", "-c" and the like need their e back.
    if (ends_with_one_of(stem,
                         {"at", "iz", "is", "v", "c", "u", "dg", "rg", "ag", "bl", "pl", "tl"}))
        return plain + "e";
    return plain;
}

// Past forms that are bases too. "The cat lay there": lie; "to lay a mine": lay.
std::string_view twofold_lemma(std::string_view word, Xpos xpos) {
    constexpr std::string_view kPastAndBase[][2] = {
        {"bore", "bear"},    {"bound", "bind"}, {"fell", "fall"}, {"found", "find"},
        {"ground", "grind"}, {"lay", "lie"},    {"saw", "see"},   {"wound", "wind"}};
    for (const auto& [form, present] : kPastAndBase) {
        if (word != form) continue;
        if (xpos == Xpos::Vb) return form;
        if (xpos == Xpos::Vbd) return present;
    }
    return {};
}

std::string verb_lemma(const Lexicon& lexicon, std::string_view word, Xpos xpos) {
    const size_t size = word.size();
    if (xpos == Xpos::Vbg && word.ends_with("ing") && size > 4)
        return verb_base(lexicon, word.substr(0, size - 3));
    if ((xpos == Xpos::Vbd || xpos == Xpos::Vbn || xpos == Xpos::Jj) && word.ends_with("ed") &&
        size > 3) {
        if (word.ends_with("ied") && size > 4) return std::string(word.substr(0, size - 3)) + "y";
        return verb_base(lexicon, word.substr(0, size - 2));
    }
    if (xpos == Xpos::Vbz && word.ends_with('s') && size > 2) {
        const std::string_view without_s = word.substr(0, size - 1);
        const LexiconTable& verbs = lexicon.table("verbs");
        if (word.ends_with("ies") && size > 4) return std::string(word.substr(0, size - 3)) + "y";
        if (verbs.has(without_s)) return std::string(without_s);
        if (word.ends_with("es") && verbs.has(word.substr(0, size - 2)))
            return std::string(word.substr(0, size - 2));
        return without_plural(word);
    }
    return std::string(word);
}

// bigger -> big, largest -> large
std::string positive(const Lexicon& lexicon, std::string_view word, size_t ending) {
    if (word.size() < ending + 3) return std::string(word);
    const std::string stem(word.substr(0, word.size() - ending));
    if (stem.ends_with('i')) return stem.substr(0, stem.size() - 1) + "y";
    if (is_doubled(stem)) return stem.substr(0, stem.size() - 1);
    return lexicon.has("lemmas", stem + "e/ADJ") ? stem + "e" : stem;
}

}  // namespace

std::string lemmatise(const Lexicon& lexicon, std::string_view word, Upos upos, Xpos xpos) {
    const std::string normal = normal_word(word.size() > 200 ? word.substr(0, 200) : word);
    if (upos == Upos::Propn) {
        if (xpos == Xpos::Nnps && normal.size() > 3) return without_plural(normal);
        return std::string(word.size() > 200 ? word.substr(0, 200) : word);
    }
    if (upos == Upos::Num || upos == Upos::Sym || upos == Upos::X || upos == Upos::Punct) {
        return std::string(word.size() > 200 ? word.substr(0, 200) : word);
    }
    const std::string lower = lower_word(normal);
    if (upos == Upos::Verb && !twofold_lemma(lower, xpos).empty())
        return std::string(twofold_lemma(lower, xpos));
    const std::string_view known = lexicon.value("lemmas", lower + "/" + std::string(name(upos)));
    if (!known.empty()) return std::string(known);
    if (upos == Upos::Noun && xpos != Xpos::Nn) return without_plural(lower);
    if (upos == Upos::Verb || upos == Upos::Aux) return verb_lemma(lexicon, lower, xpos);
    if (xpos == Xpos::Jjr || xpos == Xpos::Rbr)
        return lower.ends_with("er") ? positive(lexicon, lower, 2) : lower;
    if (xpos == Xpos::Jjs || xpos == Xpos::Rbs)
        return lower.ends_with("est") ? positive(lexicon, lower, 3) : lower;
    return lower;
}

}  // namespace dragoman
