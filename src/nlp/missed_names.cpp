// Names that the reader left out.
#include "nlp/missed_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "nlp/gazetteer.h"
#include "nlp/name_spans.h"
#include "nlp/name_types.h"
#include "nlp/values.h"
#include "nlp/words.h"

namespace dragoman {
namespace {

constexpr uint32_t kMaxRepetitionTokens = 8;
constexpr std::string_view kWorkNouns =
    "book books novel novels memoir film films movie movies documentary song songs album series "
    "play musical opera poem painting biography autobiography podcast show comedy drama thriller "
    "sitcom ballet sculpture";

std::vector<std::string_view> words_of(const Document& doc, TokenRange tokens) {
    std::vector<std::string_view> words;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) words.push_back(doc.words(doc.tokens[i]));
    return words;
}

// True when the words between quotation marks are written like a title: "All the Kremlin's Men".
bool is_title_case(const Document& doc, TokenRange tokens) {
    if (tokens.empty() || tokens.length() > 8 || !is_capitalised(doc, tokens.begin) ||
        !is_capitalised(doc, tokens.end - 1))
        return false;
    for (uint32_t t = tokens.begin; t < tokens.end; ++t)
        if (!is_capitalised(doc, t) &&
            !is_in_list(small_word(doc, t), "the a an of and in on for to with at by from 's -"))
            return false;
    return true;
}

// The mark that closes what the mark `open` opens; "" where it opens nothing.
std::string_view closing_mark(std::string_view open) {
    if (open == "\xe2\x80\x9c") return "\xe2\x80\x9d";
    if (open == "\xe2\x80\x98") return "\xe2\x80\x99";
    return open == "\"" ? open : std::string_view();
}

// "“The Salt Road,” a nearly wordless film about": an apposition that ends in a word for a work.
bool has_work_behind(const Document& doc, uint32_t at, uint32_t limit) {
    constexpr uint32_t kReach = 8;
    if (at < limit && small_word(doc, at) == ",") ++at;
    if (at >= limit || !is_in_list(small_word(doc, at), "a an the his her their")) return false;
    limit = std::min(limit, at + kReach);
    for (uint32_t t = at + 1; t < limit; ++t) {
        if (is_in_list(small_word(doc, t), kWorkNouns)) return true;
        const Upos upos = doc.tokens[t].upos;
        if (upos == Upos::Verb || upos == Upos::Adp || upos == Upos::Punct) return false;
    }
    return false;
}

// Roads, laws and products are not quoted; a title that names one is. “Stand Your Ground” laws are.
bool is_misread_title(const Document& doc, TokenRange title, uint32_t next) {
    if (is_in_list(small_word(doc, next), "law laws bill bills act rule policy")) return false;
    return title.length() > 1 &&
           std::any_of(doc.mentions.begin(), doc.mentions.end(), [&](const Mention& m) {
               return m.tokens.end == title.end && m.tokens.begin <= title.begin + 1 &&
                      m.tokens.begin >= title.begin &&
                      (m.type == EntityType::Fac || m.type == EntityType::Law ||
                       m.type == EntityType::Loc);
           });
}

bool is_acronym_like(std::string_view word) {
    if (word.size() < 2) return false;
    for (char c : word)
        if (!(c >= 'A' && c <= 'Z') && c != '.' && c != '&') return false;
    return true;
}

}  // namespace

// "several books, including “War and Punishment,”"; "“Platform Nine,” a comedy"; “The Salt Road”,
// which the reader took for a road.
void find_works(Document& doc) {
    constexpr uint32_t kReach = 25;
    for (const Sentence& sentence : doc.sentences) {
        uint32_t cue = kNone;
        for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
            if (is_in_list(small_word(doc, t), kWorkNouns)) cue = t;
            const std::string_view closing = closing_mark(doc.words(doc.tokens[t]));
            if (closing.empty()) continue;
            uint32_t end = t + 1;
            while (end < sentence.tokens.end && doc.words(doc.tokens[end]) != closing) ++end;
            if (end == sentence.tokens.end) continue;
            TokenRange title{t + 1, end};
            while (!title.empty() && is_in_list(small_word(doc, title.end - 1), ", . ; :"))
                --title.end;
            const bool cue_before =
                cue != kNone && t <= cue + kReach && (title.length() > 1 || t < cue + 4);
            if (is_title_case(doc, title) &&
                (cue_before || has_work_behind(doc, end + 1, sentence.tokens.end) ||
                 is_misread_title(doc, title, end + 1))) {
                if (title.length() > 1 && is_in_list(small_word(doc, title.begin), "the a an"))
                    ++title.begin;
                std::erase_if(doc.mentions,
                              [&](const Mention& m) { return m.tokens.overlaps(title); });
                doc.mentions.push_back(make_mention(doc, title, MentionKind::Name,
                                                    EntityType::WorkOfArt, Origin::Rule));
            }
            t = end;
        }
    }
    sort_mentions(doc);
}

// "5th" before "US Circuit Court of Appeals"; "5th Circuit", "7th Fleet" by themselves.
void find_numbered_bodies(Document& doc) {
    auto is_ordinal = [&](uint32_t t) {
        const std::string word = small_word(doc, t);
        const size_t digits = word.find_first_not_of("0123456789");
        return digits != 0 && digits != std::string::npos &&
               is_in_list(word.substr(digits), "st nd rd th");
    };
    // An ordinal by itself is no name.
    std::erase_if(doc.mentions, [&](const Mention& m) {
        return is_name(m) && m.tokens.length() == 1 && is_ordinal(m.tokens.begin);
    });
    std::vector<bool> covered = covered_tokens(doc);
    for (Mention& mention : doc.mentions) {
        if (!is_name(mention) || mention.type != EntityType::Org || mention.tokens.begin == 0)
            continue;
        const uint32_t before = mention.tokens.begin - 1;
        if (covered[before] || !is_ordinal(before) ||
            !is_in_list(small_word(doc, before + 1),
                        "us u.s. circuit district army fleet infantry air"))
            continue;
        covered[before] = true;
        set_tokens(doc, mention, {before, mention.tokens.end});
    }
    for (uint32_t t = 0; t + 1 < doc.tokens.size(); ++t) {
        if (covered[t] || covered[t + 1] || !is_ordinal(t) || !is_capitalised(doc, t + 1)) continue;
        if (!is_in_list(small_word(doc, t + 1), "circuit fleet army division amendment")) continue;
        const bool law = small_word(doc, t + 1) == "amendment";
        doc.mentions.push_back(make_mention(doc, {t, t + 2}, MentionKind::Name,
                                            law ? EntityType::Law : EntityType::Org, Origin::Rule));
    }
    sort_mentions(doc);
}

// "LIMA, Peru (Andes Wire) - The strike ended.": the name in brackets before a dateline's dash.
void find_dateline_agencies(Document& doc) {
    constexpr uint32_t kReach = 12;
    for (const Sentence& sentence : doc.sentences) {
        const uint32_t limit = std::min(sentence.tokens.begin + kReach, sentence.tokens.end);
        uint32_t open = sentence.tokens.begin + 1;
        while (open < limit && small_word(doc, open) != "(") ++open;
        uint32_t close = open;
        while (close < limit && small_word(doc, close) != ")") ++close;
        const TokenRange name{open + 1, close};
        if (close >= limit || name.empty() || close + 1 >= sentence.tokens.end ||
            !is_in_list(small_word(doc, close + 1), "- -- \xe2\x80\x93 \xe2\x80\x94") ||
            !is_title_case(doc, name))
            continue;
        const bool known = std::any_of(
            doc.mentions.begin(), doc.mentions.end(),
            [&](const Mention& m) { return m.tokens == name && m.type == EntityType::Org; });
        if (known) continue;
        std::erase_if(doc.mentions, [&](const Mention& m) { return m.tokens.overlaps(name); });
        doc.mentions.push_back(
            make_mention(doc, name, MentionKind::Name, EntityType::Org, Origin::Rule));
    }
    sort_mentions(doc);
}

// Names that stand uncovered elsewhere in the text: repetitions of names that were found, surnames
// of persons, and what the lists are sure of (countries, nationalities, acronyms, known persons).
void find_repeated_names(const Lexicon& lexicon, Document& doc) {
    std::map<std::string, EntityType> known;
    std::set<std::string> first_words;
    auto learn = [&](const std::string& name, const std::string& first, EntityType type) {
        known.emplace(name, type);
        first_words.insert(first);
    };
    for (const Mention& mention : doc.mentions) {
        if (!is_name(mention) || mention.tokens.length() > kMaxRepetitionTokens) continue;
        const std::string first = plain_name(doc, {mention.tokens.begin, mention.tokens.begin + 1});
        if (mention.tokens.length() > 1 || mention.score >= 600)
            learn(plain_name(doc, mention.tokens), first, mention.type);
        if (mention.type == EntityType::Person && mention.tokens.length() > 1) {
            const std::string last = plain_name(doc, {mention.tokens.end - 1, mention.tokens.end});
            if (last.size() > 2) learn(last, last, EntityType::Person);
        }
    }
    std::map<std::string, uint32_t> times;  // how often a name of one word was found
    for (const Mention& mention : doc.mentions)
        if (is_name(mention) && mention.tokens.length() == 1)
            ++times[plain_name(doc, mention.tokens)];
    const LexiconTable& small = lexicon.table("small");
    std::vector<bool> covered = covered_tokens(doc);
    std::vector<Mention> added;
    for (const Sentence& sentence : doc.sentences) {
        const std::vector<std::string_view> words = words_of(doc, sentence.tokens);
        for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            if (covered[i]) continue;
            uint32_t end = i;
            EntityType type = EntityType::Org;
            // "the 737 MAX": a product of several words may begin with a number.
            if (!is_capitalised(doc, i)) {
                const GazetteerMatch match =
                    match_gazetteer(lexicon, words, i - sentence.tokens.begin);
                end = i + (match.end - match.begin);
                if (end < i + 2 || !match.facts.has('t') || !is_capitalised(doc, end - 1)) continue;
                type = EntityType::Product;
            }
            if (end == i && first_words.contains(plain_name(doc, {i, i + 1}))) {
                for (uint32_t last = std::min(i + kMaxRepetitionTokens, sentence.tokens.end);
                     last > i; --last) {
                    const auto found = known.find(plain_name(doc, {i, last}));
                    if (found == known.end()) continue;
                    end = last;
                    type = found->second;
                    break;
                }
                // "May said", but not "May it": a common small word must not stand at a sentence's
                // begin.
                if (end == i + 1 && !is_acronym_like(doc.words(doc.tokens[i])) &&
                    small.has(small_word(doc, i)) &&
                    (is_sentence_begin(doc, i) || sentence.headline) &&
                    (doc.tokens[i].upos != Upos::Propn || times[plain_name(doc, {i, i + 1})] < 2))
                    end = i;
            }
            if (end == i) {
                const GazetteerMatch match =
                    match_gazetteer(lexicon, words, i - sentence.tokens.begin);
                const uint32_t length = match.end - match.begin;
                const NameFacts& facts = match.facts;
                const bool sure =
                    facts.has('C') || (facts.has('D') && !small.has(small_word(doc, i))) ||
                    (length > 1 &&
                     (facts.has('p') || facts.has('o') || facts.has('l') || facts.has('y'))) ||
                    (facts.has('n') && !small.has(small_word(doc, i))) ||
                    (facts.has('a') && words[match.begin].size() > 2 && !sentence.headline);
                if (length > 0 && sure) {
                    end = i + length;
                    type = type_of_facts(facts, facts.has('D') || facts.has('n') ? EntityType::Norp
                                                                                 : EntityType::Loc);
                }
            }
            bool free = end > i;
            for (uint32_t k = i; k < end; ++k) free = free && !covered[k];
            // A part of a longer capitalised run is part of another name: "Washington Irving High".
            if (free && end < sentence.tokens.end && !covered[end] && is_capitalised(doc, end) &&
                end == i + 1 && !sentence.headline && doc.tokens[end].upos == Upos::Propn &&
                type != EntityType::Norp && type != EntityType::Gpe)
                free = false;
            if (!free) continue;
            Mention mention = make_mention(doc, {i, end}, MentionKind::Name, type, Origin::Rule);
            mention.score = 300;  // few of them are right (dwie.dev, worldwide.dev)
            added.push_back(mention);
            for (uint32_t k = i; k < end; ++k) covered[k] = true;
        }
    }
    doc.mentions.insert(doc.mentions.end(), added.begin(), added.end());
    sort_mentions(doc);
}

}  // namespace dragoman
